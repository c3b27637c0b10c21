// SPDX-License-Identifier: Apache-2.0
#include "core/config/screen.hpp"

#include "core/pack/explain.hpp"
#include "core/pack/findings.hpp"
#include "core/pack/schema.hpp"
#include "core/pack/schema_walk.hpp"
#include "core/yaml/read_yaml.hpp"

#include <boost/json/array.hpp>

#include <exception>
#include <system_error>

namespace vitrine {

namespace json = boost::json;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMegabyte = 1024ULL * 1024;

/// One group of keys of a checked screen.yaml; a key that is missing leaves the default.
class Group {
public:
    explicit Group(const json::value& root)
        : m_map(root.if_object())
    {
    }
    [[nodiscard]] Group group(const char* key) const
    {
        static const json::value nothing;
        const auto* found = find(key);
        return Group(found == nullptr ? nothing : *found);
    }
    template <class Number>
    void number(const char* key, Number& target) const
    {
        if (const auto* found = find(key))
            target = static_cast<Number>(found->as_int64());
    }
    template <class Duration>
    void time(const char* key, Duration& target) const
    {
        if (const auto* found = find(key))
            target = Duration(found->as_int64());
    }
    void megabytes(const char* key, std::uint64_t& target) const
    {
        if (const auto* found = find(key))
            target = static_cast<std::uint64_t>(found->as_int64()) * kMegabyte;
    }
    void text(const char* key, std::string& target) const
    {
        if (const auto* found = find(key))
            target = found->as_string();
    }
    void truth(const char* key, bool& target) const
    {
        if (const auto* found = find(key))
            target = found->as_bool();
    }
    void path(const char* key, const fs::path& base, fs::path& target) const
    {
        std::string written;
        text(key, written);
        if (!written.empty())
            target = (base / written).lexically_normal();
    }
    [[nodiscard]] std::vector<std::string> list(const char* key) const
    {
        std::vector<std::string> found;
        if (const auto* value = find(key))
            for (const auto& entry : value->as_array())
                found.emplace_back(entry.as_string());
        return found;
    }

private:
    [[nodiscard]] const json::value* find(const char* key) const
    {
        return m_map == nullptr ? nullptr : m_map->if_contains(key);
    }

    const json::object* m_map;
};

Screen screenFrom(const json::value& root, const fs::path& base)
{
    Screen screen;
    const Group all(root);
    all.text("name", screen.name);
    all.text("place", screen.place);
    if (auto languages = all.list("languages"); !languages.empty())
        screen.languages = std::move(languages);

    const auto display = all.group("display");
    display.number("width_mm", screen.display.widthMm);
    display.number("height_mm", screen.display.heightMm);
    display.number("lower_edge_mm", screen.display.lowerEdgeMm);
    display.number("viewing_distance_mm", screen.display.viewingDistanceMm);

    const auto idle = all.group("idle");
    idle.time("ask_after_s", screen.idle.ask);
    idle.time("answer_within_s", screen.idle.answer);

    const auto content = all.group("content");
    content.path("drop_in", base, screen.content.dropIn);
    content.megabytes("keep_free_mb", screen.content.keepFreeBytes);
    content.megabytes("archive_mb", screen.content.archiveBytes);
    content.megabytes("file_mb", screen.content.fileBytes);
    content.number("entries", screen.content.entries);
    content.number("keep_generations", screen.content.keepGenerations);

    const auto trust = all.group("trust");
    trust.truth("unsigned", screen.trust.unsignedPacks);
    for (const auto& key : trust.list("keys"))
        screen.trust.keys.push_back((base / key).lexically_normal());

    const auto control = all.group("control");
    control.text("listen", screen.control.listen);
    control.number("port", screen.control.port);
    screen.control.names = control.list("names");
    control.path("certificate", base, screen.control.certificate);
    control.path("key", base, screen.control.key);

    const auto supervision = all.group("supervision");
    supervision.time("hang_after_ms", screen.supervision.hangAfter);
    supervision.time("start_within_ms", screen.supervision.startWithin);
    return screen;
}

/// A screen that starts without the keys it was told to trust would refuse every pack later; better to hear it now.
void checkFiles(const Screen& screen, Findings& findings)
{
    const auto check = [&](const fs::path& file, const std::string& pointer) {
        std::error_code error;
        if (!file.empty() && !fs::is_regular_file(file, error))
            findings.error("missing-file", pointer, "there is no file " + file.string(),
                           "put it there, or correct the path");
    };
    for (std::size_t i = 0; i < screen.trust.keys.size(); ++i)
        check(screen.trust.keys[i], "/trust/keys/" + std::to_string(i));
    check(screen.control.certificate, "/control/certificate");
    check(screen.control.key, "/control/key");
}

} // namespace

std::optional<Screen> readScreen(const fs::path& file, Problems& problems)
{
    Problems found;
    std::optional<Screen> screen;
    const auto name = file.filename().string();
    try {
        if (const auto document = readYamlFile(file, name, found)) {
            const auto& schema = builtInSchema("screen");
            const auto root = withoutNotes(document->root);
            Findings findings(found, document->places);
            checkBySchema(schema, schema, root, "", findings);
            if (!hasErrors(found)) {
                screen = screenFrom(root, fs::absolute(file).parent_path());
                checkFiles(*screen, findings);
            }
        }
    } catch (const std::exception& fault) {
        found.push_back({Severity::Error,
                         "unreadable",
                         {name, 0, 0, 0},
                         std::string("this file cannot be read: ") + fault.what(),
                         {},
                         {}});
    }
    if (hasErrors(found))
        screen.reset();
    sortProblems(found);
    problems.insert(problems.end(), found.begin(), found.end());
    return screen;
}

} // namespace vitrine
