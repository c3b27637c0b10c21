// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <boost/json/value.hpp>

#include <string>

namespace vitrine::ctl {

/// Problems as SARIF 2.1.0, the form that code hosts and editors show beside the lines. `folder` leads file names.
/// Every code brings along its rule, in `language` and, under "properties", in the other; columns count letters.
[[nodiscard]] boost::json::value problemsToSarif(const Problems& problems, const std::string& folder,
                                                 Language language = Language::English);

} // namespace vitrine::ctl
