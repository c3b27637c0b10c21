// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "core/store/generation.hpp"

#include <string>

namespace vitrine {

/// What a signature told before anything of the pack was taken.
struct Admission {
    std::string signature; ///< as it came; empty: none, and that was allowed
    std::string keyId;
    std::string comment;       ///< "vitrine pack ID VERSION"
    std::string stranger = {}; ///< an unknown key that has signed it, which counts for nothing
};

/// Whether a pack with these sums may come in: signed with a trusted key for this purpose, or unsigned where the
/// screen takes that. A signature that cannot be verified is refused even there: it claims something.
[[nodiscard]] Result<Admission> admit(const std::string& sumsText, const std::string& signature,
                                      const TrustRules& trust);

/// The trusted comment that a pack's signature carries.
[[nodiscard]] std::string trustedComment(const PackRef& pack);

/// The staged pack's name and version, if they fit the signature and may follow what `root` has shown before.
[[nodiscard]] Result<PackRef> admitVersion(const std::filesystem::path& root, const PackRef& ref,
                                           const Admission& admission, bool allowOlder);

} // namespace vitrine
