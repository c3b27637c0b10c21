// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "import/note.hpp"
#include "import/report.hpp"

#include <boost/json/object.hpp>

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

/// What importers share. An importer is a program of an exhibit kind: exhibits/README.md says how it is called.
namespace vitrine::intake {

struct Request {
    std::filesystem::path source;
    std::filesystem::path work;                      ///< empty; what is taken over goes into it
    std::string language;                            ///< of words that do not say theirs
    std::map<std::string, std::string> options = {}; ///< "order" -> "time"; the kind's README says which there are
};

/// What an importer took over: title, languages, licence, exhibits, attract; `taken.json` when written. Media are named
/// by their path in the work folder.
using Taken = boost::json::object;
using Import = Outcome<Taken> (*)(const Request&, Report&);

/// One exhibit of `taken.exhibits`. The id is a wish: it is changed where a pack has it already.
[[nodiscard]] boost::json::object exhibit(std::string_view kind, std::string_view id, boost::json::value title,
                                          boost::json::object settings);

/// The main function of every importer: reads the words, runs it, writes taken.json and the report.
/// @return 0 something was taken over; 1 nothing was, and the report says why; 2 the call is wrong
int runImport(int count, const char* const* words, Import import);

} // namespace vitrine::intake
