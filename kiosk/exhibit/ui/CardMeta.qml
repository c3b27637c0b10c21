// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Kind, length and audience of an exhibit in one line.
Flow {
    id: root

    property string kindTitle
    property string kindIcon
    property int minutes: 0
    property string audienceWords
    property color colour: Theme.glow

    spacing: Theme.dp(26)

    MetaItem {
        icon: root.kindIcon
        text: root.kindTitle
        colour: root.colour
    }

    MetaItem {
        visible: root.minutes > 0
        icon: "clock"
        text: qsTr("%1 min").arg(root.minutes)
        colour: root.colour
    }

    MetaItem {
        visible: root.audienceWords !== ""
        icon: "audience"
        text: root.audienceWords
        colour: root.colour
    }
}
