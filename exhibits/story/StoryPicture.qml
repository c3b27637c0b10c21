// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The page's picture with its caption on it. Two stand on top of each other: one is seen, the other fades in at a turn
/// and meanwhile reads the next page's picture ahead.
Item {
    id: root

    /// A page of the story: picture, caption, title.
    required property var page
    property var ahead: null
    property bool withCaption: true
    property bool frontIsA: true
    readonly property Layer front: root.frontIsA ? a : b
    readonly property Layer back: root.frontIsA ? b : a
    readonly property string caption: root.page.caption ?? ""

    signal broken(string reason)

    function address(page: var): string {
        return page?.picture?.src ?? "";
    }

    function show(): void {
        if (root.front.page === null || root.address(root.front.page) === root.address(root.page)) {
            root.front.page = root.page;
            readAhead.restart();
            return;
        }
        root.back.page = root.page;
        patience.restart();
        root.swapIfReady();
    }

    /// The old picture stays until the new one can be seen: no page ever shows an empty place.
    function swapIfReady(): void {
        if (patience.running && (root.back.ready || root.back.failed || root.address(root.page) === ""))
            root.swap();
    }

    function swap(): void {
        patience.stop();
        root.frontIsA = !root.frontIsA;
        fade.target = root.front;
        fade.restart();
        readAhead.restart();
    }

    clip: true
    onPageChanged: root.show()
    Component.onCompleted: root.show()

    Timer {
        id: patience

        interval: 400
        onTriggered: root.swap()
    }

    NumberAnimation {
        id: fade

        property: "opacity"
        from: 0
        to: 1
        duration: Theme.fade
    }

    // Not before the fade is over: the picture that leaves is still seen below.
    Timer {
        id: readAhead

        interval: Theme.fade + 200
        onTriggered: if (root.ahead) root.back.page = root.ahead
    }

    component Layer: Picture {
        property var page: null
        property bool front: false

        anchors.fill: parent
        src: page?.picture?.src ?? ""
        alt: page?.picture?.alt ?? ""
        focusX: page?.picture?.focusX ?? 0.5
        focusY: page?.picture?.focusY ?? 0.5
        fallbackTitle: page?.title ?? ""
        z: front ? 1 : 0
        Accessible.ignored: !front || alt === ""
    }

    Layer {
        id: a

        front: root.frontIsA
        onBroken: reason => root.broken(reason)
        onReadyChanged: root.swapIfReady()
        onFailedChanged: root.swapIfReady()
    }

    Layer {
        id: b

        front: !root.frontIsA
        onBroken: reason => root.broken(reason)
        onReadyChanged: root.swapIfReady()
        onFailedChanged: root.swapIfReady()
    }

    Scrim {
        anchors.fill: parent
        z: 2
        visible: words.visible && !Theme.highContrast
        textTop: words.y
    }

    Rectangle {
        anchors.fill: words
        anchors.margins: -Theme.dp(20)
        z: 2
        visible: words.visible && Theme.highContrast
        color: Theme.night
        border.width: Theme.dp(4)
        border.color: Theme.onInk
    }

    Words {
        id: words

        x: Theme.dp(64)
        y: root.height - height - Theme.dp(36)
        z: 3
        width: root.width - 2 * x
        visible: root.withCaption && root.caption !== ""
        role: "least"
        weight: 400
        text: root.caption
        colour: Theme.onInk
    }
}
