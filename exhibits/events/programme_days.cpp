// SPDX-License-Identifier: Apache-2.0
#include "programme_days.hpp"

#include "take_along.hpp"

#include <QLocale>

namespace vitrine::exhibit {

namespace {

QLocale localeOf(const QString& language)
{
    // This house stands in Europe: "en" alone would write dates the American way. Digits are the ones on its walls, in
    // its films and on every clock here, in Arabic too, as they are in the Maghreb and the Gulf.
    const auto tag = language.section('-', 0, 0);
    if (tag == QLatin1String("en"))
        return QLocale(QStringLiteral("en_GB"));
    return QLocale(tag == QLatin1String("ar") ? QStringLiteral("ar_AE") : tag);
}

/// Day and month as the language writes them: "12. August", "12 August", "12 de agosto", "8月12日".
QString dayMonth(const QLocale& locale)
{
    const auto format = locale.dateFormat(QLocale::LongFormat);
    for (const auto* const part : {"d. MMMM", "d 'de' MMMM", "M月d日", "M월 d일"}) {
        if (auto found = QString::fromUtf8(part); format.contains(found))
            return found;
    }
    return QStringLiteral("d MMMM");
}

/// With its year.
QString dayMonthYear(const QLocale& locale)
{
    const auto month = dayMonth(locale);
    if (month.contains(QStringLiteral("月")))
        return QStringLiteral("yyyy年") + month;
    if (month.contains(QStringLiteral("월")))
        return QStringLiteral("yyyy년 ") + month;
    return month + (month.contains(QLatin1String("'de'")) ? QStringLiteral(" 'de' yyyy") : QStringLiteral(" yyyy"));
}

QString comma(const QLocale& locale)
{
    return locale.script() == QLocale::ArabicScript ? QStringLiteral("، ") : QStringLiteral(", ");
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
        return locale.toString(time.date(), dayMonth(locale)) + comma(locale) +
               locale.toString(time.time(), QStringLiteral("H:mm"));
    };
    return moment(happening.begin) + QStringLiteral(" – ") + moment(happening.end);
}

QVariantMap rowOf(const Happening& happening, const DayWords& words, const QLocale& locale)
{
    const bool over = happening.over(words.now);
    return {{QStringLiteral("uid"), happening.uid},
            {QStringLiteral("begin"), happening.begin},
            {QStringLiteral("title"), happening.title},
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
            {QStringLiteral("whole"), locale.standaloneDayName(day.dayOfWeek()) + comma(locale) +
                                          (day.year() == today.year() ? locale.toString(day, dayMonth(locale))
                                                                      : locale.toString(day, dayMonthYear(locale)))},
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

const Happening* sameHappening(const std::vector<Happening>& happenings, const QVariantMap& row)
{
    const auto uid = row.value(QStringLiteral("uid")).toString();
    const auto begin = row.value(QStringLiteral("begin")).toDateTime();
    const Happening* nearest = nullptr;
    const auto away = [&](const Happening& happening) { return qAbs(begin.msecsTo(happening.begin)); };
    for (const auto& happening : happenings)
        if (happening.uid == uid && (!nearest || away(happening) < away(*nearest)))
            nearest = &happening;
    return nearest;
}

QString dateRange(const QDate& from, const QDate& to, const QString& language)
{
    const auto locale = localeOf(language);
    const auto month = dayMonth(locale);
    const auto whole = dayMonthYear(locale);
    if (from == to)
        return locale.toString(from, whole);
    if (from.year() != to.year())
        return locale.toString(from, whole) + QStringLiteral(" – ") + locale.toString(to, whole);
    if (from.month() != to.month() || !month.startsWith('d'))
        return locale.toString(from, month) + QStringLiteral(" – ") + locale.toString(to, whole);
    const auto day = month.contains('.') ? QStringLiteral("d.") : QStringLiteral("d");
    return locale.toString(from, day) + QStringLiteral("–") + locale.toString(to, whole);
}

} // namespace vitrine::exhibit
