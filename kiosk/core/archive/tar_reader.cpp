// SPDX-License-Identifier: Apache-2.0
#include "core/archive/tar_reader.hpp"

#include "core/archive/names.hpp"
#include "core/archive/utf8_locale.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <stdexcept>

namespace vitrine {

namespace {

constexpr std::size_t kBlock = 512;
constexpr std::uint64_t kReadBuffer = 1024UL * 1024;
// Tools fill the last record with zeros, 10 KiB by habit.
constexpr std::uint64_t kMostPadding = 64UL * 1024;
// What may stand before a file's bytes: its name, what tools note about it, and the comment that aligns the bytes.
constexpr std::int64_t kMostHeader = 64L * 1024;

std::string libraryWords(archive* reader)
{
    const auto* words = archive_error_string(reader);
    return words != nullptr ? words : "it is damaged";
}

} // namespace

TarReader::TarReader(ByteSource& source, const Progress& progress)
    : m_source(source)
    , m_progress(progress)
    , m_buffer(source.total() == 0 ? kReadBuffer : std::min(kReadBuffer, source.total()))
    , m_archive(archive_read_new())
{
    const Utf8Locale letters;
    if (m_archive == nullptr || archive_read_support_filter_none(m_archive) != ARCHIVE_OK ||
        archive_read_support_format_tar(m_archive) != ARCHIVE_OK ||
        archive_read_set_options(m_archive, "hdrcharset=UTF-8") != ARCHIVE_OK) {
        archive_read_free(m_archive);
        throw std::runtime_error("libarchive cannot read tar here");
    }
    // What the first bytes are is asked by next(): opening fails for the same reasons and is told there.
    archive_read_open2(m_archive, this, nullptr, &TarReader::feed, &TarReader::pass, nullptr);
}

TarReader::~TarReader()
{
    archive_read_free(m_archive);
}

long TarReader::feed(archive* /*reader*/, void* self, const void** bytes)
{
    return static_cast<TarReader*>(self)->feedMore(bytes);
}

long TarReader::feedMore(const void** bytes)
{
    if (m_failure)
        return -1;
    if (m_progress && !m_progress(m_taken, m_source.total())) {
        m_failure = Error{Errc::Cancelled, phrase("stopped on request")};
        return -1;
    }
    const auto count = m_source.read(m_buffer);
    if (!count) {
        m_failure = count.error();
        return -1;
    }
    const auto taken = std::span(m_buffer).first(*count);
    const auto last = std::find_if(taken.rbegin(), taken.rend(), [](std::byte b) { return b != std::byte{0}; });
    if (last != taken.rend())
        m_lastByte = m_taken + static_cast<std::uint64_t>(taken.rend() - last);
    m_taken += *count;
    *bytes = m_buffer.data();
    return static_cast<long>(*count);
}

std::int64_t TarReader::pass(archive* /*reader*/, void* self, std::int64_t count)
{
    auto& reader = *static_cast<TarReader*>(self);
    if (count <= 0 || reader.m_failure)
        return 0;
    const auto passed = reader.m_source.skip(static_cast<std::uint64_t>(count));
    reader.m_taken += passed;
    if (passed > 0)
        reader.m_lastByte = reader.m_taken; // nobody has looked: it belongs to a file, and no end begins before it
    return static_cast<std::int64_t>(passed);
}

Error TarReader::failure(const Words& what) const
{
    return m_failure ? *m_failure : Error{Errc::Refused, what};
}

Result<std::optional<TarEntry>> TarReader::next()
{
    const Utf8Locale letters;
    const bool first = m_taken == 0 || archive_file_count(m_archive) == 0;
    archive_entry* entry = nullptr;
    const auto answer = archive_read_next_header(m_archive, &entry);
    if (answer == ARCHIVE_EOF) {
        if (const auto clean = checkEnd(); !clean)
            return clean.error();
        return std::optional<TarEntry>();
    }
    if (answer != ARCHIVE_OK) {
        if (first)
            return failure(phrase("this is not a pack: a .vpack is a plain tar without compression"));
        return failure(phrase("the archive is broken: {}", libraryWords(m_archive)));
    }
    if (archive_filter_bytes(m_archive, 0) - archive_read_header_position(m_archive) > kMostHeader)
        return failure(phrase("the archive says more about a file than the 64 kB that are allowed before its bytes"));
    const auto* words = archive_entry_pathname_utf8(entry);
    if (words == nullptr)
        return failure(phrase("the archive holds a name that is not valid UTF-8"));
    TarEntry found{.name = words, .folder = false, .size = 0};
    const auto format = archive_format(m_archive);
    if (format != ARCHIVE_FORMAT_TAR_USTAR && format != ARCHIVE_FORMAT_TAR_PAX_INTERCHANGE)
        return failure(phrase("the archive is of an old or special tar format; only ustar and pax are taken"));
    if (archive_entry_hardlink(entry) != nullptr || archive_entry_symlink(entry) != nullptr)
        return failure(phrase("{} is a link; a pack holds files and folders only", printName(found.name)));
    const auto type = archive_entry_filetype(entry);
    if (type != AE_IFREG && type != AE_IFDIR)
        return failure(phrase("{} is neither a file nor a folder", printName(found.name)));
    if (archive_entry_sparse_count(entry) > 0)
        return failure(phrase("{} is a sparse file; only plain files are taken", printName(found.name)));
    if (archive_entry_size_is_set(entry) == 0 || archive_entry_size(entry) < 0)
        return failure(phrase("{} does not say how large it is", printName(found.name)));
    found.folder = type == AE_IFDIR;
    found.size = static_cast<std::uint64_t>(archive_entry_size(entry));
    if (found.folder && found.size > 0)
        return failure(phrase("{} is a folder with a content of its own", printName(found.name)));
    if (found.folder && found.name.size() > 1 && found.name.ends_with('/'))
        found.name.pop_back();
    m_given = 0;
    m_size = found.size;
    return std::optional(std::move(found));
}

Result<std::span<const std::byte>> TarReader::data()
{
    const void* bytes = nullptr;
    std::size_t count = 0;
    la_int64_t offset = 0;
    const auto answer = archive_read_data_block(m_archive, &bytes, &count, &offset);
    if (answer == ARCHIVE_EOF && m_given == m_size)
        return std::span<const std::byte>();
    if (answer != ARCHIVE_OK || offset < 0 || static_cast<std::uint64_t>(offset) != m_given || count > m_size - m_given)
        return failure(phrase("the archive is cut off or broken: {}", libraryWords(m_archive)));
    m_given += count;
    return std::span(static_cast<const std::byte*>(bytes), count);
}

std::uint64_t TarReader::dataAt() const
{
    return static_cast<std::uint64_t>(archive_filter_bytes(m_archive, 0));
}

/// libarchive is content when the bytes end where an entry could begin, and never looks behind the end marker. A pack
/// must have the whole marker (two blocks of zeros) and nothing but zeros, and few of them, behind it.
Result<void> TarReader::checkEnd()
{
    const auto marker = static_cast<std::uint64_t>(archive_read_header_position(m_archive));
    const void* unused = nullptr;
    while (m_taken <= marker + kMostPadding) {
        const auto count = feedMore(&unused);
        if (count < 0)
            return *m_failure;
        if (count == 0)
            break;
    }
    if (m_lastByte > marker || m_taken > marker + kMostPadding)
        return Error{Errc::Refused, phrase("there is something behind the end of the archive")};
    if (m_taken < marker + 2 * kBlock)
        return Error{Errc::Refused, phrase("the archive is cut off: its end is missing")};
    return {};
}

} // namespace vitrine
