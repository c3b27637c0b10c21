// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"
#include "core/result.hpp"

#include <boost/json/value.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace vitrine::ctl {

/// Answers go to stdout, what goes wrong to stderr. Whatever came from elsewhere is printed without control characters.
void say(std::string_view line);
void complain(const Words& sentence);
void sayJson(const boost::json::value& value);
/// Problems as printProblems() writes them; in colour where a person watches and NO_COLOR is not set.
void sayProblems(const Problems& problems, std::string_view folder);
/// The same on stderr, after a verb that is not a check.
void complainProblems(const Problems& problems, std::string_view folder);

/// A line on stderr that counts up while a person watches, and nothing at all for programs.
class ProgressLine {
public:
    explicit ProgressLine(std::string what);
    ~ProgressLine();
    ProgressLine(const ProgressLine&) = delete;
    ProgressLine& operator=(const ProgressLine&) = delete;
    void show(std::uint64_t done, std::uint64_t total); ///< bytes
    void show(double share, std::string_view sentence); ///< 0..1

private:
    void draw(const std::string& text);
    [[nodiscard]] bool isTime();
    std::string m_what;
    bool m_watched;
    std::size_t m_drawn = 0;
    std::chrono::steady_clock::time_point m_last;
};

} // namespace vitrine::ctl
