// SPDX-License-Identifier: Apache-2.0
#include "image_providers.hpp"

#include "drawn_provider.hpp"
#include "picture_provider.hpp"

#include <QQmlEngine>

namespace vitrine::ui {

namespace {

constexpr QLatin1String kPicture("vitrine-picture");
constexpr QLatin1String kCover("vitrine-cover");
constexpr QLatin1String kIcon("vitrine-icon");
constexpr QLatin1String kShadow("vitrine-shadow");
constexpr QLatin1String kGlow("vitrine-glow");

} // namespace

void addImageProviders(QQmlEngine& engine)
{
    // The engine owns them.
    engine.addImageProvider(kPicture, new PictureProvider(PictureProvider::Of::Pictures));
    engine.addImageProvider(kCover, new PictureProvider(PictureProvider::Of::Covers));
    engine.addImageProvider(kIcon, new IconProvider);
    engine.addImageProvider(kShadow, new ShadowProvider);
    engine.addImageProvider(kGlow, new GlowProvider);
}

void removeImageProviders(QQmlEngine& engine)
{
    for (const QLatin1String name : {kPicture, kCover, kIcon, kShadow, kGlow})
        engine.removeImageProvider(name);
}

} // namespace vitrine::ui
