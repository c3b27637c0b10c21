// SPDX-License-Identifier: Apache-2.0
#include "ctl/import/loaders_of.hpp"

#include <algorithm>
#include <fstream>
#include <link.h>
#include <string>

namespace vitrine::ctl {

namespace fs = std::filesystem;

namespace {

/// Called for each loaded object, our own program first. @return other than 0: that was enough
int noteLoader(dl_phdr_info* object, std::size_t /*size*/, void* found)
{
    for (int at = 0; at < object->dlpi_phnum; ++at) {
        const auto& part = object->dlpi_phdr[at];
        if (part.p_type == PT_INTERP) {
            // The system has read it from there, an address, when it started us.
            // NOLINTNEXTLINE(performance-no-int-to-ptr)
            *static_cast<fs::path*>(found) = reinterpret_cast<const char*>(object->dlpi_addr + part.p_vaddr);
            return 1;
        }
    }
    return 1;
}

/// "#!/bin/sh -e" -> "/bin/sh"
fs::path interpreterOf(const fs::path& program)
{
    constexpr std::size_t kLongest = 256; // the system reads no more either
    std::string line(kLongest, '\0');
    std::ifstream file(program, std::ios::binary);
    file.read(line.data(), static_cast<std::streamsize>(line.size()));
    line.resize(static_cast<std::size_t>(file.gcount()));
    line.resize(std::min(line.size(), line.find('\n')));
    if (!line.starts_with("#!"))
        return {};
    const auto begin = line.find_first_not_of(" \t", 2);
    return begin == std::string::npos ? fs::path()
                                      : fs::path(line.substr(begin, line.find_first_of(" \t", begin) - begin));
}

} // namespace

std::vector<fs::path> loadersOf(const fs::path& program)
{
    std::vector<fs::path> loaders;
    fs::path own; // machines that run us run it with the same
    dl_iterate_phdr(noteLoader, &own);
    if (!own.empty())
        loaders.push_back(own);
    if (auto interpreter = interpreterOf(program); !interpreter.empty())
        loaders.push_back(std::move(interpreter));
    return loaders;
}

} // namespace vitrine::ctl
