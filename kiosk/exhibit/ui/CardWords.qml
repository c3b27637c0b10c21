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
    property alias languageWord: meta.languageWord
    property alias reason: meta.reason
    property bool wide: false
    /// A small card has a smaller title; a large one a larger title and a sentence.
    property bool dense: false
    property bool roomy: false
    /// How high the words may become.
    property real room: 0
    readonly property bool sentenceWanted: root.roomy && root.line !== ""
    readonly property real sentenceHeight: root.sentenceWanted ? sentence.implicitHeight + root.spacing : 0
    readonly property real metaHeight: root.spacing + meta.height
    /// How high they are when nothing shrinks and nothing is left out.
    readonly property real fullHeight: heading.fullHeight + root.sentenceHeight + root.metaHeight
    /// How high a card's words are at least. Not that of a poster: whether a card is one follows from its height, and its
    /// height may follow from this.
    readonly property real neededHeight: least.fullHeight + (root.wide ? root.sentenceHeight : 0) + root.metaHeight
    // Words never leave the card: where text is so large that the sentence has no room, title and kind stay.
    readonly property bool sentenceFits: root.fullHeight <= root.room
    readonly property color colour: Theme.highContrast ? Theme.ink : Theme.onInk

    spacing: Theme.dp(root.wide ? 10 : 6)

    HeadingFit {
        id: least

        readonly property string role: root.wide && root.roomy ? "wide" : "card"

        text: root.title
        font: Theme.fontOf(least.role, Theme.size(least.role) * (root.dense ? 0.76 : 1), 0)
        box: heading
        lineHeight: Theme.lineHeight(least.role)
    }

    Heading {
        id: heading

        width: parent.width
        role: root.roomy ? "wide" : "card"
        times: root.dense ? 0.76 : 1
        fitHeight: Math.max(1, root.room - root.metaHeight - (root.sentenceFits ? root.sentenceHeight : 0))
        balanced: true
        text: root.title
        colour: root.colour
        Accessible.ignored: true
    }

    Words {
        id: sentence

        visible: root.sentenceWanted && root.sentenceFits
        width: parent.width
        role: "support"
        text: root.line
        colour: root.colour
        Accessible.ignored: true
    }

    CardMeta {
        id: meta

        topPadding: Theme.dp(root.wide ? 8 : 10)
        dense: root.dense
        width: parent.width + gap
        colour: Theme.highContrast ? Theme.accentText : root.reason === "" ? Theme.glow : Theme.onInk
    }
}
