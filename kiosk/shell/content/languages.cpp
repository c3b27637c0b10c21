// SPDX-License-Identifier: Apache-2.0
#include "shell/content/languages.hpp"

#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace vitrine::shell {

QStringList offeredLanguages(const std::vector<Pack>& packs, const std::vector<std::string>& screen)
{
    const auto inSomePack = [&](const std::string& language) {
        return std::ranges::any_of(packs, [&](const Pack& pack) {
            return std::ranges::find(pack.languages, language) != pack.languages.end();
        });
    };
    QStringList offered;
    for (const std::string& language : screen) {
        if (inSomePack(language))
            offered << QString::fromStdString(language);
    }
    if (!offered.isEmpty())
        return offered;
    for (const Pack& pack : packs) {
        for (const std::string& language : pack.languages) {
            if (const auto name = QString::fromStdString(language); !offered.contains(name))
                offered << name;
        }
    }
    return offered;
}

QString languageName(const QString& language)
{
    // QLocale names a language with its country ("American English") and knows no easy language.
    static constexpr std::array<std::pair<const char*, const char*>, 9> kNames{{
        {"en", "English"},
        {"es", "Español"},
        {"pt", "Português"},
        {"fr", "Français"},
        {"zh", "中文"},
        {"zh-Hans", "简体中文"},
        {"de-simple", "Leichte Sprache"},
        {"en-simple", "Easy English"},
        {"fr-simple", "Français facile"},
    }};
    for (const auto& [code, name] : kNames) {
        if (language == QLatin1String(code))
            return QString::fromUtf8(name);
    }
    QString name = QLocale(language).nativeLanguageName();
    if (name.isEmpty())
        return language;
    name[0] = name[0].toUpper();
    return name;
}

bool isEasy(const QString& language)
{
    return language.endsWith(QLatin1String("-simple"));
}

QString easyVariant(const QString& language)
{
    return isEasy(language) ? language : language + QLatin1String("-simple");
}

QString plainVariant(const QString& language)
{
    return isEasy(language) ? language.chopped(qsizetype(sizeof("-simple") - 1)) : language;
}

} // namespace vitrine::shell
