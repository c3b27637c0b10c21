// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/screen_client.hpp"

#include <boost/json/object.hpp>

#include <string>

namespace vitrine::ctl {

/// Whether to stay until the last visitor has gone, when an operation waits for that.
enum class Stay { UntilEnded, UntilWaiting };

/// Watches an operation until it has ended and answers with its last state. One that failed or was cancelled is an
/// Error with the operation's own sentence and findings. `quiet` shows nothing.
[[nodiscard]] Result<boost::json::object> followOperation(const ScreenClient& screen, const std::string& what,
                                                          const std::string& operation, Stay stay, bool quiet);

} // namespace vitrine::ctl
