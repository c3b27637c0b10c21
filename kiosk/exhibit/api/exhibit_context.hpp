// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "comfort.hpp"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QStringList>
#include <QVariantMap>
#include <qqmlintegration.h>

namespace vitrine::exhibit {

/// All an exhibit knows of the world. The screen makes one for each exhibit it opens and keeps it right while the
/// language changes; the exhibit reads it and reports through it.
class ExhibitContext : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("An exhibit is given its context by the screen.")
    Q_PROPERTY(QString exhibitId READ exhibitId NOTIFY exhibitIdChanged)
    Q_PROPERTY(QString kind READ kind NOTIFY kindChanged)
    Q_PROPERTY(QString title READ title NOTIFY titleChanged)
    Q_PROPERTY(QString language READ language NOTIFY languageChanged)
    Q_PROPERTY(QString textLanguage READ textLanguage NOTIFY textLanguageChanged)
    Q_PROPERTY(QVariantMap settings READ settings NOTIFY settingsChanged)
    /// The voice speaks: everything else plays on at a fifth of its volume.
    Q_PROPERTY(bool ducked READ ducked NOTIFY duckedChanged)
    /// What wordsAre() told.
    Q_PROPERTY(QString foreignLanguage READ foreignLanguage NOTIFY foreignWordsChanged)
    Q_PROPERTY(QStringList foreignWords READ foreignWords NOTIFY foreignWordsChanged)
    Q_PROPERTY(vitrine::exhibit::Comfort* comfort READ comfort CONSTANT)
    /// What is taken for now where the date counts; invalid: the time of this computer, as on every screen. A preview
    /// shows another day by it.
    Q_PROPERTY(QDateTime now READ now NOTIFY nowChanged)
    /// This screen is in a network. False: an exhibit that needs one shows its face without it, at once and by itself.
    Q_PROPERTY(bool online READ online NOTIFY onlineChanged)
    /// What an exhibit shuffles by: another one each time it is opened, the same where pages are compared.
    Q_PROPERTY(uint seed READ seed CONSTANT)

public:
    /// `comfort` outlives the context.
    explicit ExhibitContext(Comfort& comfort, QObject* parent = nullptr);

    [[nodiscard]] const QString& exhibitId() const { return m_exhibitId; }
    [[nodiscard]] const QString& kind() const { return m_kind; }
    [[nodiscard]] const QString& title() const { return m_title; }
    [[nodiscard]] const QString& language() const { return m_language; } ///< BCP 47
    /// BCP 47: what most of the texts are in. Another than `language` where the pack has none in that one; the screen
    /// says so, exhibits need not. For speech.
    [[nodiscard]] const QString& textLanguage() const { return m_textLanguage; }
    /// Texts are strings, bodies lists of blocks, media maps {src: "file:///…", type, alt, credit, focusX, focusY,
    /// captions, transcript, poster, missing}.
    [[nodiscard]] const QVariantMap& settings() const { return m_settings; }
    [[nodiscard]] bool ducked() const { return m_ducked; }
    [[nodiscard]] Comfort* comfort() const { return &m_comfort; }
    [[nodiscard]] const QString& foreignLanguage() const { return m_foreignLanguage; }
    [[nodiscard]] const QStringList& foreignWords() const { return m_foreignWords; }
    [[nodiscard]] const QDateTime& now() const { return m_now; }
    [[nodiscard]] bool online() const { return m_online; }
    [[nodiscard]] uint seed() const { return m_seed; }

    void setExhibitId(const QString& id);
    void setKind(const QString& kind);
    void setTitle(const QString& title);
    void setLanguage(const QString& language);
    void setTextLanguage(const QString& language);
    void setSettings(const QVariantMap& settings);
    void setDucked(bool ducked);
    void setNow(const QDateTime& now);
    void setOnline(bool online);
    void setSeed(uint seed) { m_seed = seed; } ///< before an exhibit sees it

    /// A step of the visit worth counting, such as note("page", "3"). Never a visitor's own words.
    Q_INVOKABLE void note(const QString& what, const QString& value);
    /// These words, which come from elsewhere than the settings (a calendar, a table), are in another language than the
    /// one shown: its voice says them. Takes the place of what was told before; in the language shown nothing is told.
    Q_INVOKABLE void wordsAre(const QString& language, const QStringList& words);
    /// Something is wrong and the visit goes on: a fault record with this exhibit's name.
    Q_INVOKABLE void report(const QString& code, const QString& sentence);

signals:
    void exhibitIdChanged();
    void kindChanged();
    void titleChanged();
    void languageChanged();
    void textLanguageChanged();
    void settingsChanged();
    void duckedChanged();
    void foreignWordsChanged();
    void nowChanged();
    void onlineChanged();
    void noted(const QString& what, const QString& value);
    void reported(const QString& code, const QString& sentence);

private:
    Comfort& m_comfort;
    QString m_exhibitId;
    QString m_kind;
    QString m_title;
    QString m_language;
    QString m_textLanguage;
    QString m_foreignLanguage;
    QStringList m_foreignWords;
    QVariantMap m_settings;
    QDateTime m_now;
    bool m_ducked = false;
    bool m_online = true;
    uint m_seed;
};

} // namespace vitrine::exhibit
