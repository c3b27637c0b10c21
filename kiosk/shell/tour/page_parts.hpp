// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QByteArray>
#include <QPointer>
#include <QQuickItem>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

class QQuickWindow;

namespace vitrine::shell {

/// One thing a page tells whoever cannot see it: a control or a text of the accessibility tree.
struct PagePart {
    QPointer<QQuickItem> item;
    int role = 0; ///< QAccessible::Role
    QString name;
    QRectF place; ///< of the item, in the window's pixels
    bool control = false;
    bool enabled = false;
    bool focusable = false;

    /// What it is called in the accessibility tree, wherever it stands; numbers do not count, for times run on.
    [[nodiscard]] QString key() const;
};

/// What is seen below `scene` in the order of the tree, what is visible only.
[[nodiscard]] std::vector<PagePart> partsOf(QQuickWindow& window, const QQuickItem& scene);
/// Presses it as a screen reader would. False: it does not answer to that.
bool press(const PagePart& part);
/// Equal for two looks at the same page: what there is and about where.
[[nodiscard]] QByteArray signatureOf(const std::vector<PagePart>& parts);
/// The name of the QML type that made it, without what Qt adds.
[[nodiscard]] QString typeOf(const QObject& object);
/// It or something above it is of that QML type.
[[nodiscard]] bool within(const QQuickItem& item, const QString& type);
/// In words, for people who read a report.
[[nodiscard]] QString roleName(int role);

} // namespace vitrine::shell
