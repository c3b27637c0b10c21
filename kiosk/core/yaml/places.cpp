// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/read_yaml.hpp"

#include "core/text/letters.hpp"

#include <algorithm>
#include <functional>
#include <utility>

namespace vitrine {

namespace {

/// A value is written in about so many bytes.
constexpr std::size_t kBytesOfAValue = 8;

std::size_t hash(std::string_view pointer)
{
    return std::hash<std::string_view>()(pointer);
}

/// A key and its value have one pointer.
std::size_t hashOfKey(std::string_view pointer)
{
    return ~hash(pointer);
}

} // namespace

void Places::add(std::string_view pointer, Span span)
{
    m_spans.emplace_back(hash(pointer), span);
}

void Places::addKey(std::string_view pointer, Span span)
{
    m_spans.emplace_back(hashOfKey(pointer), span);
}

const Places::Span* Places::find(std::size_t hash) const
{
    const std::lock_guard lock(*m_asking);
    for (; m_indexed < m_spans.size(); ++m_indexed)
        m_index.insert_or_assign(m_spans[m_indexed].first, m_spans[m_indexed].second);
    const auto found = m_index.find(hash);
    return found == m_index.end() ? nullptr : &found->second;
}

Place Places::of(std::string_view pointer) const
{
    while (true) {
        if (const auto* span = find(hash(pointer)))
            return place(*span);
        const auto slash = pointer.rfind('/');
        if (slash == std::string_view::npos)
            return {m_file, 0, 0, 0};
        pointer = pointer.substr(0, slash);
    }
}

Place Places::ofKey(std::string_view pointer) const
{
    const auto* span = find(hashOfKey(pointer));
    return span != nullptr ? place(*span) : of(pointer);
}

std::string_view Places::firstLine(Span span) const
{
    const auto text = std::string_view(*m_text).substr(std::min<std::size_t>(span.offset, m_text->size()), span.bytes);
    return text.substr(0, text.find_first_of("\r\n"));
}

Place Places::place(Span span) const
{
    auto place = [&] {
        const std::lock_guard lock(*m_asking);
        return m_lines.place(m_file, span.offset);
    }();
    if (const auto line = firstLine(span); !line.empty())
        place.length = static_cast<int>(countLetters(line));
    return place;
}

std::string Places::excerpt(int line) const
{
    return m_lines.line(line);
}

std::string Places::written(std::string_view pointer) const
{
    const auto* span = find(hash(pointer));
    return span == nullptr ? std::string() : std::string(firstLine(*span));
}

void Places::keepText(std::string file, std::string text)
{
    m_file = std::move(file);
    m_text = std::make_shared<const std::string>(std::move(text));
    m_lines = Lines(*m_text);
    m_spans.reserve(m_text->size() / kBytesOfAValue);
}

} // namespace vitrine
