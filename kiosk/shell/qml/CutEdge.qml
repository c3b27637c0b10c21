// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Where a row goes on beyond its edge: it fades into the paper, in high contrast a line cuts it.
Item {
    id: root

    property bool atRight: false
    readonly property color clear: Qt.rgba(Theme.paper.r, Theme.paper.g, Theme.paper.b, 0)

    width: Theme.dp(48)

    Rectangle {
        anchors.fill: parent
        visible: !Theme.highContrast
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop { position: 0; color: root.atRight ? root.clear : Theme.paper }
            GradientStop { position: 1; color: root.atRight ? Theme.paper : root.clear }
        }
    }

    Rectangle {
        x: root.atRight ? parent.width - width : 0
        visible: Theme.highContrast
        width: Theme.dp(4)
        height: parent.height
        color: Theme.ink
    }
}
