// SPDX-License-Identifier: Apache-2.0
#include "core/archive/archive_part.hpp"
#include "core/archive/keep.hpp"
#include "core/archive/last_build.hpp"
#include "core/archive/layout.hpp"
#include "core/archive/names.hpp"
#include "core/archive/pack_archive.hpp"
#include "core/archive/placed_writer.hpp"
#include "core/archive/sha256.hpp"
#include "core/archive/sum_cache.hpp"
#include "core/archive/tar_header.hpp"
#include "core/store/disk.hpp"

#include <algorithm>
#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

Error wasChanged(const std::string& name)
{
    return {Errc::Refused, phrase("{} was changed while the pack was built; build it again", printName(name))};
}

/// A file of the pack as it was when the place of everything in the archive was settled.
struct Source {
    std::string name; ///< in the archive
    fs::path file;
    FileState state;
    const Splice* splice = nullptr; ///< nothing: it goes in as it is
    [[nodiscard]] std::uint64_t size() const { return splice == nullptr ? state.size : splice->size(); }
    /// Under what its sum is remembered: what is made of a file has one of its own, at a time that no file has.
    [[nodiscard]] FileState key() const
    {
        if (splice == nullptr)
            return state;
        Sha256 sum;
        for (const auto& piece : splice->pieces) {
            const auto words = std::to_string(piece.from) + ' ' + std::to_string(piece.size) + ' ' + piece.bytes + '\n';
            sum.add(std::as_bytes(std::span(words)));
        }
        auto changed = state;
        changed.modified = -1 - static_cast<std::int64_t>(std::stoull(sum.finish().substr(0, 15), nullptr, 16));
        return changed;
    }
};

/// pack.yaml goes first, so that whoever reads along knows early what comes.
void bringInOrder(std::vector<Source>& sources)
{
    std::ranges::sort(sources, {}, &Source::name);
    const auto manifest = std::ranges::find(sources, "pack.yaml", &Source::name);
    if (manifest != sources.end())
        std::rotate(sources.begin(), manifest, manifest + 1);
}

/// Sums and signature as they stand at the front, with their headers.
Result<std::string> frontOf(const Sums& sums, const SignSums& sign)
{
    const auto text = printSums(sums);
    const auto signature = sign(text);
    if (!signature)
        return signature.error();
    std::string front;
    const auto add = [&](const std::string& name, const std::string& content) -> Result<void> {
        const auto header = tarHeader(name, content.size());
        if (!header)
            return header.error();
        front += *header + content;
        front.append(tarPadding(content.size()), '\0');
        return {};
    };
    if (const auto added = add("pack.sums", text); !added)
        return added.error();
    if (!signature->empty())
        if (const auto added = add("pack.sums.minisig", *signature); !added)
            return added.error();
    return front;
}

Result<std::vector<Source>> look(const fs::path& folder, const std::vector<std::string>& names, const Splices& splices)
{
    std::vector<Source> sources;
    for (const auto& name : names) {
        struct stat about = {};
        if (::lstat((folder / name).c_str(), &about) != 0)
            return systemError(errno, phrase("cannot read {}", name));
        const auto state = stateOf(about);
        const auto found = splices.find(name);
        if (found != splices.end() && found->second.of != state)
            return wasChanged(name);
        sources.push_back({.name = composedName(name),
                           .file = folder / name,
                           .state = state,
                           .splice = found == splices.end() ? nullptr : &found->second});
    }
    bringInOrder(sources);
    return sources;
}

/// Fills an archive whose places are settled.
class ArchiveWriter {
public:
    ArchiveWriter(const fs::path& archive, const std::vector<Source>& sources, const Layout& layout,
                  std::vector<std::string>& sums, const ArchivePart& part, SumCache& cache, const Progress& progress)
        : m_sources(sources)
        , m_layout(layout)
        , m_sums(sums)
        , m_part(part)
        , m_progress(progress)
        , m_writer(part.file(), part.openDirect(), archive.string(), [&](std::size_t file, const std::string& sum) {
            sums[file] = sum;
            cache.note(sources[file].key(), sum);
        })
    {
    }

    Result<void> files(const std::vector<Stays>& stays)
    {
        for (std::size_t number = 0; number < m_sources.size(); ++number)
            if (stays[number] != Stays::All)
                m_total += m_sources[number].size();
        for (std::size_t number = 0; number < m_sources.size(); ++number) {
            if (stays[number] == Stays::All)
                continue;
            if (auto written = file(number, stays[number] == Stays::Bytes); !written)
                return written;
        }
        return textAt(m_layout.filesEnd(), m_layout.ending);
    }
    Result<void> front(const std::string& front) { return textAt(0, front); }

private:
    Result<void> textAt(std::uint64_t at, std::string_view text)
    {
        if (auto there = m_writer.seek(at); !there)
            return there;
        if (auto written = m_writer.text(text); !written)
            return written;
        return m_writer.finish();
    }

    Result<void> file(std::size_t number, bool hasBytes)
    {
        const auto& placed = m_layout.files[number];
        if (auto there = m_writer.seek(placed.at); !there)
            return there;
        if (auto begun = m_writer.text(placed.header); !begun)
            return begun;
        if (hasBytes)
            return advance(placed.size);
        if (auto written = bytes(number); !written)
            return written;
        return m_writer.text(std::string(tarPadding(placed.size), '\0'));
    }

    Result<void> bytes(std::size_t number)
    {
        const auto& source = m_sources[number];
        const auto in = openFile(source.file, O_RDONLY | O_NOFOLLOW);
        if (!in)
            return in.error();
        const bool isHashed = m_sums[number].empty();
        m_given = 0;
        if (auto given = source.splice == nullptr ? whole(*in, number, isHashed) : spliced(*in, number, isHashed);
            !given)
            return given;
        struct stat after = {};
        if (::fstat(in->get(), &after) != 0)
            return systemError(errno, phrase("cannot read {}", source.name));
        if (stateOf(after) != source.state)
            return wasChanged(source.name);
        return {};
    }

    Result<void> whole(const Fd& in, std::size_t number, bool isHashed)
    {
        const auto size = m_sources[number].state.size;
        const auto shared = m_part.share(in, m_layout.files[number].dataAt(), size);
        // What is shared is there already: it is read for its sum, and not at all if that is known.
        if (shared > 0 && isHashed)
            if (auto read = pass(in, number, {.from = 0, .to = shared, .isHashed = true, .isWritten = false}); !read)
                return read;
        if (shared == 0 || shared < size)
            if (auto read = pass(in, number, {.from = shared, .to = size, .isHashed = isHashed, .isWritten = true});
                !read)
                return read;
        return {};
    }

    Result<void> spliced(const Fd& in, std::size_t number, bool isHashed)
    {
        for (const auto& piece : m_sources[number].splice->pieces) {
            if (piece.bytes.empty()) {
                const Stretch stretch{
                    .from = piece.from, .to = piece.from + piece.size, .isHashed = isHashed, .isWritten = true};
                if (auto read = pass(in, number, stretch); !read)
                    return read;
                continue;
            }
            for (auto rest = std::string_view(piece.bytes); !rest.empty();) {
                const auto room = m_writer.room();
                if (!room)
                    return room.error();
                const auto count = std::min(room->size(), rest.size());
                std::ranges::copy(std::as_bytes(std::span(rest.substr(0, count))), room->begin());
                give(count, number, isHashed);
                rest.remove_prefix(count);
            }
        }
        return advance(0);
    }

    /// What was put into the writer's room belongs to this file.
    void give(std::size_t count, std::size_t number, bool isHashed)
    {
        m_given += count;
        if (isHashed)
            m_writer.filled(count, number, m_given == m_sources[number].size());
        else
            m_writer.filled(count);
    }

    /// From here to there of a file, into the archive or only into its sum.
    struct Stretch {
        std::uint64_t from = 0;
        std::uint64_t to = 0;
        bool isHashed = true;
        bool isWritten = true;
    };
    Result<void> pass(const Fd& in, std::size_t number, const Stretch& stretch)
    {
        const auto& source = m_sources[number];
        if (auto there = m_writer.seek(m_layout.files[number].dataAt() + m_given, stretch.isWritten); !there)
            return there;
        if (::lseek(in.get(), static_cast<off_t>(stretch.from), SEEK_SET) < 0)
            return systemError(errno, phrase("cannot read {}", source.name));
        auto at = stretch.from;
        do {
            const auto room = m_writer.room();
            if (!room)
                return room.error();
            const auto wanted = std::min<std::uint64_t>(room->size(), stretch.to - at);
            const auto count = wanted == 0 ? Result<std::size_t>(0) : readSome(in, room->first(wanted), source.name);
            if (!count)
                return count.error();
            if (*count == 0 && wanted > 0)
                return wasChanged(source.name);
            at += *count;
            give(*count, number, stretch.isHashed);
            if (auto on = advance(*count); !on)
                return on;
        } while (at < stretch.to);
        return {};
    }

    Result<void> advance(std::uint64_t bytes)
    {
        m_done += bytes;
        if (m_progress && !m_progress(m_done, m_total))
            return Error{Errc::Cancelled, phrase("stopped on request")};
        return {};
    }

    const std::vector<Source>& m_sources;
    const Layout& m_layout;
    std::vector<std::string>& m_sums;
    const ArchivePart& m_part;
    const Progress& m_progress;
    PlacedWriter m_writer;
    std::uint64_t m_total = 0;
    std::uint64_t m_done = 0;
    std::uint64_t m_given = 0; ///< bytes of the file at hand
};

std::vector<std::string> knownSums(const std::vector<Source>& sources, const SumCache& cache)
{
    std::vector<std::string> sums;
    for (const auto& source : sources) {
        const auto* known = cache.find(source.key());
        sums.push_back(known != nullptr ? *known : std::string());
    }
    return sums;
}

Sums sumsByName(const std::vector<Source>& sources, const std::vector<std::string>& sums)
{
    Sums named;
    for (std::size_t number = 0; number < sources.size(); ++number)
        named[sources[number].name] = sums.empty() ? std::string(64, '0') : sums[number];
    return named;
}

/// Whether the archive can have blocks in common with the pack.
bool canShare(const std::vector<Source>& sources, const Layout& layout, const ArchivePart& part)
{
    const auto large = std::ranges::find_if(layout.files, [](const auto& file) { return file.size >= kAlignFrom; });
    if (large == layout.files.end())
        return false;
    const auto& source = sources[static_cast<std::size_t>(large - layout.files.begin())];
    const auto in = openFile(source.file, O_RDONLY | O_NOFOLLOW);
    return in && part.share(*in, large->dataAt(), kShareBlock) > 0;
}

/// What need not be written. An earlier archive is taken for it only where that saves much: it is gone when the build
/// does not come to its end.
Result<std::vector<Stays>> keepOfEarlier(const fs::path& file, const Layout& layout,
                                         const std::vector<std::string>& sums, ArchivePart& part, const SumCache& cache,
                                         const BuildWays& ways)
{
    std::vector<Stays> nothing(layout.files.size(), Stays::Nothing);
    const auto last = lastBuildOf(file, cache);
    if (!last)
        return nothing;
    auto plan = planToKeep(*last, layout, sums);
    if (plan.kept < ways.keepFrom)
        return nothing;
    forgetBuild(file, cache);
    const auto taken = part.takeEarlier(plan, last->archive);
    if (!taken)
        return taken.error();
    return *taken ? std::move(plan.files) : nothing;
}

} // namespace

Result<Sums> writePackArchive(const fs::path& folder, const fs::path& file, const std::string& signature,
                              const Progress& progress)
{
    SumCache none{fs::path()};
    return writePackArchive(
        folder, file, [&](const std::string& /*sums*/) -> Result<std::string> { return signature; }, none, progress);
}

Result<Sums> writePackArchive(const fs::path& folder, const fs::path& file, const SignSums& sign, SumCache& cache,
                              const Progress& progress, const BuildWays& ways)
{
    auto names = packFiles(folder);
    if (!names)
        return names.error();
    const auto sources = look(folder, *names, ways.splices);
    if (!sources)
        return sources.error();
    const auto room = frontOf(sumsByName(*sources, {}), sign);
    if (!room)
        return room.error();
    std::vector<NameAndSize> sizes;
    for (const auto& source : *sources)
        sizes.push_back({.name = source.name, .size = source.size()});
    const auto layout = layOut(sizes, room->size());
    if (!layout)
        return layout.error();
    auto part = ArchivePart::open(file);
    if (!part)
        return part.error();

    auto sums = knownSums(*sources, cache);
    std::vector<Stays> stays(sources->size(), Stays::Nothing);
    if (!canShare(*sources, *layout, *part)) {
        auto kept = keepOfEarlier(file, *layout, sums, *part, cache, ways);
        if (!kept)
            return kept.error();
        stays = std::move(*kept);
        if (const auto reserved = part->reserve(layout->total()); !reserved)
            return reserved.error();
    }
    ArchiveWriter writer(file, *sources, *layout, sums, *part, cache, progress);
    if (const auto written = writer.files(stays); !written)
        return written.error();
    const auto named = sumsByName(*sources, sums);
    const auto front = frontOf(named, sign);
    if (!front)
        return front.error();
    if (front->size() != room->size())
        return Error{Errc::Io, phrase("the signature is not as long as one was before")};
    if (const auto filled = writer.front(*front); !filled)
        return filled.error();
    if (const auto done = part->done(); !done)
        return done.error();
    noteBuild(file, *layout, sums, cache);
    return named;
}

} // namespace vitrine
