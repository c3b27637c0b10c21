// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Kind, length and audience of an exhibit, and its language where that is another; or, in their place, why it is unavailable.
Flow {
    id: root

    property string kindTitle
    property string kindIcon
    property int minutes: 0
    property string audienceWords
    property string languageWord
    property string reason
    property color colour: Theme.glow
    /// On a small card the items move together, so that two of them share a row.
    property bool dense: false

    /// Beside each item; between rows there is less.
    readonly property real gap: Theme.dp(root.dense ? 6 : 14)

    spacing: Theme.dp(root.dense ? 2 : 8)
    layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

    MetaItem {
        icon: root.kindIcon
        text: root.reason === "" ? root.kindTitle : root.reason
        colour: root.colour
        most: root.width - root.gap
        after: root.gap
    }

    MetaItem {
        visible: root.reason === "" && root.minutes > 0
        icon: "clock"
        text: qsTr("%1 min").arg(root.minutes)
        colour: root.colour
        most: root.width - root.gap
        after: root.gap
    }

    MetaItem {
        visible: root.reason === "" && root.audienceWords !== ""
        icon: "audience"
        text: root.audienceWords
        colour: root.colour
        most: root.width - root.gap
        after: root.gap
    }

    MetaItem {
        visible: root.reason === "" && root.languageWord !== ""
        icon: "language"
        text: root.languageWord
        colour: root.colour
        most: root.width - root.gap
        after: root.gap
    }
}
