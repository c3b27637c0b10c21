// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/drop_in_findings.hpp"

#include "daemon/record/plain_text.hpp"

#include <algorithm>

namespace vitrine::daemon {

namespace {

std::size_t errorsIn(const Problems& problems)
{
    return static_cast<std::size_t>(std::count_if(
        problems.begin(), problems.end(), [](const Problem& problem) { return problem.severity == Severity::Error; }));
}

std::string countGerman(const DropInOutcome& outcome)
{
    const auto errors = errorsIn(outcome.findings);
    const auto hints = outcome.findings.size() - errors;
    if (errors > 0)
        return errors == 1 ? " Es gibt einen Fehler; er steht unten mit seiner Stelle."
                           : " Es gibt " + std::to_string(errors) + " Fehler; sie stehen unten mit ihrer Stelle.";
    if (hints > 0)
        return hints == 1 ? " Dazu gibt es einen Hinweis; er steht unten."
                          : " Dazu gibt es " + std::to_string(hints) + " Hinweise; sie stehen unten.";
    return {};
}

std::string countEnglish(const DropInOutcome& outcome)
{
    const auto errors = errorsIn(outcome.findings);
    const auto hints = outcome.findings.size() - errors;
    if (errors > 0)
        return errors == 1 ? " There is one error; it is listed below with its place."
                           : " There are " + std::to_string(errors) + " errors, listed below with their places.";
    if (hints > 0)
        return hints == 1 ? " There is one warning, listed below."
                          : " There are " + std::to_string(hints) + " warnings, listed below.";
    return {};
}

} // namespace

std::string germanSentence(const DropInOutcome& outcome)
{
    switch (outcome.kind) {
    case DropInOutcome::Installed:
        return "Übernommen: " + outcome.pack + " erscheint auf dem Bildschirm, sobald ihn niemand benutzt." +
               countGerman(outcome);
    case DropInOutcome::AlreadyShown:
        return "Nichts zu tun: " + outcome.pack + " ist schon auf dem Bildschirm." + countGerman(outcome);
    case DropInOutcome::NotAPack:
        return "Nicht übernommen: Ein Paket ist ein Ordner mit einer Datei pack.yaml oder eine Datei, die auf .vpack "
               "endet. Der Bildschirm zeigt weiter, was er zeigte.";
    case DropInOutcome::BadName:
        return "Nicht übernommen: Der Name hat Zeichen, die niemand lesen kann. Bitte umbenennen.";
    case DropInOutcome::NoPackYet:
        if (!outcome.inner.empty())
            return "Der Ordner hat keine Datei pack.yaml, aber sein Ordner " + outcome.inner +
                   " hat eine: Bitte diesen Ordner hierher legen.";
        return "Der Ordner hat noch keine Datei pack.yaml. Sobald sie da ist, wird er geprüft.";
    case DropInOutcome::Asks:
        return "Geprüft: " + outcome.pack +
               (outcome.signer.empty() ? " ist nicht signiert."
                                       : " ist mit einem unbekannten Schlüssel signiert (" + outcome.signer + ").") +
               " Das Personal entscheidet am Bildschirm oder im Dashboard, ob es gezeigt wird." + countGerman(outcome);
    case DropInOutcome::Left:
        return "Nicht übernommen: Das Personal hat entschieden, " + outcome.pack + " nicht zu zeigen.";
    case DropInOutcome::Pulled:
        return "Der Stick wurde herausgezogen, bevor alles gelesen war: Bitte noch einmal einstecken. Der Bildschirm "
               "zeigt weiter, was er zeigte.";
    case DropInOutcome::Unreachable:
        return "Der Eingangsordner war plötzlich nicht mehr erreichbar. Sobald er es wieder ist, geht es von selbst "
               "weiter.";
    case DropInOutcome::Refused:
        break;
    }
    return "Nicht übernommen" + (outcome.reason.empty() ? "" : " – " + outcome.reason.de) +
           ". Der Bildschirm zeigt weiter, was er zeigte." + countGerman(outcome);
}

std::string englishSentence(const DropInOutcome& outcome)
{
    switch (outcome.kind) {
    case DropInOutcome::Installed:
        return "Taken: " + outcome.pack + " shows on the screen as soon as nobody uses it." + countEnglish(outcome);
    case DropInOutcome::AlreadyShown:
        return "Nothing to do: " + outcome.pack + " is on the screen already." + countEnglish(outcome);
    case DropInOutcome::NotAPack:
        return "Not taken: a pack is a folder with a file pack.yaml, or a file whose name ends in .vpack. The screen "
               "keeps showing what it showed.";
    case DropInOutcome::BadName:
        return "Not taken: its name has characters that nobody can read. Please rename it.";
    case DropInOutcome::NoPackYet:
        if (!outcome.inner.empty())
            return "The folder has no file pack.yaml, but its folder " + outcome.inner +
                   " has one: please put that folder here.";
        return "The folder has no file pack.yaml yet. It is checked as soon as there is one.";
    case DropInOutcome::Asks:
        return "Checked: " + outcome.pack +
               (outcome.signer.empty() ? " is not signed."
                                       : " is signed with an unknown key (" + outcome.signer + ").") +
               " Staff decide at the screen or in the dashboard whether it shows." + countEnglish(outcome);
    case DropInOutcome::Left:
        return "Not taken: staff decided not to show " + outcome.pack + ".";
    case DropInOutcome::Pulled:
        return "The stick was pulled out before everything was read: please put it in again. The screen keeps showing "
               "what it showed.";
    case DropInOutcome::Unreachable:
        return "The drop-in folder could suddenly not be reached. It goes on by itself as soon as it can.";
    case DropInOutcome::Refused:
        break;
    }
    return "Not taken" + (outcome.reason.empty() ? "" : ": " + outcome.reason.en) +
           ". The screen keeps showing what it showed." + countEnglish(outcome);
}

std::string printFindings(std::string_view name, const DropInOutcome& outcome, std::string_view time)
{
    std::string text = std::string(kFindingsBegin) + std::string(time) + ": " + asOneLine(name) + "\n\n";
    text += germanSentence(outcome) + "\n" + englishSentence(outcome) + "\n";
    auto findings = outcome.findings;
    sortProblems(findings);
    const auto german = printProblems(findings, name, Language::German);
    const auto english = printProblems(findings, name, Language::English);
    if (!findings.empty())
        text += "\n" + german;
    if (english != german)
        text += "\n" + english;
    return text;
}

} // namespace vitrine::daemon
