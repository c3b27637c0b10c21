// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// Cards on one wall or on pages side by side. However many there are, only those of three pages exist.
Item {
    id: root

    required property HomeFinder finder
    required property HomeGrid grid
    /// There is time for cards that are not seen yet.
    property bool settled: true
    property int page: 0
    /// Cards of the first page whose pictures are on their way.
    property int waitingFor: 0
    readonly property real step: Theme.dp(root.grid.pageWidth)

    signal opened(HomeCard card)
    signal pressing(string id, bool on)
    signal coverBroken(string id, string reason)

    function turnTo(page: int): void {
        root.page = Math.max(0, Math.min(root.grid.pages - 1, page));
        motion.stop();
        motion.to = root.offsetOf(root.page);
        motion.start();
    }

    function showAtOnce(page: int): void {
        motion.stop();
        root.page = page;
        flick.contentX = root.offsetOf(page);
    }

    function rise(): void {
        for (let i = 0; i < cards.count; ++i) {
            const card = cards.itemAt(i) as HomeCard;
            if (card?.shown)
                card.rise();
        }
    }

    /// Pages lie as one reads: in a right-to-left script the first is the one on the right.
    function offsetOf(page: int): real {
        return Theme.mirrored ? (root.grid.pages - 1 - page) * root.step : page * root.step;
    }

    /// What its places follow from has changed: the page that is shown stays.
    function settle(): void {
        if (flick.moving)
            return;
        root.showAtOnce(Math.max(0, Math.min(root.grid.pages - 1, root.page)));
    }

    onStepChanged: root.settle()

    Connections {
        target: root.grid

        function onChanged(): void {
            root.settle();
        }
    }

    Connections {
        target: Theme

        function onMirroredChanged(): void {
            root.settle();
        }
    }

    CardWindow {
        id: near

        readonly property int seen: root.step <= 0 ? 0 : Math.round(Math.abs(flick.contentX - root.offsetOf(0)) / root.step)

        finder: root.finder
        first: (near.seen - 1) * root.grid.perPage
        size: (Math.min(near.seen, 1) + 2) * root.grid.perPage
    }

    Flickable {
        id: flick

        readonly property real origin: root.grid.arrowsBeside ? 0 : Theme.dp(root.grid.margin)

        x: root.grid.arrowsBeside ? Theme.dp(root.grid.cards.x) : 0
        y: Theme.dp(root.grid.cards.y)
        width: root.grid.arrowsBeside ? Theme.dp(root.grid.cards.width) : root.width
        height: Theme.dp(root.grid.cards.height)
        clip: root.grid.arrowsBeside
        contentWidth: width + (root.grid.pages - 1) * root.step
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: root.grid.pages > 1
        onMovementStarted: motion.stop()
        onMovementEnded: root.turnTo(near.seen)
        // However hard it is pushed, one push is one page.
        onFlickStarted: {
            const next = root.page + ((flick.horizontalVelocity > 0) !== Theme.mirrored ? 1 : -1);
            flick.cancelFlick();
            root.turnTo(next);
        }

        Repeater {
            id: cards

            model: near

            delegate: HomeCard {
                id: card

                readonly property int page: Math.floor(card.place / Math.max(1, root.grid.perPage))
                readonly property rect cell: root.grid.cells[card.place % Math.max(1, root.grid.perPage)] ?? Qt.rect(0, 0, 0, 0)
                readonly property real from: flick.origin + Theme.dp(card.cell.x) + card.page * root.step
                readonly property bool awaited: card.page === 0 && !card.pictureReady
                property bool counted: false

                function count(awaited: bool): void {
                    if (awaited === card.counted)
                        return;
                    card.counted = awaited;
                    root.waitingFor += awaited ? 1 : -1;
                }

                x: Theme.mirrored ? flick.contentWidth - card.from - card.width : card.from
                y: Theme.dp(card.cell.y)
                width: Theme.dp(card.cell.width)
                height: Theme.dp(card.cell.height)
                shown: card.x < flick.contentX + flick.width && card.x + card.width > flick.contentX
                settled: root.settled
                turn: card.place - root.page * root.grid.perPage
                onAwaitedChanged: card.count(card.awaited)
                // What looks in from the next page brings that page.
                onChosen: card.page === root.page ? root.opened(card) : root.turnTo(card.page)
                onPressing: on => {
                    if (card.page === root.page)
                        root.pressing(card.exhibitId, on);
                }
                onCoverBroken: reason => root.coverBroken(card.exhibitId, reason)
                Component.onCompleted: card.count(card.awaited)
                Component.onDestruction: card.count(false)
            }
        }
    }

    NumberAnimation {
        id: motion

        target: flick
        property: "contentX"
        duration: Theme.page
        easing.type: Easing.Bezier
        easing.bezierCurve: Theme.curve
    }

    Pager {
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.dp(root.grid.pager.y)
        visible: root.grid.pager.height > 0
        most: Theme.dp(root.grid.pager.width)
        pages: root.grid.pages
        current: root.page
        onTurned: page => root.turnTo(page)
    }

    SideArrow {
        finish: false
        grid: root.grid
        page: root.page
        onTurned: page => root.turnTo(page)
    }

    SideArrow {
        finish: true
        grid: root.grid
        page: root.page
        onTurned: page => root.turnTo(page)
    }
}
