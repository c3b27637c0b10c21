// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/read_coverage.hpp"

#include <spdlog/spdlog.h>

namespace vitrine::daemon {

std::vector<PackCoverage> readCoverage(const std::filesystem::path& root, const std::vector<PackRef>& packs,
                                       const Kinds& kinds)
{
    std::vector<PackCoverage> coverage;
    for (const auto& pack : packs) {
        Problems problems;
        const auto source = readPackSource(packFolder(root, pack), kinds, Schemas::Unchecked, problems);
        if (source)
            coverage.push_back(coverageOf(*source));
        else
            spdlog::warn("{} {} cannot be read for the coverage report", pack.id, pack.version);
    }
    return coverage;
}

} // namespace vitrine::daemon
