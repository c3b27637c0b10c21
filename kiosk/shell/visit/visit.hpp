// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/clock/clock_timer.hpp"
#include "shell/visit/visit_machine.hpp"

#include <QObject>
#include <QString>
#include <QStringList>
#include <qqmlintegration.h>

#include <functional>
#include <optional>

namespace vitrine::shell {

/// The visit as QML sees it: the machine, a timer that lets time pass, and what a visitor chose.
class Visit : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The screen has one visit at a time and makes it itself.")
    /// "attract", "home", "exhibit", "still-there", "pause", "asleep"
    Q_PROPERTY(QString page READ page NOTIFY changed)
    /// Like page, but what lies under the question while the screen asks.
    Q_PROPERTY(QString below READ below NOTIFY changed)
    Q_PROPERTY(bool asking READ asking NOTIFY changed)
    Q_PROPERTY(QString exhibit READ exhibit NOTIFY changed)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    Q_PROPERTY(QStringList languages READ languages NOTIFY languagesChanged)
    /// Seconds left to answer, whole, from the full time down to 0.
    Q_PROPERTY(int secondsLeft READ secondsLeft NOTIFY secondsLeftChanged)
    Q_PROPERTY(int secondsInAll READ secondsInAll NOTIFY changed)
    /// This visit has more than the usual time.
    Q_PROPERTY(bool patient READ patient NOTIFY patientChanged)

public:
    /// `clock` outlives it.
    Visit(VisitRules rules, ShellClock& clock, QObject* parent = nullptr);

    [[nodiscard]] QString page() const;
    [[nodiscard]] QString below() const;
    [[nodiscard]] bool asking() const { return m_machine.page() == Page::StillThere; }
    [[nodiscard]] QString exhibit() const { return QString::fromStdString(m_machine.exhibit()); }
    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] const QStringList& languages() const { return m_languages; }
    [[nodiscard]] int secondsLeft() const { return m_secondsLeft; }
    [[nodiscard]] int secondsInAll() const;
    [[nodiscard]] bool patient() const { return m_machine.patient(); }
    [[nodiscard]] const VisitMachine& machine() const { return m_machine; }

    /// The languages a visitor can choose, the first at the start of each visit.
    void setLanguages(const QStringList& languages);
    /// What each visit starts with, if it is on offer; else the first.
    void setFirstLanguage(const QString& language);
    /// Ignored unless it is on offer.
    void setLanguage(const QString& language);
    /// A finger or key; true: it woke the screen.
    bool touch();
    void begin();
    void pause(bool on);
    void sleep(bool on);
    void engage(Busy what, bool on);
    /// `own`: how long that exhibit waits.
    bool open(const QString& exhibit, std::optional<Patience> own = std::nullopt);

    Q_INVOKABLE void home();
    Q_INVOKABLE void stay();
    /// Goes on, and from now on this visit has twice the time.
    Q_INVOKABLE void moreTime();
    /// From now on this visit has twice the usual time, or the usual one again.
    Q_INVOKABLE void wishTime(bool more);
    /// `how`: "idle" (nobody answered) or "left" (the visitor said so).
    Q_INVOKABLE void end(const QString& how);

signals:
    void changed();
    void languageChanged();
    void languagesChanged();
    void secondsLeftChanged();
    void patientChanged();
    void begun();
    void opened(const QString& exhibit);
    void closed(const QString& exhibit);
    void languageChosen(const QString& language);
    /// Everything the visit chose is to be forgotten.
    void ended(const QString& how);

private:
    /// Runs `step` and tells what it changed.
    void tell(const QString& how, const std::function<void()>& step);
    /// Lets the machine look at the clock.
    void tick();
    void arm();

    VisitMachine m_machine;
    ShellClock& m_clock;
    ClockTimer m_timer;
    QStringList m_languages;
    QString m_firstLanguage;
    QString m_language;
    int m_secondsLeft = 0;
};

[[nodiscard]] QString pageName(Page page);

} // namespace vitrine::shell
