// SPDX-License-Identifier: Apache-2.0
#include "core/archive/index_archive.hpp"
#include "ctl/send_pack.hpp"
#include "test_screen.hpp"

#include <boost/json.hpp>

#include <gmock/gmock.h>

#include <algorithm>

namespace vitrine::ctl {

using namespace workshop;
using namespace std::chrono_literals;
namespace json = boost::json;
using testing::HasSubstr;

namespace {

constexpr Persistence kQuick{.first = 1ms, .longest = 2ms, .tries = 4};
constexpr auto kInstalled = R"({"pack": {"id": "sample", "version": "1.0.0"}, "generation": 1, "findings": [],
    "operation": "7"})";

/// A screen that takes a pack in pieces, and what a test wants to go wrong with it.
class SendPack : public testing::Test {
protected:
    SendPack()
    {
        writePack(m_folder / "pack", "sample", "1.0.0");
        write(m_folder / "pack/data/film.bin", std::string(300'000, 'f'));
        write(m_folder / "pack/data/text.csv", "a,b\n");
        EXPECT_TRUE(writePackArchive(m_folder / "pack", m_file));
        m_index = indexArchive(m_file).value();
        for (const auto& [sum, place] : m_index.bySum)
            m_all += place.size;
    }
    Reply answer(const Heard& heard)
    {
        if (heard.verb == "POST" && heard.target == "/api/v1/packs/plans") {
            if (!m_planned.empty()) {
                auto reply = m_planned.front();
                if (heard.bodyBytes > 0) // the body is here: that was the answer
                    m_planned.erase(m_planned.begin());
                return reply;
            }
            if (heard.bodyBytes > 0)
                m_requests.push_back(json::parse(heard.body).as_object());
            return {.status = 201, .body = state()};
        }
        if (heard.verb == "PATCH") {
            if (heard.bodyBytes == 0) {
                m_offsets.push_back(heard.offset);
                if (!m_patches.empty()) {
                    auto reply = m_patches.front();
                    m_patches.erase(m_patches.begin());
                    m_have = std::min(m_have + m_comesBeforeACut, m_all);
                    return reply;
                }
            } else {
                m_bodies.push_back(heard.bodyBytes);
                m_have = m_all;
            }
            return {.body = state()};
        }
        if (heard.verb == "POST" && heard.target.ends_with("/install"))
            return {.status = 201, .body = kInstalled};
        if (heard.verb == "PUT") {
            m_whole = std::max(m_whole, heard.bodyBytes);
            return {.status = 201, .body = kInstalled};
        }
        return {.status = 404, .body = "{}"};
    }
    /// The film is sent first, so that a cut is always in it.
    [[nodiscard]] std::string state() const
    {
        json::array missing;
        std::vector<std::pair<std::string, Stretch>> blobs(m_index.bySum.begin(), m_index.bySum.end());
        std::ranges::sort(blobs, std::greater(), [](const auto& blob) { return blob.second.size; });
        auto have = m_have;
        for (const auto& [sum, place] : blobs) {
            const auto some = std::min(have, place.size);
            have -= some;
            if (some < place.size)
                missing.push_back(
                    {{"sum", m_strange.empty() ? sum : m_strange}, {"bytes", place.size}, {"have", some}});
        }
        return json::serialize(
            json::object{{"plan", std::string(64, 'a')}, {"bytes", m_all}, {"offset", m_have}, {"missing", missing}});
    }
    Result<json::object> send(const Persistence& persistence = kQuick)
    {
        const ScreenClient client(m_screen.known());
        const SendWatch watch{.progress =
                                  [this](std::uint64_t done, std::uint64_t total) {
                                      m_progress = {done, total};
                                      return true;
                                  },
                              .brokeOff = [this](const Words& why) { m_breaks.push_back(why.en); }};
        return sendPack(client, m_file, "now", watch, persistence);
    }

    TempFolder m_folder;
    std::filesystem::path m_file = m_folder / "pack.vpack";
    ArchiveIndex m_index;
    std::uint64_t m_all = 0;
    std::uint64_t m_have = 0;
    std::uint64_t m_comesBeforeACut = 0;
    std::uint64_t m_whole = 0;
    std::string m_strange;
    std::vector<Reply> m_planned; ///< instead of plans
    std::vector<Reply> m_patches; ///< instead of taking what comes
    std::vector<json::object> m_requests;
    std::vector<std::string> m_offsets;
    std::vector<std::uint64_t> m_bodies;
    std::vector<std::string> m_breaks;
    std::pair<std::uint64_t, std::uint64_t> m_progress;
    TestScreen m_screen{[this](const Heard& heard) { return answer(heard); }};
};

const Reply kCut{.early = true, .hangUp = true};

} // namespace

TEST_F(SendPack, SendsSumsSizesAndWhatIsMissing)
{
    m_have = 300'000; // the film is there
    const auto sent = send();
    ASSERT_TRUE(sent) << sent.error().message.en;
    ASSERT_EQ(m_requests.size(), 1U);
    EXPECT_EQ(m_requests[0].at("sums").as_string(), m_index.head.sumsText);
    EXPECT_FALSE(m_requests[0].contains("signature"));
    EXPECT_EQ(m_requests[0].at("sizes").as_array().size(), m_index.sizes.size());
    EXPECT_EQ(m_offsets, std::vector<std::string>{"300000"});
    EXPECT_EQ(m_bodies, std::vector<std::uint64_t>{m_all - 300'000});
    EXPECT_EQ(m_progress, (std::pair{m_all, m_all})) << "what was there counts as done";
    EXPECT_EQ(sent->at("sent").at("bytes").to_number<std::uint64_t>(), m_all - 300'000);
    EXPECT_EQ(sent->at("generation").as_int64(), 1);
}

TEST_F(SendPack, SendsNothingOfAPackThatIsThere)
{
    m_have = m_all;
    ASSERT_TRUE(send());
    EXPECT_TRUE(m_offsets.empty());
}

TEST_F(SendPack, GoesOnWhereTheConnectionWasCutCase196)
{
    m_comesBeforeACut = 100'000;
    m_patches = {kCut, kCut};
    const auto sent = send();
    ASSERT_TRUE(sent) << sent.error().message.en;
    EXPECT_EQ(m_offsets, (std::vector<std::string>{"0", "100000", "200000"}));
    EXPECT_EQ(m_bodies, std::vector<std::uint64_t>{m_all - 200'000}) << "no byte that had come";
    EXPECT_EQ(m_breaks.size(), 2U);
}

TEST_F(SendPack, IsTriedAgainAsLongAsItGetsOn)
{
    m_comesBeforeACut = 20'000;
    m_patches.assign(12, kCut); // more than the tries that may bring nothing
    ASSERT_TRUE(send());
    EXPECT_EQ(m_breaks.size(), 12U);
}

TEST_F(SendPack, IsGivenUpWithinReason)
{
    m_patches.assign(50, kCut);
    const auto sent = send();
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().code, Errc::Unreachable);
    EXPECT_EQ(m_offsets.size(), 4U);
    EXPECT_EQ(m_breaks.size(), 3U);
}

TEST_F(SendPack, WaitsForAnotherSender)
{
    m_patches = {{.status = 409, .body = R"({"code": "busy", "detail": "another pack is being sent"})", .early = true}};
    ASSERT_TRUE(send());
    ASSERT_EQ(m_breaks.size(), 1U);
    EXPECT_THAT(m_breaks[0], HasSubstr("another pack is being sent"));
}

TEST_F(SendPack, IsNotTriedAgainWhenItIsRefusedOrCancelled)
{
    for (const auto& [status, code] : {std::pair{422U, "refused"}, {409U, "cancelled"}, {507U, "disk-full"}}) {
        m_offsets.clear();
        m_have = 0;
        m_patches = {
            {.status = status, .body = json::serialize(json::object{{"code", code}, {"detail", "no"}}), .early = true}};
        const auto sent = send();
        ASSERT_FALSE(sent) << status;
        EXPECT_EQ(m_offsets.size(), 1U) << status;
        EXPECT_TRUE(m_breaks.empty());
    }
}

TEST_F(SendPack, IsNotTriedAgainAtAScreenThatIsAway)
{
    const ScreenClient away({.url = "https://127.0.0.1:1", .fingerprint = "AA", .token = "t"});
    int breaks = 0;
    const SendWatch watch{.progress = {}, .brokeOff = [&](const Words&) { ++breaks; }};
    const auto sent = sendPack(away, m_file, "now", watch, kQuick);
    ASSERT_FALSE(sent);
    EXPECT_EQ(sent.error().code, Errc::Unreachable);
    EXPECT_EQ(breaks, 0);
}

TEST_F(SendPack, GoesWholeToAScreenThatKnowsNoPlans)
{
    m_planned = {{.status = 404, .body = R"({"detail": "nothing at this path"})"}};
    ASSERT_TRUE(send());
    EXPECT_EQ(m_whole, std::filesystem::file_size(m_file));
    EXPECT_TRUE(m_offsets.empty());
}

TEST_F(SendPack, GivesNoFileThatIsNotInThePack)
{
    m_strange = sha256("another");
    const auto sent = send();
    ASSERT_FALSE(sent);
    EXPECT_THAT(sent.error().message.en, HasSubstr("asks for files that the pack has not got"));
    EXPECT_TRUE(m_offsets.empty());
}

} // namespace vitrine::ctl
