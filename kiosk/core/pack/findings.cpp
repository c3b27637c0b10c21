// SPDX-License-Identifier: Apache-2.0
#include "core/pack/findings.hpp"

#include <utility>

namespace vitrine {

void Findings::error(std::string code, std::string_view pointer, Words sentence, Words hint)
{
    add(Severity::Error, std::move(code), m_places.of(pointer), std::move(sentence), std::move(hint));
}

void Findings::errorAtKey(std::string code, std::string_view pointer, Words sentence, Words hint)
{
    add(Severity::Error, std::move(code), m_places.ofKey(pointer), std::move(sentence), std::move(hint));
}

void Findings::warning(std::string code, std::string_view pointer, Words sentence, Words hint)
{
    add(Severity::Warning, std::move(code), m_places.of(pointer), std::move(sentence), std::move(hint));
}

void Findings::takeBackDoubleKeys(std::string_view map)
{
    const auto begins = m_places.of(map);
    std::erase_if(m_problems, [&](const Problem& problem) {
        return problem.code == "double-key" && problem.place.file == begins.file &&
               problem.place.column == begins.column && problem.place.line > begins.line;
    });
}

void Findings::add(Severity severity, std::string code, Place place, Words sentence, Words hint)
{
    auto excerpt = m_places.excerpt(place.line);
    m_problems.push_back(
        {severity, std::move(code), std::move(place), std::move(sentence), std::move(hint), std::move(excerpt)});
}

} // namespace vitrine
