// SPDX-License-Identifier: Apache-2.0
// Preloaded: the time on the wall is another by so many seconds as the file VITRINE_WALL_CLOCK says, read anew all the
// time. Steady clocks are not touched: that they go on is what is tried.
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <ctime>

#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

constexpr std::int64_t kReadEvery = 20'000'000; // nanoseconds

timespec ask(clockid_t clock)
{
    timespec time{};
    ::syscall(SYS_clock_gettime, clock, &time);
    return time;
}

std::int64_t readOffset()
{
    const char* file = std::getenv("VITRINE_WALL_CLOCK");
    const int descriptor = file ? ::open(file, O_RDONLY | O_CLOEXEC) : -1;
    if (descriptor < 0)
        return 0;
    char text[32] = {};
    const auto length = ::read(descriptor, text, sizeof text - 1);
    ::close(descriptor);
    return length > 0 ? std::strtoll(text, nullptr, 10) : 0;
}

std::int64_t offset()
{
    static std::atomic<std::int64_t> known = 0;
    static std::atomic<std::int64_t> readAt = -kReadEvery;
    const auto now = ask(CLOCK_MONOTONIC);
    const auto nanoseconds = now.tv_sec * 1'000'000'000 + now.tv_nsec;
    if (nanoseconds - readAt >= kReadEvery) {
        readAt = nanoseconds;
        known = readOffset();
    }
    return known;
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* time) noexcept
{
    const auto result = static_cast<int>(::syscall(SYS_clock_gettime, clock, time));
    if (result == 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE))
        time->tv_sec += offset();
    return result;
}

int gettimeofday(timeval* time, void* /*zone*/) noexcept
{
    const auto now = ask(CLOCK_REALTIME);
    time->tv_sec = now.tv_sec + offset();
    time->tv_usec = now.tv_nsec / 1000;
    return 0;
}

time_t time(time_t* into) noexcept
{
    const auto now = ask(CLOCK_REALTIME).tv_sec + offset();
    if (into)
        *into = now;
    return now;
}
}
