// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <archive.h>
#include <archive_entry.h>

#include <filesystem>
#include <map>
#include <string>

namespace vitrine::workshop {

/// A zip as office programs write it.
inline void writeZip(const std::filesystem::path& file, const std::map<std::string, std::string>& parts)
{
    auto* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    archive_write_open_filename(writer, file.c_str());
    for (const auto& [name, text] : parts) {
        auto* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(text.size()));
        archive_write_header(writer, entry);
        archive_write_data(writer, text.data(), text.size());
        archive_entry_free(entry);
    }
    archive_write_free(writer);
}

} // namespace vitrine::workshop
