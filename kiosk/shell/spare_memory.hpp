// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTimer>

namespace vitrine::shell {

class Visit;

/// To be called before the first thread. A shell runs for weeks: what is large, pictures above all, goes back to the
/// system at once instead of leaving holes, and the threads that decode share two heaps instead of one each.
void keepHeapsSmall();

/// Gives the system back what a visit used and no longer needs. A heap that many visits have cut into pieces keeps free
/// pages for itself: after some thousand touches twice of what is really held. Done when the visit is over and what it
/// showed is destroyed, so that nobody waits for it. GUI thread.
class SpareMemory : public QObject {
    Q_OBJECT

public:
    explicit SpareMemory(const Visit& visit, QObject* parent = nullptr);

private:
    QTimer m_later;
};

} // namespace vitrine::shell
