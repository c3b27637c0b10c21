// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/content/cards.hpp"
#include "shell/speech/lexicon.hpp"

#include <QColor>
#include <QObject>
#include <QStringList>
#include <QUrl>
#include <QVariantList>
#include <qqmlintegration.h>

#include <optional>
#include <vector>

namespace vitrine::shell {

/// Content as QML shows it, in one language at a time; a change of language reads nothing again. The first pack gives
/// the house its face: accent, logo, name, headline.
class Exhibition : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("An exhibition is made from packs.")
    Q_PROPERTY(int generation READ generation CONSTANT)
    /// One of its packs was signed by nobody this screen trusts.
    Q_PROPERTY(bool isUnsigned READ isUnsigned CONSTANT)
    Q_PROPERTY(vitrine::shell::Cards* cards READ cards CONSTANT)
    Q_PROPERTY(QColor accent READ accent CONSTANT)
    Q_PROPERTY(QUrl logo READ logo CONSTANT)
    Q_PROPERTY(QString house READ house NOTIFY languageChanged)
    Q_PROPERTY(QString question READ question NOTIFY languageChanged)
    Q_PROPERTY(QString note READ note NOTIFY languageChanged)
    /// The call to touch in every language offered, the first first: [{language, text}]. Text may be empty.
    Q_PROPERTY(QVariantList calls READ calls CONSTANT)
    /// What is installed, for staff: [{name, value}], the pack's title and its version.
    Q_PROPERTY(QVariantList packVersions READ packVersions NOTIFY languageChanged)
    /// Nothing is due, and when something will be: "Again on Saturday from 10:00". Empty: something is, or nobody
    /// knows.
    Q_PROPERTY(QString nextWords READ nextWords NOTIFY nextWordsChanged)
    /// Pictures and films of all packs for the attract page, those that are due: [{src, alt, focusX, focusY, film,
    /// upright}].
    Q_PROPERTY(QVariantList playlist READ playlist NOTIFY playlistChanged)

public:
    /// `fallbacks`: what takes the place of a text that is missing in a language.
    Exhibition(std::shared_ptr<const Content> content, QStringList languages, Fallbacks fallbacks = {},
               QObject* parent = nullptr);

    [[nodiscard]] int generation() const { return m_content->generation; }
    [[nodiscard]] bool isUnsigned() const { return m_content->isUnsigned; }
    [[nodiscard]] Cards* cards() { return &m_cards; }
    [[nodiscard]] const Cards& cards() const { return m_cards; }
    [[nodiscard]] QColor accent() const;
    [[nodiscard]] QUrl logo() const;
    [[nodiscard]] QString house() const;
    [[nodiscard]] QString question() const;
    [[nodiscard]] QString note() const;
    [[nodiscard]] QVariantList calls() const;
    [[nodiscard]] QVariantList packVersions() const;
    [[nodiscard]] QVariantList playlist() const;
    [[nodiscard]] const QStringList& languages() const { return m_languages; }
    [[nodiscard]] const Content& content() const { return *m_content; }

    [[nodiscard]] QString nextWords() const;
    /// Something in it is not always shown: somebody must tell the time.
    [[nodiscard]] bool hasSchedules() const { return m_hasSchedules; }

    void setLanguage(const QString& language);
    /// Decides what is due. Until it is called everything is.
    void setNow(LocalMinute now);
    /// An exhibit's settings in the language shown.
    [[nodiscard]] QVariantMap settings(const Cards::Entry& entry) const;
    /// What the voice needs to know of the words of an exhibit, or of home.
    [[nodiscard]] Lexicon wordsOf(const Cards::Entry* open) const;

signals:
    void languageChanged();
    void playlistChanged();
    void nextWordsChanged();

private:
    [[nodiscard]] std::vector<bool> scenesDue() const;
    /// The first pack's words for which `text` is not empty.
    [[nodiscard]] QString firstWords(Text Pack::*text) const;

    std::shared_ptr<const Content> m_content;
    QStringList m_languages;
    Fallbacks m_fallbacks;
    QString m_language;
    bool m_hasSchedules = false;
    std::optional<LocalMinute> m_now; ///< none: nobody has told
    std::vector<bool> m_scenesDue;    ///< of all packs, in order
    Cards m_cards;
};

} // namespace vitrine::shell
