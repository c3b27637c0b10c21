// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickImageProvider>

namespace vitrine::shell {

/// A house's logo, "image://vitrine-logo/COLOUR/PATH". What an SVG draws in `currentColor` takes the colour of the
/// words beside it, so that one file serves paper and ink; everything else keeps its own.
class LogoProvider : public QQuickImageProvider {
public:
    LogoProvider();
    QImage requestImage(const QString& id, QSize* size, const QSize& wanted) override;
};

/// The drawing with `colour` for what is drawn in currentColor. `wanted` limits the size; a side of 0 is free.
[[nodiscard]] QImage drawLogo(const QString& file, const QColor& colour, const QSize& wanted);

} // namespace vitrine::shell
