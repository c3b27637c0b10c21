// SPDX-License-Identifier: Apache-2.0
// The language that was chosen, and what the shell says to whoever has not chosen one yet: in every one on offer, the
// first first.
#include "shell/shell.hpp"

#include <QGuiApplication>
#include <QLocale>

namespace vitrine::shell {

void Shell::applyLanguage()
{
    const QString language = m_visit.language();
    const bool another = m_words.choose(language);
    QGuiApplication::setLayoutDirection(QLocale(language).textDirection());
    for (Exhibition* exhibition : {m_exhibition.get(), m_incoming.get()}) {
        if (exhibition)
            exhibition->setLanguage(language);
    }
    const Cards::Entry* entry = openEntry();
    if (m_context && entry && entry->kind) {
        fillContext(*m_context, *entry);
    }
    m_guide.setLanguage(language, m_visit.languages().value(0));
    emit exhibitTitleChanged();
    emit languageReady();
    if (another)
        emit wordsChanged();
}

QStringList Shell::openingWords() const
{
    QStringList words;
    for (const QString& language : languagesOnOffer()) {
        const QString text = m_care.openingWords(
            language, [this](const QString& in, const char* source) { return m_words.in(in, "AsleepPage", source); });
        if (!text.isEmpty() && !words.contains(text))
            words << text;
    }
    return words;
}

QString Shell::easyHint(const QString& language) const
{
    return m_words.in(language, "LanguageSheet", QT_TRANSLATE_NOOP("LanguageSheet", "Short sentences, easy words"));
}

QStringList Shell::pauseWords() const
{
    QStringList words;
    for (const QString& language : languagesOnOffer()) {
        if (const QString text = m_words.in(language, "PausePage", QT_TRANSLATE_NOOP("PausePage", "Back in a moment"));
            !text.isEmpty() && !words.contains(text))
            words << text;
    }
    return words;
}

QStringList Shell::callWords() const
{
    QStringList words;
    if (!m_exhibition)
        return words;
    for (const QVariant& call : m_exhibition->calls()) {
        const QVariantMap map = call.toMap();
        QString text = map.value("text").toString();
        if (text.isEmpty())
            text = m_words.in(map.value("language").toString(), "AttractPage",
                              QT_TRANSLATE_NOOP("AttractPage", "Touch the screen"));
        if (!text.isEmpty() && !words.contains(text))
            words << text;
    }
    return words;
}

} // namespace vitrine::shell
