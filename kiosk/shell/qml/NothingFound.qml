// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Nothing suits what was looked for: a sentence, and the way back to everything.
Item {
    id: root

    signal allWanted

    Column {
        anchors.centerIn: parent
        width: Math.min(root.width, Theme.dp(1000))
        spacing: Theme.dp(32)

        Heading {
            width: parent.width
            role: "sheet"
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("There is nothing on that here.")
        }

        PillButton {
            anchors.horizontalCenter: parent.horizontalCenter
            text: qsTr("Show all")
            onTriggered: root.allWanted()
        }
    }
}
