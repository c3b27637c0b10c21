// SPDX-License-Identifier: Apache-2.0
#include "daemon/content/changeover.hpp"

#include <algorithm>

namespace vitrine::daemon {

using namespace std::chrono_literals;
using Steady = std::chrono::steady_clock;

Changeover::Changeover(net::any_io_executor executor, Operations& operations, LookAtGlass glass, Send send,
                       Limits limits)
    : m_executor(std::move(executor))
    , m_operations(operations)
    , m_glass(std::move(glass))
    , m_send(std::move(send))
    , m_limits(limits)
    , m_bell(m_executor)
{
}

net::awaitable<Changeover::Outcome> Changeover::show(std::string operation, int generation, std::string name, When when)
{
    const int turn = ++m_turn;
    m_bell.ring(); // an older one sees that it is replaced
    m_refusal.clear();
    m_pending = generation;
    if (!m_send(link::Load{generation, when == When::Now})) {
        m_pending = 0;
        co_return Outcome{Outcome::NoShell, {}};
    }
    const auto visitEnds = Steady::now() + m_limits.visit;
    auto free = Steady::now(); // since when nobody uses the screen
    bool cutShort = when == When::Now;
    Outcome outcome{Outcome::Shown, {}};
    for (;;) {
        const auto time = Steady::now();
        const auto glass = m_glass();
        if (turn != m_turn)
            co_return Outcome{Outcome::Replaced, {}};
        if (m_stopped) {
            outcome = {Outcome::Stopped, {}};
            break;
        }
        if (glass.linked && glass.shown == generation)
            break;
        if (!m_refusal.empty()) {
            outcome = {Outcome::Failed, m_refusal};
            break;
        }
        if (glass.visit && !cutShort) {
            free = time;
            m_operations.wait(operation, "Somebody is using the screen; it shows " + name + " when they are done");
            if (time >= visitEnds) {
                cutShort = true;
                m_send(link::Load{generation, true});
                continue;
            }
        }
        if (time - free >= m_limits.draw) {
            outcome = {Outcome::Failed, "the screen drew nothing of it in time"};
            break;
        }
        const auto next = glass.visit && !cutShort ? visitEnds : free + m_limits.draw;
        co_await m_bell.waitFor(std::max(1ms, std::chrono::ceil<std::chrono::milliseconds>(next - time)));
    }
    m_pending = 0;
    co_return outcome;
}

void Changeover::refused(std::string reason)
{
    m_refusal = std::move(reason);
    m_bell.ring();
}

void Changeover::remind(int generation)
{
    m_send(link::Load{generation, false});
    m_bell.ring();
}

void Changeover::stop()
{
    m_stopped = true;
    m_bell.ring();
}

} // namespace vitrine::daemon
