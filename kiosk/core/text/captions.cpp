// SPDX-License-Identifier: Apache-2.0
#include "core/text/captions.hpp"

#include "core/text/letters.hpp"
#include "core/yaml/check_letters.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

namespace vitrine {

namespace {

using std::chrono::milliseconds;

/// Longer than any film we show; what is later is a slip.
constexpr milliseconds kLongestFilm = std::chrono::hours(10);

struct Line {
    std::string_view text;
    int number = 0;
};

std::vector<Line> splitLines(std::string_view text)
{
    std::vector<Line> lines;
    int number = 0;
    for (std::size_t at = 0; at <= text.size();) {
        const auto end = std::min(text.find_first_of("\r\n", at), text.size());
        lines.push_back({text.substr(at, end - at), ++number});
        at = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
    return lines;
}

std::optional<int> number(std::string_view& text, std::size_t fewest, std::size_t most)
{
    std::size_t count = 0;
    while (count < text.size() && text[count] >= '0' && text[count] <= '9')
        ++count;
    if (count < fewest || count > most)
        return std::nullopt;
    int value = 0;
    std::from_chars(text.data(), text.data() + count, value);
    text.remove_prefix(count);
    return value;
}

bool skip(std::string_view& text, std::string_view expected)
{
    if (!text.starts_with(expected))
        return false;
    text.remove_prefix(expected.size());
    return true;
}

/// [hours:]minutes:seconds.thousandths
std::optional<milliseconds> time(std::string_view& text)
{
    auto first = number(text, 2, 4);
    if (!first || !skip(text, ":"))
        return std::nullopt;
    auto second = number(text, 2, 2);
    int hours = 0;
    if (second && skip(text, ":")) {
        hours = *first;
        first = second;
        second = number(text, 2, 2);
    }
    if (!second || *first > 59 || *second > 59 || !skip(text, "."))
        return std::nullopt;
    const auto thousandths = number(text, 3, 3);
    if (!thousandths)
        return std::nullopt;
    return std::chrono::hours(hours) + std::chrono::minutes(*first) + std::chrono::seconds(*second) +
           milliseconds(*thousandths);
}

void skipSpaces(std::string_view& text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
}

/// Cue text without its tags (<v Anna>, <i>, time stamps) and with the entities the format knows.
std::string plainWords(std::string_view text)
{
    constexpr std::pair<std::string_view, std::string_view> kEntities[] = {
        {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&nbsp;", " "}, {"&lrm;", ""}, {"&rlm;", ""}};
    std::string words;
    while (!text.empty()) {
        if (text.front() == '<') {
            const auto close = text.find('>');
            text.remove_prefix(close == std::string_view::npos ? text.size() : close + 1);
            continue;
        }
        bool known = false;
        for (const auto& [entity, letter] : kEntities) {
            if (text.starts_with(entity)) {
                words += letter;
                text.remove_prefix(entity.size());
                known = true;
                break;
            }
        }
        if (!known) {
            words += text.front();
            text.remove_prefix(1);
        }
    }
    return words;
}

class Reader {
public:
    Reader(const std::string& name, Problems& problems)
        : m_name(name)
        , m_problems(problems)
    {
    }

    std::vector<Caption> read(std::string_view text)
    {
        if (text.starts_with("\xEF\xBB\xBF"))
            text.remove_prefix(3);
        const auto lines = splitLines(text);
        const auto& head = lines.front().text;
        if (!head.starts_with("WEBVTT") || (head.size() > 6 && head[6] != ' ' && head[6] != '\t')) {
            refuse(lines.front(), phrase("captions begin with a line that says WEBVTT"),
                   phrase("save them as WebVTT (.vtt)"));
            return {};
        }
        std::size_t at = 1;
        while (at < lines.size() && !lines[at].text.empty())
            ++at; // the rest of the header
        while (at < lines.size()) {
            if (lines[at].text.empty()) {
                ++at;
                continue;
            }
            std::size_t end = at;
            while (end < lines.size() && !lines[end].text.empty())
                ++end;
            block({lines.begin() + static_cast<std::ptrdiff_t>(at), lines.begin() + static_cast<std::ptrdiff_t>(end)});
            at = end;
        }
        std::stable_sort(m_captions.begin(), m_captions.end(),
                         [](const Caption& a, const Caption& b) { return a.begin < b.begin; });
        return std::move(m_captions);
    }

private:
    void refuse(const Line& line, Words sentence, Words hint)
    {
        m_problems.push_back({Severity::Error,
                              "bad-captions",
                              {m_name, line.number, 1, std::max(1, static_cast<int>(countLetters(line.text)))},
                              std::move(sentence),
                              std::move(hint),
                              std::string(line.text)});
    }

    void block(const std::vector<Line>& lines)
    {
        const auto& first = lines.front().text;
        if (first.starts_with("NOTE") || first == "STYLE" || first == "REGION")
            return;
        // An identifier may stand above the times.
        const std::size_t timing = first.find("-->") == std::string_view::npos ? 1 : 0;
        if (timing >= lines.size() || lines[timing].text.find("-->") == std::string_view::npos) {
            refuse(lines.front(), phrase("a caption without times"),
                   phrase("write 00:00:01.000 --> 00:00:04.000 above its words"));
            return;
        }
        auto rest = lines[timing].text;
        skipSpaces(rest);
        const auto begin = time(rest);
        skipSpaces(rest);
        const bool arrow = skip(rest, "-->");
        skipSpaces(rest);
        const auto end = time(rest);
        if (!begin || !arrow || !end || (!rest.empty() && rest.front() != ' ' && rest.front() != '\t')) {
            refuse(lines[timing], phrase("these times cannot be read"),
                   phrase("write them like 00:00:01.000 --> 00:00:04.000"));
            return;
        }
        if (*end <= *begin || *end > kLongestFilm) {
            refuse(lines[timing],
                   phrase(*end <= *begin ? "this caption ends before it begins" : "this caption ends after ten hours"),
                   phrase("check the times"));
            return;
        }
        std::string words;
        for (std::size_t i = timing + 1; i < lines.size(); ++i)
            words += (words.empty() ? "" : "\n") + plainWords(lines[i].text);
        m_captions.push_back({*begin, *end, std::move(words)});
    }

    const std::string& m_name;
    Problems& m_problems;
    std::vector<Caption> m_captions;
};

} // namespace

std::vector<Caption> readCaptions(const std::string& vtt, const std::string& name, Problems& problems)
{
    for (std::size_t at = 0; at < vtt.size();) {
        const auto letter = letterAt(vtt, at);
        if (!letter.valid || isControl(letter.code)) {
            const Lines lines(vtt);
            problems.push_back({Severity::Error, "bad-captions", lines.place(name, at),
                                phrase("the captions are not plain text in UTF-8"), phrase("save the file as UTF-8"),
                                lines.excerpt(at)});
            return {};
        }
        at += letter.bytes;
    }
    return Reader(name, problems).read(vtt);
}

} // namespace vitrine
