// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QString>
#include <QVariantList>
#include <qqmlintegration.h>

#include <vector>

namespace vitrine::exhibit {

/// The answers to the question being asked, in the order visitors see them.
class Answers : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A quiz game deals the answers.")

public:
    /// `Takers` are the players, counted from 1, that chose it; empty until all is revealed.
    enum Role { Words = Qt::UserRole, Letter, Chosen, Correct, Takers };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// New answers, none chosen. `order` says which of `answers` stands where.
    void deal(const QVariantList& answers, const std::vector<int>& order);
    /// The same answers in other words.
    void reword(const QVariantList& answers);
    void setChosen(int row, bool chosen);
    /// Nothing is chosen any more; the next player answers.
    void unchoose();
    /// Writes down, unseen, what a player (counted from 0) has chosen.
    void note(int player);
    /// What anybody chose is chosen, and everybody sees by whom.
    void reveal();

    [[nodiscard]] bool chosen(int row) const;
    [[nodiscard]] bool anyChosen() const;
    [[nodiscard]] bool allRight() const;    ///< exactly the correct ones are chosen
    [[nodiscard]] bool chosenRight() const; ///< what is chosen is correct
    [[nodiscard]] QString correctWords() const;

private:
    struct Answer {
        int source = 0; ///< its place in the pack
        QString words;
        bool correct = false;
        bool chosen = false;
        QVariantList takers;
    };
    std::vector<Answer> m_answers;
    bool m_revealed = false;
};

} // namespace vitrine::exhibit
