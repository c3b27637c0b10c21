// SPDX-License-Identifier: Apache-2.0
#include "core/store/state_file.hpp"

#include "core/store/disk.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace vitrine {

namespace json = boost::json;

Result<json::object> readStateFile(const std::filesystem::path& file, std::size_t limit)
{
    const auto text = readWhole(file, limit);
    if (!text)
        return text.error();
    boost::system::error_code ec;
    auto value = json::parse(*text, ec);
    if (ec || !value.is_object())
        return Error{Errc::Unreadable, phrase("{} is damaged", file.string())};
    const auto* format = value.get_object().if_contains("format");
    if (format == nullptr || !format->is_int64() || format->get_int64() < 1)
        return Error{Errc::Unreadable, phrase("{} is damaged", file.string())};
    if (format->get_int64() > kStateFormat)
        return Error{Errc::Unreadable, phrase("{} was written by a newer Vitrine", file.string())};
    return std::move(value.get_object());
}

Result<void> writeStateFile(const std::filesystem::path& file, json::object state)
{
    state["format"] = kStateFormat;
    return replaceFile(file, json::serialize(state) + "\n");
}

} // namespace vitrine
