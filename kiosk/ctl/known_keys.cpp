// SPDX-License-Identifier: Apache-2.0
#include "ctl/known_keys.hpp"

#include "core/store/disk.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_from.hpp>

#include <algorithm>
#include <cstdlib>
#include <system_error>

namespace vitrine::ctl {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::size_t kMostKeys = 1024UL * 1024;

std::string settingOf(const char* name)
{
    const auto* value = std::getenv(name);
    return value != nullptr ? value : "";
}

std::string keyWord(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

std::vector<std::string> keyWords(const json::object& object, std::string_view key)
{
    std::vector<std::string> words;
    if (const auto* list = object.if_contains(key); list != nullptr && list->is_array())
        for (const auto& word : list->get_array())
            if (word.is_string())
                words.emplace_back(word.get_string());
    return words;
}

} // namespace

fs::path keysFile()
{
    if (const auto file = settingOf("VITRINE_KEYS"); !file.empty())
        return file;
    if (const auto settings = settingOf("XDG_CONFIG_HOME"); !settings.empty())
        return fs::path(settings) / "vitrine" / "keys.json";
    return fs::path(settingOf("HOME")) / ".config" / "vitrine" / "keys.json";
}

Result<TrustRules> readKnownKeys(const fs::path& file)
{
    const auto text = readWhole(file, kMostKeys);
    if (!text)
        return text.error().code == Errc::NotFound ? Result<TrustRules>(TrustRules()) : text.error();
    const Error damaged{Errc::Unreadable, phrase("{} is not the list of keys that vitrinectl writes", file.string())};
    boost::system::error_code ec;
    const auto root = json::parse(*text, ec);
    if (ec || !root.is_object())
        return damaged;
    TrustRules known;
    known.revoked = keyWords(root.get_object(), "revoked");
    const auto* list = root.get_object().if_contains("keys");
    if (list == nullptr || !list->is_array())
        return damaged;
    for (const auto& entry : list->get_array()) {
        if (!entry.is_object())
            return damaged;
        const auto& about = entry.get_object();
        const auto key = parsePublicKey("untrusted comment: \n" + keyWord(about, "key"));
        if (!key)
            return damaged;
        TrustedKey trusted(*key);
        trusted.name = keyWord(about, "name");
        trusted.packs = keyWords(about, "packs");
        known.keys.push_back(std::move(trusted));
    }
    return known;
}

Result<void> writeKnownKeys(const fs::path& file, const TrustRules& keys)
{
    json::array list;
    for (const auto& trusted : keys.keys) {
        const auto key = publicKeyOf(trusted);
        if (!key)
            return key.error();
        auto text = printPublicKey(*key);
        text = text.substr(text.find('\n') + 1);
        text.pop_back();
        list.push_back(json::object{{"key", text},
                                    {"key_id", printKeyId(*key)},
                                    {"name", trusted.name},
                                    {"packs", json::value_from(trusted.packs)}});
    }
    std::error_code ec;
    if (const auto folder = file.parent_path(); !folder.empty()) {
        fs::create_directories(folder, ec);
        if (ec)
            return systemError(ec.value(), phrase("cannot make the folder {}", folder.string()));
    }
    return replaceFile(
        file,
        json::serialize(json::object{{"keys", std::move(list)}, {"revoked", json::value_from(keys.revoked)}}) + "\n");
}

void noteKey(TrustRules& keys, const TrustedKey& key)
{
    const auto own = publicKeyOf(key);
    std::erase_if(keys.keys, [&](const TrustedKey& known) {
        const auto other = publicKeyOf(known);
        return own && other && own->id == other->id;
    });
    keys.keys.push_back(key);
}

} // namespace vitrine::ctl
