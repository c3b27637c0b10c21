// SPDX-License-Identifier: Apache-2.0
#include "shell/walk/reading_order.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace vitrine::shell {

namespace {

using Indices = std::vector<std::size_t>;

struct Span {
    qreal from = 0;
    qreal to = 0;
};

Span spanOf(const QRectF& box, bool down)
{
    return down ? Span{box.top(), box.bottom()} : Span{box.left(), box.right()};
}

/// Boxes may reach a little into each other: a line of text is higher than its letters.
qreal leave(const Span& span)
{
    return std::min(24.0, 0.2 * (span.to - span.from));
}

/// Groups with a clear gap between them, along one axis.
std::vector<Indices> cut(const std::vector<QRectF>& boxes, Indices some, bool down)
{
    std::ranges::stable_sort(
        some, [&](std::size_t a, std::size_t b) { return spanOf(boxes[a], down).from < spanOf(boxes[b], down).from; });
    std::vector<Indices> groups;
    qreal end = 0;
    for (const std::size_t index : some) {
        const Span span = spanOf(boxes[index], down);
        if (groups.empty() || span.from < end - leave(span)) {
            if (groups.empty())
                groups.emplace_back();
        } else {
            groups.emplace_back();
        }
        end = groups.back().empty() ? span.to : std::max(end, span.to);
        groups.back().push_back(index);
    }
    return groups;
}

Indices ordered(const std::vector<QRectF>& boxes, Indices some, bool mirrored)
{
    if (some.size() < 2)
        return some;
    Indices all;
    const auto append = [&](Indices& group) {
        const Indices part = ordered(boxes, std::move(group), mirrored);
        all.insert(all.end(), part.begin(), part.end());
    };
    if (auto rows = cut(boxes, some, true); rows.size() > 1) {
        for (Indices& row : rows)
            append(row);
        return all;
    }
    auto columns = cut(boxes, some, false);
    if (columns.size() > 1) {
        if (mirrored)
            std::ranges::reverse(columns);
        for (Indices& column : columns)
            append(column);
        return all;
    }
    std::ranges::stable_sort(some, [&](std::size_t a, std::size_t b) {
        const QRectF& one = boxes[a];
        const QRectF& two = boxes[b];
        if (one.top() < two.top() || two.top() < one.top())
            return one.top() < two.top();
        return mirrored ? one.right() > two.right() : one.left() < two.left();
    });
    return some;
}

} // namespace

std::vector<std::size_t> readingOrder(const std::vector<QRectF>& boxes, bool mirrored)
{
    Indices all(boxes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return ordered(boxes, std::move(all), mirrored);
}

} // namespace vitrine::shell
