// SPDX-License-Identifier: Apache-2.0
#include "import/read_source.hpp"

#include <archive.h>
#include <archive_entry.h>

#include <algorithm>
#include <array>
#include <memory>

namespace vitrine::intake {

namespace {

struct FreeReader {
    void operator()(archive* reader) const { archive_read_free(reader); }
};
using Reader = std::unique_ptr<archive, FreeReader>;

Failure brokenZip(const std::filesystem::path& file)
{
    const auto name = file.filename().string();
    return {Errc::Unreadable,
            {name + " is no document that can be opened: its archive is broken",
             name + " lässt sich nicht öffnen: das Archiv ist beschädigt"}};
}

Failure tooLarge(const std::filesystem::path& file)
{
    const auto name = file.filename().string();
    return refused({name + " holds more than an import reads", name + " enthält mehr, als ein Import liest"});
}

/// One file of it. Its size is counted as it comes: what the archive says of it may be a lie.
Outcome<std::string> readEntry(archive* reader, const std::filesystem::path& file, std::uint64_t most)
{
    std::string bytes;
    std::array<char, 65536> room{};
    while (true) {
        const auto count = archive_read_data(reader, room.data(), room.size());
        if (count < 0)
            return brokenZip(file);
        if (count == 0)
            return bytes;
        if (bytes.size() + static_cast<std::size_t>(count) > most)
            return tooLarge(file);
        bytes.append(room.data(), static_cast<std::size_t>(count));
    }
}

} // namespace

Outcome<std::map<std::string, std::string>>
readZip(const std::filesystem::path& file, const std::function<bool(std::string_view)>& wanted, const ZipLimits& limits)
{
    const Reader reader(archive_read_new());
    archive_read_support_format_zip(reader.get());
    if (archive_read_open_filename(reader.get(), file.c_str(), 65536) != ARCHIVE_OK)
        return brokenZip(file);
    std::map<std::string, std::string> files;
    std::uint64_t whole = 0;
    archive_entry* entry = nullptr;
    for (std::size_t count = 0;; ++count) {
        const int state = archive_read_next_header(reader.get(), &entry);
        if (state == ARCHIVE_EOF)
            break;
        if (state < ARCHIVE_WARN)
            return brokenZip(file);
        if (count == limits.entries)
            return tooLarge(file);
        const auto* name = archive_entry_pathname(entry);
        if (name == nullptr || archive_entry_filetype(entry) != AE_IFREG || !wanted(name) || files.contains(name))
            continue;
        if (archive_entry_is_encrypted(entry) != 0)
            return refused({file.filename().string() + " is protected with a password; save it without one",
                            file.filename().string() + " ist mit einem Passwort geschützt; ohne speichern"});
        auto bytes = readEntry(reader.get(), file, std::min(limits.entry, limits.whole - whole));
        if (!bytes)
            return bytes.error();
        whole += bytes->size();
        files.emplace(name, std::move(*bytes));
    }
    return files;
}

} // namespace vitrine::intake
