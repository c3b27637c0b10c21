// SPDX-License-Identifier: Apache-2.0
#include "daemon/staff_desk.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace vitrine::daemon {

using namespace std::chrono_literals;

namespace {

class StaffDeskTest : public testing::Test {
protected:
    std::vector<AuditEntry> m_audit;
    std::vector<link::Pairing> m_sent;
    int m_restarts = 0;
    int m_closed = 0;
    StaffDesk m_desk{{.audit = [this](AuditEntry entry) { m_audit.push_back(std::move(entry)); },
                      .send =
                          [this](const link::ToShell& message) {
                              m_sent.push_back(std::get<link::Pairing>(message));
                              return true;
                          },
                      .restart = [this] { ++m_restarts; }}};

    void openDoor()
    {
        PairingDoor door;
        door.open = [] { return std::string("K7QM-2XWD-9FGH-4RTV"); };
        door.close = [this] { ++m_closed; };
        door.lasts = 10min;
        door.listen = "0.0.0.0";
        door.port = 8443;
        door.fingerprint = "AB:CD";
        m_desk.open(std::move(door));
    }
};

} // namespace

TEST_F(StaffDeskTest, WritesDownWhatStaffDoAndThatAPinWasWrong)
{
    m_desk.heard(link::StaffStep{"wrong-pin", "3 in a row"});
    m_desk.heard(link::StaffStep{"opened", {}});
    m_desk.heard(link::StaffStep{"volume", "40 %"});
    ASSERT_EQ(m_audit.size(), 3U);
    EXPECT_EQ(m_audit[0].result, "refused: wrong PIN");
    EXPECT_EQ(m_audit[1].what + '|' + m_audit[1].target + '|' + m_audit[1].result, "service-panel|opened|done");
    EXPECT_EQ(m_audit[2].target, "volume 40 %");
    for (const auto& entry : m_audit)
        EXPECT_EQ(entry.who + '|' + entry.from, "at the screen|screen");
}

TEST_F(StaffDeskTest, RestartsAndLeavesTheNoteToWhoDoesIt)
{
    m_desk.heard(link::StaffStep{"restart", {}});
    EXPECT_EQ(m_restarts, 1);
    EXPECT_TRUE(m_audit.empty());
}

TEST_F(StaffDeskTest, HandsOutACodeAndSaysWhatBecameOfItCase162)
{
    m_desk.heard(link::Pair{true});
    ASSERT_EQ(m_sent.size(), 1U);
    EXPECT_EQ(m_sent[0].state, "closed") << "without a control API there is nothing to open";
    openDoor();
    m_desk.heard(link::Pair{true});
    ASSERT_EQ(m_sent.size(), 2U);
    EXPECT_EQ(m_sent[1].state + ' ' + m_sent[1].code, "open K7QM-2XWD-9FGH-4RTV");
    EXPECT_EQ(m_sent[1].seconds, 600);
    EXPECT_EQ(m_sent[1].port, 8443);
    ASSERT_EQ(m_audit.size(), 1U);
    EXPECT_EQ(m_audit[0].what, "login-code");
    m_desk.codeIs("used");
    EXPECT_EQ(m_sent.back().state, "used");
    EXPECT_EQ(m_sent.back().code, "");
    m_desk.heard(link::Pair{false});
    EXPECT_EQ(m_closed, 1);
    EXPECT_EQ(m_sent.back().state, "closed");
}

} // namespace vitrine::daemon
