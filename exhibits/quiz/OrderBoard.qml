// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui
import Vitrine.Exhibits.Quiz

/// Things to put in order, one below the other. A finger draws one to its place, or two arrows move it by one.
Item {
    id: root

    required property QuizGame game
    property real gap: Theme.dp(20)
    /// The height there is; -1: as high as it wants.
    property real room: -1
    readonly property bool asking: root.game.phase !== QuizGame.Explaining
    readonly property int count: things.count
    property real tallest: 0
    /// The cards have found their places: from now on they are seen moving.
    property bool placed: false
    readonly property real wished: root.room > 0 ? (root.room - (root.count - 1) * root.gap) / Math.max(1, root.count) : Theme.dp(136)
    readonly property real cellHeight: Math.max(root.tallest, Math.min(Theme.dp(136), root.wished))
    readonly property real pitch: root.cellHeight + root.gap

    function measure(): void {
        let tallest = 0;
        for (let row = 0; row < things.count; ++row)
            tallest = Math.max(tallest, (things.itemAt(row) as OrderCard)?.implicitHeight ?? 0);
        root.tallest = tallest;
        root.placed = true;
    }

    implicitHeight: root.count * root.pitch - root.gap
    height: root.implicitHeight

    Repeater {
        id: things

        model: root.game.sequence
        onCountChanged: {
            root.placed = false;
            Qt.callLater(root.measure); // qmllint disable
        }

        delegate: OrderCard {
            id: card

            required property int index

            width: root.width
            height: root.cellHeight
            number: card.index + 1
            count: root.count
            asking: root.asking
            moves: root.placed
            alone: root.game.players === 1
            restY: card.index * root.pitch
            onImplicitHeightChanged: Qt.callLater(root.measure) // qmllint disable
            onWished: by => root.game.move(card.index, card.index + by)
            onDrawn: y => root.game.move(card.index, Math.max(0, Math.min(root.count - 1, Math.round(y / root.pitch))))
        }
    }
}
