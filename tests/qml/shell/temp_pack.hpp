// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/content/content.hpp"

#include <QColor>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <stdexcept>

namespace vitrine::shell {

/// A folder for one test with plugins and packs in it.
class TempPlace {
public:
    TempPlace()
    {
        if (!m_dir.isValid())
            throw std::runtime_error("no temporary folder");
    }

    [[nodiscard]] QString path(const QString& name = {}) const { return m_dir.filePath(name); }
    [[nodiscard]] std::filesystem::path folder(const QString& name) const { return path(name).toStdString(); }

    void write(const QString& name, const QByteArray& text) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QFile file(path(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            throw std::runtime_error("cannot write " + file.fileName().toStdString());
    }

    void picture(const QString& name, const QColor& colour, const QSize& size = {64, 36}) const
    {
        QDir().mkpath(QFileInfo(path(name)).path());
        QImage image(size, QImage::Format_RGB32);
        image.fill(colour);
        if (!image.save(path(name)))
            throw std::runtime_error("cannot write " + name.toStdString());
    }

    /// A plugin of plain QML. Its settings take one text, `say`, and one picture, `look`.
    void plugin(const QString& id, const QString& type, const QByteArray& qml) const
    {
        const QByteArray kind = id.toUtf8();
        const QByteArray name = type.toUtf8();
        const QString folder = "exhibits/" + id + "/";
        write(folder + "exhibit.yaml", "kind: " + kind + "\napi: 1\nqml: { module: Vitrine.Exhibits." + name +
                                           ", type: " + name + " }\ntitle: { de: " + name + " deutsch, en: " + name +
                                           " english }\nicon: story\n");
        write(folder + "settings.json",
              "{ \"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"object\",\n"
              "  \"additionalProperties\": false, \"properties\": {\n"
              "  \"say\": { \"$ref\": \"../../config/schema/common.json#/definitions/text\" },\n"
              "  \"look\": { \"$ref\": \"../../config/schema/common.json#/definitions/picture\" } } }\n");
        const QString module = folder + "qml/Vitrine/Exhibits/" + type + "/";
        write(module + "qmldir", "module Vitrine.Exhibits." + name + "\n" + name + " 1.0 " + name + ".qml\n");
        write(module + type + ".qml", qml);
    }

    void goodPlugin(const QString& id = "story", const QString& type = "Tale") const
    {
        plugin(id, type,
               "import QtQuick\nimport Vitrine.Exhibit\nExhibit { id: root\n"
               "  objectName: \"tale\"\n  readonly property string said: root.context.settings.say ?? \"\"\n"
               "  progress: 0.5\n}\n");
    }

    /// A pack with `exhibits` (YAML) and one picture.
    void pack(const QString& name, const QByteArray& exhibits, const QByteArray& more = {},
              const QByteArray& languages = "[de, en]") const
    {
        picture(name + "/media/cover.png", Qt::darkCyan);
        write(name + "/pack.yaml", "vitrine: 1\nid: " + name.toUtf8() +
                                       "\nversion: 1.0.0\ntitle: { de: Probe, en: Trial }\nlanguages: " + languages +
                                       "\n"
                                       "licence: CC0-1.0\n" +
                                       more + "exhibits:\n" + exhibits);
    }

    [[nodiscard]] std::shared_ptr<const Kinds> kinds() const
    {
        Problems problems;
        auto read = std::make_shared<const Kinds>(readKinds({folder("exhibits")}, problems));
        if (!problems.empty())
            throw std::runtime_error(printProblems(problems));
        return read;
    }

    [[nodiscard]] std::shared_ptr<const Content> content(const QString& pack) const
    {
        auto read = readContent({folder(pack), {}}, 0, kinds());
        if (!read)
            throw std::runtime_error(read.error().message + printProblems(read.error().problems));
        return std::make_shared<const Content>(std::move(*read));
    }

private:
    QTemporaryDir m_dir;
};

} // namespace vitrine::shell
