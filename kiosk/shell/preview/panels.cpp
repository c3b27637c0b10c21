// SPDX-License-Identifier: Apache-2.0
#include "shell/preview/panels.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace vitrine::shell {

namespace {

constexpr QSize kFullHd(1920, 1080);
constexpr QSize kFourK(3840, 2160);

struct Known {
    const char* id;
    const char* name;
    QSize pixels;
    int widthMm;
    int heightMm;
    int distanceMm;
    bool upright;
};

/// Sizes as their makers give them.
constexpr Known kKnown[] = {
    {"43", unsaid("43″, Full HD"), kFullHd, 941, 529, 700, false},
    {"43-4k", unsaid("43″, 4K"), kFourK, 941, 529, 700, false},
    {"55", unsaid("55″, 4K"), kFourK, 1210, 680, 800, false},
    {"55-upright", unsaid("55″, upright"), kFourK, 1210, 680, 700, true},
    {"32", unsaid("32″, Full HD"), kFullHd, 698, 393, 700, false},
    {"24", unsaid("24″, Full HD"), kFullHd, 527, 296, 600, false},
    {"10", unsaid("10″, tablet"), QSize(1920, 1200), 217, 136, 400, false},
};

QSize lying(QSize size)
{
    return size.height() > size.width() ? size.transposed() : size;
}

Display lyingDown(Display display)
{
    if (display.heightMm > display.widthMm) {
        display.lowerEdgeMm += (display.heightMm - display.widthMm) / 2;
        std::swap(display.widthMm, display.heightMm);
    }
    return display;
}

/// Nobody says how many pixels a screen.yaml's panel has: as many as a usual one, in its own shape.
QSize likelyPixels(const Display& display)
{
    if (display.widthMm <= 0 || display.heightMm <= 0)
        return kFullHd;
    const int height = static_cast<int>(std::lround(1920.0 * display.heightMm / display.widthMm));
    return std::abs(height - 1080) <= 20 ? kFullHd : QSize(1920, std::clamp(height, 400, 1920));
}

} // namespace

std::vector<Panel> panelsFor(const std::optional<Screen>& screen, std::optional<QSize> pixels)
{
    std::vector<Panel> panels;
    if (screen || pixels) {
        Panel own;
        own.id = QStringLiteral("own");
        if (screen) {
            own.upright = screen->display.heightMm > screen->display.widthMm;
            own.display = lyingDown(screen->display);
        }
        if (pixels)
            own.upright = pixels->height() > pixels->width();
        own.pixels = pixels ? lying(*pixels) : likelyPixels(own.display);
        own.name =
            screen ? vitrine::Words(screen->name)
                   : vitrine::Words(std::to_string(own.pixels.width()) + " × " + std::to_string(own.pixels.height()));
        panels.push_back(own);
    }
    for (const Known& known : kKnown) {
        Panel panel{QString::fromUtf8(known.id), phrase(known.name), known.pixels, {}, known.upright};
        panel.display.widthMm = known.widthMm;
        panel.display.heightMm = known.heightMm;
        panel.display.viewingDistanceMm = known.distanceMm;
        panels.push_back(panel);
    }
    return panels;
}

Display displayOf(const Panel& panel, bool upright)
{
    Display display = panel.display;
    if (upright && display.widthMm > 0) {
        display.lowerEdgeMm = std::max(0, display.lowerEdgeMm - (display.widthMm - display.heightMm) / 2);
        std::swap(display.widthMm, display.heightMm);
    }
    return display;
}

QSize pixelsOf(const Panel& panel, bool upright)
{
    return upright ? panel.pixels.transposed() : panel.pixels;
}

} // namespace vitrine::shell
