// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/note.hpp"

#include <cstddef>
#include <iosfwd>
#include <string_view>

namespace vitrine::intake {

/// What became of each thing of the source: one line of JSON each, written as it is known.
class Report {
public:
    explicit Report(std::ostream& out)
        : m_out(out)
    {
    }

    /// `item` as the curator knows it: a file's name, "slide 3", "row 17".
    void taken(std::string_view item, const Note& note = {});
    void left(std::string_view item, const Note& why);
    /// Nothing was taken over at all.
    void failed(const Note& why);
    [[nodiscard]] std::size_t takenCount() const { return m_taken; }

private:
    void say(std::string_view item, bool taken, const Note& note);

    std::ostream& m_out;
    std::size_t m_taken = 0;
};

} // namespace vitrine::intake
