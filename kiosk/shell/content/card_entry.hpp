// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/pack/kind.hpp"
#include "core/pack/pack.hpp"

#include <QString>

namespace vitrine::shell {

/// One exhibit of the content; borrows from it.
struct CardEntry {
    QString id; ///< unique on this screen: of two packs with one id the second is called PACK/ID
    const Pack* pack = nullptr;
    const Exhibit* exhibit = nullptr;
    const Kind* kind = nullptr; ///< null: not installed
};

/// A text of `pack` in `language`.
[[nodiscard]] QString words(const Pack& pack, const Text& text, const QString& language, const Fallbacks& fallbacks);
/// What an exhibit of that kind is called.
[[nodiscard]] QString kindName(const Kind& kind, const QString& language, const Fallbacks& fallbacks);

} // namespace vitrine::shell
