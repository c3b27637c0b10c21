// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/trust/trust_list.hpp"

#include <boost/json/object.hpp>

#include <string>

namespace vitrine::ctl {

/// A `trust.yaml` for people to look at and change.
[[nodiscard]] std::string trustListText(const TrustList& list);
/// What a screen says it trusts (GET /trust), as the list that would say the same; number 0 when none counts there.
[[nodiscard]] Result<TrustList> trustListFrom(const boost::json::object& trust);

} // namespace vitrine::ctl
