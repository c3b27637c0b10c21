// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A choice as a tile; chosen: tint and a strong edge. Put what it shows inside.
Pressable {
    id: root

    default property alias content: inside.data
    property string title
    property bool on: false
    property real radius: Theme.dp(24)
    property real padding: Theme.dp(24)

    label: root.title
    implicitWidth: Theme.dp(240)
    implicitHeight: Theme.dp(132)
    Accessible.checkable: true
    Accessible.checked: root.on

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        color: root.on ? Theme.tint : Theme.sheet
        border.width: Theme.dp(root.on ? (Theme.highContrast ? 8 : 4) : (Theme.highContrast ? 4 : 2))
        border.color: root.on ? Theme.fill : Theme.edge
    }

    Item {
        id: inside

        anchors.fill: parent
        anchors.margins: root.padding
    }

    Rectangle {
        anchors.fill: parent
        radius: root.radius
        visible: root.pressed
        color: Qt.rgba(0, 0, 0, 0.1)
    }

    FocusRing {
        anchors.fill: parent
        radius: root.radius
        shown: root.focusShown
    }
}
