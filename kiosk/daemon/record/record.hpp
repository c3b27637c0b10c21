// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vitrine::daemon {

namespace net = boost::asio;

struct AuditEntry {
    std::int64_t id = 0;
    std::string at; ///< RFC 3339, UTC; filled by the record
    std::string who;
    std::string role;
    std::string from;
    std::string what;   ///< "restart-shell", "install", "activate", "roll-back", "login", "token-add", …
    std::string target; ///< "opening-week 2026.11.0", "generation 3", …
    std::string result; ///< "done", "refused: …"
};

struct FaultEntry {
    std::int64_t id = 0;
    std::string at;
    std::string code; ///< "shell-died", "shell-hung", "exhibit-failed", "medium-broken", "plugin-broken", …
    std::string exhibit;
    std::string sentence;
    boost::json::object detail;
    /// The same again (code and exhibit) within a day is counted in one entry: detail.times, detail.first_at.
    bool grouped = false;
    /// It lasts until it is over: no other of this code is written before, also by the daemon after this one.
    bool lasts = false;
    bool over = false; ///< the end of the one that lasts: its detail gets ended_at; without one nothing is written
    std::string picture = {}; ///< a JPEG for the folder beside the record; detail.picture says that there was one
};

struct TokenEntry {
    std::string name;
    std::string role;
    std::string madeAt;
};

/// What must outlive the daemon: audit, faults with their pictures, tokens (as SHA-256 only). SQLite in WAL mode on a
/// thread of its own; awaiting calls come back on the caller's executor. Audit is append-only.
class Record {
public:
    [[nodiscard]] static Result<std::unique_ptr<Record>> open(const std::filesystem::path& file);
    ~Record(); ///< writes what is queued

    /// Called on the record's thread after an entry is written; post to your own.
    std::function<void(const AuditEntry&)> onAudit;
    std::function<void(const FaultEntry&)> onFault;

    void note(AuditEntry entry); ///< queued
    void note(FaultEntry entry); ///< queued

    [[nodiscard]] net::awaitable<std::vector<AuditEntry>> audit(int limit, std::int64_t before);
    [[nodiscard]] net::awaitable<std::vector<FaultEntry>> faults(int limit, std::int64_t before);
    /// What was on the glass when a fault was reported; nothing: there is no picture, or no longer.
    [[nodiscard]] net::awaitable<std::optional<std::string>> faultPicture(std::int64_t id);
    [[nodiscard]] net::awaitable<std::optional<TokenEntry>> findToken(std::string tokenSha256);

    /// Blocking, for `vitrined token …`: makes a token of 256 random bits, keeps its hash, answers with the token.
    [[nodiscard]] Result<std::string> addToken(const std::string& name, const std::string& role);
    [[nodiscard]] Result<void> removeToken(const std::string& name);
    [[nodiscard]] std::vector<TokenEntry> tokens();

private:
    struct State;
    explicit Record(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

[[nodiscard]] boost::json::object toJson(const AuditEntry& entry);
[[nodiscard]] boost::json::object toJson(const FaultEntry& entry);

} // namespace vitrine::daemon
