// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine {

/// The parts of a drawing and which of them it draws again where (<use href="#leaf"/>, fill="url(#leaf)"). A few lines
/// of such references can ask for more drawing than a screen gets done in a night, or for drawing without end.
class DrawingParts {
public:
    /// A part begins, with the names it has and refers to. Those that are open contain it.
    void begin(const std::string& id, const std::vector<std::string>& refersTo);
    void end();
    /// How many parts are drawn in all, `most` at the utmost; nothing: a part contains itself.
    [[nodiscard]] std::optional<std::size_t> drawn(std::size_t most) const;

private:
    struct Part {
        std::size_t inside = 0;
        std::vector<std::string> refersTo = {};
    };
    class Count;
    std::map<std::string, Part, std::less<>> m_parts; ///< by id; the drawing itself is ""
    std::vector<std::string> m_open;
};

} // namespace vitrine
