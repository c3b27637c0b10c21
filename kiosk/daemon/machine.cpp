// SPDX-License-Identifier: Apache-2.0
#include "daemon/machine.hpp"

#include "daemon/supervisor/shell_process.hpp"

#include <system_error>
#include <unistd.h>

namespace vitrine::daemon {

void Machine::measure(const std::filesystem::path& folder, pid_t shell)
{
    std::error_code error;
    if (const auto space = std::filesystem::space(folder, error); !error) {
        diskFree = space.available;
        diskTotal = space.capacity;
    }
    daemonBytes = residentBytesOf(::getpid());
    shellBytes = shell > 0 ? residentBytesOf(shell) : 0;
}

} // namespace vitrine::daemon
