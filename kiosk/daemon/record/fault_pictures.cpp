// SPDX-License-Identifier: Apache-2.0
#include "daemon/record/fault_pictures.hpp"

#include "daemon/small_file.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace vitrine::daemon {

namespace fs = std::filesystem;

bool FaultPictures::fits(std::string_view jpeg)
{
    return jpeg.size() <= kMostBytes && jpeg.starts_with("\xFF\xD8\xFF");
}

Result<void> FaultPictures::keep(std::int64_t fault, std::string_view jpeg) const
{
    std::error_code error;
    fs::create_directories(m_folder, error);
    if (!error)
        fs::permissions(m_folder, fs::perms::owner_all, error);
    if (error)
        return Error{Errc::Io, phrase("cannot make {}: {}", m_folder.string(), error.message())};
    if (auto written = writeSmallFile(m_folder / (std::to_string(fault) + ".jpg"), jpeg); !written)
        return written;
    forgetOld();
    return {};
}

void FaultPictures::forgetOld() const
{
    std::error_code error;
    std::vector<std::pair<fs::file_time_type, fs::path>> files;
    for (fs::directory_iterator entry(m_folder, error), end; !error && entry != end; entry.increment(error)) {
        std::error_code gone;
        files.emplace_back(entry->last_write_time(gone), entry->path());
    }
    if (files.size() <= kKept)
        return;
    std::ranges::sort(files);
    files.resize(files.size() - kKept);
    for (const auto& [time, file] : files)
        fs::remove(file, error); // one that stays is tried again with the next picture
}

std::optional<std::string> FaultPictures::read(std::int64_t fault) const
{
    return readSmallFile(m_folder / (std::to_string(fault) + ".jpg"));
}

} // namespace vitrine::daemon
