// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/content/content.hpp"
#include "daemon/spare_memory.hpp"

#include <string>
#include <utility>

namespace vitrine::daemon {

/// While it lives, its operation is the one that changes the store.
class Content::Turn {
public:
    Turn(Content& content, std::string operation)
        : m_content(content)
    {
        m_content.m_running = std::move(operation);
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn()
    {
        m_content.m_running.clear();
        m_content.m_meter.reset();
        m_content.m_free.ring();
        // A check holds a pack's whole text and tree; the allocator would keep that memory for next time.
        spareMemory();
    }

private:
    Content& m_content;
};

} // namespace vitrine::daemon
