// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Preview
import Vitrine.Shell

/// The panel in its true shape, as large as there is room for. Its pages have its own pixels and millimetres: lines
/// break where they break on the wall.
Item {
    id: root

    required property Preview preview
    property bool keysHere: false
    readonly property alias panel: panel
    readonly property real factor: Math.min(1, (root.width - 48) / panel.width, (root.height - 48) / panel.height)

    Rectangle {
        x: panel.x - 8
        y: panel.y - 8
        width: panel.width * root.factor + 16
        height: panel.height * root.factor + 16
        radius: 8
        color: "#05090F"
        border.width: 2
        border.color: root.keysHere ? Tones.accent : Tones.control
    }

    Item {
        id: panel

        width: root.preview.pixels.width
        height: root.preview.pixels.height
        x: Math.round((root.width - width * root.factor) / 2)
        y: Math.round((root.height - height * root.factor) / 2)
        scale: root.factor
        transformOrigin: Item.TopLeft
        clip: true

        Main {
            width: panel.width
            height: panel.height
            shell: root.preview.shell
        }
    }
}
