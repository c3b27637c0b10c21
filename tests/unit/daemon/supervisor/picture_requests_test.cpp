// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/picture_requests.hpp"
#include "pump.hpp"

#include <gtest/gtest.h>

#include <vector>

using namespace vitrine;
using namespace vitrine::daemon;
using namespace std::chrono_literals;

namespace {

struct APicture : testing::Test {
    net::io_context io;
    bool shellThere = true;
    std::vector<link::PictureRequest> asked;
    PictureRequests requests{io.get_executor(),
                             [this](const link::PictureRequest& request) {
                                 if (shellThere)
                                     asked.push_back(request);
                                 return shellThere;
                             },
                             300ms};

    void ask(int width, std::optional<Result<Frame>>& into)
    {
        net::co_spawn(io, requests.picture(width),
                      [&into](const std::exception_ptr&, Result<Frame> frame) { into.emplace(std::move(frame)); });
    }
};

} // namespace

TEST_F(APicture, IsAnsweredByTheRightReply)
{
    std::optional<Result<Frame>> wide;
    std::optional<Result<Frame>> narrow;
    ask(1920, wide);
    ask(320, narrow);
    ASSERT_TRUE(until(io, [&] { return asked.size() == 2; }));
    requests.answer({asked[1].id, "narrow", {}});
    requests.answer({asked[0].id, "wide", {}});
    requests.answer({9999, "nobody's", {}});
    ASSERT_TRUE(until(io, [&] { return wide && narrow; }));
    EXPECT_EQ((*wide)->jpeg, "wide");
    EXPECT_EQ((*narrow)->jpeg, "narrow");
    EXPECT_EQ((*narrow)->takenAt.size(), std::string("2026-01-01T00:00:00.000Z").size());
}

TEST_F(APicture, ThatDoesNotComeIsATimeOut)
{
    const auto frame = resultOf(io, requests.picture(960));
    ASSERT_FALSE(frame);
    EXPECT_EQ(frame.error().code, Errc::Timeout);
    requests.answer({asked[0].id, "too late", {}});
}

TEST_F(APicture, WithoutAShellIsRefusedAtOnce)
{
    shellThere = false;
    const auto frame = resultOf(io, requests.picture(960));
    ASSERT_FALSE(frame);
    EXPECT_EQ(frame.error().code, Errc::Unreachable);
}

TEST_F(APicture, OfAShellThatEndsIsNotWaitedFor)
{
    std::optional<Result<Frame>> frame;
    ask(960, frame);
    ASSERT_TRUE(until(io, [&] { return asked.size() == 1; }));
    requests.shellIsGone();
    ASSERT_TRUE(until(io, [&] { return frame.has_value(); }));
    EXPECT_EQ(frame->error().code, Errc::Unreachable);
}

TEST_F(APicture, CarriesTheShellsReason)
{
    std::optional<Result<Frame>> frame;
    ask(960, frame);
    ASSERT_TRUE(until(io, [&] { return asked.size() == 1; }));
    requests.answer({asked[0].id, {}, "the window is not shown"});
    ASSERT_TRUE(until(io, [&] { return frame.has_value(); }));
    EXPECT_EQ(frame->error().message, "there is no picture: the window is not shown");
}

TEST_F(APicture, HasASaneWidthAndAreNotAskedForWithoutEnd)
{
    std::vector<std::optional<Result<Frame>>> frames(9);
    for (auto& frame : frames)
        ask(1'000'000, frame);
    ASSERT_TRUE(until(io, [&] { return frames[8].has_value(); }));
    EXPECT_EQ(frames[8]->error().code, Errc::Busy);
    EXPECT_EQ(asked.size(), 8U);
    EXPECT_EQ(asked[0].width, 3840);
    requests.shellIsGone();
    ASSERT_TRUE(until(io, [&] { return frames[0].has_value(); }));
}
