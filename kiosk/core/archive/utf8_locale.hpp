// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <clocale>
#include <stdexcept>

namespace vitrine {

/// libarchive turns names through the locale of the thread and drops those it cannot say in it. While one of these
/// lives, the thread's letters are UTF-8, whatever the service was started with.
class Utf8Locale {
public:
    Utf8Locale()
        : m_locale(::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
    {
        if (m_locale == nullptr)
            throw std::runtime_error("the locale C.UTF-8 is missing on this system");
        m_before = ::uselocale(m_locale);
    }
    ~Utf8Locale()
    {
        ::uselocale(m_before);
        ::freelocale(m_locale);
    }
    Utf8Locale(const Utf8Locale&) = delete;
    Utf8Locale& operator=(const Utf8Locale&) = delete;

private:
    locale_t m_locale;
    locale_t m_before = nullptr;
};

} // namespace vitrine
