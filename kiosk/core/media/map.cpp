// SPDX-License-Identifier: Apache-2.0
#include "core/media/data_files.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

namespace vitrine {

namespace json = boost::json;

namespace {

constexpr std::size_t kMostPositions = 500'000;

/// Goes through a map as RFC 7946 has it.
class MapReader {
public:
    std::optional<DataFault> read(const json::value& map)
    {
        any(map);
        if (m_fault)
            return m_fault;
        if (m_positions > kMostPositions)
            return DataFault{phrase("has more than {} positions", kMostPositions), phrase("simplify its lines")};
        return std::nullopt;
    }

private:
    void refuse(Words sentence)
    {
        if (!m_fault)
            m_fault =
                DataFault{std::move(sentence), phrase("export it as GeoJSON (RFC 7946), longitude before latitude")};
    }

    static std::string_view typeOf(const json::object& object)
    {
        const auto* type = object.if_contains("type");
        return type != nullptr && type->is_string() ? std::string_view(type->get_string()) : std::string_view();
    }

    void any(const json::value& value)
    {
        const auto* object = value.if_object();
        if (object == nullptr)
            return refuse(phrase("is no map: there must be an object with a type"));
        const auto type = typeOf(*object);
        if (type == "FeatureCollection")
            return each(*object, "features", &MapReader::any);
        if (type != "Feature")
            return geometry(value);
        const auto* shape = object->if_contains("geometry");
        if (shape == nullptr)
            return refuse(phrase("has a feature without a geometry"));
        if (!shape->is_null()) // it is allowed to be nowhere
            geometry(*shape);
    }

    void each(const json::object& object, const char* key, void (MapReader::*take)(const json::value&))
    {
        const auto* list = object.if_contains(key);
        if (list == nullptr || !list->is_array())
            return refuse(phrase("has no list of \"{}\" where there must be one", key));
        for (const auto& entry : list->get_array()) {
            (this->*take)(entry);
            if (m_fault || m_positions > kMostPositions)
                return;
        }
    }

    void geometry(const json::value& value)
    {
        constexpr std::array<std::pair<std::string_view, int>, 6> kDepths{{{"Point", 0},
                                                                           {"MultiPoint", 1},
                                                                           {"LineString", 1},
                                                                           {"MultiLineString", 2},
                                                                           {"Polygon", 2},
                                                                           {"MultiPolygon", 3}}};
        const auto* object = value.if_object();
        const auto type = object == nullptr ? std::string_view() : typeOf(*object);
        if (type == "GeometryCollection")
            return each(*object, "geometries", &MapReader::geometry);
        const auto* const known = std::ranges::find(kDepths, type, &std::pair<std::string_view, int>::first);
        if (known == kDepths.end())
            return refuse(phrase("has a \"{}\", which GeoJSON does not know", type));
        const auto* positions = object->if_contains("coordinates");
        if (positions == nullptr)
            return refuse(phrase("has a {} without coordinates", type));
        coordinates(*positions, known->second, type == "Polygon" || type == "MultiPolygon");
    }

    void coordinates(const json::value& value, int depth, bool rings)
    {
        const auto* list = value.if_array();
        if (list == nullptr)
            return refuse(phrase("has coordinates that are no lists of numbers"));
        if (depth == 0)
            return position(*list);
        if (rings && depth == 1 && (list->size() < 4 || list->front() != list->back()))
            return refuse(phrase("has an area whose edge is not closed"));
        for (const auto& entry : *list) {
            coordinates(entry, depth - 1, rings);
            if (m_fault || m_positions > kMostPositions)
                return;
        }
    }

    void position(const json::array& numbers)
    {
        ++m_positions;
        const bool known = numbers.size() >= 2 && numbers[0].is_number() && numbers[1].is_number();
        if (!known)
            return refuse(phrase("has coordinates that are no lists of numbers"));
        if (std::abs(numbers[0].to_number<double>()) > 180 || std::abs(numbers[1].to_number<double>()) > 90)
            refuse(phrase("has a position that is nowhere on earth"));
    }

    std::optional<DataFault> m_fault;
    std::size_t m_positions = 0;
};

} // namespace

std::optional<DataFault> checkMap(const json::value& map)
{
    return MapReader().read(map);
}

} // namespace vitrine
