// SPDX-License-Identifier: Apache-2.0
#include "core/store/spares.hpp"

#include "core/archive/read_archive.hpp"
#include "core/store/disk.hpp"

#include <algorithm>
#include <optional>
#include <system_error>

#include <fcntl.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

using Found = std::map<std::string, fs::path>;

/// Keeps of an archive what is wanted.
class WantedSink final : public FileSink {
public:
    WantedSink(const std::set<std::string>& sums, const fs::path& staging)
        : m_sums(sums)
        , m_staging(staging)
    {
    }
    /// What the archive says it has; true: something of it is wanted.
    bool expect(Sums sums)
    {
        m_archive = std::move(sums);
        return std::ranges::any_of(m_archive, [&](const auto& file) { return m_sums.contains(file.second); });
    }
    Result<void> begin(const std::string& name, std::uint64_t /*size*/) override
    {
        m_sum.clear();
        const auto known = m_archive.find(name);
        if (known == m_archive.end() || !m_sums.contains(known->second) || m_found.contains(known->second))
            return {};
        m_sum = known->second;
        auto file = openFile(m_staging / m_sum, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0444);
        if (!file)
            return failed(file.error());
        m_file = std::move(*file);
        return {};
    }
    Result<void> write(std::span<const std::byte> bytes) override
    {
        if (m_sum.empty())
            return {};
        const auto written = writeAll(m_file, bytes, m_sum);
        return written ? written : failed(written.error());
    }
    Result<void> end() override
    {
        if (m_sum.empty())
            return {};
        m_file = Fd();
        m_found.emplace(m_sum, m_staging / m_sum);
        m_sum.clear();
        return {};
    }
    [[nodiscard]] const Found& candidates() const { return m_found; }
    [[nodiscard]] const std::optional<Error>& failure() const { return m_failure; }

private:
    Error failed(const Error& error)
    {
        m_failure = error;
        return error;
    }
    const std::set<std::string>& m_sums;
    const fs::path& m_staging;
    Sums m_archive;
    std::string m_sum; ///< of the file that passes; empty: it is not wanted
    Fd m_file;
    Found m_found;
    std::optional<Error> m_failure; ///< ours, not the archive's
};

/// What is staged counts only if it is what was asked for.
Found verified(const Found& candidates)
{
    Found found;
    for (const auto& [sum, file] : candidates)
        if (const auto now = sha256File(file); now && *now == sum)
            found.emplace(sum, file);
    return found;
}

Result<Found> takeOfArchive(const fs::path& archive, const std::set<std::string>& sums, const fs::path& staging,
                            const Progress& progress)
{
    const auto source = openFileSource(archive);
    if (!source)
        return Found();
    WantedSink sink(sums, staging);
    const Judge judge = [&](const std::string& text, const std::string& /*signature*/) -> Result<void> {
        auto archived = readSums(text);
        if (archived && sink.expect(std::move(*archived)))
            return {};
        return Error{Errc::NotFound, phrase("it has nothing that is wanted")};
    };
    bool stopped = false;
    const auto read = readPackArchive(**source, {}, judge, sink, [&](std::uint64_t, std::uint64_t) {
        stopped = progress && !progress(0, 0);
        return !stopped;
    });
    if (stopped)
        return read ? Error{Errc::Cancelled, phrase("stopped on request")} : read.error();
    if (sink.failure())
        return *sink.failure();
    return verified(sink.candidates()); // however the rest of the archive is
}

Result<Found> takeOfFolder(const fs::path& folder, const std::set<std::string>& sums,
                           const std::set<std::string>& names, const fs::path& staging)
{
    Found candidates;
    for (const auto& name : names) {
        std::error_code ec;
        if (!fs::is_regular_file(fs::symlink_status(folder / name, ec)))
            continue;
        const auto sum = sha256File(folder / name);
        if (!sum || !sums.contains(*sum))
            continue;
        fs::copy_file(folder / name, staging / *sum, fs::copy_options::overwrite_existing, ec);
        if (ec)
            return systemError(ec.value(), phrase("cannot copy {}", name));
        fs::permissions(staging / *sum, fs::perms(0444), ec);
        candidates.emplace(*sum, staging / *sum);
    }
    return verified(candidates);
}

} // namespace

std::vector<fs::path> sparesIn(const fs::path& folder)
{
    std::vector<fs::path> spares;
    std::error_code ec;
    for (fs::directory_iterator it(folder, ec), end; !ec && it != end; it.increment(ec)) {
        std::error_code unknown;
        if (it->path().extension() == ".vpack" || fs::is_regular_file(it->path() / "pack.yaml", unknown))
            spares.push_back(it->path());
    }
    std::ranges::sort(spares);
    return spares;
}

Result<Found> takeSpares(const fs::path& spare, const std::set<std::string>& sums, const std::set<std::string>& names,
                         const fs::path& staging, const Progress& progress)
{
    std::error_code ec;
    return fs::is_directory(spare, ec) ? takeOfFolder(spare, sums, names, staging)
                                       : takeOfArchive(spare, sums, staging, progress);
}

} // namespace vitrine
