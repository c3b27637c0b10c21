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
        , m_operation(operation)
    {
        m_content.begin(std::move(operation));
    }
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn()
    {
        if (m_content.m_running == m_operation) { // else it has made way
            m_content.m_running.clear();
            m_content.m_meter.reset();
        }
        m_content.m_free.ring();
        // A check holds a pack's whole text and tree; the allocator would keep that memory for next time.
        spareMemory();
    }

private:
    Content& m_content;
    std::string m_operation;
};

} // namespace vitrine::daemon
