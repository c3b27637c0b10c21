// SPDX-License-Identifier: Apache-2.0
#include "core/media/formats.hpp"

#include "core/media/drawing_parts.hpp"
#include "core/media/xml_references.hpp"
#include "core/text/letters.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

namespace {

constexpr std::size_t kLargestDrawing = 4ULL * 1024 * 1024;
constexpr std::size_t kMostTags = 100'000;
/// Readers and painters of drawings go one call deeper with each part in a part.
constexpr std::size_t kDeepest = 100;
constexpr const char* kStatic =
    unsaid("export it as a plain drawing: no scripts, no animation, nothing loaded from elsewhere");

std::string lower(std::string_view text)
{
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return small;
}

std::string_view localName(std::string_view name)
{
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::int64_t pixels(std::string_view text)
{
    double number = 0;
    if (std::from_chars(text.data(), text.data() + text.size(), number).ec != std::errc{} || !(number > 0))
        return 0;
    return static_cast<std::int64_t>(std::min(std::ceil(number), 1e9));
}

/// Tags and attributes of a drawing, one after the other. Not an XML parser: it needs to miss nothing that could load
/// or run, so whatever it cannot follow is refused.
class Drawing {
public:
    Drawing(std::string_view text, Medium& medium)
        : m_text(text)
        , m_medium(medium)
    {
    }

    void read()
    {
        std::size_t tags = 0;
        while (m_medium.fault.empty()) {
            const auto open = m_text.find('<', m_at);
            if (!withoutReferences(m_text.substr(m_at, open - m_at)))
                fault(m_medium, phrase("is damaged: it has a & that begins nothing"), phrase("write &amp; for it"));
            if (open == std::string_view::npos)
                break;
            m_at = open + 1;
            if (++tags > kMostTags)
                fault(m_medium, phrase("has too many parts"), phrase("simplify it, or export it as PNG"));
            else if (skipPast("!--", "-->") || skipPast("![CDATA[", "]]>") || skipPast("?", "?>"))
                continue;
            else if (m_text.substr(m_at).starts_with('!'))
                doctype();
            else
                tag();
        }
        if (!m_ended || !m_open.empty())
            fault(m_medium, phrase("ends too early"));
        if (m_medium.width == 0 || m_medium.height == 0) {
            m_medium.width = m_boxWidth;
            m_medium.height = m_boxHeight;
        }
        const auto drawn = m_parts.drawn(kMostTags);
        if (!drawn)
            fault(m_medium, phrase("has a part that contains itself"), phrase(kStatic));
        else if (*drawn >= kMostTags)
            fault(m_medium, phrase("draws parts of itself again too often"),
                  phrase("simplify it, or export it as PNG"));
    }

private:
    bool skipPast(std::string_view begin, std::string_view end)
    {
        if (!m_text.substr(m_at).starts_with(begin))
            return false;
        const auto close = m_text.find(end, m_at + begin.size());
        // A style may stand in CDATA and load as any other.
        if (begin == "![CDATA[" || begin == "?")
            judgeStyle(m_text.substr(m_at, close - m_at));
        m_at = close == std::string_view::npos ? m_text.size() : close + end.size();
        return true;
    }

    void doctype()
    {
        if (!m_open.empty() || m_ended)
            fault(m_medium, phrase("is damaged"));
        // The plain SVG doctype of old programs is harmless; one with entities can grow without end.
        const auto close = m_text.find('>', m_at);
        const auto inside = m_text.substr(m_at, close - m_at);
        if (inside.find('[') != std::string_view::npos)
            fault(m_medium, phrase("declares entities"), phrase(kStatic));
        m_at = close == std::string_view::npos ? m_text.size() : close + 1;
    }

    void tag()
    {
        const bool closing = m_text.substr(m_at).starts_with('/');
        if (closing)
            ++m_at;
        const auto nameEnd = m_text.find_first_of(" \t\r\n/>", m_at);
        if (nameEnd == std::string_view::npos) {
            fault(m_medium, phrase("ends too early"));
            return;
        }
        const auto written = m_text.substr(m_at, nameEnd - m_at);
        const auto name = lower(localName(written));
        m_at = nameEnd;
        if (m_open.empty() && !closing && (name != "svg" || m_ended))
            fault(m_medium, phrase("is not an SVG drawing"));
        for (const auto* const refused : {"script", "foreignobject", "iframe", "audio", "video", "handler", "set",
                                          "animate", "animatemotion", "animatetransform", "animatecolor", "discard"})
            if (name == refused)
                fault(m_medium, phrase("has the part <{}>", name), phrase(kStatic));
        m_tag = {};
        const bool alone = attributes(name);
        if (closing)
            close(written);
        else
            open(written, alone);
        if (name == "style" && !closing && !alone) {
            const auto end = std::min(m_text.find("</", m_at), m_text.size());
            judgeStyle(m_text.substr(m_at, end - m_at));
        }
    }

    void open(std::string_view written, bool alone)
    {
        m_parts.begin(m_tag.id, m_tag.refersTo);
        m_open.push_back(written);
        if (m_open.size() > kDeepest)
            fault(m_medium, phrase("has parts in parts, more than 100 deep"),
                  phrase("simplify it, or export it as PNG"));
        if (alone)
            close(written);
    }

    void close(std::string_view written)
    {
        if (m_open.empty() || m_open.back() != written) {
            fault(m_medium, phrase("is damaged: <{}> ends where it did not begin", written.substr(0, 40)));
            return;
        }
        m_open.pop_back();
        m_parts.end();
        m_ended = m_ended || m_open.empty();
    }

    /// Answers whether the tag closes itself.
    bool attributes(const std::string& tagName)
    {
        while (m_medium.fault.empty()) {
            m_at = std::min(m_text.find_first_not_of(" \t\r\n", m_at), m_text.size());
            if (m_at == m_text.size())
                break;
            if (m_text[m_at] == '>') {
                ++m_at;
                return false;
            }
            if (m_text[m_at] == '/') {
                ++m_at;
                if (m_at < m_text.size() && m_text[m_at] == '>') {
                    ++m_at;
                    return true;
                }
                continue;
            }
            const auto equals = m_text.find('=', m_at);
            const auto quote = m_text.find_first_of("\"'", m_at);
            const auto end = quote == std::string_view::npos ? quote : m_text.find(m_text[quote], quote + 1);
            if (equals == std::string_view::npos || end == std::string_view::npos || equals > quote)
                break;
            auto name = m_text.substr(m_at, equals - m_at);
            name = name.substr(0, name.find_last_not_of(" \t\r\n") + 1);
            const auto value = withoutReferences(m_text.substr(quote + 1, end - quote - 1));
            if (!value || !m_tag.names.insert(std::string(name)).second)
                break;
            attribute(tagName, lower(name), *value);
            m_at = end + 1;
        }
        fault(m_medium, phrase("is damaged"));
        return true;
    }

    void attribute(const std::string& tagName, const std::string& fullName, std::string_view value)
    {
        const std::string name(localName(fullName));
        const auto first = value.find_first_not_of(" \t\r\n");
        const auto begin = first == std::string_view::npos ? std::string_view{} : value.substr(first);
        // What else an address could be is not guessed at: only two forms are taken.
        const bool inside = begin.empty() || begin.starts_with('#');
        const bool embedded = begin.starts_with("data:image/png;") || begin.starts_with("data:image/jpeg;");
        if (name.starts_with("on"))
            fault(m_medium, phrase("runs a script ({})", name), phrase(kStatic));
        else if ((name == "href" || name == "src") && !inside && !(embedded && tagName == "image"))
            fault(m_medium, phrase("refers to something outside itself"), phrase(kStatic));
        else if (!fullName.starts_with("xmlns"))
            judgeStyle(value);
        if (name == "id")
            m_tag.id = value;
        else if (name == "href" && begin.starts_with('#'))
            m_tag.refersTo.emplace_back(begin.substr(1));
        if (tagName == "svg" && m_open.empty()) {
            if (name == "width" && value.find('%') == std::string_view::npos)
                m_medium.width = pixels(value);
            else if (name == "height" && value.find('%') == std::string_view::npos)
                m_medium.height = pixels(value);
            else if (name == "viewbox")
                viewBox(value);
        }
    }

    void viewBox(std::string_view value)
    {
        std::vector<std::string_view> numbers;
        for (std::size_t at = 0; at < value.size();) {
            const auto from = std::min(value.find_first_not_of(" ,\t\r\n", at), value.size());
            const auto to = std::min(value.find_first_of(" ,\t\r\n", from), value.size());
            if (to > from)
                numbers.push_back(value.substr(from, to - from));
            at = to;
        }
        if (numbers.size() == 4) {
            m_boxWidth = pixels(numbers[2]);
            m_boxHeight = pixels(numbers[3]);
        }
    }

    void judgeStyle(std::string_view style)
    {
        const auto text = lower(style);
        bool outside = text.find("@import") != std::string::npos || text.find("javascript:") != std::string::npos;
        for (auto at = text.find("url("); at != std::string::npos; at = text.find("url(", at + 4)) {
            const auto target = text.find_first_not_of(" \t\r\n\"'", at + 4);
            outside = outside || target == std::string::npos || text[target] != '#';
            if (!outside)
                m_tag.refersTo.emplace_back(
                    style.substr(target + 1, style.find_first_of(" \t\r\n\"')", target + 1) - target - 1));
        }
        if (outside || text.find('\\') != std::string::npos)
            fault(m_medium, phrase("refers to something outside itself"), phrase(kStatic));
    }

    std::string_view m_text;
    Medium& m_medium;
    struct Tag {
        std::set<std::string> names = {};
        std::string id = {};
        std::vector<std::string> refersTo = {};
    };

    std::size_t m_at = 0;
    std::int64_t m_boxWidth = 0; ///< of the viewBox: the size of a drawing that names none, or only one side
    std::int64_t m_boxHeight = 0;
    Tag m_tag; ///< whose attributes are being read
    std::vector<std::string_view> m_open;
    DrawingParts m_parts;
    bool m_ended = false;
};

} // namespace

Medium inspectSvg(FileBytes& file)
{
    Medium medium;
    medium.type = MediumType::Svg;
    const auto text = file.all(kLargestDrawing);
    if (text.empty()) {
        fault(medium, phrase("is larger than 4 MiB"), phrase("simplify it, or export it as PNG"));
        return medium;
    }
    for (std::size_t at = 0; at < text.size();) {
        const auto letter = letterAt(text, at);
        if (!letter.valid || isControl(letter.code)) {
            fault(medium, phrase("is not plain text in UTF-8"), phrase("export it as UTF-8"));
            return medium;
        }
        at += letter.bytes;
    }
    Drawing(text, medium).read();
    return medium;
}

} // namespace vitrine
