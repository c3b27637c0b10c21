// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/medium_use.hpp"
#include "core/pack/text_use.hpp"
#include "core/problem.hpp"

#include <boost/json/value.hpp>

#include <optional>

/// What the programs of the doctor say, a line of JSON each. Whoever hears it believes it no more than a file: the
/// program that says it has opened what somebody else has made.
namespace vitrine::doctor {

[[nodiscard]] boost::json::value useToJson(const MediumUse& use);
/// Nothing when the value makes no sense; never throws.
[[nodiscard]] std::optional<MediumUse> useFromJson(const boost::json::value& value);
/// With its name, place and excerpt, which textToJson() leaves out.
[[nodiscard]] boost::json::value textUseToJson(const TextUse& use);
[[nodiscard]] std::optional<TextUse> textUseFromJson(const boost::json::value& value);
[[nodiscard]] boost::json::value problemToJson(const Problem& problem);
[[nodiscard]] std::optional<Problem> problemFromJson(const boost::json::value& value);

} // namespace vitrine::doctor
