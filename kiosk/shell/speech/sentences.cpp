// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/sentences.hpp"

#include <QSet>
#include <QTextBoundaryFinder>

namespace vitrine::shell {

namespace {

/// Words before a full stop that are no end, in the languages of the shell.
const QSet<QString>& abbreviations()
{
    static const QSet<QString> kWords{
        "dr", "prof", "hr",  "fr",   "st",   "nr",  "bzw",  "ca",  "usw",  "vgl", "abb", "str",
        "jh", "jhd",  "geb", "gest", "evtl", "ggf", "inkl", "max", "min",  "mio", "mrd", "vol",
        "mr", "mrs",  "ms",  "vs",   "etc",  "no",  "fig",  "mme", "mlle", "env",
    };
    return kWords;
}

/// "Dr." and "z. B." go on; so does a number in the middle of a date, "am 3. Mai".
bool goesOn(QStringView before, QStringView after)
{
    if (!before.endsWith(QLatin1Char('.')) || after.isEmpty())
        return false;
    qsizetype begin = before.size() - 1;
    while (begin > 0 && before[begin - 1].isLetterOrNumber())
        --begin;
    const QStringView word = before.mid(begin, before.size() - 1 - begin);
    if (word.isEmpty())
        return false;
    const bool letter = word.size() == 1 && word[0].isLetter();
    const bool shortNumber = word.size() <= 2 && word[0].isDigit() && word.back().isDigit() && after[0].isLetter();
    return letter || shortNumber || abbreviations().contains(word.toString().toLower());
}

} // namespace

std::vector<Sentence> sentencesOf(const QString& text)
{
    std::vector<Sentence> sentences;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    qsizetype from = 0;
    while (from < text.size()) {
        qsizetype to = finder.toNextBoundary();
        if (to < 0)
            to = text.size();
        const QStringView before = QStringView(text).mid(from, to - from).trimmed();
        const QStringView after = QStringView(text).mid(to).trimmed();
        const bool newLine =
            text.mid(from, to - from).trimmed().size() < to - from && text[to - 1] == QLatin1Char('\n');
        if (!newLine && goesOn(before, after))
            continue;
        if (!before.isEmpty())
            sentences.push_back({before.data() - text.constData(), before.size()});
        from = to;
    }
    return sentences;
}

} // namespace vitrine::shell
