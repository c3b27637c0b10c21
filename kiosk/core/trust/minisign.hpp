// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

namespace vitrine {

/// A minisign public key (file format of minisign 0.11: Ed25519, key id of eight bytes).
struct PublicKey {
    std::array<std::uint8_t, 8> id{};
    std::array<std::uint8_t, 32> key{};
};

[[nodiscard]] Result<PublicKey> readPublicKey(const std::filesystem::path& file);
/// The same from a file's text; the error's sentence lacks its subject.
[[nodiscard]] Result<PublicKey> parsePublicKey(std::string_view text);
/// The text of a public key file.
[[nodiscard]] std::string printPublicKey(const PublicKey& key);
/// The key id as people see it and minisign prints it: up to sixteen capital hex digits.
[[nodiscard]] std::string printKeyId(const PublicKey& key);

/// Whose signature it claims to be, as printKeyId() writes it; nothing is verified yet.
[[nodiscard]] Result<std::string> signatureKeyId(std::string_view signatureFile);

/// True answers with the trusted comment. Only the pre-hashed form ("ED") is taken; the global signature over the
/// trusted comment is verified too. Errors: Refused, with a sentence that says why.
[[nodiscard]] Result<std::string> verifySignature(std::string_view message, std::string_view signatureFile,
                                                  const PublicKey& key);

} // namespace vitrine
