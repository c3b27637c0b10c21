// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// Hundreds of exhibits: one shelf for each topic, below each other. Only the shelves near what is seen exist.
Item {
    id: root

    required property HomeFinder finder
    required property HomeGrid grid
    /// There is time for shelves and cards that are not seen yet.
    property bool settled: true
    /// Cards seen at first whose pictures are on their way.
    property int waitingFor: 0
    readonly property real pitch: Theme.dp(root.grid.shelfPitch)
    readonly property int whole: Math.max(1, Math.floor(list.height / Math.max(1, root.pitch)))
    readonly property int topmost: Math.round(list.contentY / Math.max(1, root.pitch))
    readonly property real lowest: Math.max(0, list.contentHeight - list.height)

    signal opened(HomeCard card)
    signal shelfOpened(string shelf)
    signal pressing(string id, bool on)
    signal coverBroken(string id, string reason)

    function moveTo(shelf: int): void {
        motion.stop();
        motion.to = Math.max(0, Math.min(root.lowest, shelf * root.pitch));
        motion.start();
    }

    function showFirst(): void {
        motion.stop();
        list.contentY = 0;
        for (let i = 0; i < list.count; ++i)
            (list.itemAtIndex(i) as CardShelf)?.rewind();
    }

    function rise(): void {
        for (let i = 0; i < list.count; ++i)
            (list.itemAtIndex(i) as CardShelf)?.rise();
    }

    NumberAnimation {
        id: motion

        target: list
        property: "contentY"
        duration: Theme.fade
        easing.type: Easing.Bezier
        easing.bezierCurve: Theme.curve
    }

    ListView {
        id: list

        x: Theme.mirrored ? Theme.dp(root.grid.rail.width + root.grid.margin + 24) : 0
        y: Theme.dp(root.grid.cards.y)
        width: root.width - Theme.dp(root.grid.rail.width + root.grid.margin + 24)
        height: root.height - y
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: root.settled ? Math.ceil(root.pitch) : 0
        model: root.finder.shelves
        onMovementStarted: motion.stop()

        delegate: CardShelf {
            id: shelf

            required property int index
            required property string modelData

            width: list.width
            height: root.pitch
            finder: root.finder
            grid: root.grid
            settled: root.settled
            shelf: shelf.modelData
            name: root.finder.shelfNames[shelf.index] ?? ""
            shown: shelf.y < list.contentY + list.height && shelf.y + shelf.height > list.contentY
            onOpened: card => root.opened(card)
            onShelfOpened: root.shelfOpened(shelf.modelData)
            onPressing: (id, on) => root.pressing(id, on)
            onCoverBroken: (id, reason) => root.coverBroken(id, reason)
            onAwaited: change => {
                if (shelf.index < root.whole)
                    root.waitingFor += change;
            }
        }
    }

    CutEdge {
        x: Theme.mirrored ? list.x : list.x + list.width - width
        y: list.y
        height: list.height
        atRight: !Theme.mirrored
        visible: !Theme.highContrast
    }

    RoundButton {
        x: Theme.mirrored ? Theme.dp(root.grid.margin) : Theme.dp(root.grid.rail.x)
        y: Theme.dp(root.grid.rail.y + root.grid.shelfHead + 8)
        visible: root.lowest > 0
        size: Theme.dp(root.grid.rail.width)
        kind: "ink"
        icon: "next"
        turned: Theme.mirrored ? 90 : -90
        label: qsTr("Previous shelves")
        enabled: list.contentY > 1
        onTriggered: root.moveTo(root.topmost - root.whole)
    }

    RoundButton {
        x: Theme.mirrored ? Theme.dp(root.grid.margin) : Theme.dp(root.grid.rail.x)
        y: Theme.dp(root.grid.rail.y + root.grid.rail.height) - height
        visible: root.lowest > 0
        size: Theme.dp(root.grid.rail.width)
        kind: "ink"
        icon: "next"
        turned: Theme.mirrored ? -90 : 90
        label: qsTr("Next shelves")
        enabled: list.contentY < root.lowest - 1
        onTriggered: root.moveTo(root.topmost + root.whole)
    }
}
