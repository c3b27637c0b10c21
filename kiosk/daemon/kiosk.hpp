// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/coverage/coverage.hpp"
#include "core/result.hpp"
#include "core/store/store.hpp"
#include "core/trust/trust_list.hpp"

#include <boost/asio/awaitable.hpp>
#include <boost/json/value.hpp>

#include <memory>
#include <string>
#include <vector>

namespace vitrine::daemon {

namespace net = boost::asio;

/// Who asks, for the audit. `who` is a token's name or "Vitrine" for what happens by itself.
struct Actor {
    std::string who;
    std::string role; ///< "viewer", "curator", "technician", "admin"
    std::string from; ///< address, "drop-in", "supervisor"
};

/// What is on the glass, as JPEG.
struct Frame {
    std::string jpeg;
    std::string takenAt; ///< RFC 3339, UTC, milliseconds
};

enum class When { Idle, Now };

/// This screen as the API sees it: the one door from http/ to the shell's life and to the content. All members are
/// called on the daemon's one thread. Every change writes its own audit entry and publishes its events.
class Kiosk {
public:
    Kiosk() = default;
    Kiosk(const Kiosk&) = delete;
    Kiosk& operator=(const Kiosk&) = delete;
    virtual ~Kiosk() = default;

    [[nodiscard]] virtual boost::json::object state() const = 0;      ///< GET /screen
    [[nodiscard]] virtual boost::json::array generations() const = 0; ///< GET /generations
    [[nodiscard]] virtual boost::json::array packs() const = 0;       ///< GET /packs
    [[nodiscard]] virtual boost::json::object dropIns() const = 0;    ///< GET /drop-ins: {places, items}
    [[nodiscard]] virtual boost::json::object trust() const = 0;      ///< GET /trust
    [[nodiscard]] virtual std::string metrics() const = 0;            ///< the screen's part of GET /metrics

    [[nodiscard]] virtual net::awaitable<Result<Frame>> picture(int width) = 0;
    /// What the packs on show have in which language; GET /coverage.
    [[nodiscard]] virtual net::awaitable<Result<CoverageReport>> coverage() = 0;
    /// Long work: answers with the operation's id at once. See operations.hpp.
    [[nodiscard]] virtual Result<std::string> restartShell(Actor actor) = 0;
    /// Sleep as soon as nobody uses the screen, or wake; the opening hours count again when they next change.
    [[nodiscard]] virtual Result<void> sleep(bool on, Actor actor) = 0;
    [[nodiscard]] virtual Result<std::string> activate(int generation, When when, Actor actor) = 0;
    [[nodiscard]] virtual Result<std::string> rollBack(When when, Actor actor) = 0;
    [[nodiscard]] virtual Result<std::string> verify(Actor actor) = 0; ///< what is kept is read, and mended
    /// Shows a pack that waits for staff, or leaves it. `at` is the item's time as it was seen. The result of showing
    /// is that of install() without findings.
    [[nodiscard]] virtual net::awaitable<Result<boost::json::object>> answerDropIn(std::string id, std::string at,
                                                                                   bool show, Actor actor) = 0;
    /// The list counts when this returns. The result is {list, changed, keys, revoked}.
    [[nodiscard]] virtual Result<boost::json::object> takeTrustList(const SignedTrustList& list, Actor actor) = 0;
    /// What is missing of a pack: {plan, bytes, offset, missing: [{sum, bytes, have}]}. The first judges its signature
    /// and finds room, the second tells how far the sending is.
    [[nodiscard]] virtual net::awaitable<Result<boost::json::object>> planInstall(PlanRequest request) = 0;
    [[nodiscard]] virtual net::awaitable<Result<boost::json::object>> plan(std::string id) = 0;
    /// Takes the bytes of a plan's missing files from `offset` on; answers as plan() does. Busy: it goes on elsewhere.
    [[nodiscard]] virtual net::awaitable<Result<boost::json::object>>
    receive(std::string plan, std::uint64_t offset, std::shared_ptr<ByteSource> source, Actor actor) = 0;
    /// As install(), of what has come.
    [[nodiscard]] virtual net::awaitable<Result<boost::json::object>> installPlan(std::string id, When when,
                                                                                  Actor actor) = 0;
    [[nodiscard]] virtual net::awaitable<Result<boost::json::object>> letPlanGo(std::string id, Actor actor) = 0;
    /// Reads the archive from `source` on the pool, checks, stores and activates it. Returns when that is done or
    /// refused. The result is {pack: {id, version}, generation, findings, operation}; a refusal carries its problems.
    [[nodiscard]] virtual net::awaitable<Result<boost::json::object>> install(std::shared_ptr<ByteSource> source,
                                                                              When when, Actor actor) = 0;
};

} // namespace vitrine::daemon
