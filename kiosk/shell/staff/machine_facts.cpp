// SPDX-License-Identifier: Apache-2.0
#include "shell/staff/machine_facts.hpp"

#include "shell/net/network_watch.hpp"

#include <algorithm>
#include <fstream>
#include <string>
#include <vector>

namespace vitrine::shell {

namespace fs = std::filesystem;

namespace {

std::optional<double> numberIn(const fs::path& file)
{
    double number = 0;
    return std::ifstream(file) >> number ? std::optional(number) : std::nullopt;
}

/// The files `name*SUFFIX` of each folder in `folder`.
std::vector<fs::path> sensorsIn(const fs::path& folder, const std::string& name, const std::string& suffix)
{
    std::vector<fs::path> found;
    std::error_code error; // a computer without sensors has no such folder
    for (fs::directory_iterator device(folder, error), end; !error && device != end; device.increment(error)) {
        std::error_code inner;
        for (fs::directory_iterator file(device->path(), inner), last; !inner && file != last; file.increment(inner)) {
            const auto called = file->path().filename().string();
            if (called.starts_with(name) && called.ends_with(suffix))
                found.push_back(file->path());
        }
    }
    return found;
}

std::optional<double> hottest(const fs::path& system)
{
    auto files = sensorsIn(system / "sys/class/thermal", "temp", "temp");
    std::ranges::copy(sensorsIn(system / "sys/class/hwmon", "temp", "_input"), std::back_inserter(files));
    std::optional<double> most;
    for (const auto& file : files) {
        const auto thousandths = numberIn(file);
        if (thousandths && *thousandths > -40'000 && *thousandths < 150'000) // else it is no sensor, or a broken one
            most = std::max(most.value_or(-1000), *thousandths / 1000);
    }
    return most;
}

} // namespace

MachineFacts readMachineFacts(const fs::path& store, const fs::path& system)
{
    MachineFacts facts;
    facts.addresses = networkAddresses();
    facts.connected = !facts.addresses.isEmpty();
    std::error_code error;
    const auto space = fs::space(store.empty() ? fs::path("/") : store, error);
    if (!error)
        facts.freeBytes = space.available;
    facts.celsius = hottest(system);
    if (const auto seconds = numberIn(system / "proc/uptime"))
        facts.uptime = std::chrono::seconds(static_cast<std::int64_t>(*seconds));
    return facts;
}

} // namespace vitrine::shell
