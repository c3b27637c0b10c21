// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Preview

/// What belongs together, under its name.
Column {
    id: root

    property string title
    default property alias tools: flow.data

    width: parent.width
    spacing: Tones.gap
    Accessible.role: Accessible.Grouping
    Accessible.name: root.title

    Text {
        width: root.width
        visible: root.title !== ""
        text: root.title
        wrapMode: Text.WordWrap
        font.pixelSize: Tones.text
        font.weight: Font.DemiBold
        color: Tones.quiet
    }

    Flow {
        id: flow

        width: root.width
        spacing: Tones.gap
    }
}
