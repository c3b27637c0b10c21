// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ctl/call.hpp"
#include "ctl/screen_client.hpp"

#include <boost/json/object.hpp>

#include <functional>
#include <string>
#include <vector>

namespace vitrine::ctl {

/// One screen's turn: asks, and says what it found unless `quiet`. What it returns is the answer for programs.
using Turn =
    std::function<Result<boost::json::object>(const std::string& name, const ScreenClient& screen, bool quiet)>;

/// Takes the screens one after the other; one that fails does not keep the others waiting. With `json` the answer is a
/// list of objects, each with "screen" and either what the turn returned or "error": {code, sentence, findings}, and
/// "state": "unreachable" where nobody answered.
void onScreens(Call& call, const std::vector<std::string>& names, bool json, const Turn& turn);

/// The daemon does not answer: the one state that only others can tell of a screen.
[[nodiscard]] bool isUnreachable(const Error& error);

/// The words of a JSON object: "" where there are none.
[[nodiscard]] std::string textIn(const boost::json::object& object, std::string_view key);
/// What a screen says of itself: its `sentence`, and `sentence_de` where it says it in German, too.
[[nodiscard]] Words sentenceIn(const boost::json::object& object);
[[nodiscard]] std::int64_t numberIn(const boost::json::object& object, std::string_view key);
[[nodiscard]] const boost::json::object& objectIn(const boost::json::object& object, std::string_view key);
[[nodiscard]] const boost::json::array& listIn(const boost::json::object& object, std::string_view key);

} // namespace vitrine::ctl
