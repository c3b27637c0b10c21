// SPDX-License-Identifier: Apache-2.0
#include "core/media/drawing_parts.hpp"

#include <algorithm>

namespace vitrine {

/// Counts each part once and remembers it, so that the work does not grow as the drawing would.
class DrawingParts::Count {
public:
    Count(const std::map<std::string, Part, std::less<>>& parts, std::size_t most)
        : m_parts(parts)
        , m_most(most)
    {
    }

    /// Nothing: a part contains itself.
    std::optional<std::size_t> of(const std::string& id)
    {
        const auto part = m_parts.find(id);
        if (part == m_parts.end())
            return 0;
        if (const auto known = m_known.find(id); known != m_known.end())
            return known->second; // nothing, while the part is still being counted
        if (m_depth == kDeepest)
            return m_most;
        m_known.emplace(id, std::nullopt);
        ++m_depth;
        auto sum = part->second.inside;
        for (const auto& other : part->second.refersTo) {
            const auto more = of(other);
            if (!more)
                return std::nullopt;
            sum = std::min(m_most, sum + *more);
        }
        --m_depth;
        m_known[id] = sum;
        return sum;
    }

private:
    /// A chain of references as long as this is made to do harm, and counts as the most there can be.
    static constexpr int kDeepest = 200;

    const std::map<std::string, Part, std::less<>>& m_parts;
    std::size_t m_most;
    std::map<std::string, std::optional<std::size_t>, std::less<>> m_known;
    int m_depth = 0;
};

void DrawingParts::begin(const std::string& id, const std::vector<std::string>& refersTo)
{
    m_open.push_back(id);
    const auto note = [&](const std::string& open) {
        auto& part = m_parts[open];
        ++part.inside;
        part.refersTo.insert(part.refersTo.end(), refersTo.begin(), refersTo.end());
    };
    note({});
    for (const auto& open : m_open)
        if (!open.empty())
            note(open);
}

void DrawingParts::end()
{
    m_open.pop_back();
}

std::optional<std::size_t> DrawingParts::drawn(std::size_t most) const
{
    return Count(m_parts, most).of({});
}

} // namespace vitrine
