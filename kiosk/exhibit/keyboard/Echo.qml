// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// What is written, once more above the keys: the keyboard may cover the field.
Item {
    id: root

    required property TextField field

    implicitHeight: words.implicitHeight + Theme.dp(24)

    Words {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width
        role: "card"
        weight: 500
        text: root.field !== null ? root.field.text !== "" ? root.field.text : root.field.label : ""
        colour: root.field !== null && root.field.text !== "" ? Theme.ink : Theme.ink2
        wrapMode: Text.NoWrap
        elide: Text.ElideLeft // the end is where one writes
        horizontalAlignment: Theme.mirrored ? Text.AlignRight : Text.AlignLeft
        Accessible.ignored: true
    }

    Veiled {
        anchors.fill: parent
    }
}
