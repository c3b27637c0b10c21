// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/note.hpp"

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace vitrine::intake {

/// What became of each thing of the source: one line of JSON each, written as it is known.
class Report {
public:
    explicit Report(std::ostream& out)
        : m_out(out)
    {
    }

    /// `item` as the curator knows it: a file's name, which is the same in every language, or "slide 3", which is not.
    void taken(const Note& item, const Note& note = {});
    void taken(std::string_view item, const Note& note = {})
    {
        taken(Note{std::string(item), std::string(item)}, note);
    }
    void left(const Note& item, const Note& why);
    void left(std::string_view item, const Note& why) { left(Note{std::string(item), std::string(item)}, why); }
    /// Nothing was taken over at all.
    void failed(const Note& why);
    [[nodiscard]] std::size_t takenCount() const { return m_taken; }

private:
    void say(const Note& item, bool taken, const Note& note);

    std::ostream& m_out;
    std::size_t m_taken = 0;
};

} // namespace vitrine::intake
