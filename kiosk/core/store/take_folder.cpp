// SPDX-License-Identifier: Apache-2.0
#include "core/archive/content_types.hpp"
#include "core/archive/litter.hpp"
#include "core/archive/names.hpp"
#include "core/archive/sha256.hpp"
#include "core/store/collect.hpp"
#include "core/store/settle.hpp"
#include "core/store/take.hpp"

#include <system_error>

#include <fcntl.h>

namespace vitrine {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kCopyBuffer = 1024UL * 1024;

struct FolderFile {
    std::string name;
    std::uint64_t size = 0;
};

/// Which files to take and how large they are, against the limits.
Result<std::vector<FolderFile>> listFolder(const fs::path& folder, const ContentRules& limits, std::uint64_t& total)
{
    auto names = packFiles(folder);
    if (!names)
        return names.error();
    if (names->size() > limits.entries)
        return Error{Errc::Refused,
                     phrase("the folder has {} files, and {} are allowed", names->size(), limits.entries)};
    std::vector<FolderFile> files;
    for (auto& name : *names) {
        std::error_code ec;
        const auto size = fs::file_size(folder / name, ec);
        if (ec)
            return systemError(ec.value(), phrase("cannot read {}", name));
        if (size > limits.fileBytes)
            return Error{Errc::Refused, phrase("{} has {}, and {} are the most for one file", printName(name),
                                               printBytes(size), printBytes(limits.fileBytes))};
        total += size;
        files.push_back({.name = std::move(name), .size = size});
    }
    if (total > limits.archiveBytes)
        return Error{Errc::Refused, phrase("the folder has {}, and {} are allowed", printBytes(total),
                                           printBytes(limits.archiveBytes))};
    return files;
}

/// Takes one file in, read once: what was hashed is what was written, whatever happens to the source meanwhile.
class Copier {
public:
    Copier(fs::path folder, std::uint64_t total, const Progress& progress)
        : m_folder(std::move(folder))
        , m_total(total)
        , m_progress(progress)
    {
    }
    Result<std::string> copy(const FolderFile& from, StagedTree& to)
    {
        const auto file = openFile(m_folder / from.name, O_RDONLY | O_NOFOLLOW);
        if (!file)
            return file.error();
        if (const auto begun = to.begin(from.name, from.size); !begun)
            return begun.error();
        std::uint64_t copied = 0;
        for (;;) {
            if (m_progress && !m_progress(m_done, m_total))
                return Error{Errc::Cancelled, phrase("stopped on request")};
            const auto count = readSome(*file, m_room, from.name);
            if (!count)
                return count.error();
            const auto bytes = std::span<const std::byte>(m_room).first(*count);
            if (copied == 0)
                if (const auto why = whyNotContent(from.name, bytes))
                    return Error{Errc::Refused, *why};
            copied += *count;
            if (copied > from.size || (*count == 0 && copied < from.size))
                return Error{Errc::Refused,
                             phrase("{} was changed while it was read; try again", printName(from.name))};
            if (*count == 0)
                break;
            m_sum.add(bytes);
            if (const auto written = to.write(bytes); !written)
                return written.error();
            m_done += *count;
        }
        if (const auto ended = to.end(); !ended)
            return ended.error();
        return m_sum.finish();
    }

private:
    fs::path m_folder;
    std::uint64_t m_total;
    const Progress& m_progress;
    std::uint64_t m_done = 0;
    Sha256 m_sum;
    std::vector<std::byte> m_room = std::vector<std::byte>(kCopyBuffer);
};

/// A folder that was unpacked from a signed archive still carries its sums and their signature, and both still count.
Result<Admission> admitFolder(const fs::path& folder, const TrustRules& trust, std::string& sumsText)
{
    std::error_code ec;
    if (!fs::exists(folder / "pack.sums.minisig", ec))
        return admit({}, {}, trust);
    auto text = readWhole(folder / "pack.sums", kMaxSums);
    const auto signature = readWhole(folder / "pack.sums.minisig", kMaxSignature);
    if (!text)
        return text.error();
    if (!signature)
        return signature.error();
    auto admission = admit(*text, *signature, trust);
    sumsText = std::move(*text);
    return admission;
}

} // namespace

Result<Installed> takeFolder(const fs::path& root, const fs::path& folder, const InstallRules& rules,
                             const Progress& progress)
{
    std::string sumsText;
    auto admission = admitFolder(folder, rules.trust, sumsText);
    if (!admission)
        return admission.error();
    std::uint64_t total = 0;
    const auto files = listFolder(folder, rules.content, total);
    if (!files)
        return files.error();
    if (const auto room = findRoom(root, total, rules.content.keepFreeBytes, rules.held); !room)
        return room.error();
    const auto landing = makeLanding(root, rules);
    if (!landing)
        return landing.error();
    Copier copier(folder, total, progress);
    Sums sums;
    for (const auto& file : *files) {
        auto sum = copier.copy(file, *landing->tree);
        if (!sum)
            return sum.error();
        sums.emplace(file.name, std::move(*sum));
    }
    if (admission->keyId.empty()) {
        sumsText = printSums(sums);
    } else {
        const auto signedSums = readSums(sumsText);
        if (!signedSums)
            return signedSums.error();
        if (*signedSums != sums)
            return Error{Errc::Refused,
                         phrase("the folder is not what its pack.sums says: files were changed after signing")};
    }
    auto settled = settle(root,
                          {.tree = *landing->tree,
                           .opened = landing->staging.opened(),
                           .sums = std::move(sums),
                           .sumsText = std::move(sumsText),
                           .admission = std::move(*admission)},
                          rules);
    auto notice = litterNotice(litterIn(folder));
    if (notice && settled) {
        settled->findings.push_back(std::move(*notice));
    } else if (notice) {
        auto error = settled.error();
        error.problems.push_back(std::move(*notice));
        return error;
    }
    return settled;
}

} // namespace vitrine
