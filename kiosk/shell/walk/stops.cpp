// SPDX-License-Identifier: Apache-2.0
#include "shell/walk/stops.hpp"

#include "shell/walk/reading_order.hpp"

#include <QHash>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace vitrine::shell {

namespace {

/// What covers so much of the page and takes fingers has everything below it out of reach.
constexpr qreal kCoveringShare = 0.3; // in reach mode pages are low
constexpr qreal kSeen = 0.05;         ///< opacity

QRectF inScene(const QQuickItem& item)
{
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()));
}

struct Scrolling {
    bool sideways = false;
    bool down = false;
};

/// How an item's content can be moved below its edges; none if it is no list or page.
std::optional<Scrolling> scrollingOf(const QQuickItem& item)
{
    if (!item.inherits("QQuickFlickable"))
        return std::nullopt;
    return Scrolling{item.property("contentWidth").toReal() > item.width() + 1,
                     item.property("contentHeight").toReal() > item.height() + 1};
}

/// What takes fingers over most of the page, and how high in the stack it stands.
struct Cover {
    int height = 0;
    QRectF rect;
};

/// How the scene is stacked: what is painted later stands higher.
class Stack {
public:
    explicit Stack(const QList<QQuickItem*>& roots)
    {
        for (const QQuickItem* root : roots)
            m_whole |= inScene(*root);
        for (QQuickItem* root : roots)
            add(*root);
    }

    [[nodiscard]] bool covered(QQuickItem& item, QPointF where) const
    {
        const int height = m_heights.value(&item);
        return std::ranges::any_of(
            m_covers, [&](const Cover& cover) { return cover.height > height && cover.rect.contains(where); });
    }
    [[nodiscard]] const QRectF& whole() const { return m_whole; }

private:
    void add(QQuickItem& item)
    {
        if (!item.isVisible())
            return;
        QList<QQuickItem*> children = item.childItems();
        std::ranges::stable_sort(children, [](const auto* a, const auto* b) { return a->z() < b->z(); });
        const auto above = std::ranges::find_if(children, [](const auto* child) { return child->z() >= 0; });
        std::for_each(children.begin(), above, [this](QQuickItem* child) { add(*child); });
        m_heights.insert(&item, ++m_height);
        note(item);
        std::for_each(above, children.end(), [this](QQuickItem* child) { add(*child); });
    }

    void note(const QQuickItem& item)
    {
        const bool takesFingers = item.acceptedMouseButtons() != Qt::NoButton || item.acceptTouchEvents();
        if (!takesFingers || !item.isEnabled() || item.inherits("QQuickFlickable"))
            return;
        const QRectF rect = inScene(item) & m_whole;
        if (rect.width() * rect.height() >= kCoveringShare * m_whole.width() * m_whole.height())
            m_covers.push_back({m_height, rect});
    }

    QRectF m_whole;
    QHash<QQuickItem*, int> m_heights;
    std::vector<Cover> m_covers;
    int m_height = 0;
};

/// A point of the item that is seen, or would be once its page has been scrolled down to it; none: it is out of reach.
std::optional<QPointF> seenAt(const QQuickItem& item, const QRectF& whole)
{
    if (item.width() <= 0 || item.height() <= 0 || item.opacity() < kSeen)
        return std::nullopt;
    QPointF at = inScene(item).center();
    for (const QQuickItem* above = item.parentItem(); above; above = above->parentItem()) {
        if (above->opacity() < kSeen)
            return std::nullopt;
        const QRectF view = inScene(*above);
        const auto scrolling = scrollingOf(*above);
        if (scrolling && scrolling->down && (at.y() < view.top() || at.y() > view.bottom()))
            at.setY(view.center().y());
        const bool cuts = above->clip() || (scrolling && (scrolling->down || scrolling->sideways));
        if (cuts && !view.contains(at))
            return std::nullopt;
    }
    return whole.contains(at) ? std::optional(at) : std::nullopt;
}

std::optional<Stop::Kind> kindOf(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::Button:
    case QAccessible::ButtonDropDown:
    case QAccessible::ButtonMenu:
    case QAccessible::CheckBox:
    case QAccessible::ComboBox:
    case QAccessible::Dial:
    case QAccessible::EditableText:
    case QAccessible::Link:
    case QAccessible::MenuItem:
    case QAccessible::PageTab:
    case QAccessible::RadioButton:
    case QAccessible::Slider:
    case QAccessible::SpinBox:
        return Stop::Kind::Control;
    case QAccessible::AlertMessage:
    case QAccessible::Heading:
    case QAccessible::Indicator:
    case QAccessible::ListItem:
    case QAccessible::Note:
    case QAccessible::Paragraph:
    case QAccessible::ProgressBar:
    case QAccessible::StaticText:
        return Stop::Kind::Text;
    case QAccessible::Animation:
    case QAccessible::Canvas:
    case QAccessible::Chart:
    case QAccessible::Graphic:
        return Stop::Kind::Picture;
    default:
        return std::nullopt;
    }
}

/// Looks through the accessibility tree for stops, in no order.
class Finder {
public:
    explicit Finder(const Stack& stack)
        : m_stack(stack)
    {
    }

    void look(QQuickItem& item, bool bar)
    {
        if (!item.isVisible() || !item.isEnabled())
            return;
        // Null: it is not in the tree itself; what is in it may be.
        if (QAccessibleInterface* told = QAccessible::queryAccessibleInterface(&item)) {
            const auto kind = kindOf(told->role());
            if (kind)
                take(*told, item, *kind, bar);
            if (kind == Stop::Kind::Control)
                return; // its words are its name
            bar = bar || told->role() == QAccessible::ToolBar;
        }
        for (QQuickItem* child : item.childItems())
            look(*child, bar);
    }

    std::vector<Stop> found;

private:
    void take(QAccessibleInterface& from, QQuickItem& item, Stop::Kind kind, bool bar)
    {
        const auto at = seenAt(item, m_stack.whole());
        if (!at || m_stack.covered(item, *at))
            return;
        Stop stop;
        stop.item = &item;
        stop.kind = kind;
        stop.role = from.role();
        stop.name = from.text(QAccessible::Name).simplified();
        stop.description = from.text(QAccessible::Description).simplified();
        if (auto* value = from.valueInterface())
            stop.value = value->currentValue().toString();
        const QAccessible::State state = from.state();
        stop.checkable = state.checkable;
        stop.checked = state.checked;
        stop.bar = bar;
        stop.rect = inScene(item);
        if (stop.kind == Stop::Kind::Control || !stop.name.isEmpty())
            found.push_back(std::move(stop));
    }

    const Stack& m_stack;
};

/// A branch of the scene with stops on it. Branches stay together when they are read.
struct Branch {
    QQuickItem* item = nullptr;
    int stop = -1; ///< index; -1: it is none itself
    std::vector<std::unique_ptr<Branch>> branches;

    Branch& to(QQuickItem& child)
    {
        const auto known = std::ranges::find_if(branches, [&](const auto& branch) { return branch->item == &child; });
        if (known != branches.end())
            return **known;
        branches.push_back(std::make_unique<Branch>());
        branches.back()->item = &child;
        return *branches.back();
    }
};

class Reader {
public:
    Reader(std::vector<Stop> stops, bool mirrored)
        : m_stops(std::move(stops))
        , m_mirrored(mirrored)
    {
        for (std::size_t i = 0; i < m_stops.size(); ++i) {
            Branch* branch = &m_trunk;
            QList<QQuickItem*> way;
            for (QQuickItem* item = m_stops[i].item; item; item = item->parentItem())
                way.prepend(item);
            for (QQuickItem* item : way)
                branch = &branch->to(*item);
            branch->stop = static_cast<int>(i);
        }
    }

    [[nodiscard]] std::vector<Stop> read()
    {
        read(m_trunk);
        std::vector<Stop> ordered;
        for (const bool bar : {false, true}) {
            for (const int index : m_order) {
                if (m_stops[static_cast<std::size_t>(index)].bar == bar)
                    ordered.push_back(m_stops[static_cast<std::size_t>(index)]);
            }
        }
        return ordered;
    }

private:
    [[nodiscard]] QRectF boxOf(const Branch& branch) const
    {
        QRectF box;
        if (branch.stop >= 0)
            box = m_stops[static_cast<std::size_t>(branch.stop)].rect;
        for (const auto& inner : branch.branches)
            box |= boxOf(*inner);
        // What can be scrolled takes the room of its view, however long it is.
        return branch.item && scrollingOf(*branch.item) ? box & inScene(*branch.item) : box;
    }

    void read(const Branch& branch)
    {
        if (branch.stop >= 0)
            m_order.push_back(branch.stop);
        std::vector<QRectF> boxes;
        boxes.reserve(branch.branches.size());
        for (const auto& inner : branch.branches)
            boxes.push_back(boxOf(*inner));
        for (const std::size_t index : readingOrder(boxes, m_mirrored))
            read(*branch.branches[index]);
    }

    std::vector<Stop> m_stops;
    bool m_mirrored;
    Branch m_trunk;
    std::vector<int> m_order;
};

void headlineFirst(std::vector<Stop>& stops)
{
    const auto bar = std::ranges::find_if(stops, [](const Stop& stop) { return stop.bar; });
    const auto headline = std::find_if(stops.begin(), bar, [](const Stop& stop) { return stop.heading(); });
    if (headline != bar)
        std::rotate(stops.begin(), headline, headline + 1);
}

/// Cards, answers, choices: controls of one kind that follow each other.
void countLikes(std::vector<Stop>& stops)
{
    const auto alike = [](const Stop& one, const Stop& two) {
        return one.kind == Stop::Kind::Control && !one.bar && !two.bar && one.role == two.role &&
               qstrcmp(one.item->metaObject()->className(), two.item->metaObject()->className()) == 0;
    };
    for (auto first = stops.begin(); first != stops.end();) {
        const auto end = std::find_if(first + 1, stops.end(), [&](const Stop& other) { return !alike(*first, other); });
        if (const auto of = static_cast<int>(end - first); of > 1) {
            for (auto stop = first; stop != end; ++stop) {
                stop->place = static_cast<int>(stop - first) + 1;
                stop->of = of;
            }
        }
        first = end;
    }
}

} // namespace

std::vector<Stop> stopsOf(const QList<QQuickItem*>& roots, bool mirrored)
{
    const Stack stack(roots);
    Finder finder(stack);
    for (QQuickItem* root : roots)
        finder.look(*root, false);
    std::vector<Stop> stops = Reader(std::move(finder.found), mirrored).read();
    headlineFirst(stops);
    countLikes(stops);
    return stops;
}

} // namespace vitrine::shell
