// SPDX-License-Identifier: Apache-2.0
#include "core/archive/index_archive.hpp"

#include "core/archive/names.hpp"
#include "core/archive/utf8_locale.hpp"
#include "core/store/disk.hpp"

#include <optional>

namespace vitrine {

namespace {

using StretchByName = std::map<std::string, Stretch, std::less<>>;

Result<StretchByName> placesIn(TarReader& tar, std::optional<TarEntry> entry)
{
    StretchByName places;
    while (entry) {
        if (!entry->folder)
            places.emplace(entry->name, Stretch{.at = tar.dataAt(), .size = entry->size});
        auto following = tar.next();
        if (!following)
            return following.error();
        entry = std::move(*following);
    }
    return places;
}

} // namespace

Result<ArchiveIndex> indexArchive(const std::filesystem::path& file)
{
    if (!Utf8Locale::isThere())
        return Error{Errc::Io, phrase("the locale C.UTF-8 cannot be read on this system")};
    auto source = openFileSource(file);
    if (!source)
        return source.error();
    const Progress never;
    TarReader tar(**source, never);
    ArchiveIndex index;
    auto entry = readArchiveHead(tar, index.head, [&tar] { return tar.next(); });
    if (!entry)
        return entry.error();
    auto sums = readSums(index.head.sumsText);
    if (!sums)
        return sums.error();
    index.head.sums = std::move(*sums);
    const auto places = placesIn(tar, std::move(*entry));
    if (!places)
        return places.error();
    for (const auto& line : sumLines(index.head.sumsText)) {
        const auto place = places->find(line.name);
        if (place == places->end())
            return Error{Errc::Refused, phrase("{} is in pack.sums but not in the archive", printName(line.name))};
        index.sizes.push_back(place->second.size);
        index.bySum.emplace(line.sum, place->second);
    }
    return index;
}

} // namespace vitrine
