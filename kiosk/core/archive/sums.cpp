// SPDX-License-Identifier: Apache-2.0
#include "core/archive/content_types.hpp"
#include "core/archive/names.hpp"
#include "core/archive/pack_archive.hpp"
#include "core/archive/sha256.hpp"
#include "core/store/disk.hpp"

#include <algorithm>
#include <vector>

#include <fcntl.h>

namespace vitrine {

namespace {

constexpr std::size_t kSumLength = 64;

bool isSum(std::string_view text)
{
    return text.size() == kSumLength &&
           std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

} // namespace

std::string printSums(const Sums& sums)
{
    std::string text;
    for (const auto& [name, sum] : sums)
        text.append(sum).append("  ").append(name).append("\n");
    return text;
}

Result<Sums> readSums(const std::string& text)
{
    Sums sums;
    NameTable names;
    std::string_view rest(text);
    for (int line = 1; !rest.empty(); ++line) {
        const auto refused = [line](const Words& why) {
            return Error{Errc::Refused, phrase("pack.sums, line {}: {}", line, why)};
        };
        const auto end = rest.find('\n');
        if (end == std::string_view::npos)
            return refused(phrase("the line is cut off"));
        const auto entry = rest.substr(0, end);
        rest.remove_prefix(end + 1);
        // Text and binary mode ("  " and " *") are the same on the systems that matter.
        if (entry.size() <= kSumLength + 2 || !isSum(entry.substr(0, kSumLength)) || entry[kSumLength] != ' ' ||
            (entry[kSumLength + 1] != ' ' && entry[kSumLength + 1] != '*'))
            return refused(phrase("expected a line as sha256sum writes it: 64 hex digits, two spaces, a file name"));
        const std::string name(entry.substr(kSumLength + 2));
        if (const auto why = names.add(name))
            return refused(*why);
        if (const auto why = whyNotContent(name))
            return refused(*why);
        sums.emplace(name, entry.substr(0, kSumLength));
    }
    if (sums.empty())
        return Error{Errc::Refused, phrase("pack.sums names no files")};
    return sums;
}

std::vector<SumLine> sumLines(const std::string& text)
{
    std::vector<SumLine> lines;
    std::string_view rest(text);
    while (!rest.empty()) {
        const auto entry = rest.substr(0, rest.find('\n'));
        lines.push_back(
            {.name = std::string(entry.substr(kSumLength + 2)), .sum = std::string(entry.substr(0, kSumLength))});
        rest.remove_prefix(entry.size() + 1);
    }
    return lines;
}

Result<std::string> sha256File(const std::filesystem::path& file)
{
    const auto fd = openFile(file, O_RDONLY);
    if (!fd)
        return fd.error();
    Sha256 sum;
    std::vector<std::byte> room(1024UL * 1024);
    for (;;) {
        const auto count = readSome(*fd, room, file.string());
        if (!count)
            return count.error();
        if (*count == 0)
            return sum.finish();
        sum.add(std::span(room).first(*count));
    }
}

} // namespace vitrine
