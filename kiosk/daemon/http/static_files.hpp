// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>

namespace vitrine::daemon {

/// The dashboard's files, read once at the start: no request ever names a file on disk.
class StaticFiles {
public:
    struct File {
        std::string_view type;
        std::shared_ptr<const std::string> text;
        std::string tag;
    };

    /// Regular files with a known ending below `folder`; a missing folder is an empty table.
    explicit StaticFiles(const std::filesystem::path& folder);
    /// The file of this path; for "/" and any path without an ending that nobody else answers the page
    /// itself. Null: there is no such file, or no dashboard.
    [[nodiscard]] const File* find(std::string_view path) const;
    [[nodiscard]] std::size_t count() const { return m_files.size(); }

private:
    std::map<std::string, File, std::less<>> m_files;
};

} // namespace vitrine::daemon
