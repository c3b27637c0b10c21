// SPDX-License-Identifier: Apache-2.0
#include "core/pack/build_pack.hpp"
#include "core/pack/pack.hpp"
#include "core/pack/pack_source.hpp"

#include <exception>

namespace vitrine {

PackReading readPack(const std::filesystem::path& folder, const Kinds& kinds)
{
    PackReading reading;
    try {
        const auto source = readPackSource(std::filesystem::absolute(folder), kinds, reading.problems);
        if (source && !hasErrors(reading.problems))
            reading.pack = buildPack(*source);
    } catch (const std::exception& fault) {
        reading.pack.reset();
        reading.problems.push_back({Severity::Error,
                                    "unreadable",
                                    {"pack.yaml", 0, 0, 0},
                                    std::string("this pack cannot be read: ") + fault.what(),
                                    {},
                                    {}});
    }
    sortProblems(reading.problems);
    return reading;
}

} // namespace vitrine
