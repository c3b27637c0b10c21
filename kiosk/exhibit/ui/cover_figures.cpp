// SPDX-License-Identifier: Apache-2.0
#include "cover_figures.hpp"

#include <QPainter>
#include <QPainterPath>

#include <array>
#include <cmath>
#include <numbers>

namespace vitrine::ui {

namespace {

constexpr double kPi = std::numbers::pi;
constexpr double W = kCoverWidth;
constexpr double H = kCoverHeight;

QColor faint(QColor colour, double opacity)
{
    colour.setAlphaF(static_cast<float>(std::clamp(opacity, 0.0, 1.0)));
    return colour;
}

/// One figure's pencil. Every number of the row is drawn into a variable first: the order decides the picture, and C++
/// leaves the order of arguments open.
class Pencil {
public:
    Pencil(QPainter& painter, SeededRandom& random, const CoverLights& lights)
        : m_painter(painter)
        , m_random(random)
        , m_lights{lights.accent, lights.warmer, lights.cooler, lights.warm}
    {
        m_random(); // the reference turns only its map by this number, and every figure comes after it
    }

    double next() { return m_random(); }
    [[nodiscard]] const QColor& light(int index) const { return m_lights.at(static_cast<std::size_t>(index)); }

    static QBrush fade(const QColor& colour, double from, double to, QPointF start, QPointF end)
    {
        QLinearGradient gradient(start, end);
        gradient.setColorAt(0, faint(colour, from));
        gradient.setColorAt(1, faint(colour, to));
        return gradient;
    }

    void fill(const QPainterPath& path, const QBrush& brush, const QPen& pen = Qt::NoPen)
    {
        m_painter.setPen(pen);
        m_painter.setBrush(brush);
        m_painter.drawPath(path);
    }

    void stroke(const QPainterPath& path, const QColor& colour, double width)
    {
        fill(path, Qt::NoBrush, QPen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    }

    void circle(QPointF centre, double radius, const QBrush& brush, const QPen& pen = Qt::NoPen)
    {
        QPainterPath path;
        path.addEllipse(centre, radius, radius);
        fill(path, brush, pen);
    }

    /// `count` beams from `source` between two angles.
    void fan(QPointF source, double from, double to, int count, double length = 1100, double opacity = 0.5)
    {
        for (int i = 0; i < count; ++i) {
            const double start = from + (to - from) * (i + next() * 0.25) / count;
            const double end = start + (to - from) / count * (0.35 + next() * 0.9);
            const auto& colour = light(static_cast<int>(next() * 3.4));
            const double bright = std::min(1.0, opacity * (0.6 + next() * 0.9));
            const auto at = [&](double angle, double far) {
                return source + QPointF(std::cos(angle) * far, std::sin(angle) * far);
            };
            QPainterPath beam(source);
            beam.lineTo(at(start, length));
            beam.lineTo(at(end, length));
            beam.closeSubpath();
            fill(beam, fade(colour, bright, 0, source, at((start + end) / 2, length * 0.8)));
        }
    }

private:
    QPainter& m_painter;
    SeededRandom& m_random;
    std::array<QColor, 4> m_lights;
};

void prism(Pencil& pencil, QPointF /*spot*/)
{
    const double entry = H * (0.3 + 0.4 * pencil.next());
    pencil.fan({-40, entry}, -0.5, 0.5, 9);
    const double x = W * (0.45 + pencil.next() * 0.2);
    QPainterPath glass({x, 70});
    glass.lineTo(x + 190, 430);
    glass.lineTo(x - 190, 430);
    glass.closeSubpath();
    pencil.fill(glass, Pencil::fade(pencil.light(2), 0.34, 0.06, {x, 70}, {x, 430}),
                QPen(faint(pencil.light(2), 0.7), 2.5));
    const double turn = -0.3 + pencil.next() * 0.3;
    pencil.fan({x + 60, 250}, turn, 0.5, 7, 900, 0.6);
}

void rays(Pencil& pencil, QPointF spot)
{
    pencil.fan(spot, 0, 2 * kPi, 26, 900, 0.55);
}

void lenses(Pencil& pencil, QPointF /*spot*/)
{
    for (int i = 0; i < 9; ++i) {
        const double x = pencil.next() * W;
        const double y = pencil.next() * 420;
        const double r = 50 + pencil.next() * 150;
        const auto& colour = pencil.light(i % 4 == 3 ? 3 : i % 3);
        pencil.circle({x, y}, r, Pencil::fade(colour, 0.42, 0.02, {x - r, y - r}, {x + r, y + r}),
                      QPen(faint(pencil.light(2), 0.35), 2));
    }
}

void waves(Pencil& pencil, QPointF /*spot*/)
{
    for (int i = 0; i < 11; ++i) {
        const double y = 80 + i * 34;
        const double swing = 60 + pencil.next() * 90;
        QPainterPath wave({-20, y});
        wave.cubicTo({W * 0.3, y - swing}, {W * 0.55, y + swing * 1.6}, {W + 20, y - swing * 0.4 + 60});
        const double opacity = 0.25 + pencil.next() * 0.6;
        const double width = 2 + pencil.next() * 12;
        pencil.stroke(wave, faint(pencil.light(i % 4), opacity), width);
    }
}

void rings(Pencil& pencil, QPointF spot)
{
    for (int i = 9; i > 0; --i) {
        const QBrush inside =
            i % 2 ? Pencil::fade(pencil.light(i % 3), 0.28, 0, spot - QPointF(0, 200), spot + QPointF(0, 400))
                  : QBrush(Qt::NoBrush);
        pencil.circle(spot + QPointF(0, 40), i * i * 7 + 14, inside,
                      QPen(faint(pencil.light((i + 1) % 4), 0.85 - i * 0.06), 2.5));
    }
}

void edge(Pencil& pencil, QPointF /*spot*/)
{
    const double x = W * (0.35 + 0.3 * pencil.next());
    pencil.fan({x, -60}, kPi * 0.52, kPi * 0.98, 8, 1000, 0.5);
    pencil.fan({x, H + 60}, -kPi * 0.02 - kPi * 0.45, -kPi * 0.02, 8, 1000, 0.6);
    QPainterPath line({x, -10});
    line.lineTo(x, H + 10);
    pencil.stroke(line, faint(Qt::white, 0.7), 3);
}

void crystal(Pencil& pencil, QPointF /*spot*/)
{
    const double x = W * (0.4 + 0.2 * pencil.next());
    const double y = 250;
    std::array<QPointF, 7> corners;
    for (std::size_t i = 0; i < corners.size(); ++i) {
        const double angle = static_cast<double>(i) * 2 * kPi / 7;
        const double turn = pencil.next() * 0.5;
        const double wide = 150 + 80 * pencil.next();
        const double high = 140 + 60 * pencil.next();
        corners.at(i) = {x + std::cos(angle + turn) * wide, y + std::sin(angle) * high};
    }
    pencil.fan({x, y}, 0, 2 * kPi, 14, 800, 0.3);
    for (std::size_t i = 0; i < corners.size(); ++i) {
        QPainterPath facet({x, y});
        facet.lineTo(corners.at(i));
        facet.lineTo(corners.at((i + 1) % corners.size()));
        facet.closeSubpath();
        const double opacity = 0.22 + pencil.next() * 0.5;
        pencil.fill(facet, faint(pencil.light(static_cast<int>(i % 3)), opacity), QPen(faint(pencil.light(2), 0.7), 2));
    }
}

void bars(Pencil& pencil, QPointF /*spot*/)
{
    for (int i = 0; i < 26; ++i) {
        const double x = 30 + i * 29;
        const double swing = std::abs(std::sin(i * 0.34 + pencil.next() * 0.8));
        const double high = 60 + 320 * swing * (0.5 + pencil.next() * 0.5);
        QPainterPath bar;
        bar.addRoundedRect(QRectF(x, 470 - high, 13, high + 200), 6, 6);
        pencil.fill(bar, Pencil::fade(pencil.light(i % 7 == 3 ? 3 : i % 3), 0.95, 0.05, {x, 470 - high}, {x, 560}));
    }
}

void heads(Pencil& pencil, QPointF /*spot*/)
{
    for (int i = 0; i < 7; ++i) {
        const double x = 70 + i * 112 + pencil.next() * 30;
        const double y = 190 + pencil.next() * 120;
        const double r = 44 + pencil.next() * 26;
        pencil.circle({x, y}, r, Pencil::fade(pencil.light(i % 4), 0.8, 0.2, {x, y - r}, {x, y + r}));
        QPainterPath shoulders({x - r * 2, 640});
        shoulders.cubicTo({x - r * 1.9, y + r * 2.2}, {x - r, y + r * 1.35}, {x, y + r * 1.35});
        shoulders.cubicTo({x + r, y + r * 1.35}, {x + r * 1.9, y + r * 2.2}, {x + r * 2, 640});
        shoulders.closeSubpath();
        pencil.fill(shoulders, Pencil::fade(pencil.light((i + 1) % 3), 0.55, 0.04, {x, y + r}, {x, 620}));
    }
}

void tiles(Pencil& pencil, QPointF /*spot*/)
{
    for (int row = 0; row < 4; ++row) {
        for (int column = 0; column < 6; ++column) {
            const double x = 24 + column * 130;
            const double y = 24 + row * 130;
            const double dice = pencil.next();
            const double opacity = 0.12 + 0.6 * pencil.next();
            QPainterPath tile;
            tile.addRoundedRect(QRectF(x, y, 110, 110), 16, 16);
            pencil.fill(tile, Pencil::fade(pencil.light(static_cast<int>(dice * 3.5)), opacity, 0.03, {x, y},
                                           {x + 110, y + 110}));
            if (dice > 0.72)
                pencil.circle({x + 55, y + 55}, 24, Qt::NoBrush, QPen(faint(Qt::white, 0.8), 3));
        }
    }
}

void streets(Pencil& pencil, QPointF spot, double turn)
{
    for (int i = 0; i < 26; ++i) {
        const double angle = i % 2 ? turn : turn + kPi / 2 + (pencil.next() - 0.5) * 0.3;
        const double x = pencil.next() * W;
        const double y = pencil.next() * 520;
        const QPointF half(std::cos(angle) * 900, std::sin(angle) * 900);
        QPainterPath street(QPointF(x, y) - half);
        street.lineTo(QPointF(x, y) + half);
        const double opacity = 0.15 + pencil.next() * 0.55;
        const double width = 1.5 + pencil.next() * 5;
        pencil.stroke(street, faint(pencil.light(i % 3), opacity), width);
    }
    QPainterPath river({-20, 420});
    river.cubicTo({200, 300}, {300, 520}, {520, 360});
    river.cubicTo({740, 200}, {760, 260}, {840, 300});
    pencil.stroke(river, faint(pencil.light(2), 0.55), 26);
    pencil.circle(spot + QPointF(0, 60), 26, pencil.light(3));
    pencil.circle(spot + QPointF(0, 60), 60, Qt::NoBrush, QPen(faint(pencil.light(3), 0.6), 3));
}

void panes(Pencil& pencil, QPointF /*spot*/)
{
    for (int i = 0; i < 5; ++i) {
        const double x = 70 + i * 140;
        QPainterPath pane;
        pane.addRect(x, 60, 104, 420);
        pencil.fill(pane, Pencil::fade(pencil.light(i % 3), 0.5 - 0.06 * (i % 2), 0.02, {x, 60}, {x, 520}));
    }
    pencil.fan({-20, 230}, -0.22, 0.3, 7, 1100, 0.6);
}

using Figure = void (*)(Pencil&, QPointF);

struct KindFigure {
    const char* kind;
    Figure figure;
};

constexpr std::array kFigures{
    KindFigure{"story", prism},   KindFigure{"document", prism}, KindFigure{"quiz", rays},
    KindFigure{"poll", rays},     KindFigure{"gallery", lenses}, KindFigure{"zoom", lenses},
    KindFigure{"video", waves},   KindFigure{"timeline", waves}, KindFigure{"guestbook", waves},
    KindFigure{"audio", rings},   KindFigure{"compare", edge},   KindFigure{"web", edge},
    KindFigure{"mixer", crystal}, KindFigure{"model", crystal},  KindFigure{"data", bars},
    KindFigure{"people", heads},  KindFigure{"memory", tiles},   KindFigure{"sort", tiles},
    KindFigure{"events", panes},
};

} // namespace

// FNV-1a over the title's letters, then the mulberry32 generator: the two of the reference, cover.js.
SeededRandom::SeededRandom(const QString& seed)
    : m_state(2166136261U)
{
    for (qsizetype i = 0; i < seed.size(); ++i) {
        m_state = (m_state ^ seed.at(i).unicode()) * 16777619U;
        if (seed.at(i).isHighSurrogate())
            ++i; // the reference takes the first half of such a pair
    }
}

double SeededRandom::operator()()
{
    m_state += 0x6D2B79F5U;
    std::uint32_t t = (m_state ^ (m_state >> 15)) * (1U | m_state);
    t = (t + (t ^ (t >> 7)) * (61U | t)) ^ t;
    return (t ^ (t >> 14)) / 4294967296.0;
}

void drawCoverFigure(QPainter& painter, SeededRandom random, const QString& kind, const CoverLights& lights)
{
    const double turn = (SeededRandom(random)() - 0.5) * 46 * kPi / 180;
    Pencil pencil(painter, random, lights);
    const double x = W * (0.2 + 0.6 * pencil.next());
    const double y = H * (0.12 + 0.4 * pencil.next());
    if (kind == QLatin1String("map"))
        return streets(pencil, {x, y}, turn);
    const auto* row =
        std::ranges::find_if(kFigures, [&](const KindFigure& entry) { return kind == QLatin1String(entry.kind); });
    (row == kFigures.end() ? prism : row->figure)(pencil, {x, y});
}

} // namespace vitrine::ui
