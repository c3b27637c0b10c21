// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/record/record.hpp"

#include <SQLiteCpp/Database.h>

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vitrine::daemon {

/// The tables behind the record. Throws SQLite::Exception; used by one thread.
class Database {
public:
    /// Entries that are kept of each kind; older ones go.
    static constexpr std::int64_t kAuditKept = 100'000;
    static constexpr std::int64_t kFaultsKept = 20'000;

    /// Opens or makes `file`. One that SQLite cannot read, or that a newer Vitrine wrote, is moved aside, and `moved`
    /// receives the sentence for the log.
    static Database openOrBegin(const std::filesystem::path& file, std::string& moved);
    /// Opened without the memory it shares with other programs, because the disk has no room for that or fails. What is
    /// in it can be read; whether it can be written shows each time.
    [[nodiscard]] bool isAlone() const { return m_alone; }

    /// Writes all or nothing and fills in the ids; a fault that is counted in an older entry gets that
    /// one's, and one that adds nothing none.
    void write(std::vector<AuditEntry>& audit, std::vector<FaultEntry>& faults);
    [[nodiscard]] std::vector<AuditEntry> audit(int limit, std::int64_t before);
    [[nodiscard]] std::vector<FaultEntry> faults(int limit, std::int64_t before);
    void prune(std::int64_t auditKept = kAuditKept, std::int64_t faultsKept = kFaultsKept);

    [[nodiscard]] std::optional<TokenEntry> findToken(const std::string& sha256);
    /// False: there is one of that name.
    bool addToken(const TokenEntry& token, const std::string& sha256);
    /// False: there is none of that name.
    bool removeToken(const std::string& name);
    [[nodiscard]] std::vector<TokenEntry> tokens();

private:
    explicit Database(const std::filesystem::path& file);
    void open(const std::filesystem::path& file);
    /// The end of a fault that lasts; or one that lasts, and is written already. False: it is to be written.
    bool knows(FaultEntry& fault);
    /// Counts it in the entry of the last day that says the same; false: there is none.
    bool group(FaultEntry& fault);
    std::unique_ptr<SQLite::Database> m_sqlite;
    bool m_alone = false;
};

} // namespace vitrine::daemon
