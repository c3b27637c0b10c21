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
    readonly property real logoHeight: Theme.dp(44)
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

    Words {
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, Theme.dp(250))
        role: "button"
        weight: 600
        text: root.name
        colour: root.colour
    }
}
