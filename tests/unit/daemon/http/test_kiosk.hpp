// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/store.hpp"
#include "daemon/kiosk.hpp"
#include "daemon/operations.hpp"
#include "daemon/record/record.hpp"

#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <filesystem>
#include <functional>
#include <optional>

namespace vitrine::daemon {

/// A screen without a shell, but with a real store: what comes in by the API is really checked and kept.
class TestKiosk : public Kiosk {
public:
    TestKiosk(const std::filesystem::path& folder, Operations& operations, Record& record);

    [[nodiscard]] boost::json::object state() const override;
    [[nodiscard]] boost::json::array generations() const override;
    [[nodiscard]] boost::json::array packs() const override { return {}; }
    [[nodiscard]] boost::json::object dropIns() const override { return {}; }
    [[nodiscard]] boost::json::object trust() const override { return {{"list", nullptr}}; }
    [[nodiscard]] Result<boost::json::object> takeTrustList(const SignedTrustList& list, Actor actor) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>> answerDropIn(std::string id, std::string at, bool show,
                                                                           Actor actor) override;
    [[nodiscard]] std::string metrics() const override { return "# TYPE vitrine_up gauge\nvitrine_up 1\n"; }
    [[nodiscard]] net::awaitable<Result<Frame>> picture(int width) override;
    [[nodiscard]] net::awaitable<Result<CoverageReport>> coverage() override;
    [[nodiscard]] Result<std::string> restartShell(Actor actor) override;
    [[nodiscard]] Result<void> sleep(bool on, Actor actor) override;
    [[nodiscard]] Result<std::string> activate(int generation, When when, Actor actor) override;
    [[nodiscard]] Result<std::string> rollBack(When when, Actor actor) override;
    [[nodiscard]] Result<std::string> verify(Actor actor) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>> install(std::shared_ptr<ByteSource> source, When when,
                                                                      Actor actor) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>> planInstall(PlanRequest request) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>> plan(std::string id) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>>
    receive(std::string plan, std::uint64_t offset, std::shared_ptr<ByteSource> source, Actor actor) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>> installPlan(std::string id, When when,
                                                                          Actor actor) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>> letPlanGo(std::string id, Actor actor) override;

    /// Instead of the store, on the pool: for what a store would take gigabytes to show.
    std::function<Result<boost::json::object>(ByteSource&)> installer;
    std::atomic<bool> shellThere = true;
    std::atomic<bool> throws = false;
    std::atomic<int> pictures = 0; ///< taken so far
    std::atomic<int> changes = 0;  ///< handlers that would have changed something
    std::atomic<int> installsEnded = 0;
    std::atomic<int> receivesBegun = 0;
    std::atomic<int> receivesEnded = 0;
    std::string title = "Lobby";

private:
    [[nodiscard]] Result<boost::json::object> installHere(ByteSource& source, const std::string& who);
    [[nodiscard]] InstallRules rules() const;
    [[nodiscard]] Result<boost::json::object> show(const Result<Installed>& installed, const std::string& who);
    [[nodiscard]] Result<std::string> change(const std::string& what, const Actor& actor);

    Operations& m_operations;
    Record& m_record;
    Kinds m_kinds;
    std::optional<Store> m_store;
    std::optional<Incoming> m_incoming;
    net::thread_pool m_pool{1};
    net::thread_pool m_receiving{3};
};

/// The archive of a small pack that TestKiosk takes; `padding` bytes of it are no picture of anything.
[[nodiscard]] std::string packArchive(const std::filesystem::path& folder, const std::string& yaml);
inline constexpr const char* kGoodPack = "vitrine: 1\nid: lobby\nversion: 1.0.0\ntitle: Lobby\nlanguages: [de]\n"
                                         "licence: CC0-1.0\nexhibits:\n  - {id: one, kind: note, title: Eins}\n";
inline constexpr const char* kBadPack = "vitrine: 1\nid: lobby\nversion: 1.0.0\ntitle: Lobby\nlanguages: [de]\n"
                                        "licence: CC0-1.0\nexhibits:\n  - {id: one, kind: nota, title: Eins}\n";

} // namespace vitrine::daemon
