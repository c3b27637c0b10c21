// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace vitrine {

/// The languages in which Vitrine speaks to the people who look after it.
enum class Language { English, German };

/// What the environment asks for: LC_ALL, else LC_MESSAGES, else LANG. English unless that is German.
[[nodiscard]] Language staffLanguage();

/// One thing said in every language of the staff. Made by phrase(); a plain string (a name, a number, something quoted)
/// is the same in all.
struct Words {
    std::string en;
    std::string de;

    Words() = default;
    Words(std::string same)
        : en(same)
        , de(std::move(same))
    {
    }
    Words(std::string_view same)
        : Words(std::string(same))
    {
    }
    Words(const char* same)
        : Words(std::string(same))
    {
    }
    Words(std::string english, std::string german)
        : en(std::move(english))
        , de(std::move(german))
    {
    }

    [[nodiscard]] const std::string& in(Language language) const { return language == Language::German ? de : en; }
    [[nodiscard]] bool empty() const { return en.empty(); }
    /// Where only one language is of use, as in logs and programs, it is English.
    operator const std::string&() const { return en; }
    /// One after the other.
    Words& operator+=(const Words& more)
    {
        en += more.en;
        de += more.de;
        return *this;
    }
    friend Words operator+(Words first, const Words& second) { return first += second; }
    friend bool operator==(const Words& words, const Words& other) = default;
    friend bool operator==(const Words& words, const std::string& english) { return words.en == english; }
    friend bool operator==(const Words& words, const char* english) { return words.en == english; }
    friend std::ostream& operator<<(std::ostream& out, const Words& words) { return out << words.en; }
};

/// `pattern`, which is English, and its German from `de/*.json`, with `{}` filled in order, or `{0}`, `{1}` by number.
/// A pattern without German says itself; tests/lint refuses such.
[[nodiscard]] Words fillPhrase(std::string_view pattern, std::span<const Words> words);
/// The German of exactly this English; nothing: there is none.
[[nodiscard]] const std::string* germanOf(std::string_view english);

/// A pattern that waits in a table until phrase() says it; by this name the lint finds it.
[[nodiscard]] constexpr const char* unsaid(const char* pattern)
{
    return pattern;
}

template <class Said>
[[nodiscard]] Words wordsOf(Said&& said)
{
    if constexpr (std::is_integral_v<std::remove_cvref_t<Said>>)
        return {std::to_string(said)};
    else
        return Words(std::forward<Said>(said));
}

template <class... Said>
[[nodiscard]] Words phrase(std::string_view pattern, Said&&... said)
{
    const std::vector<Words> words{wordsOf(std::forward<Said>(said))...};
    return fillPhrase(pattern, words);
}

} // namespace vitrine
