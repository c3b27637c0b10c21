// SPDX-License-Identifier: Apache-2.0
#include "core/pack/checks.hpp"

#include "core/pack/findings.hpp"
#include "core/pack/schema_walk.hpp"
#include "core/text/nearest.hpp"
#include "core/text/spdx.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

namespace {

/// Names that Windows keeps for devices: no folder and no stick there can carry them.
bool isReserved(std::string_view id)
{
    constexpr std::array<std::string_view, 4> kDevices{"con", "prn", "aux", "nul"};
    const bool numbered =
        id.size() == 4 && (id.starts_with("com") || id.starts_with("lpt")) && id[3] >= '1' && id[3] <= '9';
    return numbered || std::ranges::find(kDevices, id) != kDevices.end();
}

void refuseReserved(std::string_view id, const std::string& pointer, const Places& places, Problems& problems)
{
    if (isReserved(id))
        Findings(problems, places)
            .error("bad-id", pointer, phrase("\"{}\" is a name that Windows keeps for itself", id),
                   phrase("choose another, such as \"{}\"", std::string(id) + "-1"));
}

void checkTopics(const PackSource& source, Problems& problems)
{
    std::vector<std::string> known;
    if (const auto* declared = source.root().if_contains("topics"); declared != nullptr && declared->is_object())
        for (const auto& topic : declared->get_object())
            known.emplace_back(topic.key());
    for (const auto& exhibit : source.exhibits) {
        const auto* topics = exhibit.value->if_contains("topics");
        if (topics == nullptr || !topics->is_array())
            continue; // the schema has said so
        Findings findings(problems, exhibit.document->places);
        for (std::size_t i = 0; i < topics->get_array().size(); ++i) {
            const auto* id = topics->get_array()[i].if_string();
            if (id == nullptr || std::ranges::find(known, std::string_view(*id)) != known.end())
                continue;
            auto hint = didYouMean(*id, known);
            findings.error("unknown-topic", exhibit.pointer + "/topics/" + std::to_string(i),
                           phrase("the pack has no topic \"{}\"", std::string(*id)),
                           hint.empty() ? phrase("give it words under \"topics\" in pack.yaml") : hint);
        }
    }
}

/// "CC BY 4.0" -> "CC-BY-4.0"
std::string withDashes(std::string_view words)
{
    std::string name(words);
    std::ranges::replace(name, ' ', '-');
    return name;
}

void checkLicence(const boost::json::object& of, const std::string& pointer, Findings& findings)
{
    const auto strange = strangeLicence(textMember(of, "licence"));
    if (!strange || textMember(of, "licence").empty()) // missing, or the schema has said so
        return;
    auto hint = didYouMean(withDashes(*strange), knownLicences());
    findings.warning(
        "unknown-licence", pointer + "/licence", phrase("\"{}\" is not how SPDX writes a licence", *strange),
        hint.empty() ? phrase("write such as CC-BY-4.0 or CC0-1.0; your own is LicenseRef-… with a name") : hint);
}

/// Media are the maps that name a file; they may stand anywhere.
void checkMediaLicences(const boost::json::value& value, const std::string& pointer, Findings& findings)
{
    if (const auto* list = value.if_array())
        for (std::size_t i = 0; i < list->size(); ++i)
            checkMediaLicences((*list)[i], pointer + '/' + std::to_string(i), findings);
    const auto* map = value.if_object();
    if (map == nullptr)
        return;
    if (map->contains("src"))
        checkLicence(*map, pointer, findings);
    for (const auto& [key, member] : *map)
        if (member.is_structured())
            checkMediaLicences(member, below(pointer, key), findings);
}

} // namespace

void checkLicences(const PackSource& source, Problems& problems)
{
    Findings pack(problems, source.places());
    checkLicence(source.root(), "", pack);
    for (const auto& document : source.documents) {
        Findings findings(problems, document.places);
        checkMediaLicences(document.root, "", findings);
    }
}

void checkNames(const PackSource& source, Problems& problems)
{
    refuseReserved(textMember(source.root(), "id"), "/id", source.places(), problems);
    std::map<std::string, const ExhibitSource*> ids;
    for (const auto& exhibit : source.exhibits) {
        const std::string id(textMember(*exhibit.value, "id"));
        const auto pointer = exhibit.pointer + "/id";
        const auto& places = exhibit.document->places;
        if (id.empty())
            continue; // the schema has said so
        refuseReserved(id, pointer, places, problems);
        const auto [first, isNew] = ids.emplace(id, &exhibit);
        if (isNew)
            continue;
        const auto other = first->second->document->places.of(first->second->pointer + "/id");
        Findings(problems, places)
            .error("double-id", pointer,
                   phrase("two exhibits have the id \"{}\"; the other stands in {}:{}", id, other.file, other.line),
                   phrase("give each its own"));
    }
    checkTopics(source, problems);
    if (!source.root().contains("licence"))
        Findings(problems, source.places())
            .warning("unnamed-licence", "", phrase("the pack does not say under which licence it may be used"),
                     phrase("add \"licence: …\" with an SPDX name such as CC-BY-4.0"));
}

} // namespace vitrine
