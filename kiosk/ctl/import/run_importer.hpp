// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/result.hpp"

#include <boost/json/array.hpp>

#include <chrono>
#include <cstdint>
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
    std::vector<std::string> beside = {};  ///< folders it reads too, seen from the source's: ".", "../content"
};

/// What an importer may use.
struct ImportLimits {
    std::uint64_t memory = 3ULL * 1024 * 1024 * 1024; ///< bytes of address space
    std::uint64_t file = 4ULL * 1024 * 1024 * 1024;   ///< bytes of one file it writes
    std::chrono::seconds processor{300};
    std::chrono::seconds patience{600}; ///< time that goes by
};

/// Runs `program SOURCE WORK LANGUAGE OPTION=VALUE…` in a process of its own, in the doctor's sandbox: it reads the
/// source, what lies `beside` it and the system's libraries, writes in WORK, and becomes nothing but itself. Blocks
/// until it ended or was ended. Failing: it did not do its work; the message is in staffLanguage().
[[nodiscard]] Result<ImportReport> runImporter(const std::filesystem::path& program, const ImportOrder& order,
                                               const ImportLimits& limits = {});

} // namespace vitrine::ctl
