// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/store.hpp"

/// The ways a pack comes in. On failure blobs may be left that are nobody's.
namespace vitrine {

[[nodiscard]] Result<Installed> takeFolder(const std::filesystem::path& root, const std::filesystem::path& folder,
                                           const InstallRules& rules, const Progress& progress);
[[nodiscard]] Result<Installed> takeArchive(const std::filesystem::path& root, ByteSource& source,
                                            const InstallRules& rules, const Progress& progress);

[[nodiscard]] Result<InstallPlan> planInstall(const std::filesystem::path& root, PlanRequest request,
                                              const InstallRules& rules, Incoming& incoming,
                                              std::uint64_t mostIncoming);
[[nodiscard]] Result<Installed> takePlan(const std::filesystem::path& root, const InstallPlan& plan, Incoming& incoming,
                                         const InstallRules& rules, const Progress& progress);

/// Whether a pack with exactly these sums is in the store: who sends it again wants to mend what has suffered.
[[nodiscard]] bool liesThere(const std::filesystem::path& root, const std::string& sumsText);

} // namespace vitrine
