// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"
#include "core/trust/trust_rules.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// Whom all screens of a house trust, as one file that travels to them. Signed by enough of those whom a screen trusted
/// before, it takes the place of the keys in its screen.yaml. What screen.yaml revokes stays revoked.
struct TrustList {
    int number = 0; ///< only grows
    int enough = 1; ///< so many of its keys with `lists` must sign the list that follows
    std::vector<TrustedKey> keys;
    std::vector<std::string> revoked;
};

/// A list as it travels: the exact bytes that were signed, and what minisign wrote beside them.
struct SignedTrustList {
    std::string text;
    std::vector<std::string> signatures;
};

inline constexpr std::size_t kTrustListBytes = 32UL * 1024;
inline constexpr std::size_t kTrustListSignatures = 16;

/// Reads and checks a `trust.yaml`; a list only if no problem is an error. `name` is what places call it. Never throws.
[[nodiscard]] std::optional<TrustList> readTrustList(std::string_view text, const std::string& name,
                                                     Problems& problems);

/// The trusted comment of a list's signatures: "vitrine trust 3". One that was made for a pack says something else.
[[nodiscard]] std::string trustListComment(int number);

/// The given list, if it may take the place of what counts `now`: `root`, as screen.yaml says, or the list taken last.
/// Signatures are verified before anything of the list is read. Refused, with a sentence: too few of those who count
/// now have signed it, it is older, or it forgets what was revoked; Error::problems says where it is no list at all.
[[nodiscard]] Result<TrustList> admitTrustList(const SignedTrustList& given, const TrustRules& root,
                                               const std::optional<TrustList>& now);

/// What counts on a screen that has taken `list`: its keys in place of those of `root`, and what both revoke.
[[nodiscard]] TrustRules withTrustList(TrustRules root, const TrustList& list);

/// What was taken last; nothing: none ever was. Unreadable: the file is damaged.
[[nodiscard]] Result<std::optional<SignedTrustList>> readTrustListFile(const std::filesystem::path& file);
/// A power cut at any instant leaves the list before or this one, whole.
[[nodiscard]] Result<void> writeTrustListFile(const std::filesystem::path& file, const SignedTrustList& list);

} // namespace vitrine
