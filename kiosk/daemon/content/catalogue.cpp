// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/catalogue.hpp"

#include "core/pack/pack.hpp"
#include "core/store/good.hpp"
#include "core/store/receipt.hpp"

#include <algorithm>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

/// A text that is the same in all languages is told once for each, so that readers need no rule for it.
json::object byLanguage(const Text& text, const std::vector<std::string>& languages)
{
    json::object object;
    for (const auto& [language, words] : text)
        if (!language.empty())
            object[language] = words;
    if (const auto same = text.find(""); same != text.end())
        for (const auto& language : languages)
            object[language] = same->second;
    return object;
}

PackSummary summarise(const Store& store, const Kinds& kinds, const PackRef& ref)
{
    PackSummary summary;
    summary.pack = ref;
    const auto receipt = readReceipt(store.root(), ref);
    summary.isSigned = receipt && !receipt->signature.empty();
    if (receipt)
        summary.keyId = receipt->keyId;
    const auto reading = readPack(packFolder(store.root(), ref), kinds, ReadDepth::Words);
    if (!reading.pack)
        return summary;
    summary.title = byLanguage(reading.pack->title, reading.pack->languages);
    summary.when = reading.pack->when;
    for (const auto& exhibit : reading.pack->exhibits)
        summary.exhibits.push_back(
            {exhibit.id, exhibit.kind, byLanguage(exhibit.title, reading.pack->languages), exhibit.when});
    return summary;
}

} // namespace

const Generation* Catalogue::generation(int number) const
{
    const auto found = std::find_if(generations.begin(), generations.end(),
                                    [&](const Generation& generation) { return generation.number == number; });
    return found == generations.end() ? nullptr : &*found;
}

bool Catalogue::isGood(int number) const
{
    return std::count(good.begin(), good.end(), number) > 0;
}

const PackSummary* Catalogue::summary(const PackRef& pack) const
{
    for (const auto* list : {&packs, &held})
        for (const auto& summary : *list)
            if (summary->pack == pack)
                return summary.get();
    return nullptr;
}

std::string Catalogue::name(int number) const
{
    const auto* found = generation(number);
    if (!found || found->packs.empty())
        return "generation " + std::to_string(number);
    if (found->packs.size() > 1)
        return std::to_string(found->packs.size()) + " packs (generation " + std::to_string(number) + ")";
    return found->packs.front().id + " " + found->packs.front().version;
}

Catalogue readCatalogue(const Store& store, const Kinds& kinds, const Catalogue& known,
                        const std::vector<PackRef>& held)
{
    Catalogue catalogue;
    catalogue.generations = store.generations();
    if (const auto current = store.current())
        catalogue.current = current->number;
    if (const auto previous = store.previous())
        catalogue.previous = previous->number;
    for (const auto& generation : catalogue.generations)
        if (isGood(store.root(), generation.number))
            catalogue.good.push_back(generation.number);
    const auto add = [&](const PackRef& pack, std::vector<std::shared_ptr<const PackSummary>>& list) {
        if (catalogue.summary(pack))
            return;
        for (const auto* before : {&known.packs, &known.held})
            for (const auto& summary : *before)
                if (summary->pack == pack) {
                    list.push_back(summary);
                    return;
                }
        list.push_back(std::make_shared<const PackSummary>(summarise(store, kinds, pack)));
    };
    for (const auto& generation : catalogue.generations)
        for (const auto& pack : generation.packs)
            add(pack, catalogue.packs);
    for (const auto& pack : held)
        add(pack, catalogue.held);
    return catalogue;
}

} // namespace vitrine::daemon
