// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/ladder.hpp"

#include "daemon/small_file.hpp"

#include <boost/json.hpp>

namespace vitrine::daemon {

namespace json = boost::json;

namespace {

BootTime bootTime(const json::value& milliseconds)
{
    return BootTime(std::chrono::milliseconds(milliseconds.to_number<std::int64_t>()));
}

std::int64_t number(BootTime time)
{
    return time.time_since_epoch().count();
}

History fromJson(const json::object& object)
{
    History history;
    for (const auto& exhibit : object.at("set_aside").as_array())
        history.setAside.emplace_back(exhibit.as_string().c_str());
    if (object.at("boot").as_string() != bootId())
        return history;
    for (const auto& item : object.at("deaths").as_array()) {
        const auto& death = item.as_object();
        history.deaths.push_back({bootTime(death.at("at_ms")), death.at("exhibit").as_string().c_str(),
                                  std::chrono::milliseconds(death.at("lived_ms").to_number<std::int64_t>())});
    }
    if (const auto& changed = object.at("changed_at_ms"); changed.is_number())
        history.changedAt = bootTime(changed);
    return history;
}

} // namespace

History readHistory(const std::filesystem::path& file)
{
    const auto text = readSmallFile(file);
    if (!text)
        return {};
    try {
        return fromJson(json::parse(*text).as_object());
    } catch (const std::exception&) { // whatever is wrong with it: see the header
        return {};
    }
}

Result<void> writeHistory(const History& history, const std::filesystem::path& file)
{
    json::array deaths;
    for (const auto& death : history.deaths)
        deaths.push_back({{"at_ms", number(death.at)}, {"exhibit", death.exhibit}, {"lived_ms", death.lived.count()}});
    const json::object object{{"boot", bootId()},
                              {"deaths", std::move(deaths)},
                              {"set_aside", json::value_from(history.setAside)},
                              {"changed_at_ms", history.changedAt ? json::value(number(*history.changedAt)) : nullptr}};
    return writeSmallFile(file, json::serialize(object) + '\n');
}

} // namespace vitrine::daemon
