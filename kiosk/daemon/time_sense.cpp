// SPDX-License-Identifier: Apache-2.0
#include "daemon/time_sense.hpp"

#include "daemon/small_file.hpp"

#include <boost/json.hpp>

#include <spdlog/spdlog.h>

#include <algorithm>
#include <sys/timex.h>
#include <utility>

namespace vitrine::daemon {

namespace json = boost::json;
using namespace std::chrono_literals;

namespace {

/// Clocks are corrected by seconds all the time.
constexpr auto kSlack = 60s;
constexpr auto kJump = 1h;
constexpr auto kHeld = 24h;
constexpr auto kNoteEvery = 10min;

} // namespace

TimeSense::TimeSense(Wall built, std::optional<Wall> noted)
    : m_built(built)
    , m_noted(noted)
{
}

void TimeSense::look(Wall wall, BootTime boot, bool isSet)
{
    const bool first = !m_lastWall;
    if (!first) {
        const auto expected = *m_lastWall + std::chrono::floor<std::chrono::seconds>(boot - m_lastBoot);
        if (wall - expected > kJump)
            m_jumpedAt = boot;
        else if (expected - wall > kJump)
            m_jumpedAt.reset(); // back again, or another mistake: the noted time decides
    }
    m_lastWall = wall;
    m_lastBoot = boot;
    if (isSet || (m_jumpedAt && boot - *m_jumpedAt >= kHeld))
        m_jumpedAt.reset();

    const auto floor = std::max(m_built, m_noted.value_or(m_built)) - kSlack;
    m_sure = isSet || wall >= floor;
    m_toNote.reset();
    if (m_sure && !m_jumpedAt && (!m_noted || isSet || wall > *m_noted) && (first || boot - m_notedAt >= kNoteEvery))
        m_toNote = wall;
}

void TimeSense::noted()
{
    m_noted = std::exchange(m_toNote, std::nullopt);
    m_notedAt = m_lastBoot;
}

bool clockIsSet()
{
    timex state{};
    return ::adjtimex(&state) != TIME_ERROR && (static_cast<unsigned>(state.status) & STA_UNSYNC) == 0;
}

std::optional<TimeSense::Wall> readNotedTime(const std::filesystem::path& file)
{
    const auto text = readSmallFile(file);
    if (!text)
        return std::nullopt;
    boost::system::error_code broken; // a note that a power cut broke is none
    const auto value = json::parse(*text, broken);
    const auto* object = broken ? nullptr : value.if_object();
    const auto* seconds = object ? object->if_contains("unix_s") : nullptr;
    if (!seconds || !seconds->is_int64())
        return std::nullopt;
    return TimeSense::Wall(std::chrono::seconds(seconds->get_int64()));
}

void writeNotedTime(TimeSense::Wall wall, const std::filesystem::path& file)
{
    const auto text = json::serialize(json::object{{"unix_s", wall.time_since_epoch().count()}}) + '\n';
    if (const auto written = writeSmallFile(file, text); !written)
        spdlog::warn("the time is not noted: {}", written.error().message.en);
}

TimeSense::Wall builtAt()
{
    return TimeSense::Wall(std::chrono::seconds(VITRINE_BUILT));
}

} // namespace vitrine::daemon
