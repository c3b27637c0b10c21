// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A name and what is known, on one line while both fit.
Item {
    id: root

    required property string name
    required property string value
    readonly property bool beside: name.implicitWidth + value.implicitWidth + Theme.dp(32) <= root.width

    height: (root.beside ? Math.max(name.height, value.height) : name.height + value.height) + Theme.dp(22)
    Accessible.role: Accessible.StaticText
    Accessible.name: `${root.name}: ${root.value}`

    Rectangle {
        width: parent.width
        height: Math.max(1, Theme.dp(2))
        color: Theme.line
    }

    Words {
        id: name

        x: Theme.mirrored ? parent.width - width : 0
        y: Theme.dp(11)
        width: Math.min(implicitWidth, root.width)
        role: "least"
        weight: 400
        colour: Theme.ink2
        text: root.name
        Accessible.ignored: true
    }

    Words {
        id: value

        x: (root.beside !== Theme.mirrored) ? parent.width - width : 0
        y: root.beside ? Theme.dp(11) : name.y + name.height
        width: Math.min(implicitWidth, root.width)
        role: "least"
        weight: 600
        horizontalAlignment: root.beside !== Theme.mirrored ? Text.AlignRight : Text.AlignLeft
        wrapMode: Text.WrapAnywhere
        text: root.value
        Accessible.ignored: true
    }
}
