// SPDX-License-Identifier: Apache-2.0
#include "store/fixture.hpp"

#include "core/store/blobs.hpp"

#include <algorithm>

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

} // namespace vitrine::workshop
