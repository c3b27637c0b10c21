// SPDX-License-Identifier: Apache-2.0
#include "core/archive/names.hpp"
#include "core/archive/pack_archive.hpp"
#include "core/archive/sha256.hpp"
#include "core/archive/sum_cache.hpp"
#include "core/archive/tar_header.hpp"
#include "core/store/disk.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <future>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kPiece = 2UL * 1024 * 1024;

Error wasChanged(const std::string& name)
{
    return {Errc::Refused, printName(name) + " was changed while the pack was built; build it again"};
}

/// A file of the pack, and how it was when its name was written into the archive.
struct Entry {
    std::string name;
    std::uint64_t size = 0;
};

/// Writes an archive front to back and fills in what comes first when it is known.
class ArchiveWriter {
public:
    ArchiveWriter(const Fd& out, std::string name, SumCache& cache, const Progress& progress)
        : m_out(out)
        , m_name(std::move(name))
        , m_cache(cache)
        , m_progress(progress)
    {
    }
    void expect(std::uint64_t bytes) { m_total = bytes; }
    [[nodiscard]] std::uint64_t written() const { return m_at; }

    Result<void> text(std::string_view text)
    {
        m_at += text.size();
        return writeAll(m_out, std::as_bytes(std::span(text)), m_name);
    }
    Result<void> padding(std::uint64_t size) { return text(std::string(tarPadding(size), '\0')); }

    /// The file's bytes, and answers with their sum. What has not changed since its sum was made is not read here at
    /// all: the kernel copies it, or lets both files share it where the file system can.
    Result<std::string> file(const fs::path& path, const Entry& entry)
    {
        const auto in = openFile(path, O_RDONLY | O_NOFOLLOW);
        if (!in)
            return in.error();
        struct stat before = {};
        if (::fstat(in->get(), &before) != 0)
            return systemError(errno, "cannot read " + entry.name);
        const auto state = stateOf(before);
        if (state.size != entry.size)
            return wasChanged(entry.name);
        const auto* known = m_cache.find(state);
        auto sum = known != nullptr ? copy(*in, entry, *known) : hash(*in, entry);
        if (!sum)
            return sum;
        struct stat after = {};
        if (::fstat(in->get(), &after) != 0)
            return systemError(errno, "cannot read " + entry.name);
        if (stateOf(after) != state)
            return wasChanged(entry.name);
        if (known == nullptr)
            m_cache.note(state, *sum);
        return sum;
    }

private:
    /// Reading and writing go on while the piece before is hashed.
    Result<std::string> hash(const Fd& in, const Entry& entry)
    {
        Sha256 sum;
        std::future<void> hashing;
        std::uint64_t done = 0;
        for (std::size_t turn = 0;; ++turn) {
            auto& room = m_rooms.at(turn % m_rooms.size());
            const auto count = readSome(in, room, entry.name);
            if (!count)
                return count.error(); // the future waits for the piece when it goes
            if (hashing.valid())
                hashing.get();
            if (*count == 0)
                break;
            const auto bytes = std::span<const std::byte>(room).first(*count);
            hashing = std::async(std::launch::async, [&sum, bytes] { sum.add(bytes); });
            done += *count;
            if (done > entry.size)
                return wasChanged(entry.name);
            if (const auto written = writeAll(m_out, bytes, m_name); !written)
                return written.error();
            if (const auto on = advance(*count); !on)
                return on.error();
        }
        if (done != entry.size)
            return wasChanged(entry.name);
        return sum.finish();
    }

    Result<std::string> copy(const Fd& in, const Entry& entry, const std::string& known)
    {
        constexpr std::size_t kStretch = 32UL * 1024 * 1024;
        std::uint64_t done = 0;
        while (done < entry.size) {
            const auto wanted = std::min<std::uint64_t>(kStretch, entry.size - done);
            const auto count = ::copy_file_range(in.get(), nullptr, m_out.get(), nullptr, wanted, 0);
            if (count == 0)
                return wasChanged(entry.name);
            if (count < 0 && done == 0 && errno != ENOSPC && errno != EDQUOT && errno != EIO && errno != EINTR)
                return hash(in, entry); // these two file systems cannot
            if (count < 0 && errno != EINTR)
                return systemError(errno, "cannot write " + m_name);
            if (count < 0)
                continue;
            done += static_cast<std::uint64_t>(count);
            if (const auto on = advance(static_cast<std::uint64_t>(count)); !on)
                return on.error();
        }
        return known;
    }

    Result<void> advance(std::uint64_t bytes)
    {
        m_at += bytes;
        if (m_progress && !m_progress(std::min(m_at, m_total), m_total))
            return Error{Errc::Cancelled, "stopped on request"};
        return {};
    }

    const Fd& m_out;
    std::string m_name;
    SumCache& m_cache;
    const Progress& m_progress;
    std::uint64_t m_total = 0;
    std::uint64_t m_at = 0;
    std::array<std::vector<std::byte>, 2> m_rooms{std::vector<std::byte>(kPiece), std::vector<std::byte>(kPiece)};
};

/// pack.yaml goes first, so that whoever reads along knows early what comes.
std::vector<std::string> inOrder(std::vector<std::string> files)
{
    const auto manifest = std::ranges::find(files, "pack.yaml");
    if (manifest != files.end())
        std::rotate(files.begin(), manifest, manifest + 1);
    return files;
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

Result<void> fillFront(const Fd& out, std::string_view front, const std::string& name)
{
    if (::lseek(out.get(), 0, SEEK_SET) != 0)
        return systemError(errno, "cannot write " + name);
    return writeAll(out, std::as_bytes(std::span(front)), name);
}

/// One pass: how long the front will be is known from the names alone, its words when the files have gone by.
Result<Sums> writeTar(const fs::path& folder, const std::vector<std::string>& files, const SignSums& sign,
                      const Fd& out, ArchiveWriter& writer, const std::string& name)
{
    std::vector<Entry> entries;
    Sums sums;
    std::uint64_t total = 0;
    for (const auto& file : files) {
        std::error_code ec;
        entries.push_back({file, fs::file_size(folder / file, ec)});
        if (ec)
            return Error{Errc::Unreadable, "cannot read " + file + ": " + ec.message()};
        total += entries.back().size;
        sums[file] = std::string(64, '0');
    }
    const auto room = frontOf(sums, sign);
    if (!room)
        return room.error();
    writer.expect(total + room->size());
    if (const auto left = writer.text(*room); !left)
        return left.error();
    for (const auto& entry : entries) {
        const auto header = tarHeader(entry.name, entry.size);
        if (!header)
            return header.error();
        if (const auto begun = writer.text(*header); !begun)
            return begun.error();
        auto sum = writer.file(folder / entry.name, entry);
        if (!sum)
            return sum.error();
        sums[entry.name] = std::move(*sum);
        if (const auto filled = writer.padding(entry.size); !filled)
            return filled.error();
    }
    if (const auto ended = writer.text(tarEnd(writer.written())); !ended)
        return ended.error();
    const auto front = frontOf(sums, sign);
    if (!front)
        return front.error();
    if (front->size() != room->size())
        return Error{Errc::Io, "the signature is not as long as one was before"};
    if (const auto filled = fillFront(out, *front, name); !filled)
        return filled.error();
    return sums;
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
                              const Progress& progress)
{
    auto files = packFiles(folder);
    if (!files)
        return files.error();
    auto beside = file;
    beside += ".part";
    const auto out = openFile(beside, O_WRONLY | O_CREAT | O_TRUNC);
    if (!out)
        return systemError(errno, "cannot write " + file.string());
    ArchiveWriter writer(*out, file.string(), cache, progress);
    auto sums = writeTar(folder, inOrder(std::move(*files)), sign, *out, writer, file.string());
    if (sums && ::fsync(out->get()) != 0)
        sums = systemError(errno, "cannot bring " + file.string() + " to the disk");
    if (sums)
        if (const auto moved = movePath(beside, file); !moved)
            sums = moved.error();
    if (!sums) {
        std::error_code ignored; // the first failure is the one to tell
        fs::remove(beside, ignored);
    }
    return sums;
}

} // namespace vitrine
