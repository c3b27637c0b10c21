// SPDX-License-Identifier: Apache-2.0
#include "latest_frame.hpp"

#include <utility>

namespace vitrine::film {

void LatestFrame::put(const QVideoFrame& frame)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_frame = frame;
        if (std::exchange(m_told, true))
            return;
    }
    emit came();
}

QVideoFrame LatestFrame::take()
{
    const std::scoped_lock lock(m_mutex);
    m_told = false;
    return std::exchange(m_frame, {});
}

} // namespace vitrine::film
