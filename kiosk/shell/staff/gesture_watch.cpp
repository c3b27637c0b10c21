// SPDX-License-Identifier: Apache-2.0
#include "shell/staff/gesture_watch.hpp"

namespace vitrine::shell {

namespace {

constexpr int kCorners = 4;
/// From here on nobody touches the corners by chance: these touches press nothing.
constexpr int kBeyondChance = 2;

} // namespace

void GestureWatch::setGlass(QSizeF size, qreal corner)
{
    m_size = size;
    m_corner = corner;
}

int GestureWatch::cornerAt(QPointF at) const
{
    const bool left = at.x() <= m_corner;
    const bool right = at.x() >= m_size.width() - m_corner;
    const bool top = at.y() <= m_corner;
    const bool bottom = at.y() >= m_size.height() - m_corner;
    if ((!left && !right) || (!top && !bottom))
        return -1;
    return top ? (left ? 0 : 1) : (right ? 2 : 3);
}

GestureWatch::Answer GestureWatch::finger(const FingerStep& step, Time now)
{
    if (step.phase == FingerStep::Phase::AllUp) {
        m_down.clear();
        m_heldSince.reset();
        return Answer::None;
    }
    const auto answer = m_gesture == ServiceRules::Gesture::Corners ? corners(step, now) : hold(step, now);
    if (step.phase == FingerStep::Phase::Up)
        m_down.erase(step.id);
    else if (step.phase == FingerStep::Phase::Down)
        m_down[step.id] = cornerAt(step.at);
    return answer;
}

GestureWatch::Answer GestureWatch::corners(const FingerStep& step, Time now)
{
    if (step.phase != FingerStep::Phase::Down)
        return Answer::None;
    const int corner = cornerAt(step.at);
    const bool late = m_next > 0 && now - m_began > kWithin;
    if (corner != m_next || late || !m_down.empty())
        m_next = 0;
    if (corner != m_next || !m_down.empty())
        return Answer::None;
    if (corner == 0)
        m_began = now;
    ++m_next;
    if (m_next == kCorners) {
        m_next = 0;
        return Answer::Done;
    }
    return corner >= kBeyondChance ? Answer::UsedUp : Answer::None;
}

GestureWatch::Answer GestureWatch::hold(const FingerStep& step, Time now)
{
    const int corner = cornerAt(step.at);
    const auto other = [&](int wanted) {
        for (const auto& [id, at] : m_down)
            if (id != step.id && at == wanted)
                return true;
        return false;
    };
    if (step.phase == FingerStep::Phase::Down) {
        const bool both = m_down.size() == 1 && ((corner == 0 && other(1)) || (corner == 1 && other(0)));
        m_heldSince = both ? std::optional(now) : std::nullopt; // a third finger is none of it
        return both ? Answer::UsedUp : Answer::None;
    }
    if (m_heldSince && (step.phase == FingerStep::Phase::Up || corner < 0 || corner > 1))
        m_heldSince.reset();
    return Answer::None;
}

std::optional<GestureWatch::Time> GestureWatch::due() const
{
    return m_heldSince ? std::optional(*m_heldSince + kHold) : std::nullopt;
}

bool GestureWatch::look(Time now)
{
    if (!m_heldSince || now < *m_heldSince + kHold)
        return false;
    m_heldSince.reset();
    return true;
}

} // namespace vitrine::shell
