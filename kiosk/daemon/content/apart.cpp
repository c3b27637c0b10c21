// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/apart.hpp"

#include <algorithm>
#include <thread>

namespace vitrine::daemon {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

namespace {

/// What hangs does not hear that it shall stop; the end of the process must not wait for it.
constexpr std::chrono::milliseconds kAfterCancel = 500ms;

} // namespace

Apart::Apart(const net::any_io_executor& executor)
    : m_pause(executor)
{
}

void Apart::begin(std::function<void()> work)
{
    auto ended = std::make_shared<std::atomic<bool>>(false);
    m_running = ended;
    std::thread([work = std::move(work), ended] {
        work();
        *ended = true;
    }).detach();
}

net::awaitable<bool> Apart::hasEnded(std::shared_ptr<Pulse> pulse, std::chrono::milliseconds patience,
                                     std::function<void()> meanwhile)
{
    const auto running = m_running;
    auto since = Steady::now();
    std::uint64_t seen = pulse->done;
    // It is looked at rather than told, because it may come back when nobody is left to hear it.
    for (auto step = 1ms; !*running; step = std::min(2 * step, 50ms)) {
        co_await m_pause.waitFor(step);
        if (meanwhile)
            meanwhile();
        const std::uint64_t done = pulse->done;
        if (done != seen) {
            seen = done;
            since = Steady::now();
        } else if (Steady::now() - since >= (pulse->cancel ? std::min(patience, kAfterCancel) : patience)) {
            pulse->cancel = true;
            co_return *running;
        }
    }
    co_return true;
}

} // namespace vitrine::daemon
