// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <clocale>
#include <stdexcept>

namespace vitrine {

/// libarchive turns names through the locale of the thread and drops those it cannot say in it. While one of these
/// lives, the thread's letters are UTF-8, whatever the service was started with.
class Utf8Locale {
public:
    /// Asked before there is one: the system may lack it, or the descriptors to read it.
    [[nodiscard]] static bool isThere() { return letters() != nullptr; }

    Utf8Locale()
        : m_before(::uselocale(letters()))
    {
        if (letters() == nullptr)
            throw std::runtime_error("the locale C.UTF-8 is missing on this system");
    }
    ~Utf8Locale() { ::uselocale(m_before); }
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;

private:
    /// Read once, and kept as long as the process lives. A failure is not kept: descriptors come back.
    static locale_t letters()
    {
        static std::atomic<locale_t> kept = nullptr;
        if (const auto known = kept.load())
            return known;
        const auto made = ::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr);
        locale_t other = nullptr;
        if (made == nullptr || kept.compare_exchange_strong(other, made))
            return made;
        ::freelocale(made);
        return other;
    }
    locale_t m_before;
};

} // namespace vitrine
