// SPDX-License-Identifier: Apache-2.0
#include "core/pack/explain.hpp"
#include "core/pack/findings.hpp"
#include "core/pack/schema.hpp"
#include "core/pack/schema_walk.hpp"
#include "core/trust/trust_list.hpp"
#include "core/yaml/read_yaml.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <exception>

namespace vitrine {

namespace json = boost::json;

namespace {

std::vector<std::string> listedWords(const json::object& map, std::string_view key)
{
    std::vector<std::string> words;
    if (const auto* list = map.if_contains(key))
        for (const auto& word : list->as_array())
            words.emplace_back(word.as_string());
    return words;
}

/// The keys, each with its public key read; one that is none is a finding.
std::vector<TrustedKey> listedKeys(const json::object& root, Findings& findings)
{
    std::vector<TrustedKey> keys;
    const auto& entries = root.at("keys").as_array();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto& about = entries[i].as_object();
        const auto at = "/keys/" + std::to_string(i);
        const auto key = parsePublicKey("untrusted comment: \n" + std::string(textMember(about, "key")));
        if (!key) {
            findings.error("bad-trust", at + "/key", phrase("this is not a public key of minisign"),
                           phrase("copy the second line of the file that ends in .pub"));
            continue;
        }
        const auto id = printKeyId(*key);
        if (std::ranges::any_of(keys, [&](const TrustedKey& other) { return printKeyId(*other.key) == id; }))
            findings.error("bad-trust", at + "/key", phrase("the key {} stands here twice", id),
                           phrase("leave one of the two"));
        TrustedKey trusted(*key);
        trusted.name = textMember(about, "name");
        trusted.until = textMember(about, "until");
        trusted.packs = listedWords(about, "packs");
        const auto* lists = about.if_contains("lists");
        trusted.lists = lists != nullptr && lists->as_bool();
        keys.push_back(std::move(trusted));
    }
    return keys;
}

/// What the schema cannot see: a list that nobody could ever follow with another, and keys that are in and out at once.
void checkTrustList(const TrustList& list, Findings& findings)
{
    const TrustRules revoked{.revoked = list.revoked};
    for (std::size_t i = 0; i < list.keys.size(); ++i)
        if (const auto id = printKeyId(*list.keys[i].key); isRevoked(id, revoked))
            findings.error("bad-trust", "/keys/" + std::to_string(i) + "/key",
                           phrase("the key {} is trusted and revoked at the same time", id),
                           phrase("take it out of keys, or out of revoked"));
    const auto count = std::ranges::count_if(list.keys, &TrustedKey::lists);
    if (list.enough > count)
        findings.error("bad-trust", "/enough",
                       phrase("{} keys must sign a trust list, and {} of the keys here may", list.enough, count),
                       phrase("write lists: true at more keys, or a smaller number"));
}

} // namespace

std::optional<TrustList> readTrustList(std::string_view text, const std::string& name, Problems& problems)
{
    Problems found;
    std::optional<TrustList> list;
    try {
        if (const auto document = readYaml(std::string(text), name, found)) {
            const auto& schema = builtInSchema("trust");
            const auto root = withoutNotes(document->root);
            Findings findings(found, document->places);
            checkBySchema(schema, schema, root, "", findings);
            if (!hasErrors(found)) {
                const auto& map = root.as_object();
                list.emplace();
                list->number = static_cast<int>(map.at("number").as_int64());
                if (const auto* enough = map.if_contains("enough"))
                    list->enough = static_cast<int>(enough->as_int64());
                list->keys = listedKeys(map, findings);
                list->revoked = listedWords(map, "revoked");
                if (!hasErrors(found))
                    checkTrustList(*list, findings);
            }
        }
    } catch (const std::exception& fault) {
        found.push_back({Severity::Error,
                         "unreadable",
                         {name, 0, 0, 0},
                         phrase("this file cannot be read: {}", fault.what()),
                         {},
                         {}});
    }
    if (hasErrors(found))
        list.reset();
    sortProblems(found);
    problems.insert(problems.end(), found.begin(), found.end());
    return list;
}

} // namespace vitrine
