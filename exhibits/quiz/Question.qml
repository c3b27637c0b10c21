// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui
import Vitrine.Exhibits.Quiz

/// One question: the sentence, its answers, and after the choice the explanation beside (portrait: below) them.
Item {
    id: root

    required property QuizGame game
    readonly property bool asking: root.game.phase === QuizGame.Asking
    readonly property real gap: Theme.dp(root.asking ? 28 : 22)
    readonly property bool marking: root.asking && root.game.several
    /// The button that settles stands beside the question, above the answers; in portrait it stands below them.
    readonly property real foot: root.marking && Theme.portrait ? settle.height + Theme.dp(28) : 0
    readonly property real hinted: hint.visible ? hint.height + Theme.dp(16) : 0

    Heading {
        id: sentence

        width: Theme.portrait ? root.width : root.width * 0.53
        visible: opacity > 0
        opacity: root.asking ? 1 : 0
        role: "question"
        text: root.game.question.question ?? ""
        fitHeight: Math.max(1, page.height - board.height - Theme.dp(40) - root.hinted)
        colour: Theme.onInk
        parent: page.contentItem

        Behavior on opacity {
            NumberAnimation { duration: Theme.page }
        }
    }

    Words {
        id: hint

        y: sentence.height + Theme.dp(16)
        parent: page.contentItem
        width: sentence.width
        visible: root.marking
        role: "support"
        text: qsTr("More than one answer is right. Touch all of them.")
        colour: Theme.onInk2
    }

    ScrollArea {
        id: page

        width: root.asking || Theme.portrait ? root.width : board.width
        height: root.asking ? root.height - root.foot : Theme.portrait ? Math.min(board.height, root.height * 0.52) : root.height
        ground: Theme.night
        contentHeight: root.asking ? Math.max(page.height, sentence.height + root.hinted + Theme.dp(40) + board.height) : board.height
    }

    AnswerBoard {
        id: board

        parent: page.contentItem
        game: root.game
        gap: root.gap
        columns: Theme.portrait || !root.asking ? 1 : root.game.answerCount > 4 ? 3 : 2
        width: root.asking || Theme.portrait ? root.width : Math.round(root.width * 0.352)
        y: root.asking ? page.contentHeight - height : 0
        room: !root.asking ? root.height * (Theme.portrait ? 0.5 : 1) : Theme.textScale > 1.2 ? root.height * 0.42 : -1
        sparse: !root.asking
    }

    PillButton {
        id: settle

        parent: Theme.portrait ? root : page.contentItem
        x: root.width - width
        y: Theme.portrait ? root.height - height : board.y - height - Theme.dp(28)
        visible: root.marking
        enabled: root.game.anyChosen
        radius: Theme.dp(28)
        text: qsTr("That is my answer")
        icon: "check"
        iconAfter: true
        onTriggered: root.game.settle()
    }

    Loader {
        id: explanation

        x: Theme.portrait ? 0 : board.width + Theme.dp(48)
        y: Theme.portrait ? page.height + Theme.dp(32) : 0
        width: root.width - x
        height: root.height - y
        active: root.game.phase === QuizGame.Explaining

        sourceComponent: Explanation {
            game: root.game
        }
    }
}
