// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

GalleryPage {
    id: root

    title: "Farben aus einem Akzent"

    Flow {
        width: root.width
        spacing: Theme.dp(24)

        Swatch { name: "ink auf paper"; color: Theme.paper; word: Theme.ink }
        Swatch { name: "ink2 auf paper"; color: Theme.paper; word: Theme.ink2 }
        Swatch { name: "accentText auf paper"; color: Theme.paper; word: Theme.accentText }
        Swatch { name: "ink auf sheet"; color: Theme.sheet; word: Theme.ink }
        Swatch { name: "onFill auf fill"; color: Theme.fill; word: Theme.onFill }
        Swatch { name: "ink auf tint"; color: Theme.tint; word: Theme.ink }
        Swatch { name: "onInk auf night"; color: Theme.night; word: Theme.onInk }
        Swatch { name: "onInk2 auf night"; color: Theme.night; word: Theme.onInk2 }
        Swatch { name: "bright auf night"; color: Theme.night; word: Theme.bright }
        Swatch { name: "glow auf night"; color: Theme.night; word: Theme.glow }
        Swatch { name: "onGlow auf glow"; color: Theme.glow; word: Theme.onGlow }
        Swatch { name: "good auf paper"; color: Theme.paper; word: Theme.good }
        Swatch { name: "bad auf paper"; color: Theme.paper; word: Theme.bad }
    }
}
