// SPDX-License-Identifier: Apache-2.0
#include "shell/speech/choose_voice.hpp"

#include <QLocale>

#include <algorithm>
#include <array>

namespace vitrine::shell {

namespace {

QString baseOf(const QString& language)
{
    return language.section(QLatin1Char('-'), 0, 0);
}

/// The smaller, the plainer.
std::array<int, 5> oddness(const VoiceName& voice, const QString& language)
{
    // What Qt has no language for is listed as English.
    const QString spoken = QLocale::languageToString(QLocale(baseOf(language)).language());
    const QString home = QLocale::territoryToString(QLocale(baseOf(language)).territory());
    const bool atHome = voice.name.contains(home, Qt::CaseInsensitive);
    const bool elsewhere = voice.name.contains(QLatin1Char('(')) && !atHome;
    return {voice.name.contains(QLatin1Char('+')) ? 1 : 0, voice.name.contains(spoken, Qt::CaseInsensitive) ? 0 : 1,
            atHome ? 0 : 1, elsewhere ? 1 : 0, static_cast<int>(voice.name.size())};
}

} // namespace

const VoiceName* chooseVoice(const std::vector<VoiceName>& voices, const QString& language, const QString& wanted)
{
    const VoiceName* best = nullptr;
    for (const VoiceName& voice : voices) {
        if (baseOf(voice.language) != baseOf(language))
            continue;
        if (!wanted.isEmpty() && voice.name == wanted)
            return &voice;
        if (!best || oddness(voice, language) < oddness(*best, language))
            best = &voice;
    }
    return best;
}

} // namespace vitrine::shell
