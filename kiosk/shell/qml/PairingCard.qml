// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// A code that opens the dashboard once, to be scanned or typed.
FactCard {
    id: root

    required property Staff staff
    required property string language
    readonly property var pairing: root.staff.pairing
    readonly property bool open: root.pairing.state === "open"

    function minutes(seconds: int): string {
        return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    }

    title: qsTr("Dashboard")

    Column {
        width: parent.width
        spacing: Theme.dp(20)

        Words {
            width: parent.width
            visible: !root.open
            role: "least"
            weight: 400
            colour: Theme.ink2
            text: !root.staff.linked ? qsTr("Without the control program there is no dashboard.")
                : root.pairing.state === "used" ? qsTr("The code was used: somebody is signed in.")
                : root.pairing.state === "wrong" ? qsTr("Five wrong codes were tried. This one is closed.")
                : root.pairing.state === "closed" ? qsTr("The code is no longer valid.")
                : qsTr("A code signs one person in, on a phone or another computer.")
            Accessible.role: Accessible.AlertMessage
        }

        Row {
            visible: root.open
            spacing: Theme.dp(28)
            layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

            QrCode {
                id: qr

                visible: valid
                width: Theme.dp(240)
                height: width
                text: root.open ? root.pairing.url : ""
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("The address and the code, to scan")
            }
        }

        Words {
            width: parent.width
            visible: root.open
            role: "main"
            wrapMode: Text.WrapAnywhere
            text: root.open ? root.pairing.code : ""
        }

        Words {
            width: parent.width
            visible: root.open
            role: "least"
            weight: 400
            wrapMode: Text.WrapAnywhere
            colour: Theme.ink2
            text: root.open ? root.pairing.address : ""
        }

        Words {
            width: parent.width
            visible: root.open
            role: "least"
            weight: 400
            colour: Theme.ink2
            text: root.open ? qsTr("Signs in once, for %1 more. The browser shows this certificate: %2 …").arg(root.minutes(root.pairing.seconds)).arg(String(root.pairing.fingerprint).slice(0, 23)) : ""
        }

        PillButton {
            width: Math.min(implicitWidth, parent.width)
            kind: "second"
            dense: true
            icon: "qr"
            enabled: root.staff.linked
            text: root.open ? qsTr("Another code") : qsTr("Show a code")
            onTriggered: root.staff.askForCode()
        }
    }
}
