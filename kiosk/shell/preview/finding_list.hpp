// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <QObject>
#include <QString>
#include <qqmlintegration.h>

namespace vitrine::shell {

/// What is wrong with the pack, one finding at a time, for a curator to step through.
class FindingList : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A preview has one list of findings.")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(int errors READ errors NOTIFY changed)
    Q_PROPERTY(int warnings READ warnings NOTIFY changed)
    Q_PROPERTY(QString counted READ counted NOTIFY changed) ///< "1 error, 2 warnings"
    /// The one that is read, counted from 0.
    Q_PROPERTY(int at READ at NOTIFY changed)
    Q_PROPERTY(bool grave READ grave NOTIFY changed) ///< it stops an install
    Q_PROPERTY(QString place READ place NOTIFY changed)
    Q_PROPERTY(QString sentence READ sentence NOTIFY changed)
    Q_PROPERTY(QString hint READ hint NOTIFY changed)
    Q_PROPERTY(QString excerpt READ excerpt NOTIFY changed)
    Q_PROPERTY(QString code READ code NOTIFY changed)

public:
    using QObject::QObject;

    [[nodiscard]] int count() const { return static_cast<int>(m_problems.size()); }
    [[nodiscard]] int errors() const;
    [[nodiscard]] int warnings() const { return count() - errors(); }
    [[nodiscard]] int at() const { return m_at; }
    [[nodiscard]] bool grave() const;
    [[nodiscard]] QString counted() const;
    [[nodiscard]] QString place() const; ///< "pack.yaml, line 14"
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString excerpt() const;
    [[nodiscard]] QString code() const;

    /// Takes the place of all before; who was reading one that is still there goes on reading it.
    void set(Problems problems);

    Q_INVOKABLE void next() { stepTo(m_at + 1); }
    Q_INVOKABLE void previous() { stepTo(m_at - 1); }

signals:
    void changed();

private:
    void stepTo(int at);
    [[nodiscard]] const Problem* now() const;

    Problems m_problems;
    int m_at = 0;
};

} // namespace vitrine::shell
