// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/kind.hpp"
#include "core/result.hpp"
#include "core/words/words.hpp"

#include <filesystem>
#include <string>
#include <string_view>

namespace vitrine::ctl {

/// The text of a pack.yaml with the line by which a YAML language server finds the schema beside it, and a comment that
/// says so in `language`. A text that has such a line stays as it is.
[[nodiscard]] std::string withEditorLine(std::string_view manifest, Language language);

/// Writes that schema into the folder of a pack: pack.yaml and the settings of `kinds`, explained in `language`. It
/// travels with the folder, so it works where Vitrine is not installed and without a network. Packs leave it out.
[[nodiscard]] Result<void> writeEditorSchema(const std::filesystem::path& folder, const Kinds& kinds,
                                             Language language);

} // namespace vitrine::ctl
