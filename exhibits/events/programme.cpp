// SPDX-License-Identifier: Apache-2.0
#include "programme.hpp"

#include "programme_days.hpp"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

#include <algorithm>

namespace vitrine::exhibit {

namespace {

constexpr qint64 kLargestFile = 4LL * 1024 * 1024;
constexpr int kWindowDays = 366; // a year back for looking back, a year ahead for what is coming
constexpr std::size_t kMostLookedBack = 24;
constexpr std::size_t kMostAhead = 48; // more than anybody reads standing

CalendarReading readFile(const QString& path, const CalendarWish& wish)
{
    QFile file(path);
    CalendarReading reading;
    if (!file.open(QIODevice::ReadOnly))
        reading.error = file.errorString();
    else if (file.size() > kLargestFile)
        reading.error = QStringLiteral("a calendar has at most 4 MiB");
    else
        return readCalendar(file.readAll(), wish);
    return reading;
}

} // namespace

Programme::Programme(QObject* parent)
    : QObject(parent)
{
    // Half a minute is as late as "now" may be; at midnight everything moves on by a day.
    m_tick.setInterval(30'000);
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (clock().date() != m_loadedOn)
            loadSoon();
        arrange();
    });
    m_tick.start();
}

QDateTime Programme::clock() const
{
    return (m_now.isValid() ? m_now : QDateTime::currentDateTimeUtc()).toTimeZone(m_house);
}

void Programme::setSource(const QUrl& source)
{
    if (m_source == source)
        return;
    m_source = source;
    emit sourceChanged();
    loadSoon();
}

void Programme::setTimeZone(const QString& name)
{
    const QTimeZone zone(name.toLatin1());
    m_unknownZone = zone.isValid() ? QString() : name;
    if (!zone.isValid() || zone == m_house)
        return;
    m_house = zone;
    emit timeZoneChanged();
    loadSoon();
}

void Programme::setLanguage(const QString& language)
{
    if (m_language == language)
        return;
    m_language = language;
    emit languageChanged();
    loadSoon();
}

void Programme::setFrom(const QString& date)
{
    m_from = QDate::fromString(date, Qt::ISODate);
    emit rangeChanged();
    loadSoon();
}

void Programme::setTo(const QString& date)
{
    m_to = QDate::fromString(date, Qt::ISODate);
    emit rangeChanged();
    loadSoon();
}

void Programme::setView(View view)
{
    if (m_view == view)
        return;
    m_view = view;
    emit viewChanged();
    arrange();
}

void Programme::setNow(const QDateTime& now)
{
    if (m_now == now)
        return;
    m_now = now;
    emit nowChanged();
    loadSoon();
}

// Properties are set one after the other; the file is read once for all of them.
void Programme::loadSoon()
{
    if (m_asked)
        return;
    m_asked = true;
    QMetaObject::invokeMethod(this, &Programme::load, Qt::QueuedConnection);
}

void Programme::load()
{
    m_asked = false;
    ++m_round;
    if (m_source.isEmpty())
        return;
    m_loadedOn = clock().date();
    const auto from = ranged() ? m_from : m_loadedOn.addDays(-kWindowDays);
    const auto to = ranged() ? m_to.addDays(1) : m_loadedOn.addDays(kWindowDays);
    const CalendarWish wish{m_house, QDateTime(from, QTime(0, 0), m_house).toUTC(),
                            QDateTime(to, QTime(0, 0), m_house).addMSecs(-1).toUTC(), m_language};
    if (m_status != Ready) {
        m_status = Loading;
        emit statusChanged();
    }
    QThreadPool::globalInstance()->start(
        [programme = QPointer(this), round = m_round, path = m_source.toLocalFile(), wish] {
            auto reading = readFile(path, wish);
            // The pointer is only looked at where its object lives: on the GUI thread.
            QMetaObject::invokeMethod(QCoreApplication::instance(), [programme, round, reading = std::move(reading)] {
                if (programme != nullptr && programme->m_round == round)
                    programme->take(reading);
            });
        });
}

void Programme::take(const CalendarReading& reading)
{
    m_happenings = reading.happenings;
    m_problems = reading.problems;
    if (!m_unknownZone.isEmpty())
        m_problems +=
            QStringLiteral("there is no time zone \"%1\"; times are those of %2").arg(m_unknownZone, timeZone());
    m_errorString = reading.error;
    m_status = reading.error.isEmpty() ? Ready : Error;
    arrange();
    emit statusChanged();
}

std::vector<Happening> Programme::chosen(const QDateTime& now) const
{
    const QDate today = now.date();
    const QDate sunday = today.addDays(7 - today.dayOfWeek());
    std::vector<Happening> found;
    for (const auto& happening : m_happenings) {
        const bool over = happening.over(now);
        const bool fits = m_view == Range    ? true
                          : m_view == Today  ? happening.firstDay() <= today && happening.lastDay() >= today
                          : m_view == Week   ? !over && happening.firstDay() <= sunday
                          : m_view == Coming ? !over
                                             : over;
        if (fits)
            found.push_back(happening);
    }
    if (m_view == Past) {
        std::reverse(found.begin(), found.end()); // the latest is nearest
        if (found.size() > kMostLookedBack)
            found.resize(kMostLookedBack);
    }
    if (m_view == Coming && found.size() > kMostAhead)
        found.resize(kMostAhead);
    return found;
}

QVariantList Programme::inWords(const std::vector<Happening>& happenings, const QDateTime& now) const
{
    return daysOf(happenings, {now, m_language, m_view != Past && m_view != Range});
}

QVariant Programme::find(const QVariantMap& row) const
{
    const auto* found = sameHappening(m_happenings, row);
    if (!found)
        return {};
    const auto day = inWords({*found}, clock()).constFirst().toMap();
    return QVariantMap{{QStringLiteral("row"), day.value(QStringLiteral("rows")).toList().constFirst()},
                       {QStringLiteral("day"), day}};
}

void Programme::arrange()
{
    const auto now = clock();
    const QDate today = now.date();
    const QDate sunday = today.addDays(7 - today.dayOfWeek());
    m_today = m_week = m_coming = m_past = 0;
    for (const auto& happening : m_happenings) {
        const bool over = happening.over(now);
        m_past += over ? 1 : 0;
        m_coming += over ? 0 : 1;
        m_week += !over && happening.firstDay() <= sunday ? 1 : 0;
        m_today += happening.firstDay() <= today && happening.lastDay() >= today ? 1 : 0;
    }
    auto days = inWords(chosen(now), now);
    if (m_days != days)
        m_days = std::move(days);
    emit daysChanged();
}

QString Programme::rangeWords() const
{
    return ranged() ? dateRange(m_from, m_to, m_language) : QString();
}

} // namespace vitrine::exhibit
