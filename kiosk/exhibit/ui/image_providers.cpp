// SPDX-License-Identifier: Apache-2.0
#include "image_providers.hpp"

#include "drawn_provider.hpp"
#include "picture_provider.hpp"

#include <QQmlEngine>

#include <utility>

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
    // The engine owns them; Qt's reader may hold on to them for longer, and no thread of theirs may outlive the engine.
    for (const auto& [name, of] :
         {std::pair(kPicture, PictureProvider::Of::Pictures), std::pair(kCover, PictureProvider::Of::Covers)}) {
        auto* pictures = new PictureProvider(of);
        engine.addImageProvider(name, pictures);
        QObject::connect(&engine, &QObject::destroyed, pictures, &PictureProvider::finish, Qt::DirectConnection);
    }
    engine.addImageProvider(kIcon, new IconProvider);
    engine.addImageProvider(kShadow, new ShadowProvider);
    engine.addImageProvider(kGlow, new GlowProvider);
}

void removeImageProviders(QQmlEngine& engine)
{
    for (const QLatin1String name : {kPicture, kCover}) {
        if (auto* pictures = dynamic_cast<PictureProvider*>(engine.imageProvider(name)))
            pictures->finish();
    }
    for (const QLatin1String name : {kPicture, kCover, kIcon, kShadow, kGlow})
        engine.removeImageProvider(name);
}

} // namespace vitrine::ui
