// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/store/generation.hpp"

namespace vitrine {

/// What the store remembers of a pack it took: the sums and the signature as they came, so that the pack can be
/// verified again at any time.
struct Receipt {
    PackRef pack;
    std::string sums;      ///< the exact text of pack.sums
    std::string signature; ///< as it came; empty: the pack was not signed
    std::string keyId;     ///< whose signature it is; empty: nobody's
    std::string takenAt;   ///< RFC 3339, UTC
};

[[nodiscard]] Result<Receipt> readReceipt(const std::filesystem::path& root, const PackRef& pack);
[[nodiscard]] Result<void> writeReceipt(const std::filesystem::path& root, const Receipt& receipt);
[[nodiscard]] std::filesystem::path receiptFile(const std::filesystem::path& root, const PackRef& pack);

} // namespace vitrine
