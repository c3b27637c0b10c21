// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// "Seen", on a card this visitor has opened.
Rectangle {
    id: root

    implicitWidth: content.width + Theme.dp(44)
    implicitHeight: content.height + Theme.dp(24)
    radius: Theme.dp(18)
    color: Theme.highContrast ? Theme.paper : Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0.88)
    border.width: Theme.highContrast ? Theme.dp(4) : 0
    border.color: Theme.ink

    MetaItem {
        id: content

        anchors.centerIn: parent
        icon: "check"
        text: qsTr("Seen")
        colour: Theme.highContrast ? Theme.ink : Theme.onInk
    }
}
