// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// Pictures that show what a panel does wrong; a touch shows the next one.
TestPage {
    id: root

    readonly property list<string> names: [qsTr("Grey in sixteen steps"), qsTr("Colours"), qsTr("Edges and millimetres"), qsTr("Black"), qsTr("White")]
    property int at: 0
    /// Device px of a millimetre; 0: the panel's size is not known.
    readonly property real mm: root.shell !== null && root.shell.panelWidthMm > 0 ? root.width / root.shell.panelWidthMm : 0

    function next(): void {
        if (root.at === root.names.length - 1)
            root.ended();
        else
            root.at += 1;
    }

    Pressable {
        anchors.fill: parent
        label: root.names[root.at]
        onTriggered: root.next()
    }

    Rectangle {
        anchors.fill: parent
        color: root.at === 4 ? "#FFFFFF" : "#000000"
    }

    Row {
        anchors.fill: parent
        visible: root.at === 0

        Repeater {
            model: 16

            delegate: Rectangle {
                required property int index

                width: root.width / 16
                height: root.height
                color: Qt.rgba(index / 15, index / 15, index / 15, 1)
            }
        }
    }

    Row {
        anchors.fill: parent
        visible: root.at === 1

        Repeater {
            model: ["#FFFFFF", "#FFFF00", "#00FFFF", "#00FF00", "#FF00FF", "#FF0000", "#0000FF", "#000000"]

            delegate: Rectangle {
                required property string modelData

                width: root.width / 8
                height: root.height
                color: modelData
            }
        }
    }

    Item {
        anchors.fill: parent
        visible: root.at === 2

        Rectangle {
            anchors.fill: parent
            color: "transparent"
            border.width: 1
            border.color: "#FFFFFF"
        }

        Repeater {
            model: root.at === 2 ? 33 : 0

            delegate: Rectangle {
                required property int index
                readonly property bool upright: index < 17

                x: upright ? Math.round(index * (root.width - 1) / 16) : 0
                y: upright ? 0 : Math.round((index - 17) * (root.height - 1) / 15)
                width: upright ? 1 : root.width
                height: upright ? root.height : 1
                color: "#808080"
            }
        }

        // A ruler: who holds one against the glass sees whether screen.yaml tells the panel's true width.
        Repeater {
            model: root.at === 2 && root.mm > 0 ? Math.floor(root.width / root.mm) + 1 : 0

            delegate: Rectangle {
                required property int index

                x: Math.round(index * root.mm)
                y: root.height / 2 - height
                width: 1
                height: index % 100 === 0 ? Theme.dp(72) : index % 10 === 0 ? Theme.dp(44) : index % 5 === 0 ? Theme.dp(28) : Theme.dp(16)
                color: "#FFFFFF"

                Rectangle { // not on a line of the grid
                    anchors.fill: number
                    visible: number.visible
                    color: "#000000"
                }

                Text {
                    id: number

                    visible: parent.index % 100 === 0 && parent.index > 0
                    anchors.bottom: parent.top
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: String(parent.index)
                    color: "#FFFFFF"
                    font: Theme.fontOf("least", Theme.dp(25), 500)
                }
            }
        }
    }

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.dp(40)
        visible: root.at < 3
        width: caption.width + Theme.dp(56)
        height: caption.height + Theme.dp(28)
        radius: Theme.dp(24)
        color: "#000000"

        Words {
            id: caption

            anchors.centerIn: parent
            width: Math.min(implicitWidth, root.width - Theme.dp(160))
            role: "least"
            colour: "#FFFFFF"
            text: qsTr("%1. Touch for the next picture.").arg(root.names[root.at])
            Accessible.ignored: true
        }
    }
}
