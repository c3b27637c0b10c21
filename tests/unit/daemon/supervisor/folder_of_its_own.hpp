// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace vitrine::daemon {

/// A folder for one test, gone with it.
class FolderOfItsOwn {
public:
    FolderOfItsOwn()
    {
        auto name = (std::filesystem::temp_directory_path() / "vitrine-XXXXXX").string();
        if (!::mkdtemp(name.data()))
            throw std::runtime_error("no temporary folder");
        m_path = name;
    }
    ~FolderOfItsOwn()
    {
        std::error_code ignored;
        std::filesystem::remove_all(m_path, ignored);
    }
    FolderOfItsOwn(const FolderOfItsOwn&) = delete;
    FolderOfItsOwn& operator=(const FolderOfItsOwn&) = delete;

    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }
    void write(const std::filesystem::path& name, std::string_view text) const
    {
        const auto file = m_path / name;
        std::filesystem::create_directories(file.parent_path());
        // In one step, for whoever reads it at the same time.
        const auto next = file.parent_path() / (".next-" + file.filename().string());
        std::ofstream(next, std::ios::binary) << text;
        std::filesystem::rename(next, file);
    }
    [[nodiscard]] std::string read(const std::filesystem::path& name) const
    {
        std::ifstream in(m_path / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(in), {}};
    }

private:
    std::filesystem::path m_path;
};

} // namespace vitrine::daemon
