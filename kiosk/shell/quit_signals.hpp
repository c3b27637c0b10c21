// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace vitrine::shell {

/// SIGTERM and SIGINT as an event, so that the shell ends in an orderly way. SIGPIPE is ignored: a daemon that dies
/// while we write to it is no reason to die too.
class QuitSignals : public QObject {
    Q_OBJECT

public:
    QuitSignals();
    ~QuitSignals() override;

    /// Keeps the signals from every thread made after; call it first.
    static void block();

signals:
    void asked();

private:
    int m_fd = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace vitrine::shell
