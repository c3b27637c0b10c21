// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Nothing of what the packs hold is shown at this time of this day: home says so, and when to come again.
Item {
    id: root

    /// When there is something again; may be empty.
    required property string next

    Column {
        anchors.centerIn: parent
        width: Math.min(root.width, Theme.dp(1100))
        spacing: Theme.dp(28)

        Heading {
            width: parent.width
            role: "sheet"
            horizontalAlignment: Text.AlignHCenter
            text: qsTr("There is nothing to see here at the moment.")
        }

        Words {
            width: parent.width
            visible: root.next !== ""
            role: "body"
            horizontalAlignment: Text.AlignHCenter
            text: root.next
        }
    }
}
