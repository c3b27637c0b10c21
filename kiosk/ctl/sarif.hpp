// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"

#include <boost/json/value.hpp>

#include <string>

namespace vitrine::ctl {

/// Problems as SARIF 2.1.0, the form that code hosts and editors show beside the lines. `folder` leads file names.
[[nodiscard]] boost::json::value problemsToSarif(const Problems& problems, const std::string& folder);

} // namespace vitrine::ctl
