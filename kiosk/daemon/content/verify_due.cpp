// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/verify_due.hpp"

#include "daemon/small_file.hpp"

#include <boost/json.hpp>

#include <spdlog/spdlog.h>

namespace vitrine::daemon {

namespace json = boost::json;
using namespace std::chrono_literals;

namespace {

constexpr DaySpan kNight{2h, 5h};
/// The start has enough to do; and a computer that goes off again at once is none that should begin.
constexpr std::chrono::seconds kAfterStart = 15min;

} // namespace

bool isVerifyDue(const VerifyMoment& moment, std::chrono::hours verifyEvery, const Hours& hours)
{
    if (verifyEvery == 0h || moment.inUse || moment.sinceStart < kAfterStart)
        return false;
    // A time that is still to come was noted under another clock: nothing is known.
    const bool known = moment.last && *moment.last <= moment.now;
    if (known && moment.now - *moment.last < verifyEvery)
        return false;
    const auto wall = onTheWall(moment.now);
    const bool quiet = hours.given ? !openAt(hours, wall) : inSpan(kNight, wall);
    return quiet || !known || moment.now - *moment.last >= verifyEvery + verifyEvery / 2;
}

std::optional<std::chrono::system_clock::time_point> lastVerified(const std::filesystem::path& file)
{
    const auto text = readSmallFile(file);
    if (!text)
        return std::nullopt;
    boost::system::error_code ec;
    const auto state = json::parse(*text, ec);
    const auto* object = ec ? nullptr : state.if_object();
    const auto* at = object == nullptr ? nullptr : object->if_contains("at");
    if (at == nullptr || !at->is_int64())
        return std::nullopt;
    return std::chrono::system_clock::from_time_t(at->get_int64());
}

void noteVerified(const std::filesystem::path& file, std::chrono::system_clock::time_point when, bool whole)
{
    const json::object state{{"at", std::chrono::system_clock::to_time_t(when)}, {"whole", whole}};
    if (const auto written = writeSmallFile(file, json::serialize(state) + '\n'); !written)
        spdlog::warn("it is not kept when everything was verified: {}", written.error().message.en);
}

} // namespace vitrine::daemon
