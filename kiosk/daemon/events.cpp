// SPDX-License-Identifier: Apache-2.0
#include "daemon/events.hpp"

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

#include <algorithm>

namespace vitrine::daemon {

void Events::publish(std::string kind, boost::json::value data)
{
    m_events.push_back({++m_last, std::move(kind), std::move(data)});
    if (m_events.size() > kKept)
        m_events.pop_front();
    m_wake.cancel(); // whoever waits looks again
}

std::vector<Event> Events::after(std::uint64_t id, bool& gap) const
{
    gap = !m_events.empty() && id + 1 < m_events.front().id;
    const auto first =
        std::find_if(m_events.begin(), m_events.end(), [id](const Event& event) { return event.id > id; });
    return {first, m_events.end()};
}

net::awaitable<void> Events::wait()
{
    // The timer never fires; being cancelled is the news.
    co_await m_wake.async_wait(net::as_tuple(net::use_awaitable));
}

} // namespace vitrine::daemon
