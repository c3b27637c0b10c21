// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"

#include <QObject>
#include <qqmlintegration.h>

#include <algorithm>

namespace vitrine::shell {

/// How loud everything is, in percent; nobody gets it louder than the house allows.
class Sound : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("The shell has it.")
    Q_PROPERTY(int volume READ volume WRITE setVolume NOTIFY volumeChanged)
    Q_PROPERTY(int atMost READ atMost CONSTANT)

public:
    explicit Sound(const SoundRules& rules, QObject* parent = nullptr)
        : QObject(parent)
        , m_atMost(std::clamp(rules.atMost, 0, 100))
        , m_volume(std::clamp(rules.volume, 0, m_atMost))
    {
    }
    [[nodiscard]] int volume() const { return m_volume; }
    [[nodiscard]] int atMost() const { return m_atMost; }
    void setVolume(int volume)
    {
        const int wanted = std::clamp(volume, 0, m_atMost);
        if (wanted == m_volume)
            return;
        m_volume = wanted;
        emit volumeChanged();
    }

signals:
    void volumeChanged();

private:
    int m_atMost;
    int m_volume;
};

} // namespace vitrine::shell
