// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLocalSocket>
#include <QObject>

namespace vitrine::shell {

/// The process that speaks, speech-dispatcher, apart from what is said to it: that it runs, and whether it still does.
/// The library that talks to it (libspeechd 0.11) crashes when it is asked for anything after its end. Lives on the
/// voice's thread.
class Dispatcher : public QObject {
    Q_OBJECT

public:
    explicit Dispatcher(QObject* parent = nullptr);

    /// Starts it unless it runs or somebody else looks after it. Takes a second or two.
    void start();
    /// From now on its end is noticed. Where it listens to the network only it is taken to live for ever.
    void watch();
    [[nodiscard]] bool alive();

signals:
    void ended();

private:
    QLocalSocket m_line; ///< says nothing; it breaks with the process at its other end
    bool m_watched = false;
};

} // namespace vitrine::shell
