// SPDX-License-Identifier: Apache-2.0
#include "core/schedule/read_schedule.hpp"

#include "core/pack/checks.hpp"
#include "core/pack/schema_walk.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace vitrine {

namespace json = boost::json;
using std::chrono::days;
using std::chrono::local_days;

namespace {

constexpr std::array<std::string_view, 7> kWeek{"sunday",   "monday", "tuesday", "wednesday",
                                                "thursday", "friday", "saturday"};

/// The texts of the list `key`, with their place in it.
std::vector<std::string_view> listed(const json::object& window, const char* key)
{
    std::vector<std::string_view> texts;
    if (const auto* list = window.if_contains(key); list != nullptr && list->is_array())
        for (const auto& entry : list->get_array())
            texts.push_back(entry.is_string() ? std::string_view(entry.get_string()) : std::string_view());
    return texts;
}

std::vector<std::pair<const json::object*, std::string>> windowsIn(const json::value& when, const std::string& pointer)
{
    std::vector<std::pair<const json::object*, std::string>> windows;
    if (const auto* one = when.if_object())
        windows.emplace_back(one, pointer);
    if (const auto* list = when.if_array())
        for (std::size_t i = 0; i < list->size(); ++i)
            if (const auto* window = (*list)[i].if_object())
                windows.emplace_back(window, below(pointer, std::to_string(i)));
    return windows;
}

Window windowFrom(const json::object& written)
{
    Window window;
    window.from = readDay(textMember(written, "from"));
    window.until = readDay(textMember(written, "until"));
    for (const auto name : listed(written, "days"))
        if (const auto* const day = std::ranges::find(kWeek, name); day != kWeek.end())
            window.days.emplace_back(static_cast<unsigned>(day - kWeek.begin()));
    for (const auto text : listed(written, "hours"))
        if (const auto span = readSpan(text))
            window.hours.push_back(*span);
    for (const auto text : listed(written, "except"))
        if (const auto day = readDay(text))
            window.except.push_back(*day);
    return window;
}

/// Whether `text` has `shape`, in which 0 stands for any digit; what has not was found by the schema.
bool looksLike(std::string_view text, std::string_view shape)
{
    return std::ranges::equal(text, shape,
                              [](char c, char model) { return model == '0' ? c >= '0' && c <= '9' : c == model; });
}

bool isLeapDay(std::string_view day)
{
    return day.substr(4) == "-02-29";
}

class WindowCheck {
public:
    WindowCheck(const json::object& written, const std::string& pointer, LocalMinute now, Findings& findings)
        : m_written(written)
        , m_pointer(pointer)
        , m_now(now)
        , m_findings(findings)
        , m_window(windowFrom(written))
    {
    }

    /// Answers whether the window is over.
    bool check()
    {
        day(textMember(m_written, "from"), m_pointer + "/from");
        day(textMember(m_written, "until"), m_pointer + "/until");
        each("except", [&](std::string_view text, const std::string& at) { day(text, at); });
        each("hours", [&](std::string_view text, const std::string& at) { span(text, at); });
        if (!m_whole)
            return false;
        if (m_window.from && m_window.until && *m_window.until < *m_window.from) {
            m_findings.error("bad-window", m_pointer + "/until",
                             phrase("the last day, {}, lies before the first, {}", textMember(m_written, "until"),
                                    textMember(m_written, "from")),
                             phrase("exchange them, or correct the year"));
            return false;
        }
        if (!everOpens(m_window)) {
            m_findings.error("bad-window", m_pointer, phrase("there is no day at all on which this would be shown"),
                             phrase("the weekdays must lie between \"from\" and \"until\", and not all be exceptions"));
            return false;
        }
        exceptions();
        const auto closing = lastClosing(m_window);
        return closing && *closing <= m_now;
    }

private:
    template <class See>
    void each(const char* key, const See& see) const
    {
        const auto texts = listed(m_written, key);
        for (std::size_t i = 0; i < texts.size(); ++i)
            see(texts[i], m_pointer + '/' + key + '/' + std::to_string(i));
    }

    void day(std::string_view text, const std::string& at)
    {
        if (readDay(text))
            return;
        m_whole = m_whole && text.empty();
        if (!looksLike(text, "0000-00-00"))
            return;
        const auto year = std::string(text.substr(0, 4));
        if (isLeapDay(text))
            m_findings.error("bad-date", at, phrase("there is no 29 February in {}", year),
                             phrase("write {0}-02-28 or {0}-03-01", year));
        else
            m_findings.error("bad-date", at, phrase("there is no day {}", text),
                             phrase("write year, month and day, such as 2026-12-24"));
    }

    void span(std::string_view text, const std::string& at)
    {
        if (readSpan(text))
            return;
        m_whole = false;
        if (looksLike(text, "00:00-00:00"))
            m_findings.error("bad-time", at, phrase("\"{}\" is no time of the day", text),
                             phrase("write it as \"10:00-18:00\"; 24:00 is an end only, and over midnight is "
                                    "\"20:00-02:00\""));
    }

    void exceptions()
    {
        auto without = m_window;
        without.except.clear();
        each("except", [&](std::string_view text, const std::string& at) {
            const auto exception = readDay(text);
            auto only = without;
            only.from = exception;
            only.until = exception;
            const bool inside = exception && (!m_window.from || *m_window.from <= *exception) &&
                                (!m_window.until || *exception <= *m_window.until) && everOpens(only);
            if (!inside)
                m_findings.warning("useless-exception", at, phrase("this would not be shown on {} anyway", text),
                                   phrase("correct the day, or delete it"));
        });
    }

    const json::object& m_written;
    const std::string& m_pointer;
    LocalMinute m_now;
    Findings& m_findings;
    Window m_window;
    bool m_whole = true; ///< every day and time exists
};

} // namespace

Schedule scheduleFromJson(const json::value& when)
{
    Schedule schedule;
    for (const auto& [window, pointer] : windowsIn(when, {}))
        schedule.windows.push_back(windowFrom(*window));
    return schedule;
}

void checkSchedule(const json::value& when, const std::string& pointer, LocalMinute now, Findings& findings)
{
    const auto windows = windowsIn(when, pointer);
    bool over = !windows.empty();
    for (const auto& [window, at] : windows)
        over = WindowCheck(*window, at, now, findings).check() && over;
    if (over)
        findings.warning("window-over", pointer, phrase("the last day on which this is shown has passed"),
                         phrase("set a later \"until\", or take it out of the pack"));
}

void checkSchedules(const PackSource& source, LocalMinute now, Problems& problems)
{
    const auto check = [&](const json::value& part, const std::string& pointer, const Places& places) {
        const auto* map = part.if_object();
        const auto* when = map == nullptr ? nullptr : map->if_contains("when");
        Findings findings(problems, places);
        if (when != nullptr)
            checkSchedule(*when, pointer + "/when", now, findings);
    };
    check(source.documents.front().root, "", source.places());
    if (const auto* attract = source.root().if_contains("attract"); attract != nullptr && attract->is_object())
        if (const auto* scenes = attract->get_object().if_contains("playlist"); scenes != nullptr && scenes->is_array())
            for (std::size_t i = 0; i < scenes->get_array().size(); ++i)
                check(scenes->get_array()[i], "/attract/playlist/" + std::to_string(i), source.places());
    for (const auto& exhibit : source.exhibits)
        if (const auto* when = exhibit.value->if_contains("when")) {
            Findings findings(problems, exhibit.document->places);
            checkSchedule(*when, exhibit.pointer + "/when", now, findings);
        }
}

} // namespace vitrine
