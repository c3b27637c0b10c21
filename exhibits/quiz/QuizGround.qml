// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The picture behind the questions, dark enough for words anywhere on it. In high contrast there is no picture.
Rectangle {
    id: root

    property var picture: null
    property string title

    signal broken(string reason)

    color: Theme.highContrast ? Theme.night : Theme.deep2

    Loader {
        anchors.fill: parent
        active: !Theme.highContrast

        sourceComponent: Picture {
            src: root.picture ? root.picture.src ?? "" : ""
            focusX: root.picture ? root.picture.focusX ?? 0.5 : 0.5
            focusY: root.picture ? root.picture.focusY ?? 0.5 : 0.5
            fallbackTitle: root.title
            fallbackKind: "quiz"
            onBroken: reason => root.broken(reason)
        }
    }

    // Measured against a white picture: white words on it keep more than 5 to 1 at the right edge, 13 at the left.
    Rectangle {
        anchors.fill: parent
        visible: !Theme.highContrast
        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop { position: 0; color: root.shade(0.96) }
            GradientStop { position: 0.45; color: root.shade(0.86) }
            GradientStop { position: 1; color: root.shade(0.66) }
        }
    }

    function shade(opacity: real): color {
        return Qt.rgba(Theme.deep2.r * 0.7, Theme.deep2.g * 0.7, Theme.deep2.b * 0.7, opacity);
    }
}
