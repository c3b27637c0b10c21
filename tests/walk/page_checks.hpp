// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "finding.hpp"

#include "shell/tour/tour.hpp"

#include <optional>

namespace vitrine::walk {

/// How large the panel is, and what a finger needs on it.
struct Panel {
    double mmPerPx = 941.0 / 1920;
    double lowerEdgeMm = 800;
    /// Above the floor; set: everything that is touched lies in it.
    std::optional<std::pair<double, double>> bandMm;
};

/// What is touched: inside the screen (and the band), large enough, apart, named, on the keypad's way.
[[nodiscard]] Findings checkControls(QQuickWindow& window, QQuickItem& scene, const std::vector<shell::PagePart>& parts,
                                     const Panel& panel);

/// Words as they stand on a page.
struct SeenText {
    QQuickItem* item = nullptr;
    QString text;
    QRectF painted; ///< where its lines are, in the window
    QRectF seen;    ///< of that what no ancestor clips
};

/// All that is drawn as text below `scene` and not scrolled away.
[[nodiscard]] std::vector<SeenText> textsOf(const QQuickItem& scene);

/// Nothing cut, nothing over something else.
[[nodiscard]] Findings checkTexts(const std::vector<SeenText>& texts, QSizeF window);

/// Words against what really lies behind them: `shown` is the page, and the window is drawn again without its words.
/// `least` is the ratio wanted. Texts that something covers are taken out of `texts`.
[[nodiscard]] Findings checkContrast(QQuickWindow& window, std::vector<SeenText>& texts, const QImage& shown,
                                     bool rests, double least);

/// A finger pushes what is in it: it may reach beyond its edges, which need not clip it.
[[nodiscard]] bool scrolls(const QQuickItem& item);

/// What it is called in a report.
[[nodiscard]] QString nameOf(const QQuickItem& item, const QString& words);

} // namespace vitrine::walk
