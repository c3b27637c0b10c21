// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/text_use.hpp"
#include "doctor/text_facts.hpp"

namespace vitrine::doctor {

/// Sets `text` as the shell would: the same fonts, sizes and rules for breaking, at text size 100 %. Wants a
/// QGuiApplication.
[[nodiscard]] TextFacts measureText(const std::string& text, const std::string& language, const TextPlace& room);

} // namespace vitrine::doctor
