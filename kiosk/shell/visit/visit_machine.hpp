// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/clock/steady.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace vitrine::shell {

/// When a visit ends by itself.
struct VisitRules {
    std::chrono::milliseconds ask{60'000};             ///< without a touch until the screen asks
    std::chrono::milliseconds answer{20'000};          ///< how long it waits for an answer
    std::chrono::milliseconds engagedLimit{1'200'000}; ///< how long a playing film may hold the clock
    std::chrono::milliseconds grace{3'000};            ///< left at least, when a finger comes down at the last moment
};

/// An exhibit may want to wait longer, or shorter, than its screen does.
struct Patience {
    std::chrono::milliseconds ask{60'000};
    std::chrono::milliseconds answer{20'000};
};

/// How often a visitor's wish for more time doubles it; the fifth and later ones only go on. Sixteen times the usual is
/// more than the ten that WCAG 2.2.1 asks for, and a screen that was left with it is free again on the same day.
inline constexpr int kMostPatience = 16;

enum class Page { Attract, Home, Exhibit, StillThere, Pause, Asleep };

/// What a visitor is busy with who touches nothing.
enum class Busy { Film, Reading };

/// The visit: attract, home, exhibit, still there?, and back; or the pause page, or asleep. Pure: the time is an
/// argument, so that a test can pick any moment, and nothing here knows of a screen.
class VisitMachine {
public:
    explicit VisitMachine(VisitRules rules);

    [[nodiscard]] Page page() const;
    /// The page that is asked about while the screen asks, else the same as page().
    [[nodiscard]] Page below() const { return m_below; }
    [[nodiscard]] const std::string& exhibit() const { return m_exhibit; } ///< id; empty: none is open
    [[nodiscard]] bool visit() const { return m_below == Page::Home || m_below == Page::Exhibit; }

    /// A finger or a key. True: it woke the screen and must not press what lies beneath it.
    bool touch(Clock::time_point now);
    /// A visit begins without a touch (how the shell starts on home).
    void begin(Clock::time_point now);
    /// `own`: how long this exhibit waits, while it is open.
    bool open(const std::string& exhibit, Clock::time_point now, std::optional<Patience> own = std::nullopt);
    void home(Clock::time_point now);
    /// The answer to "still there?": yes.
    void stay(Clock::time_point now);
    /// The answer is yes, and this visit gets twice the time from now on.
    void moreTime(Clock::time_point now);
    /// Twice the usual time for this visit, or the usual one again; what it already has beyond that stays.
    void wishTime(bool more, Clock::time_point now);
    /// This visit has more than the usual time.
    [[nodiscard]] bool patient() const { return m_factor > 1; }
    /// The visit is over, whoever says so.
    void end();
    /// A film the visitor started plays, or something is read aloud; or that has stopped.
    void engage(Busy what, bool on, Clock::time_point now);
    /// Ends a visit.
    void pause(bool on);
    /// Waits until a visit is over. Who sleeps shows nothing, not even that there is a pause.
    void sleep(bool on);
    /// Lets time pass: asks, or ends the visit. True: the page changed.
    bool tick(Clock::time_point now);

    /// When tick() has something to do; none while nobody uses the screen.
    [[nodiscard]] std::optional<Clock::time_point> due() const;
    /// How long the answer may still take; zero unless the screen asks.
    [[nodiscard]] std::chrono::milliseconds remaining(Clock::time_point now) const;
    /// How long this visit may go without a touch, and how long an answer may take.
    [[nodiscard]] Patience patience() const;

private:
    [[nodiscard]] Page rest() const; ///< where nobody is
    [[nodiscard]] bool engaged() const { return m_film || m_reading; }

    VisitRules m_rules;
    Page m_below = Page::Attract;
    std::string m_exhibit;
    std::optional<Patience> m_own; ///< of the open exhibit
    int m_factor = 1;              ///< of all patience, for this visit
    bool m_film = false;
    bool m_reading = false;
    bool m_pauseAsked = false;
    bool m_sleepAsked = false;
    Clock::time_point m_idleSince;
    std::optional<Clock::time_point> m_answerBy; ///< set while the screen asks
};

} // namespace vitrine::shell
