// SPDX-License-Identifier: Apache-2.0
#include "link/messages.hpp"

#include <boost/json.hpp>

#include <gtest/gtest.h>

#include <algorithm>

using namespace vitrine;
using namespace vitrine::link;

namespace {

template <class M>
M toDaemonAndBack(const M& message)
{
    const auto line = encode(ToDaemon(message));
    EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1) << line;
    EXPECT_TRUE(line.ends_with('\n'));
    const auto read = decodeToDaemon(line);
    EXPECT_TRUE(read) << read.error().message;
    return std::get<M>(read.value());
}

template <class M>
M toShellAndBack(const M& message)
{
    const auto line = encode(ToShell(message));
    EXPECT_EQ(std::count(line.begin(), line.end(), '\n'), 1) << line;
    const auto read = decodeToShell(line);
    EXPECT_TRUE(read) << read.error().message;
    return std::get<M>(read.value());
}

std::string refusalOf(std::string_view line)
{
    const auto read = decodeToDaemon(line);
    return read ? "taken" : read.error().message;
}

} // namespace

TEST(Messages, HelloArrivesWhole)
{
    const auto read = toDaemonAndBack(Hello{1, 4711, "0.1.0", 7, 1080, 1920});
    EXPECT_EQ(read.version, 1);
    EXPECT_EQ(read.pid, 4711);
    EXPECT_EQ(read.software, "0.1.0");
    EXPECT_EQ(read.generation, 7);
    EXPECT_EQ(read.width, 1080);
    EXPECT_EQ(read.height, 1920);
}

TEST(Messages, HeartbeatArrivesWhole)
{
    const auto read = toDaemonAndBack(Heartbeat{9'007'199'254'740'993ULL, "exhibit", "what-is-it", "story", "de", true,
                                                3, 4, 17, "00ff00ff00ff00ff", 43, 12, 135});
    EXPECT_EQ(read.frames, 9'007'199'254'740'993ULL); // more than a double holds
    EXPECT_EQ(read.page, "exhibit");
    EXPECT_EQ(read.exhibit, "what-is-it");
    EXPECT_EQ(read.kind, "story");
    EXPECT_EQ(read.language, "de");
    EXPECT_TRUE(read.visit);
    EXPECT_EQ(read.generation, 3);
    EXPECT_EQ(read.pending, 4);
    EXPECT_EQ(read.looks, 17U);
    EXPECT_EQ(read.print, "00ff00ff00ff00ff");
    EXPECT_EQ(read.brightness, 43);
    EXPECT_EQ(read.dark, 12);
    EXPECT_EQ(read.movesWithinS, 135);
}

TEST(Messages, WhatStaffAndVisitorsDoAtTheScreenArrivesWhole)
{
    const auto fault = toDaemonAndBack(FaultReport{"visitor-sound", "quiz", "quiz", "No sound", "/9j/4A=="});
    EXPECT_EQ(fault.picture, "/9j/4A==");
    const auto staff = toDaemonAndBack(StaffStep{"volume", "40 %"});
    EXPECT_EQ(staff.step + ' ' + staff.detail, "volume 40 %");
    EXPECT_TRUE(toDaemonAndBack(Pair{true}).on);
    const auto pairing = toShellAndBack(Pairing{"open", "K7QM-2XWD-9FGH-4RTV", 600, "0.0.0.0", 8443, "AB:CD"});
    EXPECT_EQ(pairing.state + ' ' + pairing.code + ' ' + pairing.listen + ' ' + pairing.fingerprint,
              "open K7QM-2XWD-9FGH-4RTV 0.0.0.0 AB:CD");
    EXPECT_EQ(pairing.seconds, 600);
    EXPECT_EQ(pairing.port, 8443);
}

TEST(Messages, VisitFaultDrawnAndLogArriveWhole)
{
    const auto visit = toDaemonAndBack(VisitStep{"end", "quiz", "en", "idle"});
    EXPECT_EQ(visit.step + visit.exhibit + visit.language + visit.how, "endquizenidle");
    const auto fault = toDaemonAndBack(FaultReport{"exhibit-failed", "quiz", "quiz", "Zeile 1\nZeile 2 \"ä\""});
    EXPECT_EQ(fault.code + fault.exhibit + fault.kind, "exhibit-failedquizquiz");
    EXPECT_EQ(fault.sentence, "Zeile 1\nZeile 2 \"ä\"");
    const auto drawn = toDaemonAndBack(Drawn{12, 345});
    EXPECT_EQ(drawn.generation, 12);
    EXPECT_EQ(drawn.sinceStartMs, 345);
    const auto log = toDaemonAndBack(LogLine{"warning", "a\tb"});
    EXPECT_EQ(log.level + log.text, "warninga\tb");
}

TEST(Messages, OrdersToTheShellArriveWhole)
{
    const auto load = toShellAndBack(Load{5, true});
    EXPECT_EQ(load.generation, 5);
    EXPECT_TRUE(load.now);
    EXPECT_EQ(toShellAndBack(SetAside{{"quiz", "wheel"}}).exhibits, (std::vector<std::string>{"quiz", "wheel"}));
    EXPECT_TRUE(toShellAndBack(SetAside{}).exhibits.empty());
    EXPECT_TRUE(toShellAndBack(Pause{true}).on);
    EXPECT_TRUE(toShellAndBack(Sleep{true}).on);
    toShellAndBack(Quit{});
    toShellAndBack(Unload{});
    EXPECT_FALSE(toShellAndBack(WallClock{false}).sure);
    const auto picture = toShellAndBack(PictureRequest{99, 480});
    EXPECT_EQ(picture.id, 99);
    EXPECT_EQ(picture.width, 480);
}

TEST(Messages, APictureKeepsItsBytes)
{
    std::string jpeg = "\xff\xd8";
    for (int i = 0; i < 100'000; ++i)
        jpeg += static_cast<char>(i * i);
    const auto read = toDaemonAndBack(PictureReply{7, jpeg, {}});
    EXPECT_EQ(read.id, 7);
    EXPECT_EQ(read.jpeg, jpeg);
    EXPECT_TRUE(read.error.empty());
    const auto refused = toDaemonAndBack(PictureReply{8, {}, "the window is not shown"});
    EXPECT_EQ(refused.id, 8);
    EXPECT_EQ(refused.error, "the window is not shown");
    EXPECT_TRUE(refused.jpeg.empty());
}

TEST(Messages, AnOlderProgramMayLeaveMembersOut)
{
    const auto read = decodeToDaemon(R"({"jsonrpc":"2.0","method":"heartbeat","params":{"frames":3,"new":[1]}})");
    ASSERT_TRUE(read) << read.error().message;
    EXPECT_EQ(std::get<Heartbeat>(*read).frames, 3U);
    EXPECT_EQ(std::get<Heartbeat>(*read).page, "");
}

TEST(Messages, MalformedLinesAreRefusedWithAReason)
{
    EXPECT_NE(refusalOf("").find("not JSON"), std::string::npos);
    EXPECT_NE(refusalOf("{\"jsonrpc\":\"2.0\",").find("not JSON"), std::string::npos);
    EXPECT_NE(refusalOf("{\"jsonrpc\":\"2.0\",\"method\":\"\xff\"}").find("not JSON"), std::string::npos);
    EXPECT_NE(refusalOf(std::string(100'000, '[')).find("not JSON"), std::string::npos);
    EXPECT_EQ(refusalOf("[1]"), "a message is an object");
    EXPECT_EQ(refusalOf(R"({"method":"hello"})"), "a message says \"jsonrpc\": \"2.0\"");
    EXPECT_EQ(refusalOf(R"({"jsonrpc":"2.0","method":5})"), "a message names its \"method\"");
    EXPECT_EQ(refusalOf(R"({"jsonrpc":"2.0","method":"dance"})"), "no message is called \"dance\"");
    EXPECT_EQ(refusalOf(R"({"jsonrpc":"2.0","method":"load","params":{}})"), "no message is called \"load\"");
    EXPECT_EQ(refusalOf(R"({"jsonrpc":"2.0","method":"hello","params":[1]})"), "\"params\" is an object");
    EXPECT_EQ(refusalOf(R"({"jsonrpc":"2.0","method":"heartbeat","params":{"frames":-1}})"),
              "\"frames\" of heartbeat has a wrong type");
    EXPECT_EQ(refusalOf(R"({"jsonrpc":"2.0","method":"heartbeat","params":{"frames":1.5}})"),
              "\"frames\" of heartbeat has a wrong type");
    EXPECT_EQ(refusalOf(R"({"jsonrpc":"2.0","method":"drawn","params":{"generation":99999999999}})"),
              "\"generation\" of drawn has a wrong type");
    EXPECT_EQ(refusalOf(R"({"jsonrpc":"2.0","id":"x","result":{"jpeg":"AAAA"}})"), "\"id\" is a whole number");
    EXPECT_EQ(refusalOf(R"({"jsonrpc":"2.0","id":1,"result":{"jpeg":"A"}})"), "\"jpeg\" is base64 and not empty");
    EXPECT_EQ(refusalOf(R"({"jsonrpc":"2.0","id":1,"result":{"jpeg":""}})"), "\"jpeg\" is base64 and not empty");
    EXPECT_EQ(refusalOf(R"({"jsonrpc":"2.0","id":1,"error":{}})"), "an \"error\" has a \"message\"");
    EXPECT_EQ(refusalOf(R"({"jsonrpc":"2.0","id":1})"), "an answer has \"error\" or a \"result\" with \"jpeg\"");
}

TEST(Messages, ALineThatIsTooLongIsRefusedUnread)
{
    EXPECT_NE(refusalOf(std::string(kMaxLine + 1, ' ')).find("longer than"), std::string::npos);
}

TEST(Messages, TheShellRefusesWhatIsNotForIt)
{
    const auto wrongWay = decodeToShell(R"({"jsonrpc":"2.0","method":"hello","params":{}})");
    ASSERT_FALSE(wrongWay);
    EXPECT_EQ(wrongWay.error().message, "no message is called \"hello\"");
    EXPECT_FALSE(decodeToShell(R"({"jsonrpc":"2.0","method":"picture","params":{"width":960}})")); // no id: no answer
    EXPECT_FALSE(decodeToShell(R"({"jsonrpc":"2.0","id":1,"method":"picture","params":{"width":"wide"}})"));
    EXPECT_FALSE(decodeToShell(R"({"jsonrpc":"2.0","method":"setAside","params":{"exhibits":[1]}})"));
}

TEST(Messages, EveryCutOfALineIsRefusedCleanly)
{
    const auto line = encode(ToDaemon(Heartbeat{1, "exhibit", "quiz", "quiz", "de", true, 1, 0}));
    for (std::size_t length = 0; length + 1 < line.size(); ++length)
        EXPECT_FALSE(decodeToDaemon(std::string_view(line).substr(0, length))) << length;
}

TEST(Messages, DropInsAndTheirAnswersArriveWhole)
{
    DropIns told;
    told.places.push_back(boost::json::object{{"id", "folder"}, {"state", "unreachable"}});
    told.items.push_back(boost::json::object{{"id", "1"}, {"findings", boost::json::array{1, 2}}});
    const auto read = toShellAndBack(told);
    EXPECT_EQ(read.places, told.places);
    EXPECT_EQ(read.items, told.items);
    const auto answer = toDaemonAndBack(DropInAnswer{"1", "2026-11-28T20:00:00Z", true});
    EXPECT_EQ(answer.id, "1");
    EXPECT_EQ(answer.at, "2026-11-28T20:00:00Z");
    EXPECT_TRUE(answer.show);
}
