// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/trust/secret.hpp"

#include <filesystem>
#include <string>

namespace vitrine::ctl {

/// The first line of `file`; "-" is stdin. Errors: NotAllowed when others may read the file.
[[nodiscard]] Result<Secret> readPassword(const std::filesystem::path& file);
/// Asks on the terminal, without showing what is typed. NotAllowed where nobody sits at one.
[[nodiscard]] Result<Secret> askPassword(const std::string& question);
/// Twice, so that a slip of the finger does not lock a key for ever.
[[nodiscard]] Result<Secret> askNewPassword();

} // namespace vitrine::ctl
