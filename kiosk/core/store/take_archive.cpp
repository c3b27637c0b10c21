// SPDX-License-Identifier: Apache-2.0
#include "core/archive/read_archive.hpp"
#include "core/store/settle.hpp"
#include "core/store/take.hpp"

namespace vitrine {

Result<Installed> takeArchive(const std::filesystem::path& root, ByteSource& source, const InstallRules& rules,
                              const Progress& progress)
{
    const auto landing = makeLanding(root, source.total(), rules.content);
    if (!landing)
        return landing.error();
    Admission admission;
    const Judge judge = [&](const std::string& sumsText, const std::string& signature) -> Result<void> {
        auto admitted = admit(sumsText, signature, rules.trust);
        if (!admitted)
            return admitted.error();
        admission = std::move(*admitted);
        return {};
    };
    auto head = readPackArchive(source, rules.content, judge, *landing->tree, progress);
    if (!head)
        return head.error();
    return settle(root,
                  {.tree = *landing->tree,
                   .sums = std::move(head->sums),
                   .sumsText = std::move(head->sumsText),
                   .admission = std::move(admission)},
                  rules);
}

} // namespace vitrine
