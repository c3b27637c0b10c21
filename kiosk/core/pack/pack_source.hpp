// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/kind.hpp"
#include "core/pack/schema_walk.hpp"
#include "core/yaml/read_yaml.hpp"

#include <boost/json/object.hpp>

#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace vitrine {

/// An exhibit as it was written, in pack.yaml or in a file that pack.yaml includes.
struct ExhibitSource {
    const Document* document = nullptr;
    std::string pointer; ///< of the exhibit in its document
    const boost::json::object* value = nullptr;
    const Kind* kind = nullptr; ///< null: unknown, which is a finding
};

/// pack.yaml and what it includes, checked by the schemas: what all further checks look at.
struct PackSource {
    std::filesystem::path folder;
    std::deque<Document> documents; ///< pack.yaml first; never moved, since exhibits point into them
    std::vector<ExhibitSource> exhibits;
    std::vector<std::string> languages;
    std::vector<std::string> includes; ///< files that were included, relative to the pack

    [[nodiscard]] const boost::json::object& root() const { return documents.front().root.get_object(); }
    [[nodiscard]] const Places& places() const { return documents.front().places; }
};

enum class Schemas { Checked, Unchecked };
/// Nothing when pack.yaml itself cannot be used. Problems of included files and settings are findings.
[[nodiscard]] std::optional<PackSource> readPackSource(const std::filesystem::path& folder, const Kinds& kinds,
                                                       Schemas schemas, Problems& problems);

/// Every value of the pack that a schema calls a text, a picture and so on, with where it stands. `visit` answers
/// whether to go on inside it.
void visitAnnotated(const PackSource& source, const std::function<bool(const Places&, const Meeting&)>& visit);

} // namespace vitrine
