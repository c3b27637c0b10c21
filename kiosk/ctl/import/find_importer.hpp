// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/kind.hpp"
#include "core/result.hpp"

#include <filesystem>
#include <string>
#include <vector>

namespace vitrine::ctl {

/// An importer of a kind that is installed. Borrowed: lives as long as the kinds.
struct Choice {
    const Kind* kind = nullptr;
    const Importer* importer = nullptr;
    [[nodiscard]] std::filesystem::path program() const;
};

/// Every importer of every kind, by format.
[[nodiscard]] std::vector<Choice> allImporters(const Kinds& kinds);

/// The importer called `format` ("iiif", or "gallery/iiif" where two kinds have one); with an empty `format` the one
/// that takes `source` by its name and its first bytes. Failing: there is none, or more than one.
[[nodiscard]] Result<Choice> findImporter(const Kinds& kinds, const std::string& format,
                                          const std::filesystem::path& source);

} // namespace vitrine::ctl
