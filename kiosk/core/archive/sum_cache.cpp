// SPDX-License-Identifier: Apache-2.0
#include "core/archive/sum_cache.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <sstream>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLargestCache = 16UL * 1024 * 1024;
constexpr std::int64_t kSecond = 1'000'000'000;

std::int64_t nanoseconds(const timespec& time)
{
    return static_cast<std::int64_t>(time.tv_sec) * kSecond + time.tv_nsec;
}

} // namespace

FileState stateOf(const struct stat& about)
{
    return {.device = about.st_dev,
            .inode = about.st_ino,
            .size = static_cast<std::uint64_t>(about.st_size),
            .modified = nanoseconds(about.st_mtim),
            .changed = nanoseconds(about.st_ctim)};
}

bool isSettled(const FileState& state)
{
    timespec now = {};
    ::clock_gettime(CLOCK_REALTIME, &now);
    return nanoseconds(now) - std::max(state.modified, state.changed) > 2 * kSecond;
}

fs::path SumCache::place()
{
    const auto* caches = std::getenv("XDG_CACHE_HOME");
    if (caches != nullptr && *caches == '/')
        return fs::path(caches) / "vitrine" / "sums";
    const auto* home = std::getenv("HOME"); // a relative path names another folder wherever one stands: it is none
    return home != nullptr && *home == '/' ? fs::path(home) / ".cache" / "vitrine" / "sums" : fs::path();
}

SumCache::SumCache(const fs::path& file)
{
    std::error_code unusable; // then there is no cache, and the sums are made
    if (file.empty() || (fs::create_directories(file.parent_path(), unusable), unusable))
        return;
    m_folder = file.parent_path();
    int mode = O_WRONLY | O_CREAT | O_APPEND;
    bool isTorn = false;
    if (const auto text = readWhole(file, kLargestCache)) {
        isTorn = !text->empty() && !text->ends_with('\n');
        std::istringstream lines(*text);
        for (std::string line; std::getline(lines, line);) { // one that was cut off is worth nothing, the next is
            std::istringstream words(line);
            std::string sum;
            std::string end;
            FileState state;
            if (words >> sum >> state.device >> state.inode >> state.size >> state.modified >> state.changed >> end &&
                sum.size() == 64 && end == ".")
                m_sums.insert_or_assign(state, sum);
        }
    } else if (text.error().code == Errc::Refused) {
        mode |= O_TRUNC; // it has grown beyond use
    }
    if (auto out = openFile(file, mode, 0600))
        m_file = std::move(*out);
    if (m_file && isTorn && !writeAll(m_file, std::as_bytes(std::span("\n", 1)), "the cache of sums"))
        m_file = Fd();
}

const std::string* SumCache::find(const FileState& state) const
{
    const auto known = m_sums.find(state);
    return known == m_sums.end() ? nullptr : &known->second;
}

void SumCache::note(const FileState& state, const std::string& sum)
{
    if (!m_file || !isSettled(state))
        return;
    m_sums.insert_or_assign(state, sum);
    std::ostringstream line;
    line << sum << ' ' << state.device << ' ' << state.inode << ' ' << state.size << ' ' << state.modified << ' '
         << state.changed << " .\n";
    const auto text = line.str();
    if (!writeAll(m_file, std::as_bytes(std::span(text)), "the cache of sums"))
        m_file = Fd(); // a full disk is told by the archive that does not fit either
}

} // namespace vitrine
