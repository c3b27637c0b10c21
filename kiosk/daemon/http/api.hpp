// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/doorbell.hpp"
#include "daemon/http/answer.hpp"
#include "daemon/http/event_stream.hpp"
#include "daemon/http/exchange.hpp"
#include "daemon/http/picture_desk.hpp"
#include "daemon/http/routes.hpp"
#include "daemon/http/server.hpp"
#include "daemon/http/static_files.hpp"
#include "daemon/http/throttle.hpp"
#include "daemon/http/upload_queue.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

namespace vitrine::daemon {

/// The control API: who may, and what happens then. Handlers are grouped by file: api_access (login, sessions, codes),
/// api_screen, api_content (packs, generations, operations), api_uploads (packs that are sent), api_coverage, api_trust
/// and api_record (faults, audit, logs, events, metrics).
class Api {
public:
    Api(net::any_io_executor executor, const ServerRules& rules, Kiosk& kiosk, Operations& operations, Events& events,
        Record& record, LogSource logs);

    /// Every request ends in an answer; what a handler throws becomes a 500 with an id that the log explains.
    [[nodiscard]] net::awaitable<Answer> answer(Exchange& exchange);
    void setPort(std::uint16_t port) { m_port = port; }
    /// The codes and sessions of people.
    [[nodiscard]] Sessions& sessions() { return m_sessions; }
    /// Event streams end, and so does an upload.
    void stop();
    /// For the metrics: answers by status, clients connected, and those turned away.
    void count(unsigned status);
    std::size_t connections = 0;
    std::uint64_t turnedAway = 0;

    // The handlers of the routes.
    [[nodiscard]] net::awaitable<Answer> health(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> metrics(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> openApi(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> login(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> logout(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> session(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> makeLoginCode(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> screen(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> picture(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> restartShell(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> sleep(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> wake(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> putToSleep(bool on, Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> answerDropIn(bool show, Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> packs(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> putPack(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> makePlan(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> plan(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> letPlanGo(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> patchBlobs(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> installPlan(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> verifyPacks(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> generations(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> activate(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> rollBack(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> dropIns(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> coverage(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> showDropIn(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> leaveDropIn(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> trust(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> takeTrustList(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> allOperations(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> operation(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> cancelOperation(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> faults(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> faultPicture(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> audit(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> logLines(Exchange& exchange);
    [[nodiscard]] net::awaitable<Answer> events(Exchange& exchange);

private:
    /// Bytes of a body on their way to whoever takes them.
    struct Upload {
        std::shared_ptr<UploadQueue> queue;
        std::string plan; ///< empty: a whole archive
        std::string who;
    };
    class UploadPlace;
    using TakeUpload = std::function<net::awaitable<Result<boost::json::object>>(std::shared_ptr<ByteSource>)>;

    [[nodiscard]] net::awaitable<std::variant<boost::json::object, Answer>>
    takeUpload(Exchange& exchange, std::uint64_t most, std::string plan, TakeUpload take);
    [[nodiscard]] net::awaitable<void> replaceUpload(std::string plan, std::string who);
    [[nodiscard]] Answer answerBusy() const;

    [[nodiscard]] net::awaitable<Answer> answerRoute(Exchange& exchange);
    [[nodiscard]] Answer answerFile(const Exchange& exchange) const;
    [[nodiscard]] net::awaitable<void> identify(Exchange& exchange);
    [[nodiscard]] Actor actorOf(const Exchange& exchange) const;
    void note(Exchange& exchange, std::string what, std::string target, std::string result);
    void noteRefusal(Exchange& exchange, const Answer& answer);

    net::any_io_executor m_executor;
    const ServerRules& m_rules;
    Kiosk& m_kiosk;
    Operations& m_operations;
    Events& m_events;
    Record& m_record;
    LogSource m_logs;
    StaticFiles m_files;
    Sessions m_sessions;
    Throttle m_throttle;
    LoginDelays m_delays;
    PictureDesk m_pictures;
    Throttle m_refusals; ///< by name: nobody pushes what happened out of the audit by asking in vain
    std::uint16_t m_port = 0;
    std::shared_ptr<bool> m_stopping = std::make_shared<bool>(false);
    std::list<Upload> m_uploads; ///< those that run
    Doorbell m_uploadEnded;
    std::array<std::uint64_t, 6> m_answers{}; ///< by the first digit of the status

    /// GET /screen as text, made once for all who ask within a second while nothing changes.
    std::shared_ptr<const std::string> m_screen;
    std::string m_screenTag;
    std::uint64_t m_screenEvent = 0;
    std::chrono::steady_clock::time_point m_screenUntil;
};

} // namespace vitrine::daemon
