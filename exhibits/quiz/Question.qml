// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui
import Vitrine.Exhibits.Quiz

/// One question: the sentence, what is answered with, and after the answer the explanation beside (portrait: below).
Item {
    id: root

    required property QuizGame game
    readonly property var question: root.game.question
    readonly property bool asking: root.game.phase !== QuizGame.Explaining
    readonly property real gap: Theme.dp(root.low ? 16 : root.asking ? 28 : 22)
    /// A button says that the answer is whole.
    readonly property bool settles: root.game.several || root.game.form !== QuizGame.Choice
    readonly property bool settling: root.asking && root.settles
    /// Large words within reach of a person who sits: there is room for the question, or for its answers.
    readonly property bool low: !Theme.portrait && Theme.textScale >= 1.5 && root.height < Theme.dp(640)
    /// Things to put in order need height, as does everything in large text: then it stands beside the question.
    readonly property bool beside: !Theme.portrait && (root.low || root.settles && (root.game.form === QuizGame.Order || Theme.textScale >= 1.5))
    /// The button that settles stands beside the question, above the answers; in portrait it stands below them.
    readonly property bool below: Theme.portrait || root.beside
    /// The question needs what the answers can spare.
    readonly property bool wordy: Theme.textScale > 1.2 || !Theme.portrait && sentence.fullHeight > root.height * 0.55
    readonly property real foot: root.settling ? settle.height + Theme.dp(28) : 0
    readonly property real hinted: hint.visible ? hint.height + Theme.dp(16) : 0
    readonly property real above: root.beside ? 0 : sentence.height + root.hinted + Theme.dp(40)

    function near(x: real, width: real): real {
        return Theme.mirrored ? root.width - width - x : x;
    }

    Heading {
        id: sentence

        parent: root.beside ? side.contentItem : page.contentItem
        x: root.beside ? 0 : root.near(0, width)
        width: Theme.portrait ? root.width : root.beside ? side.width
            : root.settles ? root.width - settle.width - Theme.dp(60) : root.width * 0.53
        visible: opacity > 0
        opacity: root.asking ? 1 : 0
        role: "question"
        times: root.beside && Theme.textScale >= 1.5 ? 0.8 : 1
        text: root.question.question ?? ""
        fitHeight: Math.max(1, root.beside ? side.height - root.hinted : page.height - board.height - Theme.dp(40) - root.hinted)
        colour: Theme.onInk

        Behavior on opacity {
            NumberAnimation { duration: Theme.page }
        }
    }

    Words {
        id: hint

        parent: sentence.parent
        x: sentence.x
        y: sentence.height + Theme.dp(16)
        width: sentence.width
        visible: root.settling
        role: "support"
        text: root.game.form === QuizGame.Order ? qsTr("Draw them to their places, or touch the arrows.")
            : root.game.form === QuizGame.Guess ? qsTr("Slide to your guess.")
            : qsTr("More than one answer is right. Touch all of them.")
        colour: Theme.onInk2
    }

    // The question moves by itself, so that its answers are all there however long it is.
    ScrollArea {
        id: side

        x: root.near(0, width)
        width: root.width * 0.42
        height: root.height - root.foot
        visible: root.beside && sentence.opacity > 0
        ground: Theme.night
        contentHeight: root.beside ? sentence.height + root.hinted : 0
    }

    ScrollArea {
        id: page

        x: root.near(root.asking && root.beside ? root.width - width : 0, width)
        width: root.asking && root.beside ? root.width * 0.54 : root.asking || Theme.portrait ? root.width : board.width
        height: root.asking ? root.height - (Theme.portrait ? root.foot : 0) : Theme.portrait ? Math.min(board.height, root.height * 0.52) : root.height
        ground: Theme.night
        contentHeight: root.asking ? Math.max(page.height, root.above + board.height) : board.height
    }

    Loader {
        id: board

        readonly property real room: !root.asking ? root.height * (Theme.portrait ? 0.5 : 1)
            : root.beside ? root.height : root.wordy ? root.height * 0.42 : -1

        parent: page.contentItem
        y: root.asking && !root.low ? page.contentHeight - height : 0
        width: Theme.portrait ? root.width : root.asking ? root.width * (root.beside ? 0.54 : 1) : Math.round(root.width * 0.352)
        sourceComponent: root.game.form === QuizGame.Order ? ordering : root.game.form === QuizGame.Guess ? guessing : choosing
    }

    // qmllint disable unqualified
    Component {
        id: choosing

        AnswerBoard {
            game: root.game
            gap: root.gap
            columns: Theme.portrait || root.beside || !root.asking ? 1 : root.game.answerCount > 4 ? 3 : 2
            room: board.room
            sparse: !root.asking
        }
    }
    // qmllint enable unqualified

    // qmllint disable unqualified
    Component {
        id: ordering

        OrderBoard {
            game: root.game
            gap: Theme.dp(root.asking ? 20 : 16)
            room: board.room
        }
    }
    // qmllint enable unqualified

    // qmllint disable unqualified
    Component {
        id: guessing

        GuessBoard {
            game: root.game
        }
    }
    // qmllint enable unqualified

    PillButton {
        id: settle

        parent: root.below ? root : page.contentItem
        x: root.near(root.beside ? 0 : root.width - width, width)
        y: root.below ? root.height - height : board.y - height - Theme.dp(28)
        visible: root.settling
        enabled: root.game.canSettle
        dense: root.beside && Theme.textScale >= 1.5
        radius: Theme.dp(28)
        text: qsTr("That is my answer")
        icon: "check"
        iconAfter: true
        onTriggered: root.game.settle()
    }

    Loader {
        id: explanation

        x: Theme.portrait ? 0 : root.near(board.width + Theme.dp(48), width)
        y: Theme.portrait ? page.height + Theme.dp(32) : 0
        width: root.width - (Theme.portrait ? 0 : board.width + Theme.dp(48))
        height: root.height - y
        active: root.game.phase === QuizGame.Explaining

        // qmllint disable unqualified
        sourceComponent: Explanation {
            game: root.game
            low: root.low
        }
        // qmllint enable unqualified
    }
}
