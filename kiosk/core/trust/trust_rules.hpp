// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/trust/minisign.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// Somebody who may sign packs.
struct TrustedKey {
    TrustedKey(std::filesystem::path publicKeyFile) // a key and nothing else about it is the usual case
        : file(std::move(publicKeyFile))
    {
    }
    TrustedKey(const PublicKey& publicKey)
        : key(publicKey)
    {
    }
    std::filesystem::path file; ///< of minisign; read when it is asked for, if `key` is not given
    std::optional<PublicKey> key;
    std::string name;               ///< whose it is, for people
    std::vector<std::string> packs; ///< ids it may sign, `*` at the end stands for any rest; none: all
    std::string until;              ///< the last day its signatures are taken, "2027-01-31" in UTC; empty: no end
    bool lists = false;             ///< its signature counts for trust lists
};

/// Whose packs are taken.
struct TrustRules {
    bool unsignedPacks = false; ///< take packs without a signature
    /// What comes by drop-in folder or stick and no trusted key has signed waits until staff say yes.
    bool confirmUnsigned = false;
    /// Take what an unknown key has signed as if it were not signed. Only where a person decides on it afterwards.
    bool strangers = false;
    std::vector<TrustedKey> keys = {};
    std::vector<std::string> revoked = {}; ///< key ids as minisign prints them: refused whatever else is allowed
    int enough = 1;                        ///< so many of `keys` must have signed the first trust list
    int firstList = 1;                     ///< trust lists of a lower number count for nothing
    bool withdraw = false;                 ///< what a revoked key has signed is not shown any longer
};

/// How a pack's signature stands now, which need not be how it stood when it came.
enum class SignerState { None, Trusted, Revoked, Unknown };
struct Signer {
    std::string keyId; ///< empty: nobody has signed
    std::string name;
    SignerState state = SignerState::None;
};
[[nodiscard]] Signer signerOf(const std::string& keyId, const TrustRules& trust);
/// "none", "trusted", "revoked", "unknown".
[[nodiscard]] std::string_view printSignerState(SignerState state);

/// Whether the key may sign a pack of this name.
[[nodiscard]] bool maySign(const TrustedKey& key, std::string_view packId);
/// Whether its last day has not passed.
[[nodiscard]] bool isInTime(const TrustedKey& key);
[[nodiscard]] bool isRevoked(const std::string& keyId, const TrustRules& trust);
[[nodiscard]] Result<PublicKey> publicKeyOf(const TrustedKey& key);
/// The same with each key that can be read in memory: for questions that must not wait for a disk.
[[nodiscard]] TrustRules withKeysRead(TrustRules trust);

} // namespace vitrine
