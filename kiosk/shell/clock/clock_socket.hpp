// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shell/clock/shell_clock.hpp"

#include <QLocalServer>
#include <QString>

class QLocalSocket;

namespace vitrine::shell {

/// How a test moves the shell's clock: a local socket that only our user may open and that takes one order a line.
///
///   +MILLISECONDS         both clocks go on, and what comes due on the way happens
///   =2026-12-24T18:00:00  the wall clock is set, local time
///   hold, go              time stands still, or goes by itself again
///
/// Each line is answered with "ok", once all of that has happened, or with "error: " and a sentence.
class ClockSocket : public QObject {
    Q_OBJECT

public:
    ClockSocket(ShellClock& clock, const QString& path, QObject* parent = nullptr);

    /// Empty: it listens; else why it does not.
    [[nodiscard]] QString listen();

private:
    void accept();
    void read(QLocalSocket* socket);
    [[nodiscard]] QString obey(const QString& line);

    ShellClock& m_clock;
    QString m_path;
    QLocalServer m_server;
};

} // namespace vitrine::shell
