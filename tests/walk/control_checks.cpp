// SPDX-License-Identifier: Apache-2.0
#include "page_checks.hpp"

#include "shell/walk/stops.hpp"

#include <QAccessible>
#include <QGuiApplication>
#include <QQuickWindow>

#include <algorithm>
#include <cmath>

namespace vitrine::walk {

namespace {

constexpr double kLeastMm = 15;
constexpr double kApartMm = 3;
constexpr double kWanderPx = 12; ///< so far a page stands from its place at most
constexpr double kAboutMm = 0.1; ///< a pixel is not divided

bool ancestors(const QQuickItem& one, const QQuickItem& other)
{
    return one.isAncestorOf(&other) || other.isAncestorOf(&one);
}

/// What clips `item`, and whether it can be scrolled inside that.
struct View {
    QRectF seen; ///< of the item, in the window
    bool scrolls = false;
};

View viewOf(const QQuickItem& item)
{
    View view{item.mapRectToScene({0, 0, item.width(), item.height()}), false};
    for (const QQuickItem* above = item.parentItem(); above; above = above->parentItem()) {
        if (above->clip() || scrolls(*above))
            view.seen &= above->mapRectToScene({0, 0, above->width(), above->height()});
        view.scrolls = view.scrolls || scrolls(*above);
    }
    return view;
}

class ControlCheck {
public:
    ControlCheck(QQuickWindow& window, QQuickItem& scene, const std::vector<shell::PagePart>& parts, const Panel& panel)
        : m_panel(panel)
        , m_screen(QPointF(), QSizeF(window.size()))
    {
        const auto stops = shell::stopsOf({&scene}, QGuiApplication::layoutDirection() == Qt::RightToLeft);
        for (const shell::Stop& stop : stops)
            if (stop.item)
                m_stops.push_back(stop.item);
        for (const shell::PagePart& part : parts) {
            if (!part.item || !part.control || !part.enabled || part.item->opacity() == 0)
                continue;
            const View view = viewOf(*part.item);
            // What is scrolled away, or half of it, is looked at where it is scrolled to.
            if (view.scrolls && view.seen.size() != part.place.size())
                continue;
            m_controls.push_back(&part);
        }
    }

    Findings run()
    {
        for (std::size_t i = 0; i < m_controls.size(); ++i) {
            alone(*m_controls[i]);
            for (std::size_t j = i + 1; j < m_controls.size(); ++j)
                together(*m_controls[i], *m_controls[j]);
        }
        return std::move(m_findings);
    }

private:
    void add(const QString& check, const shell::PagePart& part, const QString& numbers)
    {
        m_findings.push_back({check, nameOf(*part.item, part.name), numbers, part.place});
    }

    void alone(const shell::PagePart& part)
    {
        const QRectF place = part.place;
        // The page itself, wherever it is touched; it may have wandered a little.
        const bool everywhere = place.contains(m_screen.adjusted(kWanderPx, kWanderPx, -kWanderPx, -kWanderPx));
        if (!everywhere && !m_screen.adjusted(-1, -1, 1, 1).contains(place))
            add("outside the screen", part, rect(place));
        const double wide = place.width() * m_panel.mmPerPx;
        const double high = place.height() * m_panel.mmPerPx;
        if (std::min(wide, high) < kLeastMm - kAboutMm)
            add("too small", part, QStringLiteral("%1 x %2 mm").arg(wide, 0, 'f', 1).arg(high, 0, 'f', 1));
        if (m_panel.bandMm && !everywhere) {
            const double lower = m_panel.lowerEdgeMm + (m_screen.bottom() - place.bottom()) * m_panel.mmPerPx;
            const double upper = m_panel.lowerEdgeMm + (m_screen.bottom() - place.top()) * m_panel.mmPerPx;
            if (lower < m_panel.bandMm->first - 1 || upper > m_panel.bandMm->second + 1)
                add("outside the band", part,
                    QStringLiteral("%1 to %2 mm above the floor").arg(lower, 0, 'f', 0).arg(upper, 0, 'f', 0));
        }
        if (part.name.trimmed().isEmpty())
            add("without a name", part, shell::roleName(part.role));
        if (part.role == QAccessible::NoRole || part.role == QAccessible::Client)
            add("without a role", part, {});
        if (std::ranges::find(m_stops, part.item.data()) == m_stops.end())
            add("not on the keypad's way", part, {});
    }

    void together(const shell::PagePart& one, const shell::PagePart& other)
    {
        if (ancestors(*one.item, *other.item))
            return;
        const QRectF a = one.place;
        const QRectF b = other.place;
        const double across = std::max({0.0, a.left() - b.right(), b.left() - a.right()});
        const double down = std::max({0.0, a.top() - b.bottom(), b.top() - a.bottom()});
        const double apart = std::hypot(across, down) * m_panel.mmPerPx;
        if (a.intersects(b) && !(a & b).adjusted(1, 1, -1, -1).isEmpty())
            add("overlaps", one, nameOf(*other.item, other.name));
        else if (apart < kApartMm - kAboutMm)
            add("too near", one,
                QStringLiteral("%1 mm to %2").arg(apart, 0, 'f', 1).arg(nameOf(*other.item, other.name)));
    }

    static QString rect(const QRectF& place)
    {
        return QStringLiteral("x %1 to %2, y %3 to %4")
            .arg(place.left(), 0, 'f', 0)
            .arg(place.right(), 0, 'f', 0)
            .arg(place.top(), 0, 'f', 0)
            .arg(place.bottom(), 0, 'f', 0);
    }

    const Panel& m_panel;
    QRectF m_screen;
    std::vector<const QQuickItem*> m_stops;
    std::vector<const shell::PagePart*> m_controls;
    Findings m_findings;
};

} // namespace

bool scrolls(const QQuickItem& item)
{
    return item.inherits("QQuickFlickable") && (item.property("contentWidth").toDouble() > item.width() + 1 ||
                                                item.property("contentHeight").toDouble() > item.height() + 1);
}

QString nameOf(const QQuickItem& item, const QString& words)
{
    // The component it belongs to: the first type of ours above it.
    const QQuickItem* owner = &item;
    while (owner->parentItem() && shell::typeOf(*owner).startsWith(QLatin1String("QQuick")))
        owner = owner->parentItem();
    QString short_ = words.simplified();
    if (short_.size() > 48)
        short_ = short_.left(47) + QChar(0x2026);
    return shell::typeOf(*owner) + " \"" + short_ + '"';
}

Findings checkControls(QQuickWindow& window, QQuickItem& scene, const std::vector<shell::PagePart>& parts,
                       const Panel& panel)
{
    return ControlCheck(window, scene, parts, panel).run();
}

} // namespace vitrine::walk
