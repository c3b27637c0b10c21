// SPDX-License-Identifier: Apache-2.0
#include "daemon/record/database.hpp"
#include "daemon/record/record.hpp"
#include "daemon/record/secret.hpp"

#include <SQLiteCpp/Exception.h>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <thread>

namespace vitrine::daemon {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

class RecordTest : public testing::Test {
protected:
    RecordTest()
    {
        std::string name = (fs::temp_directory_path() / "vitrine-record-XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
    }
    ~RecordTest() override
    {
        std::error_code ignored;
        fs::remove_all(m_folder, ignored);
    }

    [[nodiscard]] fs::path file() const { return m_folder / "record.db"; }
    [[nodiscard]] std::unique_ptr<Record> open() const
    {
        auto record = Record::open(file());
        if (!record)
            throw std::runtime_error(record.error().message);
        return std::move(*record);
    }

    /// Runs a question of the record to its end.
    template <class T>
    static T ask(net::awaitable<T> question)
    {
        net::io_context io;
        auto answer = net::co_spawn(io, std::move(question), net::use_future);
        io.run();
        return answer.get();
    }

    [[nodiscard]] std::size_t filesNamed(std::string_view part) const
    {
        std::size_t count = 0;
        for (const auto& entry : fs::directory_iterator(m_folder))
            count += entry.path().filename().string().find(part) != std::string::npos ? 1 : 0;
        return count;
    }

    fs::path m_folder;
};

AuditEntry audit(const std::string& what)
{
    AuditEntry entry;
    entry.who = "Ada";
    entry.role = "admin";
    entry.from = "192.0.2.1";
    entry.what = what;
    entry.target = "generation 3";
    entry.result = "done";
    return entry;
}

} // namespace

TEST_F(RecordTest, KeepsEntriesAcrossRestarts)
{
    {
        const auto record = open();
        record->note(audit("install"));
        record->note(FaultEntry{0, {}, "shell-hung", "quiz-1", "no heartbeat for 5 s", {{"page", "home"}}});
    }
    const auto record = open();
    const auto entries = ask(record->audit(10, 0));
    ASSERT_EQ(entries.size(), 1U);
    EXPECT_EQ(entries[0].who, "Ada");
    EXPECT_EQ(entries[0].what, "install");
    EXPECT_THAT(entries[0].at, testing::MatchesRegex("....-..-..T..:..:......Z"));
    const auto faults = ask(record->faults(10, 0));
    ASSERT_EQ(faults.size(), 1U);
    EXPECT_EQ(faults[0].exhibit, "quiz-1");
    EXPECT_EQ(faults[0].detail.at("page"), "home");
}

TEST_F(RecordTest, WhoAsksAfterANoteSeesIt)
{
    const auto record = open();
    for (int i = 0; i < 100; ++i) {
        record->note(audit("step " + std::to_string(i)));
        EXPECT_EQ(ask(record->audit(1, 0)).at(0).what, "step " + std::to_string(i));
    }
}

TEST_F(RecordTest, PagesBackwardsById)
{
    const auto record = open();
    for (int i = 1; i <= 25; ++i)
        record->note(audit(std::to_string(i)));
    const auto first = ask(record->audit(10, 0));
    ASSERT_EQ(first.size(), 10U);
    EXPECT_EQ(first.front().what, "25");
    const auto second = ask(record->audit(10, first.back().id));
    EXPECT_EQ(second.front().what, "15");
    EXPECT_EQ(ask(record->audit(10, second.back().id)).size(), 5U);
}

TEST_F(RecordTest, TellsOfEachEntryAfterItIsKept)
{
    std::vector<std::string> told;
    {
        const auto record = open();
        record->onAudit = [&](const AuditEntry& entry) { told.push_back(std::to_string(entry.id) + entry.what); };
        record->onFault = [&](const FaultEntry& entry) { told.push_back(std::to_string(entry.id) + entry.code); };
        record->note(audit("a"));
        record->note(FaultEntry{0, {}, "b", {}, {}, {}});
        (void)ask(record->faults(1, 0));
        record->note(audit("c"));
    }
    EXPECT_THAT(told, ElementsAre("1a", "1b", "2c"));
}

TEST_F(RecordTest, TheAuditCannotBeRewritten)
{
    open()->note(audit("login"));
    SQLite::Database direct(file().string(), SQLite::OPEN_READWRITE);
    EXPECT_THROW(direct.exec("UPDATE audit SET who = 'nobody'"), SQLite::Exception);
}

TEST_F(RecordTest, OldEntriesGoByCountCase181)
{
    std::string moved;
    auto database = Database::openOrBegin(file(), moved);
    std::vector<AuditEntry> entries(50, audit("x"));
    std::vector<FaultEntry> faults(30, FaultEntry{0, "now", "c", "", "s", {}});
    database.write(entries, faults);
    database.prune(20, 10);
    EXPECT_EQ(database.audit(500, 0).size(), 20U);
    EXPECT_EQ(database.faults(500, 0).size(), 10U);
    EXPECT_EQ(database.audit(1, 0).at(0).id, 50) << "the newest stay, and ids go on growing";
}

TEST_F(RecordTest, ABrokenFileIsMovedAsideCase80)
{
    std::ofstream(file()) << std::string(20'000, 'x');
    const auto record = open();
    record->note(audit("after"));
    EXPECT_EQ(ask(record->audit(10, 0)).size(), 1U);
    EXPECT_EQ(filesNamed(".broken-"), 1U) << "what was there is kept for a person to look at";
}

TEST_F(RecordTest, AFileCutShortAnywhereNeverStopsTheStartCase80)
{
    {
        const auto record = open();
        for (int i = 0; i < 50; ++i)
            record->note(audit(std::string(200, 'x')));
    }
    const auto whole = fs::file_size(file());
    fs::copy_file(file(), m_folder / "whole");
    for (std::uintmax_t size = 0; size < whole; size += 997) {
        fs::copy_file(m_folder / "whole", file(), fs::copy_options::overwrite_existing);
        fs::remove(file().string() + "-wal");
        fs::remove(file().string() + "-shm");
        fs::resize_file(file(), size);
        const auto record = Record::open(file());
        ASSERT_TRUE(record.has_value()) << "cut at " << size << ": " << record.error().message;
        (*record)->note(audit("goes on"));
        EXPECT_EQ(ask((*record)->audit(1, 0)).at(0).what, "goes on") << "cut at " << size;
    }
}

TEST_F(RecordTest, AFileOfANewerVersionIsKeptAndANewOneBegunCase80)
{
    (void)open();
    {
        SQLite::Database direct(file().string(), SQLite::OPEN_READWRITE);
        direct.exec("PRAGMA user_version = 99");
    }
    const auto record = open();
    EXPECT_EQ(filesNamed(".broken-"), 1U);
    record->note(audit("x"));
    EXPECT_EQ(ask(record->audit(10, 0)).size(), 1U);
}

TEST_F(RecordTest, AFolderThatCannotBeWrittenIsOneSentence)
{
    std::ofstream(m_folder / "file") << "x";
    const auto record = Record::open(m_folder / "file" / "record.db");
    ASSERT_FALSE(record.has_value());
    EXPECT_THAT(record.error().message.en, HasSubstr("record.db cannot be opened"));
}

namespace {

/// While it lives no file can grow beyond `bytes`, as on a disk that has no room left.
class NoRoom {
public:
    explicit NoRoom(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit little{bytes, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &little);
    }
    NoRoom(const NoRoom&) = delete;
    NoRoom& operator=(const NoRoom&) = delete;
    ~NoRoom() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

TEST_F(RecordTest, OpensOnAFullDiskAndKeepsAgainWhenThereIsRoomCase186)
{
    std::string token;
    {
        const auto record = open();
        token = record->addToken("lena", "curator").value();
    }
    auto full = std::make_unique<NoRoom>(0);
    const auto record = open();
    EXPECT_EQ(ask(record->findToken(sha256Hex(token))).value().name, "lena");
    AuditEntry entry;
    entry.what = "restart-shell";
    record->note(entry);
    EXPECT_TRUE(ask(record->audit(10, 0)).empty());
    full.reset();
    record->note(entry);
    EXPECT_EQ(ask(record->audit(10, 0)).size(), 1U);
}

TEST_F(RecordTest, OnlyTheHashOfATokenIsKeptCase170)
{
    std::string token;
    {
        const auto record = open();
        const auto added = record->addToken("laptop", "curator");
        ASSERT_TRUE(added.has_value()) << added.error().message;
        token = *added;
        const auto found = ask(record->findToken(sha256Hex(token)));
        ASSERT_TRUE(found.has_value());
        EXPECT_EQ(found->name, "laptop");
        EXPECT_EQ(found->role, "curator");
        EXPECT_FALSE(ask(record->findToken(sha256Hex(token + "x"))).has_value());
    }
    EXPECT_GE(token.size(), 43U);
    for (const auto& entry : fs::directory_iterator(m_folder)) {
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string bytes((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        EXPECT_EQ(bytes.find(token), std::string::npos) << entry.path();
    }
    EXPECT_EQ(fs::status(file()).permissions() & fs::perms::all, fs::perms::owner_read | fs::perms::owner_write);
}

TEST_F(RecordTest, TokensAreNamedOnceAndCanBeRemoved)
{
    const auto record = open();
    ASSERT_TRUE(record->addToken("a", "viewer").has_value());
    EXPECT_THAT(record->addToken("a", "admin").error().message.en, HasSubstr("already"));
    EXPECT_THAT(record->addToken("b", "root").error().message.en, HasSubstr("no role"));
    EXPECT_THAT(record->addToken("", "admin").error().message.en, HasSubstr("name"));
    EXPECT_THAT(record->addToken("x\ny", "admin").error().message.en, HasSubstr("name"));
    EXPECT_EQ(record->tokens().size(), 1U);
    EXPECT_TRUE(record->removeToken("a").has_value());
    EXPECT_EQ(record->removeToken("a").error().code, Errc::NotFound);
}

TEST_F(RecordTest, TwoProcessesMayUseOneFile)
{
    const auto daemon = open();
    const auto tool = open();
    const auto token = tool->addToken("new", "admin");
    ASSERT_TRUE(token.has_value());
    EXPECT_TRUE(ask(daemon->findToken(sha256Hex(*token))).has_value());
}

TEST_F(RecordTest, AFloodIsCountedAndEndsWithTheRecordUsableCase177)
{
    const auto record = open();
    for (int i = 0; i < 100'000; ++i)
        record->note(FaultEntry{0, {}, "flood", {}, std::to_string(i), {}});
    const auto faults = ask(record->faults(500, 0));
    EXPECT_EQ(faults.size(), 500U);
    record->note(audit("still here"));
    EXPECT_EQ(ask(record->audit(1, 0)).at(0).what, "still here");
}

TEST_F(RecordTest, WhatIsNotUtf8OrTooLongIsMadeFit)
{
    const auto record = open();
    auto entry = audit("x\xFF");
    entry.target = std::string(100'000, 'y');
    record->note(entry);
    record->note(FaultEntry{0, {}, "c", {}, "s", {{"long", std::string(100'000, 'z')}}});
    const auto kept = ask(record->audit(1, 0)).at(0);
    EXPECT_EQ(kept.what, "x\xEF\xBF\xBD");
    EXPECT_LT(kept.target.size(), 2100U);
    EXPECT_EQ(ask(record->faults(1, 0)).at(0).detail.at("left_out"), "too long");
}

namespace {

FaultEntry visitorFault(const std::string& code, const std::string& exhibit, const std::string& picture = {})
{
    FaultEntry fault;
    fault.code = code;
    fault.exhibit = exhibit;
    fault.sentence = "A visitor says that there is no sound";
    fault.detail = {{"kind", "video"}};
    fault.grouped = true;
    fault.picture = picture;
    return fault;
}

const std::string kJpeg = "\xFF\xD8\xFF and what follows";

} // namespace

TEST_F(RecordTest, CountsWhatVisitorsSayInOneEntryOfCodeAndExhibit)
{
    const auto record = open();
    record->note(visitorFault("visitor-sound", "film"));
    record->note(visitorFault("visitor-sound", "film", kJpeg));
    record->note(visitorFault("visitor-sound", "quiz"));
    record->note(visitorFault("visitor-touch", "film"));
    record->note(visitorFault("visitor-sound", "film"));
    const auto faults = ask(record->faults(10, 0));
    ASSERT_EQ(faults.size(), 3U);
    const auto& film = faults.back();
    EXPECT_EQ(film.code + ' ' + film.exhibit, "visitor-sound film");
    EXPECT_EQ(film.detail.at("times"), 3);
    EXPECT_LE(film.detail.at("first_at").as_string(), film.at);
    EXPECT_EQ(film.detail.at("kind"), "video");
    EXPECT_EQ(film.detail.at("picture"), true);
    EXPECT_EQ(ask(record->faultPicture(film.id)), kJpeg);
    EXPECT_FALSE(faults.front().detail.contains("times"));
    EXPECT_FALSE(ask(record->faultPicture(faults.front().id)).has_value());
}

TEST_F(RecordTest, KeepsAFaultThatLastsOnceAndItsEndAlsoOverARestart)
{
    const auto of = [](const char* code, bool over) {
        FaultEntry fault;
        fault.code = code;
        fault.sentence = "The screen is black";
        fault.lasts = !over;
        fault.over = over;
        return fault;
    };
    std::atomic<int> told = 0;
    {
        const auto record = open();
        record->onFault = [&](const FaultEntry&) { ++told; };
        record->note(of("picture-black", true)); // there is none to end
        record->note(of("picture-black", false));
        record->note(of("picture-black", false));
        EXPECT_EQ(ask(record->faults(10, 0)).size(), 1U);
    }
    const auto record = open();
    record->onFault = [&](const FaultEntry&) { ++told; };
    record->note(of("picture-black", false));
    record->note(of("picture-frozen", false));
    record->note(of("picture-black", true));
    auto faults = ask(record->faults(10, 0));
    ASSERT_EQ(faults.size(), 2U);
    EXPECT_FALSE(faults[0].detail.contains("ended_at"));
    EXPECT_EQ(faults[1].sentence, "The screen is black");
    EXPECT_TRUE(faults[1].detail.contains("ended_at"));
    EXPECT_EQ(told, 3); // two begun, one ended
    record->note(of("picture-black", false));
    EXPECT_EQ(ask(record->faults(10, 0)).size(), 3U); // another one
}

TEST_F(RecordTest, KeepsPicturesOfFaultsSmallAndFew)
{
    const auto record = open();
    record->note(visitorFault("visitor-sound", "none", "no JPEG"));
    record->note(visitorFault("visitor-sound", "large", kJpeg + std::string(200'000, 'x')));
    for (const auto& fault : ask(record->faults(10, 0)))
        EXPECT_FALSE(fault.detail.contains("picture")) << fault.exhibit;
    for (int i = 0; i < 60; ++i)
        record->note(visitorFault("visitor-picture", "exhibit-" + std::to_string(i), kJpeg));
    const auto newest = ask(record->faults(1, 0)).at(0).id;
    EXPECT_TRUE(ask(record->faultPicture(newest)).has_value());
    EXPECT_EQ(std::distance(fs::directory_iterator(m_folder / "fault-pictures"), fs::directory_iterator()), 50);
}

} // namespace vitrine::daemon
