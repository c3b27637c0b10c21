// SPDX-License-Identifier: Apache-2.0
#include "daemon/record/database.hpp"

#include "daemon/clock.hpp"
#include "daemon/record/secret.hpp"

#include <SQLiteCpp/Statement.h>
#include <SQLiteCpp/Transaction.h>
#include <SQLiteCpp/VariadicBind.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <sqlite3.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace vitrine::daemon {

namespace fs = std::filesystem;

namespace {

constexpr int kSchema = 1;
constexpr std::chrono::hours kGroupedFor{24};
constexpr int kBusyMs = 5000; ///< `vitrined token …` may write beside a running daemon

constexpr const char* kTables = R"sql(
CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, who TEXT NOT NULL, role TEXT NOT NULL,
    source TEXT NOT NULL, what TEXT NOT NULL, target TEXT NOT NULL, result TEXT NOT NULL) STRICT;
CREATE TRIGGER audit_is_append_only BEFORE UPDATE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit is append-only'); END;
CREATE TABLE faults (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, code TEXT NOT NULL, exhibit TEXT NOT NULL,
    sentence TEXT NOT NULL, detail TEXT NOT NULL) STRICT;
CREATE TABLE tokens (
    name TEXT PRIMARY KEY, role TEXT NOT NULL CHECK (role IN ('viewer', 'curator', 'technician', 'admin')),
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64), made_at TEXT NOT NULL) STRICT;
PRAGMA user_version = 1;
)sql";

bool isBroken(const SQLite::Exception& failure)
{
    const int code = failure.getErrorCode();
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_SCHEMA;
}

/// No room for the file that SQLite shares between programs, or a disk that fails.
bool isOfTheDisk(const SQLite::Exception& failure)
{
    const int code = failure.getErrorCode() & 0xFF;
    return code == SQLITE_IOERR || code == SQLITE_FULL;
}

/// The log, the shared memory and the file itself, so that nothing of the broken one mixes with the new one.
std::string moveAside(const fs::path& file, const std::string& why)
{
    const auto when = printTimeMs(std::chrono::system_clock::now());
    const fs::path aside = file.string() + ".broken-" + when;
    fs::rename(file, aside);
    std::error_code ignored; // these two need not exist
    fs::rename(file.string() + "-wal", aside.string() + "-wal", ignored);
    fs::rename(file.string() + "-shm", aside.string() + "-shm", ignored);
    return file.string() + " could not be used (" + why + "); it was kept as " + aside.filename().string() +
           " and a new one begun: audit, faults and tokens start afresh";
}

/// A file that a newer version wrote, as a failure of its own.
class NewerSchema : public std::runtime_error {
public:
    NewerSchema()
        : std::runtime_error("a newer version of Vitrine wrote it")
    {
    }
};

} // namespace

Database::Database(const fs::path& file)
{
    // Made by us first, so that nobody else can read it: SQLite gives -wal and -shm the mode of the file.
    const int made = ::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (made >= 0)
        ::close(made);
    try {
        open(file);
    } catch (const SQLite::Exception& failure) {
        if (!isOfTheDisk(failure))
            throw;
        m_alone = true;
        open(file);
    }
    const int schema = m_sqlite->execAndGet("PRAGMA user_version").getInt();
    if (schema > kSchema)
        throw NewerSchema();
    const std::string check = m_sqlite->execAndGet("PRAGMA quick_check(1)").getString();
    if (check != "ok")
        throw SQLite::Exception(check, SQLITE_CORRUPT);
    if (schema == 0) {
        SQLite::Transaction transaction(*m_sqlite, SQLite::TransactionBehavior::IMMEDIATE);
        // Another process may have been first.
        if (m_sqlite->execAndGet("PRAGMA user_version").getInt() == 0)
            m_sqlite->exec(kTables);
        transaction.commit();
    }
}

void Database::open(const fs::path& file)
{
    m_sqlite.reset();
    m_sqlite = std::make_unique<SQLite::Database>(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, kBusyMs);
    if (m_alone)
        m_sqlite->exec("PRAGMA locking_mode = EXCLUSIVE");
    m_sqlite->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
                   "PRAGMA cache_size = -256; PRAGMA journal_size_limit = 1048576;");
    (void)m_sqlite->execAndGet("SELECT count(*) FROM sqlite_schema"); // the first look needs the shared memory
}

Database Database::openOrBegin(const fs::path& file, std::string& moved)
{
    std::string why;
    try {
        return Database(file);
    } catch (const SQLite::Exception& failure) {
        if (!isBroken(failure))
            throw;
        why = failure.what();
    } catch (const NewerSchema& newer) {
        why = newer.what();
    }
    moved = moveAside(file, why);
    return Database(file);
}

void Database::write(std::vector<AuditEntry>& audit, std::vector<FaultEntry>& faults)
{
    SQLite::Transaction transaction(*m_sqlite, SQLite::TransactionBehavior::IMMEDIATE);
    SQLite::Statement addAudit(*m_sqlite, "INSERT INTO audit (at, who, role, source, what, target, result) "
                                          "VALUES (?, ?, ?, ?, ?, ?, ?)");
    for (auto& entry : audit) {
        SQLite::bind(addAudit, entry.at, entry.who, entry.role, entry.from, entry.what, entry.target, entry.result);
        addAudit.exec();
        entry.id = m_sqlite->getLastInsertRowid();
        addAudit.reset();
    }
    SQLite::Statement addFault(*m_sqlite,
                               "INSERT INTO faults (at, code, exhibit, sentence, detail) VALUES (?, ?, ?, ?, ?)");
    for (auto& entry : faults) {
        if (((entry.lasts || entry.over) && knows(entry)) || (entry.grouped && group(entry)))
            continue;
        SQLite::bind(addFault, entry.at, entry.code, entry.exhibit, entry.sentence,
                     boost::json::serialize(entry.detail));
        addFault.exec();
        entry.id = m_sqlite->getLastInsertRowid();
        addFault.reset();
    }
    transaction.commit();
}

bool Database::knows(FaultEntry& fault)
{
    fault.id = 0;
    SQLite::Statement row(*m_sqlite, "SELECT id, at, exhibit, sentence, detail FROM faults WHERE code = ? "
                                     "ORDER BY id DESC LIMIT 1");
    row.bind(1, fault.code);
    const bool found = row.executeStep();
    boost::json::error_code ec;
    auto before = found ? boost::json::parse(row.getColumn(4).getString(), ec) : boost::json::value();
    auto* detail = ec ? nullptr : before.if_object();
    if (!detail || !detail->contains("lasts") || detail->contains("ended_at")) {
        if (fault.lasts)
            fault.detail["lasts"] = true;
        return fault.over;
    }
    if (!fault.over)
        return true;
    (*detail)["ended_at"] = fault.at;
    fault.id = row.getColumn(0).getInt64();
    fault.at = row.getColumn(1).getString();
    fault.exhibit = row.getColumn(2).getString();
    fault.sentence = row.getColumn(3).getString();
    fault.detail = std::move(*detail);
    SQLite::Statement change(*m_sqlite, "UPDATE faults SET detail = ? WHERE id = ?");
    SQLite::bind(change, boost::json::serialize(fault.detail), fault.id);
    change.exec();
    return true;
}

bool Database::group(FaultEntry& fault)
{
    SQLite::Statement row(*m_sqlite, "SELECT id, at, detail FROM faults WHERE code = ? AND exhibit = ? "
                                     "ORDER BY id DESC LIMIT 1");
    SQLite::bind(row, fault.code, fault.exhibit);
    if (!row.executeStep())
        return false;
    boost::json::error_code ec;
    const auto before = boost::json::parse(row.getColumn(2).getString(), ec);
    const auto* known = ec ? nullptr : before.if_object();
    const auto* firstAt = known ? known->if_contains("first_at") : nullptr;
    const std::string first =
        firstAt && firstAt->is_string() ? std::string(firstAt->get_string().c_str()) : row.getColumn(1).getString();
    if (first < printTimeMs(std::chrono::system_clock::now() - kGroupedFor)) // times in this form sort
        return false;
    const auto* times = known ? known->if_contains("times") : nullptr;
    fault.id = row.getColumn(0).getInt64();
    fault.detail["times"] = (times && times->is_int64() ? times->get_int64() : 1) + 1;
    fault.detail["first_at"] = first;
    if (known && known->contains("picture"))
        fault.detail["picture"] = true;
    SQLite::Statement change(*m_sqlite, "UPDATE faults SET at = ?, sentence = ?, detail = ? WHERE id = ?");
    SQLite::bind(change, fault.at, fault.sentence, boost::json::serialize(fault.detail), fault.id);
    change.exec();
    return true;
}

std::vector<AuditEntry> Database::audit(int limit, std::int64_t before)
{
    SQLite::Statement rows(*m_sqlite, "SELECT id, at, who, role, source, what, target, result FROM audit "
                                      "WHERE ?1 <= 0 OR id < ?1 ORDER BY id DESC LIMIT ?2");
    SQLite::bind(rows, before, limit);
    std::vector<AuditEntry> entries;
    while (rows.executeStep())
        entries.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getString(), rows.getColumn(2).getString(),
                           rows.getColumn(3).getString(), rows.getColumn(4).getString(), rows.getColumn(5).getString(),
                           rows.getColumn(6).getString(), rows.getColumn(7).getString()});
    return entries;
}

std::vector<FaultEntry> Database::faults(int limit, std::int64_t before)
{
    SQLite::Statement rows(*m_sqlite, "SELECT id, at, code, exhibit, sentence, detail FROM faults "
                                      "WHERE ?1 <= 0 OR id < ?1 ORDER BY id DESC LIMIT ?2");
    SQLite::bind(rows, before, limit);
    std::vector<FaultEntry> entries;
    while (rows.executeStep()) {
        boost::json::error_code ec;
        auto detail = boost::json::parse(rows.getColumn(5).getString(), ec);
        entries.push_back({rows.getColumn(0).getInt64(), rows.getColumn(1).getString(), rows.getColumn(2).getString(),
                           rows.getColumn(3).getString(), rows.getColumn(4).getString(),
                           !ec && detail.is_object() ? std::move(detail.as_object()) : boost::json::object(), false});
    }
    return entries;
}

void Database::prune(std::int64_t auditKept, std::int64_t faultsKept)
{
    SQLite::Statement audit(*m_sqlite, "DELETE FROM audit WHERE id <= (SELECT max(id) FROM audit) - ?");
    audit.bind(1, auditKept);
    audit.exec();
    SQLite::Statement faults(*m_sqlite, "DELETE FROM faults WHERE id <= (SELECT max(id) FROM faults) - ?");
    faults.bind(1, faultsKept);
    faults.exec();
}

std::optional<TokenEntry> Database::findToken(const std::string& sha256)
{
    SQLite::Statement row(*m_sqlite, "SELECT name, role, made_at, sha256 FROM tokens WHERE sha256 = ?");
    row.bind(1, sha256);
    if (!row.executeStep() || !equalInConstantTime(row.getColumn(3).getString(), sha256))
        return std::nullopt;
    return TokenEntry{row.getColumn(0).getString(), row.getColumn(1).getString(), row.getColumn(2).getString()};
}

bool Database::addToken(const TokenEntry& token, const std::string& sha256)
{
    SQLite::Statement row(*m_sqlite, "INSERT INTO tokens (name, role, sha256, made_at) VALUES (?, ?, ?, ?) "
                                     "ON CONFLICT (name) DO NOTHING");
    SQLite::bind(row, token.name, token.role, sha256, token.madeAt);
    return row.exec() == 1;
}

bool Database::removeToken(const std::string& name)
{
    SQLite::Statement row(*m_sqlite, "DELETE FROM tokens WHERE name = ?");
    row.bind(1, name);
    return row.exec() == 1;
}

std::vector<TokenEntry> Database::tokens()
{
    SQLite::Statement rows(*m_sqlite, "SELECT name, role, made_at FROM tokens ORDER BY name");
    std::vector<TokenEntry> found;
    while (rows.executeStep())
        found.push_back({rows.getColumn(0).getString(), rows.getColumn(1).getString(), rows.getColumn(2).getString()});
    return found;
}

} // namespace vitrine::daemon
