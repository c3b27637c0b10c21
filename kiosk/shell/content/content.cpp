// SPDX-License-Identifier: Apache-2.0
#include "shell/content/content.hpp"

#include "core/store/generation.hpp"
#include "core/store/receipt.hpp"

#include <QImageReader>

namespace vitrine::shell {

namespace {

/// Reads the head of the file only. A film has no size here, and is not upright.
bool isUpright(const std::filesystem::path& file)
{
    const QImageReader reader(QString::fromStdString(file.string()));
    const QSize size = reader.size();
    const bool turned = reader.transformation() & QImageIOHandler::TransformationRotate90;
    return turned ? size.width() > size.height() : size.height() > size.width();
}

Result<void> addPack(Content& content, const std::filesystem::path& folder, const std::string& name, ReadDepth depth)
{
    PackReading reading = readPack(folder, *content.kinds, depth);
    if (!reading.pack)
        return Error{Errc::Refused, phrase("{} cannot be shown: its check found errors", name),
                     std::move(reading.problems)};
    for (const Picture& picture : reading.pack->attract.playlist) {
        const auto file = mediumInside(folder, picture.file);
        if (isUpright(file))
            content.upright.insert(file);
    }
    content.packs.push_back(std::move(*reading.pack));
    content.warnings.insert(content.warnings.end(), reading.problems.begin(), reading.problems.end());
    return {};
}

} // namespace

Result<Content> readContent(const ContentSource& source, int number, std::shared_ptr<const Kinds> kinds,
                            ReadDepth depth)
{
    Content content;
    content.kinds = std::move(kinds);
    if (!source.pack.empty()) {
        if (auto added = addPack(content, source.pack, source.pack.string(), depth); !added)
            return added.error();
        return content;
    }

    const auto generation = number > 0 ? readGeneration(source.store, number) : readCurrentGeneration(source.store);
    if (!generation)
        return generation.error();
    content.generation = generation->number;
    for (const PackRef& pack : generation->packs) {
        const auto name = pack.id + " " + pack.version;
        const auto receipt = readReceipt(source.store, pack);
        content.isUnsigned = content.isUnsigned || !receipt || receipt->signature.empty();
        if (auto added = addPack(content, packFolder(source.store, pack), name, depth); !added)
            return added.error();
    }
    return content;
}

Problems checkMedia(const std::filesystem::path& pack, const Kinds& kinds)
{
    return readPack(pack, kinds, ReadDepth::Media).problems;
}

} // namespace vitrine::shell
