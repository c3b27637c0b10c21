// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// What only staff see, above everything: the PIN, the panel, the glass that is deaf while it is cleaned.
Item {
    id: root

    required property Shell shell
    /// How much of the glass lies above and under it, where a person who sits does not reach.
    property real above: 0
    property real under: 0
    /// How far its ground reaches beyond the glass, since it may wander.
    property real spill: 0
    readonly property Staff staff: root.shell.staff

    Accessible.role: Accessible.Dialog
    Accessible.name: root.staff.page === "pin" ? qsTr("Only for staff") : qsTr("Service")

    // Nothing below hears of a touch.
    MouseArea {
        anchors.fill: ground
    }

    Rectangle {
        id: ground

        x: -root.spill
        y: -root.above - root.spill
        width: root.width + 2 * root.spill
        height: root.above + root.height + root.under + 2 * root.spill
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
        given: ({
            shell: root.shell,
            above: Qt.binding(() => root.above),
            under: Qt.binding(() => root.under),
            spill: Qt.binding(() => root.spill)
        })
        needed: root.staff.page === "panel"
        enabled: root.staff.cleaningSeconds === 0
        visible: status === Loader.Ready && needed
    }

    Later {
        anchors.fill: ground
        file: "CleaningPage.qml"
        given: ({ seconds: Qt.binding(() => root.staff.cleaningSeconds) })
        needed: root.staff.cleaningSeconds > 0
        visible: status === Loader.Ready && needed
    }
}
