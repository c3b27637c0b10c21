// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/ladder.hpp"

#include "daemon/small_file.hpp"

#include <boost/json.hpp>

#include <algorithm>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

std::int64_t number(BootTime time)
{
    return time.time_since_epoch().count();
}

json::value orNull(const std::optional<BootTime>& time)
{
    return time ? json::value(number(*time)) : json::value(nullptr);
}

/// Reads times: those of an earlier boot lie before this one's beginning. What the machine slept or was off counts for
/// nothing: no clock is trusted with that.
struct Times {
    bool sameBoot = false;
    BootTime written;

    [[nodiscard]] BootTime at(const json::value& milliseconds) const
    {
        const BootTime time(std::chrono::milliseconds(milliseconds.to_number<std::int64_t>()));
        return sameBoot ? time : BootTime{} - std::max(written - time, BootClock::duration::zero());
    }
    [[nodiscard]] std::optional<BootTime> maybe(const json::object& object, std::string_view key) const
    {
        const auto* value = object.if_contains(key);
        return value && value->is_number() ? std::optional(at(*value)) : std::nullopt;
    }
};

bool isTrue(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value && value->is_bool() && value->get_bool();
}

int count(const json::object& object, std::string_view key)
{
    const auto* value = object.if_contains(key);
    return value && value->is_number() ? value->to_number<int>() : 0;
}

std::optional<Change> changeIn(const json::object& object, const Times& times)
{
    const auto* value = object.if_contains("change");
    if (!value || !value->is_object())
        return std::nullopt;
    const auto& change = value->get_object();
    Change read{times.at(change.at("at_ms")), count(change, "generation"), times.maybe(change, "drawn_at_ms"),
                isTrue(change, "proved")};
    if (!times.sameBoot && !read.proved)
        read.drawnAt.reset(); // its minute begins anew
    return read;
}

History fromJson(const json::object& object, std::string_view boot)
{
    History history;
    for (const auto& exhibit : object.at("set_aside").as_array())
        history.setAside.emplace_back(exhibit.as_string().c_str());
    const auto* written = object.if_contains("written_at_ms");
    const Times times{object.at("boot").as_string() == boot,
                      BootTime(std::chrono::milliseconds(written ? written->to_number<std::int64_t>() : 0))};
    history.change = changeIn(object, times);
    history.rebootedAt = times.maybe(object, "rebooted_at_ms");
    history.steps = std::clamp(count(object, "steps"), 0, kMostSteps);
    history.tookBack = isTrue(object, "took_back");
    if (const auto* tries = object.if_contains("tries_ms"))
        for (const auto& at : tries->as_array())
            history.tries.push_back(times.at(at));
    if (!times.sameBoot)
        return history;
    history.rung = isTrue(object, "paused") ? Rung::Pause : Rung::Content;
    history.software = isTrue(object, "software");
    history.climbedAt = times.maybe(object, "climbed_at_ms");
    for (const auto& item : object.at("deaths").as_array()) {
        const auto& death = item.as_object();
        const auto* drew = death.if_contains("drew");
        history.deaths.push_back({times.at(death.at("at_ms")), death.at("exhibit").as_string().c_str(),
                                  std::chrono::milliseconds(death.at("lived_ms").to_number<std::int64_t>()),
                                  !drew || drew->as_bool(), count(death, "generation")});
    }
    return history;
}

} // namespace

History historyFrom(std::string_view text, std::string_view boot)
{
    try {
        return fromJson(json::parse(text).as_object(), boot);
    } catch (const std::exception&) { // whatever is wrong with it: see the header
        return {};
    }
}

std::string print(const History& history, std::string_view boot, BootTime now)
{
    json::array deaths;
    for (const auto& death : history.deaths)
        deaths.push_back({{"at_ms", number(death.at)},
                          {"exhibit", death.exhibit},
                          {"lived_ms", death.lived.count()},
                          {"drew", death.drew},
                          {"generation", death.generation}});
    json::array tries;
    for (const auto at : history.tries)
        tries.push_back(number(at));
    json::value change;
    if (history.change)
        change = json::object{{"at_ms", number(history.change->at)},
                              {"generation", history.change->generation},
                              {"drawn_at_ms", orNull(history.change->drawnAt)},
                              {"proved", history.change->proved}};
    const json::object object{{"boot", boot},
                              {"written_at_ms", number(now)},
                              {"deaths", std::move(deaths)},
                              {"set_aside", json::value_from(history.setAside)},
                              {"change", std::move(change)},
                              {"paused", history.rung == Rung::Pause},
                              {"climbed_at_ms", orNull(history.climbedAt)},
                              {"took_back", history.tookBack},
                              {"software", history.software},
                              {"tries_ms", std::move(tries)},
                              {"rebooted_at_ms", orNull(history.rebootedAt)},
                              {"steps", history.steps}};
    return json::serialize(object) + '\n';
}

History readHistory(const std::filesystem::path& file)
{
    const auto text = readSmallFile(file);
    return text ? historyFrom(*text, bootId()) : History{};
}

Result<void> writeHistory(const History& history, const std::filesystem::path& file)
{
    return writeSmallFile(file, print(history, bootId(), BootClock::now()));
}

} // namespace vitrine::daemon
