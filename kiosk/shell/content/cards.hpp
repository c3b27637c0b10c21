// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/schedule/day_time.hpp"
#include "shell/content/card_entry.hpp"
#include "shell/content/card_facts.hpp"
#include "shell/content/content.hpp"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QString>
#include <qqmlintegration.h>

#include <memory>
#include <vector>

namespace vitrine::shell {

/// The cards of home: every exhibit of every pack, side by side, in the language shown.
class Cards : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Cards belong to an exhibition.")
    Q_PROPERTY(int count READ count CONSTANT)
    /// How many are due by the clock: the others are on no page and cannot be opened.
    Q_PROPERTY(int dueCount READ dueCount NOTIFY dueChanged)

public:
    enum Role {
        ExhibitId = Qt::UserRole,
        Title,
        Line,
        Kind_,
        KindTitle,
        KindIcon,
        Minutes,
        Audience,
        ForEveryone,
        Cover,
        State,
        Seen,
        LanguageNote,
        LanguageWord
    };

    /// `fallbacks`: what takes the place of a missing text.
    explicit Cards(std::shared_ptr<const Content> content, Fallbacks fallbacks = {}, QObject* parent = nullptr);

    using Entry = CardEntry;
    [[nodiscard]] const Entry* find(const QString& id) const; ///< borrowed; null: no such exhibit
    [[nodiscard]] const std::vector<Entry>& entries() const { return m_entries; }
    [[nodiscard]] int count() const { return static_cast<int>(m_entries.size()); }
    [[nodiscard]] bool due(std::size_t row) const { return m_due[row]; }
    [[nodiscard]] int dueCount() const;
    [[nodiscard]] QString title(const Entry& entry) const;
    /// {src, alt, focusX, focusY}; empty: it has none.
    [[nodiscard]] QVariantMap cover(const Entry& entry) const;
    [[nodiscard]] bool ready(const QString& id) const;
    /// What each is found by, and the groups they are sorted in; in the language shown.
    [[nodiscard]] const std::vector<CardFacts>& facts() const;
    [[nodiscard]] const std::vector<CardGroup>& groups() const;
    /// In which languages an exhibit's texts are when the language chosen is shown.
    [[nodiscard]] LanguageUse languageUse(const Entry& entry) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return names(); }
    [[nodiscard]] static QHash<int, QByteArray> names();

    void setLanguage(const QString& language);
    /// Packs say when their exhibits are shown; until somebody tells the time, all are.
    void setNow(LocalMinute now);
    /// The daemon's list of exhibits that are not to be opened, whole.
    void setAside(const QSet<QString>& ids);
    /// This kind's plugin does not work.
    void setKindBroken(const QString& kind);
    void markSeen(const QString& id);
    void forgetSeen();
    /// What a visitor saw of `before` was seen of this too.
    void keepSeen(const Cards& before) { m_seen = before.m_seen; }

signals:
    void languageChanged();
    void dueChanged();

private:
    void changed(Role role);
    void learn() const;

    std::shared_ptr<const Content> m_content;
    Fallbacks m_fallbacks;
    std::vector<Entry> m_entries;
    std::vector<bool> m_due;              ///< beside m_entries
    QHash<QString, std::size_t> m_places; ///< by id
    QString m_language;
    mutable bool m_learned = false; ///< what follows is known; nobody needs it before something is looked for
    mutable std::vector<CardFacts> m_facts;
    mutable std::vector<CardGroup> m_groups;
    QSet<QString> m_aside;
    QSet<QString> m_brokenKinds;
    QSet<QString> m_seen;
};

/// A picture of a pack as Vitrine.Ui takes it: {src, alt, credit, focusX, focusY}.
[[nodiscard]] QVariantMap pictureMap(const Pack& pack, const Picture& picture, const QString& language,
                                     const Fallbacks& fallbacks);

} // namespace vitrine::shell
