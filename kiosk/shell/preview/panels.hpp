// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"
#include "core/words/words.hpp"

#include <QSize>
#include <QString>

#include <optional>
#include <vector>

namespace vitrine::shell {

/// A panel that a pack may be shown on.
struct Panel {
    QString id;
    vitrine::Words name;
    QSize pixels;         ///< lying
    Display display;      ///< lying
    bool upright = false; ///< how it usually stands
};

/// What houses have on their walls, and tablets. The first: the panel of `screen` if it says how large it is; of
/// `pixels`, if somebody asks for so many.
[[nodiscard]] std::vector<Panel> panelsFor(const std::optional<Screen>& screen, std::optional<QSize> pixels);

/// The panel as it stands, or lies. Its middle stays as high above the floor.
[[nodiscard]] Display displayOf(const Panel& panel, bool upright);
[[nodiscard]] QSize pixelsOf(const Panel& panel, bool upright);

} // namespace vitrine::shell
