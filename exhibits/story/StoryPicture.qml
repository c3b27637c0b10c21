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
    readonly property string caption: root.page.caption ?? ""

    signal broken(string reason)

    function address(page: var): string {
        return page && page.picture ? page.picture.src ?? "" : "";
    }

    function show(): void {
        const front = root.frontIsA ? a : b;
        const back = root.frontIsA ? b : a;
        if (root.address(front.page) !== root.address(root.page) || !front.page) {
            back.page = root.page;
            root.frontIsA = !root.frontIsA;
        } else {
            front.page = root.page;
        }
        readAhead.restart();
    }

    clip: true
    onPageChanged: root.show()
    Component.onCompleted: root.show()

    // Not before the fade is over: the picture that leaves is still seen.
    Timer {
        id: readAhead

        interval: Theme.fade + 200
        onTriggered: if (root.ahead) (root.frontIsA ? b : a).page = root.ahead
    }

    component Layer: Picture {
        property var page: null
        property bool front: false

        anchors.fill: parent
        src: root.address(page)
        alt: page && page.picture ? page.picture.alt ?? "" : ""
        focusX: page && page.picture ? page.picture.focusX ?? 0.5 : 0.5
        focusY: page && page.picture ? page.picture.focusY ?? 0.5 : 0.5
        fallbackTitle: page ? page.title ?? "" : ""
        Accessible.ignored: !front || alt === ""
        opacity: front ? 1 : 0
        z: front ? 1 : 0
        onBroken: reason => root.broken(reason)

        Behavior on opacity {
            NumberAnimation { duration: Theme.fade }
        }
    }

    Layer { id: a; front: root.frontIsA }
    Layer { id: b; front: !root.frontIsA }

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
