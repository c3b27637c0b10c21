// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// A number whose digits are all equally wide, so that it does not tremble while it counts.
Row {
    id: root

    property string text
    property string role: "body"
    property color colour: Theme.ink
    property real size: Theme.size(root.role)
    readonly property font digitFont: Theme.fontOf(root.role, root.size, 0)

    layoutDirection: Qt.LeftToRight
    Accessible.ignored: true

    FontMetrics {
        id: metrics

        // Some fonts have a wider three. It is measured anew with each font.
        readonly property real widest: metrics.font.pixelSize > 0
            ? Array.from("0123456789").reduce((most, digit) => Math.max(most, metrics.advanceWidth(digit)), 0) : 0

        font: root.digitFont
    }

    Repeater {
        model: root.text.length

        delegate: Text {
            required property int index
            readonly property string letter: root.text.charAt(index)

            width: letter >= "0" && letter <= "9" ? metrics.widest : implicitWidth
            height: root.size
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: letter
            textFormat: Text.PlainText
            font: root.digitFont
            color: root.colour
            Accessible.ignored: true
        }
    }
}
