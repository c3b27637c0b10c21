// SPDX-License-Identifier: Apache-2.0
#include "shell/content/to_variant.hpp"

#include <boost/json.hpp>

#include <QUrl>

#include <array>
#include <utility>

namespace vitrine::shell {

namespace {

namespace json = boost::json;

QString text(const json::string& value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

/// The keys of a medium that name files.
bool namesFile(json::string_view key)
{
    static constexpr std::array<json::string_view, 5> kKeys{"src", "captions", "poster", "sign_language",
                                                            "audio_description"};
    for (const auto known : kKeys) {
        if (key == known)
            return true;
    }
    return false;
}

QVariantMap toMap(const json::object& object)
{
    const bool medium = object.contains("src") && object.contains("type");
    QVariantMap map;
    for (const auto& [key, value] : object) {
        const QString name = QString::fromUtf8(key.data(), static_cast<qsizetype>(key.size()));
        if (medium && namesFile(key) && value.is_string() && value.get_string().starts_with('/'))
            map.insert(name, QUrl::fromLocalFile(text(value.get_string())).toString());
        else
            map.insert(name, toVariant(value));
    }
    return map;
}

} // namespace

QVariant toVariant(const json::value& value)
{
    switch (value.kind()) {
    case json::kind::null:
        return {};
    case json::kind::bool_:
        return value.get_bool();
    case json::kind::int64: // QML counts in int and double
        if (std::in_range<int>(value.get_int64()))
            return static_cast<int>(value.get_int64());
        return static_cast<double>(value.get_int64());
    case json::kind::uint64:
        return static_cast<double>(value.get_uint64());
    case json::kind::double_:
        return value.get_double();
    case json::kind::string:
        return text(value.get_string());
    case json::kind::array: {
        QVariantList list;
        for (const auto& item : value.get_array())
            list.push_back(toVariant(item));
        return list;
    }
    case json::kind::object:
        return toMap(value.get_object());
    }
    return {};
}

} // namespace vitrine::shell
