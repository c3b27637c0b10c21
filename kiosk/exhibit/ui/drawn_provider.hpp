// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickImageProvider>

namespace vitrine::ui {

/// image://vitrine-icon/NAME/COLOUR/PIXELS: one of our drawings in one colour, at exactly that size.
class IconProvider : public QQuickImageProvider {
public:
    IconProvider();
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

/// image://vitrine-shadow/SOFT/RADIUS/COLOUR/PERCENT: the shadow of a rounded thing as nine parts to stretch. SOFT is
/// how far it reaches outside, RADIUS that of the thing; the corners are 2 * SOFT + RADIUS wide.
class ShadowProvider : public QQuickImageProvider {
public:
    ShadowProvider();
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

/// image://vitrine-glow/REACH/THICKNESS/COLOUR: the light around a beam that ends on the right.
class GlowProvider : public QQuickImageProvider {
public:
    GlowProvider();
    QImage requestImage(const QString& id, QSize* size, const QSize& requestedSize) override;
};

} // namespace vitrine::ui
