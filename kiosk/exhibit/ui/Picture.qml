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
    /// Words lie over the side where reading begins: what counts is shown on the other, and the picture may begin late.
    property bool besideWords: false
    property real radius: 0
    property bool grey: false
    /// Only the upper corners are round.
    property bool topOnly: false
    /// Without a source, too, a cover is drawn.
    property bool coverWithoutSource: true
    /// How long a picture may take until a cover stands in its place, in milliseconds.
    property int patience: 500
    /// What the cover is drawn from.
    property string fallbackTitle: root.alt
    property string fallbackKind: "story"
    readonly property size pixels: Qt.size(Math.ceil(root.width * Screen.devicePixelRatio), Math.ceil(root.height * Screen.devicePixelRatio))
    readonly property int words: !root.besideWords ? PictureAddress.Words.Nowhere : Theme.mirrored ? PictureAddress.Words.Right : PictureAddress.Words.Left
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
        active: root.failed || (String(root.src) === "" ? root.coverWithoutSource : standIn.wanted)
    }

    // A picture that comes soon needs no stand-in; drawing one would make it come later. Nor is one kept when the
    // picture has come: it has as many pixels.
    Timer {
        id: standIn

        property bool wanted: false

        interval: root.patience
        running: picture.status === Image.Loading
        onTriggered: standIn.wanted = true
    }

    Image {
        id: picture

        property url told

        anchors.fill: parent
        asynchronous: true
        source: String(root.src) !== "" && root.pixels.width > 0 && root.pixels.height > 0
            ? Theme.images + "picture/" + PictureAddress.of(root.src, root.pixels, root.focusX, root.focusY, root.words, root.radius * Screen.devicePixelRatio, root.topOnly, root.grey) : ""
        onStatusChanged: {
            if (picture.status !== Image.Loading)
                standIn.wanted = false;
            // A broken picture is asked for again at every new size; it is still the same fault.
            if (picture.status !== Image.Error || picture.told === root.src)
                return;
            picture.told = root.src;
            root.broken(PictureAddress.reason(root.src));
        }
    }
}
