// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// Says on every page that somebody let a pack in which nobody trusted has signed: a line above all pages, which make
/// room for it. Nothing hides it; it takes no touch. It is told to screen readers, and is no stop on a visitor's way.
Rectangle {
    id: root

    /// How far the picture may wander, and the line with it: its ground reaches beyond the glass, its words do not.
    property real spill: 0
    /// What it takes from the pages.
    readonly property real room: words.height + Theme.dp(6)

    objectName: "unsigned-mark"
    y: -root.spill
    height: root.spill + root.room
    color: Theme.night
    Accessible.role: Accessible.StatusBar
    Accessible.name: words.text

    Words {
        id: words

        x: (root.width - width) / 2
        y: root.spill + Theme.dp(2)
        role: "least"
        weight: 600
        wrapMode: Text.NoWrap
        colour: Theme.onInk
        text: qsTr("Not signed")
        Accessible.ignored: true
    }

    // Against a page as dark as itself.
    Rectangle {
        y: root.height - height
        width: root.width
        height: Math.max(1, Theme.dp(1))
        color: Theme.onInk
        opacity: 0.5
    }
}
