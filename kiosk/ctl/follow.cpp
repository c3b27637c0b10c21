// SPDX-License-Identifier: Apache-2.0
#include "ctl/follow.hpp"

#include "ctl/console.hpp"
#include "ctl/on_screens.hpp"

#include <boost/json/array.hpp>

#include <chrono>
#include <memory>
#include <thread>

namespace vitrine::ctl {

namespace json = boost::json;

namespace {

constexpr std::chrono::milliseconds kBetween{200};
constexpr int kPatience = 5; ///< questions in a row that may go unanswered

double shareOf(const json::object& operation)
{
    const auto* progress = operation.if_contains("progress");
    boost::system::error_code ec;
    const auto share = progress != nullptr ? progress->to_number<double>(ec) : 0.0;
    return ec ? 0.0 : share;
}

} // namespace

Result<json::object> followOperation(const ScreenClient& screen, const std::string& what, const std::string& operation,
                                     Stay stay, bool quiet)
{
    std::unique_ptr<ProgressLine> line;
    if (!quiet)
        line = std::make_unique<ProgressLine>(what);
    int unanswered = 0;
    for (;;) {
        auto state = jsonOf(screen.get("/api/v1/operations/" + operation));
        const bool silent = !state && (state.error().code == Errc::Unreachable || state.error().code == Errc::Timeout);
        if (silent && ++unanswered < kPatience) {
            std::this_thread::sleep_for(kBetween * 5);
            continue;
        }
        if (!state)
            return state.error();
        unanswered = 0;
        const auto now = textIn(*state, "state");
        if (now == "done" || (now == "waiting" && stay == Stay::UntilWaiting))
            return state;
        if (now != "running" && now != "waiting")
            return Error{now == "cancelled" ? Errc::Cancelled : Errc::Refused, sentenceIn(*state)};
        if (line)
            line->show(shareOf(*state), sentenceIn(*state).in(staffLanguage()));
        std::this_thread::sleep_for(kBetween);
    }
}

} // namespace vitrine::ctl
