// SPDX-License-Identifier: Apache-2.0
#include "ctl/import/include_lines.hpp"

#include "core/words/words.hpp"
#include "core/yaml/read_yaml.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

#include <optional>

namespace vitrine::ctl {

namespace json = boost::json;

namespace {

constexpr std::string_view kExhibitsKey = "exhibits:";

struct ManifestLine {
    std::size_t begin = 0;
    std::size_t end = 0; ///< behind its line end
    std::size_t indent = 0;
    bool blank = false;
    bool comment = false;
};

ManifestLine manifestLine(std::string_view text, std::size_t at)
{
    ManifestLine line{.begin = at, .end = text.find('\n', at)};
    line.end = line.end == std::string_view::npos ? text.size() : line.end + 1;
    const auto words = text.substr(at, line.end - at);
    line.indent = words.find_first_not_of(" \r\n");
    line.blank = line.indent == std::string_view::npos;
    if (line.blank)
        line.indent = 0;
    else
        line.comment = words[line.indent] == '#';
    return line;
}

std::size_t keyAt(std::string_view text)
{
    if (text.starts_with(kExhibitsKey))
        return 0;
    const auto found = text.find("\n" + std::string(kExhibitsKey));
    return found == std::string_view::npos ? found : found + 1;
}

/// A list in lines: behind the last line of its last item, as deep as its dashes stand.
std::optional<std::string> inLines(std::string_view text, std::size_t key, const std::vector<std::string>& files)
{
    std::optional<std::size_t> dashes;
    std::size_t place = 0;
    for (auto line = manifestLine(text, manifestLine(text, key).end); line.begin < text.size();
         line = manifestLine(text, line.end)) {
        if (line.blank)
            continue;
        const bool dash = text[line.begin + line.indent] == '-';
        if (!dashes) {
            if (line.comment)
                continue;
            if (!dash)
                return std::nullopt;
            dashes = line.indent;
        } else if (line.comment && line.indent <= *dashes) {
            continue; // before another item, or before the next key: not known yet
        } else if (line.indent < *dashes || (line.indent == *dashes && !dash)) {
            break;
        }
        place = line.end;
    }
    if (!dashes)
        return std::nullopt;
    std::string added;
    const bool open = place > 0 && text[place - 1] != '\n';
    const auto end = text.find('\r') != std::string_view::npos ? "\r\n" : "\n";
    for (const auto& file : files)
        added += std::string(*dashes, ' ') + "- include: " + file + end;
    return std::string(text.substr(0, place)) + (open ? end : "") + added + std::string(text.substr(place));
}

/// A list in brackets: before the last one that belongs to it.
std::optional<std::string> inBrackets(std::string_view text, std::size_t key, const std::vector<std::string>& files)
{
    const auto open = text.find_first_not_of(' ', key + kExhibitsKey.size());
    if (open == std::string_view::npos || text[open] != '[')
        return std::nullopt;
    // The next key, or the end: whatever bracket closes before it is the list's.
    auto end = text.size();
    for (auto line = manifestLine(text, manifestLine(text, key).end); line.begin < text.size();
         line = manifestLine(text, line.end))
        if (!line.blank && !line.comment && line.indent == 0 && text[line.begin] != ']' && text[line.begin] != '}') {
            end = line.begin;
            break;
        }
    const auto close = text.substr(0, end).rfind(']');
    if (close == std::string_view::npos || close < open)
        return std::nullopt;
    std::string added;
    for (const auto& file : files)
        added += ", { include: " + file + " }";
    const auto last = text.find_last_not_of(" \r\n", close - 1);
    return std::string(text.substr(0, last + 1)) + added + std::string(text.substr(last + 1));
}

std::optional<json::value> readManifest(const std::string& text)
{
    Problems problems;
    auto document = readYaml(text, "pack.yaml", problems);
    if (!document || hasErrors(problems) || !document->root.is_object())
        return std::nullopt;
    return std::move(document->root);
}

/// The proof: the file says what it said, and the new lines behind it.
bool isWhatWasMeant(const std::string& before, const std::string& after, const std::vector<std::string>& files)
{
    auto wanted = readManifest(before);
    const auto found = readManifest(after);
    if (!wanted || !found)
        return false;
    auto* list = wanted->get_object().if_contains("exhibits");
    if (list == nullptr || !list->is_array())
        return false;
    for (const auto& file : files)
        list->get_array().push_back(json::object{{"include", file}});
    return *wanted == *found;
}

} // namespace

Result<std::string> withIncludes(std::string_view manifest, const std::vector<std::string>& files)
{
    const std::string before(manifest);
    if (const auto key = keyAt(manifest); key != std::string_view::npos)
        for (const auto& after : {inLines(manifest, key, files), inBrackets(manifest, key, files)})
            if (after && isWhatWasMeant(before, *after, files))
                return *after;
    return Error{Errc::Refused,
                 phrase("pack.yaml is written in a way that leaves no sure place for a new line; write its exhibits "
                        "one below the other, each behind a dash")};
}

} // namespace vitrine::ctl
