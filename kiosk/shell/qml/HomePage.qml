// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// The wall: one question and the exhibits as large cards; of many exhibits, a search, filters, pages or shelves.
Item {
    id: root

    required property Exhibition exhibition
    /// The first picture is on the glass: there is time for cards that are not seen yet.
    property bool settled: true
    /// All pictures of the page that is seen first were there, or will not come.
    property bool ready: false
    readonly property bool there: root.built && house.ready && (pages.item === null || (pages.item as CardPages).waitingFor === 0)
        && (shelves.item === null || (shelves.item as CardShelves).waitingFor === 0)
    property bool built: false
    readonly property real margin: Theme.dp(places.margin)

    /// `place` is the card's place on this page.
    signal opened(HomeCard card, rect place)
    signal pressing(string id, bool on)
    signal coverBroken(string id, string reason)

    /// As a visit finds it: the first page, the cards rising into their places.
    function enter(): void {
        root.forget();
        (pages.item as CardPages)?.rise();
        (shelves.item as CardShelves)?.rise();
    }

    /// What the visitor looked for, and where.
    function forget(): void {
        if (search.item !== null)
            (search.item as TextField).text = "";
        seeker.forget();
        (chips.item as ChipRow)?.rewind();
        (pages.item as CardPages)?.showAtOnce(0);
        (shelves.item as CardShelves)?.showFirst();
    }

    function choose(chip: int): void {
        seeker.choose(chip);
        (pages.item as CardPages)?.showAtOnce(0);
    }

    function look(words: string): void {
        if (words === seeker.search)
            return;
        seeker.search = words;
        (pages.item as CardPages)?.showAtOnce(0);
    }

    function openShelf(shelf: string): void {
        seeker.openShelf(shelf);
        (pages.item as CardPages)?.showAtOnce(0);
    }

    function open(card: HomeCard): void {
        const at = card.mapToItem(root, 0, 0);
        root.opened(card, Qt.rect(at.x, at.y, card.width, card.height));
    }

    /// What is placed by design px from the left, on the glass.
    function fromStart(place: rect): real {
        return Theme.mirrored ? root.width - Theme.dp(place.x + place.width) : Theme.dp(place.x);
    }

    onThereChanged: if (root.there) root.ready = true
    Component.onCompleted: root.built = true

    HomeFinder {
        id: seeker

        cards: root.exhibition.cards
        active: root.exhibition.cards.dueCount > 9
    }

    HomeGrid {
        id: places

        exhibits: root.exhibition.cards.dueCount
        count: seeker.count
        width: root.width / Theme.unit
        height: (root.height - Typing.height) / Theme.unit
        portrait: Theme.portrait
        textScale: Theme.textScale
        plain: Theme.highContrast
        looking: seeker.any
    }

    // Shelves keep their places while what was found, or the keyboard, stands before them.
    HomeGrid {
        id: shelfPlaces

        exhibits: places.exhibits
        count: places.exhibits
        width: places.width
        height: root.height / Theme.unit
        portrait: places.portrait
        textScale: places.textScale
        plain: places.plain
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Heading {
        id: headline

        readonly property real beside: places.houseEnds && house.visible ? house.width + Theme.dp(64) : 0

        visible: places.headline.height > 0 && root.exhibition.cards.dueCount > 0
        x: Theme.mirrored ? root.width - Theme.dp(places.headline.x) - width : Theme.dp(places.headline.x)
        y: Theme.dp(places.headline.y) + (fitHeight - height) / (places.headlineSinks ? 1 : 2)
        width: Theme.dp(places.headline.width) - beside
        fitHeight: Theme.dp(places.headline.height)
        role: "title"
        times: Theme.portrait && !seeker.active ? 1.08 : 1
        balanced: true
        text: seeker.groupName !== "" ? seeker.groupName : seeker.any ? qsTr("%n exhibit(s)", "", seeker.count)
            : seeker.active ? qsTr("All %n exhibit(s)", "", seeker.count)
            : root.exhibition.question !== "" ? root.exhibition.question : qsTr("What would you like to discover?")
    }

    House {
        id: house

        readonly property bool wanted: places.house.height > 0

        x: places.houseEnds !== Theme.mirrored ? root.width - root.margin - width : root.margin
        y: Theme.dp(places.house.y) + (Theme.dp(places.house.height) - height) / 2
        visible: house.wanted && (house.name !== "" || String(house.logo) !== "")
        logo: root.exhibition.logo
        name: root.exhibition.house
        textSize: 27
        // Upright it stands alone in its line and grows with its letters: two lines of large ones have no third.
        room: Theme.dp(8 * house.textSize) * (Theme.portrait && !seeker.active ? Theme.textScale : 1)
    }

    Loader {
        id: search

        x: root.fromStart(places.search)
        y: Theme.dp(places.search.y)
        width: Theme.dp(places.search.width)
        height: Theme.dp(places.search.height)
        active: seeker.active && Typing.available
        // What a Loader loads sees the ids around it; a bound component is refused there by Qt 6.4.
        // qmllint disable unqualified
        sourceComponent: TextField {
            icon: "search"
            label: qsTr("Search, for example “light”")
            maximumLength: 40
            onTextChanged: root.look(text)
        }
        // qmllint enable unqualified
    }

    Loader {
        id: chips

        x: root.fromStart(places.chips)
        y: Theme.dp(places.chips.y)
        width: Theme.dp(places.chips.width)
        height: Theme.dp(places.chips.height)
        active: seeker.active
        visible: places.chips.height > 0
        // qmllint disable unqualified
        sourceComponent: ChipRow {
            finder: seeker
            onChosen: chip => root.choose(chip)
        }
        // qmllint enable unqualified
    }

    Loader {
        id: pages

        anchors.fill: parent
        active: !places.shelves
        // qmllint disable unqualified
        sourceComponent: CardPages {
            finder: seeker
            grid: places
            settled: root.settled
            onOpened: card => root.open(card)
            onPressing: (id, on) => root.pressing(id, on)
            onCoverBroken: (id, reason) => root.coverBroken(id, reason)
        }
        // qmllint enable unqualified
    }

    Loader {
        id: shelves

        property bool wanted: false

        anchors.fill: parent
        active: shelves.wanted
        visible: places.shelves
        // qmllint disable unqualified
        sourceComponent: CardShelves {
            finder: seeker
            grid: shelfPlaces
            settled: root.settled
            onOpened: card => root.open(card)
            onShelfOpened: shelf => root.openShelf(shelf)
            onPressing: (id, on) => root.pressing(id, on)
            onCoverBroken: (id, reason) => root.coverBroken(id, reason)
        }
        // qmllint enable unqualified

        Binding {
            target: shelves
            property: "wanted"
            value: true
            when: places.shelves
            restoreMode: Binding.RestoreNone
        }
    }

    Loader {
        anchors.fill: parent
        anchors.margins: root.margin
        active: root.exhibition.cards.dueCount === 0
        // qmllint disable unqualified
        sourceComponent: NothingNow {
            next: root.exhibition.nextWords
        }
        // qmllint enable unqualified
    }

    Loader {
        active: seeker.active && seeker.count === 0
        x: Theme.dp(places.cards.x)
        y: Theme.dp(places.cards.y)
        width: Theme.dp(places.cards.width)
        height: Theme.dp(places.cards.height)
        // qmllint disable unqualified
        sourceComponent: NothingFound {
            onAllWanted: root.forget()
        }
        // qmllint enable unqualified
    }
}
