// SPDX-License-Identifier: Apache-2.0
#include "doctor/silence.hpp"

namespace vitrine::doctor {

Silence::Silence(const Child& child, std::chrono::milliseconds most)
    : m_child(child)
    , m_most(most)
    , m_workedBefore(child.worked())
{
}

void Silence::end()
{
    m_since = Clock::now();
    m_workedBefore = m_child.worked();
}

bool Silence::isLongerThan(std::chrono::milliseconds most) const
{
    constexpr int kStarved = 10;
    const auto lasted = Clock::now() - m_since;
    if (lasted <= most)
        return false;
    return lasted > kStarved * most || m_child.worked() - m_workedBefore > most || !m_child.isHeldUp();
}

} // namespace vitrine::doctor
