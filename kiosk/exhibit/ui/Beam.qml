// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Progress as a beam of light with a soft glow. Below 0: only the track.
Item {
    id: root

    property real progress: -1
    property color trackColour: Theme.highContrast ? Theme.onInk : "#26364F"
    readonly property real shown: Math.max(0, Math.min(1, root.progress))

    implicitHeight: Theme.dp(4)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Progress")
    Accessible.ignored: root.progress < 0

    Rectangle {
        anchors.fill: parent
        color: root.trackColour
    }

    Item {
        id: light

        height: parent.height
        width: parent.width * root.shown
        visible: root.progress >= 0

        Behavior on width {
            NumberAnimation {
                duration: Theme.page
                easing.type: Easing.Bezier
                easing.bezierCurve: Theme.curve
            }
        }

        BorderImage {
            id: glow

            readonly property int soft: Math.round(Theme.dp(18))

            visible: !Theme.highContrast
            anchors.fill: parent
            anchors.margins: -soft
            source: "image://vitrine-shadow/" + [soft, 0, String(Theme.mid).replace("#", ""), 90].join("/")
            border { left: glow.soft; right: glow.soft; top: glow.soft; bottom: glow.soft }
        }

        Rectangle {
            anchors.fill: parent
            gradient: Gradient {
                orientation: Gradient.Horizontal

                GradientStop { position: 0; color: Theme.mid }
                GradientStop { position: 0.6; color: Theme.bright }
                GradientStop { position: 1; color: Theme.onInk }
            }
        }
    }
}
