// SPDX-License-Identifier: Apache-2.0
#include "core/config/showroom.hpp"

#include "core/pack/explain.hpp"
#include "core/pack/findings.hpp"
#include "core/pack/schema.hpp"
#include "core/pack/schema_walk.hpp"
#include "core/schedule/day_time.hpp"
#include "core/text/nearest.hpp"
#include "core/yaml/read_yaml.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <exception>
#include <system_error>

namespace vitrine {

namespace json = boost::json;
namespace fs = std::filesystem;

namespace {

const json::object& mapIn(const json::object& object, const char* key)
{
    static const json::object kNone;
    const auto* found = object.if_contains(key);
    return found == nullptr || !found->is_object() ? kNone : found->get_object();
}

std::vector<std::string> namesIn(const json::object& object, const char* key)
{
    std::vector<std::string> names;
    if (const auto* list = object.if_contains(key); list != nullptr && list->is_array())
        for (const auto& name : list->get_array())
            names.emplace_back(name.get_string());
    return names;
}

std::vector<std::string> keysOf(const json::object& object)
{
    std::vector<std::string> keys;
    for (const auto& member : object)
        keys.emplace_back(member.key());
    return keys;
}

/// What the schema cannot see: names that mean nothing in this file, packs that are not there.
class ShowroomCheck {
public:
    ShowroomCheck(const json::object& root, const fs::path& base, Findings& findings)
        : m_root(root)
        , m_base(base)
        , m_findings(findings)
    {
    }

    void check()
    {
        for (const auto& [id, path] : mapIn(m_root, "packs")) {
            std::error_code ec;
            const auto file = (m_base / std::string(path.get_string())).lexically_normal();
            if (!fs::exists(file, ec))
                m_findings.error("missing-file", below("/packs", id), phrase("there is no file {}", file.string()),
                                 phrase("put it there, or correct the path"));
        }
        for (const auto& [name, group] : mapIn(m_root, "groups"))
            order(group.get_object(), below("/groups", name));
        std::vector<std::pair<std::string, std::string>> hosts;
        for (const auto& [name, screen] : mapIn(m_root, "screens")) {
            const auto at = below("/screens", name);
            order(screen.get_object(), at);
            known(screen.get_object(), "groups", at, "unknown-group");
            const std::string host(textMember(screen.get_object(), "host"));
            const auto other = std::ranges::find(hosts, host, &std::pair<std::string, std::string>::first);
            if (other != hosts.end())
                m_findings.error("double-host", at + "/host",
                                 phrase("{} has the host of {}, {}", std::string(name), other->second, host),
                                 phrase("each screen is reached at its own"));
            hosts.emplace_back(host, std::string(name));
        }
    }

private:
    void order(const json::object& part, const std::string& at)
    {
        known(part, "shows", at, "unknown-pack");
        const std::string when(textMember(part, "when"));
        if (!when.empty() && when != "idle" && when != "now" && (!readDayMinute(when) || when == "24:00"))
            m_findings.error("bad-time", at + "/when", phrase("there is no time of day {}", when),
                             phrase("write such as \"07:30\""));
    }

    void known(const json::object& part, const char* key, const std::string& at, const char* code)
    {
        const bool pack = std::string_view(key) == "shows";
        const auto there = keysOf(mapIn(m_root, pack ? "packs" : "groups"));
        const auto names = namesIn(part, key);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (std::ranges::find(there, names[i]) != there.end())
                continue;
            auto hint = didYouMean(names[i], there);
            if (hint.empty())
                hint = pack ? phrase("name it and its file under \"packs\"") : phrase("name it under \"groups\"");
            m_findings.error(code, at + '/' + key + '/' + std::to_string(i),
                             pack ? phrase("this file has no pack \"{}\"", names[i])
                                  : phrase("this file has no group \"{}\"", names[i]),
                             hint);
        }
    }

    const json::object& m_root;
    const fs::path& m_base;
    Findings& m_findings;
};

/// What a screen does not say itself its groups say, the first that says anything.
ShowroomScreen screenIn(const json::object& root, std::string name, const json::object& written)
{
    ShowroomScreen screen;
    screen.name = std::move(name);
    screen.host = textMember(written, "host");
    screen.fingerprint = textMember(written, "fingerprint");
    screen.place = textMember(written, "place");
    screen.groups = namesIn(written, "groups");
    screen.shows = namesIn(written, "shows");
    std::string when(textMember(written, "when"));
    for (const auto& of : screen.groups) {
        const auto& group = mapIn(mapIn(root, "groups"), of.c_str());
        if (screen.shows.empty())
            screen.shows = namesIn(group, "shows");
        if (when.empty())
            when = textMember(group, "when");
    }
    if (!when.empty())
        screen.when = when;
    return screen;
}

Showroom showroomFrom(const json::object& root, const fs::path& base)
{
    Showroom showroom;
    showroom.name = textMember(root, "name");
    for (const auto& [id, path] : mapIn(root, "packs"))
        showroom.packs.emplace(std::string(id), (base / std::string(path.get_string())).lexically_normal());
    for (const auto& [name, screen] : mapIn(root, "screens"))
        showroom.screens.push_back(screenIn(root, std::string(name), screen.get_object()));
    return showroom;
}

} // namespace

std::optional<Showroom> readShowroom(const fs::path& file, Problems& problems)
{
    Problems found;
    std::optional<Showroom> showroom;
    const auto name = file.filename().string();
    try {
        if (const auto document = readYamlFile(file, name, found)) {
            const auto& schema = builtInSchema("showroom");
            const auto root = withoutNotes(document->root);
            Findings findings(found, document->places);
            checkBySchema(schema, schema, root, "", findings);
            const auto base = fs::absolute(file).parent_path();
            if (!hasErrors(found))
                ShowroomCheck(root.get_object(), base, findings).check();
            if (!hasErrors(found))
                showroom = showroomFrom(root.get_object(), base);
        }
    } catch (const std::exception& fault) {
        found.push_back({Severity::Error,
                         "unreadable",
                         {name, 0, 0, 0},
                         phrase("this file cannot be read: {}", fault.what()),
                         {},
                         {}});
    }
    sortProblems(found);
    problems.insert(problems.end(), found.begin(), found.end());
    return showroom;
}

} // namespace vitrine
