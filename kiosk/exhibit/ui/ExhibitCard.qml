// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// An exhibit on the wall of home: a dark, glowing work with its title on it.
Pressable {
    id: root

    property string title
    property string line
    property string kind: "story"
    property string kindTitle
    property string kindIcon: root.kind
    property int minutes: 0
    property string audienceWords
    /// {src, alt, focusX, focusY}, or nothing.
    property var cover: null
    property bool wide: false
    property bool seen: false
    property real radius: Theme.dp(24)

    signal coverBroken(string reason)

    implicitWidth: Theme.dp(root.wide ? 884 : 430)
    implicitHeight: Theme.dp(372)
    label: [root.title, root.line, root.kindTitle].filter(words => words !== "").join(". ")

    Shadow {
        anchors.fill: parent
        radius: root.radius
    }

    Picture {
        anchors.fill: parent
        radius: root.radius
        src: root.cover ? root.cover.src ?? "" : ""
        focusX: root.cover ? root.cover.focusX ?? 0.5 : 0.5
        focusY: root.cover ? root.cover.focusY ?? 0.5 : 0.5
        fallbackTitle: root.title
        fallbackKind: root.kind
        onBroken: reason => root.coverBroken(reason)
    }

    Scrim {
        anchors.fill: parent
        radius: root.radius
        textTop: words.y
    }

    Column {
        id: words

        x: Theme.dp(32)
        y: root.height - height - Theme.dp(28)
        width: root.width - Theme.dp(64)
        spacing: Theme.dp(16)

        Heading {
            width: parent.width
            role: root.wide ? "wide" : "card"
            text: root.title
            colour: Theme.onInk
            Accessible.ignored: true
        }

        CardMeta {
            width: parent.width
            kindTitle: root.kindTitle
            kindIcon: root.kindIcon
            minutes: root.minutes
            audienceWords: root.audienceWords
        }
    }

    FocusRing {
        anchors.fill: parent
        radius: root.radius
        shown: root.focusShown
    }
}
