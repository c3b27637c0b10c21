// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/sessions.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>

#include <gtest/gtest.h>

#include <filesystem>

namespace vitrine::daemon {

using namespace std::chrono_literals;

namespace {

class SessionsTest : public testing::Test {
protected:
    SessionsTest()
    {
        std::string name = (std::filesystem::temp_directory_path() / "vitrine-sessions-XXXXXX").string();
        m_folder = ::mkdtemp(name.data());
        m_record = Record::open(m_folder / "record.db").value();
        m_token = m_record->addToken("Ada", "admin").value();
        m_sessions = std::make_unique<Sessions>(*m_record, ServerLimits(), [this] { return m_now; });
    }
    ~SessionsTest() override
    {
        m_record.reset();
        std::error_code ignored;
        std::filesystem::remove_all(m_folder, ignored);
    }

    template <class T>
    static T ask(net::awaitable<T> question)
    {
        net::io_context io;
        auto answer = net::co_spawn(io, std::move(question), net::use_future);
        io.run();
        return answer.get();
    }

    std::filesystem::path m_folder;
    std::unique_ptr<Record> m_record;
    std::string m_token;
    BootTime m_now{1h};
    std::unique_ptr<Sessions> m_sessions;
};

} // namespace

TEST_F(SessionsTest, ATokenSaysWhoAndAsWhat)
{
    const auto caller = ask(m_sessions->byToken(m_token));
    ASSERT_TRUE(caller.has_value());
    EXPECT_EQ(caller->name, "Ada");
    EXPECT_EQ(caller->role, Role::Admin);
    EXPECT_FALSE(ask(m_sessions->byToken("wrong")).has_value());
    EXPECT_FALSE(ask(m_sessions->byToken("")).has_value());
    EXPECT_FALSE(ask(m_sessions->byToken(std::string(100'000, 'x'))).has_value());
}

TEST_F(SessionsTest, ARemovedTokenEndsAllWithinFiveSecondsCase166)
{
    const auto caller = ask(m_sessions->byToken(m_token)).value();
    const auto secret = m_sessions->begin(caller);
    const auto code = m_sessions->makeCode(caller);
    ASSERT_TRUE(m_record->removeToken("Ada").has_value());
    m_now += 5s;
    EXPECT_FALSE(ask(m_sessions->byToken(m_token)).has_value());
    EXPECT_FALSE(ask(m_sessions->stillGood(caller)));
    EXPECT_FALSE(ask(m_sessions->bySession(secret)).has_value());
    EXPECT_FALSE(ask(m_sessions->byCode(code)).has_value());
}

TEST_F(SessionsTest, ASessionEndsAfterAQuarterOfAnHourOfSilence)
{
    const auto secret = m_sessions->begin(ask(m_sessions->byToken(m_token)).value());
    for (int i = 0; i < 10; ++i) {
        m_now += 14min;
        EXPECT_TRUE(ask(m_sessions->bySession(secret)).has_value()) << i;
    }
    m_now += 15min;
    EXPECT_FALSE(ask(m_sessions->bySession(secret)).has_value());
}

TEST_F(SessionsTest, ASessionEndsAfterEightHoursWhateverHappens)
{
    const auto secret = m_sessions->begin(ask(m_sessions->byToken(m_token)).value());
    for (int i = 0; i < 47; ++i) {
        m_now += 10min;
        EXPECT_TRUE(ask(m_sessions->bySession(secret)).has_value()) << i;
    }
    m_now += 10min;
    EXPECT_FALSE(ask(m_sessions->bySession(secret)).has_value());
}

TEST_F(SessionsTest, ListeningToEventsKeepsNoSessionAlive)
{
    const auto secret = m_sessions->begin(ask(m_sessions->byToken(m_token)).value());
    const auto caller = ask(m_sessions->bySession(secret)).value();
    for (int i = 0; i < 14; ++i) {
        m_now += 1min;
        EXPECT_TRUE(ask(m_sessions->stillGood(caller)));
    }
    m_now += 1min;
    EXPECT_FALSE(ask(m_sessions->stillGood(caller)));
}

TEST_F(SessionsTest, LogoutThenReplayFailsCase171)
{
    const auto secret = m_sessions->begin(ask(m_sessions->byToken(m_token)).value());
    const auto caller = ask(m_sessions->bySession(secret)).value();
    m_sessions->end(caller);
    EXPECT_FALSE(ask(m_sessions->bySession(secret)).has_value());
    EXPECT_FALSE(ask(m_sessions->stillGood(caller)));
}

TEST_F(SessionsTest, ACodeWorksOnceAndForTenMinutesCase161)
{
    const auto caller = ask(m_sessions->byToken(m_token)).value();
    auto code = m_sessions->makeCode(caller);
    EXPECT_TRUE(ask(m_sessions->byCode(code)).has_value());
    EXPECT_FALSE(ask(m_sessions->byCode(code)).has_value()) << "used";
    code = m_sessions->makeCode(caller);
    m_now += 10min;
    EXPECT_FALSE(ask(m_sessions->byCode(code)).has_value()) << "too old";
}

TEST_F(SessionsTest, ACodeMayBeTypedAsPeopleType)
{
    auto code = m_sessions->makeCode(ask(m_sessions->byToken(m_token)).value());
    std::string typed = " ";
    for (const char letter : code)
        typed += letter == '-' ? ' ' : static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
    EXPECT_TRUE(ask(m_sessions->byCode(typed)).has_value());
}

TEST_F(SessionsTest, SessionsAndCodesAreBounded)
{
    const auto caller = ask(m_sessions->byToken(m_token)).value();
    const auto first = m_sessions->begin(caller);
    for (int i = 0; i < 1000; ++i) {
        m_now += 1ms;
        (void)m_sessions->begin(caller);
        (void)m_sessions->makeCode(caller);
    }
    EXPECT_EQ(m_sessions->count(), 256U);
    EXPECT_FALSE(ask(m_sessions->bySession(first)).has_value()) << "the one unused for longest went";
}

TEST_F(SessionsTest, TheScreensCodeLogsInOnceAsATechnicianWithinTenMinutesCase161)
{
    std::string news;
    m_sessions->onScreenCode = [&](std::string_view what) { news = what; };
    const auto code = m_sessions->makeScreenCode();
    const auto caller = ask(m_sessions->byCode(code));
    ASSERT_TRUE(caller.has_value());
    EXPECT_EQ(caller->name, "at the screen");
    EXPECT_EQ(caller->role, Role::Technician);
    EXPECT_EQ(news, "used");
    EXPECT_FALSE(ask(m_sessions->byCode(code)).has_value()) << "twice";

    const auto secret = m_sessions->begin(*caller);
    EXPECT_EQ(ask(m_sessions->bySession(secret)).value().role, Role::Technician);
    EXPECT_TRUE(ask(m_sessions->stillGood(*caller)));

    const auto late = m_sessions->makeScreenCode();
    m_now += 10min;
    EXPECT_FALSE(ask(m_sessions->byCode(late)).has_value());
}

TEST_F(SessionsTest, FiveWrongCodesCloseTheScreensCodeAndNoOtherCase160)
{
    std::string news;
    m_sessions->onScreenCode = [&](std::string_view what) { news = what; };
    const auto other = m_sessions->makeCode(ask(m_sessions->byToken(m_token)).value());
    const auto code = m_sessions->makeScreenCode();
    for (int i = 0; i < 4; ++i)
        EXPECT_FALSE(ask(m_sessions->byCode("AAAA-BBBB-CCCC-DDDD")).has_value());
    EXPECT_EQ(news, "");
    EXPECT_FALSE(ask(m_sessions->byCode("AAAA-BBBB-CCCC-DDDD")).has_value());
    EXPECT_EQ(news, "wrong");
    EXPECT_FALSE(ask(m_sessions->byCode(code)).has_value());
    EXPECT_TRUE(ask(m_sessions->byCode(other)).has_value());
}

TEST_F(SessionsTest, ANewScreenCodeMakesTheOneBeforeWorthless)
{
    const auto first = m_sessions->makeScreenCode();
    const auto second = m_sessions->makeScreenCode();
    EXPECT_FALSE(ask(m_sessions->byCode(first)).has_value());
    EXPECT_TRUE(ask(m_sessions->byCode(second)).has_value());
    const auto third = m_sessions->makeScreenCode();
    m_sessions->closeScreenCode();
    EXPECT_FALSE(ask(m_sessions->byCode(third)).has_value());
}

} // namespace vitrine::daemon
