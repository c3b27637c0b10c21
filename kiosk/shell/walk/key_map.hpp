// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/config/screen.hpp"

#include <QHash>
#include <Qt>

#include <optional>

namespace vitrine::shell {

/// What a key of the keypad asks for.
enum class Deed { Previous, Next, Choose, Back, Repeat, Louder, Quieter, Slower, Faster, HeadphonesIn, HeadphonesOut };

/// The keys of screen.yaml's `keypad`, and Tab. A key that is not among them means nothing, whatever keyboard somebody
/// plugs in.
class KeyMap {
public:
    explicit KeyMap(const Keypad& keypad);

    [[nodiscard]] std::optional<Deed> deedOf(int key, Qt::KeyboardModifiers modifiers) const;

private:
    QHash<int, Deed> m_deeds;
};

} // namespace vitrine::shell
