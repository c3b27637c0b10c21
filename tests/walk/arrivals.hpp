// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantMap>

namespace vitrine::walk {

/// What a daemon tells of packs that came by stick and drop-in folder: one of each kind of news, with long words.
[[nodiscard]] QVariantMap arrivals();

} // namespace vitrine::walk
