// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Vitrine.Ui

/// A cover drawn by light: always the same for one title, kind and accent.
Image {
    id: root

    property string seed
    property string kind: "story"
    property real radius: 0
    property bool grey: false
    property bool topOnly: false
    /// False: nothing is drawn yet.
    property bool active: true
    readonly property size pixels: Qt.size(Math.ceil(root.width * Screen.devicePixelRatio), Math.ceil(root.height * Screen.devicePixelRatio))

    asynchronous: true
    source: root.active && root.pixels.width > 0 && root.pixels.height > 0
        ? Theme.images + "cover/" + PictureAddress.ofCover(root.seed, root.kind, Theme.accent, root.pixels, root.radius * Screen.devicePixelRatio, root.topOnly, root.grey) : ""
    Accessible.ignored: true
}
