// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QString>

namespace vitrine::exhibit {

/// One thing that happens once: a single event, or one round of a recurring one. Times are in the house's zone.
struct Happening {
    QString uid;
    QString title;
    QString place;
    QString words; ///< the description, plain text
    QDateTime begin;
    QDateTime end; ///< not part of it any more; of an all-day event the midnight after its last day
    bool allDay = false;
    bool cancelled = false;

    [[nodiscard]] QDate firstDay() const { return begin.date(); }
    /// An event that ends at midnight does not reach into the next day.
    [[nodiscard]] QDate lastDay() const { return end > begin ? end.addMSecs(-1).date() : begin.date(); }
    /// What has no end may be taken for an hour, as calendars draw it: nobody who comes a minute late finds it over.
    [[nodiscard]] bool over(const QDateTime& now) const { return (end > begin ? end : begin.addSecs(3600)) <= now; }
    [[nodiscard]] bool running(const QDateTime& now) const { return begin <= now && now < end; }
};

} // namespace vitrine::exhibit
