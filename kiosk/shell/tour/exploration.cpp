// SPDX-License-Identifier: Apache-2.0
#include "shell/tour/exploration.hpp"

#include <algorithm>

namespace vitrine::shell {

Exploration::Exploration(Limits limits)
    : m_limits(limits)
{
}

bool Exploration::see(const QByteArray& page, const std::vector<QString>& controls)
{
    const bool fresh = !m_places.contains(page);
    Place& place = m_places[page];
    if (fresh) {
        place.way = m_way;
        place.controls = controls;
        m_order.push_back(page);
        for (const QString& control : controls)
            m_firstSeen.emplace(control, static_cast<int>(m_order.size()));
    }
    if (!m_last.isEmpty())
        m_known[m_last] = fresh;
    m_last.clear();
    m_here = page;
    return fresh;
}

const QString* Exploration::worth(const Place& place) const
{
    // What was never pressed, what is new on this page before what other pages have too; then what led on last time.
    const QString* best = nullptr;
    int bestRank = 0;
    for (const QString& control : place.controls) {
        if (place.pressed.contains(control))
            continue;
        const auto known = m_known.find(control);
        if (known != m_known.end() && !known->second)
            continue;
        const int rank = known != m_known.end() ? 1 : 1 + m_firstSeen.at(control);
        if (rank > bestRank) {
            best = &control;
            bestRank = rank;
        }
    }
    return best;
}

std::optional<QString> Exploration::next()
{
    if (over() || !m_places.contains(m_here))
        return {};
    Place& place = m_places[m_here];
    const QString* control = worth(place);
    if (!control)
        return {};
    const QString pressed = *control;
    place.pressed.insert(pressed);
    m_known[pressed] = false; // until it is seen where it leads
    stepped(pressed);
    m_last = pressed;
    return pressed;
}

bool Exploration::left() const
{
    const auto here = m_places.find(m_here);
    return here != m_places.end() && worth(here->second);
}

void Exploration::restart()
{
    ++m_presses;
    m_way.clear();
    m_last.clear();
}

std::optional<Exploration::Way> Exploration::wayBack()
{
    if (over())
        return {};
    for (auto page = m_order.rbegin(); page != m_order.rend(); ++page) {
        const Place& place = m_places.at(*page);
        if (!place.lost && worth(place))
            return place.way;
    }
    return {};
}

void Exploration::stepped(const QString& control)
{
    ++m_presses;
    m_way.push_back(control);
}

void Exploration::giveUp(const Way& way)
{
    for (auto& [page, place] : m_places)
        if (place.way == way)
            place.lost = true;
}

bool Exploration::over() const
{
    return m_presses >= m_limits.presses || pages() >= m_limits.pages;
}

} // namespace vitrine::shell
