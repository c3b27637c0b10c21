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
    readonly property real logoHeight: Theme.dp(38)
    /// The picture is there, or there is none.
    readonly property bool ready: picture.status !== Image.Loading

    spacing: Theme.dp(20)
    visible: root.name !== "" || root.logo.toString() !== ""

    Image {
        id: picture

        anchors.verticalCenter: parent.verticalCenter
        visible: status === Image.Ready
        asynchronous: true
        height: root.logoHeight
        width: implicitHeight > 0 ? implicitWidth * height / implicitHeight : 0
        sourceSize.height: Math.ceil(root.logoHeight * Screen.devicePixelRatio)
        source: root.logo.toString() === "" ? ""
            : "image://vitrine-logo/" + String(root.colour).slice(1) + "/" + encodeURIComponent(root.logo.toString().replace(/^file:\/\//, ""))
        Accessible.ignored: true
    }

    // As wide as its words are after wrapping, so that the row ends where they end.
    Item {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.ceil(words.contentWidth)
        height: words.height

        Words {
            id: words

            width: Math.min(implicitWidth, Theme.dp(240))
            role: "button"
            weight: 600
            text: root.name
            colour: root.colour
        }
    }
}
