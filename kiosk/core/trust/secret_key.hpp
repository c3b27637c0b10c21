// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/trust/minisign.hpp"
#include "core/trust/secret.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace vitrine {

/// What scrypt is allowed to cost, in the units of minisign's files. The tool's own measure: a second or several, and a
/// gibibyte of memory, for whoever knows the password and for each guess of whoever does not.
struct KeyCost {
    std::uint64_t operations = 33'554'432;
    std::uint64_t memory = 1'073'741'824; ///< bytes
};

/// A secret key of minisign (file format of 0.11). Signs in the pre-hashed form, as the tool does.
class SecretKey {
public:
    /// A new one, from the system's random numbers.
    [[nodiscard]] static SecretKey make();
    /// `ask` is called when the key has a password. Errors: NotAllowed for a wrong password or a file that others may
    /// read, Unreadable for what is no secret key.
    [[nodiscard]] static Result<SecretKey> read(const std::filesystem::path& file, const AskPassword& ask);
    [[nodiscard]] static Result<SecretKey> parse(std::string_view text, const AskPassword& ask);

    [[nodiscard]] PublicKey publicKey() const;
    /// The text of a .minisig for `message`.
    [[nodiscard]] std::string sign(std::string_view message, std::string_view trustedComment) const;
    /// The text of a secret key file, under `password`; empty: without one.
    [[nodiscard]] Result<Secret> print(const Secret& password, const KeyCost& cost = {}) const;

private:
    SecretKey() = default;

    Secret m_key{std::size_t{104}}; ///< id, seed, public half, sum: as in the file
};

} // namespace vitrine
