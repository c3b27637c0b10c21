// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"
#include "core/text/text.hpp"

#include <boost/json/value.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace vitrine {

/// What a kind can make exhibits of: a program in its plugin folder that takes over what other programs wrote.
struct Importer {
    std::string format;              ///< "iiif": the word for it on the command line
    Text title;                      ///< for people: "IIIF manifest"
    std::vector<std::string> takes;  ///< names of sources, "*.json"; with a slash at the end a folder, "*/"
    std::vector<std::string> marks;  ///< words that one of stands near the beginning of such a file; none: any file
    std::vector<std::string> beside; ///< folders it may read too, seen from the source's: ".", "../content"
    std::string program;             ///< below the plugin's folder, "import/iiif"
};

/// An exhibit kind as its plugin folder describes it: `exhibit.yaml` and `settings.json` (JSON Schema, draft-07).
struct Kind {
    std::string id;                     ///< "quiz"
    int api = 0;                        ///< version of the exhibit API it was written for
    std::string module;                 ///< QML module, "Vitrine.Exhibits.Quiz"
    std::string type;                   ///< QML type in it, "Quiz"
    Text title;                         ///< for people: "Quiz"
    std::string icon;                   ///< name of an icon of Vitrine.Ui
    boost::json::value settings;        ///< the schema of an exhibit's `settings`
    std::filesystem::path folder;       ///< the plugin's folder; `folder/qml` is its QML import path
    std::vector<Importer> imports = {}; ///< what exhibits of this kind can be made of
};

/// The kinds found at run time, in the order of the folders; the first of two with one id wins.
class Kinds {
public:
    void add(Kind kind);
    [[nodiscard]] const Kind* find(std::string_view id) const; ///< borrowed; null: no such kind
    [[nodiscard]] const std::vector<Kind>& all() const { return m_kinds; }
    [[nodiscard]] std::string nearest(std::string_view id) const; ///< for "did you mean"; may be empty

private:
    std::vector<Kind> m_kinds;
};

/// Every `DIR/*/exhibit.yaml` below `folders`. A broken plugin is a problem and left out; the others stay.
[[nodiscard]] Kinds readKinds(const std::vector<std::filesystem::path>& folders, Problems& problems);

} // namespace vitrine
