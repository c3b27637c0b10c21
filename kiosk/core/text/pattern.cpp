// SPDX-License-Identifier: Apache-2.0
#include "core/text/pattern.hpp"

#include <regex>
#include <unordered_map>

namespace vitrine {

namespace {

/// Schemas have few; a hostile one shall not fill the memory.
constexpr std::size_t kMostCompiled = 256;

} // namespace

bool matchesPattern(const std::string& pattern, const std::string& text)
{
    thread_local std::unordered_map<std::string, std::regex> compiled;
    auto known = compiled.find(pattern);
    if (known == compiled.end()) {
        if (compiled.size() >= kMostCompiled)
            compiled.clear();
        known = compiled.emplace(pattern, std::regex(pattern)).first;
    }
    return std::regex_search(text, known->second);
}

} // namespace vitrine
