// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"

#include <QPointF>
#include <QSizeF>

#include <chrono>
#include <map>
#include <optional>

namespace vitrine::shell {

/// One finger on the glass. Lengths in device-independent pixels of the window.
struct FingerStep {
    enum class Phase { Down, Move, Up, AllUp }; ///< AllUp: of no finger; none is down, whatever was told before
    int id = 0;
    Phase phase = Phase::Down;
    QPointF at;
};

/// Recognises the gesture of the staff, which visitors do not make by chance. Pure: the time is an argument.
///
/// Corners: one finger after the other in the four corners, clockwise from the upper left, within eight seconds; a
/// touch anywhere else, or two fingers at once, begin anew. Hold: two fingers in the two upper corners for five
/// seconds.
class GestureWatch {
public:
    using Time = std::chrono::steady_clock::time_point;
    enum class Answer {
        None,
        UsedUp, ///< part of the gesture beyond chance: it is to press nothing
        Done
    };
    static constexpr std::chrono::seconds kWithin{8};
    static constexpr std::chrono::seconds kHold{5};

    explicit GestureWatch(ServiceRules::Gesture gesture)
        : m_gesture(gesture)
    {
    }
    /// `corner`: how far from both edges a finger is still in the corner.
    void setGlass(QSizeF size, qreal corner);
    [[nodiscard]] Answer finger(const FingerStep& step, Time now);
    /// When look() is worth asking; nothing: no fingers lie in both corners.
    [[nodiscard]] std::optional<Time> due() const;
    /// Hold: true once, when the time is over.
    [[nodiscard]] bool look(Time now);

private:
    [[nodiscard]] int cornerAt(QPointF at) const; ///< 0 to 3 clockwise from the upper left; -1: none
    [[nodiscard]] Answer corners(const FingerStep& step, Time now);
    [[nodiscard]] Answer hold(const FingerStep& step, Time now);

    ServiceRules::Gesture m_gesture;
    QSizeF m_size;
    qreal m_corner = 0;
    std::map<int, int> m_down; ///< finger -> the corner it lies in
    int m_next = 0;            ///< the corner that is expected
    Time m_began;
    std::optional<Time> m_heldSince;
};

} // namespace vitrine::shell
