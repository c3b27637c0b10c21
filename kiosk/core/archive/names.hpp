// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/words/words.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace vitrine {

inline constexpr std::size_t kMaxNameBytes = 240;
inline constexpr std::size_t kMaxNameDepth = 12;

/// Why `name` cannot be the name of a file in a pack, as the end of a sentence ("has a backslash"); nothing: it can.
[[nodiscard]] std::optional<Words> whyBadName(std::string_view name);

/// `name` in the form that an archive has it (NFC): some computers store an umlaut as a letter and its dots.
[[nodiscard]] std::string composedName(std::string_view name);

/// How two names that are not equal resemble each other. Both kinds look alike to people, not to a file system.
enum class Likeness { None, LetterCase, UnicodeForm };
[[nodiscard]] Likeness likeness(std::string_view a, std::string_view b);

/// `name` for a message: in quotes, what is invisible or wrong spelled out, cut when long.
[[nodiscard]] std::string printName(std::string_view name);

/// The names of one pack. Finds two that some file system would take for one: equal but for case or Unicode form
/// (compared as NFKC_Casefold), or a file and a folder of one name.
class NameTable {
public:
    /// Why the file cannot stand beside those before it, as a whole sentence.
    [[nodiscard]] std::optional<Words> add(const std::string& file);

private:
    struct Seen {
        std::string name;
        bool folder = false;
    };
    [[nodiscard]] std::optional<Words> note(const std::string& name, bool folder);
    std::map<std::string, Seen, std::less<>> m_folded;
};

} // namespace vitrine
