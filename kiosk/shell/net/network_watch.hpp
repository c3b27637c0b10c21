// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>

namespace vitrine::shell {

/// Of the interfaces that are up, loopback and what a computer gives itself apart; what people can type comes first.
[[nodiscard]] QStringList networkAddresses();

/// Whether this screen is in a network, asked of the system every few seconds: a plug that is pulled is a state, and no
/// error of a page. Whether somebody answers at the other end is another question, and its asker's. GUI thread.
class NetworkWatch : public QObject {
    Q_OBJECT

public:
    using Question = std::function<bool()>;
    explicit NetworkWatch(
        Question isThere = [] { return !networkAddresses().isEmpty(); }, QObject* parent = nullptr);

    [[nodiscard]] bool online() const { return m_online; }
    void ask();

signals:
    void changed(bool online);

private:
    Question m_isThere;
    QTimer m_again;
    bool m_online;
};

} // namespace vitrine::shell
