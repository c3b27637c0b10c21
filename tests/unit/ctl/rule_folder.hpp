// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "archive/workshop.hpp"
#include "core/rules/rules.hpp"

namespace vitrine::workshop {

/// The folder that an example of a rule describes.
class RuleFolder {
public:
    explicit RuleFolder(const RuleExample& example);
    [[nodiscard]] std::filesystem::path path() const { return m_folder / "example"; }

private:
    TempFolder m_folder;
};

} // namespace vitrine::workshop
