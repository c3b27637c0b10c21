// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>

#include <vector>

namespace vitrine::shell {

/// In which order boxes are read: what stands clear above something else comes first, then columns in reading
/// direction, and where neither can be told from the other, from the top down. Indices into `boxes`. Pure.
[[nodiscard]] std::vector<std::size_t> readingOrder(const std::vector<QRectF>& boxes, bool mirrored);

} // namespace vitrine::shell
