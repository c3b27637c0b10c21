// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "daemon/content/arrivals.hpp"
#include "daemon/content/content.hpp"
#include "daemon/content/screen_trust.hpp"
#include "daemon/content/uploads.hpp"
#include "daemon/content/verify_due.hpp"
#include "daemon/events.hpp"
#include "daemon/kiosk.hpp"
#include "daemon/machine.hpp"
#include "daemon/operations.hpp"
#include "daemon/picture/looks.hpp"
#include "daemon/picture/proof.hpp"
#include "daemon/picture/read_panel.hpp"
#include "daemon/recent_faults.hpp"
#include "daemon/record/record.hpp"
#include "daemon/staff_desk.hpp"
#include "daemon/state_folder.hpp"
#include "daemon/supervisor/link_server.hpp"
#include "daemon/supervisor/picture_requests.hpp"
#include "daemon/supervisor/supervisor.hpp"
#include "daemon/time_sense.hpp"

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace vitrine::daemon {

/// One screen: its shell, its content and its drop-in folder, wired to each other, to the record and to the events.
class ScreenKiosk final : public Kiosk {
public:
    struct Parts {
        net::any_io_executor executor;
        net::thread_pool& pool;
        const Screen& screen;
        const StateFolder& folder;
        Record& record;
        Operations& operations;
        Events& events;
        Content::PackChecker check = {};
        std::function<void()> reboot = {}; ///< boots the machine; none: that is not ours to do
        std::filesystem::path panels = kPanels;
    };
    ScreenKiosk(Parts parts, Store store, Kinds kinds, std::unique_ptr<ShellHost> shell);
    ~ScreenKiosk() override;

    [[nodiscard]] Content& content() { return m_content; }
    [[nodiscard]] StaffDesk& staff() { return m_staff; }
    [[nodiscard]] Result<void> open(); ///< the link's socket and the drop-in folder
    void start();
    /// Ends what runs in good order, the shell last but the link.
    [[nodiscard]] net::awaitable<void> stop();

    [[nodiscard]] boost::json::object state() const override;
    [[nodiscard]] boost::json::array generations() const override;
    [[nodiscard]] boost::json::array packs() const override;
    [[nodiscard]] boost::json::object dropIns() const override;
    [[nodiscard]] boost::json::object trust() const override;
    [[nodiscard]] Result<boost::json::object> takeTrustList(const SignedTrustList& list, Actor actor) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>> answerDropIn(std::string id, std::string at, bool show,
                                                                           Actor actor) override;
    [[nodiscard]] std::string metrics() const override;
    [[nodiscard]] net::awaitable<Result<Frame>> picture(int width) override;
    [[nodiscard]] net::awaitable<Result<CoverageReport>> coverage() override;
    [[nodiscard]] Result<std::string> restartShell(Actor actor) override;
    [[nodiscard]] Result<void> sleep(bool on, Actor actor) override;
    [[nodiscard]] Result<std::string> activate(int generation, When when, Actor actor) override;
    [[nodiscard]] Result<std::string> rollBack(When when, Actor actor) override;
    [[nodiscard]] Result<std::string> verify(Actor actor) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>> planInstall(PlanRequest request) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>> plan(std::string id) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>>
    receive(std::string plan, std::uint64_t offset, std::shared_ptr<ByteSource> source, Actor actor) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>> installPlan(std::string id, When when,
                                                                          Actor actor) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>> letPlanGo(std::string id, Actor actor) override;
    [[nodiscard]] net::awaitable<Result<boost::json::object>> install(std::shared_ptr<ByteSource> source, When when,
                                                                      Actor actor) override;

private:
    [[nodiscard]] Supervisor::Hooks supervisorHooks();
    [[nodiscard]] Content::Hooks contentHooks();
    [[nodiscard]] DropInList::Hooks dropInHooks();
    void tellShellOfDropIns();
    [[nodiscard]] net::awaitable<void> answerAtTheScreen(link::DropInAnswer answer);
    void heard(const link::ToDaemon& message);
    void lostLink();
    void shellChanged();
    void noteFault(FaultEntry fault);
    void noteRestart();
    [[nodiscard]] net::awaitable<void> noteFailedContent(FaultEntry fault);
    [[nodiscard]] net::awaitable<void> watchTrial();
    [[nodiscard]] Glass glass() const;
    [[nodiscard]] PictureProof provePictureNow() const;
    void followPicture(PictureProof before);
    [[nodiscard]] bool isOpen() const; ///< visitors may come
    void endPictureFault();
    void mendPicture();
    void lookAtClock();
    [[nodiscard]] boost::json::object pictureSigns() const;
    [[nodiscard]] boost::json::object supervision() const;
    [[nodiscard]] boost::json::object summary(const PackSummary& pack) const;
    [[nodiscard]] std::string digest() const; ///< what is worth an event when it changes
    [[nodiscard]] net::awaitable<void> tick();
    void verifyWhenDue(std::chrono::seconds sinceStart);
    [[nodiscard]] net::awaitable<void> runSupervisor();
    [[nodiscard]] net::awaitable<void> watchRestart(std::string operation, std::uint64_t startsBefore);
    [[nodiscard]] net::awaitable<void> recallFaults();

    Parts m_parts;
    ScreenTrust m_trust;
    bool m_outlives; ///< the shell is not ours, and somebody else's
    LinkServer m_link;
    PictureRequests m_pictures;
    Supervisor m_supervisor;
    Changeover m_changeover;
    Content m_content;
    Uploads m_uploads;
    StaffDesk m_staff;
    Arrivals m_arrivals;
    RecentFaults m_faults;
    Machine m_machine;
    Doorbell m_bell; ///< the shell's status has changed
    TimeSense m_time;
    Looks m_looks;
    PanelWatch m_panel;
    PictureProof m_proof;
    std::chrono::steady_clock::time_point m_pictureAt; ///< when there was a picture last, or our start
    bool m_pictureFault = false;                       ///< there is one
    bool m_triedToMend = false;                        ///< this one
    bool m_pictureFaultInRecord = true;                ///< and not over there; the daemon before us may have left one
    std::string m_since;                               ///< of the state's word
    std::string m_digest;
    std::string m_startedAt;
    std::optional<std::chrono::system_clock::time_point> m_lastVerified;
    std::string m_restartOperation; ///< runs; empty: none
    std::string m_trialPicture;     ///< what content on trial showed last: a JPEG
    std::uint64_t m_visits = 0;
    bool m_supervising = false;
    bool m_stopping = false;
};

} // namespace vitrine::daemon
