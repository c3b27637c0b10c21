// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "core/coverage/coverage.hpp"
#include "core/pack/kind.hpp"
#include "core/store/store.hpp"
#include "daemon/content/catalogue.hpp"
#include "daemon/content/changeover.hpp"
#include "daemon/content/meter.hpp"
#include "daemon/doorbell.hpp"
#include "daemon/kiosk.hpp"
#include "daemon/operations.hpp"
#include "daemon/record/record.hpp"

#include <boost/asio/thread_pool.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace vitrine::daemon {

/// What this screen shows, and how that changes. One change of the store at a time, on the pool's one thread; bringing
/// it onto the glass is the change-over's part and holds up nobody.
class Content {
public:
    /// Checks the pack in a folder, opening its media or not, as long as `goOn` says so. Called on the pool's thread.
    using PackChecker = std::function<Result<PackCheck>(const std::filesystem::path& folder, bool decode,
                                                        const std::function<bool()>& goOn)>;
    struct Rules {
        ContentRules content;
        TrustRules trust;
        Kinds kinds;
        PackChecker check = {}; ///< none: packs are read in this process
    };
    struct Hooks {
        std::function<void(AuditEntry)> audit;
        std::function<void(FaultEntry)> fault;
        std::function<void()> changed;   ///< catalogue() is different now
        std::function<void()> activated; ///< another content is active, on somebody's wish
        std::function<void()> tookBack;  ///< the content before is active again, because the new one failed
        std::function<void(bool whole)> verified = {}; ///< everything that is kept has been read
    };
    /// One way to install: from an archive or a folder.
    using Work = std::function<Result<Installed>(Store&, const InstallRules&, const Progress&)>;

    /// Something else that the store must be asked, and that may make old generations go.
    using Question = std::function<Result<void>(Store&, const InstallRules&)>;

    Content(net::any_io_executor executor, net::thread_pool& pool, Store store, Rules rules, Operations& operations,
            Changeover& changeover, Hooks hooks);

    /// Blocking, before anything runs: the first content of a screen that has none.
    [[nodiscard]] Result<Installed> installFirst(const std::filesystem::path& folder);

    /// With `mayAsk`, and where the screen's rules say so, a pack that nobody trusted has signed is checked and stored
    /// but not shown: the result then has "held": true and "stranger", and showHeld() or letGo() end it.
    [[nodiscard]] net::awaitable<Result<boost::json::object>> install(Work work, When when, Actor actor,
                                                                      bool mayAsk = false);
    /// `what` it is, as "operation {} is changing the content" has it.
    [[nodiscard]] net::awaitable<Result<void>> ask(std::string what, Question question);
    [[nodiscard]] net::awaitable<Result<boost::json::object>> showHeld(PackRef pack, When when, Actor actor);
    [[nodiscard]] net::awaitable<void> letGo(PackRef pack, Actor actor);
    /// After a restart, before anything runs. False: it is not in the store any more.
    [[nodiscard]] bool hold(const PackRef& pack);
    /// What would be different: {replaces: version or null, exhibits, new, gone}.
    [[nodiscard]] boost::json::object changeBy(const PackRef& pack) const;
    [[nodiscard]] Result<std::string> activate(int generation, When when, Actor actor);
    [[nodiscard]] Result<std::string> rollBack(When when, Actor actor);
    /// Reads everything that is kept, mends what can be mended and names the rest.
    [[nodiscard]] Result<std::string> verify(Actor actor);
    /// The same because it is time: slowly, and it makes way for whatever else wants to be done.
    void verifyInPassing();
    /// The new content does not work: the one before returns, if there is one.
    void takeBack(std::string reason);
    /// There is a generation that takeBack() leads to.
    [[nodiscard]] bool hasBefore() const;
    /// This generation has proved itself on the glass: the store keeps that.
    void noteGood(int generation);
    /// Whom to trust from now on. What a revoked key has signed gives way, where the rules say so.
    void trust(TrustRules rules);
    /// The shell says what it shows and loads. One that keeps to something else is told again.
    void hear(int shown, int loading);

    /// What the packs on show have in their languages; read once for each generation.
    [[nodiscard]] net::awaitable<Result<std::shared_ptr<const std::vector<PackCoverage>>>> coverage();

    /// Cancels what runs and returns when it has ended or rolled back.
    [[nodiscard]] net::awaitable<void> stop();
    [[nodiscard]] const Catalogue& catalogue() const { return m_catalogue; }
    [[nodiscard]] const Operation* operation(std::string_view id) const { return m_operations.find(id); }
    /// Something is changing the store that does not make way.
    [[nodiscard]] bool busy() const { return !m_running.empty() && m_running != m_inPassing; }

private:
    class Turn; ///< the one change of the store that runs

    [[nodiscard]] std::optional<Error> whyNotNow() const;
    void begin(std::string operation); ///< it is the one that changes the store; what makes way does
    [[nodiscard]] net::awaitable<void> readEverything(std::string operation, Actor actor, std::shared_ptr<Meter> meter,
                                                      bool inPassing);
    void tellVerified(const std::string& operation, const Actor& actor, const Result<Verification>& verified,
                      bool inPassing);
    [[nodiscard]] net::awaitable<Result<boost::json::object>> keepForStaff(std::string operation, Installed installed,
                                                                           Actor actor);
    [[nodiscard]] net::awaitable<Result<int>> makeCurrent(PackRef pack, std::string madeBy);
    [[nodiscard]] net::awaitable<void> switchTo(std::string operation, std::string what, int generation, When when,
                                                Actor actor);
    [[nodiscard]] net::awaitable<void> bringOut(std::string operation, int generation, When when, bool mayTakeBack);
    [[nodiscard]] net::awaitable<void> bringBack(std::string reason);
    [[nodiscard]] net::awaitable<void> keepGood(int generation);
    /// Packs of it whose key is revoked, where such are not to be shown; null: it is not kept.
    [[nodiscard]] std::vector<const PackSummary*> revokedIn(const Generation* generation) const;
    [[nodiscard]] std::optional<Error> whyNotShown(int generation) const;
    [[nodiscard]] net::awaitable<void> withdrawRevoked();
    [[nodiscard]] net::awaitable<Result<int>> makeEmpty();
    void refuse(const std::string& operation, const std::string& what, const std::string& target, const Actor& actor,
                const Error& error);
    void audit(const std::string& what, const std::string& target, const Actor& actor, std::string result);
    [[nodiscard]] InstallRules installRules(TrustRules trust, bool decode, std::function<bool()> goOn,
                                            bool mayAsk = false) const;

    net::any_io_executor m_executor;
    net::thread_pool& m_pool;
    Store m_store; ///< used on the pool only
    Rules m_rules;
    Operations& m_operations;
    Changeover& m_changeover;
    Hooks m_hooks;
    Doorbell m_free; ///< rings when a turn ends
    Catalogue m_catalogue;
    std::shared_ptr<const std::vector<PackCoverage>> m_coverage;
    int m_coverageOf = -1;       ///< the generation that was counted; -1: none
    std::vector<PackRef> m_held; ///< stored, and staff have not decided yet
    std::string m_running;       ///< operation that changes the store; empty: none
    std::string m_inPassing;     ///< one of those that makes way for others; empty: none
    std::shared_ptr<Meter> m_meter;
    int m_elsewhere = 0; ///< heartbeats in a row that told of other content
    int m_showing = 0;   ///< coroutines that bring something out
    bool m_stopping = false;
};

} // namespace vitrine::daemon
