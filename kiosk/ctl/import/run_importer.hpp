// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"
#include "ctl/import/confine.hpp"

#include <boost/json/array.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace vitrine::ctl {

/// What an importer said: `[{item, taken, note: {de, en}}]`; an item is one string, or {de, en} too.
struct ImportReport {
    boost::json::array items;
    std::size_t taken = 0;
    std::size_t left = 0;
};

/// What an importer is asked for.
struct ImportOrder {
    std::filesystem::path source;
    std::filesystem::path work; ///< empty; what it takes over goes there
    std::string language;
    std::vector<std::string> options = {}; ///< "order=time"
};

/// Runs `program SOURCE WORK LANGUAGE OPTION=VALUE…` in a process of its own, within `confines`. Blocks until it ended
/// or was ended. Failing: it did not do its work; the message is for people, in German where `german` is true.
[[nodiscard]] Result<ImportReport> runImporter(const std::filesystem::path& program, const ImportOrder& order,
                                               bool german, const Confines& confines = {});

} // namespace vitrine::ctl
