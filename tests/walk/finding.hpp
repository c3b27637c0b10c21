// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRectF>
#include <QString>

#include <vector>

namespace vitrine::walk {

/// Something on a page that a visitor would stumble over.
struct Finding {
    QString check; ///< "too small", "cut", "contrast" …
    QString item;  ///< what it is, in words
    QString numbers;
    QRectF place; ///< in the picture's pixels

    /// The same flaw in another language or on another page of the same exhibit.
    [[nodiscard]] QString kind() const { return check + ": " + item; }
};

using Findings = std::vector<Finding>;

} // namespace vitrine::walk
