// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace vitrine {

/// Bytes that nobody finds in memory afterwards: wiped when they go, moved and never copied.
class Secret {
public:
    Secret() = default;
    explicit Secret(std::size_t size)
        : m_bytes(size)
    {
    }
    /// A copy of `text`, which stays with its owner.
    explicit Secret(std::string_view text)
        : m_bytes(text.begin(), text.end())
    {
    }
    Secret(Secret&& other) noexcept
        : m_bytes(std::exchange(other.m_bytes, {}))
    {
    }
    Secret& operator=(Secret&& other) noexcept
    {
        std::swap(m_bytes, other.m_bytes);
        return *this;
    }
    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    ~Secret();

    [[nodiscard]] std::span<std::uint8_t> bytes() { return m_bytes; }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return m_bytes; }
    [[nodiscard]] std::string_view text() const
    {
        return {reinterpret_cast<const char*>(m_bytes.data()), m_bytes.size()};
    }
    [[nodiscard]] bool empty() const { return m_bytes.empty(); }
    bool operator==(const Secret& other) const;

private:
    std::vector<std::uint8_t> m_bytes; // never grows: growing would leave copies behind
};

/// Asks whoever is there for a password, on the terminal or from a file.
using AskPassword = std::function<Result<Secret>()>;

} // namespace vitrine
