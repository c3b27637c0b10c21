// SPDX-License-Identifier: Apache-2.0
#include "drawn_provider.hpp"
#include "picture_provider.hpp"

#include <QQmlEngine>
#include <QQmlEngineExtensionPlugin>

// Declared by what Qt generates for the module; naming it keeps the linker from dropping the types.
extern void qml_register_types_Vitrine_Ui(); // NOLINT(readability-redundant-declaration)

/// Written by hand because every engine that imports Vitrine.Ui needs our image providers.
class VitrineUiPlugin : public QQmlEngineExtensionPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QQmlEngineExtensionInterface_iid)

public:
    explicit VitrineUiPlugin(QObject* parent = nullptr)
        : QQmlEngineExtensionPlugin(parent)
    {
        volatile auto registration = &qml_register_types_Vitrine_Ui;
        Q_UNUSED(registration)
    }

    void initializeEngine(QQmlEngine* engine, const char* /*uri*/) override
    {
        using vitrine::ui::PictureProvider;
        // The engine owns them.
        engine->addImageProvider(QStringLiteral("vitrine-picture"), new PictureProvider(PictureProvider::Of::Pictures));
        engine->addImageProvider(QStringLiteral("vitrine-cover"), new PictureProvider(PictureProvider::Of::Covers));
        engine->addImageProvider(QStringLiteral("vitrine-icon"), new vitrine::ui::IconProvider);
        engine->addImageProvider(QStringLiteral("vitrine-shadow"), new vitrine::ui::ShadowProvider);
    }
};

#include "plugin.moc"
