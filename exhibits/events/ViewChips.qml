// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui
import Vitrine.Exhibits.Events

/// Which stretch of time is shown.
Flow {
    id: root

    property int view: Programme.Coming
    property bool withPast: false
    property real widest: 0
    readonly property real natural: today.width + week.width + coming.width + (past.visible ? past.width + spacing : 0) + 2 * spacing + 1

    signal chosen(int view)

    width: Math.min(root.widest, root.natural)
    spacing: Theme.dp(16)
    layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

    Chip {
        id: today

        text: qsTr("Today")
        chosen: root.view === Programme.Today
        onTriggered: root.chosen(Programme.Today)
    }

    Chip {
        id: week

        text: qsTr("This week")
        chosen: root.view === Programme.Week
        onTriggered: root.chosen(Programme.Week)
    }

    Chip {
        id: coming

        text: qsTr("Coming")
        chosen: root.view === Programme.Coming
        onTriggered: root.chosen(Programme.Coming)
    }

    Chip {
        id: past

        visible: root.withPast
        text: qsTr("What was on")
        chosen: root.view === Programme.Past
        onTriggered: root.chosen(Programme.Past)
    }
}
