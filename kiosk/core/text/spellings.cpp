// SPDX-License-Identifier: Apache-2.0
#include "core/text/spellings.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <regex>
#include <utility>

namespace vitrine {

namespace {

using namespace std::string_view_literals;

/// Whatever has another spelling is short; regular expressions go one level deeper per letter.
constexpr std::size_t kLongestSpelling = 80;

constexpr std::array kOpening{"\u201C"sv, "\u201E"sv, "\u201D"sv, "\u00BB"sv, "\u00AB"sv, "\u201A"sv, "\u2018"sv};
constexpr std::array kClosing{"\u201D"sv, "\u201C"sv, "\u00AB"sv, "\u00BB"sv, "\u2018"sv, "\u2019"sv};

constexpr std::array<std::pair<std::string_view, const char*>, 8> kLatin{
    {{"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"}, {"ß", "ss"}, {"é", "e"}}};

constexpr std::array<std::pair<std::string_view, const char*>, 18> kLanguages{{{"deutsch", "de"},
                                                                               {"german", "de"},
                                                                               {"englisch", "en"},
                                                                               {"english", "en"},
                                                                               {"franzoesisch", "fr"},
                                                                               {"french", "fr"},
                                                                               {"spanisch", "es"},
                                                                               {"spanish", "es"},
                                                                               {"italienisch", "it"},
                                                                               {"italian", "it"},
                                                                               {"polnisch", "pl"},
                                                                               {"polish", "pl"},
                                                                               {"arabisch", "ar"},
                                                                               {"arabic", "ar"},
                                                                               {"leichte-sprache", "de-simple"},
                                                                               {"leicht", "de-simple"},
                                                                               {"einfach", "de-simple"},
                                                                               {"simple", "de-simple"}}};

std::string smallLetters(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return small;
}

/// Digits that a pattern has found; where there are none it is 0.
int numberIn(const std::string& digits)
{
    int number = 0;
    (void)std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return number;
}

std::string twoDigits(const std::string& number)
{
    return number.empty() ? "00" : number.size() == 1 ? "0" + number : number;
}

/// "9", "9:00", "9.00 Uhr", and two of them with a dash or a word between.
void addTimes(const std::string& text, std::vector<std::string>& spellings)
{
    static const std::string clock = "([0-9]{1,2})(?:[:.]([0-9]{2}))?\\s*(?:[Uu]hr|h)?";
    static const std::regex one(clock);
    static const std::regex two(clock + "\\s*(?:-|\u2013|\u2014|bis|to|until)\\s*" + clock);
    const auto fits = [](const std::string& hours, const std::string& minutes) {
        return numberIn(hours) <= 24 && numberIn(minutes) < 60;
    };
    std::smatch found;
    if (std::regex_match(text, found, one) && fits(found[1], found[2]))
        spellings.push_back(twoDigits(found[1]) + ':' + twoDigits(found[2]));
    if (std::regex_match(text, found, two) && fits(found[1], found[2]) && fits(found[3], found[4]))
        spellings.push_back(twoDigits(found[1]) + ':' + twoDigits(found[2]) + '-' + twoDigits(found[3]) + ':' +
                            twoDigits(found[4]));
}

void addDay(const std::string& year, const std::string& month, const std::string& day,
            std::vector<std::string>& spellings)
{
    const auto monthNumber = numberIn(month);
    const auto dayNumber = numberIn(day);
    if (monthNumber >= 1 && monthNumber <= 12 && dayNumber >= 1 && dayNumber <= 31)
        spellings.push_back((year.size() == 2 ? "20" + year : year) + '-' + twoDigits(month) + '-' + twoDigits(day));
}

int monthOf(std::string_view name)
{
    constexpr std::array kMonths{"jan"sv, "feb"sv, "mar"sv, "apr"sv, "mai"sv, "jun"sv,
                                 "jul"sv, "aug"sv, "sep"sv, "okt"sv, "nov"sv, "dez"sv};
    const auto id = spelledAsId(name);
    const auto begin = id.substr(0, 3);
    const auto found = std::ranges::find(kMonths, begin == "may"                     ? "mai"sv
                                                  : begin == "oct"                   ? "okt"sv
                                                  : begin == "dec"                   ? "dez"sv
                                                  : begin == "mae" || begin == "mrz" ? "mar"sv
                                                                                     : std::string_view(begin));
    return found == kMonths.end() ? 0 : static_cast<int>(found - kMonths.begin()) + 1;
}

void addDays(const std::string& text, std::vector<std::string>& spellings)
{
    static const std::regex dayFirst("([0-9]{1,2})[./-]\\s?([0-9]{1,2})[./-]\\s?([0-9]{4}|[0-9]{2})");
    static const std::regex yearFirst("([0-9]{4})[./-]([0-9]{1,2})[./-]([0-9]{1,2})");
    static const std::regex named("([0-9]{1,2})\\.?\\s+([^0-9\\s]{3,12})\\.?\\s+([0-9]{4})");
    std::smatch found;
    if (std::regex_match(text, found, dayFirst)) {
        const bool american = numberIn(found[2].str()) > 12;
        addDay(found[3], found[american ? 1 : 2], found[american ? 2 : 1], spellings);
    }
    if (std::regex_match(text, found, yearFirst))
        addDay(found[1], found[2], found[3], spellings);
    if (std::regex_match(text, found, named))
        addDay(found[3], std::to_string(monthOf(found[2].str())), found[1], spellings);
}

/// "v1", "1.0" and "2026.01.1" as three numbers without leading zeros.
void addVersion(const std::string& text, std::vector<std::string>& spellings)
{
    static const std::regex numbers("[vV]?\\.?0*([0-9]{1,6})(?:\\.0*([0-9]{1,6}))?(?:\\.0*([0-9]{1,6}))?");
    std::smatch found;
    if (!std::regex_match(text, found, numbers))
        return;
    std::string version;
    for (std::size_t i = 1; i <= 3; ++i)
        version += (i == 1 ? "" : ".") + (found[i].length() == 0 ? std::string("0") : found[i].str());
    spellings.push_back(version);
}

} // namespace

bool beginsWithCurlyQuote(std::string_view text)
{
    return std::ranges::any_of(kOpening, [&](std::string_view quote) { return text.starts_with(quote); });
}

bool hasCurlyQuote(std::string_view text)
{
    return std::ranges::any_of(kOpening,
                               [&](std::string_view quote) { return text.find(quote) != std::string_view::npos; });
}

std::string insideCurlyQuotes(std::string_view text)
{
    for (const auto open : kOpening)
        for (const auto close : kClosing)
            if (text.size() > open.size() + close.size() && text.starts_with(open) && text.ends_with(close))
                return std::string(text.substr(open.size(), text.size() - open.size() - close.size()));
    return {};
}

std::string spelledAsId(std::string_view words)
{
    std::string latin(words);
    for (const auto& [letter, spelt] : kLatin)
        for (auto at = latin.find(letter); at != std::string::npos; at = latin.find(letter, at))
            latin.replace(at, letter.size(), spelt);
    std::string id;
    for (const char c : smallLetters(latin)) {
        if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            id += c;
        else if (!id.empty() && id.back() != '-')
            id += '-';
    }
    while (id.ends_with('-'))
        id.pop_back();
    return id;
}

std::vector<std::string> otherSpellings(std::string_view written)
{
    if (written.size() > kLongestSpelling)
        return {};
    std::vector<std::string> spellings;
    auto text = insideCurlyQuotes(written);
    if (text.empty())
        text = written;
    const auto first = text.find_first_not_of(" \t");
    text = first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(" \t") - first + 1);
    if (text.empty())
        return {};
    if (text != written)
        spellings.push_back(text);
    addTimes(text, spellings);
    addDays(text, spellings);
    addVersion(text, spellings);
    spellings.push_back('#' + text);
    auto dashes = text;
    std::ranges::replace(dashes, '_', '-');
    spellings.push_back(dashes); // en_GB
    spellings.push_back(smallLetters(dashes));
    const auto id = spelledAsId(text);
    spellings.push_back(id);
    for (const auto& [name, tag] : kLanguages)
        if (id == name)
            spellings.emplace_back(tag);
    std::erase(spellings, std::string());
    std::erase(spellings, std::string(written));
    return spellings;
}

} // namespace vitrine
