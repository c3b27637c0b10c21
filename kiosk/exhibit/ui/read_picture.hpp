// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "picture_order.hpp"

#include <QImage>
#include <QSize>

namespace vitrine::ui {

/// A picture, or in its place the sentence that says why there is none.
struct PictureReading {
    QImage image;
    QString error;
};

/// Reads the ordered picture at its ordered size, cut around its focus point. Slow: not for the
/// GUI thread.
[[nodiscard]] PictureReading readPicture(const PictureOrder& order);

/// Greys and rounds a picture as ordered.
[[nodiscard]] QImage finishPicture(QImage image, const PictureOrder& order);

} // namespace vitrine::ui
