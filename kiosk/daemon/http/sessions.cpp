// SPDX-License-Identifier: Apache-2.0
#include "daemon/http/sessions.hpp"

#include "daemon/record/secret.hpp"

#include <algorithm>
#include <array>

namespace vitrine::daemon {

namespace {

/// So long a removed token may still work; the record is not asked for each of a thousand requests a second.
constexpr std::chrono::seconds kTrusted{2};
constexpr std::size_t kSessions = 256;
constexpr std::size_t kCodes = 32;
constexpr std::size_t kKnown = 256;
constexpr int kScreenTries = 5;

constexpr std::array kRoles{std::string_view("none"), std::string_view("viewer"), std::string_view("curator"),
                            std::string_view("technician"), std::string_view("admin")};

/// What people type: case, spaces and dashes do not matter.
std::string plainCode(std::string_view code)
{
    std::string plain;
    for (const char letter : code.substr(0, 64))
        if (letter != '-' && letter != ' ')
            plain.push_back(letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter);
    return plain;
}

} // namespace

Role roleFromName(std::string_view name)
{
    const auto found = std::find(kRoles.begin() + 1, kRoles.end(), name);
    return found == kRoles.end() ? Role::None : static_cast<Role>(found - kRoles.begin());
}

std::string_view nameOfRole(Role role)
{
    return kRoles.at(static_cast<std::size_t>(role));
}

Sessions::Sessions(Record& record, const ServerLimits& limits, Clock clock)
    : m_record(record)
    , m_limits(limits)
    , m_clock(std::move(clock))
    , m_screenToken(sha256Hex(randomSecret(32)))
{
}

net::awaitable<std::optional<Caller>> Sessions::callerOf(std::string tokenHash, std::string session)
{
    if (tokenHash == m_screenToken)
        co_return Caller{"at the screen", Role::Technician, std::move(tokenHash), std::move(session)};
    const auto known = m_known.find(tokenHash);
    if (known != m_known.end() && known->second.until > m_clock()) {
        const auto& entry = known->second.entry;
        co_return Caller{entry.name, roleFromName(entry.role), std::move(tokenHash), std::move(session)};
    }
    const auto entry = co_await m_record.findToken(tokenHash);
    if (!entry || roleFromName(entry->role) == Role::None) {
        m_known.erase(tokenHash);
        co_return std::nullopt;
    }
    if (m_known.size() >= kKnown)
        m_known.clear();
    m_known[tokenHash] = {*entry, m_clock() + kTrusted};
    co_return Caller{entry->name, roleFromName(entry->role), std::move(tokenHash), std::move(session)};
}

net::awaitable<std::optional<Caller>> Sessions::byToken(std::string_view token)
{
    if (token.empty() || token.size() > 256)
        co_return std::nullopt;
    co_return co_await callerOf(sha256Hex(token), {});
}

void Sessions::forgetOld()
{
    const auto now = m_clock();
    std::erase_if(m_sessions, [&](const auto& pair) {
        return pair.second.used + m_limits.sessionIdle <= now || pair.second.begun + m_limits.sessionAbsolute <= now;
    });
    std::erase_if(m_codes, [&](const auto& pair) { return pair.second.until <= now; });
}

net::awaitable<std::optional<Caller>> Sessions::bySession(std::string_view secret)
{
    if (secret.empty() || secret.size() > 256)
        co_return std::nullopt;
    forgetOld();
    const auto hash = sha256Hex(secret);
    const auto found = m_sessions.find(hash);
    if (found == m_sessions.end() || !equalInConstantTime(found->first, hash))
        co_return std::nullopt;
    found->second.used = m_clock();
    const auto token = found->second.token;
    auto caller = co_await callerOf(token, hash);
    // The record was asked meanwhile: the session may have been ended.
    if (!caller)
        m_sessions.erase(hash);
    else if (!m_sessions.contains(hash))
        co_return std::nullopt;
    co_return caller;
}

net::awaitable<bool> Sessions::stillGood(Caller caller)
{
    forgetOld();
    if (!caller.session.empty() && !m_sessions.contains(caller.session))
        co_return false;
    const auto now = co_await callerOf(caller.token, caller.session);
    co_return now && now->role == caller.role;
}

std::string Sessions::begin(const Caller& caller)
{
    forgetOld();
    if (m_sessions.size() >= kSessions)
        m_sessions.erase(std::min_element(m_sessions.begin(), m_sessions.end(), [](const auto& one, const auto& other) {
            return one.second.used < other.second.used;
        }));
    auto secret = randomSecret(32);
    m_sessions[sha256Hex(secret)] = {caller.token, m_clock(), m_clock()};
    return secret;
}

void Sessions::end(const Caller& caller)
{
    m_sessions.erase(caller.session);
}

std::string Sessions::makeCode(const Caller& caller)
{
    forgetOld();
    if (m_codes.size() >= kCodes)
        m_codes.erase(std::min_element(m_codes.begin(), m_codes.end(), [](const auto& one, const auto& other) {
            return one.second.until < other.second.until;
        }));
    auto code = randomCode();
    m_codes[sha256Hex(plainCode(code))] = {caller.token, m_clock() + m_limits.loginCode};
    return code;
}

net::awaitable<std::optional<Caller>> Sessions::byCode(std::string_view code)
{
    forgetOld();
    const auto hash = sha256Hex(plainCode(code));
    const auto found = m_codes.find(hash);
    if (found == m_codes.end() || !equalInConstantTime(found->first, hash)) {
        countWrongCode();
        co_return std::nullopt;
    }
    const auto token = found->second.token;
    m_codes.erase(found); // before anything else can happen: of two who race, one wins
    if (hash == m_screenCode) {
        m_screenCode.clear();
        if (onScreenCode)
            onScreenCode("used");
    }
    co_return co_await callerOf(token, {});
}

std::string Sessions::makeScreenCode()
{
    closeScreenCode();
    auto code = makeCode({"at the screen", Role::Technician, m_screenToken, {}});
    m_screenCode = sha256Hex(plainCode(code));
    m_screenTries = 0;
    return code;
}

void Sessions::closeScreenCode()
{
    m_codes.erase(m_screenCode);
    m_screenCode.clear();
}

void Sessions::countWrongCode()
{
    if (m_screenCode.empty() || !m_codes.contains(m_screenCode) || ++m_screenTries < kScreenTries)
        return;
    closeScreenCode();
    if (onScreenCode)
        onScreenCode("wrong");
}

} // namespace vitrine::daemon
