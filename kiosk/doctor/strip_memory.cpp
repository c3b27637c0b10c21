// SPDX-License-Identifier: Apache-2.0
#include "doctor/strip_memory.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include <sstream>
#include <system_error>

#include <fcntl.h>

namespace vitrine::doctor {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

constexpr std::size_t kLargestMemory = 64UL * 1024 * 1024;

} // namespace

StripMemory::StripMemory(const fs::path& folder)
{
    std::error_code unusable; // then everything is asked
    if (folder.empty() || (fs::create_directories(folder, unusable), unusable))
        return;
    int mode = O_WRONLY | O_CREAT | O_APPEND;
    const auto text = readWhole(folder / "pictures", kLargestMemory);
    if (text) {
        std::istringstream lines(*text);
        for (std::string line; std::getline(lines, line);) { // one that was cut off is no JSON
            std::istringstream words(line);
            FileState state;
            std::string plan;
            if (words >> state.device >> state.inode >> state.size >> state.modified >> state.changed >> plan)
                m_plans.insert_or_assign(state, plan);
        }
    } else if (text.error().code == Errc::Refused) {
        mode |= O_TRUNC; // it has grown beyond use
    }
    if (auto out = openFile(folder / "pictures", mode, 0600))
        m_file = std::move(*out);
    if (m_file && text && !text->empty() && !text->ends_with('\n'))
        (void)writeAll(m_file, std::as_bytes(std::span("\n", 1)), "what is known of pictures");
}

std::optional<StripPlan> StripMemory::find(const FileState& state) const
{
    const auto known = m_plans.find(state);
    if (known == m_plans.end())
        return {};
    boost::system::error_code error;
    const auto value = json::parse(known->second, error);
    return error ? std::nullopt : planFromJson(value, state.size);
}

void StripMemory::note(const FileState& state, const StripPlan& plan)
{
    if (!m_file || !isSettled(state))
        return;
    std::ostringstream line;
    line << state.device << ' ' << state.inode << ' ' << state.size << ' ' << state.modified << ' ' << state.changed
         << ' ' << json::serialize(planToJson(plan)) << '\n';
    const auto text = line.str();
    if (!writeAll(m_file, std::as_bytes(std::span(text)), "what is known of pictures"))
        m_file = Fd();
}

} // namespace vitrine::doctor
