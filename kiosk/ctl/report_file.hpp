// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/coverage/coverage.hpp"
#include "core/result.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace vitrine::ctl {

/// The day here and now, "2026-11-28".
[[nodiscard]] std::string today();
/// `asked`, else German where LC_ALL, LC_MESSAGES or LANG say so, else English.
[[nodiscard]] std::string reportLanguage(const std::string& asked);
/// The report as "html", "json" or "csv".
[[nodiscard]] std::string reportText(const CoverageReport& report, std::string_view format, std::string_view language);
/// "-" is standard output. A file is written whole or not at all: what stood in it before stays until then.
[[nodiscard]] Result<void> writeReport(const std::filesystem::path& file, std::string_view text);

} // namespace vitrine::ctl
