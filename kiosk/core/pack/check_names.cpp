// SPDX-License-Identifier: Apache-2.0
#include "core/pack/checks.hpp"

#include "core/pack/findings.hpp"
#include "core/pack/schema_walk.hpp"

#include <map>
#include <string>

namespace vitrine {

void checkNames(const PackSource& source, Problems& problems)
{
    std::map<std::string, Place> ids;
    for (const auto& exhibit : source.exhibits) {
        const std::string id(textMember(*exhibit.value, "id"));
        const auto pointer = exhibit.pointer + "/id";
        const auto& places = exhibit.document->places;
        if (id.empty())
            continue; // the schema has said so
        const auto [first, isNew] = ids.emplace(id, places.of(pointer));
        if (!isNew)
            Findings(problems, places)
                .error("double-id", pointer,
                       "two exhibits have the id \"" + id + "\"; the other stands in " + first->second.file + ":" +
                           std::to_string(first->second.line),
                       "give each its own");
    }
    if (!source.root().contains("licence"))
        Findings(problems, source.places())
            .warning("unnamed-licence", "", "the pack does not say under which licence it may be used",
                     "add \"licence: …\" with an SPDX name such as CC-BY-4.0");
}

} // namespace vitrine
