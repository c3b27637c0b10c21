// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Vitrine.Ui

/// One of our drawings, in one colour, at its exact size. `back` and `next` mirror in right-to-left scripts.
Image {
    id: root

    required property string name
    /// Device px.
    property real size: Theme.dp(46)
    property color colour: Theme.ink

    width: root.size
    height: root.size
    sourceSize: Qt.size(Math.round(root.size * Screen.devicePixelRatio), Math.round(root.size * Screen.devicePixelRatio))
    source: root.name ? Theme.images + "icon/" + root.name + "/" + String(root.colour).replace("#", "") : ""
    mirror: Theme.mirrored && (root.name === "back" || root.name === "next")
    Accessible.ignored: true
}
