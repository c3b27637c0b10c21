// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Back and on, round; with large text they say so in words. Where the text scrolls, two arrows stand beside them.
Row {
    id: root

    property bool large: false
    property bool first: false
    property bool last: false
    property bool scrolls: false
    property bool atStart: true
    property bool atEnd: true

    signal back
    signal onward
    signal up
    signal down

    height: Theme.dp(112)
    spacing: Theme.dp(20)
    layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

    RoundButton {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.scrolls
        size: Theme.dp(80)
        kind: "second"
        icon: "next"
        turned: Theme.mirrored ? 90 : -90
        label: qsTr("Further up")
        enabled: !root.atStart
        onTriggered: root.up()
    }

    RoundButton {
        anchors.verticalCenter: parent.verticalCenter
        visible: root.scrolls
        size: Theme.dp(80)
        kind: "second"
        icon: "next"
        turned: Theme.mirrored ? -90 : 90
        label: qsTr("Further down")
        enabled: !root.atEnd
        onTriggered: root.down()
    }

    Item {
        visible: root.scrolls
        width: Theme.dp(8)
        height: 1
    }

    RoundButton {
        visible: !root.large
        kind: "second"
        icon: "back"
        label: qsTr("Back")
        enabled: !root.first
        onTriggered: root.back()
    }

    RoundButton {
        visible: !root.large && !root.last
        icon: "next"
        label: qsTr("Next")
        onTriggered: root.onward()
    }

    PillButton {
        visible: root.large
        radius: Theme.dp(24)
        kind: "second"
        icon: "back"
        text: qsTr("Back")
        enabled: !root.first
        onTriggered: root.back()
    }

    PillButton {
        visible: root.large || root.last
        radius: root.large ? Theme.dp(24) : height / 2
        icon: root.last ? "check" : "next"
        iconAfter: true
        text: root.last ? qsTr("Done") : qsTr("Next")
        onTriggered: root.onward()
    }
}
