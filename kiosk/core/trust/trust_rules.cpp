// SPDX-License-Identifier: Apache-2.0
#include "core/trust/trust_rules.hpp"

#include "core/store/disk.hpp"

#include <algorithm>

namespace vitrine {

namespace {

bool matches(std::string_view pattern, std::string_view id)
{
    if (pattern.ends_with('*'))
        return id.starts_with(pattern.substr(0, pattern.size() - 1));
    return pattern == id;
}

/// As minisign prints ids, and as people copy them: zeros before it or small letters change nothing.
std::string plainId(std::string_view id)
{
    std::string plain(id.substr(std::min(id.find_first_not_of('0'), id.size())));
    std::ranges::transform(plain, plain.begin(),
                           [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c; });
    return plain;
}

} // namespace

Result<PublicKey> publicKeyOf(const TrustedKey& key)
{
    if (key.key)
        return *key.key;
    return readPublicKey(key.file);
}

TrustRules withKeysRead(TrustRules trust)
{
    for (auto& trusted : trust.keys)
        if (const auto key = publicKeyOf(trusted))
            trusted.key = *key;
    return trust;
}

bool maySign(const TrustedKey& key, std::string_view packId)
{
    return key.packs.empty() ||
           std::ranges::any_of(key.packs, [&](const auto& pattern) { return matches(pattern, packId); });
}

bool isInTime(const TrustedKey& key)
{
    return key.until.empty() || timeNow().substr(0, key.until.size()) <= key.until;
}

bool isRevoked(const std::string& keyId, const TrustRules& trust)
{
    return std::ranges::any_of(trust.revoked, [&](const auto& id) { return plainId(id) == plainId(keyId); });
}

Signer signerOf(const std::string& keyId, const TrustRules& trust)
{
    Signer signer{.keyId = keyId, .name = {}, .state = keyId.empty() ? SignerState::None : SignerState::Unknown};
    if (keyId.empty())
        return signer;
    for (const auto& trusted : trust.keys) {
        const auto key = publicKeyOf(trusted);
        if (!key || printKeyId(*key) != keyId) // a key that cannot be read vouches for nobody
            continue;
        signer.name = trusted.name;
        if (isInTime(trusted))
            signer.state = SignerState::Trusted;
    }
    if (isRevoked(keyId, trust))
        signer.state = SignerState::Revoked;
    return signer;
}

std::string_view printSignerState(SignerState state)
{
    switch (state) {
    case SignerState::Trusted:
        return "trusted";
    case SignerState::Revoked:
        return "revoked";
    case SignerState::Unknown:
        return "unknown";
    case SignerState::None:
        break;
    }
    return "none";
}

} // namespace vitrine
