// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "shell/care/panel_rules.hpp"
#include "shell/care/sleep_schedule.hpp"
#include "shell/clock/clock_timer.hpp"
#include "shell/content/due_watch.hpp"
#include "shell/visit/visit.hpp"

#include <QObject>
#include <qqmlintegration.h>

#include <functional>

namespace vitrine::shell {

/// Keeps a panel from ageing: the picture wanders a little, nothing in attract stands still for long, it is darker at
/// night, and outside the opening hours it sleeps.
class PanelCare : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell looks after its panel.")
    /// How far the picture stands from its place, in millimetres. It only moves while nobody touches.
    Q_PROPERTY(qreal wanderX READ wanderX NOTIFY wandered)
    Q_PROPERTY(qreal wanderY READ wanderY NOTIFY wandered)
    /// The furthest that the picture stands from its place, in millimetres.
    Q_PROPERTY(qreal wanderAtMost READ wanderAtMost CONSTANT)
    /// Counts up whenever what stands still in attract is to change places.
    Q_PROPERTY(int turn READ turn NOTIFY turned)
    /// 0 to 1. Whoever uses the screen has all of it.
    Q_PROPERTY(qreal brightness READ brightness NOTIFY brightnessChanged)
    /// Somebody touched the sleeping panel a moment ago: it says when it opens.
    Q_PROPERTY(bool answering READ answering NOTIFY answeringChanged)

public:
    /// `visit` and `clock` outlive it.
    PanelCare(const CareRules& rules, Hours hours, Visit& visit, ShellClock& clock, QObject* parent = nullptr);

    [[nodiscard]] qreal wanderX() const { return m_wander.x * wanderAtMost(); }
    [[nodiscard]] qreal wanderY() const { return m_wander.y * wanderAtMost(); }
    [[nodiscard]] qreal wanderAtMost() const { return m_rules.shiftMm / 2.0; }
    [[nodiscard]] int turn() const { return m_turn; }
    [[nodiscard]] qreal brightness() const { return m_brightness / 100.0; }
    [[nodiscard]] bool answering() const { return m_answering; }
    /// Nothing in attract stands still for longer.
    [[nodiscard]] std::chrono::seconds stillAtMost() const { return m_rules.stillAtMost; }

    /// A finger or a key came down.
    void touched();
    /// A clock that cannot be believed keeps nobody out.
    void believeClock(bool sure);
    /// Staff want it so, until the hours next change.
    void order(SleepSchedule::Order order);
    /// "We are open from 10:00" in `language`, as `translate` finds the words.
    using Translate = std::function<QString(const QString& language, const char* source)>;
    [[nodiscard]] QString openingWords(const QString& language, const Translate& translate) const;

signals:
    void wandered();
    void turned();
    void brightnessChanged();
    void answeringChanged();

private:
    void look();
    void wander();
    void setAnswering(bool on);

    CareRules m_rules;
    SleepSchedule m_schedule;
    Visit& m_visit;
    ShellClock& m_clock;
    ClockTimer m_look;
    ClockTimer m_shift;
    ClockTimer m_still;
    ClockTimer m_answer;
    Clock::time_point m_touchedAt;
    Wander m_wander;
    int m_step = 0;
    int m_turn = 0;
    int m_brightness = 100;
    bool m_answering = false;
    bool m_asleep = false;
};

} // namespace vitrine::shell
