// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace vitrine::ctl {

/// What an importer left in its work folder, checked and with the names it gets in the pack.
struct Taken {
    boost::json::value title; ///< of the source; null: it has none
    std::vector<std::string> languages;
    std::string licence;                      ///< SPDX; may be empty
    boost::json::array exhibits;              ///< as they are written, with their final ids
    boost::json::array playlist;              ///< for the attract loop; may be empty
    std::map<std::string, std::string> media; ///< path in the work folder -> path in the pack
};

/// Reads `work/taken.json`. Ids that `known` has get a number; every exhibit's media go into a folder of its id.
[[nodiscard]] Result<Taken> readTaken(const std::filesystem::path& work, const std::set<std::string>& known);

} // namespace vitrine::ctl
