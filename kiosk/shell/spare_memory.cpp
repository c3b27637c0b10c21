// SPDX-License-Identifier: Apache-2.0
#include "shell/spare_memory.hpp"

#include "shell/visit/visit.hpp"

#include <chrono>

#include <malloc.h>

namespace vitrine::shell {

namespace {

/// The scene lets go of what it showed within three seconds.
constexpr std::chrono::milliseconds kAfterwards{4000};

} // namespace

void keepHeapsSmall()
{
    ::mallopt(M_MMAP_THRESHOLD, 256 * 1024); // a fixed one: glibc's own grows up to 32 MiB with what is freed
    ::mallopt(M_ARENA_MAX, 2);
}

SpareMemory::SpareMemory(const Visit& visit, QObject* parent)
    : QObject(parent)
{
    m_later.setSingleShot(true);
    m_later.setInterval(kAfterwards);
    connect(&visit, &Visit::ended, &m_later, qOverload<>(&QTimer::start));
    connect(&visit, &Visit::begun, &m_later, &QTimer::stop); // a visitor comes first; it is done after this visit
    connect(&m_later, &QTimer::timeout, this, [] { ::malloc_trim(0); });
}

} // namespace vitrine::shell
