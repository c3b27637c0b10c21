// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// What only staff see, above everything: the PIN, the panel, the glass that is deaf while it is cleaned.
Item {
    id: root

    required property Shell shell
    readonly property Staff staff: root.shell.staff

    Accessible.role: Accessible.Dialog
    Accessible.name: root.staff.page === "pin" ? qsTr("Only for staff") : qsTr("Service")

    // Nothing below hears of a touch.
    MouseArea {
        anchors.fill: parent
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }

    Later {
        anchors.fill: parent
        file: "PinPage.qml"
        given: ({ staff: root.staff })
        needed: root.staff.page === "pin"
        visible: status === Loader.Ready && needed
    }

    Later {
        anchors.fill: parent
        file: "ServicePanel.qml"
        given: ({ shell: root.shell })
        needed: root.staff.page === "panel"
        visible: status === Loader.Ready && needed
    }

    Later {
        anchors.fill: parent
        file: "CleaningPage.qml"
        given: ({ seconds: Qt.binding(() => root.staff.cleaningSeconds) })
        needed: root.staff.cleaningSeconds > 0
        visible: status === Loader.Ready && needed
    }
}
