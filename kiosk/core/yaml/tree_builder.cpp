// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/tree_builder.hpp"

#include "core/text/letters.hpp"
#include "core/text/spellings.hpp"
#include "core/yaml/plain_scalar.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace vitrine {

namespace {

/// Enough to work on; what comes after is most likely a consequence.
constexpr std::size_t kMostYamlFindings = 200;

constexpr std::size_t kLongestKey = 256;

std::size_t offsetOf(const YAML::Mark& mark)
{
    return static_cast<std::size_t>(std::max(mark.pos, 0));
}

/// Where a list or a map stands.
Places::Span beginning(std::size_t offset)
{
    return {static_cast<std::uint32_t>(offset), 0};
}

std::string escaped(std::string_view key)
{
    std::string token;
    for (const char c : key) {
        if (c == '~')
            token += "~0";
        else if (c == '/')
            token += "~1";
        else
            token += c;
    }
    return token;
}

Problem error(std::string code, Words sentence, Words hint)
{
    return {Severity::Error, std::move(code), {}, std::move(sentence), std::move(hint), {}};
}

} // namespace

TreeBuilder::TreeBuilder(std::string_view text, std::string file, Places& places, Problems& problems,
                         const YamlLimits& limits)
    : m_text(text)
    , m_file(std::move(file))
    , m_places(places)
    , m_problems(problems)
    , m_limits(limits)
    , m_lines(text)
{
}

void TreeBuilder::problemAt(std::size_t offset, Problem problem)
{
    if (m_problems.size() >= kMostYamlFindings)
        throw YamlStop{};
    problem.place = m_lines.place(m_file, offset);
    // A tab before a key is met by the map and by the key: said once.
    if (!m_problems.empty() && m_problems.back().code == problem.code &&
        m_problems.back().place.line == problem.place.line && m_problems.back().place.column == problem.place.column)
        return;
    problem.excerpt = m_lines.excerpt(offset);
    m_problems.push_back(std::move(problem));
}

std::size_t TreeBuilder::openBracket(char bracket, std::size_t otherwise) const
{
    const auto found = std::find_if(m_frames.rbegin(), m_frames.rend(), [&](const Frame& frame) {
        return frame.offset < m_text.size() && m_text[frame.offset] == bracket;
    });
    return found == m_frames.rend() ? otherwise : found->offset;
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark)
{
    if (++m_documents == 1)
        return;
    if (!m_text.substr(std::min(offsetOf(mark), m_text.size())).starts_with("---")) {
        problemAt(offsetOf(mark), error("yaml-syntax", phrase("this line belongs to nothing above it"),
                                        phrase("begin it in the column of the lines it belongs to")));
        throw YamlStop{};
    }
    problemAt(offsetOf(mark), error("second-document", phrase("a second document begins here"),
                                    phrase("one file holds one document; delete the line \"---\" and what follows")));
    throw YamlStop{};
}

/// What holds for every node: it is counted, and is nothing but a plain value.
void TreeBuilder::judge(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor)
{
    const auto offset = offsetOf(mark);
    if (++m_nodes > m_limits.nodes) {
        problemAt(offset, error("too-many-nodes", phrase("the file holds more than {} values", m_limits.nodes),
                                phrase("split it, or move data into files under media/")));
        throw YamlStop{};
    }
    if (anchor != 0)
        problemAt(offset, error("anchor", phrase("anchors (&name) are not allowed"),
                                phrase("delete it; put a text that begins with & in quotes")));
    const bool plainTag = tag.empty() || tag == "?" || tag == "!";
    const bool bang = offset < m_text.size() && m_text[offset] == '!';
    if (!plainTag || bang)
        problemAt(offset, error("tag", phrase("tags (!name) are not allowed"),
                                phrase("delete it; put a text that begins with ! in quotes")));
    if (const auto tab = m_lines.indentingTab(offset); tab != std::string_view::npos)
        problemAt(tab,
                  error("yaml-syntax", phrase("a tab stands where spaces must indent"), phrase("indent with spaces")));
}

bool TreeBuilder::keyExpected() const
{
    return !m_frames.empty() && m_frames.back().value.is_object() && !m_frames.back().hasKey;
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor)
{
    judge(mark, {}, anchor);
    if (keyExpected()) {
        dropKey();
        badKey(offsetOf(mark));
        return;
    }
    const bool colonMissing = !m_frames.empty() && m_frames.back().hasKey && !m_frames.back().drop && isColonMissing();
    // An empty value has no letters of its own: the parser marks whatever comes next.
    auto span = beginning(offsetOf(mark));
    if (!m_frames.empty() && m_frames.back().hasKey && !m_frames.back().drop) {
        const auto key = m_frames.back().keySpan;
        const auto lineAt = [&](std::size_t offset) { return m_lines.place(m_file, offset).line; };
        if (colonMissing || lineAt(key.offset) != lineAt(span.offset))
            span = key;
    }
    enterValue();
    m_places.add(m_pointer, span);
    leaveValue(nullptr);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/)
{
    judge(mark, {}, 0);
    problemAt(offsetOf(mark), error("alias", phrase("aliases (*name) are not allowed"),
                                    phrase("write the value out; put a text that begins with * in quotes")));
    if (keyExpected()) {
        dropKey();
        return;
    }
    enterValue();
    m_places.add(m_pointer, beginning(offsetOf(mark)));
    leaveValue(nullptr);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& scalar)
{
    judge(mark, tag, anchor);
    auto value = scalar;
    std::replace(value.begin(), value.end(), kQuestionMark, '?');
    const auto offset = offsetOf(mark);
    if (value.size() > m_limits.scalarBytes) {
        problemAt(offset, error("too-large", phrase("this text is longer than {} bytes", m_limits.scalarBytes),
                                phrase("split it, or move it into a file under media/")));
        throw YamlStop{};
    }
    // Letters were checked in the file; an escape in double quotes can still make one.
    for (std::size_t at = 0; at < value.size();) {
        const auto letter = letterAt(value, at);
        if (!letter.valid || isControl(letter.code)) {
            problemAt(offset, error("control-character", phrase("an escape in this text makes a control character"),
                                    phrase("delete the escape")));
            break;
        }
        at += letter.bytes;
    }
    const bool plain = tag == "?" || tag.empty();
    // The library takes the end of the file for the closing quote and swallows everything up to there.
    if (!plain && endOf(offset, value) == std::string_view::npos) {
        problemAt(offset,
                  error("yaml-syntax", phrase("a text in quotes is not closed"), phrase("add the closing quote")));
        throw YamlStop{};
    }
    if (keyExpected()) {
        takeKey(mark, value, plain);
        return;
    }
    enterValue();
    m_places.add(m_pointer, spanOf(offset, value));
    leaveValue(plain ? plainScalar(value) : boost::json::value(value));
}

void TreeBuilder::OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                                  YAML::EmitterStyle::value /*style*/)
{
    judge(mark, tag, anchor);
    open(mark, boost::json::array());
}

void TreeBuilder::OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                             YAML::EmitterStyle::value /*style*/)
{
    judge(mark, tag, anchor);
    open(mark, boost::json::object());
}

void TreeBuilder::open(const YAML::Mark& mark, boost::json::value container)
{
    if (m_frames.size() >= m_limits.depth) {
        problemAt(offsetOf(mark), error("too-deep", phrase("this is nested more than {} levels deep", m_limits.depth),
                                        phrase("check the brackets and the indentation")));
        throw YamlStop{};
    }
    const bool isKey = keyExpected();
    if (isKey) {
        dropKey();
    } else {
        enterValue();
        m_places.add(m_pointer, beginning(offsetOf(mark)));
    }
    Frame frame;
    frame.offset = offsetOf(mark);
    frame.value = std::move(container);
    frame.isKey = isKey;
    m_frames.push_back(std::move(frame));
}

void TreeBuilder::close()
{
    auto frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (frame.isKey)
        badKey(frame.offset); // not before its end: a bracket that is never closed looks like a key for a while
    else
        leaveValue(std::move(frame.value));
}

/// The first key of an entry of a list, once more: most likely the dash before it was forgotten. What follows is read
/// as the next entry, so that nothing else is found for this.
bool TreeBuilder::beginsAnotherEntry(std::size_t offset, const std::string& key)
{
    auto& frame = m_frames.back();
    auto& entry = frame.value.get_object();
    const bool inList = m_frames.size() > 1 && m_frames[m_frames.size() - 2].value.is_array();
    if (!inList || entry.empty() || std::string_view(entry.begin()->key()) != key || m_text[frame.offset] == '{')
        return false;
    const auto first = m_places.ofKey(m_pointer + '/' + escaped(key)).line;
    problemAt(offset,
              error("double-key", phrase("\"{}\" stands twice in one entry of a list, in line {} and here", key, first),
                    phrase("write a dash before it if the next entry begins here: - {}: …", key)));
    m_problems.back().place.length = static_cast<int>(countLetters(key));
    auto& list = m_frames[m_frames.size() - 2].value.get_array();
    list.push_back(std::move(frame.value));
    frame.value = boost::json::object();
    m_pointer.resize(m_pointerLengths.back());
    m_pointer += '/' + std::to_string(list.size());
    m_places.add(m_pointer, beginning(offset));
    return true;
}

void TreeBuilder::takeKey(const YAML::Mark& mark, const std::string& key, bool plain)
{
    if (plain && m_frames.back().value.get_object().contains(key))
        beginsAnotherEntry(offsetOf(mark), key);
    auto& frame = m_frames.back();
    frame.hasKey = true;
    frame.key = key;
    if (key.size() > kLongestKey) {
        problemAt(offsetOf(mark), error("too-large", phrase("this key is longer than {} bytes", kLongestKey),
                                        phrase("a key is a short word")));
        throw YamlStop{};
    }
    const auto pointer = m_pointer + '/' + escaped(key);
    const auto span = spanOf(offsetOf(mark), key);
    if (plain && key == "<<") {
        problemAt(offsetOf(mark),
                  error("merge-key", phrase("merge keys (<<) are not allowed"), phrase("write the keys out")));
        frame.drop = true;
    } else if (frame.value.get_object().contains(key)) {
        const auto first = m_places.ofKey(pointer).line;
        const auto second = m_lines.place(m_file, offsetOf(mark)).line;
        problemAt(offsetOf(mark),
                  error("double-key",
                        first == second
                            ? phrase("\"{}\" is written twice in line {}", key, first)
                            : phrase("\"{}\" is written twice here, in line {} and in line {}", key, first, second),
                        phrase("delete one of them")));
        m_problems.back().place.length = static_cast<int>(countLetters(m_text.substr(span.offset, span.bytes)));
        frame.drop = true;
    } else {
        frame.keySpan = span;
        m_places.addKey(pointer, span);
    }
}

/// {at: 4,5} is how numbers are written in German.
bool TreeBuilder::isAfterComma(const Frame& frame) const
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    const auto at = frame.keySpan.offset;
    return at >= 2 && m_text[at - 1] == ',' && isDigit(m_text[at - 2]) && !frame.key.empty() &&
           std::ranges::all_of(frame.key, isDigit);
}

/// The library gives a word that stands alone among keys an empty value; whoever wrote it forgot the colon.
bool TreeBuilder::isColonMissing()
{
    const auto& frame = m_frames.back();
    const auto end = endOf(frame.keySpan.offset, frame.key);
    const auto next = m_text.find_first_not_of(" \t\r\n", end);
    if (next != std::string_view::npos && m_text[next] == ':')
        return false;
    const bool inBraces = next != std::string_view::npos && (m_text[next] == ',' || m_text[next] == '}');
    if (inBraces && hasCurlyQuote(frame.key)) {
        problemAt(frame.keySpan.offset,
                  error("yaml-syntax",
                        phrase("these quotes are curly, as word processors set them: YAML knows straight ones only"),
                        phrase("write {}", "\"…\"")));
        return true;
    }
    if (inBraces && isAfterComma(frame)) {
        const auto begin = m_text.find_last_not_of("0123456789,", frame.keySpan.offset) + 1;
        const auto whole = m_text.substr(begin, frame.keySpan.offset - begin - 1);
        problemAt(begin, error("yaml-syntax", phrase("a number has a point, not a comma"),
                               phrase("write {}", std::string(whole) + '.' + frame.key)));
        return true;
    }
    problemAt(frame.keySpan.offset,
              error("yaml-syntax", phrase("after \"{}\" a colon is missing", frame.key),
                    inBraces ? phrase("in braces a comma ends a text: put a text with commas in quotes")
                             : phrase("write \"{}: …\"", frame.key)));
    m_problems.back().place.length = static_cast<int>(countLetters(frame.key));
    return true;
}

void TreeBuilder::badKey(std::size_t offset)
{
    problemAt(offset, error("yaml-syntax", phrase("a key must be a word"),
                            phrase("write \"key: value\"; put a text that begins with {, [ or ? in quotes")));
}

/// What stands for a key is none: the value that follows is read and forgotten.
void TreeBuilder::dropKey()
{
    auto& frame = m_frames.back();
    frame.hasKey = true;
    frame.drop = true;
    frame.key.clear();
}

/// Moves the pointer onto the value that comes now.
void TreeBuilder::enterValue()
{
    m_pointerLengths.push_back(m_pointer.size());
    if (m_frames.empty())
        return;
    const auto& frame = m_frames.back();
    if (frame.value.is_array())
        m_pointer += '/' + std::to_string(frame.value.get_array().size());
    else if (frame.drop)
        m_pointer += "/~"; // no pointer has a lone tilde: what is forgotten hides no place of what is kept
    else
        m_pointer += '/' + escaped(frame.key);
}

void TreeBuilder::leaveValue(boost::json::value value)
{
    m_pointer.resize(m_pointerLengths.back());
    m_pointerLengths.pop_back();
    if (m_frames.empty()) {
        m_root = std::move(value);
        return;
    }
    auto& frame = m_frames.back();
    if (auto* list = frame.value.if_array()) {
        list->push_back(std::move(value));
        return;
    }
    if (!frame.drop)
        frame.value.get_object().insert_or_assign(frame.key, std::move(value));
    frame.hasKey = false;
    frame.drop = false;
}

Places::Span TreeBuilder::spanOf(std::size_t offset, std::string_view value) const
{
    return {static_cast<std::uint32_t>(offset), static_cast<std::uint32_t>(endOf(offset, value) - offset)};
}

/// Behind the last letter of a scalar; of a block or folded text, behind its first.
std::size_t TreeBuilder::endOf(std::size_t offset, std::string_view value) const
{
    if (offset >= m_text.size())
        return offset;
    const char quote = m_text[offset];
    if (quote != '"' && quote != '\'')
        return m_text.substr(offset).starts_with(value) ? offset + value.size() : offset + 1;
    for (auto at = offset + 1; at < m_text.size(); ++at) {
        const bool escape = quote == '"' && m_text[at] == '\\';
        const bool doubled = quote == '\'' && m_text.substr(at).starts_with("\'\'");
        if (escape || doubled)
            ++at;
        else if (m_text[at] == quote)
            return at + 1;
    }
    return std::string_view::npos;
}

} // namespace vitrine
