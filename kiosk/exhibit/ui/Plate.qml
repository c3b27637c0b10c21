// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A dark plate for words on a picture. In high contrast it is solid.
Rectangle {
    id: root

    default property alias content: inside.data
    property real padding: Theme.dp(28)

    implicitWidth: inside.childrenRect.width + 2 * root.padding
    implicitHeight: inside.childrenRect.height + 2 * root.padding
    radius: Theme.dp(28)
    color: Theme.highContrast ? Theme.night : Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0.88)
    border.width: Theme.highContrast ? Theme.dp(4) : 0
    border.color: Theme.onInk

    Item {
        id: inside

        anchors.fill: parent
        anchors.margins: root.padding
    }
}
