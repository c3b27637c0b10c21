// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <filesystem>
#include <map>
#include <string>

namespace vitrine::ctl {

/// A screen this computer may talk to.
struct KnownScreen {
    std::string url;         ///< "https://lobby.local:8443"
    std::string fingerprint; ///< SHA-256 of its certificate; whatever answers with another is not the screen
    std::string token;
};

using KnownScreens = std::map<std::string, KnownScreen, std::less<>>;

/// $VITRINE_SCREENS, else vitrine/screens.json in the place for settings.
[[nodiscard]] std::filesystem::path screensFile();
/// A missing file is an empty list.
[[nodiscard]] Result<KnownScreens> readKnownScreens(const std::filesystem::path& file);
/// For the owner's eyes alone: the tokens are in it.
[[nodiscard]] Result<void> writeKnownScreens(const std::filesystem::path& file, const KnownScreens& screens);
/// Whether others on this computer could read the tokens.
[[nodiscard]] bool isOpenToOthers(const std::filesystem::path& file);

} // namespace vitrine::ctl
