// SPDX-License-Identifier: Apache-2.0
#include "ctl/trust_list_text.hpp"

#include "ctl/on_screens.hpp"

#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value_from.hpp>

namespace vitrine::ctl {

namespace json = boost::json;

namespace {

std::vector<std::string> textsIn(const json::object& object, std::string_view key)
{
    std::vector<std::string> texts;
    for (const auto& entry : listIn(object, key))
        if (entry.is_string())
            texts.emplace_back(entry.get_string());
    return texts;
}

/// As YAML takes it: JSON between quotes is YAML too.
std::string quoted(const std::string& text)
{
    return json::serialize(json::string(text));
}

} // namespace

std::string trustListText(const TrustList& list)
{
    std::string text = "# yaml-language-server: $schema=schema/trust.json\n"
                       "# Whom all screens trust. Sign it with \"vitrinectl trust sign\", then send it.\n"
                       "vitrine: 1\nnumber: " +
                       std::to_string(list.number) +
                       "\n# So many of the keys below with lists: true must sign the list that follows this one.\n"
                       "enough: " +
                       std::to_string(list.enough) + "\nkeys:\n";
    for (const auto& trusted : list.keys) {
        const auto printed = printPublicKey(*trusted.key);
        const auto begin = printed.find('\n') + 1;
        text += "  - key: " + printed.substr(begin, printed.size() - begin - 1) + "   # " + printKeyId(*trusted.key) +
                "\n    name: " + quoted(trusted.name) + "\n";
        if (!trusted.packs.empty())
            text += "    packs: " + json::serialize(json::value_from(trusted.packs)) + "\n";
        if (!trusted.until.empty())
            text += "    until: " + quoted(trusted.until) + "\n";
        text += trusted.lists ? "    lists: true\n" : "    # lists: true\n";
    }
    text += "revoked: " + json::serialize(json::value_from(list.revoked)) + "\n";
    return text;
}

Result<TrustList> trustListFrom(const json::object& trust)
{
    TrustList list;
    list.number = static_cast<int>(numberIn(trust, "list"));
    list.enough = static_cast<int>(numberIn(trust, "enough"));
    list.revoked = textsIn(trust, "revoked");
    for (const auto& entry : listIn(trust, "keys")) {
        const auto* about = entry.if_object();
        const auto key = parsePublicKey("untrusted comment: \n" + (about ? textIn(*about, "key") : std::string()));
        if (!key)
            return Error{Errc::Unreadable, phrase("the screen names a key that is none")};
        TrustedKey trusted(*key);
        trusted.name = textIn(*about, "name");
        trusted.until = textIn(*about, "until");
        trusted.packs = textsIn(*about, "packs");
        const auto* lists = about->if_contains("lists");
        trusted.lists = lists != nullptr && lists->is_bool() && lists->get_bool();
        if (!isRevoked(printKeyId(*key), {.revoked = list.revoked}))
            list.keys.push_back(std::move(trusted));
    }
    return list;
}

} // namespace vitrine::ctl
