// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <string>
#include <string_view>

namespace vitrine {

/// The staff's PIN as `screen.yaml` keeps it: "scrypt$N$r$p$SALT$HASH", salt and hash in hex digits. Who reads the file
/// has to pay about 50 ms and 32 MB for every guess.

/// A PIN is four to twelve digits, and neither one digit over and over nor a simple row (1234, 4321): those are tried
/// first.
[[nodiscard]] Result<void> checkNewPin(std::string_view pin);
/// A salt of its own each time. Ends the program when the system has no randomness to give.
[[nodiscard]] std::string makePinHash(std::string_view pin);
/// Slow on purpose: never on a thread that draws. A hash that is none matches nothing. Compares in constant time.
[[nodiscard]] bool pinMatches(std::string_view pin, std::string_view hash);
/// Is this what makePinHash() writes, and cheap enough for a screen's computer?
[[nodiscard]] bool isPinHash(std::string_view hash);

} // namespace vitrine
