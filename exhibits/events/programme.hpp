// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "read_calendar.hpp"

#include <QDateTime>
#include <QObject>
#include <QTimer>
#include <QUrl>
#include <QVariantList>
#include <qqmlintegration.h>

namespace vitrine::exhibit {

/// What a calendar means to a visitor who stands before it now: today, this week, what is coming, what was.
class Programme : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QUrl source READ source WRITE setSource NOTIFY sourceChanged)
    Q_PROPERTY(QString timeZone READ timeZone WRITE setTimeZone NOTIFY timeZoneChanged)
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    /// First and last day of a programme with a beginning and an end, "2024-08-12"; both or neither.
    Q_PROPERTY(QString from READ from WRITE setFrom NOTIFY rangeChanged)
    Q_PROPERTY(QString to READ to WRITE setTo NOTIFY rangeChanged)
    Q_PROPERTY(View view READ view WRITE setView NOTIFY viewChanged)
    /// The clock. Unset: the computer's.
    Q_PROPERTY(QDateTime now READ now WRITE setNow NOTIFY nowChanged)
    Q_PROPERTY(Status status READ status NOTIFY statusChanged)
    Q_PROPERTY(QString errorString READ errorString NOTIFY statusChanged)
    Q_PROPERTY(QStringList problems READ problems NOTIFY statusChanged)
    /// The days of the view, each {date, day, weekday, month, whole, relative, rows: [{uid, begin, title, place, words,
    /// time, dates, past, running, cancelled, vevent}]}.
    Q_PROPERTY(QVariantList days READ days NOTIFY daysChanged)
    Q_PROPERTY(int today READ today NOTIFY daysChanged)
    Q_PROPERTY(int week READ week NOTIFY daysChanged)
    Q_PROPERTY(int coming READ coming NOTIFY daysChanged)
    Q_PROPERTY(int past READ past NOTIFY daysChanged)
    /// "12 to 16 August 2024", for a programme with a beginning and an end.
    Q_PROPERTY(QString rangeWords READ rangeWords NOTIFY daysChanged)

public:
    enum View { Today, Week, Coming, Past, Range };
    Q_ENUM(View)
    enum Status { Null, Loading, Ready, Error };
    Q_ENUM(Status)

    explicit Programme(QObject* parent = nullptr);

    [[nodiscard]] const QUrl& source() const { return m_source; }
    [[nodiscard]] QString timeZone() const { return QString::fromLatin1(m_house.id()); }
    [[nodiscard]] const QString& language() const { return m_language; }
    [[nodiscard]] QString from() const { return m_from.toString(Qt::ISODate); }
    [[nodiscard]] QString to() const { return m_to.toString(Qt::ISODate); }
    [[nodiscard]] View view() const { return m_view; }
    [[nodiscard]] const QDateTime& now() const { return m_now; }
    [[nodiscard]] Status status() const { return m_status; }
    [[nodiscard]] const QString& errorString() const { return m_errorString; }
    [[nodiscard]] const QStringList& problems() const { return m_problems; }
    [[nodiscard]] const QVariantList& days() const { return m_days; }
    [[nodiscard]] int today() const { return m_today; }
    [[nodiscard]] int week() const { return m_week; }
    [[nodiscard]] int coming() const { return m_coming; }
    [[nodiscard]] int past() const { return m_past; }
    [[nodiscard]] QString rangeWords() const;

    /// The event that a row was about as it is now, {row, day}: whatever the view, in the language of now, and moved if
    /// it has been. Undefined: it is in the calendar no more.
    Q_INVOKABLE [[nodiscard]] QVariant find(const QVariantMap& row) const;

    void setSource(const QUrl& source);
    void setTimeZone(const QString& name);
    void setLanguage(const QString& language);
    void setFrom(const QString& date);
    void setTo(const QString& date);
    void setView(View view);
    void setNow(const QDateTime& now);

signals:
    void sourceChanged();
    void timeZoneChanged();
    void languageChanged();
    void rangeChanged();
    void viewChanged();
    void nowChanged();
    void statusChanged();
    void daysChanged();

private:
    [[nodiscard]] QDateTime clock() const;
    [[nodiscard]] bool ranged() const { return m_from.isValid() && m_to.isValid(); }
    void loadSoon();
    void load();
    void take(const CalendarReading& reading);
    void arrange();
    [[nodiscard]] std::vector<Happening> chosen(const QDateTime& now) const;
    [[nodiscard]] QVariantList inWords(const std::vector<Happening>& happenings, const QDateTime& now) const;

    QUrl m_source;
    QTimeZone m_house{"Europe/Berlin"};
    QString m_unknownZone;
    QString m_language;
    QDate m_from, m_to;
    View m_view = Coming;
    QDateTime m_now;
    Status m_status = Null;
    QString m_errorString;
    QStringList m_problems;
    std::vector<Happening> m_happenings;
    QDate m_loadedOn;
    int m_round = 0; ///< of loading: an answer to an older question is dropped
    bool m_asked = false;
    QVariantList m_days;
    int m_today = 0, m_week = 0, m_coming = 0, m_past = 0;
    QTimer m_tick;
};

} // namespace vitrine::exhibit
