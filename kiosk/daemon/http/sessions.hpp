// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/clock.hpp"
#include "daemon/http/limits.hpp"
#include "daemon/record/record.hpp"

#include <boost/asio/awaitable.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine::daemon {

namespace net = boost::asio;

enum class Role { None, Viewer, Curator, Technician, Admin };
[[nodiscard]] Role roleFromName(std::string_view name); ///< None: no such role
[[nodiscard]] std::string_view nameOfRole(Role role);

/// Who asks.
struct Caller {
    std::string name;
    Role role = Role::None;
    std::string token;   ///< SHA-256 of the token all rests on
    std::string session; ///< SHA-256 of the session's secret; empty: the token came with the request
};

/// Who may talk to the screen: tokens (kept in the record), sessions of browsers and login codes (in memory, so that a
/// restart ends them). A session is only ever as good as the token behind it: removing the token ends it within
/// seconds, and its role is the token's. All secrets are kept and looked up as SHA-256.
class Sessions {
public:
    using Clock = std::function<BootTime()>;
    Sessions(Record& record, const ServerLimits& limits, Clock clock = &BootClock::now);

    [[nodiscard]] net::awaitable<std::optional<Caller>> byToken(std::string_view token);
    /// Counts as use of the session: its idle time begins anew.
    [[nodiscard]] net::awaitable<std::optional<Caller>> bySession(std::string_view secret);
    /// Is what this caller came with still good? Counts as no use.
    [[nodiscard]] net::awaitable<bool> stillGood(Caller caller);

    /// A new session's secret for the cookie.
    [[nodiscard]] std::string begin(const Caller& caller);
    void end(const Caller& caller);

    /// A code for people: logs in once, as `caller`, within ten minutes.
    [[nodiscard]] std::string makeCode(const Caller& caller);
    [[nodiscard]] net::awaitable<std::optional<Caller>> byCode(std::string_view code);

    /// A code for whoever stands at the screen and knows its PIN: logs in once, as a technician, within ten minutes.
    /// There is one at a time; the fifth wrong code that anybody tries closes it.
    [[nodiscard]] std::string makeScreenCode();
    void closeScreenCode();
    /// What became of the screen's code: "used" or "wrong".
    std::function<void(std::string_view what)> onScreenCode;

    [[nodiscard]] std::size_t count() const { return m_sessions.size(); }

private:
    struct Session {
        std::string token;
        BootTime begun;
        BootTime used;
    };
    struct Code {
        std::string token;
        BootTime until;
    };
    struct Known {
        TokenEntry entry;
        BootTime until;
    };
    [[nodiscard]] net::awaitable<std::optional<Caller>> callerOf(std::string tokenHash, std::string session);
    void forgetOld();
    void countWrongCode();

    Record& m_record;
    const ServerLimits m_limits;
    Clock m_clock;
    std::map<std::string, Session, std::less<>> m_sessions; ///< by SHA-256 of the secret
    std::map<std::string, Code, std::less<>> m_codes;       ///< by SHA-256 of the code
    std::string m_screenToken;                              ///< hash of no token: what the screen's logins rest on
    std::string m_screenCode;                               ///< hash of the open one; empty: none
    int m_screenTries = 0;
    std::map<std::string, Known, std::less<>> m_known; ///< tokens asked for a moment ago
};

} // namespace vitrine::daemon
