// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/clock.hpp"
#include "daemon/http/limits.hpp"

#include <boost/asio/ip/address.hpp>

#include <chrono>
#include <cstddef>
#include <map>
#include <string>

namespace vitrine::daemon {

/// Whom an address stands for: IPv4 as it is, of IPv6 the /64, for a household has that many.
[[nodiscard]] std::string sourceOf(const boost::asio::ip::address& address);

/// So many requests a second with some in a burst, for each source.
class Throttle {
public:
    Throttle(double perSecond, double burst)
        : m_perSecond(perSecond)
        , m_burst(burst)
    {
    }
    /// False: too many; the request is not to be served.
    [[nodiscard]] bool take(const std::string& source, BootTime now);

private:
    struct Bucket {
        double tokens = 0;
        BootTime at;
    };
    static constexpr std::size_t kSources = 1024;
    double m_perSecond;
    double m_burst;
    std::map<std::string, Bucket> m_buckets;
};

/// Wrong logins: each failure of a source doubles the time in which its next try is not even looked at. Never a lock:
/// other sources, and who holds a token already, notice nothing.
class LoginDelays {
public:
    explicit LoginDelays(const ServerLimits& limits)
        : m_first(limits.firstDelay)
        , m_longest(limits.longestDelay)
    {
    }
    /// Zero: a try is welcome.
    [[nodiscard]] std::chrono::milliseconds wait(const std::string& source, BootTime now) const;
    void failed(const std::string& source, BootTime now);
    void succeeded(const std::string& source);

private:
    struct Failures {
        std::chrono::milliseconds delay{};
        BootTime until;
    };
    static constexpr std::size_t kSources = 1024;
    std::chrono::milliseconds m_first;
    std::chrono::milliseconds m_longest;
    std::map<std::string, Failures> m_failures;
};

} // namespace vitrine::daemon
