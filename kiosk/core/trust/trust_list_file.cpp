// SPDX-License-Identifier: Apache-2.0
#include "core/store/disk.hpp"
#include "core/trust/trust_list.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_from.hpp>

namespace vitrine {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::size_t kMostFile = 256UL * 1024;

} // namespace

Result<std::optional<SignedTrustList>> readTrustListFile(const fs::path& file)
{
    const auto text = readWhole(file, kMostFile);
    if (!text && text.error().code == Errc::NotFound)
        return std::optional<SignedTrustList>();
    if (!text)
        return text.error();
    const Error damaged{Errc::Unreadable, phrase("{} is damaged", file.string())};
    boost::system::error_code ec;
    const auto root = json::parse(*text, ec);
    const auto* map = root.if_object();
    const auto* list = map == nullptr ? nullptr : map->if_contains("list");
    const auto* signatures = map == nullptr ? nullptr : map->if_contains("signatures");
    if (ec || list == nullptr || !list->is_string() || signatures == nullptr || !signatures->is_array())
        return damaged;
    SignedTrustList found{.text = std::string(list->get_string()), .signatures = {}};
    for (const auto& signature : signatures->get_array()) {
        if (!signature.is_string())
            return damaged;
        found.signatures.emplace_back(signature.get_string());
    }
    return std::optional(std::move(found));
}

Result<void> writeTrustListFile(const fs::path& file, const SignedTrustList& list)
{
    return replaceFile(
        file,
        json::serialize(json::object{{"list", list.text}, {"signatures", json::value_from(list.signatures)}}) + "\n");
}

} // namespace vitrine
