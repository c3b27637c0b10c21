// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

/// The panel. Lengths in millimetres; 0: unknown, then sizes follow the pixels.
struct Display {
    int widthMm = 0;
    int heightMm = 0;
    int lowerEdgeMm = 800;
    int viewingDistanceMm = 700;
};

/// When a visit ends: after `ask` without a touch the shell asks, after `answer` more it is over.
struct Idle {
    std::chrono::seconds ask{60};
    std::chrono::seconds answer{20};
};

struct ContentRules {
    std::filesystem::path dropIn; ///< folder that is watched for packs; empty: none
    std::uint64_t keepFreeBytes = 512ULL * 1024 * 1024;
    std::uint64_t archiveBytes = 8ULL * 1024 * 1024 * 1024; ///< L1
    std::uint64_t fileBytes = 4ULL * 1024 * 1024 * 1024;
    std::size_t entries = 10'000;
    int keepGenerations = 3;
};

struct TrustRules {
    bool unsignedPacks = false;              ///< take packs without a signature
    std::vector<std::filesystem::path> keys; ///< minisign public key files
};

struct ControlRules {
    std::string listen = "0.0.0.0";
    std::uint16_t port = 8443;
    std::vector<std::string> names;    ///< host names the Host header may carry besides addresses and localhost
    std::filesystem::path certificate; ///< empty: the screen makes its own
    std::filesystem::path key;
};

struct SupervisionRules {
    std::chrono::milliseconds hangAfter{5000}; ///< no heartbeat for so long is a hang
    std::chrono::milliseconds startWithin{20000};
};

/// A screen as `screen.yaml` describes it. Relative paths are made absolute against the file's folder.
struct Screen {
    std::string name = "Vitrine";
    std::string place;
    Display display;
    std::vector<std::string> languages{"de", "en"}; ///< offered to visitors, the first at the start
    Idle idle;
    ContentRules content;
    TrustRules trust;
    ControlRules control;
    SupervisionRules supervision;
};

/// Reads and checks a `screen.yaml`; a screen only if no problem is an error. Never throws.
[[nodiscard]] std::optional<Screen> readScreen(const std::filesystem::path& file, Problems& problems);

} // namespace vitrine
