// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The picture behind the questions, dark enough for words anywhere on it. In high contrast there is no picture.
Rectangle {
    id: root

    property var picture: null
    property string title

    signal broken(string reason)

    function shade(opacity: real): color {
        return Qt.rgba(Theme.deep2.r * 0.7, Theme.deep2.g * 0.7, Theme.deep2.b * 0.7, opacity);
    }

    color: Theme.highContrast ? Theme.night : Theme.deep2

    Loader {
        anchors.fill: parent
        active: !Theme.highContrast

        // qmllint disable unqualified
        sourceComponent: Picture {
            src: root.picture ? root.picture.src ?? "" : ""
            focusX: root.picture ? root.picture.focusX ?? 0.5 : 0.5
            focusY: root.picture ? root.picture.focusY ?? 0.5 : 0.5
            fallbackTitle: root.title
            fallbackKind: "quiz"
            onBroken: reason => root.broken(reason)
        }
        // qmllint enable unqualified
    }

    // Measured against a white picture: white words keep 13 to 1 at the left edge, 7 where a question ends, and 7 in the
    // line at the top. Further right there is nothing to read.
    Rectangle {
        anchors.fill: parent
        visible: !Theme.highContrast
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop { position: 0; color: root.shade(0.97) }
            GradientStop { position: 0.4; color: root.shade(0.86) }
            GradientStop { position: 0.62; color: root.shade(Theme.portrait ? 0.8 : 0.66) }
            GradientStop { position: 1; color: root.shade(Theme.portrait ? 0.76 : 0.42) }
        }
    }

    Rectangle {
        width: parent.width
        height: Theme.dp(240)
        visible: !Theme.highContrast && !Theme.portrait
        gradient: Gradient {
            GradientStop { position: 0; color: root.shade(0.62) }
            GradientStop { position: 0.6; color: root.shade(0.5) }
            GradientStop { position: 1; color: root.shade(0) }
        }
    }
}
