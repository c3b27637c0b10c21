// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/kind.hpp"
#include "core/result.hpp"
#include "core/words/words.hpp"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace vitrine::ctl {

struct StarterFile {
    std::string_view name;
    std::string_view text;
};

/// The pack in starter/: a story with comments that teach, in English (pack.yaml) and in German (pack.de.yaml).
[[nodiscard]] const std::vector<StarterFile>& starterFiles();

/// "Unsere Führung 2026" -> "unsere-fuehrung-2026"; "my-pack" if nothing is left.
[[nodiscard]] std::string idFromName(std::string_view name);

/// Writes a pack to start from into `folder`, which must be new or empty, with the schema of all `kinds` for editors.
/// Without a kind it is the starter, with comments in `language`; with one, it is the sample of that kind's plugin.
/// Answers with the pack's id.
[[nodiscard]] Result<std::string> newPack(const std::filesystem::path& folder, const Kinds& kinds, Language language);
[[nodiscard]] Result<std::string> newPack(const std::filesystem::path& folder, const Kind& kind, const Kinds& kinds,
                                          Language language);

} // namespace vitrine::ctl
