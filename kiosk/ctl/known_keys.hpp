// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/trust/trust_rules.hpp"

#include <filesystem>

namespace vitrine::ctl {

/// $VITRINE_KEYS, else vitrine/keys.json in the place for settings.
[[nodiscard]] std::filesystem::path keysFile();
/// The public keys this computer knows, and those it knows to be revoked. A missing file is an empty list.
[[nodiscard]] Result<TrustRules> readKnownKeys(const std::filesystem::path& file);
[[nodiscard]] Result<void> writeKnownKeys(const std::filesystem::path& file, const TrustRules& keys);
/// In place of what was known of the same key.
void noteKey(TrustRules& keys, const TrustedKey& key);

} // namespace vitrine::ctl
