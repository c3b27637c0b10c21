// SPDX-License-Identifier: Apache-2.0
#include "image_providers.hpp"

#include "drawn_provider.hpp"
#include "picture_provider.hpp"

#include <QQmlEngine>

namespace vitrine::ui {

void addImageProviders(QQmlEngine& engine)
{
    // The engine owns them.
    engine.addImageProvider(QStringLiteral("vitrine-picture"), new PictureProvider(PictureProvider::Of::Pictures));
    engine.addImageProvider(QStringLiteral("vitrine-cover"), new PictureProvider(PictureProvider::Of::Covers));
    engine.addImageProvider(QStringLiteral("vitrine-icon"), new IconProvider);
    engine.addImageProvider(QStringLiteral("vitrine-shadow"), new ShadowProvider);
    engine.addImageProvider(QStringLiteral("vitrine-glow"), new GlowProvider);
}

} // namespace vitrine::ui
