// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/read_yaml.hpp"

#include "core/text/letters.hpp"

#include <utility>

namespace vitrine {

void Places::add(std::string pointer, Place place)
{
    place.file = m_file;
    m_places.insert_or_assign(std::move(pointer), std::move(place));
}

Place Places::of(std::string_view pointer) const
{
    while (true) {
        if (const auto found = m_places.find(pointer); found != m_places.end())
            return found->second;
        const auto slash = pointer.rfind('/');
        if (slash == std::string_view::npos)
            return {m_file, 0, 0, 0};
        pointer = pointer.substr(0, slash);
    }
}

Place Places::ofKey(std::string_view pointer) const
{
    const auto found = m_places.find(std::string(pointer) + "#key");
    return found != m_places.end() ? found->second : of(pointer);
}

std::string Places::excerpt(int line) const
{
    std::size_t begin = 0;
    for (int i = 1; i < line; ++i) {
        begin = m_text.find('\n', begin);
        if (begin == std::string::npos)
            return {};
        ++begin;
    }
    if (line < 1)
        return {};
    auto found = m_text.substr(begin, m_text.find('\n', begin) - begin);
    if (found.ends_with('\r'))
        found.pop_back();
    return found;
}

std::string Places::written(std::string_view pointer) const
{
    const auto found = m_places.find(pointer);
    if (found == m_places.end() || found->second.length <= 0)
        return {};
    const auto line = letters(excerpt(found->second.line));
    std::string text;
    const auto first = static_cast<std::size_t>(found->second.column - 1);
    for (auto i = first; i < first + static_cast<std::size_t>(found->second.length) && i < line.size(); ++i)
        text += line[i];
    return text;
}

void Places::keepText(std::string file, std::string text)
{
    m_file = std::move(file);
    m_text = std::move(text);
}

} // namespace vitrine
