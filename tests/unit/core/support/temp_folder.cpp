// SPDX-License-Identifier: Apache-2.0
#include "support/temp_folder.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace vitrine::test {

namespace fs = std::filesystem;

TempFolder::TempFolder()
{
    auto name = (fs::temp_directory_path() / "vitrine-core-XXXXXX").string();
    if (mkdtemp(name.data()) == nullptr)
        throw std::runtime_error("no temporary folder");
    m_path = name;
}

TempFolder::~TempFolder()
{
    std::error_code error;
    fs::remove_all(m_path, error);
}

void TempFolder::write(std::string_view file, std::string_view text) const
{
    fs::create_directories((m_path / file).parent_path());
    std::ofstream(m_path / file, std::ios::binary) << text;
}

void TempFolder::copyMedium(std::string_view medium, std::string_view as) const
{
    fs::create_directories((m_path / as).parent_path());
    fs::copy_file(mediaFolder() / medium, m_path / as);
}

fs::path mediaFolder()
{
    return fs::path(VITRINE_TEST_MEDIA);
}

std::string readBytes(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace vitrine::test
