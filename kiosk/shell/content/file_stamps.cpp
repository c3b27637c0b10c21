// SPDX-License-Identifier: Apache-2.0
#include "shell/content/file_stamps.hpp"

#include <QVariantList>
#include <QVariantMap>

#include <algorithm>

namespace vitrine::shell {

namespace {

bool isPlayed(const QVariantMap& medium)
{
    const QString type = medium.value("type").toString();
    return type == "film" || type == "sound";
}

/// Of a medium that is played, the keys that a player opens.
bool isForPlayer(const QString& key)
{
    return key == "src" || key == "sign_language" || key == "audio_description";
}

bool isFile(const QVariant& value)
{
    return value.typeId() == QMetaType::QString && value.toString().startsWith("file:///");
}

} // namespace

QUrl stamped(const QUrl& file, const FileStamps& stamps)
{
    const int times = file.isLocalFile() ? stamps.value(file.toLocalFile()) : 0;
    if (times == 0)
        return file;
    QUrl url = file;
    url.setQuery(QString::number(times));
    return url;
}

QVariant stamped(const QVariant& settings, const FileStamps& stamps)
{
    if (stamps.isEmpty())
        return settings;
    if (isFile(settings))
        return stamped(QUrl(settings.toString()), stamps).toString();
    if (settings.typeId() == QMetaType::QVariantList) {
        QVariantList list;
        for (const QVariant& item : settings.toList())
            list << stamped(item, stamps);
        return list;
    }
    if (settings.typeId() != QMetaType::QVariantMap)
        return settings;
    QVariantMap map = settings.toMap();
    const bool played = isPlayed(map);
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (!played || !isForPlayer(it.key()))
            *it = stamped(*it, stamps);
    }
    return map;
}

bool playsAnother(const QVariant& settings, const FileStamps& before, const FileStamps& now)
{
    if (before == now)
        return false;
    if (settings.typeId() == QMetaType::QVariantList) {
        const QVariantList list = settings.toList();
        return std::ranges::any_of(list, [&](const QVariant& item) { return playsAnother(item, before, now); });
    }
    if (settings.typeId() != QMetaType::QVariantMap)
        return false;
    const QVariantMap map = settings.toMap();
    const bool played = isPlayed(map);
    for (auto it = map.cbegin(); it != map.cend(); ++it) {
        if (played && isForPlayer(it.key()) && isFile(*it)) {
            const QString file = QUrl(it->toString()).toLocalFile();
            if (before.value(file) != now.value(file))
                return true;
        }
        if (playsAnother(*it, before, now))
            return true;
    }
    return false;
}

} // namespace vitrine::shell
