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

// Where a header keeps what differs between a file's own and its pax header.
constexpr std::size_t kNameRoom = 100;
constexpr std::size_t kSizeAt = 124;
constexpr std::size_t kSumAt = 148;
constexpr std::size_t kTypeAt = 156;
constexpr std::size_t kPrefixAt = 345;
constexpr std::size_t kPrefixRoom = 155;

std::string octal(std::uint64_t value, std::size_t digits)
{
    std::string text(digits, '0');
    for (auto at = digits; at-- > 0; value /= 8)
        text[at] = static_cast<char>('0' + value % 8);
    return text;
}

void setSize(std::string& header, std::uint64_t size)
{
    header.replace(kSizeAt, 11, octal(size, 11));
    header.replace(kSumAt, 8, std::string(8, ' '));
    std::uint64_t sum = 0;
    for (const char byte : header)
        sum += static_cast<unsigned char>(byte);
    header.replace(kSumAt, 8, octal(sum, 6) + std::string("\0 ", 2));
}

/// The header of a pax header, made from the one of its file.
std::string paxHeaderOf(std::string header)
{
    static constexpr std::string_view kName = "PaxHeader/aligned";
    header.replace(0, kNameRoom, std::string(kName) + std::string(kNameRoom - kName.size(), '\0'));
    header.replace(kPrefixAt, kPrefixRoom, kPrefixRoom, '\0');
    header[kTypeAt] = 'x';
    return header;
}

la_ssize_t toText(archive* /*writer*/, void* text, const void* bytes, std::size_t count)
{
    static_cast<std::string*>(text)->append(static_cast<const char*>(bytes), count);
    return static_cast<la_ssize_t>(count);
}

} // namespace

Result<std::string> tarHeader(const std::string& name, std::uint64_t size)
{
    if (!Utf8Locale::isThere())
        return Error{Errc::Io, phrase("the locale C.UTF-8 cannot be read on this system")};
    const Utf8Locale letters;
    std::string text;
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
        return Error{Errc::Io, phrase("{} cannot stand in an archive: {}", printName(name),
                                      words != nullptr ? Words(words) : phrase("unknown reason"))};
    }
    archive_write_fail(writer.get()); // or it would fill the file it was promised with zeros, all gigabytes of it
    return text;
}

std::string alignedHeader(const std::string& header, std::uint64_t at)
{
    const auto whole = std::string_view(header);
    auto own = std::string(whole.substr(whole.size() - kTarBlock));
    std::string pax;
    std::string records;
    if (header[kTypeAt] == 'x') {
        pax = header.substr(0, kTarBlock);
        records = header.substr(kTarBlock, std::stoull(header.substr(kSizeAt, 11), nullptr, 8));
    } else {
        pax = paxHeaderOf(own);
    }
    // "LENGTH comment=VALUE\n", where LENGTH counts itself: three or four digits, as the room asks.
    static constexpr std::string_view kKey = " comment=";
    const auto before = kTarBlock + records.size();
    const auto least = before + 3 + kKey.size() + 1;
    const auto end = (at + least + kTarBlock - 1) / kTarBlock * kTarBlock;
    const auto dataAt = (end + kTarBlock + kShareBlock - 1) / kShareBlock * kShareBlock;
    const auto length = dataAt - kTarBlock - at - before;
    auto record = std::to_string(length) + std::string(kKey);
    record.append(length - record.size() - 1, ' ');
    records += record + '\n';
    setSize(pax, records.size());
    return pax + records + own;
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
