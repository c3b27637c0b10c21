// SPDX-License-Identifier: Apache-2.0
#include "daemon/spare_memory.hpp"

#include <cstdint>
#include <fstream>
#include <malloc.h>
#include <optional>
#include <sstream>
#include <string>
#include <sys/mman.h>

namespace vitrine::daemon {

namespace {

struct Mapping {
    std::uintptr_t begin = 0;
    std::uintptr_t end = 0;
    bool isPlainFile = false; ///< of a file, private, and not writable
};

/// "55d0a000-55d0b000 r-xp 00000000 08:01 1234  /usr/lib/libx.so"; nothing: a line of another kind
std::optional<Mapping> readMapping(const std::string& line)
{
    std::istringstream in(line);
    Mapping mapping;
    char dash = 0;
    std::string permissions;
    std::string offset;
    std::string device;
    std::uint64_t inode = 0;
    if (!(in >> std::hex >> mapping.begin >> dash >> mapping.end >> permissions >> offset >> device >> std::dec >>
          inode) ||
        dash != '-')
        return std::nullopt;
    mapping.isPlainFile = inode != 0 && permissions.size() == 4 && permissions[1] == '-' && permissions[3] == 'p';
    return mapping;
}

} // namespace

void spareMemory()
{
    ::malloc_trim(0);
    std::ifstream in("/proc/self/smaps");
    std::string line;
    Mapping mapping;
    while (std::getline(in, line)) {
        if (const auto next = readMapping(line)) {
            mapping = *next;
            continue;
        }
        // Only where no page has been changed, as the loader does in tables that it makes read-only afterwards: what
        // is dropped is read from the file again.
        if (mapping.isPlainFile && line.starts_with("Anonymous:") && line.find(" 0 kB") != std::string::npos)
            // NOLINTNEXTLINE(performance-no-int-to-ptr): the address was read from a text.
            ::madvise(reinterpret_cast<void*>(mapping.begin), mapping.end - mapping.begin, MADV_DONTNEED);
    }
}

} // namespace vitrine::daemon
