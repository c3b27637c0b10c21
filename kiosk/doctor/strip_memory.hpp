// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/archive/sum_cache.hpp"
#include "core/store/disk.hpp"
#include "doctor/strip_plan.hpp"

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace vitrine::doctor {

/// Plans of pictures that have not changed since they were made. A lost or damaged one costs time and nothing else.
class StripMemory {
public:
    explicit StripMemory(const std::filesystem::path& folder);
    [[nodiscard]] std::optional<StripPlan> find(const FileState& state) const;
    void note(const FileState& state, const StripPlan& plan);

private:
    std::map<FileState, std::string> m_plans; ///< as JSON
    Fd m_file;
};

} // namespace vitrine::doctor
