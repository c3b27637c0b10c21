// SPDX-License-Identifier: Apache-2.0
#include "shell/content/content.hpp"

#include "core/store/generation.hpp"

namespace vitrine::shell {

namespace {

Result<void> addPack(Content& content, const std::filesystem::path& folder, const std::string& name)
{
    PackReading reading = readPack(folder, *content.kinds, ReadDepth::Words);
    if (!reading.pack)
        return Error{Errc::Refused, name + " cannot be shown: its check found errors", std::move(reading.problems)};
    content.packs.push_back(std::move(*reading.pack));
    content.warnings.insert(content.warnings.end(), reading.problems.begin(), reading.problems.end());
    return {};
}

} // namespace

Result<Content> readContent(const ContentSource& source, int number, std::shared_ptr<const Kinds> kinds)
{
    Content content;
    content.kinds = std::move(kinds);
    if (!source.pack.empty()) {
        if (auto added = addPack(content, source.pack, source.pack.string()); !added)
            return added.error();
        return content;
    }

    const auto generation = number > 0 ? readGeneration(source.store, number) : readCurrentGeneration(source.store);
    if (!generation)
        return generation.error();
    content.generation = generation->number;
    for (const PackRef& pack : generation->packs) {
        if (auto added = addPack(content, packFolder(source.store, pack), pack.id + " " + pack.version); !added)
            return added.error();
    }
    if (content.packs.empty())
        return Error{Errc::NotFound, "generation " + std::to_string(content.generation) + " has no packs"};
    return content;
}

Problems checkMedia(const std::filesystem::path& pack, const Kinds& kinds)
{
    return readPack(pack, kinds, ReadDepth::Media).problems;
}

} // namespace vitrine::shell
