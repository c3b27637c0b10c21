// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import Vitrine.Ui

/// The house: its logo and its name, on paper or on ink.
Row {
    id: root

    property url logo
    property string name
    property color colour: Theme.ink
    /// Of the name, design px; the logo follows it.
    property real textSize: 31
    /// The width that the name may take before it breaks, px.
    property real room: Theme.dp(8 * root.textSize)
    readonly property real logoHeight: Theme.dp(1.22 * root.textSize)
    /// The picture is there, or there is none.
    readonly property bool ready: picture.status !== Image.Loading

    spacing: Theme.dp(0.62 * root.textSize)
    layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
    visible: root.name !== "" || String(root.logo) !== ""

    Image {
        id: picture

        anchors.verticalCenter: parent.verticalCenter
        visible: status === Image.Ready
        asynchronous: true
        height: root.logoHeight
        width: implicitHeight > 0 ? implicitWidth * height / implicitHeight : 0
        sourceSize.height: Math.ceil(root.logoHeight * Screen.devicePixelRatio)
        source: String(root.logo) === "" ? ""
            : "image://vitrine-logo/" + String(root.colour).slice(1) + "/" + encodeURIComponent(String(root.logo).replace(/^file:\/\//, ""))
        Accessible.ignored: true
    }

    // As wide as its words are after wrapping, so that the row ends where they end.
    Item {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.ceil(words.contentWidth)
        height: words.height

        // A whole word that is smaller is read sooner than one in two pieces.
        Heading {
            id: words

            // Always the same room, whatever it shrinks to: close lines make one mark with the logo beside it.
            // Right to left its letters stand at the right end of its box.
            x: Theme.mirrored ? parent.width - width : 0
            width: root.room
            role: "button"
            times: root.textSize / 30
            lineHeight: 1.1 * font.pixelSize
            text: root.name
            colour: root.colour
            Accessible.role: Accessible.StaticText
        }
    }
}
