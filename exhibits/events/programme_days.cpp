// SPDX-License-Identifier: Apache-2.0
#include "programme_days.hpp"

#include "take_along.hpp"

#include <QLocale>

namespace vitrine::exhibit {

namespace {

QLocale localeOf(const QString& language)
{
    // This house stands in Europe: "en" alone would write dates the American way.
    const auto tag = language.section('-', 0, 0);
    return QLocale(tag == QLatin1String("en") ? QStringLiteral("en_GB") : tag);
}

/// "d. MMMM" where the language puts a dot after the day, else "d MMMM".
QString dayMonth(const QLocale& locale)
{
    return locale.dateFormat(QLocale::LongFormat).contains(QLatin1String("d.")) ? QStringLiteral("d. MMMM")
                                                                                : QStringLiteral("d MMMM");
}

QString timeWords(const Happening& happening, const QLocale& locale)
{
    if (happening.allDay)
        return {};
    const auto clock = QStringLiteral("H:mm");
    auto begin = locale.toString(happening.begin.time(), clock);
    if (happening.end <= happening.begin)
        return begin;
    return begin + QStringLiteral("\u2009–\u2009") + locale.toString(happening.end.time(), clock);
}

/// Of what lasts for days; a night that ends in the morning is told by its hours.
QString datesWords(const Happening& happening, const QLocale& locale, const QString& language)
{
    if (happening.lastDay() <= happening.firstDay())
        return {};
    if (happening.allDay)
        return dateRange(happening.firstDay(), happening.lastDay(), language);
    if (happening.end < happening.begin.addDays(1))
        return {};
    const auto moment = [&](const QDateTime& time) {
        return locale.toString(time.date(), dayMonth(locale)) + QStringLiteral(", ") +
               locale.toString(time.time(), QStringLiteral("H:mm"));
    };
    return moment(happening.begin) + QStringLiteral(" – ") + moment(happening.end);
}

QVariantMap rowOf(const Happening& happening, const DayWords& words, const QLocale& locale)
{
    const bool over = happening.over(words.now);
    return {{QStringLiteral("title"), happening.title},
            {QStringLiteral("place"), happening.place},
            {QStringLiteral("words"), happening.words},
            {QStringLiteral("time"), timeWords(happening, locale)},
            {QStringLiteral("dates"), datesWords(happening, locale, words.language)},
            {QStringLiteral("past"), over},
            {QStringLiteral("running"), happening.running(words.now)},
            {QStringLiteral("cancelled"), happening.cancelled},
            {QStringLiteral("vevent"), over || happening.cancelled ? QString() : takeAlong(happening)}};
}

QString yearIfOther(const QDate& day, const QDate& today)
{
    return day.year() == today.year() ? QString() : day.toString(QStringLiteral(" yyyy"));
}

QVariantMap dayOf(const QDate& day, const DayWords& words, const QLocale& locale)
{
    const auto today = words.now.date();
    const auto relative = day == today              ? QStringLiteral("today")
                          : day == today.addDays(1) ? QStringLiteral("tomorrow")
                                                    : QString();
    return {{QStringLiteral("date"), day.toString(Qt::ISODate)},
            {QStringLiteral("day"), locale.toString(day.day())},
            {QStringLiteral("weekday"), locale.standaloneDayName(day.dayOfWeek())},
            {QStringLiteral("month"), locale.toString(day, QStringLiteral("MMMM")) + yearIfOther(day, today)},
            {QStringLiteral("whole"), locale.standaloneDayName(day.dayOfWeek()) + QStringLiteral(", ") +
                                          locale.toString(day, dayMonth(locale)) + yearIfOther(day, today)},
            {QStringLiteral("relative"), relative}};
}

} // namespace

QVariantList daysOf(const std::vector<Happening>& happenings, const DayWords& words)
{
    const auto locale = localeOf(words.language);
    const auto today = words.now.date();
    QVariantList days;
    QDate current;
    QVariantList rows;
    const auto close = [&] {
        if (rows.empty())
            return;
        auto day = dayOf(current, words, locale);
        day.insert(QStringLiteral("rows"), rows);
        days.push_back(day);
        rows.clear();
    };
    for (const auto& happening : happenings) {
        const auto day = words.fromToday ? qMax(happening.firstDay(), today) : happening.firstDay();
        if (day != current)
            close();
        current = day;
        rows.push_back(rowOf(happening, words, locale));
    }
    close();
    return days;
}

QString dateRange(const QDate& from, const QDate& to, const QString& language)
{
    const auto locale = localeOf(language);
    const auto month = dayMonth(locale);
    const auto whole = month + QStringLiteral(" yyyy");
    if (from == to)
        return locale.toString(from, whole);
    if (from.year() != to.year())
        return locale.toString(from, whole) + QStringLiteral(" – ") + locale.toString(to, whole);
    if (from.month() != to.month())
        return locale.toString(from, month) + QStringLiteral(" – ") + locale.toString(to, whole);
    const auto day = month.contains('.') ? QStringLiteral("d.") : QStringLiteral("d");
    return locale.toString(from, day) + QStringLiteral("–") + locale.toString(to, whole);
}

} // namespace vitrine::exhibit
