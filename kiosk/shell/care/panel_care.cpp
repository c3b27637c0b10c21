// SPDX-License-Identifier: Apache-2.0
#include "shell/care/panel_care.hpp"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace vitrine::shell {

using namespace std::chrono_literals;

namespace {

/// No screen was built before this day, so a clock that shows an earlier one is wrong.
constexpr std::chrono::local_days kFirstRelease{std::chrono::year(2026) / 1 / 1};
/// The wall is looked at when its minute changes, and more often, since it may be set at any time.
constexpr auto kLookAgain = 20s;
/// So long after a touch the picture does not move.
constexpr auto kQuiet = 10s;
/// How long a sleeping panel answers.
constexpr auto kAnswer = 10s;
/// What changes places fades out and in.
constexpr auto kTurn = 2s;

} // namespace

PanelCare::PanelCare(const CareRules& rules, Hours hours, Visit& visit, ShellClock& clock, QObject* parent)
    : QObject(parent)
    , m_rules(rules)
    , m_schedule(std::move(hours), kFirstRelease)
    , m_visit(visit)
    , m_clock(clock)
    , m_look(clock)
    , m_shift(clock)
    , m_still(clock)
    , m_answer(clock)
    , m_touchedAt(clock.now() - kQuiet)
{
    connect(&m_look, &ClockTimer::timeout, this, &PanelCare::look);
    connect(&m_clock, &ShellClock::wallSet, this, &PanelCare::look);
    connect(&m_visit, &Visit::changed, this, &PanelCare::look);
    connect(&m_shift, &ClockTimer::timeout, this, &PanelCare::wander);
    connect(&m_still, &ClockTimer::timeout, this, [this] {
        ++m_turn;
        emit turned();
    });
    connect(&m_answer, &ClockTimer::timeout, this, [this] { setAnswering(false); });
    if (m_rules.shiftMm > 0)
        m_shift.start(m_rules.shiftEvery);
    m_still.startEvery(std::max<std::chrono::milliseconds>(m_rules.stillAtMost - kTurn, kTurn));
    look();
}

void PanelCare::look()
{
    const QDateTime wall = m_clock.wall();
    const LocalMinute now = localMinute(wall);
    const std::chrono::milliseconds inMinute(wall.time().second() * 1000 + wall.time().msec());
    m_look.start(std::min<std::chrono::milliseconds>(kLookAgain, 1min - inMinute));
    if (const bool asleep = m_schedule.asleep(now); asleep != std::exchange(m_asleep, asleep))
        m_visit.sleep(asleep);
    if (m_visit.machine().page() != Page::Asleep)
        setAnswering(false);
    const int brightness = m_visit.machine().visit() ? 100 : brightnessAt(m_rules.dim, now);
    if (brightness == std::exchange(m_brightness, brightness))
        return;
    emit brightnessChanged();
}

void PanelCare::wander()
{
    if (const auto quiet = m_touchedAt + kQuiet; m_clock.now() < quiet) {
        m_shift.startAt(quiet);
        return;
    }
    m_shift.start(m_rules.shiftEvery);
    m_wander = wanderAt(++m_step);
    emit wandered();
}

void PanelCare::touched()
{
    m_touchedAt = m_clock.now();
    if (m_visit.machine().page() != Page::Asleep)
        return;
    m_answer.start(kAnswer);
    setAnswering(true);
}

void PanelCare::believeClock(bool sure)
{
    m_schedule.believe(sure);
    look();
}

void PanelCare::order(SleepSchedule::Order order)
{
    m_schedule.order(order, localMinute(m_clock.wall()));
    look();
}

void PanelCare::setAnswering(bool on)
{
    if (on == std::exchange(m_answering, on))
        return;
    if (!on)
        m_answer.stop();
    emit answeringChanged();
}

QString PanelCare::openingWords(const QString& language, const Translate& translate) const
{
    const LocalMinute now = localMinute(m_clock.wall());
    const auto opens = m_schedule.opens(now);
    if (!opens)
        return translate(language, QT_TRANSLATE_NOOP("AsleepPage", "We are closed at the moment"));
    const auto day = std::chrono::floor<std::chrono::days>(*opens);
    const auto minute = static_cast<int>((*opens - day).count());
    const QLocale locale(language);
    const QString time = locale.toString(QTime(minute / 60, minute % 60), QLocale::ShortFormat);
    if (day == std::chrono::floor<std::chrono::days>(now))
        return translate(language, QT_TRANSLATE_NOOP("AsleepPage", "We are open from %1")).arg(time);
    const auto weekday = static_cast<int>(std::chrono::weekday(day).iso_encoding());
    return translate(language, QT_TRANSLATE_NOOP("AsleepPage", "We are open again on %1 from %2"))
        .arg(locale.dayName(weekday), time);
}

} // namespace vitrine::shell
