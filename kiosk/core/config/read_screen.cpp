// SPDX-License-Identifier: Apache-2.0
#include "core/config/screen.hpp"

#include "core/config/pin.hpp"
#include "core/pack/explain.hpp"
#include "core/pack/findings.hpp"
#include "core/pack/schema.hpp"
#include "core/pack/schema_walk.hpp"
#include "core/yaml/read_yaml.hpp"

#include <boost/json/array.hpp>

#include <algorithm>
#include <array>
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
    /// true, false, or the one word that means something between.
    void truthOr(const char* key, std::string_view word, bool& isTrue, bool& isWord) const
    {
        if (const auto* found = find(key)) {
            isWord = found->is_string() && found->get_string() == word;
            isTrue = found->is_bool() && found->get_bool();
        }
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
        const auto* value = find(key);
        return value == nullptr ? std::vector<std::string>{} : words(*value);
    }
    /// The map's own keys, each with a list of words.
    [[nodiscard]] std::map<std::string, std::vector<std::string>> lists() const
    {
        std::map<std::string, std::vector<std::string>> found;
        if (m_map != nullptr)
            for (const auto& [key, value] : *m_map)
                found.emplace(key, words(value));
        return found;
    }
    [[nodiscard]] std::map<std::string, std::string> texts() const
    {
        std::map<std::string, std::string> found;
        if (m_map != nullptr)
            for (const auto& [key, value] : *m_map)
                found.emplace(key, value.as_string());
        return found;
    }
    /// Whom to trust: each entry is a file, or a map that says more about it.
    [[nodiscard]] std::vector<TrustedKey> keys(const fs::path& base) const
    {
        std::vector<TrustedKey> found;
        const auto* list = find("keys");
        if (list == nullptr)
            return found;
        for (const auto& entry : list->as_array()) {
            const Group about(entry);
            fs::path file;
            if (const auto* written = entry.if_string())
                file = (base / std::string(*written)).lexically_normal();
            about.path("key", base, file);
            TrustedKey key(std::move(file));
            about.text("name", key.name);
            about.text("until", key.until);
            about.truth("lists", key.lists);
            key.packs = about.list("packs");
            found.push_back(std::move(key));
        }
        return found;
    }
    /// The entries of a list of maps.
    [[nodiscard]] std::vector<Group> groups(const char* key) const
    {
        std::vector<Group> found;
        if (const auto* value = find(key))
            for (const auto& entry : value->as_array())
                found.emplace_back(entry);
        return found;
    }
    [[nodiscard]] bool empty() const { return m_map == nullptr; }

private:
    static std::vector<std::string> words(const json::value& list)
    {
        std::vector<std::string> found;
        for (const auto& entry : list.as_array())
            found.emplace_back(entry.as_string());
        return found;
    }

    [[nodiscard]] const json::value* find(const char* key) const
    {
        return m_map == nullptr ? nullptr : m_map->if_contains(key);
    }

    const json::object* m_map;
};

/// Spans and days the schema's pattern let through that do not exist are said by checkTimes().
std::vector<DaySpan> spansFrom(const std::vector<std::string>& written)
{
    std::vector<DaySpan> spans;
    for (const auto& text : written)
        if (const auto span = readSpan(text))
            spans.push_back(*span);
    return spans;
}

Hours hoursFrom(const Group& written)
{
    static constexpr std::array kDays{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
    Hours hours;
    hours.given = !written.empty();
    for (std::size_t day = 0; day < kDays.size(); ++day)
        hours.week.at(day) = spansFrom(written.list(kDays.at(day)));
    for (const auto& [day, spans] : written.group("exceptions").lists())
        if (const auto date = readDay(day))
            hours.exceptions[*date] = spansFrom(spans);
    return hours;
}

CareRules careFrom(const Group& written)
{
    CareRules care;
    written.number("shift_mm", care.shiftMm);
    written.time("shift_every_s", care.shiftEvery);
    written.time("still_at_most_s", care.stillAtMost);
    for (const auto& window : written.groups("dim")) {
        std::string from;
        std::string to;
        CareRules::Dim dim;
        window.text("from", from);
        window.text("to", to);
        window.number("brightness", dim.brightness);
        if (const auto span = readSpan(from.append("-").append(to))) {
            dim.daily = *span;
            care.dim.push_back(dim);
        }
    }
    return care;
}

ServiceRules serviceFrom(const Group& written)
{
    ServiceRules service;
    std::string gesture;
    written.text("gesture", gesture);
    if (gesture == "hold")
        service.gesture = ServiceRules::Gesture::Hold;
    written.text("pin", service.pin);
    return service;
}

/// What visitors meet: languages, time, keys, sound.
void readVisit(const Group& all, Screen& screen)
{
    screen.fallback = all.group("fallback").lists();
    const auto idle = all.group("idle");
    idle.time("ask_after_s", screen.idle.ask);
    idle.time("answer_within_s", screen.idle.answer);
    idle.time("film_at_most_s", screen.idle.filmAtMost);
    for (auto& [action, keys] : all.group("keypad").lists())
        screen.keypad[action] = std::move(keys);
    const auto speech = all.group("speech");
    speech.truth("enabled", screen.speech.enabled);
    speech.number("rate", screen.speech.rate);
    screen.speech.voices = speech.group("voices").texts();
    const auto sound = all.group("sound");
    sound.number("volume", screen.sound.volume);
    sound.number("at_most", screen.sound.atMost);
    screen.sound.volume = std::min(screen.sound.volume, screen.sound.atMost);
    screen.service = serviceFrom(all.group("service"));
    screen.care = careFrom(all.group("care"));
    screen.hours = hoursFrom(all.group("hours"));
}

Screen screenFrom(const json::value& root, const fs::path& base)
{
    Screen screen;
    const Group all(root);
    all.text("name", screen.name);
    all.text("place", screen.place);
    if (auto languages = all.list("languages"); !languages.empty())
        screen.languages = std::move(languages);

    const auto display = all.group("display");
    display.text("output", screen.display.output);
    display.number("reach_from_mm", screen.display.reachFromMm);
    display.number("reach_to_mm", screen.display.reachToMm);
    display.number("width_mm", screen.display.widthMm);
    display.number("height_mm", screen.display.heightMm);
    display.number("lower_edge_mm", screen.display.lowerEdgeMm);
    display.number("viewing_distance_mm", screen.display.viewingDistanceMm);

    readVisit(all, screen);

    const auto content = all.group("content");
    content.path("drop_in", base, screen.content.dropIn);
    content.truth("sticks", screen.content.sticks);
    if (const auto folders = content.list("stick_folders"); !folders.empty())
        screen.content.stickFolders.assign(folders.begin(), folders.end());
    content.megabytes("keep_free_mb", screen.content.keepFreeBytes);
    content.megabytes("archive_mb", screen.content.archiveBytes);
    content.megabytes("file_mb", screen.content.fileBytes);
    content.number("entries", screen.content.entries);
    content.number("picture_megapixels", screen.content.media.megapixels);
    content.time("film_min", screen.content.media.playing);
    content.number("keep_generations", screen.content.keepGenerations);
    content.megabytes("uploads_mb", screen.content.uploadBytes);
    content.time("uploads_kept_h", screen.content.uploadsKept);
    content.time("verify_every_h", screen.content.verifyEvery);

    const auto trust = all.group("trust");
    trust.truthOr("unsigned", "confirm", screen.trust.unsignedPacks, screen.trust.confirmUnsigned);
    for (const auto& key : trust.keys(base))
        screen.trust.keys.push_back(key);
    screen.trust.revoked = trust.list("revoked");
    trust.number("enough", screen.trust.enough);
    trust.number("first_list", screen.trust.firstList);
    std::string whenRevoked;
    trust.text("when_revoked", whenRevoked);
    screen.trust.withdraw = whenRevoked == "withdraw";

    const auto control = all.group("control");
    control.text("listen", screen.control.listen);
    control.number("port", screen.control.port);
    screen.control.names = control.list("names");
    control.path("certificate", base, screen.control.certificate);
    control.path("key", base, screen.control.key);
    control.number("uploads", screen.control.uploads);
    control.number("connections", screen.control.connections);
    control.number("connections_per_address", screen.control.connectionsPerAddress);
    control.number("header_kib", screen.control.headerKib);
    control.number("body_kib", screen.control.bodyKib);
    control.number("requests_per_second", screen.control.requestsPerSecond);
    control.time("session_idle_min", screen.control.sessionIdle);
    control.time("session_at_most_h", screen.control.sessionAtMost);

    const auto supervision = all.group("supervision");
    supervision.time("hang_after_ms", screen.supervision.hangAfter);
    supervision.time("start_within_ms", screen.supervision.startWithin);
    supervision.time("black_after_s", screen.supervision.blackAfter);
    supervision.time("probation_s", screen.supervision.probation);
    supervision.number("pause_after", screen.supervision.pauseAfter);
    supervision.time("try_again_after_s", screen.supervision.tryAgainAfter);
    supervision.number("tries_a_day", screen.supervision.triesADay);
    supervision.truth("reboot", screen.supervision.reboot);
    supervision.megabytes("shell_mb", screen.supervision.shellBytes);
    return screen;
}

/// A PIN as people know it does not belong into a file.
void checkPin(const Group& all, Findings& findings)
{
    std::string pin;
    all.group("service").text("pin", pin);
    if (!pin.empty() && !isPinHash(pin))
        findings.error("bad-pin", "/service/pin", phrase("this is not what \"vitrined pin\" prints"),
                       phrase("call \"vitrined pin\" and put its line here"));
}

/// Days and times that have the right shape and yet do not exist, such as 25:00 or 30 February.
void checkTimes(const Group& all, Findings& findings)
{
    const auto spans = [&](const std::string& pointer, const std::vector<std::string>& written) {
        for (std::size_t i = 0; i < written.size(); ++i)
            if (!readSpan(written[i]))
                findings.error("bad-time", pointer + '/' + std::to_string(i),
                               phrase("\"{}\" is no opening time", written[i]),
                               phrase("write it as \"09:00-18:00\"; the day has 24 hours of 60 minutes"));
    };
    const auto hours = all.group("hours");
    for (const auto* day : {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
        spans(std::string("/hours/") + day, hours.list(day));
    for (const auto& [day, written] : hours.group("exceptions").lists()) {
        if (!readDay(day))
            findings.error("bad-date", "/hours/exceptions/" + day, phrase("there is no day {}", day),
                           phrase("write year, month and day, such as \"2026-12-24\""));
        spans("/hours/exceptions/" + day, written);
    }
    const auto windows = all.group("care").groups("dim");
    for (std::size_t i = 0; i < windows.size(); ++i) {
        std::string from;
        std::string to;
        windows[i].text("from", from);
        windows[i].text("to", to);
        const auto sentence = phrase("from {} to {} is no time of the day", from, to);
        if (!readSpan(from.append("-").append(to)))
            findings.error("bad-time", "/care/dim/" + std::to_string(i), sentence,
                           phrase("write such as \"20:00\" and \"07:00\""));
    }
}

void checkReach(const Screen& screen, Findings& findings)
{
    const Display& display = screen.display;
    if (display.reachToMm <= display.reachFromMm)
        findings.error("bad-reach", "/display/reach_to_mm", phrase("the reach band ends below where it begins"),
                       phrase("reach_to_mm must be above reach_from_mm"));
}

/// More signatures than there can be would keep every trust list out.
void checkEnough(const Screen& screen, Findings& findings)
{
    const auto count = std::ranges::count_if(screen.trust.keys, &TrustedKey::lists);
    if (screen.trust.enough > 1 && screen.trust.enough > count)
        findings.error(
            "bad-trust", "/trust/enough",
            phrase("{} keys must sign a trust list, and {} of the keys here may", screen.trust.enough, count),
            phrase("write lists: true at more keys, or a smaller number"));
}

/// A screen that starts without the keys it was told to trust would refuse every pack later; better to hear it now.
void checkFiles(const Screen& screen, Findings& findings)
{
    const auto check = [&](const fs::path& file, const std::string& pointer) {
        std::error_code error;
        if (!file.empty() && !fs::is_regular_file(file, error))
            findings.error("missing-file", pointer, phrase("there is no file {}", file.string()),
                           phrase("put it there, or correct the path"));
    };
    for (std::size_t i = 0; i < screen.trust.keys.size(); ++i)
        check(screen.trust.keys[i].file, "/trust/keys/" + std::to_string(i));
    check(screen.control.certificate, "/control/certificate");
    check(screen.control.key, "/control/key");
}

} // namespace

Keypad standardKeypad()
{
    // The arrows and the digits of any number pad, so that the cheapest keypad works out of the box.
    return {
        {"previous", {"Left", "Up", "4", "8"}},
        {"next", {"Right", "Down", "6", "2"}},
        {"choose", {"Return", "Enter", "Space", "Select", "5"}},
        {"back", {"Esc", "Backspace", "0"}},
        {"repeat", {"*"}},
        {"louder", {"+", "Volume Up"}},
        {"quieter", {"-", "Volume Down"}},
        {"faster", {"9"}},
        {"slower", {"7"}},
        {"headphones_in", {}},
        {"headphones_out", {}},
    };
}

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
                checkTimes(Group(root), findings);
                checkPin(Group(root), findings);
                checkReach(*screen, findings);
                checkEnough(*screen, findings);
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
        screen.reset();
    sortProblems(found);
    problems.insert(problems.end(), found.begin(), found.end());
    return screen;
}

} // namespace vitrine
