// SPDX-License-Identifier: Apache-2.0
#include "shell/content/language_note.hpp"

#include "core/text/language_name.hpp"

#include <QCoreApplication>

#include <algorithm>

namespace vitrine::shell {

namespace {

/// A name or a single label in another language is not worth a sentence; a twentieth of the letters is.
constexpr std::size_t kWorthTelling = 20;

struct ForeignPart {
    std::string language; ///< most of what is in another one is in this
    std::size_t letters = 0;
    std::size_t all = 0;
};

ForeignPart foreignPartOf(const LanguageUse& use, const std::string& language)
{
    ForeignPart foreign;
    std::size_t most = 0;
    for (const auto& [name, letters] : use) {
        foreign.all += letters;
        if (speaks(name, language))
            continue;
        foreign.letters += letters;
        if (letters > most) {
            most = letters;
            foreign.language = name;
        }
    }
    return foreign;
}

QString noteWords(const char* words)
{
    return QCoreApplication::translate("LanguageNote", words);
}

/// Who reads easy German knows that this is German; it is not easy.
bool onlyTooHard(const ForeignPart& foreign, const std::string& language)
{
    return speaks(foreign.language, language.substr(0, language.find('-')));
}

QString noteSentence(const ForeignPart& foreign, const std::string& language, bool whole)
{
    if (onlyTooHard(foreign, language))
        return whole ? noteWords(QT_TRANSLATE_NOOP("LanguageNote", "Not in easy language"))
                     : noteWords(QT_TRANSLATE_NOOP("LanguageNote", "Some of it is not in easy language"));
    const auto name = QString::fromStdString(languageNameIn(foreign.language, language));
    return whole ? noteWords(QT_TRANSLATE_NOOP("LanguageNote", "Only in %1")).arg(name)
                 : noteWords(QT_TRANSLATE_NOOP("LanguageNote", "Some of it only in %1")).arg(name);
}

} // namespace

QString languageNote(const LanguageUse& use, const QString& language)
{
    const auto chosen = language.toStdString();
    const auto foreign = foreignPartOf(use, chosen);
    if (foreign.letters * kWorthTelling < std::max<std::size_t>(foreign.all, 1))
        return {};
    return noteSentence(foreign, chosen, foreign.letters * 2 > foreign.all);
}

LanguageMark languageMark(const LanguageUse& use, const QString& language)
{
    const auto chosen = language.toStdString();
    const auto foreign = foreignPartOf(use, chosen);
    if (foreign.letters * 2 <= foreign.all)
        return {};
    return {noteSentence(foreign, chosen, true),
            onlyTooHard(foreign, chosen) ? noteWords(QT_TRANSLATE_NOOP("LanguageNote", "not easy"))
                                         : QString::fromStdString(languageNameIn(foreign.language, chosen))};
}

} // namespace vitrine::shell
