// SPDX-License-Identifier: Apache-2.0
#include "support/allocations.hpp"

#include <cstdlib>
#include <new>

namespace {

thread_local std::size_t asked = 0;

} // namespace

void* operator new(std::size_t size)
{
    asked += size;
    if (void* const room = std::malloc(size == 0 ? 1 : size))
        return room;
    throw std::bad_alloc();
}

void operator delete(void* room) noexcept
{
    std::free(room);
}

void operator delete(void* room, std::size_t /*size*/) noexcept
{
    std::free(room);
}

namespace vitrine::test {

std::size_t allocatedBytes()
{
    return asked;
}

} // namespace vitrine::test
