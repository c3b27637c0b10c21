// SPDX-License-Identifier: Apache-2.0
#include "core/coverage/page_writer.hpp"

#include "core/coverage/coverage.hpp"

#include <algorithm>
#include <cctype>

namespace vitrine {

namespace {

bool isLanguageTag(std::string_view tag)
{
    return !tag.empty() && tag.size() <= 35 &&
           std::ranges::all_of(tag, [](unsigned char c) { return std::isalnum(c) != 0 || c == '-'; });
}

} // namespace

std::string escapedForPage(std::string_view text)
{
    const auto calm = calmText(text);
    std::string escaped;
    escaped.reserve(calm.size() + 16);
    for (const char letter : calm) {
        switch (letter) {
        case '&':
            escaped += "&amp;";
            break;
        case '<':
            escaped += "&lt;";
            break;
        case '>':
            escaped += "&gt;";
            break;
        case '"':
            escaped += "&quot;";
            break;
        case '\'':
            escaped += "&#39;";
            break;
        default:
            escaped += letter;
        }
    }
    return escaped;
}

PageWriter& PageWriter::raw(std::string_view markup)
{
    m_page += markup;
    return *this;
}

PageWriter& PageWriter::words(std::string_view text)
{
    m_page += escapedForPage(text);
    return *this;
}

PageWriter& PageWriter::packWords(const Text& text, std::string_view language,
                                  const std::vector<std::string>& fallbacks, std::string_view otherwise)
{
    std::string found;
    const auto shown = localise(text, language, fallbacks, &found);
    raw("<bdi");
    if (!shown.empty() && found != language && isLanguageTag(found))
        raw(" lang=\"").raw(found).raw("\"");
    return raw(">").words(shown.empty() ? otherwise : std::string_view(shown)).raw("</bdi>");
}

PageWriter& PageWriter::element(std::string_view name, std::string_view cssClass, std::string_view text)
{
    raw("<").raw(name);
    if (!cssClass.empty())
        raw(" class=\"").raw(cssClass).raw("\"");
    return raw(">").words(text).raw("</").raw(name).raw(">");
}

} // namespace vitrine
