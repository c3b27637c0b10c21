// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Progress as a beam of light with a soft glow. Below 0: only the track.
Item {
    id: root

    property real progress: -1
    property color trackColour: Theme.highContrast ? Theme.ink : "#26364F"
    readonly property real shown: Math.max(0, Math.min(1, root.progress))

    implicitHeight: Theme.dp(4)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.progress < 0 ? "" : qsTr("%1 percent done").arg(Math.round(root.shown * 100))
    Accessible.ignored: root.progress < 0

    Rectangle {
        anchors.fill: parent
        color: root.trackColour
    }

    Item {
        id: light

        x: Theme.mirrored ? parent.width - width : 0
        width: parent.width * root.shown
        height: parent.height
        visible: root.progress >= 0
        rotation: Theme.mirrored ? 180 : 0

        Behavior on width {
            NumberAnimation {
                duration: Theme.page
                easing.type: Easing.Bezier
                easing.bezierCurve: Theme.curve
            }
        }

        BorderImage {
            readonly property int reach: Math.max(1, Math.round(Theme.dp(16)))

            visible: !Theme.highContrast && light.width >= 2 * reach
            anchors.verticalCenter: parent.verticalCenter
            width: light.width + reach
            height: Math.round(light.height) + 2 * reach
            source: `${Theme.images}glow/${reach}/${Math.max(1, Math.round(light.height))}/${String(Theme.mid).slice(-6)}`
            border.right: 2 * reach
            Accessible.ignored: true
        }

        Rectangle {
            anchors.fill: parent
            gradient: Gradient {
                orientation: Gradient.Horizontal

                GradientStop { position: 0; color: Theme.highContrast ? Theme.fill : Theme.mid }
                GradientStop { position: 0.6; color: Theme.highContrast ? Theme.fill : Theme.bright }
                GradientStop { position: 1; color: Theme.highContrast ? Theme.fill : Theme.onInk }
            }
        }
    }
}
