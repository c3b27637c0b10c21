// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell

/// Home as it is shown, and out of sight the home of the next generation until its pictures are decoded.
Item {
    id: root

    property Exhibition exhibition: null
    property Exhibition incoming: null
    property Loader front: one
    readonly property Loader back: root.front === one ? two : one
    readonly property HomePage page: root.front.item as HomePage
    readonly property bool ready: root.page !== null && root.page.ready
    readonly property bool incomingReady: root.incoming !== null && root.back.item !== null
        && (root.back.item as HomePage).exhibition === root.incoming && (root.back.item as HomePage).ready

    /// Its place and the theme are known; what is built earlier is laid out, and its pictures are read, twice.
    property bool placed: false
    /// The first picture is on the glass.
    property bool settled: true
    /// Something else is on the glass, and moves: home is made in small steps.
    property bool covered: false
    /// What the loader that is at work, or was last, makes a home of.
    property Exhibition building: null

    signal opened(HomeCard card, rect place)
    signal pressing(string id, bool on)
    signal coverBroken(string id, string reason)

    /// What is half made is finished first: Qt leaves in its context where its incubator was, and whatever else is made in
    /// it before it is gone would ask there.
    function empty(loader: Loader): void {
        loader.asynchronous = false;
        loader.source = "";
    }

    function build(loader: Loader, exhibition: Exhibition): void {
        root.empty(loader);
        loader.asynchronous = root.covered && root.page !== null;
        root.building = exhibition;
        loader.setSource("HomePage.qml", { exhibition: exhibition, settled: Qt.binding(() => root.settled) });
    }

    onIncomingChanged: {
        if (root.incoming !== null)
            root.build(root.back, root.incoming);
        else if (root.exhibition === null || root.building !== root.exhibition)
            root.empty(root.back);
    }
    onExhibitionChanged: {
        if (!root.placed)
            return;
        if (root.exhibition === null) {
            root.empty(root.front);
            return;
        }
        if (root.building === root.exhibition && root.back.status !== Loader.Null)
            root.front = root.back; // it may still be on its way
        else if (root.page !== null)
            root.page.exhibition = root.exhibition; // written anew below a visitor's feet: what was looked for stays
        else
            root.build(root.front, root.exhibition);
        root.empty(root.back);
    }
    // Somebody comes before it is done.
    onCoveredChanged: {
        if (!root.covered)
            root.front.asynchronous = false;
    }
    Component.onCompleted: {
        root.placed = true;
        if (root.exhibition !== null && root.page === null)
            root.build(root.front, root.exhibition);
    }

    Loader {
        id: one

        anchors.fill: parent
        visible: root.front === one
    }

    Loader {
        id: two

        anchors.fill: parent
        visible: root.front === two
    }

    Connections {
        target: root.page

        function onOpened(card: HomeCard, place: rect): void {
            root.opened(card, place);
        }

        function onPressing(id: string, on: bool): void {
            root.pressing(id, on);
        }

        function onCoverBroken(id: string, reason: string): void {
            root.coverBroken(id, reason);
        }
    }
}
