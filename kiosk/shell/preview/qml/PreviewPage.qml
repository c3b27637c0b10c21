// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Preview

/// The window: the panel, the findings below it, the tools beside it. Nothing lies over the panel.
Item {
    id: root

    required property Preview preview
    /// Where keys go.
    property bool keysOnPanel: false
    readonly property Item panelItem: frame.panel
    readonly property Item tools: column

    Rectangle {
        anchors.fill: parent
        color: Tones.ground
    }

    PanelFrame {
        id: frame

        width: root.width - column.width
        height: root.height - strip.height
        preview: root.preview
        keysHere: root.keysOnPanel
    }

    FindingStrip {
        id: strip

        y: root.height - height
        width: root.width - column.width
        height: implicitHeight
        most: Math.max(90, root.height * 0.22)
        preview: root.preview
    }

    ToolColumn {
        id: column

        x: root.width - width
        width: Math.min(348, root.width * 0.4)
        height: root.height
        focus: true
        preview: root.preview
    }

    ToolTip {}
}
