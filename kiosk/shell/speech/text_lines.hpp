// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>
#include <QRectF>
#include <QString>

#include <vector>

namespace vitrine::shell {

/// The words of a QML Text without markup, as it lays them out; a null string if the item is none.
[[nodiscard]] QString wordsOf(const QQuickItem& text);

/// Where letters `from` … `from + length` of wordsOf(text) stand, one box for each line, in the item's px. QML's Text
/// does not tell, so they are laid out once more; if that comes out otherwise, the box of the whole text is given.
[[nodiscard]] std::vector<QRectF> boxesOf(const QQuickItem& text, qsizetype from, qsizetype length);

} // namespace vitrine::shell
