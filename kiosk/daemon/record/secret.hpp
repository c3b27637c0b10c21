// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace vitrine::daemon {

/// SHA-256 as 64 small hex digits: how tokens, sessions and codes are kept, so that no store gives one away.
[[nodiscard]] std::string sha256Hex(std::string_view bytes);
/// `bytes` random bytes as base64url without padding. Ends the program when the system has no randomness to give.
[[nodiscard]] std::string randomSecret(std::size_t bytes);
/// 80 random bits for people to read and type: "K7QM-2XWD-9FGH-4RTV" (no I, L, O, U).
[[nodiscard]] std::string randomCode();
/// Takes the same time wherever two texts of one length differ.
[[nodiscard]] bool equalInConstantTime(std::string_view one, std::string_view other);

} // namespace vitrine::daemon
