// SPDX-License-Identifier: Apache-2.0
#include "core/archive/read_archive.hpp"

#include "core/archive/names.hpp"
#include "core/archive/passing_file.hpp"
#include "core/archive/utf8_locale.hpp"
#include "core/store/disk.hpp"

#include <functional>
#include <optional>
#include <set>

namespace vitrine {

namespace {

Result<std::string> readSmall(TarReader& tar, const TarEntry& entry, std::uint64_t limit)
{
    if (entry.size > limit)
        return Error{Errc::Refused, phrase("{} is larger than the {} it may have", entry.name, printBytes(limit))};
    std::string text;
    for (;;) {
        const auto bytes = tar.data();
        if (!bytes)
            return bytes.error();
        if (bytes->empty())
            return text;
        text.append(reinterpret_cast<const char*>(bytes->data()), bytes->size());
    }
}

/// One file's way from the archive to the sink, hashed in between.
Result<void> passFile(TarReader& tar, const TarEntry& entry, const std::string& expected, FileSink& sink)
{
    if (auto begun = sink.begin(entry.name, entry.size); !begun)
        return begun;
    PassingFile file({entry.name}, expected);
    for (;;) {
        const auto bytes = tar.data();
        if (!bytes)
            return bytes.error();
        if (bytes->empty())
            break;
        if (auto good = file.add(*bytes); !good)
            return good;
        if (auto written = sink.write(*bytes); !written)
            return written;
    }
    if (auto good = file.end(); !good)
        return good;
    return sink.end();
}

/// Keeps count of what an archive has brought, against the limits.
class Ledger {
public:
    explicit Ledger(const ArchiveLimits& limits)
        : m_limits(limits)
    {
    }
    Result<void> count(const TarEntry& entry)
    {
        if (++m_entries > m_limits.entries + 2) // sums and signature come on top
            return Error{Errc::Refused,
                         phrase("the archive has more than the {} entries that are allowed", m_limits.entries)};
        if (entry.size > m_limits.fileBytes)
            return Error{Errc::Refused, phrase("{} has {}, and {} are the most for one file", printName(entry.name),
                                               printBytes(entry.size), printBytes(m_limits.fileBytes))};
        m_bytes += entry.size; // cannot overflow: each is below the limit, and the sum is asked each time
        if (m_bytes > m_limits.archiveBytes)
            return Error{Errc::Refused, phrase("the archive is larger than the {} that are allowed",
                                               printBytes(m_limits.archiveBytes))};
        return {};
    }

private:
    const ArchiveLimits& m_limits;
    std::size_t m_entries = 0;
    std::uint64_t m_bytes = 0;
};

/// The folders on the way to the files.
std::set<std::string, std::less<>> foldersOf(const Sums& sums)
{
    std::set<std::string, std::less<>> folders;
    for (const auto& [name, sum] : sums)
        for (auto slash = name.find('/'); slash != std::string::npos; slash = name.find('/', slash + 1))
            folders.insert(name.substr(0, slash));
    return folders;
}

/// All that follows sums and signature. The sums' names are checked and tell all that may come: an entry under any
/// other name, however it is spelt, is not listed.
Result<void> takeFiles(TarReader& tar, const NextEntry& nextEntry, std::optional<TarEntry> entry, const Sums& sums,
                       FileSink& sink)
{
    const auto folders = foldersOf(sums);
    std::set<std::string, std::less<>> arrived;
    while (entry) {
        if (const auto why = whyBadName(entry->name))
            return Error{Errc::Refused, phrase("the name {} {}", printName(entry->name), *why)};
        const auto listed = sums.find(entry->name);
        if (entry->folder ? !folders.contains(entry->name) : listed == sums.end())
            return Error{Errc::Refused, phrase("{} is in the archive but not in pack.sums", printName(entry->name))};
        if (!arrived.insert(entry->name).second)
            return Error{Errc::Refused, phrase("{} is in the archive twice", printName(entry->name))};
        if (!entry->folder) {
            const auto known = sink.takeKnown(entry->name, entry->size, listed->second);
            if (!known)
                return known.error();
            if (!*known)
                if (auto passed = passFile(tar, *entry, listed->second, sink); !passed)
                    return passed;
        }
        auto following = nextEntry();
        if (!following)
            return following.error();
        entry = std::move(*following);
    }
    for (const auto& [name, sum] : sums)
        if (!arrived.contains(name))
            return Error{Errc::Refused, phrase("{} is in pack.sums but not in the archive", printName(name))};
    return {};
}

} // namespace

Result<std::optional<TarEntry>> readArchiveHead(TarReader& tar, ArchiveHead& head, const NextEntry& nextEntry)
{
    auto entry = nextEntry();
    if (!entry)
        return entry.error();
    if (!*entry || (*entry)->folder || (*entry)->name != "pack.sums")
        return Error{Errc::Refused, phrase("this is not a pack: its first entry is not pack.sums")};
    auto sumsText = readSmall(tar, **entry, kMaxSums);
    if (!sumsText)
        return sumsText.error();
    head.sumsText = std::move(*sumsText);
    entry = nextEntry();
    if (!entry)
        return entry.error();
    if (*entry && !(*entry)->folder && (*entry)->name == "pack.sums.minisig") {
        auto signature = readSmall(tar, **entry, kMaxSignature);
        if (!signature)
            return signature.error();
        if (signature->empty())
            return Error{Errc::Refused, phrase("pack.sums.minisig is empty")};
        head.signature = std::move(*signature);
        entry = nextEntry();
        if (!entry)
            return entry.error();
    }
    return entry;
}

Result<ArchiveHead> readPackArchive(ByteSource& source, const ArchiveLimits& limits, const Judge& judge, FileSink& sink,
                                    const Progress& progress)
{
    if (source.total() > limits.archiveBytes)
        return Error{Errc::Refused, phrase("the archive has {}, and {} are allowed", printBytes(source.total()),
                                           printBytes(limits.archiveBytes))};
    if (!Utf8Locale::isThere())
        return Error{Errc::Io, phrase("the locale C.UTF-8 cannot be read on this system")};
    TarReader tar(source, progress);
    Ledger ledger(limits);
    ArchiveHead head;
    const NextEntry nextEntry = [&]() -> Result<std::optional<TarEntry>> {
        auto entry = tar.next();
        if (entry && *entry)
            if (const auto counted = ledger.count(**entry); !counted)
                return counted.error();
        return entry;
    };

    auto entry = readArchiveHead(tar, head, nextEntry);
    if (!entry)
        return entry.error();
    if (const auto allowed = judge(head.sumsText, head.signature); !allowed)
        return allowed.error();
    auto sums = readSums(head.sumsText);
    if (!sums)
        return sums.error();
    head.sums = std::move(*sums);
    if (head.sums.size() > limits.entries)
        return Error{Errc::Refused, phrase("the pack has more than the {} files that are allowed", limits.entries)};

    if (const auto taken = takeFiles(tar, nextEntry, std::move(*entry), head.sums, sink); !taken)
        return taken.error();
    return head;
}

} // namespace vitrine
