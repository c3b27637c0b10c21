// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/events.hpp"
#include "daemon/http/sessions.hpp"
#include "daemon/http/wire.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace vitrine::daemon {

/// Server-sent events for one client: `hello`, then what happens, filtered by role. Ids are "EPOCH-NUMBER", where the
/// epoch is this run of the daemon: a client that comes back after a restart is told of the gap.
class EventStream {
public:
    /// `lastId`: what the client has seen, as Last-Event-ID says; may be empty.
    EventStream(const Events& events, Sessions& sessions, Caller caller, std::string_view lastId,
                std::shared_ptr<const bool> stopping);

    /// Until the client goes, its session ends or the server stops.
    [[nodiscard]] net::awaitable<void> run(Wire& wire, Events& events);

    /// One event as text for the wire.
    [[nodiscard]] static std::string print(std::string_view id, std::string_view kind, const boost::json::value& data);

private:
    [[nodiscard]] std::string newEvents(const Events& events);
    [[nodiscard]] bool mayHear(const Event& event) const;

    Sessions& m_sessions;
    Caller m_caller;
    std::shared_ptr<const bool> m_stopping;
    std::uint64_t m_seen = 0;
    bool m_gap = false;
};

} // namespace vitrine::daemon
