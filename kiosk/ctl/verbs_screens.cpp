// SPDX-License-Identifier: Apache-2.0
#include "ctl/console.hpp"
#include "ctl/fingerprint.hpp"
#include "ctl/on_screens.hpp"
#include "ctl/verbs.hpp"

#include "core/store/disk.hpp"

#include <boost/json/array.hpp>

#include <cstdio>
#include <iostream>
#include <memory>

#include <termios.h>
#include <unistd.h>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct ScreenOptions {
    std::string name;
    std::string url;
    std::string fingerprint;
    std::string tokenFile;
    bool json = false;
};

bool aPersonAnswers()
{
    return ::isatty(STDIN_FILENO) == 1 && ::isatty(STDERR_FILENO) == 1;
}

std::string readLine()
{
    std::string line;
    std::getline(std::cin, line);
    while (!line.empty() && (line.back() == '\r' || line.back() == ' '))
        line.pop_back();
    return line;
}

/// Asks without showing what is typed.
std::string readSecret(const std::string& question)
{
    std::cerr << question << std::flush;
    struct termios before {};
    const bool terminal = ::tcgetattr(STDIN_FILENO, &before) == 0;
    if (terminal) {
        auto silent = before;
        silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
    }
    auto line = readLine();
    if (terminal)
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::cerr << "\n";
    return line;
}

Result<std::string> readToken(const ScreenOptions& words)
{
    std::string token;
    if (words.tokenFile == "-" || (words.tokenFile.empty() && !aPersonAnswers()))
        token = readLine();
    else if (words.tokenFile.empty())
        token = readSecret("Token of " + words.name + " (it is not shown): ");
    else if (auto text = readWhole(words.tokenFile, 4096))
        token = text->substr(0, text->find_first_of("\r\n"));
    else
        return text.error();
    if (token.empty())
        return Error{Errc::NotFound, phrase("no token was given; one is made on the screen with: vitrined token add")};
    return token;
}

/// The fingerprint that was given, or the one of whatever answers if a person says that it is the right one.
Result<std::string> settleFingerprint(Call& call, const ScreenOptions& words)
{
    if (!words.fingerprint.empty()) {
        auto given = readFingerprint(words.fingerprint);
        if (!given.empty())
            return given;
        call.exit = kWrongCall;
        return Error{Errc::Refused, phrase("a fingerprint has 32 pairs of hex digits: AB:CD:…")};
    }
    if (!aPersonAnswers()) {
        call.exit = kWrongCall;
        return Error{Errc::Refused,
                     phrase("nobody is here to compare the screen's fingerprint; give it with --fingerprint")};
    }
    auto seen = ScreenClient::fingerprintOf(words.url);
    if (!seen)
        return seen.error();
    std::cerr << "The certificate at " << words.url << " has the fingerprint\n  " << *seen
              << "\nCompare it with the one the screen shows (run/control.json). Is it the same? [y/N] " << std::flush;
    const auto answer = readLine();
    if (answer == "y" || answer == "Y" || answer == "yes" || answer == "j" || answer == "ja")
        return seen;
    return Error{Errc::Cancelled, phrase("the screen was not added")};
}

void add(Call& call, const ScreenOptions& words)
{
    const auto fail = [&](const Error& error) {
        call.exit = worseOf(call.exit == kDone ? exitOf(error) : call.exit, kNo);
        if (words.json)
            sayJson(json::object{
                {"error", json::object{{"sentence", error.message.en}, {"sentence_de", error.message.de}}}});
        else
            complain(error.message);
    };
    const auto fingerprint = settleFingerprint(call, words);
    if (!fingerprint)
        return fail(fingerprint.error());
    const auto token = readToken(words);
    if (!token) {
        call.exit = kWrongCall;
        return fail(token.error());
    }
    const KnownScreen screen{.url = words.url, .fingerprint = *fingerprint, .token = *token};
    const auto session = jsonOf(ScreenClient(screen).get("/api/v1/session"));
    if (!session)
        return fail(session.error());
    const auto file = screensFile();
    auto known = readKnownScreens(file);
    if (!known)
        return fail(known.error());
    known->insert_or_assign(words.name, screen);
    if (const auto written = writeKnownScreens(file, *known); !written)
        return fail(written.error());
    if (words.json)
        return sayJson(json::object{{"screen", words.name}, {"url", words.url}, {"role", textIn(*session, "role")}});
    say(words.name + " is known now; you are its " + textIn(*session, "role"));
}

void list(Call& call, const ScreenOptions& words)
{
    const auto known = readKnownScreens(screensFile());
    if (!known) {
        call.exit = kNo;
        return complain(known.error().message);
    }
    json::array all;
    for (const auto& [name, screen] : *known) {
        if (words.json)
            all.push_back(json::object{{"screen", name}, {"url", screen.url}, {"fingerprint", screen.fingerprint}});
        else
            say(name + "  " + screen.url);
    }
    if (words.json)
        sayJson(all);
    else if (known->empty())
        say("No screen is known yet; vitrinectl add NAME URL makes one known.");
}

} // namespace

void addScreenVerbs(CLI::App& app, Call& call)
{
    const auto words = std::make_shared<ScreenOptions>();
    auto* make = app.add_subcommand("add", "make a screen known to this computer");
    make->add_option("NAME", words->name, "what you call it")->required()->type_name("");
    make->add_option("URL", words->url, "https://HOST:8443")->required()->type_name("");
    make->add_option("--fingerprint", words->fingerprint, "of its certificate; else it is shown and you are asked")
        ->type_name("AB:CD:…");
    make->add_option("--token-file", words->tokenFile, "where your token is; - is standard input")->type_name("FILE");
    make->add_flag("--json", words->json, "answer as JSON");
    make->callback([&call, words] { add(call, *words); });

    auto* show = app.add_subcommand("screens", "the screens that are known");
    show->add_flag("--json", words->json, "answer as JSON");
    show->callback([&call, words] { list(call, *words); });
}

} // namespace vitrine::ctl
