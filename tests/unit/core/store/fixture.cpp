// SPDX-License-Identifier: Apache-2.0
#include "store/fixture.hpp"

#include "core/store/blobs.hpp"
#include "core/store/generation_file.hpp"
#include "core/store/upkeep.hpp"

#include <algorithm>
#include <map>
#include <set>

#include <sys/stat.h>

namespace vitrine::workshop {

namespace fs = std::filesystem;

StoreTest::StoreTest()
    : m_root(m_folder / "store")
{
    m_rules.kinds = &m_kinds;
    m_rules.trust.unsignedPacks = true;
    m_rules.content.keepFreeBytes = 1024;
}

Store StoreTest::open()
{
    auto store = Store::open(m_root);
    if (!store)
        throw std::runtime_error(store.error().message);
    return *store;
}

fs::path StoreTest::pack(const std::string& id, const std::string& version, const std::string& words)
{
    const auto folder = m_folder / (id + "-" + version + "-" + words.substr(0, 8));
    writePack(folder, id, version, words);
    return folder;
}

Result<Installed> StoreTest::install(Store& store, const std::string& id, const std::string& version,
                                     const std::string& words)
{
    return store.installFolder(pack(id, version, words), m_rules);
}

int StoreTest::show(Store& store, const std::string& id, const std::string& version, const std::string& words)
{
    const auto installed = install(store, id, version, words);
    EXPECT_TRUE(installed) << installed.error().message << "\n" << printProblems(installed.error().problems);
    const auto generation = store.addGeneration(installed->pack, "test");
    EXPECT_TRUE(generation) << generation.error().message;
    const auto active = store.activate(generation->number);
    EXPECT_TRUE(active) << active.error().message;
    return generation->number;
}

Result<Installed> StoreTest::installFile(Store& store, const fs::path& file)
{
    auto source = openFileSource(file);
    if (!source)
        return source.error();
    return store.installArchive(**source, m_rules);
}

std::vector<std::string> filesBelow(const fs::path& folder)
{
    std::vector<std::string> names;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (!entry.is_directory())
            names.push_back(entry.path().lexically_relative(folder).generic_string());
    std::ranges::sort(names);
    return names;
}

std::string whyNotWhole(const fs::path& root)
{
    for (const auto& name : filesBelow(root / "blobs"))
        if (*sha256File(root / "blobs" / name) != name.substr(0, 2) + name.substr(3))
            return "the blob " + name + " is not what its name says";
    if (!fs::is_empty(root / "staging"))
        return "staging is not empty";
    if (!fs::is_symlink(root / "current"))
        return fs::exists(root / "current") ? "current is no link" : "";
    const auto current = readCurrentGeneration(root);
    if (!current)
        return current.error().message;
    for (const auto& pack : current->packs) {
        const auto receipt = readReceipt(root, pack);
        if (!receipt)
            return receipt.error().message;
        const auto sums = readSums(receipt->sums);
        if (!sums)
            return sums.error().message;
        for (const auto& [name, sum] : *sums) {
            const auto found = sha256File(packFolder(root, pack) / name);
            if (!found || *found != sum)
                return pack.id + " " + pack.version + ": " + name + " is missing or changed";
        }
        if (filesBelow(packFolder(root, pack)).size() != sums->size())
            return pack.id + " " + pack.version + " has files too many";
    }
    return {};
}

namespace {

std::set<std::string> namesBelow(const fs::path& folder)
{
    std::set<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

std::string firstBeyond(const fs::path& folder, const std::set<std::string>& known)
{
    for (const auto& name : namesBelow(folder))
        if (!known.contains(name))
            return (folder / name).string() + " is nobody's";
    return {};
}

} // namespace

std::string whyNotTidy(const fs::path& root)
{
    std::set<std::string> ids;
    std::set<std::string> receipts;
    std::map<std::string, std::set<std::string>> versions;
    std::set<std::string> numbers;
    std::set<std::string> needed;
    const auto known = generationNumbers(root);
    if (!known)
        return known.error().message;
    for (const int number : *known) {
        numbers.insert(std::to_string(number));
        const auto generation = readGeneration(root, number);
        if (!generation)
            return generation.error().message;
        for (const auto& pack : generation->packs) {
            ids.insert(pack.id);
            versions[pack.id].insert(pack.version);
            receipts.insert(receiptFile(root, pack).filename().string());
            const auto receipt = readReceipt(root, pack);
            const auto sums = receipt ? readSums(receipt->sums) : Result<Sums>(receipt.error());
            for (const auto& [name, sum] : sums ? *sums : Sums())
                needed.insert(sum);
        }
        if (auto why = firstBeyond(generationFolder(root, number), {"generation.json", "active.json"}); !why.empty())
            return why;
    }
    for (const auto& [folder, names] :
         std::map<fs::path, std::set<std::string>>{{root,
                                                    {"blobs", "current", "generations", "incoming", "newest.json",
                                                     "newest.json.damaged", "packs", "receipts", "staging"}},
                                                   {root / "generations", numbers},
                                                   {root / "packs", ids},
                                                   {root / "receipts", receipts},
                                                   {root / "staging", {}},
                                                   {root / "incoming", {}}})
        if (auto why = fs::exists(folder) ? firstBeyond(folder, names) : ""; !why.empty())
            return why;
    for (const auto& [id, names] : versions)
        if (auto why = firstBeyond(root / "packs" / id, names); !why.empty())
            return why;
    for (const auto& name : filesBelow(root / "blobs"))
        if (!needed.contains(name.substr(0, 2) + name.substr(3)))
            return "the blob " + name + " is in no pack";
    return {};
}

std::string printStore(const fs::path& root)
{
    std::map<std::string, ino_t> names;
    for (const auto& entry : fs::recursive_directory_iterator(root)) {
        struct stat about = {};
        if (::lstat(entry.path().c_str(), &about) != 0)
            throw std::runtime_error("cannot look at " + entry.path().string());
        names.emplace(entry.path().lexically_relative(root).string(), about.st_ino);
    }
    std::string text;
    std::map<ino_t, std::size_t> seen;
    for (const auto& [name, inode] : names) {
        const auto file = root / name;
        const auto status = fs::symlink_status(file);
        const bool isNew = seen.emplace(inode, seen.size()).second;
        text += name + " " + std::to_string(seen.at(inode));
        if (fs::is_symlink(status))
            text += " -> " + fs::read_symlink(file).string();
        else if (fs::is_regular_file(status) && isNew)
            text += " " + sha256(read(file));
        text += "\n";
    }
    return text;
}

void copyStore(const fs::path& from, const fs::path& to)
{
    fs::remove_all(to);
    fs::create_directory(to);
    std::map<ino_t, fs::path> seen;
    for (const auto& entry : fs::recursive_directory_iterator(from)) {
        const auto copy = to / entry.path().lexically_relative(from);
        struct stat about = {};
        if (::lstat(entry.path().c_str(), &about) != 0)
            throw std::runtime_error("cannot look at " + entry.path().string());
        if (entry.is_symlink())
            fs::copy_symlink(entry.path(), copy);
        else if (entry.is_directory())
            fs::create_directory(copy);
        else if (const auto first = seen.find(about.st_ino); first != seen.end())
            fs::create_hard_link(first->second, copy);
        else
            fs::copy_file(entry.path(), seen.emplace(about.st_ino, copy).first->second);
    }
}

} // namespace vitrine::workshop
