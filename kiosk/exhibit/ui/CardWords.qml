// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The words of a card: title, a sentence where there is room for one, and kind, length and audience.
Column {
    id: root

    property string title
    property string line
    property alias kindTitle: meta.kindTitle
    property alias kindIcon: meta.kindIcon
    property alias minutes: meta.minutes
    property alias audienceWords: meta.audienceWords
    property alias reason: meta.reason
    property bool wide: false
    /// A small card has a smaller title; a large one a larger title and a sentence.
    property bool dense: false
    property bool roomy: false
    /// How high the words may become.
    property real room: 0
    readonly property real rest: (sentence.visible ? sentence.implicitHeight + root.spacing : 0) + root.spacing + meta.height
    /// How high they are when nothing shrinks.
    readonly property real fullHeight: heading.fullHeight + root.rest
    readonly property color colour: Theme.highContrast ? Theme.ink : Theme.onInk

    spacing: Theme.dp(root.wide ? 10 : 6)

    Heading {
        id: heading

        width: parent.width
        role: root.roomy ? "wide" : "card"
        times: root.dense ? 0.76 : 1
        fitHeight: Math.max(1, root.room - root.rest)
        text: root.title
        colour: root.colour
        Accessible.ignored: true
    }

    Words {
        id: sentence

        visible: root.roomy && root.line !== ""
        width: parent.width
        role: "support"
        text: root.line
        colour: root.colour
        Accessible.ignored: true
    }

    CardMeta {
        id: meta

        topPadding: Theme.dp(root.wide ? 8 : 10)
        width: parent.width
        colour: Theme.highContrast ? Theme.accentText : root.reason === "" ? Theme.glow : Theme.onInk
    }
}
