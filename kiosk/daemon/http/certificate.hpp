// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace vitrine::daemon {

/// Where the screen's own key and certificate lie.
struct CertificateFiles {
    std::filesystem::path certificate;
    std::filesystem::path key;
};

/// The screen's own key (EC P-256) and self-signed certificate in `folder`, made at the first start. `names` are the
/// host names it is for, besides localhost, the loopback addresses and the machine's own name.
[[nodiscard]] Result<CertificateFiles> ownCertificate(const std::filesystem::path& folder,
                                                      const std::vector<std::string>& names);

} // namespace vitrine::daemon
