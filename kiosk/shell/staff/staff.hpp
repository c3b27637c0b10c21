// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "shell/clock/clock_timer.hpp"
#include "shell/staff/gesture_watch.hpp"
#include "shell/staff/pin_delays.hpp"

#include <QObject>
#include <QSizeF>
#include <QString>
#include <QVariantMap>
#include <qqmlintegration.h>

#include <chrono>
#include <filesystem>
#include <optional>

namespace vitrine::shell {

/// Staff at the screen: the hidden gesture, the PIN, the service panel, the lock while the glass is cleaned. Without a
/// PIN in screen.yaml nothing of it is there. Lives on the GUI thread; a PIN is checked on another one.
class Staff : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell has it.")
    /// "closed", "pin" or "panel"
    Q_PROPERTY(QString page READ page NOTIFY pageChanged)
    Q_PROPERTY(int entered READ entered NOTIFY enteredChanged) ///< digits typed; which ones nobody is told
    Q_PROPERTY(bool checking READ checking NOTIFY enteredChanged)
    Q_PROPERTY(bool wrong READ wrong NOTIFY enteredChanged)            ///< the last PIN was
    Q_PROPERTY(int waitSeconds READ waitSeconds NOTIFY ticked)         ///< until the next PIN is welcome
    Q_PROPERTY(int closesIn READ closesIn NOTIFY ticked)               ///< seconds
    Q_PROPERTY(int cleaningSeconds READ cleaningSeconds NOTIFY ticked) ///< the glass is deaf for so long
    Q_PROPERTY(bool linked READ linked NOTIFY linkedChanged)
    Q_PROPERTY(QString name READ name CONSTANT)
    Q_PROPERTY(QString place READ place CONSTANT)
    /// See readMachineFacts(): addresses, connected, free, celsius, uptime, version, qt. What is unknown is missing.
    Q_PROPERTY(QVariantMap facts READ facts NOTIFY factsChanged)
    /// {places, items}: what came by drop-in folder or stick; see link::DropIns.
    Q_PROPERTY(QVariantMap arrivals READ arrivals NOTIFY arrivalsChanged)
    /// state ("", "open", "used", "wrong", "closed"), code, url, seconds, fingerprint
    Q_PROPERTY(QVariantMap pairing READ pairing NOTIFY pairingChanged)

public:
    using Time = GestureWatch::Time;
    static constexpr std::chrono::seconds kPinPage{20};
    static constexpr std::chrono::seconds kPanel{60};
    static constexpr std::chrono::seconds kCleaning{30};
    static constexpr std::chrono::seconds kCleaningMost{180};
    static constexpr std::size_t kMostDigits = 12;

    Staff(const Screen& screen, ShellClock& clock, QObject* parent = nullptr);
    ~Staff() override;

    [[nodiscard]] QString page() const;
    [[nodiscard]] int entered() const { return static_cast<int>(m_digits.size()); }
    [[nodiscard]] bool checking() const { return m_checking; }
    [[nodiscard]] bool wrong() const { return m_wrong; }
    [[nodiscard]] int waitSeconds() const;
    [[nodiscard]] int closesIn() const;
    [[nodiscard]] int cleaningSeconds() const;
    [[nodiscard]] bool linked() const { return m_linked; }
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString place() const { return m_place; }
    [[nodiscard]] QVariantMap facts() const { return m_facts; }
    [[nodiscard]] QVariantMap pairing() const { return m_pairing; }
    [[nodiscard]] QVariantMap arrivals() const { return m_arrivals; }
    [[nodiscard]] bool open() const { return m_page != Page::Closed; }

    void setStore(std::filesystem::path store) { m_store = std::move(store); }
    void setLinked(bool linked);
    /// The daemon's answer to askForCode(), and what became of the code.
    void setPairing(const QVariantMap& pairing);
    void setArrivals(const QVariantMap& arrivals);

    /// True: this finger is to press nothing. `corner`: see GestureWatch.
    [[nodiscard]] bool finger(const FingerStep& step, QSizeF glass, qreal corner);
    /// True: this key is ours. Only while the PIN is asked for, or the glass is deaf.
    [[nodiscard]] bool key(int code, bool down);

    Q_INVOKABLE void digit(int digit);
    Q_INVOKABLE void erase();
    Q_INVOKABLE void enter();
    /// Back to the visitors.
    Q_INVOKABLE void leave();
    Q_INVOKABLE void readFacts();
    Q_INVOKABLE void askForCode();
    /// About a pack that nobody trusted has signed; `at` is the time that stood with it. Only on the panel.
    Q_INVOKABLE void answer(const QString& id, const QString& at, bool show);
    Q_INVOKABLE void clean();
    Q_INVOKABLE void restart();
    /// For the audit: "test-picture", "touch-test", "sound-test", "volume" …
    Q_INVOKABLE void tell(const QString& step, const QString& detail = {}) { emit did(step, detail); }

signals:
    void pageChanged();
    void enteredChanged();
    void ticked();
    void linkedChanged();
    void factsChanged();
    void pairingChanged();
    void arrivalsChanged();
    void answered(const QString& id, const QString& at, bool show);
    void did(const QString& step, const QString& detail);
    void codeWanted(bool on);
    void restartWanted();
    /// The panel was open and is no longer: the visitors' loop begins again.
    void left();

private:
    enum class Page { Closed, Pin, Panel };
    void look(); ///< what depends on time
    void show(Page page);
    void touch(); ///< somebody is there
    void checked(bool right);
    [[nodiscard]] bool cleanedBy(const FingerStep& step);
    [[nodiscard]] int secondsUntil(Time time) const;

    ShellClock& m_clock;
    QString m_name;
    QString m_place;
    std::string m_pinHash;
    std::filesystem::path m_store;
    GestureWatch m_gesture;
    PinDelays m_delays;
    ClockTimer m_tick;
    ClockTimer m_held;
    Page m_page = Page::Closed;
    std::string m_digits;
    bool m_checking = false;
    bool m_wrong = false;
    bool m_linked = false;
    Time m_until; ///< the page closes
    std::optional<Time> m_cleaningUntil;
    std::optional<Time> m_pairingUntil;
    FingerStep m_wiping; ///< the finger that came down last while the glass is deaf
    Time m_wipingSince;
    QVariantMap m_facts;
    QVariantMap m_pairing;
    QVariantMap m_arrivals;
};

} // namespace vitrine::shell
