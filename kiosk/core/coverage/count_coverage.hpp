// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/coverage/coverage.hpp"
#include "core/pack/schema_walk.hpp"

#include <string>
#include <string_view>

namespace vitrine {

/// Counts into one exhibit what its values have in the pack's languages, as their schemas describe them.
class CoverageCount {
public:
    CoverageCount(const PackSource& source, const Places& places, ExhibitCoverage& into);

    /// `value` stands at `pointer` and is described by `schema` in `root`; what stands at `but` is left out.
    void walk(const boost::json::value& root, const boost::json::value& schema, const boost::json::value& value,
              const std::string& pointer, std::string_view but);

private:
    enum class Alone { EveryLanguage, FirstLanguage }; ///< what a value without languages stands for

    void medium(const boost::json::value& root, const Meeting& meeting);
    void besides(const boost::json::value& root, const Meeting& meeting);
    void recording(const boost::json::value& node, const boost::json::object& beside, const boost::json::value* value);
    void count(Aspect aspect, const boost::json::value* value, const std::string& pointer, Alone alone);
    void signLanguage(const boost::json::value* value);
    [[nodiscard]] bool hasSound(std::string_view what, const boost::json::value& value) const;
    [[nodiscard]] std::string nameAt(const std::string& pointer) const;

    const PackSource& m_source;
    const Places& m_places;
    ExhibitCoverage& m_into;
    std::string m_top; ///< pointer of the value that is walked
};

} // namespace vitrine
