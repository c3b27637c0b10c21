// SPDX-License-Identifier: Apache-2.0
#include "daemon/supervisor/picture_requests.hpp"

#include "daemon/clock.hpp"

#include <algorithm>

namespace vitrine::daemon {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

constexpr std::size_t kAtOnce = 8; ///< each answer is a megabyte or so
constexpr int kNarrowest = 16;
constexpr int kWidest = 3840;

} // namespace

PictureRequests::PictureRequests(net::any_io_executor executor, Ask ask, std::chrono::milliseconds patience)
    : m_ask(std::move(ask))
    , m_patience(patience)
    , m_answered(std::move(executor))
{
}

net::awaitable<Result<Frame>> PictureRequests::picture(int width)
{
    if (m_waiting.size() >= kAtOnce)
        co_return Error{Errc::Busy, phrase("too many pictures are asked for at once")};
    const auto id = m_next++;
    if (!m_ask(link::PictureRequest{id, std::clamp(width, kNarrowest, kWidest)}))
        co_return Error{Errc::Unreachable, phrase("there is no picture: the shell is not running")};
    m_waiting[id];
    const auto deadline = Steady::now() + m_patience;
    while (!m_waiting[id] && Steady::now() < deadline)
        co_await m_answered.waitFor(
            std::max(1ms, std::chrono::ceil<std::chrono::milliseconds>(deadline - Steady::now())));
    auto answer = std::move(m_waiting[id]);
    m_waiting.erase(id);
    if (!answer)
        co_return Error{Errc::Timeout, phrase("the shell did not answer with a picture in time")};
    co_return std::move(*answer);
}

void PictureRequests::answer(const link::PictureReply& reply)
{
    const auto found = m_waiting.find(reply.id);
    if (found == m_waiting.end())
        return; // too late: whoever asked has been told so
    if (reply.error.empty())
        found->second = Frame{reply.jpeg, printTimeMs(std::chrono::system_clock::now())};
    else
        found->second = Error{Errc::Unreachable, phrase("there is no picture: {}", reply.error)};
    m_answered.ring();
}

void PictureRequests::shellIsGone()
{
    for (auto& [id, answer] : m_waiting)
        if (!answer)
            answer = Error{Errc::Unreachable, phrase("there is no picture: the shell has just ended")};
    m_answered.ring();
}

} // namespace vitrine::daemon
