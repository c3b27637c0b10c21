// SPDX-License-Identifier: Apache-2.0
#include "core/yaml/read_yaml.hpp"

#include "core/yaml/blame.hpp"
#include "core/yaml/check_letters.hpp"
#include "core/yaml/syntax_errors.hpp"
#include "core/yaml/tree_builder.hpp"

#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <exception>
#include <fstream>
#include <ios>
#include <iterator>
#include <sstream>
#include <system_error>

namespace vitrine {

namespace {

constexpr std::size_t kFirstRead = 8192; ///< bytes

void add(Problems& problems, const std::string& file, std::string code, Words sentence, Words hint = {})
{
    problems.push_back({Severity::Error, std::move(code), {file, 0, 0, 0}, std::move(sentence), std::move(hint), {}});
}

Words tooLarge(std::size_t limit)
{
    return phrase("the file is larger than {} KiB", limit / 1024);
}

/// yaml-cpp obeys %YAML and %TAG without a word. They can only stand before the document.
void refuseDirectives(std::string_view text, TreeBuilder& builder)
{
    for (std::size_t at = 0; at < text.size();) {
        const auto line = text.substr(at, text.find('\n', at) - at);
        const auto first = line.find_first_not_of(" \t\r");
        if (line.starts_with('%'))
            builder.problemAt(at, {Severity::Error,
                                   "directive",
                                   {},
                                   phrase("directives (%) are not allowed"),
                                   phrase("delete the line; put a text that begins with % in quotes"),
                                   {}});
        else if (first != std::string_view::npos && line[first] != '#')
            return;
        at += line.size() + 1;
    }
}

/// A file of nothing but opening brackets, which the library would read far into before its first event.
void refuseBracketRuns(std::string_view text, std::size_t depth, TreeBuilder& builder)
{
    std::size_t run = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char c = text[at];
        if (c == '[' || c == '{')
            ++run;
        else if (c != ' ' && c != '\n' && c != '\r' && c != '\t')
            run = 0;
        if (run <= depth)
            continue;
        builder.problemAt(at, {Severity::Error,
                               "too-deep",
                               {},
                               phrase("this is nested more than {} levels deep", depth),
                               phrase("check the brackets"),
                               {}});
        throw YamlStop{};
    }
}

bool looksLikeWebPage(std::string_view text)
{
    const auto first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos || text[first] != '<' || first + 1 == text.size())
        return false;
    const char next = text[first + 1];
    return next == '!' || next == '?' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
}

/// In {de: Was?, en: What?} the library takes the marks for signs of its own and stops. They are lent a letter that
/// the text was checked not to have, and TreeBuilder gives them back. One at the beginning of a line keeps its meaning.
std::string withoutQuestionMarks(std::string text)
{
    bool begins = true;
    for (std::size_t at = 0; at < text.size(); ++at) {
        char& c = text[at];
        const bool blankNext =
            at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n' || text[at + 1] == '\r';
        if (c == '?' && !(begins && blankNext))
            c = TreeBuilder::kQuestionMark;
        begins = c == '\n' || (begins && (c == ' ' || (c == '-' && blankNext)));
    }
    return text;
}

/// Answers whether the tree is whole, whatever was found against what stands in it.
bool parse(const std::string& text, const YamlLimits& limits, TreeBuilder& builder)
{
    std::istringstream in(withoutQuestionMarks(text));
    try {
        refuseBracketRuns(text, limits.depth, builder);
        refuseDirectives(text, builder);
        YAML::Parser parser(in);
        // A second call hears of a second document, which the library's own loader keeps quiet about.
        while (parser.HandleNextDocument(builder)) {
        }
        return true;
    } catch (const YamlStop&) {
        return false; // the limit that was broken is already a finding
    } catch (const YAML::ParserException& fault) {
        auto offset = std::min(static_cast<std::size_t>(std::max(fault.mark.pos, 0)), text.size());
        if (fault.msg == YAML::ErrorMsg::END_OF_SEQ_FLOW)
            offset = builder.openBracket('[', offset);
        else if (fault.msg == YAML::ErrorMsg::END_OF_MAP_FLOW)
            offset = builder.openBracket('{', offset);
        if (!blameMistake(text, offset, fault.msg, builder))
            builder.problemAt(offset, explainSyntaxError(fault.msg));
        return false;
    }
}

} // namespace

std::optional<Document> readYaml(std::string text, const std::string& name, Problems& problems,
                                 const YamlLimits& limits)
{
    Problems found;
    Document document;
    bool whole = false;
    try {
        if (text.starts_with("\xEF\xBB\xBF"))
            text.erase(0, 3);
        if (text.size() > limits.bytes) {
            add(found, name, "too-large", tooLarge(limits.bytes),
                phrase("split it, or move data into files under media/"));
        } else if (checkLetters(text, name, found)) {
            if (looksLikeWebPage(text)) {
                add(found, name, "yaml-syntax", phrase("this is a web page or XML, not YAML"),
                    phrase("save the file again"));
            } else {
                document.places.keepText(name, text);
                TreeBuilder builder(text, name, document.places, found, limits);
                whole = parse(text, limits, builder);
                document.root = builder.takeRoot();
                whole = whole && !document.root.is_null();
                if (found.empty() && !whole)
                    add(found, name, "yaml-syntax", phrase("the file is empty"), phrase("fill it, or delete it"));
            }
        }
    } catch (const YamlStop&) {
        whole = false; // more findings than anybody reads: those kept are enough
    } catch (const std::exception& fault) {
        whole = false;
        add(found, name, "yaml-syntax", phrase("this file cannot be read as YAML: {}", fault.what()));
    }
    problems.insert(problems.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
    if (!whole)
        return std::nullopt;
    return document;
}

std::optional<Document> readYamlFile(const std::filesystem::path& file, const std::string& name, Problems& problems,
                                     const YamlLimits& limits)
{
    std::error_code error;
    const auto status = std::filesystem::status(file, error);
    if (!std::filesystem::status_known(status)) {
        add(problems, name, "unreadable", phrase("{} cannot be reached: {}", name, error.message()),
            phrase("check who may read it"));
        return std::nullopt;
    }
    if (!std::filesystem::exists(status)) {
        add(problems, name, "missing-file", phrase("there is no file {}", name),
            phrase("put it there, or correct its name"));
        return std::nullopt;
    }
    if (!std::filesystem::is_regular_file(status)) {
        add(problems, name, "unreadable", phrase("{} is not a file", name), phrase("put a file in its place"));
        return std::nullopt;
    }
    std::ifstream in(file, std::ios::binary);
    // One byte more than allowed is enough to know, however large the file is or grows; most are a page long.
    const auto most = limits.bytes + 4;
    std::string text;
    while (in && text.size() < most) {
        const auto had = text.size();
        text.resize(std::clamp(2 * had, std::min(kFirstRead, most), most));
        in.read(text.data() + had, static_cast<std::streamsize>(text.size() - had));
        text.resize(had + static_cast<std::size_t>(in.gcount()));
    }
    if (in.bad() || !in.is_open()) {
        add(problems, name, "unreadable", phrase("{} cannot be read", name), phrase("check who may read it"));
        return std::nullopt;
    }
    return readYaml(std::move(text), name, problems, limits);
}

} // namespace vitrine
