// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A card at its place on home. It rises into it when a visit begins. What is not seen yet is made when there is time.
Item {
    id: root

    /// Among all that suit, from 0.
    required property int place
    required property string exhibitId
    required property string title
    required property string line
    required property string kind
    required property string kindTitle
    required property string kindIcon
    required property int minutes
    required property string audienceWords
    required property bool forEveryone
    required property var cover
    required property string cardState
    required property bool seen
    required property string languageNote
    required property string languageWord
    /// On the glass, if only in part: it is made at once.
    property bool shown: true
    /// What is not seen is made too, in small steps.
    property bool settled: true
    /// It is so low that kind and length are all it says of itself.
    property bool brief: false
    /// How many cards rise before it.
    property int turn: root.place
    property bool wide: root.width > 1.9 * root.height && root.width > Theme.dp(700)
    readonly property bool beside: (loader.item as ExhibitCard)?.beside ?? false
    readonly property bool pictureReady: loader.item === null || root.cover.src === undefined
        || (loader.item as ExhibitCard).coverReady

    /// A finger or a key came down on it, and left.
    signal pressing(bool on)
    signal chosen
    signal coverBroken(string reason)

    function rise(): void {
        entrance.stop();
        lift.y = Theme.dp(24);
        root.opacity = 0;
        entrance.start();
    }

    transform: Translate {
        id: lift
    }

    SequentialAnimation {
        id: entrance

        PauseAnimation { duration: 30 * Math.max(0, Math.min(root.turn, 6)) }
        ParallelAnimation {
            NumberAnimation {
                target: lift
                property: "y"
                to: 0
                duration: Theme.fade
                easing.type: Easing.Bezier
                easing.bezierCurve: Theme.curve
            }
            NumberAnimation {
                target: root
                property: "opacity"
                to: 1
                duration: Theme.fade
            }
        }
    }

    Loader {
        id: loader

        anchors.fill: parent
        active: root.shown || root.settled
        asynchronous: !root.shown
        // What a Loader loads sees the ids around it; a bound component is refused there by Qt 6.4.
        // qmllint disable unqualified
        sourceComponent: ExhibitCard {
            title: root.title
            line: root.line
            kind: root.kind
            kindTitle: root.kindTitle
            kindIcon: root.kindIcon
            minutes: root.minutes
            // A narrow card keeps its line for what tells more than "for everyone", a very narrow one for kind and length.
            audienceWords: root.wide || !root.brief && !root.forEveryone && root.width >= Theme.dp(400) ? root.audienceWords : ""
            cover: root.cover
            wide: root.wide
            state: root.cardState
            seen: root.seen
            languageNote: root.languageNote
            languageWord: root.languageWord
            onPressedChanged: root.pressing(pressed)
            onTriggered: root.chosen()
            onCoverBroken: reason => root.coverBroken(reason)
        }
        // qmllint enable unqualified
    }
}
