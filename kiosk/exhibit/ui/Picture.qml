// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Vitrine.Ui

/// A picture that fills its place: read and decoded off the GUI thread at the size it is shown, cut around its focus
/// point. While it is read, or if it is missing or broken, a drawn cover stands in its place.
Item {
    id: root

    property url src
    property string alt
    property real focusX: 0.5
    property real focusY: 0.5
    property real radius: 0
    property bool grey: false
    /// Only the upper corners are round.
    property bool topOnly: false
    /// What the cover is drawn from.
    property string fallbackTitle: root.alt
    property string fallbackKind: "story"
    readonly property bool failed: picture.status === Image.Error
    readonly property bool ready: picture.status === Image.Ready

    /// Said once for each broken source.
    signal broken(string reason)

    Accessible.role: Accessible.Graphic
    Accessible.name: root.alt
    Accessible.ignored: root.alt === ""

    Cover {
        anchors.fill: parent
        visible: opacity > 0
        opacity: root.ready ? 0 : 1
        seed: root.fallbackTitle
        kind: root.fallbackKind
        radius: root.radius
        grey: root.grey
        topOnly: root.topOnly
        active: root.failed || root.src.toString() === "" || patience.over
    }

    // A picture that comes within a few frames needs no stand-in.
    Timer {
        id: patience

        property bool over: false

        interval: 120
        running: picture.status === Image.Loading
        onTriggered: over = true
    }

    Image {
        id: picture

        anchors.fill: parent
        asynchronous: true
        sourceSize: Qt.size(Math.ceil(root.width * Screen.devicePixelRatio), Math.ceil(root.height * Screen.devicePixelRatio))
        source: root.src.toString() === "" || picture.sourceSize.width < 1 || picture.sourceSize.height < 1 ? ""
            : Theme.images + "picture/" + PictureAddress.of(root.src, root.focusX, root.focusY, root.radius * Screen.devicePixelRatio, root.topOnly, root.grey)
        onStatusChanged: if (picture.status === Image.Error) root.broken(PictureAddress.reason(root.src))
    }
}
