// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/tree_builder.hpp"

#include "core/text/letters.hpp"
#include "core/yaml/plain_scalar.hpp"

#include <algorithm>
#include <utility>

namespace vitrine {

namespace {

/// Enough to work on; what comes after is most likely a consequence.
constexpr std::size_t kMostFindings = 200;

constexpr std::size_t kLongestKey = 256;

std::size_t offsetOf(const YAML::Mark& mark)
{
    return static_cast<std::size_t>(std::max(mark.pos, 0));
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

Problem error(std::string code, std::string sentence, std::string hint)
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
    if (m_problems.size() >= kMostFindings)
        throw YamlStop{};
    problem.place = m_lines.place(m_file, offset);
    problem.excerpt = m_lines.excerpt(offset);
    m_problems.push_back(std::move(problem));
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark)
{
    if (++m_documents == 1)
        return;
    problemAt(offsetOf(mark), error("second-document", "a second document begins here",
                                    "one file holds one document; delete the line \"---\" and what follows"));
    throw YamlStop{};
}

/// What holds for every node: it is counted, and is nothing but a plain value.
void TreeBuilder::judge(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor)
{
    const auto offset = offsetOf(mark);
    if (++m_nodes > m_limits.nodes) {
        problemAt(offset,
                  error("too-many-nodes", "the file holds more than " + std::to_string(m_limits.nodes) + " values",
                        "split it, or move data into a file under media/"));
        throw YamlStop{};
    }
    if (anchor != 0)
        problemAt(offset, error("anchor", "anchors (&name) are not allowed",
                                "delete it; put a text that begins with & in quotes"));
    const bool plainTag = tag.empty() || tag == "?" || tag == "!";
    const bool bang = offset < m_text.size() && m_text[offset] == '!';
    if (!plainTag || bang)
        problemAt(offset,
                  error("tag", "tags (!name) are not allowed", "delete it; put a text that begins with ! in quotes"));
    if (const auto before = m_lines.before(offset);
        before.find('\t') != std::string_view::npos && before.find_first_not_of(" \t") == std::string_view::npos)
        problemAt(offset - before.size() + before.find('\t'),
                  error("yaml-syntax", "a tab stands where spaces must indent", "indent with spaces"));
}

bool TreeBuilder::keyExpected() const
{
    return !m_frames.empty() && m_frames.back().value.is_object() && !m_frames.back().hasKey;
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor)
{
    judge(mark, {}, anchor);
    if (keyExpected()) {
        badKey(offsetOf(mark));
        return;
    }
    // An empty value has no letters of its own: the parser marks whatever comes next.
    auto place = m_lines.place(m_file, offsetOf(mark));
    if (!m_frames.empty() && m_frames.back().hasKey) {
        enterValue();
        if (const auto key = m_places.ofKey(m_pointer); key.line != place.line)
            place = key;
    } else {
        enterValue();
    }
    m_places.add(m_pointer, place);
    leaveValue(nullptr);
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t /*anchor*/)
{
    judge(mark, {}, 0);
    problemAt(offsetOf(mark), error("alias", "aliases (*name) are not allowed",
                                    "write the value out; put a text that begins with * in quotes"));
    if (keyExpected()) {
        m_frames.back().hasKey = true;
        m_frames.back().drop = true;
        return;
    }
    enterValue();
    leaveValue(nullptr);
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value)
{
    judge(mark, tag, anchor);
    const auto offset = offsetOf(mark);
    if (value.size() > m_limits.scalarBytes) {
        problemAt(offset,
                  error("too-large", "this text is longer than " + std::to_string(m_limits.scalarBytes) + " bytes",
                        "split it, or move it into a file under media/"));
        throw YamlStop{};
    }
    // Letters were checked in the file; an escape in double quotes can still make one.
    for (std::size_t at = 0; at < value.size();) {
        const auto letter = letterAt(value, at);
        if (!letter.valid || isControl(letter.code)) {
            problemAt(offset, error("control-character", "an escape in this text makes a control character",
                                    "delete the escape"));
            break;
        }
        at += letter.bytes;
    }
    const bool plain = tag == "?" || tag.empty();
    if (keyExpected()) {
        takeKey(mark, value, plain);
        return;
    }
    enterValue();
    m_places.add(m_pointer, placeOf(mark, value));
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
        problemAt(offsetOf(mark),
                  error("too-deep", "this is nested more than " + std::to_string(m_limits.depth) + " levels deep",
                        "check the brackets and the indentation"));
        throw YamlStop{};
    }
    const bool isKey = keyExpected();
    if (isKey)
        badKey(offsetOf(mark));
    else
        enterValue();
    if (!isKey)
        m_places.add(m_pointer, m_lines.place(m_file, offsetOf(mark)));
    Frame frame;
    frame.value = std::move(container);
    frame.isKey = isKey;
    m_frames.push_back(std::move(frame));
}

void TreeBuilder::close()
{
    auto frame = std::move(m_frames.back());
    m_frames.pop_back();
    if (!frame.isKey)
        leaveValue(std::move(frame.value));
}

void TreeBuilder::takeKey(const YAML::Mark& mark, const std::string& key, bool plain)
{
    auto& frame = m_frames.back();
    frame.hasKey = true;
    frame.key = key;
    if (key.size() > kLongestKey) {
        problemAt(offsetOf(mark),
                  error("too-large", "this key is longer than " + std::to_string(kLongestKey) + " bytes",
                        "a key is a short word"));
        throw YamlStop{};
    }
    const auto pointer = m_pointer + '/' + escaped(key);
    if (plain && key == "<<") {
        problemAt(offsetOf(mark), error("merge-key", "merge keys (<<) are not allowed", "write the keys out"));
        frame.drop = true;
    } else if (frame.value.get_object().contains(key)) {
        const auto first = m_places.ofKey(pointer).line;
        problemAt(offsetOf(mark), error("double-key",
                                        "\"" + key + "\" is written twice here, in line " + std::to_string(first) +
                                            " and in line " + std::to_string(placeOf(mark, key).line),
                                        "delete one of them"));
        m_problems.back().place.length = placeOf(mark, key).length;
        frame.drop = true;
    } else {
        m_places.add(pointer + "#key", placeOf(mark, key));
    }
}

void TreeBuilder::badKey(std::size_t offset)
{
    problemAt(offset, error("yaml-syntax", "a key must be a word",
                            "write \"key: value\"; put a text that begins with {, [ or ? in quotes"));
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

Place TreeBuilder::placeOf(const YAML::Mark& mark, std::string_view value) const
{
    const auto offset = offsetOf(mark);
    auto place = m_lines.place(m_file, offset);
    if (offset >= m_text.size())
        return place;
    const auto line = m_text.substr(offset, m_text.find_first_of("\r\n", offset) - offset);
    std::size_t bytes = 1;
    if (line.starts_with('"') || line.starts_with('\'')) {
        const auto closing = line.find(line.front(), 1);
        bytes = closing == std::string_view::npos ? line.size() : closing + 1;
    } else if (line.starts_with(value)) {
        bytes = value.size();
    }
    place.length = std::max(1, static_cast<int>(countLetters(line.substr(0, bytes))));
    return place;
}

} // namespace vitrine
