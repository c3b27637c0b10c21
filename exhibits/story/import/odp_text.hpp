// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <pugixml.hpp>

#include <map>
#include <set>
#include <string>

namespace vitrine::intake {

/// How the named styles of a document look, as far as CommonMark can say it, and which language they are in.
struct OdfStyles {
    std::set<std::string> bold;
    std::set<std::string> italic;
    std::set<std::string> hiddenPages;
    std::string language; ///< of the document, "de"; empty: it does not say

    void add(const pugi::xml_node& document);
};

/// The words below `node` on one line.
[[nodiscard]] std::string odfLine(const pugi::xml_node& node);

/// The points below a slide's title. Impress draws a bullet before each paragraph of them, listed in the file or not.
[[nodiscard]] std::string odfPoints(const pugi::xml_node& box, const OdfStyles& styles);

/// The paragraphs and lists of a text box as CommonMark.
[[nodiscard]] std::string odfMarkdown(const pugi::xml_node& box, const OdfStyles& styles);

} // namespace vitrine::intake
