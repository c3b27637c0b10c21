// SPDX-License-Identifier: Apache-2.0
#include "ctl/report_file.hpp"

#include "core/store/disk.hpp"
#include "core/words/words.hpp"

#include <boost/json/serialize.hpp>

#include <array>
#include <cstdio>
#include <ctime>

namespace vitrine::ctl {

std::string today()
{
    const std::time_t now = std::time(nullptr);
    std::tm parts{};
    localtime_r(&now, &parts);
    std::array<char, 16> text{};
    const auto length = std::strftime(text.data(), text.size(), "%Y-%m-%d", &parts);
    return {text.data(), length};
}

std::string reportLanguage(const std::string& asked)
{
    if (!asked.empty())
        return asked;
    return staffLanguage() == Language::German ? "de" : "en";
}

std::string reportText(const CoverageReport& report, std::string_view format, std::string_view language)
{
    if (format == "json")
        return boost::json::serialize(coverageToJson(report)) + "\n";
    return format == "csv" ? coverageToCsv(report) : coverageToHtml(report, language);
}

Result<void> writeReport(const std::filesystem::path& file, std::string_view text)
{
    if (file != "-")
        return replaceFile(std::filesystem::absolute(file), text);
    // A closed pipe ends the program by signal; there is nobody to tell.
    static_cast<void>(std::fwrite(text.data(), 1, text.size(), stdout));
    static_cast<void>(std::fflush(stdout));
    return {};
}

} // namespace vitrine::ctl
