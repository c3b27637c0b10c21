// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Arrows and marks below pages of cards.
Row {
    id: root

    property int pages: 1
    property int current: 0
    /// As wide as it may become; where marks of so many pages have no room, the words say it alone.
    property real most: 10000

    signal turned(int page)

    spacing: Theme.dp(28)
    layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

    RoundButton {
        anchors.verticalCenter: parent.verticalCenter
        icon: "back"
        kind: "ink"
        size: Theme.dp(80)
        label: qsTr("Previous page")
        enabled: root.current > 0
        onTriggered: root.turned(root.current - 1)
    }

    PageMarks {
        anchors.verticalCenter: parent.verticalCenter
        visible: Theme.dp(2 * 80 + 3 * 28 + 96 + 58 * (root.pages - 1)) + words.width <= root.most
        count: root.pages
        current: root.current
    }

    Words {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        role: "support"
        wrapMode: Text.NoWrap
        colour: Theme.ink2
        text: qsTr("Page %1 of %2").arg(root.current + 1).arg(root.pages)
    }

    RoundButton {
        anchors.verticalCenter: parent.verticalCenter
        icon: "next"
        kind: "ink"
        size: Theme.dp(80)
        label: qsTr("Next page")
        enabled: root.current < root.pages - 1
        onTriggered: root.turned(root.current + 1)
    }
}
