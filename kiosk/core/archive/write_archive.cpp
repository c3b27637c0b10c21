// SPDX-License-Identifier: Apache-2.0
#include "core/archive/names.hpp"
#include "core/archive/pack_archive.hpp"
#include "core/archive/sha256.hpp"
#include "core/archive/utf8_locale.hpp"
#include "core/store/disk.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <memory>
#include <stdexcept>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kWriteBuffer = 1024UL * 1024;
constexpr std::time_t kTime = 946684800; // 2000-01-01: the same for all, and no tool finds it implausible

struct FreeArchive {
    void operator()(archive* writer) const { archive_write_free(writer); }
};
struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

struct Output {
    const Fd* file;
    std::string name;
    std::optional<Error> failure;
};

la_ssize_t toFile(archive* /*writer*/, void* output, const void* bytes, std::size_t count)
{
    auto& out = *static_cast<Output*>(output);
    if (const auto done = writeAll(*out.file, std::span(static_cast<const std::byte*>(bytes), count), out.name);
        !done) {
        out.failure = done.error();
        return -1;
    }
    return static_cast<la_ssize_t>(count);
}

/// A tar in the making: entries with fixed owner, mode and time.
class TarWriter {
public:
    explicit TarWriter(Output& output)
        : m_output(output)
        , m_archive(archive_write_new())
        , m_entry(archive_entry_new())
    {
        auto* writer = m_archive.get();
        if (writer == nullptr || m_entry == nullptr || archive_write_set_format_pax_restricted(writer) != ARCHIVE_OK ||
            archive_write_add_filter_none(writer) != ARCHIVE_OK ||
            archive_write_set_options(writer, "hdrcharset=UTF-8") != ARCHIVE_OK ||
            archive_write_set_bytes_per_block(writer, static_cast<int>(kWriteBuffer)) != ARCHIVE_OK ||
            archive_write_set_bytes_in_last_block(writer, 10240) != ARCHIVE_OK ||
            archive_write_open(writer, &m_output, nullptr, &toFile, nullptr) != ARCHIVE_OK)
            throw std::runtime_error("libarchive cannot write tar here");
    }
    Result<void> begin(const std::string& name, std::uint64_t size)
    {
        auto* entry = archive_entry_clear(m_entry.get());
        archive_entry_set_pathname_utf8(entry, name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(size));
        archive_entry_set_mtime(entry, kTime, 0);
        archive_entry_set_uid(entry, 0);
        archive_entry_set_gid(entry, 0);
        return told(archive_write_header(m_archive.get(), entry) == ARCHIVE_OK);
    }
    Result<void> write(std::span<const std::byte> bytes)
    {
        const auto count = archive_write_data(m_archive.get(), bytes.data(), bytes.size());
        return told(count == static_cast<la_ssize_t>(bytes.size()));
    }
    Result<void> finish() { return told(archive_write_close(m_archive.get()) == ARCHIVE_OK); }
    Result<void> add(const std::string& name, const std::string& text)
    {
        if (auto begun = begin(name, text.size()); !begun)
            return begun;
        return write(std::as_bytes(std::span(text)));
    }

private:
    Result<void> told(bool well)
    {
        if (well)
            return {};
        if (m_output.failure)
            return *m_output.failure;
        const auto* words = archive_error_string(m_archive.get());
        return Error{Errc::Io, "cannot write " + m_output.name + ": " + (words != nullptr ? words : "unknown reason")};
    }
    Output& m_output;
    std::unique_ptr<archive, FreeArchive> m_archive;
    std::unique_ptr<archive_entry, FreeEntry> m_entry;
};

struct Work {
    const fs::path& folder;
    const Progress& progress;
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    std::vector<std::byte> room = std::vector<std::byte>(kWriteBuffer);

    /// Passes the file's bytes to `take` and answers with their sum.
    template <class Take>
    Result<std::string> pass(const std::string& name, const Take& take)
    {
        const auto file = openFile(folder / name, O_RDONLY | O_NOFOLLOW);
        if (!file)
            return file.error();
        Sha256 sum;
        for (;;) {
            const auto count = readSome(*file, room, name);
            if (!count)
                return count.error();
            if (*count == 0)
                return sum.finish();
            const auto bytes = std::span<const std::byte>(room).first(*count);
            sum.add(bytes);
            if (const auto taken = take(bytes); !taken)
                return taken.error();
            done += *count;
            if (progress && !progress(done, total))
                return Error{Errc::Cancelled, "stopped on request"};
        }
    }
};

/// pack.yaml goes first, so that whoever reads along knows early what comes.
std::vector<std::string> inOrder(std::vector<std::string> files)
{
    const auto manifest = std::ranges::find(files, "pack.yaml");
    if (manifest != files.end())
        std::rotate(files.begin(), manifest, manifest + 1);
    return files;
}

Result<Sums> writeTar(const std::vector<std::string>& files, Work& work, const std::string& signature, Output& output)
{
    Sums sums;
    std::map<std::string, std::uint64_t, std::less<>> sizes;
    for (const auto& name : files) {
        std::error_code ec;
        sizes[name] = fs::file_size(work.folder / name, ec);
        if (ec)
            return Error{Errc::Unreadable, "cannot read " + name + ": " + ec.message()};
        work.total += 2 * sizes[name];
    }
    for (const auto& name : files) {
        auto sum = work.pass(name, [](auto /*bytes*/) { return Result<void>(); });
        if (!sum)
            return sum.error();
        sums[name] = std::move(*sum);
    }
    const Utf8Locale letters;
    TarWriter tar(output);
    if (const auto added = tar.add("pack.sums", printSums(sums)); !added)
        return added.error();
    if (!signature.empty())
        if (const auto added = tar.add("pack.sums.minisig", signature); !added)
            return added.error();
    for (const auto& name : files) {
        if (const auto begun = tar.begin(name, sizes[name]); !begun)
            return begun.error();
        std::uint64_t written = 0;
        const auto sum = work.pass(name, [&](auto bytes) -> Result<void> {
            written += bytes.size();
            return written > sizes[name] ? Error{Errc::Refused, name + " grew"} : tar.write(bytes);
        });
        if (!sum && sum.error().code != Errc::Refused)
            return sum.error();
        if (!sum || *sum != sums[name])
            return Error{Errc::Refused, printName(name) + " was changed while the pack was built; build it again"};
    }
    if (const auto finished = tar.finish(); !finished)
        return finished.error();
    return sums;
}

} // namespace

Result<Sums> writePackArchive(const fs::path& folder, const fs::path& file, const std::string& signature,
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
    Work work{.folder = folder, .progress = progress};
    Output output{.file = &*out, .name = file.string(), .failure = {}};
    auto sums = writeTar(inOrder(std::move(*files)), work, signature, output);
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
