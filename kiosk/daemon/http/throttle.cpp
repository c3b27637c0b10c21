// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/throttle.hpp"

#include <algorithm>

namespace vitrine::daemon {

namespace ip = boost::asio::ip;

std::string sourceOf(const ip::address& address)
{
    if (address.is_v4())
        return address.to_string();
    const auto v6 = address.to_v6();
    if (v6.is_v4_mapped())
        return ip::make_address_v4(ip::v4_mapped, v6).to_string();
    if (v6.is_loopback())
        return v6.to_string();
    auto bytes = v6.to_bytes();
    std::fill(bytes.begin() + 8, bytes.end(), static_cast<unsigned char>(0));
    return ip::address_v6(bytes).to_string() + "/64";
}

bool Throttle::take(const std::string& source, BootTime now)
{
    auto found = m_buckets.find(source);
    if (found == m_buckets.end()) {
        // Full of strangers: forget the one that has been quiet for longest, whose bucket is the likeliest to be full.
        if (m_buckets.size() >= kSources)
            m_buckets.erase(
                std::min_element(m_buckets.begin(), m_buckets.end(),
                                 [](const auto& one, const auto& other) { return one.second.at < other.second.at; }));
        found = m_buckets.emplace(source, Bucket{m_burst, now}).first;
    }
    auto& bucket = found->second;
    const std::chrono::duration<double> passed = now - bucket.at;
    bucket.tokens = std::min(m_burst, bucket.tokens + passed.count() * m_perSecond);
    bucket.at = now;
    if (bucket.tokens < 1)
        return false;
    bucket.tokens -= 1;
    return true;
}

std::chrono::milliseconds LoginDelays::wait(const std::string& source, BootTime now) const
{
    const auto found = m_failures.find(source);
    if (found == m_failures.end() || found->second.until <= now)
        return {};
    return found->second.until - now;
}

void LoginDelays::failed(const std::string& source, BootTime now)
{
    if (m_failures.size() >= kSources && !m_failures.contains(source))
        m_failures.erase(std::min_element(m_failures.begin(), m_failures.end(), [](const auto& one, const auto& other) {
            return one.second.until < other.second.until;
        }));
    auto& failures = m_failures[source];
    // Who has been quiet for as long as the longest delay begins anew.
    if (failures.until + m_longest < now)
        failures.delay = {};
    failures.delay = failures.delay.count() == 0 ? m_first : std::min(failures.delay * 2, m_longest);
    failures.until = now + failures.delay;
}

void LoginDelays::succeeded(const std::string& source)
{
    m_failures.erase(source);
}

} // namespace vitrine::daemon
