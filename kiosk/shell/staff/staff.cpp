// SPDX-License-Identifier: Apache-2.0
#include "shell/staff/staff.hpp"

#include "core/config/pin.hpp"
#include "shell/staff/machine_facts.hpp"

#include <QCoreApplication>
#include <QLineF>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>
#include <utility>

namespace vitrine::shell {

using namespace std::chrono_literals;

namespace {

constexpr auto kStaffTick = 250ms;
/// A finger that lies still for so long on the deaf glass is no wiping: it asks for more time.
constexpr auto kMoreTime = 1500ms;
constexpr int kNoFinger = -2;
constexpr qreal kStill = 24; ///< device-independent pixels

} // namespace

Staff::Staff(const Screen& screen, ShellClock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
    , m_name(QString::fromStdString(screen.name))
    , m_place(QString::fromStdString(screen.place))
    , m_pinHash(screen.service.pin)
    , m_gesture(screen.service.gesture)
    , m_tick(clock)
    , m_held(clock)
{
    connect(&m_tick, &ClockTimer::timeout, this, &Staff::look);
    connect(&m_held, &ClockTimer::timeout, this, [this] {
        if (m_gesture.look(m_clock.now()) && m_page == Page::Closed)
            show(Page::Pin);
    });
}

Staff::~Staff()
{
    QThreadPool::globalInstance()->waitForDone(); // a PIN may be under way to us
}

QString Staff::page() const
{
    return m_page == Page::Closed ? QStringLiteral("closed")
           : m_page == Page::Pin  ? QStringLiteral("pin")
                                  : QStringLiteral("panel");
}

int Staff::secondsUntil(Time time) const
{
    return static_cast<int>(std::max(std::chrono::ceil<std::chrono::seconds>(time - m_clock.now()), 0s).count());
}

int Staff::waitSeconds() const
{
    return static_cast<int>(std::chrono::ceil<std::chrono::seconds>(m_delays.wait(m_clock.now())).count());
}

int Staff::closesIn() const
{
    return open() ? secondsUntil(m_until) : 0;
}

int Staff::cleaningSeconds() const
{
    return m_cleaningUntil ? secondsUntil(*m_cleaningUntil) : 0;
}

void Staff::setLinked(bool linked)
{
    if (linked == m_linked)
        return;
    m_linked = linked;
    emit linkedChanged();
}

void Staff::show(Page page)
{
    m_page = page;
    m_digits.clear();
    m_wrong = false;
    m_cleaningUntil.reset();
    touch();
    if (page == Page::Closed)
        m_tick.stop();
    else
        m_tick.startEvery(kStaffTick);
    if (page == Page::Panel) {
        readFacts();
    } else if (!std::exchange(m_pairing, {}).isEmpty()) { // the code holds on; nobody is left to read it
        emit pairingChanged();
    }
    emit pageChanged();
    emit enteredChanged();
    emit ticked();
}

void Staff::touch()
{
    m_until = m_clock.now() + (m_page == Page::Pin ? kPinPage : kPanel);
}

// --- fingers and keys -----------------------------------------------------------------------------------------------

bool Staff::finger(const FingerStep& step, QSizeF glass, qreal corner)
{
    if (m_pinHash.empty())
        return false;
    if (m_cleaningUntil)
        return cleanedBy(step);
    m_gesture.setGlass(glass, corner);
    const auto answer = m_gesture.finger(step, m_clock.now());
    if (open()) {
        touch();
        return false;
    }
    if (const auto due = m_gesture.due())
        m_held.startAt(*due);
    else
        m_held.stop();
    if (answer == GestureWatch::Answer::Done)
        show(Page::Pin);
    return answer != GestureWatch::Answer::None;
}

bool Staff::cleanedBy(const FingerStep& step)
{
    const auto now = m_clock.now();
    if (step.phase == FingerStep::Phase::Down) {
        m_wiping = step;
        m_wipingSince = now;
    } else if (step.id == m_wiping.id && QLineF(step.at, m_wiping.at).length() > kStill) {
        m_wiping.id = kNoFinger; // it wipes
    } else if (step.id == m_wiping.id && step.phase == FingerStep::Phase::Up && now - m_wipingSince >= kMoreTime) {
        m_cleaningUntil = std::min(*m_cleaningUntil + kCleaning, now + kCleaningMost);
        m_until = *m_cleaningUntil + kPanel;
        emit ticked();
    }
    return true;
}

bool Staff::key(int code, bool down)
{
    if (m_cleaningUntil)
        return true;
    if (m_page != Page::Pin)
        return false;
    const bool digit = code >= Qt::Key_0 && code <= Qt::Key_9;
    const bool done = (code == Qt::Key_Return || code == Qt::Key_Enter) && !m_digits.empty();
    const bool ours = digit || done || code == Qt::Key_Backspace || code == Qt::Key_Escape;
    if (!ours || !down)
        return ours;
    touch();
    if (digit)
        this->digit(code - Qt::Key_0);
    else if (code == Qt::Key_Backspace)
        erase();
    else if (done)
        enter();
    else
        leave();
    return true;
}

// --- the PIN --------------------------------------------------------------------------------------------------------

void Staff::digit(int digit)
{
    if (m_page != Page::Pin || m_checking || digit < 0 || digit > 9 || m_digits.size() >= kMostDigits)
        return;
    m_digits.push_back(static_cast<char>('0' + digit));
    m_wrong = false;
    emit enteredChanged();
}

void Staff::erase()
{
    if (m_checking || m_digits.empty())
        return;
    m_digits.pop_back();
    emit enteredChanged();
}

void Staff::enter()
{
    if (m_page != Page::Pin || m_checking || m_digits.empty() || m_delays.wait(m_clock.now()) > 0ms)
        return;
    m_checking = true;
    emit enteredChanged();
    QThreadPool::globalInstance()->start([self = QPointer(this), pin = std::exchange(m_digits, {}), hash = m_pinHash] {
        const bool right = pinMatches(pin, hash);
        QMetaObject::invokeMethod(
            qApp,
            [self, right] {
                if (self)
                    self->checked(right);
            },
            Qt::QueuedConnection);
    });
}

void Staff::checked(bool right)
{
    m_checking = false;
    if (!right) {
        m_delays.wrong(m_clock.now());
        m_wrong = true;
        emit did(QStringLiteral("wrong-pin"), QStringLiteral("%1 in a row").arg(m_delays.inARow()));
        emit enteredChanged();
        emit ticked();
        return;
    }
    m_delays.right();
    if (m_page != Page::Pin) // it closed meanwhile
        return;
    show(Page::Panel);
    emit did(QStringLiteral("opened"), {});
}

// --- the panel ------------------------------------------------------------------------------------------------------

void Staff::leave()
{
    if (!open())
        return;
    const bool panel = m_page == Page::Panel;
    show(Page::Closed);
    if (!panel)
        return;
    emit did(QStringLiteral("closed"), {});
    emit left();
}

void Staff::readFacts()
{
    const MachineFacts read = readMachineFacts(m_store);
    m_facts = {{"addresses", read.addresses},
               {"connected", read.connected},
               {"version", QCoreApplication::applicationVersion()},
               {"qt", QString::fromLatin1(qVersion())}};
    if (read.freeBytes)
        m_facts["free"] = static_cast<double>(*read.freeBytes);
    if (read.celsius)
        m_facts["celsius"] = *read.celsius;
    if (read.uptime)
        m_facts["uptime"] = static_cast<double>(read.uptime->count());
    emit factsChanged();
}

void Staff::askForCode()
{
    if (m_page == Page::Panel)
        emit codeWanted(true);
}

void Staff::setPairing(const QVariantMap& pairing)
{
    if (m_page != Page::Panel)
        return;
    m_pairing = pairing;
    m_pairingUntil = m_clock.now() + std::chrono::seconds(pairing.value("seconds").toInt());
    // Which of our addresses the code is good at: the daemon's own if it listens at one only.
    const QString listen = pairing.value("listen").toString();
    const bool all = listen == QLatin1String("0.0.0.0") || listen == QLatin1String("::");
    const QString at = all ? m_facts.value("addresses").toStringList().value(0, QStringLiteral("127.0.0.1")) : listen;
    const QString host = at.contains(QLatin1Char(':')) ? QLatin1Char('[') + at + QLatin1Char(']') : at;
    m_pairing["address"] = QStringLiteral("https://%1:%2").arg(host).arg(pairing.value("port").toInt());
    m_pairing["url"] =
        m_pairing.value("address").toString() + QStringLiteral("/#code=") + pairing.value("code").toString();
    emit pairingChanged();
}

void Staff::setArrivals(const QVariantMap& arrivals)
{
    m_arrivals = arrivals;
    emit arrivalsChanged();
}

void Staff::answer(const QString& id, const QString& at, bool show)
{
    if (m_page == Page::Panel) // behind the PIN
        emit answered(id, at, show);
}

void Staff::clean()
{
    if (m_page != Page::Panel)
        return;
    m_wiping.id = kNoFinger;
    m_cleaningUntil = m_clock.now() + kCleaning;
    m_until = *m_cleaningUntil + kPanel;
    emit did(QStringLiteral("cleaning"), {});
    emit ticked();
}

void Staff::restart()
{
    if (m_page != Page::Panel)
        return;
    emit did(QStringLiteral("restart"), {});
    emit restartWanted();
}

void Staff::look()
{
    const auto now = m_clock.now();
    if (m_cleaningUntil && now >= *m_cleaningUntil)
        m_cleaningUntil.reset();
    if (m_pairing.value("state").toString() == QLatin1String("open")) {
        if (const int left = secondsUntil(*m_pairingUntil); left != m_pairing.value("seconds").toInt()) {
            m_pairing["seconds"] = left;
            if (left == 0)
                m_pairing["state"] = QStringLiteral("closed");
            emit pairingChanged();
        }
    }
    if (open() && now >= m_until)
        leave();
    else
        emit ticked();
}

} // namespace vitrine::shell
