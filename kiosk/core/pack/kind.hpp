// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/problem.hpp"
#include "core/text/text.hpp"

#include <boost/json/value.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace vitrine {

/// An exhibit kind as its plugin folder describes it: `exhibit.yaml` and `settings.json` (JSON Schema, draft-07).
struct Kind {
    std::string id;               ///< "quiz"
    int api = 0;                  ///< version of the exhibit API it was written for
    std::string module;           ///< QML module, "Vitrine.Exhibits.Quiz"
    std::string type;             ///< QML type in it, "Quiz"
    Text title;                   ///< for people: "Quiz"
    std::string icon;             ///< name of an icon of Vitrine.Ui
    boost::json::value settings;  ///< the schema of an exhibit's `settings`
    std::filesystem::path folder; ///< the plugin's folder; `folder/qml` is its QML import path
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
