// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// One thing to put in order. Once it is settled it stands in its right place and says whether it had been put there.
FocusScope {
    id: root

    required property string words
    required property int place
    required property int put
    property int number: 1
    property int count: 1
    property bool asking: true
    property bool moves: true
    /// One player: a mark says how it was.
    property bool alone: true
    /// Where it lies when no finger holds it.
    property real restY: 0
    readonly property bool marked: !root.asking && root.alone
    readonly property bool stood: root.put === root.place
    readonly property real feet: root.asking ? buttons.width + Theme.dp(24) : 0

    /// By so many places.
    signal wished(int by)
    /// A finger has drawn it there.
    signal drawn(real y)

    implicitHeight: Math.max(Theme.dp(104), text.implicitHeight + (had.visible ? had.height : 0) + Theme.dp(28))
    y: finger.pressed ? finger.heldY : root.restY
    z: finger.pressed ? 1 : 0
    Accessible.role: Accessible.ListItem
    Accessible.name: qsTr("%1 of %2: %3").arg(root.number).arg(root.count).arg(root.words)

    Behavior on y {
        enabled: root.moves && !finger.pressed && !Theme.calm
        NumberAnimation { duration: Theme.page; easing.type: Easing.Bezier; easing.bezierCurve: Theme.curve }
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.dp(28)
        color: finger.pressed ? Theme.tint : Theme.sheet
        border.width: Theme.highContrast ? Theme.dp(4) : 0
        border.color: Theme.ink
    }

    Rectangle {
        id: disc

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.mirrored ? root.width - width - Theme.dp(24) : Theme.dp(24)
        width: Theme.dp(72)
        height: width
        radius: width / 2
        color: !root.marked ? Theme.tint2 : root.stood ? Theme.good : Theme.bad
        border.width: Theme.highContrast ? Theme.dp(4) : 0
        border.color: Theme.ink

        Text {
            anchors.centerIn: parent
            visible: !root.marked
            text: root.number
            textFormat: Text.PlainText
            font: Theme.fontOf("card", Theme.dp(40), 800)
            color: Theme.ink
            Accessible.ignored: true
        }

        Icon {
            anchors.centerIn: parent
            visible: root.marked
            name: root.stood ? "check" : "close"
            size: Theme.dp(44)
            colour: Theme.onFill
        }
    }

    Heading {
        id: text

        readonly property real indent: Theme.dp(24) + disc.width + Theme.dp(28)

        x: Theme.mirrored ? root.feet + Theme.dp(24) : indent
        y: (root.height - height - (had.visible ? had.height : 0)) / 2
        width: root.width - indent - root.feet - Theme.dp(24)
        role: "card"
        text: root.words
        Accessible.ignored: true
    }

    Words {
        id: had

        x: text.x
        y: text.y + text.height
        width: text.width
        visible: root.marked && !root.stood
        role: "least"
        text: qsTr("You had it at %1").arg(root.put)
        colour: Theme.ink2
    }

    MouseArea {
        id: finger

        property real heldY: 0
        property real grip: 0

        // All but the arrows, which are touched by themselves.
        x: Theme.mirrored ? root.feet : 0
        width: root.width - root.feet
        height: root.height
        enabled: root.asking
        preventStealing: true
        onPressed: event => {
            finger.grip = event.y;
            finger.heldY = root.restY;
        }
        onPositionChanged: event => {
            finger.heldY = finger.mapToItem(root.parent, event.x, event.y).y - finger.grip;
            root.drawn(finger.heldY);
        }
    }

    Row {
        id: buttons

        anchors.verticalCenter: parent.verticalCenter
        x: Theme.mirrored ? Theme.dp(24) : root.width - width - Theme.dp(24)
        visible: root.asking
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        spacing: Theme.dp(16)

        RoundButton {
            size: Theme.dp(80)
            kind: "second"
            icon: "next"
            turned: Theme.mirrored ? 90 : -90
            label: qsTr("Up: %1").arg(root.words)
            enabled: root.number > 1
            onTriggered: root.wished(-1)
        }

        RoundButton {
            size: Theme.dp(80)
            kind: "second"
            icon: "next"
            turned: Theme.mirrored ? -90 : 90
            label: qsTr("Down: %1").arg(root.words)
            enabled: root.number < root.count
            onTriggered: root.wished(1)
        }
    }
}
