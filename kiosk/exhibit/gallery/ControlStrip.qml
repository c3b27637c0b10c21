// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Gallery
import Vitrine.Ui

/// What everything in the gallery follows: accent, contrast, text size, motion, direction and orientation.
Flow {
    id: root

    property bool upright: false
    readonly property Direction direction: Direction {}

    spacing: Theme.dp(16)

    Repeater {
        model: [{ name: "Petrol", colour: "#0A7D8C" }, { name: "Ziegel", colour: "#B5422C" }, { name: "Gelb", colour: "#FFD400" }]

        delegate: Chip {
            id: accent

            required property var modelData

            text: accent.modelData.name
            chosen: Qt.colorEqual(Theme.accent, accent.modelData.colour)
            onTriggered: Theme.accent = accent.modelData.colour
        }
    }

    Repeater {
        model: [{ name: "standard", title: "Standard" }, { name: "dark", title: "Dunkel" }, { name: "light", title: "Hell" }]

        delegate: Chip {
            id: contrast

            required property var modelData

            text: contrast.modelData.title
            icon: "contrast"
            chosen: Theme.contrast === contrast.modelData.name
            onTriggered: Theme.contrast = contrast.modelData.name
        }
    }

    Repeater {
        model: [1, 1.5, 2]

        delegate: Chip {
            id: size

            required property real modelData

            text: 100 * size.modelData + " %"
            icon: "textsize"
            chosen: Theme.textScale === size.modelData
            onTriggered: Theme.textScale = size.modelData
        }
    }

    Chip {
        text: "Ruhig"
        icon: "calm"
        chosen: Theme.calm
        onTriggered: Theme.calm = !Theme.calm
    }

    Chip {
        text: "Von rechts"
        icon: "language"
        chosen: root.direction.mirrored
        onTriggered: root.direction.mirrored = !root.direction.mirrored
    }

    Chip {
        text: "Hochkant"
        icon: "screens"
        chosen: root.upright
        onTriggered: root.upright = !root.upright
    }
}
