// SPDX-License-Identifier: Apache-2.0
#include "shell/process_clock.hpp"

#include <chrono>
#include <ctime>
#include <fstream>
#include <sstream>
#include <string>
#include <unistd.h>

namespace vitrine::shell {

namespace {

std::int64_t bootMs()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return std::int64_t{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

/// When the kernel started this process, in the same clock; hundredths of a second is all it tells.
std::int64_t startedMs()
{
    std::ifstream file("/proc/self/stat");
    std::string text;
    std::getline(file, text);
    const auto afterName = text.rfind(')');
    if (afterName == std::string::npos)
        return bootMs();
    std::istringstream fields(text.substr(afterName + 1));
    std::string field;
    for (int i = 3; i <= 21; ++i) // field 22 is starttime; the first two are the pid and the name
        fields >> field;
    std::int64_t ticks = 0;
    fields >> ticks;
    return fields ? ticks * 1000 / sysconf(_SC_CLK_TCK) : bootMs();
}

} // namespace

std::int64_t sinceProcessStartMs()
{
    static const std::int64_t started = startedMs();
    return bootMs() - started;
}

} // namespace vitrine::shell
