// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// The wall: one question and the exhibits as large cards.
Item {
    id: root

    required property Exhibition exhibition
    /// All pictures of the page that is seen are there, or will not come.
    readonly property bool ready: root.waitingFor === 0 && house.ready
    property int waitingFor: 0
    property int page: 0
    readonly property real margin: Theme.dp(Theme.portrait ? 56 : 64)

    /// `place` is the card's place on this page.
    signal opened(HomeCard card, rect place)
    signal pressing(string id, bool on)
    signal coverBroken(string id, string reason)

    /// As a visit finds it: the first page, the cards rising into their places.
    function enter(): void {
        root.page = 0;
        pages.contentX = 0;
        for (let i = 0; i < cards.count; ++i)
            (cards.itemAt(i) as HomeCard)?.rise();
    }

    /// Where the card of that exhibit stands; an empty place if it is on another page.
    function placeOf(id: string): rect {
        for (let i = 0; i < cards.count; ++i) {
            const card = cards.itemAt(i) as HomeCard;
            if (card && card.exhibitId === id && card.page === root.page) {
                const at = card.mapToItem(root, 0, 0);
                return Qt.rect(at.x, at.y, card.width, card.height);
            }
        }
        return Qt.rect(0, 0, 0, 0);
    }

    function turnTo(page: int): void {
        root.page = Math.max(0, Math.min(grid.pages - 1, page));
        turn.to = root.page * Theme.dp(grid.pageWidth);
        turn.restart();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Heading {
        id: headline

        x: root.margin
        y: Theme.portrait ? Theme.dp(328) - height : Theme.dp(48) + (Theme.dp(116) - height) / 2 - Theme.dp(17)
        width: Theme.portrait ? root.width - 2 * root.margin
            : root.width - 2 * root.margin - (house.visible ? house.width + Theme.dp(64) : 0)
        fitHeight: Theme.dp(Theme.portrait ? 190 : 132)
        role: "title"
        times: Theme.portrait ? 1.08 : 1
        balanced: true
        text: root.exhibition.question !== "" ? root.exhibition.question : qsTr("What would you like to discover?")
    }

    House {
        id: house

        x: Theme.portrait ? root.margin : root.width - root.margin - width
        y: Theme.portrait ? Theme.dp(56) : Theme.dp(48) + (Theme.dp(116) - height) / 2 - Theme.dp(17)
        logo: root.exhibition.logo
        name: root.exhibition.house
        textSize: 27
    }

    HomeGrid {
        id: grid

        count: root.exhibition.cards.count
        width: (root.width - 2 * root.margin) / Theme.unit
        height: (root.height - pages.y) / Theme.unit - 28
        margin: root.margin / Theme.unit
        portrait: Theme.portrait
        textScale: Theme.textScale
        plain: Theme.highContrast
    }

    Flickable {
        id: pages

        y: Theme.dp(Theme.portrait ? 364 : 164)
        width: root.width
        height: root.height - y - Theme.dp(grid.pagerHeight)
        contentWidth: Math.max(width, grid.pages * Theme.dp(grid.pageWidth) + 2 * root.margin)
        contentHeight: height
        flickableDirection: Flickable.HorizontalFlick
        boundsBehavior: Flickable.StopAtBounds
        interactive: grid.pages > 1
        onMovementEnded: root.turnTo(Math.round(pages.contentX / Theme.dp(grid.pageWidth)))

        Repeater {
            id: cards

            model: root.exhibition.cards

            delegate: HomeCard {
                id: card

                readonly property rect cell: card.index < grid.cells.length ? grid.cells[card.index] : Qt.rect(0, 0, 0, 0)
                readonly property bool awaited: card.page === 0 && !card.pictureReady
                property bool counted: false

                function count(awaited: bool): void {
                    if (awaited === card.counted)
                        return;
                    card.counted = awaited;
                    root.waitingFor += awaited ? 1 : -1;
                }

                page: Math.floor(card.index / Math.max(1, grid.perPage))
                x: root.margin + Theme.dp(card.cell.x + card.page * grid.pageWidth)
                y: Theme.dp(card.cell.y)
                width: Theme.dp(card.cell.width)
                height: Theme.dp(card.cell.height)
                near: Math.abs(card.page - root.page) <= 1
                onAwaitedChanged: card.count(card.awaited)
                // What looks in from the next page brings that page.
                onChosen: card.page === root.page
                    ? root.opened(card, root.placeOf(card.exhibitId))
                    : root.turnTo(card.page)
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
        id: turn

        target: pages
        property: "contentX"
        duration: Theme.page
        easing.type: Easing.Bezier
        easing.bezierCurve: Theme.curve
    }

    Pager {
        visible: grid.pages > 1
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height - Theme.dp(28) - height
        pages: grid.pages
        current: root.page
        onTurned: page => root.turnTo(page)
    }
}
