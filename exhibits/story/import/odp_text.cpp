// SPDX-License-Identifier: Apache-2.0
#include "odp_text.hpp"

#include "import/clean_text.hpp"
#include "import/languages.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>

namespace vitrine::intake {

namespace {

constexpr int kDeepestList = 9;

void addWords(const pugi::xml_node& node, std::string& words)
{
    for (const auto& child : node.children()) {
        const std::string_view name = child.name();
        if (child.type() == pugi::node_pcdata)
            words += child.value();
        else if (name == "text:s")
            words += std::string(std::min(child.attribute("text:c").as_uint(1), 50U), ' ');
        else if (name == "text:tab" || name == "text:line-break")
            words += ' ';
        else if (name == "text:p" || name == "text:h") {
            words += words.empty() ? "" : " ";
            addWords(child, words);
        } else if (name != "office:annotation" && name != "text:note")
            addWords(child, words);
    }
}

/// Marks go around words, never around the space beside them: "** bold**" is not bold.
std::string marked(const std::string& text, const std::string& mark)
{
    const auto begin = text.find_first_not_of(' ');
    if (mark.empty() || begin == std::string::npos)
        return text;
    const auto end = text.find_last_not_of(' ') + 1;
    return text.substr(0, begin) + mark + text.substr(begin, end - begin) + mark + text.substr(end);
}

/// Words of a paragraph; neighbours that look the same are one run, or their marks would meet.
class Runs {
public:
    void add(const std::string& words, const std::string& mark)
    {
        if (!m_runs.empty() && m_runs.back().second == mark)
            m_runs.back().first += words;
        else
            m_runs.emplace_back(words, mark);
    }
    [[nodiscard]] std::string markdown() const
    {
        std::string text;
        for (const auto& [words, mark] : m_runs)
            text += marked(asMarkdown(words), mark);
        return text;
    }

private:
    std::vector<std::pair<std::string, std::string>> m_runs;
};

void addRuns(const pugi::xml_node& node, const OdfStyles& styles, const std::string& mark, Runs& runs)
{
    for (const auto& child : node.children()) {
        const std::string_view name = child.name();
        if (child.type() == pugi::node_pcdata) {
            std::string words = child.value();
            std::ranges::replace(words, '\n', ' ');
            runs.add(words, mark);
        } else if (name == "text:s" || name == "text:tab" || name == "text:line-break") {
            runs.add(" ", mark);
        } else if (name != "office:annotation" && name != "text:note") {
            const std::string style = child.attribute("text:style-name").value();
            const bool bold = styles.bold.contains(style) || mark.starts_with("**");
            const bool italic = styles.italic.contains(style) || mark == "*" || mark == "***";
            addRuns(child, styles, std::string(bold ? "**" : "") + (italic ? "*" : ""), runs);
        }
    }
}

std::string paragraph(const pugi::xml_node& node, const OdfStyles& styles)
{
    const std::string style = node.attribute("text:style-name").value();
    Runs runs;
    addRuns(node, styles,
            std::string(styles.bold.contains(style) ? "**" : "") + (styles.italic.contains(style) ? "*" : ""), runs);
    return cleanText(runs.markdown());
}

void addList(const pugi::xml_node& list, const OdfStyles& styles, int depth, std::string& text);

void addBlocks(const pugi::xml_node& parent, const OdfStyles& styles, int depth, std::string& text)
{
    for (const auto& child : parent.children()) {
        const std::string_view name = child.name();
        if (name == "text:list") {
            addList(child, styles, depth, text);
        } else if (name == "text:p" || name == "text:h") {
            const auto words = paragraph(child, styles);
            if (words.empty())
                continue;
            if (depth == 0) {
                text += (text.empty()             ? ""
                         : text.ends_with("\n\n") ? ""
                         : text.ends_with('\n')   ? "\n"
                                                  : "\n\n") +
                        words + "\n\n";
            } else {
                text += std::string(static_cast<std::size_t>(depth - 1) * 2, ' ') + "- " + words + '\n';
            }
        }
    }
}

void addList(const pugi::xml_node& list, const OdfStyles& styles, int depth, std::string& text)
{
    if (depth >= kDeepestList)
        return;
    for (const auto& item : list.children())
        if (const std::string_view name = item.name(); name == "text:list-item" || name == "text:list-header")
            addBlocks(item, styles, depth + 1, text);
}

} // namespace

void OdfStyles::add(const pugi::xml_node& document)
{
    for (const auto& found : document.select_nodes("//style:style | //style:default-style")) {
        const auto style = found.node();
        const std::string name = style.attribute("style:name").value();
        const auto words = style.child("style:text-properties");
        if (std::string_view(words.attribute("fo:font-weight").value()) == "bold")
            bold.insert(name);
        if (std::string_view(words.attribute("fo:font-style").value()) == "italic")
            italic.insert(name);
        if (std::string_view(
                style.child("style:drawing-page-properties").attribute("presentation:visibility").value()) == "hidden")
            hiddenPages.insert(name);
        if (language.empty())
            language = languageTag(words.attribute("fo:language").value());
    }
}

std::string odfLine(const pugi::xml_node& node)
{
    std::string words;
    addWords(node, words);
    return oneLine(words);
}

std::string odfPoints(const pugi::xml_node& box, const OdfStyles& styles)
{
    std::string text;
    const auto paragraphs = box.children("text:p");
    const bool bare = std::distance(paragraphs.begin(), paragraphs.end()) > 1 && !box.child("text:list");
    addBlocks(box, styles, bare ? 1 : 0, text);
    return cleanText(text);
}

std::string odfMarkdown(const pugi::xml_node& box, const OdfStyles& styles)
{
    std::string text;
    addBlocks(box, styles, 0, text);
    return cleanText(text);
}

} // namespace vitrine::intake
