// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QImage>
#include <QString>

namespace vitrine::ui {

/// Draws the cover of an exhibit that has no picture: light on a dark ground. The title picks the seed, the kind the
/// figure, the accent the lights; the same three always give the same picture.
[[nodiscard]] QImage paintCover(const QString& seed, const QString& kind, const QColor& accent, const QSize& size);

} // namespace vitrine::ui
