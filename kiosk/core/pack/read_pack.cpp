// SPDX-License-Identifier: Apache-2.0
#include "core/pack/build_pack.hpp"
#include "core/pack/checks.hpp"
#include "core/pack/pack.hpp"
#include "core/pack/pack_source.hpp"

#include <exception>

namespace vitrine {

PackReading readPack(const std::filesystem::path& folder, const Kinds& kinds, ReadDepth depth)
{
    PackReading reading;
    auto& problems = reading.problems;
    try {
        const auto source = readPackSource(std::filesystem::absolute(folder), kinds, problems);
        if (source) {
            checkNames(*source, problems);
            checkTexts(*source, problems);
            checkLook(*source, problems);
            checkMedia(*source, depth == ReadDepth::Media ? MediaDepth::Showable : MediaDepth::There, problems);
            if (!hasErrors(problems))
                reading.pack = buildPack(*source);
        }
    } catch (const std::exception& fault) {
        reading.pack.reset();
        problems.push_back({Severity::Error,
                            "unreadable",
                            {"pack.yaml", 0, 0, 0},
                            std::string("this pack cannot be read: ") + fault.what(),
                            {},
                            {}});
    }
    sortProblems(problems);
    return reading;
}

} // namespace vitrine
