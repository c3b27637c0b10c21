// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit
import Vitrine.Ui
import Vitrine.Exhibits.Quiz

/// Questions with answers to touch, an explanation after each, a result without a name.
Exhibit {
    id: root

    readonly property var settings: root.context.settings
    readonly property var question: game.question
    readonly property bool asking: game.phase === QuizGame.Asking
    readonly property bool done: game.phase === QuizGame.Done
    /// Nobody answers just now: it is asked who plays, or who is next.
    readonly property bool between: game.phase === QuizGame.Gathering || game.phase === QuizGame.Handing
    readonly property real margin: Theme.dp(Theme.portrait ? 56 : 80)

    ground: "ink"
    progress: game.count > 0 ? (game.phase === QuizGame.Gathering ? 0 : root.done ? 1 : game.number / game.count) : -1
    Component.onCompleted: if (game.count === 0) root.failed("a quiz without questions")

    QuizGame {
        id: game

        questions: root.settings.questions ?? []
        shuffle: root.settings.shuffle ?? ""
        seed: root.context.seed // qmllint disable
        mostPlayers: root.settings.players ?? 1
        language: root.context.language
        onSettled: (number, right) => root.context.note("answer", number + (right ? " right" : " wrong"))
        onPhaseChanged: if (game.phase === QuizGame.Done) root.context.note("result", Array.from(game.scores).join(", ") + " of " + game.count)
    }

    QuizGround {
        anchors.fill: parent
        picture: root.question.picture ?? root.settings.picture ?? null
        title: root.context.title
        onBroken: reason => root.context.report("medium-broken", reason)
    }

    Words {
        id: counter

        x: Theme.mirrored ? root.width - width - root.margin : root.margin
        y: Theme.dp(Theme.portrait ? 56 : 68)
        visible: !root.done && game.phase !== QuizGame.Gathering
        role: "support"
        weight: 600
        text: game.players > 1 && root.asking ? qsTr("Question %1 of %2, player %3").arg(game.number).arg(game.count).arg(game.player)
            : qsTr("Question %1 of %2").arg(game.number).arg(game.count)
        colour: Theme.highContrast ? Theme.onInk : Theme.glow
    }

    Row {
        x: Theme.mirrored ? root.margin : root.width - width - root.margin
        anchors.verticalCenter: counter.verticalCenter
        spacing: Theme.dp(16)
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        visible: game.phase === QuizGame.Explaining && game.players === 1

        Words {
            anchors.verticalCenter: parent.verticalCenter
            role: "support"
            weight: 600
            text: qsTr("%1 of %2 right").arg(game.score).arg(game.number)
            colour: Theme.onInk
        }

        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "check"
            size: Theme.dp(34)
            colour: Theme.onInk
        }
    }

    Question {
        x: root.margin
        y: counter.y + counter.height + Theme.dp(24)
        width: root.width - 2 * root.margin
        height: root.height - y - Theme.dp(Theme.portrait ? 56 : 84)
        visible: !root.done && !root.between
        game: game
    }

    Loader {
        x: root.margin
        y: Theme.dp(160)
        width: root.width - 2 * root.margin
        height: root.height - y - Theme.dp(84)
        active: root.between

        // qmllint disable unqualified
        sourceComponent: PlayersPage {
            id: who

            readonly property bool gathering: game.phase === QuizGame.Gathering

            sentence: who.gathering ? qsTr("How many of you play?") : qsTr("Player %1, it is your turn").arg(game.player)
            hint: who.gathering ? qsTr("Everybody answers each question, one after the other.") : ""
            choices: who.gathering ? Array.from({ length: game.mostPlayers }, (_, index) => index === 0 ? qsTr("I play alone") : qsTr("%1 players").arg(index + 1))
                : [qsTr("I am here")]
            onChosen: index => who.gathering ? game.begin(index + 1) : game.take()
        }
        // qmllint enable unqualified
    }

    Loader {
        anchors.fill: parent
        active: root.done

        // qmllint disable unqualified
        sourceComponent: Result {
            scores: game.scores
            count: game.count
            sentences: root.settings.results ?? []
            margin: root.margin
            onAgain: game.restart()
            onFinished: root.finished()
        }
        // qmllint enable unqualified
    }
}
