// SPDX-License-Identifier: Apache-2.0
#include "core/archive/tar_header.hpp"

#include "core/archive/names.hpp"
#include "core/archive/utf8_locale.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <ctime>
#include <memory>
#include <stdexcept>

namespace vitrine {

namespace {

constexpr std::uint64_t kRecord = 10'240;
constexpr std::time_t kTime = 946684800; // 2000-01-01: the same for all, and no tool finds it implausible

struct FreeArchive {
    void operator()(archive* writer) const { archive_write_free(writer); }
};
struct FreeEntry {
    void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

la_ssize_t toText(archive* /*writer*/, void* text, const void* bytes, std::size_t count)
{
    static_cast<std::string*>(text)->append(static_cast<const char*>(bytes), count);
    return static_cast<la_ssize_t>(count);
}

} // namespace

Result<std::string> tarHeader(const std::string& name, std::uint64_t size)
{
    const Utf8Locale letters;
    std::string text; // outlives the writer, which still writes when it is freed
    const std::unique_ptr<archive, FreeArchive> writer(archive_write_new());
    const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
    if (!writer || !entry || archive_write_set_format_pax_restricted(writer.get()) != ARCHIVE_OK ||
        archive_write_add_filter_none(writer.get()) != ARCHIVE_OK ||
        archive_write_set_options(writer.get(), "hdrcharset=UTF-8") != ARCHIVE_OK ||
        archive_write_set_bytes_per_block(writer.get(), 0) != ARCHIVE_OK ||
        archive_write_open(writer.get(), &text, nullptr, &toText, nullptr) != ARCHIVE_OK)
        throw std::runtime_error("libarchive cannot write tar here");
    archive_entry_set_pathname_utf8(entry.get(), name.c_str());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(size));
    archive_entry_set_mtime(entry.get(), kTime, 0);
    archive_entry_set_uid(entry.get(), 0);
    archive_entry_set_gid(entry.get(), 0);
    if (archive_write_header(writer.get(), entry.get()) != ARCHIVE_OK) {
        const auto* words = archive_error_string(writer.get());
        return Error{Errc::Io,
                     printName(name) + " cannot stand in an archive: " + (words != nullptr ? words : "unknown reason")};
    }
    return std::string(text); // as it is now
}

std::uint64_t tarPadding(std::uint64_t size)
{
    return (kTarBlock - size % kTarBlock) % kTarBlock;
}

std::string tarEnd(std::uint64_t bytesBefore)
{
    const auto marker = 2 * kTarBlock;
    const auto over = (bytesBefore + marker) % kRecord;
    return std::string(marker + (over == 0 ? 0 : kRecord - over), '\0');
}

} // namespace vitrine
