// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/screen_client.hpp"

#include <boost/json/object.hpp>

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

namespace vitrine::ctl {

/// How often, and with what pauses, something that broke off is tried again. As long as it gets on, it is not given up.
struct Persistence {
    std::chrono::milliseconds first{500}; ///< doubles, up to `longest`, and varies by a quarter
    std::chrono::milliseconds longest{30'000};
    int tries = 8; ///< in a row that bring nothing
};

struct SendWatch {
    Progress progress = {};                              ///< of the whole pack; what was there counts as done
    std::function<void(const Words& why)> brokeOff = {}; ///< it is tried again after this
};

/// Brings an archive to a screen and installs it: sends only the files that the screen lacks, and goes on where a
/// connection was cut, in this call or an earlier one. Ctrl-C stops the sending and leaves what has come. Answers as
/// the screen does, with "sent": {bytes, of}. A screen of an earlier version gets the archive whole.
[[nodiscard]] Result<boost::json::object> sendPack(const ScreenClient& screen, const std::filesystem::path& archive,
                                                   const std::string& when, const SendWatch& watch,
                                                   const Persistence& persistence = {});

} // namespace vitrine::ctl
