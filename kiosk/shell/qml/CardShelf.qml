// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// One shelf: its name, a button that shows all of it, and a row of cards that a finger pushes along.
Item {
    id: root

    required property HomeFinder finder
    required property HomeGrid grid
    required property string shelf
    required property string name
    /// It is on the glass, if only in part.
    required property bool shown
    /// There is time for cards that are not seen yet.
    required property bool settled
    readonly property real step: Theme.dp(root.grid.shelfCard.width) + Theme.dp(20)
    readonly property real furthest: Math.max(0, flick.contentWidth - flick.width)

    signal opened(HomeCard card)
    signal shelfOpened
    signal pressing(string id, bool on)
    signal coverBroken(string id, string reason)
    /// So many more cards wait for their pictures.
    signal awaited(int change)

    function rewind(): void {
        flick.contentX = Theme.mirrored ? root.furthest : 0;
    }

    function rise(): void {
        if (!root.shown)
            return;
        for (let i = 0; i < cards.count; ++i)
            (cards.itemAt(i) as HomeCard)?.rise();
    }

    onFurthestChanged: if (!flick.moving) root.rewind()

    Connections {
        target: Theme

        function onMirroredChanged(): void {
            root.rewind();
        }
    }

    Heading {
        x: Theme.mirrored ? all.x + all.width + Theme.dp(24) : Theme.dp(root.grid.margin)
        width: root.width - Theme.dp(root.grid.margin) - all.width - Theme.dp(24)
        height: Theme.dp(root.grid.shelfHead)
        fitHeight: height
        verticalAlignment: Text.AlignVCenter
        role: "card"
        text: root.name
    }

    ShelfButton {
        id: all

        x: Theme.mirrored ? 0 : root.width - width
        height: Theme.dp(root.grid.shelfHead)
        text: qsTr("All %1").arg(near.total)
        label: qsTr("All %1: %2").arg(near.total).arg(root.name)
        onTriggered: root.shelfOpened()
    }

    CardWindow {
        id: near

        readonly property int seen: root.step <= 0 ? 0 : Math.floor((Theme.mirrored ? root.furthest - flick.contentX : flick.contentX) / root.step)

        finder: root.finder
        shelf: root.shelf
        first: near.seen - 1
        size: Math.min(near.seen, 1) + Math.ceil(flick.width / Math.max(1, root.step)) + (root.settled ? 1 : 0)
    }

    Flickable {
        id: flick

        y: Theme.dp(root.grid.shelfHead + 8)
        width: root.width
        height: Theme.dp(root.grid.shelfCard.height)
        contentWidth: Math.max(width, Theme.dp(root.grid.margin) + near.total * root.step)
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: contentWidth > width

        Repeater {
            id: cards

            model: near

            delegate: HomeCard {
                id: card

                readonly property real from: Theme.dp(root.grid.margin) + card.place * root.step
                readonly property bool waits: !card.pictureReady && card.shown
                property bool counted: false

                function count(waits: bool): void {
                    if (waits === card.counted)
                        return;
                    card.counted = waits;
                    root.awaited(waits ? 1 : -1);
                }

                x: Theme.mirrored ? flick.contentWidth - card.from - card.width : card.from
                width: Theme.dp(root.grid.shelfCard.width)
                height: Theme.dp(root.grid.shelfCard.height)
                shown: root.shown && card.x < flick.contentX + flick.width && card.x + card.width > flick.contentX
                settled: root.settled
                turn: card.place - near.seen
                brief: true
                onWaitsChanged: card.count(card.waits)
                onChosen: root.opened(card)
                onPressing: on => root.pressing(card.exhibitId, on)
                onCoverBroken: reason => root.coverBroken(card.exhibitId, reason)
                Component.onCompleted: card.count(card.waits)
                Component.onDestruction: card.count(false)
            }
        }
    }
}
