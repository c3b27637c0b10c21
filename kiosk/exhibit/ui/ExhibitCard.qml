// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// An exhibit on the wall of home: a dark, glowing work with its title on it. Wide cards carry their words on the left,
/// tall ones at the bottom; in high contrast words stand below the picture, never on it.
/// Item's own `state` says "unavailable"; everything else is "ready".
Pressable {
    id: root

    property string title
    property string line
    property string kind: "story"
    property string kindTitle
    property string kindIcon: root.kind
    property int minutes: 0
    property string audienceWords
    /// {src, focusX, focusY}, or null for a drawn cover.
    property var cover: null
    property bool wide: false
    /// Words stand beside what is to be seen; large ones need the whole width.
    readonly property bool beside: root.wide && !Theme.highContrast && Theme.textScale < 1.5
    property bool seen: false
    /// "Only in German", where its words are in another language than the one chosen.
    property string languageNote
    /// "German", the same in a word, to be seen.
    property string languageWord
    property bool opening: false
    /// Why it is unavailable.
    property string reason: qsTr("Being repaired")
    property real radius: Theme.dp(24)
    readonly property bool available: root.state !== "unavailable"
    /// The height below which words would have to shrink.
    readonly property real neededHeight: words.neededHeight + words.under + Theme.dp(root.seen ? 104 : 28)
    /// Where the picture lies, for a transition that starts from it.
    readonly property rect pictureArea: Qt.rect(picture.x, picture.y, picture.width, picture.height)
    /// The picture is decoded, or a drawn cover stands for it.
    readonly property bool coverReady: String(picture.src) === "" || picture.ready || picture.failed

    signal coverBroken(string reason)

    /// A pause stands between two parts, unless the first is a sentence that ends in its own way.
    function spoken(parts: var): string {
        let said = "";
        for (const words of parts) {
            if (words !== "")
                said += (said === "" ? "" : /[.!?…]$/.test(said) ? " " : ". ") + words;
        }
        return said;
    }

    implicitWidth: Theme.dp(root.wide ? 884 : 430)
    implicitHeight: Math.max(Theme.dp(372), root.neededHeight)
    restScale: root.opening && !Theme.calm ? 1.03 : 1
    label: root.spoken([root.title, root.line, root.kindTitle, root.minutes > 0 ? qsTr("%n minute(s)", "", root.minutes) : "", root.audienceWords, root.languageNote])
    Accessible.description: !root.available ? root.reason : !root.enabled ? root.offWords : root.seen ? qsTr("Seen") : ""

    Shadow {
        anchors.fill: parent
        radius: root.radius
        depth: root.opening ? 2 : 1
        low: root.pressed
    }

    Rectangle {
        anchors.fill: parent
        visible: Theme.highContrast
        radius: root.radius
        color: Theme.paper
    }

    Picture {
        id: picture

        width: root.width
        height: Theme.highContrast ? Math.max(0, words.y - Theme.dp(24)) : root.height
        topOnly: Theme.highContrast
        radius: root.radius
        grey: !root.available
        src: root.cover ? root.cover.src ?? "" : ""
        focusX: root.cover ? root.cover.focusX ?? 0.5 : 0.5
        focusY: root.cover ? root.cover.focusY ?? 0.5 : 0.5
        besideWords: root.beside
        fallbackTitle: root.title
        fallbackKind: root.kind
        onBroken: reason => root.coverBroken(reason)
    }

    Scrim {
        anchors.fill: parent
        visible: !Theme.highContrast
        radius: root.radius
        sideways: root.beside
        textTop: words.y
    }

    CardOutline {
        anchors.fill: parent
        visible: Theme.highContrast
        radius: root.radius
        division: picture.height
    }

    CardWords {
        id: words

        readonly property real side: Theme.dp(root.wide ? 36 : dense ? 22 : 32)
        readonly property real under: Theme.dp(root.wide ? 32 : 26)

        x: Theme.mirrored ? root.width - width - side : side
        y: root.height - height - under
        width: root.beside ? root.width * 0.62 - side : root.width - 2 * side
        room: root.height - under - Theme.dp(Theme.highContrast ? 80 : root.seen ? 96 : 20)
        wide: root.wide
        dense: root.width < Theme.dp(360)
        roomy: !Theme.highContrast && (root.wide || root.height >= Theme.dp(520))
        title: root.title
        line: root.line
        kindTitle: root.kindTitle
        kindIcon: root.kindIcon
        minutes: root.minutes
        audienceWords: root.audienceWords
        languageWord: root.languageWord
        reason: root.available ? "" : root.reason
    }

    SeenMark {
        x: Theme.mirrored ? root.width - width - Theme.dp(24) : Theme.dp(24)
        y: Theme.dp(22)
        visible: root.seen
    }

    Rectangle {
        anchors.fill: parent
        visible: root.pressed
        radius: root.radius
        color: Qt.rgba(0, 0, 0, 0.14)
    }

    Item {
        anchors.fill: parent
        clip: true

        PressDisc {
            finger: root.finger
            shown: root.byFinger
        }
    }

    FocusRing {
        anchors.fill: parent
        radius: root.radius
        shown: root.focusShown
    }
}
