// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/screen_client.hpp"

#include <boost/beast/http/verb.hpp>

#include <optional>

namespace vitrine::ctl {

/// One request to one address, and the answer. `file` is the body if it is not empty, or with `offset` only `stretches`
/// of it; else `body` is.
struct Request {
    boost::beast::http::verb verb{};
    std::string target;
    std::string token = {};
    std::string body = {};
    std::filesystem::path file = {};
    std::vector<Stretch> stretches = {};
    std::optional<std::uint64_t> offset = {}; ///< where an upload goes on
    bool (*isUnwanted)() = nullptr; ///< asked a few times a second; true: nobody waits for the answer any more
};

/// Connects, checks who answers, asks, hears, and hangs up. With an empty fingerprint it hangs up after the handshake.
/// `seen` receives the fingerprint of whatever answered.
[[nodiscard]] Result<Answer> exchange(const std::string& url, const std::string& fingerprint, const Request& request,
                                      const Patience& patience, const Progress& progress, std::string* seen);

} // namespace vitrine::ctl
