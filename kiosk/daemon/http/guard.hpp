// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "daemon/http/head.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::daemon {

/// Against rebinding: a page elsewhere whose name suddenly means this screen. Host must be localhost, an address or a
/// name of ours, with our port.
[[nodiscard]] bool isOurHost(std::string_view host, const std::vector<std::string>& names, std::uint16_t port);

/// Against pages elsewhere that make a browser ask us for a change. `byCookie`: the browser may have added the session
/// by itself, so the request must also carry a field that no form and no foreign script can add.
[[nodiscard]] std::optional<Refusal> refuseCrossSite(const Request& request, bool byCookie);

} // namespace vitrine::daemon
