// SPDX-License-Identifier: Apache-2.0
#include "daemon/clock.hpp"

#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>

namespace vitrine::daemon {

BootTime BootClock::now()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return BootTime(std::chrono::duration_cast<duration>(std::chrono::seconds(time.tv_sec) +
                                                         std::chrono::nanoseconds(time.tv_nsec)));
}

const std::string& bootId()
{
    static const std::string id = [] {
        std::string text;
        std::getline(std::ifstream("/proc/sys/kernel/random/boot_id"), text);
        return text;
    }();
    return id;
}

std::string printTime(std::chrono::system_clock::time_point time)
{
    const auto seconds = std::chrono::system_clock::to_time_t(time);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    std::array<char, 32> text{};
    const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), length};
}

std::string printTimeMs(std::chrono::system_clock::time_point time)
{
    const auto whole = std::chrono::floor<std::chrono::seconds>(time);
    const auto milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(time - whole).count();
    std::array<char, 8> fraction{};
    const auto length = std::snprintf(fraction.data(), fraction.size(), ".%03dZ", static_cast<int>(milliseconds));
    auto text = printTime(whole);
    text.pop_back();
    return text.append(fraction.data(), static_cast<std::size_t>(length));
}

std::string now()
{
    return printTime(std::chrono::system_clock::now());
}

} // namespace vitrine::daemon
