// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/note.hpp"

#include <boost/json/value.hpp>

#include <pugixml.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

/// Reading what strangers wrote: everything has a limit, and what is over it is said in a sentence.
namespace vitrine::intake {

/// The whole of a file of at most `most` bytes.
[[nodiscard]] Outcome<std::string> readFile(const std::filesystem::path& file, std::uint64_t most);

/// JSON of at most 64 MiB and 64 levels, in whatever letters it was saved.
[[nodiscard]] Outcome<boost::json::value> readJson(const std::filesystem::path& file);

/// XML of at most 64 MiB and 200 levels; one that declares entities is refused. Space between elements is kept.
[[nodiscard]] Outcome<void> readXml(std::string_view text, pugi::xml_document& document);

struct ZipLimits {
    std::uint64_t entry = 256ULL * 1024 * 1024; ///< bytes of one file
    std::uint64_t whole = 768ULL * 1024 * 1024; ///< bytes of all that is kept
    std::size_t entries = 20'000;
};

/// The files of a zip whose names are `wanted`, by name; nothing is ever written to where a name says.
[[nodiscard]] Outcome<std::map<std::string, std::string>> readZip(const std::filesystem::path& file,
                                                                  const std::function<bool(std::string_view)>& wanted,
                                                                  const ZipLimits& limits = {});

} // namespace vitrine::intake
