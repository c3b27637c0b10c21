// SPDX-License-Identifier: Apache-2.0
#include "core/pack/kind.hpp"

#include "core/text/nearest.hpp"

#include <algorithm>
#include <utility>

namespace vitrine {

void Kinds::add(Kind kind)
{
    if (find(kind.id) == nullptr)
        m_kinds.push_back(std::move(kind));
}

const Kind* Kinds::find(std::string_view id) const
{
    const auto found = std::find_if(m_kinds.begin(), m_kinds.end(), [&](const Kind& kind) { return kind.id == id; });
    return found == m_kinds.end() ? nullptr : &*found;
}

std::string Kinds::nearest(std::string_view id) const
{
    std::vector<std::string> ids;
    std::transform(m_kinds.begin(), m_kinds.end(), std::back_inserter(ids), [](const Kind& kind) { return kind.id; });
    return vitrine::nearest(id, ids);
}

} // namespace vitrine
