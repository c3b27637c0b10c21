// SPDX-License-Identifier: Apache-2.0
#pragma once

class QQmlEngine;

namespace vitrine::ui {

/// Gives `engine` the pictures that Vitrine.Ui is made of: image://vitrine-picture, -cover, -icon, -shadow, -glow.
void addImageProviders(QQmlEngine& engine);

/// Takes them away again, after what is just being read or drawn.
void removeImageProviders(QQmlEngine& engine);

} // namespace vitrine::ui
