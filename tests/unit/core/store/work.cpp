// SPDX-License-Identifier: Apache-2.0
#include "store/work.hpp"

#include "core/archive/index_archive.hpp"

#include <algorithm>
#include <ostream>

namespace vitrine::workshop {

namespace fs = std::filesystem;

namespace {

const PackRef kNew{"sample", "1.1.0"};
constexpr int kKept = 2;

Result<void> withoutValue(const Result<Installed>& installed)
{
    return installed ? Result<void>() : Result<void>(installed.error());
}

Result<void> installFolder(Store& store, const InstallRules& rules, const fs::path& packs)
{
    return withoutValue(store.installFolder(packs / "new", rules));
}

Result<void> installArchive(Store& store, const InstallRules& rules, const fs::path& packs)
{
    const auto source = openFileSource(packs / "new.vpack");
    if (!source)
        return source.error();
    return withoutValue(store.installArchive(**source, rules));
}

/// As if it had many files: they are brought to the disk together.
Result<void> installTogether(Store& store, const InstallRules& rules, const fs::path& packs)
{
    auto together = rules;
    together.syncTogether = 1;
    return installArchive(store, together, packs);
}

Result<void> sendMissing(Incoming& incoming, const InstallPlan& plan, const ArchiveIndex& index,
                         const std::string& archive)
{
    const auto state = incoming.state(plan);
    std::string bytes;
    for (const auto& blob : state.missing) {
        const auto& place = index.bySum.at(blob.sum);
        bytes += archive.substr(place.at + blob.have, place.size - blob.have);
    }
    TextSource source(std::move(bytes), 3000); // no file comes in one piece
    const auto sent = incoming.receive(plan, state.offset, source, 0, {});
    return sent ? Result<void>() : Result<void>(sent.error());
}

Result<void> installInPieces(Store& store, const InstallRules& rules, const fs::path& packs)
{
    const auto index = indexArchive(packs / "new.vpack");
    if (!index)
        return index.error();
    const auto archive = read(packs / "new.vpack");
    if (archive.empty())
        return Error{Errc::Io, "cannot read new.vpack"};
    Incoming incoming(store.root());
    const auto plan = store.planInstall({.sums = index->head.sumsText, .signature = {}, .sizes = index->sizes}, rules,
                                        incoming, 1'000'000);
    if (!plan)
        return plan.error();
    auto sent = sendMissing(incoming, *plan, *index, archive);
    if (!sent && sent.error().code == Errc::Busy) // what had come before has suffered: a sender goes on
        sent = sendMissing(incoming, *plan, *index, archive);
    if (!sent)
        return sent;
    if (const auto installed = store.installPlan(*plan, incoming, rules); !installed)
        return installed.error();
    return incoming.letGo(plan->id());
}

Result<void> activate(Store& store, const InstallRules& /*rules*/, const fs::path& /*packs*/)
{
    const auto generation = store.addGeneration(kNew, "test");
    return generation ? store.activate(generation->number) : Result<void>(generation.error());
}

Result<void> rollBack(Store& store, const InstallRules& /*rules*/, const fs::path& /*packs*/)
{
    return store.activate(1);
}

Result<void> collect(Store& store, const InstallRules& /*rules*/, const fs::path& /*packs*/)
{
    const auto freed = store.collect(kKept);
    return freed ? Result<void>() : Result<void>(freed.error());
}

Result<void> nothingMore(Store& /*store*/, const InstallRules& /*rules*/, const fs::path& /*packs*/)
{
    return {};
}

bool hasNew(const Store& store)
{
    return std::ranges::count(store.packs(), kNew) == 1 && store.receipt(kNew);
}

bool showsNew(const Store& store)
{
    const auto current = store.current();
    return current && current->packs == std::vector{kNew};
}

bool showsFirst(const Store& store)
{
    const auto current = store.current();
    return current && current->number == 1;
}

bool keepsFew(const Store& store)
{
    return store.generations().size() == kKept && store.packs().size() == kKept;
}

bool showsSomething(const Store& store)
{
    return store.current().has_value();
}

/// What dead daemons and bad disks may have left, and no link to what is shown.
void leaveDisorder(const fs::path& root)
{
    write(root / "staging/abcdef/tree/pack.yaml", "half");
    write(root / "generations/.1.gone/generation.json", "{}");
    write(root / "packs/sample/.0.9.0.gone/pack.yaml", "old");
    write(root / "packs/welcome/.1.0.0.gone/pack.yaml", "the only version");
    write(root / "blobs/ab" / std::string(62, 'c'), "nobody's");
    write(root / "newest.json.new", "{\"for");
    write(root / "receipts/sample_0.9.0.json", "{}");
    write(root / "receipts/sample_1.9.0.json.new", "");
    fs::create_symlink("generations/99", root / "current.new");
    fs::remove(root / "current");
}

/// In the daemon a process of its own looks at the pack. Here it only says whose it is: thousands of times.
Result<PackCheck> readName(const fs::path& folder)
{
    const auto text = read(folder / "pack.yaml");
    const auto valueOf = [&](const std::string& key) {
        const auto at = text.find("\n" + key + ": ");
        const auto begin = at == std::string::npos ? text.size() : at + key.size() + 3;
        return text.substr(begin, text.find('\n', begin) - begin);
    };
    if (text.empty())
        return Error{Errc::Io, "cannot read pack.yaml"};
    return PackCheck{.pack = PackRef{.id = valueOf("id"), .version = valueOf("version")}, .problems = {}};
}

void spoil(const fs::path& file)
{
    fs::permissions(file, fs::perms::owner_all);
    write(file, "rot");
}

} // namespace

void PrintTo(const Work& work, std::ostream* out)
{
    *out << work.name;
}

std::vector<Work> works()
{
    using enum Work::Before;
    return {{"InstallOfAFolder", 1, Shown, installFolder, hasNew, {"1.0.0"}},
            {"InstallOfAnArchive", 1, Shown, installArchive, hasNew, {"1.0.0"}},
            {"InstallOfManyFiles", 1, Shown, installTogether, hasNew, {"1.0.0"}},
            {"InstallInPieces", 1, Shown, installInPieces, hasNew, {"1.0.0"}},
            {"InstallOverDamage", 1, Damaged, installFolder, hasNew, {"1.0.0"}},
            {"Activation", 1, Stored, activate, showsNew, {"1.0.0", "1.1.0"}},
            {"RollBack", 2, Shown, rollBack, showsFirst, {"1.0.0", "1.0.1"}},
            {"Collection", 4, Stored, collect, keepsFew, {"1.0.3"}},
            {"OpeningAfterDisorder", 2, Leftovers, nothingMore, showsSomething, {"1.0.1"}}};
}

void WorkTest::SetUp()
{
    m_root = m_before;
    m_rules.check = readName;
    const auto& about = GetParam();
    {
        auto store = open();
        for (int i = 0; i < about.generations; ++i)
            show(store, "sample", "1.0." + std::to_string(i), "words " + std::to_string(i));
    }
    writePack(m_packs / "new", kNew.id, kNew.version, "New words");
    write(m_packs / "new/media/deep/more.txt", std::string(5'000, 'm'));
    write(m_packs / "new/media/again.txt", std::string(5'000, 'm')); // one blob for two files
    ASSERT_TRUE(writePackArchive(m_packs / "new", m_packs / "new.vpack"));
    if (about.before == Work::Before::Stored || about.before == Work::Before::Damaged) {
        auto store = open();
        ASSERT_TRUE(store.installFolder(m_packs / "new", m_rules));
    }
    if (about.before == Work::Before::Damaged)
        spoil(packFolder(m_before, kNew) / "media/deep/more.txt");
    if (about.before == Work::Before::Leftovers)
        leaveDisorder(m_before);
    m_root = m_quick / "store";
}

int WorkTest::work() const
{
    auto store = Store::open(m_root);
    const auto done = store ? GetParam().run(*store, m_rules, m_packs) : Result<void>(store.error());
    if (done)
        return kDone;
    return done.error().code == Errc::DiskFull ? kDiskFull : kRefused;
}

std::string WorkTest::whyNotMended(bool told)
{
    if (!m_seen.insert(printStore(m_root) + (told ? "told" : "")).second)
        return {};
    copyStore(m_root, m_quick / "again");
    if (auto why = whyNotOldOrNew(told); !why.empty())
        return why;
    m_root = m_quick / "again";
    auto why = whyNotAgain();
    m_root = m_quick / "store";
    return why;
}

std::string WorkTest::whyNotOldOrNew(bool told)
{
    const auto& about = GetParam();
    if (about.before != Work::Before::Leftovers && !readCurrentGeneration(m_root))
        return "nothing is current before anybody tidied";
    auto store = Store::open(m_root);
    if (!store)
        return "it does not open: " + store.error().message;
    const bool damaged = about.before == Work::Before::Damaged && !told;
    if (auto why = whyNotWhole(m_root); !why.empty() && !damaged)
        return why;
    const auto current = store->current();
    if (!current)
        return "nothing is shown: " + current.error().message;
    if (std::ranges::count(about.mayShow, current->packs.front().version) == 0)
        return "it shows " + current->packs.front().version;
    if (told && !about.isDone(*store))
        return "it was said to be done, and is not";
    // What was sent and is not installed may wait for its sender, for as long as the screen says.
    if (const auto swept = Incoming(m_root).sweep(std::chrono::seconds(0)); !swept)
        return "what came cannot be swept: " + swept.error().message.en;
    if (const auto freed = store->collect(kKept); !freed)
        return "it does not collect: " + freed.error().message;
    if (auto why = whyNotTidy(m_root); !why.empty())
        return why;
    return whyNotWhole(m_root);
}

std::string WorkTest::whyNotAgain()
{
    const auto& about = GetParam();
    auto store = Store::open(m_root);
    if (!store)
        return "it does not open: " + store.error().message;
    if (const auto done = about.run(*store, m_rules, m_packs); !done)
        return "it cannot be done again: " + done.error().message;
    if (!about.isDone(*store))
        return "it was done again, and does not show";
    if (auto why = whyNotWhole(m_root); !why.empty())
        return "done again: " + why;
    for (const auto& pack : store->packs()) {
        const auto receipt = store->receipt(pack);
        const auto sums = receipt ? readSums(receipt->sums) : Result<Sums>(receipt.error());
        for (const auto& [name, sum] : sums ? *sums : Sums())
            if (const auto found = sha256File(packFolder(m_root, pack) / name); !found || *found != sum)
                return "done again: " + pack.version + ": " + name + " is missing or changed";
    }
    return {};
}

} // namespace vitrine::workshop
