// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// What the keypad and the voice show on the page: a ring where one is, the sentence that sounds, and what cannot be
/// said. It takes no finger.
Item {
    id: root

    required property Guide guide
    readonly property rect place: root.guide.walk.frame

    FocusRing {
        x: root.place.x
        y: root.place.y
        width: root.place.width
        height: root.place.height
        radius: Theme.dp(8)
        shown: root.place.width > 0
    }

    // Below the words themselves, and with them wherever they are scrolled to: a child that stands behind its parent.
    Item {
        parent: root.guide.aloud.item
        z: root.guide.aloud.wordColour.valid ? -1 : 1 // a picture is framed
        visible: root.guide.aloud.item !== null

        Repeater {
            model: root.guide.aloud.boxes

            delegate: Rectangle {
                required property rect modelData

                x: modelData.x - Theme.dp(8)
                y: modelData.y
                width: modelData.width + Theme.dp(16)
                height: modelData.height
                radius: Theme.dp(8)
                color: Theme.readingGround(root.guide.aloud.wordColour)
                border.width: root.guide.aloud.wordColour.valid ? 0 : Theme.dp(8)
                border.color: Theme.fill
            }
        }
    }

    Plate {
        id: plate

        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height - height - Theme.dp(200)
        width: words.implicitWidth + Theme.dp(96)
        height: words.implicitHeight + Theme.dp(56)
        padding: 0
        visible: root.guide.notice !== ""

        Words {
            id: words

            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - Theme.dp(320))
            role: "support"
            text: root.guide.notice
            colour: Theme.onInk
        }
    }
}
