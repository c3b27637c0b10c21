// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui
import Vitrine.Exhibits.Quiz

/// The answers, all of one height, in one or two columns. They stay the same things while they move, so that eyes can
/// follow the one that was touched.
Item {
    id: root

    required property QuizGame game
    property int columns: 1
    property real gap: Theme.dp(28)
    /// The height there is; -1: as high as it wants.
    property real room: -1
    /// Where the room is too little, the answers that were neither chosen nor right leave.
    property bool sparse: false
    readonly property bool asking: root.game.phase !== QuizGame.Explaining
    readonly property real cellWidth: (root.width - (root.columns - 1) * root.gap) / root.columns
    readonly property int rows: Math.ceil(answers.count / root.columns)
    property real tallest: 0
    /// The cards have found their places: from now on they are seen moving.
    property bool placed: false
    readonly property real wished: root.room > 0 ? (root.room - (root.rows - 1) * root.gap) / Math.max(1, root.rows) : Theme.dp(164)
    readonly property real cellHeight: Math.max(root.tallest, Math.min(Theme.dp(164), root.wished))
    readonly property bool tooMany: root.sparse && root.room > 0 && root.rows * (root.cellHeight + root.gap) - root.gap > root.room + 1

    function measure(): void {
        let tallest = 0;
        for (let row = 0; row < answers.count; ++row)
            tallest = Math.max(tallest, (answers.itemAt(row) as AnswerCard)?.implicitHeight ?? 0);
        root.tallest = tallest;
        root.placed = true;
    }

    /// How many answers that stay stand before this one.
    function place(row: int): int {
        if (!root.tooMany)
            return row;
        let before = 0;
        for (let other = 0; other < row; ++other)
            before += (answers.itemAt(other) as AnswerCard)?.matters ? 1 : 0;
        return before;
    }

    implicitHeight: {
        const shown = root.tooMany ? Math.ceil(root.place(answers.count) / root.columns) : root.rows;
        return shown * (root.cellHeight + root.gap) - root.gap;
    }
    height: root.implicitHeight

    Repeater {
        id: answers

        model: root.game.answers
        onCountChanged: {
            root.placed = false;
            Qt.callLater(root.measure); // qmllint disable
        }

        delegate: AnswerCard {
            id: card

            required property int index
            readonly property int place: root.place(index)

            readonly property real along: (card.place % root.columns) * (root.cellWidth + root.gap)

            x: Theme.mirrored ? root.width - width - card.along : card.along
            y: Math.floor(card.place / root.columns) * (root.cellHeight + root.gap)
            width: root.cellWidth
            height: root.cellHeight
            visible: card.matters || !root.tooMany
            asking: root.asking
            moves: root.placed
            several: root.game.several
            together: root.game.players > 1
            onImplicitHeightChanged: Qt.callLater(root.measure) // qmllint disable
            onTriggered: root.game.choose(card.index)
        }
    }
}
