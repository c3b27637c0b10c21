// SPDX-License-Identifier: Apache-2.0
// Packs that are sent in pieces: what is missing of them, what comes, and what becomes of it.
#include "store/fixture.hpp"

#include "core/archive/index_archive.hpp"
#include "core/store/blobs.hpp"
#include "core/store/incoming.hpp"

#include <gmock/gmock.h>

#include <algorithm>
#include <condition_variable>
#include <cstring>
#include <iostream>
#include <mutex>
#include <optional>
#include <random>
#include <thread>

namespace vitrine {

using namespace workshop;
using namespace std::chrono_literals;
namespace fs = std::filesystem;
using testing::HasSubstr;

namespace {

constexpr std::uint64_t kRoom = 1'000'000'000;

/// Gives so many bytes, then the connection is gone.
class CutSource final : public ByteSource {
public:
    CutSource(std::string bytes, std::size_t cut)
        : m_bytes(std::move(bytes))
        , m_cut(cut)
    {
    }
    Result<std::size_t> read(std::span<std::byte> room) override
    {
        const auto count = std::min({room.size(), m_cut - m_at, m_bytes.size() - m_at, std::size_t(3000)});
        if (count == 0 && m_at == m_cut)
            return Error{Errc::Cancelled, "the upload broke off"};
        std::memcpy(room.data(), m_bytes.data() + m_at, count);
        m_at += count;
        return count;
    }

private:
    std::string m_bytes;
    std::size_t m_cut;
    std::size_t m_at = 0;
};

/// Gives one byte, then nothing until it is told to go on.
class SlowSource final : public ByteSource {
public:
    explicit SlowSource(std::string bytes)
        : m_bytes(std::move(bytes))
    {
    }
    Result<std::size_t> read(std::span<std::byte> room) override
    {
        std::unique_lock lock(m_mutex);
        if (m_at > 0) {
            m_begun = true;
            m_change.notify_all();
            m_change.wait(lock, [this] { return m_goOn; });
        }
        const auto count = std::min(m_at == 0 ? 1 : room.size(), m_bytes.size() - m_at);
        std::memcpy(room.data(), m_bytes.data() + m_at, count);
        m_at += count;
        return count;
    }
    void waitUntilBegun()
    {
        std::unique_lock lock(m_mutex);
        m_change.wait(lock, [this] { return m_begun; });
    }
    void goOn()
    {
        const std::lock_guard lock(m_mutex);
        m_goOn = true;
        m_change.notify_all();
    }

private:
    std::string m_bytes;
    std::size_t m_at = 0;
    std::mutex m_mutex;
    std::condition_variable m_change;
    bool m_begun = false;
    bool m_goOn = false;
};

class SentPacks : public StoreTest {
protected:
    SentPacks()
        : m_store(open())
        , m_incoming(std::in_place, m_root)
    {
    }
    /// A pack with so many files more, each of its own content.
    fs::path folderWith(const std::string& version, int files, std::size_t size, int changed = -1)
    {
        const auto folder = pack("sample", version);
        for (int i = 0; i < files; ++i) {
            std::string text = std::to_string(i) + (i == changed ? " changed\n" : "\n");
            text.resize(size, static_cast<char>('a' + i % 26));
            write(folder / "data" / (std::to_string(i) + ".bin"), text);
        }
        return folder;
    }
    /// What a sender knows of a pack.
    ArchiveIndex archive(const fs::path& folder)
    {
        m_file = m_folder / (folder.filename().string() + ".vpack");
        EXPECT_TRUE(writePackArchive(folder, m_file));
        m_bytes = read(m_file);
        return *indexArchive(m_file);
    }
    /// One that no tool of ours would build.
    ArchiveIndex archiveOf(const std::vector<std::pair<std::string, std::string>>& files)
    {
        m_file = m_folder / "made.vpack";
        m_bytes = tarOf(files).end();
        write(m_file, m_bytes);
        return *indexArchive(m_file);
    }
    static PlanRequest requestOf(const ArchiveIndex& index)
    {
        return {.sums = index.head.sumsText, .signature = index.head.signature, .sizes = index.sizes};
    }
    Result<InstallPlan> plan(const ArchiveIndex& index)
    {
        return m_store.planInstall(requestOf(index), m_rules, *m_incoming, kRoom);
    }
    /// What is to be sent now.
    std::string missing(const ArchiveIndex& index, const InstallPlan& plan)
    {
        std::string bytes;
        for (const auto& blob : m_incoming->state(plan).missing) {
            const auto& place = index.bySum.at(blob.sum);
            bytes += m_bytes.substr(place.at + blob.have, place.size - blob.have);
        }
        return bytes;
    }
    Result<PlanState> send(const InstallPlan& plan, ByteSource& source)
    {
        return m_incoming->receive(plan, m_incoming->state(plan).offset, source, 0, {});
    }
    Result<PlanState> sendAll(const ArchiveIndex& index, const InstallPlan& plan)
    {
        TextSource source(missing(index, plan));
        return send(plan, source);
    }
    Result<Installed> installPlan(const InstallPlan& plan) { return m_store.installPlan(plan, *m_incoming, m_rules); }
    void restart()
    {
        m_store = open();
        m_incoming.emplace(m_root);
    }
    std::vector<std::string> left() const
    {
        return fs::exists(m_root / "incoming") ? filesBelow(m_root / "incoming") : std::vector<std::string>();
    }

    Store m_store;
    std::optional<Incoming> m_incoming;
    fs::path m_file;
    std::string m_bytes; ///< of the archive
};

} // namespace

TEST_F(SentPacks, AreInstalledAsAnArchiveIs)
{
    const auto folder = folderWith("1.0.0", 3, 5000);
    write(folder / "data/empty.csv", "");
    write(folder / "data/again.bin", read(folder / "data/0.bin"));
    const auto index = archive(folder);
    const auto made = plan(index);
    ASSERT_TRUE(made) << made.error().message.en;
    const auto sent = sendAll(index, *made);
    ASSERT_TRUE(sent) << sent.error().message.en;
    EXPECT_TRUE(sent->missing.empty());
    EXPECT_EQ(sent->offset, sent->bytes);
    EXPECT_TRUE(fs::is_empty(m_root / "packs")) << "nothing is visible before it is judged";
    const auto installed = installPlan(*made);
    ASSERT_TRUE(installed) << installed.error().message.en << printProblems(installed.error().problems);
    EXPECT_EQ(installed->pack, (PackRef{"sample", "1.0.0"}));
    ASSERT_TRUE(m_incoming->letGo(made->id()));
    EXPECT_TRUE(left().empty());
    ASSERT_TRUE(m_store.activate(m_store.addGeneration(installed->pack, "test")->number));
    EXPECT_EQ(whyNotWhole(m_root), "");

    const TempFolder other;
    auto byArchive = Store::open(other / "store");
    auto source = openFileSource(m_file);
    ASSERT_TRUE(byArchive->installArchive(**source, m_rules));
    ASSERT_TRUE(byArchive->activate(byArchive->addGeneration(installed->pack, "test")->number));
    EXPECT_EQ(filesBelow(m_root / "packs"), filesBelow(other / "store/packs"));
    EXPECT_EQ(filesBelow(m_root / "blobs"), filesBelow(other / "store/blobs"));
    EXPECT_EQ(m_store.receipt(installed->pack)->sums, byArchive->receipt(installed->pack)->sums);
}

TEST_F(SentPacks, GoOnWhereTheyWereCutAtTenRandomPointsCase196)
{
    auto folder = folderWith("1.0.0", 20, 40'000);
    write(folder / "data/large.bin", std::string(3'000'000, 'L'));
    const auto index = archive(folder);
    const auto made = plan(index);
    ASSERT_TRUE(made);
    std::mt19937 chance(196);
    std::uint64_t offset = 0;
    std::uint64_t sent = 0;
    for (int cut = 0; cut < 10; ++cut) {
        const auto rest = missing(index, *made);
        const auto at = std::uniform_int_distribution<std::size_t>(0, rest.size() / 6)(chance);
        CutSource source(rest, at);
        const auto broken = send(*made, source);
        ASSERT_FALSE(broken);
        EXPECT_EQ(broken.error().code, Errc::Cancelled);
        sent += at;
        if (cut % 3 == 2)
            restart();
        const auto again = plan(index); // as a sender does that knows nothing any more
        ASSERT_TRUE(again);
        EXPECT_EQ(again->id(), made->id());
        const auto state = m_incoming->state(*again);
        EXPECT_EQ(state.offset, offset + at) << "all that came before cut " << cut << " counts";
        offset = state.offset;
    }
    const auto rest = missing(index, *made);
    sent += rest.size();
    ASSERT_TRUE(sendAll(index, *made));
    EXPECT_EQ(sent, m_incoming->state(*made).bytes) << "no byte twice";
    const auto installed = installPlan(*made);
    ASSERT_TRUE(installed) << installed.error().message.en;
    for (const auto& [name, sum] : index.head.sums)
        EXPECT_EQ(*sha256File(packFolder(m_root, installed->pack) / name), sum) << name;
    std::cout << "cut 10 times, " << sent << " bytes sent for a pack of " << sent << '\n';
}

TEST_F(SentPacks, OfAThousandFilesOnlyTheChangedOneIsSent)
{
    const auto before = archive(folderWith("1.0.0", 1000, 2000));
    auto made = plan(before);
    ASSERT_TRUE(sendAll(before, *made));
    ASSERT_TRUE(installPlan(*made));
    ASSERT_TRUE(m_incoming->letGo(made->id()));

    auto folder = folderWith("1.0.1", 1000, 2000);
    write(folder / "data/500.bin", std::string(100'000, 'n'));
    const auto index = archive(folder);
    made = plan(index);
    ASSERT_TRUE(made);
    const auto body = missing(index, *made);
    const auto changed = 100'000 + fs::file_size(folder / "pack.yaml"); // its version is another
    EXPECT_LE(body.size(), changed);
    std::cout << "one of 1000 files changed: " << body.size() << " bytes of files sent, " << changed
              << " changed, beside a manifest of " << index.head.sumsText.size() << '\n';
    ASSERT_TRUE(sendAll(index, *made));
    EXPECT_TRUE(installPlan(*made));
}

TEST_F(SentPacks, WithWrongBytesAreRefusedAndAskedForAgainCase144)
{
    const auto index = archive(folderWith("1.0.0", 3, 5000));
    const auto made = plan(index);
    const auto right = missing(index, *made);
    auto wrong = right;
    wrong[wrong.size() - 10] ^= 1;
    TextSource source(wrong);
    const auto refused = send(*made, source);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::Refused);
    EXPECT_THAT(refused.error().message.en, HasSubstr("is not what pack.sums says"));
    const auto state = m_incoming->state(*made);
    ASSERT_EQ(state.missing.size(), 1U) << "the others were right";
    EXPECT_EQ(state.missing.front().have, 0U);
    const auto early = installPlan(*made);
    ASSERT_FALSE(early);
    EXPECT_EQ(early.error().code, Errc::Busy);
    EXPECT_TRUE(fs::is_empty(m_root / "packs"));
    ASSERT_TRUE(sendAll(index, *made));
    EXPECT_TRUE(installPlan(*made));
}

TEST_F(SentPacks, WithMoreBytesThanWereMissingAreRefused)
{
    const auto index = archive(folderWith("1.0.0", 1, 5000));
    const auto made = plan(index);
    TextSource source(missing(index, *made) + "x");
    const auto refused = send(*made, source);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message.en, "more has come than was missing");
}

TEST_F(SentPacks, AtAnotherPlaceThanTheyWereCutAreNotTakenCase144)
{
    const auto index = archive(folderWith("1.0.0", 1, 5000));
    const auto made = plan(index);
    const auto all = missing(index, *made);
    CutSource cut(all, 100);
    ASSERT_FALSE(send(*made, cut));
    for (const std::uint64_t offset : {0U, 99U, 101U}) {
        TextSource source(all);
        const auto refused = m_incoming->receive(*made, offset, source, 0, {});
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, Errc::Busy);
    }
    EXPECT_EQ(m_incoming->state(*made).offset, 100U);
}

TEST_F(SentPacks, WhatAnEarlierProcessLeftIsReadBeforeItCountsCase196)
{
    const auto index = archive(folderWith("1.0.0", 3, 5000));
    const auto made = plan(index);
    CutSource cut(missing(index, *made), 12'000);
    ASSERT_FALSE(send(*made, cut));
    std::string whole;
    for (const auto& name : left())
        if (name.find('.') == std::string::npos)
            whole = name;
    ASSERT_NE(whole, "");
    fs::permissions(m_root / "incoming" / whole, fs::perms::owner_all);
    auto bytes = read(m_root / "incoming" / whole);
    bytes[0] ^= 1; // as a power cut leaves what was never synced
    write(m_root / "incoming" / whole, bytes);
    const auto before = m_incoming->state(*made).offset;
    restart();
    const auto after = m_incoming->state(*made);
    EXPECT_EQ(after.offset, before - bytes.size());
    ASSERT_TRUE(sendAll(index, *made));
    EXPECT_TRUE(installPlan(*made));
}

TEST_F(SentPacks, OfTwoSendersOneWaitsForTheOther)
{
    const auto first = archive(folderWith("1.0.0", 1, 5000));
    const auto one = plan(first);
    const auto bytes = missing(first, *one);
    const auto second = archive(folderWith("1.0.1", 1, 5000)); // its data is the same file
    const auto two = plan(second);
    ASSERT_NE(one->id(), two->id());

    SlowSource slow(bytes);
    std::optional<Result<PlanState>> done;
    std::thread sender([&] { done = send(*one, slow); });
    slow.waitUntilBegun();
    const auto gone = m_incoming->letGo(one->id());
    EXPECT_EQ(gone.error().code, Errc::Busy) << "it is being sent";
    ASSERT_TRUE(m_incoming->sweep(0s));
    TextSource source(missing(second, *two));
    const auto busy = send(*two, source);
    slow.goOn();
    sender.join();
    ASSERT_TRUE(*done) << done->error().message.en;
    ASSERT_TRUE(installPlan(*one));
    ASSERT_FALSE(busy);
    EXPECT_EQ(busy.error().code, Errc::Busy);
    const auto again = plan(second);
    ASSERT_TRUE(again);
    ASSERT_TRUE(sendAll(second, *again));
    EXPECT_TRUE(installPlan(*again));
}

TEST_F(SentPacks, KeepWhatCameWhenTheCheckRefusesThem)
{
    auto folder = folderWith("1.0.0", 2, 5000);
    const auto good = read(folder / "pack.yaml");
    auto bad = good;
    bad.replace(bad.find("kind: note"), 10, "kind: nota");
    write(folder / "pack.yaml", bad);
    auto index = archive(folder);
    auto made = plan(index);
    ASSERT_TRUE(sendAll(index, *made));
    const auto refused = installPlan(*made);
    ASSERT_FALSE(refused);
    EXPECT_THAT(printProblems(refused.error().problems), HasSubstr("unknown-kind"));
    EXPECT_TRUE(filesBelow(m_root / "blobs").empty());

    write(folder / "pack.yaml", good);
    index = archive(folder);
    made = plan(index);
    EXPECT_EQ(missing(index, *made), good) << "the rest is here";
    ASSERT_TRUE(sendAll(index, *made));
    EXPECT_TRUE(installPlan(*made));
}

TEST_F(SentPacks, MendWhatHasSufferedInTheStore)
{
    const auto index = archive(folderWith("1.0.0", 3, 5000));
    auto made = plan(index);
    ASSERT_TRUE(sendAll(index, *made));
    ASSERT_TRUE(installPlan(*made));
    ASSERT_TRUE(m_incoming->letGo(made->id()));
    const auto blob = blobFile(m_root, index.head.sums.at("data/1.bin"));
    fs::permissions(blob, fs::perms::owner_all);
    write(blob, std::string(5000, 'x'));

    made = plan(index);
    const auto state = m_incoming->state(*made);
    ASSERT_EQ(state.missing.size(), 1U);
    EXPECT_EQ(state.missing.front().sum, index.head.sums.at("data/1.bin"));
    ASSERT_TRUE(sendAll(index, *made));
    const auto installed = installPlan(*made);
    ASSERT_TRUE(installed) << installed.error().message.en;
    EXPECT_TRUE(m_store.verify({})->damages.empty());
    made = plan(index);
    EXPECT_TRUE(m_incoming->state(*made).missing.empty()) << "nothing is doubted any more";
}

TEST_F(SentPacks, UnsignedAreRefusedBeforeAnythingIsKeptCase53)
{
    m_rules.trust.unsignedPacks = false;
    const auto refused = plan(archive(folderWith("1.0.0", 1, 100)));
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message.en, HasSubstr("the pack is not signed"));
    EXPECT_FALSE(fs::exists(m_root / "incoming"));
}

TEST_F(SentPacks, AreJudgedAgainWhenTheyAreInstalled)
{
    const auto index = archive(folderWith("1.0.0", 1, 100));
    const auto made = plan(index);
    ASSERT_TRUE(sendAll(index, *made));
    m_rules.trust.unsignedPacks = false;
    const auto refused = installPlan(*made);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message.en, HasSubstr("the pack is not signed"));
}

TEST_F(SentPacks, OfAnOlderVersionAreRefusedCase61)
{
    show(m_store, "sample", "2.0.0");
    const auto index = archive(folderWith("1.0.0", 1, 100));
    const auto made = plan(index);
    ASSERT_TRUE(sendAll(index, *made));
    const auto refused = installPlan(*made);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message.en, HasSubstr("is older than 2.0.0"));
}

TEST_F(SentPacks, ThatHideAProgramAreRefusedAtItsFirstBytesCase51)
{
    const auto yaml = read(folderWith("1.0.0", 0, 0) / "pack.yaml");
    const auto program = "\x7f" + ("ELF" + std::string(500'000, 'x'));
    const auto index = archiveOf({{"data/0.bin", program}, {"pack.yaml", yaml}});
    const auto made = plan(index);
    const auto all = missing(index, *made);
    CutSource source(all, 2000);
    const auto refused = send(*made, source);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::Refused);
    EXPECT_THAT(refused.error().message.en, HasSubstr("is in truth a program"));
}

TEST_F(SentPacks, MustFitTheirNamesWhereverTheyCameFrom)
{
    const auto yaml = read(folderWith("1.0.0", 0, 0) / "pack.yaml");
    const auto index = archiveOf({{"data/a.bin", "#!/bin/sh\n"}, {"pack.yaml", yaml}});
    const auto made = plan(index);
    const auto sum = index.head.sums.at("data/a.bin");
    write(m_root / "incoming" / sum, "#!/bin/sh\n"); // as if it had come in some other way
    ASSERT_TRUE(sendAll(index, *made));
    const auto refused = installPlan(*made);
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().message.en, HasSubstr("is in truth a script"));
}

TEST_F(SentPacks, BeyondTheLimitsAreRefusedBeforeTheyAreSentCase33Case34Case35)
{
    const auto index = archive(folderWith("1.0.0", 3, 5000));
    auto request = requestOf(index);
    const auto whyNot = [&](const PlanRequest& asked) {
        const auto made = m_store.planInstall(asked, m_rules, *m_incoming, kRoom);
        return made ? std::string() : made.error().message.en;
    };
    request.sizes.pop_back();
    EXPECT_THAT(whyNot(request), HasSubstr("sizes came with it"));
    request = requestOf(index);
    request.sizes.front() = 5ULL * 1024 * 1024 * 1024;
    EXPECT_THAT(whyNot(request), HasSubstr("are the most for one file"));
    request.sizes.assign(request.sizes.size(), 3ULL * 1024 * 1024 * 1024);
    EXPECT_THAT(whyNot(request), HasSubstr("larger than"));
    request.sizes.assign(request.sizes.size(), ~0ULL);
    EXPECT_THAT(whyNot(request), HasSubstr("are the most for one file"));
    m_rules.content.entries = 2;
    EXPECT_THAT(whyNot(requestOf(index)), HasSubstr("more than the 2 files"));
    EXPECT_TRUE(left().empty());
}

TEST_F(SentPacks, ThatFindNoRoomAreRefusedBeforeTheyAreSentCase183)
{
    m_rules.content.keepFreeBytes = 1ULL << 60U;
    const auto refused = plan(archive(folderWith("1.0.0", 1, 5000)));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Errc::DiskFull);
    EXPECT_TRUE(left().empty());
}

TEST_F(SentPacks, TakeNoMoreRoomTogetherThanIsAllowed)
{
    const auto ask = [&](const std::string& version, std::uint64_t most) {
        auto folder = folderWith(version, 1, 0);
        write(folder / "data/0.bin", version + std::string(100'000, 'x'));
        return m_store.planInstall(requestOf(archive(folder)), m_rules, *m_incoming, most);
    };
    const auto first = ask("1.0.0", 150'000);
    ASSERT_TRUE(first);
    const auto second = ask("1.0.1", 150'000);
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, Errc::DiskFull);
    EXPECT_THAT(second.error().message.en, HasSubstr("packs that are being sent would need"));
    // One that nobody goes on with gives way.
    const auto file = m_root / "incoming" / (first->id() + ".plan");
    fs::last_write_time(file, fs::file_time_type::clock::now() - 2h);
    EXPECT_TRUE(ask("1.0.1", 150'000));
    EXPECT_FALSE(fs::exists(file));
}

TEST_F(SentPacks, ThatNobodyGoesOnWithAreSweptCase144)
{
    const auto index = archive(folderWith("1.0.0", 3, 5000));
    const auto made = plan(index);
    CutSource cut(missing(index, *made), 7000);
    ASSERT_FALSE(send(*made, cut));
    ASSERT_TRUE(m_incoming->sweep(24h));
    EXPECT_EQ(m_incoming->state(*made).offset, 7000U) << "it is of today";
    write(m_root / "incoming" / (sha256("nobody's") + ".part"), "x");
    write(m_root / "incoming" / "abc.plan", "{");
    ASSERT_TRUE(m_incoming->sweep(24h));
    EXPECT_EQ(left().size(), 3U) << "a plan, a whole file and a part: " << testing::PrintToString(left());
    for (const auto age : {25h, -25h}) { // also by a clock that was ahead
        ASSERT_TRUE(m_incoming->keep(*made));
        fs::last_write_time(m_root / "incoming" / (made->id() + ".plan"), fs::file_time_type::clock::now() - age);
        ASSERT_TRUE(m_incoming->sweep(24h));
        EXPECT_TRUE(left().empty());
    }
    EXPECT_EQ(m_incoming->plan(made->id()).error().code, Errc::NotFound);
}

TEST_F(SentPacks, StopOnRequestAndKeepWhatCameCase85)
{
    const auto index = archive(folderWith("1.0.0", 1, 2'000'000));
    const auto made = plan(index);
    TextSource source(missing(index, *made));
    const auto stopped =
        m_incoming->receive(*made, 0, source, 0, [](std::uint64_t done, std::uint64_t) { return done < 1'000'000; });
    ASSERT_FALSE(stopped);
    EXPECT_EQ(stopped.error().code, Errc::Cancelled);
    EXPECT_GE(m_incoming->state(*made).offset, 1'000'000U);
    EXPECT_LT(m_incoming->state(*made).offset, 1'500'000U);
}

TEST_F(SentPacks, ArePlannedByIdsThatAreNoPathsCase127)
{
    for (const auto* id : {"", "..", "../../current", "x", "2"})
        EXPECT_EQ(m_incoming->plan(id).error().code, Errc::NotFound) << id;
}

} // namespace vitrine
