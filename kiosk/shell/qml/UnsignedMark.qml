// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Says on every page that somebody let a pack in which nobody trusted has signed. Nothing hides it; it takes no touch.
Rectangle {
    id: root

    width: words.width + Theme.dp(40)
    height: words.height + Theme.dp(8)
    color: Theme.night

    Words {
        id: words

        anchors.centerIn: parent
        role: "least"
        weight: 600
        wrapMode: Text.NoWrap
        colour: Theme.onInk
        text: qsTr("Not signed")
        Accessible.ignored: true
    }
}
