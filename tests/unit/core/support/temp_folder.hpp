// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace vitrine::test {

/// A folder of its own for one test, gone with it.
class TempFolder {
public:
    TempFolder();
    ~TempFolder();
    TempFolder(const TempFolder&) = delete;
    TempFolder& operator=(const TempFolder&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    /// Makes the folders on the way too.
    void write(std::string_view file, std::string_view text) const;
    /// One of the small media that lie beside the tests.
    void copyMedium(std::string_view medium, std::string_view as) const;

private:
    std::filesystem::path m_path;
};

/// The folder of the small media.
[[nodiscard]] std::filesystem::path mediaFolder();
[[nodiscard]] std::string readBytes(const std::filesystem::path& file);

} // namespace vitrine::test
