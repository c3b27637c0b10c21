// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit
import Vitrine.Ui
import Vitrine.Exhibits.Quiz

/// Questions with answers to touch, an explanation after each, a result without a name.
Exhibit {
    id: root

    readonly property bool asking: game.phase === QuizGame.Asking
    readonly property bool done: game.phase === QuizGame.Done
    readonly property real margin: Theme.dp(Theme.portrait ? 56 : 80)

    ground: "ink"
    progress: game.count > 0 ? (root.done ? 1 : game.number / game.count) : -1
    Component.onCompleted: if (game.count === 0) root.failed("a quiz without questions")

    QuizGame {
        id: game

        questions: root.context.settings.questions ?? []
        shuffle: root.context.settings.shuffle ?? ""
        onSettled: (number, right) => root.context.note("answer", number + (right ? " right" : " wrong"))
        onPhaseChanged: if (game.phase === QuizGame.Done) root.context.note("result", game.score + " of " + game.count)
    }

    QuizGround {
        anchors.fill: parent
        picture: game.question.picture ?? root.context.settings.picture ?? null
        title: root.context.title
        onBroken: reason => root.context.report("medium-broken", reason)
    }

    Words {
        id: counter

        x: root.margin
        y: Theme.dp(Theme.portrait ? 56 : 68)
        visible: !root.done
        role: "support"
        weight: 600
        text: qsTr("Question %1 of %2").arg(game.number).arg(game.count)
        colour: Theme.highContrast ? Theme.onInk : Theme.glow
    }

    Row {
        anchors.right: parent.right
        anchors.rightMargin: root.margin
        anchors.verticalCenter: counter.verticalCenter
        spacing: Theme.dp(16)
        visible: !root.asking && !root.done

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
        visible: !root.done
        game: game
    }

    Loader {
        anchors.fill: parent
        active: root.done

        sourceComponent: Result {
            score: game.score
            count: game.count
            sentences: root.context.settings.results ?? []
            margin: root.margin
            onAgain: game.restart()
            onFinished: root.finished()
        }
    }
}
