// SPDX-License-Identifier: Apache-2.0
#include "exhibit_context.hpp"

#include <QRandomGenerator>

namespace vitrine::exhibit {

ExhibitContext::ExhibitContext(Comfort& comfort, QObject* parent)
    : QObject(parent)
    , m_comfort(comfort)
    , m_seed(QRandomGenerator::global()->generate())
{
}

void ExhibitContext::setExhibitId(const QString& id)
{
    if (id == m_exhibitId)
        return;
    m_exhibitId = id;
    emit exhibitIdChanged();
}

void ExhibitContext::setKind(const QString& kind)
{
    if (kind == m_kind)
        return;
    m_kind = kind;
    emit kindChanged();
}

void ExhibitContext::setTitle(const QString& title)
{
    if (title == m_title)
        return;
    m_title = title;
    emit titleChanged();
}

void ExhibitContext::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    emit languageChanged();
}

void ExhibitContext::setTextLanguage(const QString& language)
{
    if (language == m_textLanguage)
        return;
    m_textLanguage = language;
    emit textLanguageChanged();
}

void ExhibitContext::setSettings(const QVariantMap& settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    emit settingsChanged();
}

void ExhibitContext::setDucked(bool ducked)
{
    if (ducked == m_ducked)
        return;
    m_ducked = ducked;
    emit duckedChanged();
}

void ExhibitContext::setNow(const QDateTime& now)
{
    if (now == m_now)
        return;
    m_now = now;
    emit nowChanged();
}

void ExhibitContext::setOnline(bool online)
{
    if (online == m_online)
        return;
    m_online = online;
    emit onlineChanged();
}

void ExhibitContext::note(const QString& what, const QString& value)
{
    emit noted(what, value);
}

void ExhibitContext::wordsAre(const QString& language, const QStringList& words)
{
    m_foreignLanguage = language;
    m_foreignWords = words;
    emit foreignWordsChanged();
}

void ExhibitContext::report(const QString& code, const QString& sentence)
{
    emit reported(code, sentence);
}

} // namespace vitrine::exhibit
