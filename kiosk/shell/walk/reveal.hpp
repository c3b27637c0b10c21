// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickItem>
#include <QRectF>

namespace vitrine::shell {

/// Scrolls every list and page that holds `item` until `part` of it (in its px) is seen, with a little room around.
void reveal(QQuickItem& item, const QRectF& part);

} // namespace vitrine::shell
