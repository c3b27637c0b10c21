// SPDX-License-Identifier: Apache-2.0
#include "ctl/import/find_importer.hpp"

#include "core/media/file_bytes.hpp"
#include "core/text/nearest.hpp"
#include "core/words/words.hpp"

#include <algorithm>
#include <system_error>

namespace vitrine::ctl {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kHead = 64UL * 1024;

std::string small(std::string_view text)
{
    std::string result(text);
    std::ranges::transform(result, result.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

/// "*.json" and "*/": a star stands for any letters at the beginning, nothing else is special.
bool takes(const Importer& importer, const std::string& name, bool isFolder)
{
    return std::ranges::any_of(importer.takes, [&](const std::string& pattern) {
        auto wanted = small(pattern);
        if (wanted.ends_with('/') != isFolder)
            return false;
        if (isFolder)
            wanted.pop_back();
        return wanted.starts_with('*') ? name.ends_with(wanted.substr(1)) : name == wanted;
    });
}

bool hasMark(const Importer& importer, const std::string& head)
{
    return std::ranges::any_of(importer.marks,
                               [&](const std::string& mark) { return head.find(mark) != std::string::npos; });
}

std::string fullName(const Choice& choice)
{
    return choice.kind->id + "/" + choice.importer->format;
}

std::string listed(const std::vector<Choice>& choices)
{
    std::string list;
    for (const auto& choice : choices)
        list += (list.empty() ? "" : ", ") + fullName(choice);
    return list;
}

/// Those whose marks are there; else those that ask for none.
std::vector<Choice> byContent(const std::vector<Choice>& choices, const fs::path& source)
{
    std::error_code ec;
    if (!fs::is_regular_file(source, ec))
        return choices;
    const auto head = FileBytes(source).at(0, kHead);
    std::vector<Choice> marked;
    std::vector<Choice> unmarked;
    for (const auto& choice : choices)
        if (hasMark(*choice.importer, head))
            marked.push_back(choice);
        else if (choice.importer->marks.empty())
            unmarked.push_back(choice);
    return marked.empty() ? unmarked : marked;
}

Result<Choice> guess(const std::vector<Choice>& all, const fs::path& source)
{
    std::error_code ec;
    const bool isFolder = fs::is_directory(source, ec);
    auto name = source.lexically_normal();
    if (name.filename().empty())
        name = name.parent_path();
    std::vector<Choice> found;
    for (const auto& choice : all)
        if (takes(*choice.importer, small(name.filename().string()), isFolder))
            found.push_back(choice);
    found = byContent(found, source);
    if (found.size() == 1)
        return found.front();
    if (found.empty())
        return Error{
            Errc::NotFound,
            phrase("nothing here can read {}; vitrinectl pack import shows what can be taken over", source.string())};
    return Error{Errc::Refused,
                 phrase("{} could be more than one thing; say which: {}", source.string(), listed(found))};
}

} // namespace

fs::path Choice::program() const
{
    return kind->folder / importer->program;
}

std::vector<Choice> allImporters(const Kinds& kinds)
{
    std::vector<Choice> all;
    for (const auto& kind : kinds.all())
        for (const auto& importer : kind.imports)
            all.push_back({&kind, &importer});
    std::ranges::stable_sort(all, {}, [](const Choice& choice) { return choice.importer->format; });
    return all;
}

Result<Choice> findImporter(const Kinds& kinds, const std::string& format, const fs::path& source)
{
    const auto all = allImporters(kinds);
    if (format.empty())
        return guess(all, source);
    std::vector<Choice> found;
    std::vector<std::string> names;
    for (const auto& choice : all) {
        names.push_back(choice.importer->format);
        if (choice.importer->format == format || fullName(choice) == format)
            found.push_back(choice);
    }
    if (found.size() > 1)
        found = byContent(found, source);
    if (found.size() == 1)
        return found.front();
    if (!found.empty())
        return Error{Errc::Refused,
                     phrase("\"{}\" is a format of more than one kind; say which: {}", format, listed(found))};
    if (std::ranges::find(names, format) != names.end())
        return Error{Errc::Refused, phrase("{} does not look like \"{}\"", source.string(), format)};
    const auto meant = didYouMean(format, names);
    auto sentence = phrase("no format is called \"{}\"; vitrinectl pack import shows what can be taken over", format);
    if (!meant.empty())
        sentence += Words("; ") + meant;
    return Error{Errc::NotFound, sentence};
}

} // namespace vitrine::ctl
