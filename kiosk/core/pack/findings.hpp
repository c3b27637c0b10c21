// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/yaml/read_yaml.hpp"

#include <string>
#include <string_view>

namespace vitrine {

/// Puts problems at the place of a value, by its pointer.
class Findings {
public:
    Findings(Problems& problems, const Places& places)
        : m_problems(problems)
        , m_places(places)
    {
    }

    void error(std::string code, std::string_view pointer, Words sentence, Words hint = {});
    void errorAtKey(std::string code, std::string_view pointer, Words sentence, Words hint = {});
    void warning(std::string code, std::string_view pointer, Words sentence, Words hint = {});
    /// A map that stands where a list must lacks its dashes: that its keys stand in it more than once follows.
    void takeBackDoubleKeys(std::string_view map);
    [[nodiscard]] const Places& places() const { return m_places; }

private:
    void add(Severity severity, std::string code, Place place, Words sentence, Words hint);

    Problems& m_problems;
    const Places& m_places;
};

} // namespace vitrine
