// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/drop_in_list.hpp"

#include "core/archive/sha256.hpp"
#include "daemon/clock.hpp"

#include <boost/json.hpp>

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

constexpr std::size_t kIdDigits = 16;

std::string textIn(const json::object& object, std::string_view key)
{
    return std::string(object.at(key).as_string());
}

} // namespace

void DropInList::put(DropIn item)
{
    auto event = toJson(item);
    m_items[item.id] = std::move(item);
    m_hooks.item(std::move(event));
}

void DropInList::remove(const std::string& id)
{
    const auto found = m_items.find(id);
    if (found == m_items.end())
        return;
    auto gone = std::move(found->second);
    m_items.erase(found);
    gone.at = now();
    gone.state = "gone";
    gone.sentence = {"It was taken away", "Es wurde weggenommen"};
    gone.findings = json::array();
    m_hooks.item(toJson(gone));
}

const DropIn* DropInList::find(std::string_view id) const
{
    const auto found = m_items.find(std::string(id));
    return found == m_items.end() ? nullptr : &found->second;
}

void DropInList::said(const std::string& id)
{
    if (const auto found = m_items.find(id); found != m_items.end())
        found->second.unsaid = false;
}

void DropInList::setPlace(const std::string& id, DropInPlace place)
{
    auto& known = m_places[id];
    if (known == place)
        return;
    known = std::move(place);
    m_hooks.places();
}

void DropInList::removePlace(const std::string& id)
{
    if (m_places.erase(id) > 0)
        m_hooks.places();
}

json::array DropInList::items() const
{
    std::vector<const DropIn*> newest;
    for (const auto& [id, item] : m_items)
        newest.push_back(&item);
    std::stable_sort(newest.begin(), newest.end(), [](const auto* a, const auto* b) { return a->at > b->at; });
    json::array items;
    for (const auto* item : newest)
        items.push_back(toJson(*item));
    return items;
}

json::array DropInList::places() const
{
    json::array places;
    for (const auto& [id, place] : m_places)
        places.push_back({{"id", id},
                          {"kind", place.kind},
                          {"label", place.label},
                          {"folder", place.folder},
                          {"state", place.state},
                          {"sentence", place.sentence.en},
                          {"sentence_de", place.sentence.de}});
    return places;
}

std::string dropInId(std::string_view place, std::string_view name)
{
    Sha256 sum;
    sum.add(std::as_bytes(std::span(place)));
    sum.add(std::as_bytes(std::span("\n", 1)));
    sum.add(std::as_bytes(std::span(name)));
    return sum.finish().substr(0, kIdDigits);
}

json::object toJson(const DropIn& item)
{
    json::object object{{"id", item.id},
                        {"name", item.name},
                        {"from", item.from},
                        {"at", item.at},
                        {"state", item.state},
                        {"sentence", item.sentence.en},
                        {"sentence_de", item.sentence.de},
                        {"findings", item.findings}};
    if (item.progress >= 0)
        object["progress"] = item.progress;
    if (item.pack) {
        object["pack"] = {{"id", item.pack->id}, {"version", item.pack->version}, {"title", item.title}};
        object["signer"] = item.signer;
        object["change"] = item.change;
    }
    return object;
}

DropIn dropInFrom(const json::object& object)
{
    DropIn item;
    item.id = textIn(object, "id");
    item.name = textIn(object, "name");
    item.from = textIn(object, "from");
    item.at = textIn(object, "at");
    item.state = textIn(object, "state");
    item.sentence = {textIn(object, "sentence"), textIn(object, "sentence_de")};
    item.findings = object.at("findings");
    if (const auto* pack = object.if_contains("pack")) {
        const auto& of = pack->as_object();
        item.pack = PackRef{.id = textIn(of, "id"), .version = textIn(of, "version")};
        item.title = of.at("title").as_object();
        item.signer = textIn(object, "signer");
        item.change = object.at("change").as_object();
    }
    return item;
}

} // namespace vitrine::daemon
