// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/clock/shell_clock.hpp"

#include <QImage>
#include <QObject>
#include <QString>
#include <qqmlintegration.h>

#include <chrono>
#include <functional>
#include <map>

class QQuickItem;

namespace vitrine::shell {

/// One fault of a kind a minute, for each exhibit: a child that presses the button all day fills nothing. Pure.
class FaultBrake {
public:
    using Time = std::chrono::steady_clock::time_point;
    static constexpr std::chrono::seconds kEvery{60};
    [[nodiscard]] bool may(const QString& code, const QString& exhibit, Time now);

private:
    std::map<QString, Time> m_last; ///< by code and exhibit
};

/// What visitors say does not work, with what was on the glass before they were asked. Nothing about the visitor.
class VisitorFaults : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell has it.")

public:
    struct Where {
        QString exhibit;
        QString kind;
    };
    VisitorFaults(ShellClock& clock, std::function<Where()> where, QObject* parent = nullptr);
    ~VisitorFaults() override;

    /// Keeps a picture of `page` for the report that may come. What somebody writes is veiled.
    Q_INVOKABLE void notice(QQuickItem* page);
    /// `what`: "touch", "sound", "picture" or "other".
    Q_INVOKABLE void report(const QString& what);
    /// Nothing is reported: the picture is forgotten.
    Q_INVOKABLE void forget();

signals:
    /// `picture`: a JPEG as base64; empty: none.
    void reported(const QString& code, const QString& exhibit, const QString& kind, const QString& sentence,
                  const QByteArray& picture);

private:
    ShellClock& m_clock;
    std::function<Where()> m_where;
    FaultBrake m_brake;
    QImage m_before;
    int m_noticed = 0; ///< how often; what an older grab brings is not wanted any more
};

} // namespace vitrine::shell
