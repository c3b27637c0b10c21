// SPDX-License-Identifier: Apache-2.0
#include "core/archive/last_build.hpp"

#include "core/archive/sha256.hpp"
#include "core/store/disk.hpp"

#include <ctime>
#include <sstream>
#include <system_error>

#include <fcntl.h>
#include <sys/stat.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLargestRecord = 16UL * 1024 * 1024;
constexpr std::string_view kFirstWord = "vitrine-build-1";

/// One file for each place where an archive was put; empty: nothing is remembered.
fs::path recordOf(const fs::path& archive, const SumCache& cache)
{
    std::error_code ec;
    const auto place = fs::weakly_canonical(archive, ec);
    if (cache.folder().empty() || ec)
        return {};
    Sha256 sum;
    const auto text = place.string();
    sum.add(std::as_bytes(std::span(text)));
    return cache.folder() / "builds" / sum.finish().substr(0, 32);
}

std::optional<FileState> stateOfPath(const fs::path& file)
{
    struct stat about = {};
    if (::lstat(file.c_str(), &about) != 0 || !S_ISREG(about.st_mode) || about.st_nlink != 1)
        return {};
    return stateOf(about);
}

/// A change within the same tick of the file system's clock would leave no trace: waits until there is another one.
bool isPast(std::int64_t time)
{
    constexpr std::int64_t kSecond = 1'000'000'000;
    for (int turn = 0; turn < 50; ++turn) {
        timespec now = {};
        ::clock_gettime(CLOCK_REALTIME_COARSE, &now);
        if (static_cast<std::int64_t>(now.tv_sec) * kSecond + now.tv_nsec > time)
            return true;
        const timespec tick{.tv_sec = 0, .tv_nsec = 1'000'000};
        ::nanosleep(&tick, nullptr);
    }
    return false;
}

std::ostream& operator<<(std::ostream& out, const FileState& state)
{
    return out << state.device << ' ' << state.inode << ' ' << state.size << ' ' << state.modified << ' '
               << state.changed;
}

} // namespace

std::optional<LastBuild> lastBuildOf(const fs::path& archive, const SumCache& cache)
{
    const auto record = recordOf(archive, cache);
    const auto state = stateOfPath(archive);
    if (record.empty() || !state)
        return {};
    const auto text = readWhole(record, kLargestRecord);
    if (!text)
        return {};
    std::istringstream in(*text);
    std::string word;
    LastBuild known;
    auto& was = known.archive;
    std::size_t count = 0;
    if (!(in >> word >> was.device >> was.inode >> was.size >> was.modified >> was.changed >> count) ||
        word != kFirstWord || was != *state)
        return {};
    for (std::size_t number = 0; number < count; ++number) {
        BuiltFile file;
        if (!(in >> file.sum >> file.size >> file.at >> file.dataAt) || in.get() != ' ' ||
            !std::getline(in, file.name) || file.sum.size() != 64)
            return {};
        known.files.push_back(std::move(file));
    }
    return in.peek() == std::istringstream::traits_type::eof() ? std::optional(std::move(known)) : std::nullopt;
}

void forgetBuild(const fs::path& archive, const SumCache& cache)
{
    const auto record = recordOf(archive, cache);
    std::error_code none; // where there is none, none is taken for good
    if (!record.empty())
        fs::remove(record, none);
}

void noteBuild(const fs::path& archive, const Layout& layout, const std::vector<std::string>& sums,
               const SumCache& cache)
{
    const auto record = recordOf(archive, cache);
    const auto state = stateOfPath(archive);
    std::error_code ec;
    if (record.empty() || !state || (fs::create_directories(record.parent_path(), ec), ec))
        return;
    if (!isPast(state->changed) || stateOfPath(archive) != state)
        return;
    std::ostringstream text;
    text << kFirstWord << ' ' << *state << ' ' << layout.files.size() << '\n';
    for (std::size_t number = 0; number < layout.files.size(); ++number) {
        const auto& file = layout.files[number];
        text << sums[number] << ' ' << file.size << ' ' << file.at << ' ' << file.dataAt() << ' ' << file.name << '\n';
    }
    auto beside = record;
    beside += ".new";
    const auto words = text.str();
    const auto out = openFile(beside, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (out && writeAll(*out, std::as_bytes(std::span(words)), "the record of a build"))
        (void)movePath(beside, record);
}

} // namespace vitrine
