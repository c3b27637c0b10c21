// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/shell_note.hpp"

#include "daemon/clock.hpp"
#include "daemon/small_file.hpp"

#include <boost/json.hpp>

namespace vitrine::daemon {

namespace json = boost::json;

std::optional<ProcessId> readShellNote(const std::filesystem::path& file)
{
    const auto text = readSmallFile(file);
    if (!text)
        return std::nullopt;
    try {
        const auto value = json::parse(*text);
        const auto& object = value.as_object();
        if (object.at("boot").as_string() != bootId())
            return std::nullopt;
        return ProcessId{object.at("pid").to_number<pid_t>(), object.at("start_ticks").to_number<std::uint64_t>()};
    } catch (const std::exception&) { // a broken note means that no shell is known: one is started
        return std::nullopt;
    }
}

Result<void> writeShellNote(const ProcessId& shell, const std::filesystem::path& file)
{
    return writeSmallFile(
        file, json::serialize(json::object{{"pid", shell.pid}, {"start_ticks", shell.startTicks}, {"boot", bootId()}}) +
                  '\n');
}

} // namespace vitrine::daemon
