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
    enum Role { Words = Qt::UserRole, Letter, Chosen, Correct };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    /// New answers, none chosen. `order` says which of `answers` stands where.
    void deal(const QVariantList& answers, const std::vector<int>& order);
    /// The same answers in other words.
    void reword(const QVariantList& answers);
    void setChosen(int row, bool chosen);

    [[nodiscard]] bool chosen(int row) const;
    [[nodiscard]] bool anyChosen() const;
    [[nodiscard]] bool allRight() const; ///< exactly the correct ones are chosen
    [[nodiscard]] QString correctWords() const;

private:
    struct Answer {
        int source = 0; ///< its place in the pack
        QString words;
        bool correct = false;
        bool chosen = false;
    };
    std::vector<Answer> m_answers;
};

} // namespace vitrine::exhibit
