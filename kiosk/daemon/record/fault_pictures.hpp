// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine::daemon {

/// What was on the glass when faults were reported: JPEGs in a folder of their own, named by the fault, the newest 50.
/// Used by one thread; fits() by any.
class FaultPictures {
public:
    static constexpr std::size_t kKept = 50;
    static constexpr std::size_t kMostBytes = 200'000;

    explicit FaultPictures(std::filesystem::path folder)
        : m_folder(std::move(folder))
    {
    }
    /// Is it a JPEG that is small enough? The shell that sends it may be broken.
    [[nodiscard]] static bool fits(std::string_view jpeg);
    /// Replaces an older one of the same fault; the oldest goes when there are too many.
    [[nodiscard]] Result<void> keep(std::int64_t fault, std::string_view jpeg) const;
    [[nodiscard]] std::optional<std::string> read(std::int64_t fault) const;

private:
    void forgetOld() const;
    std::filesystem::path m_folder;
};

} // namespace vitrine::daemon
