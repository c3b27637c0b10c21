// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// One picture fills the screen; a wipe or an arrow shows its neighbour. Only it and its two neighbours are read.
Rectangle {
    id: root

    required property var works
    property int start: 0
    readonly property alias current: pager.currentIndex
    readonly property ZoomPicture picture: pager.currentItem as ZoomPicture
    readonly property var work: root.works[root.current] ?? ({})
    readonly property bool close: root.picture !== null && root.picture.zoom > 1.3 * root.picture.restZoom
    readonly property real edge: Theme.dp(56)

    signal wallWanted
    signal turned(int index)
    signal broken(int index, string reason)

    color: Theme.night
    Keys.onLeftPressed: Theme.mirrored ? pager.incrementCurrentIndex() : pager.decrementCurrentIndex()
    Keys.onRightPressed: Theme.mirrored ? pager.decrementCurrentIndex() : pager.incrementCurrentIndex()
    Keys.onEscapePressed: if (root.works.length > 1) root.wallWanted()
    Component.onCompleted: {
        pager.currentIndex = root.start;
        pager.positionViewAtIndex(root.start, ListView.Beginning);
        pager.highlightMoveDuration = Qt.binding(() => Theme.fade);
        pager.settled = true;
        pager.forceActiveFocus();
    }

    ListView {
        id: pager

        property bool settled: false

        anchors.fill: parent
        orientation: ListView.Horizontal
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        snapMode: ListView.SnapOneItem
        highlightRangeMode: ListView.StrictlyEnforceRange
        highlightMoveDuration: 0
        cacheBuffer: Math.max(1, width)
        // A picture that is wider than the screen is moved; otherwise the wipe shows the next one.
        interactive: root.works.length > 1 && !(root.picture?.widerThanScreen ?? false) && !(root.picture?.touchedByTwo ?? false)
        model: root.works.length // so that new words for the same pictures leave the one that is open where it is
        onCurrentIndexChanged: if (pager.settled && pager.currentIndex >= 0) root.turned(pager.currentIndex)

        delegate: ZoomPicture {
            id: sheet

            required property int index
            readonly property var work: root.works[sheet.index] ?? ({})

            width: pager.width
            height: pager.height
            picture: sheet.work.picture ?? ({})
            title: sheet.work.title ?? ""
            current: sheet.ListView.isCurrentItem
            awake: pager.settled && Math.abs(sheet.index - pager.currentIndex) <= 1
            onCurrentChanged: if (!sheet.current) sheet.rest()
            onBroken: reason => root.broken(sheet.index, reason)
            Accessible.role: Accessible.Graphic
            Accessible.name: sheet.picture.alt ?? ""
        }
    }

    // The buttons above keep their contrast on a bright picture by their own ground; this calms the edge behind them.
    Rectangle {
        width: parent.width
        height: Theme.dp(180)
        visible: !Theme.highContrast
        gradient: Gradient {
            GradientStop { position: 0; color: Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0.5) }
            GradientStop { position: 1; color: Qt.rgba(Theme.scrim.r, Theme.scrim.g, Theme.scrim.b, 0) }
        }
    }

    PillButton {
        id: all

        x: Theme.mirrored ? root.width - width - root.edge : root.edge
        y: Theme.dp(48)
        visible: root.works.length > 1
        implicitHeight: Theme.dp(88)
        kind: "dark"
        icon: "gallery"
        text: qsTr("All pictures")
        onTriggered: root.wallWanted()
    }

    Row {
        x: Theme.mirrored ? root.edge : root.width - width - root.edge
        y: Theme.dp(48)
        spacing: Theme.dp(16)
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

        RoundButton {
            size: Theme.dp(88)
            kind: "dark"
            icon: "zoomout"
            label: qsTr("Smaller")
            enabled: root.picture?.canShrink ?? false
            onTriggered: root.picture.step(1 / 1.6)
        }

        RoundButton {
            size: Theme.dp(88)
            kind: "dark"
            icon: "zoomin"
            label: qsTr("Larger")
            enabled: (root.picture?.canGrow ?? false) && (root.picture?.ready ?? false)
            onTriggered: root.picture.step(1.6)
        }
    }

    RoundButton {
        x: Theme.mirrored ? root.width - width - root.edge : root.edge
        y: Math.min((root.height - height) / 2, plate.y - height - Theme.dp(24))
        visible: root.works.length > 1
        kind: "dark"
        icon: "back"
        label: qsTr("Picture before")
        enabled: root.current > 0
        onTriggered: pager.decrementCurrentIndex()
    }

    RoundButton {
        x: Theme.mirrored ? root.edge : root.width - width - root.edge
        y: Math.min((root.height - height) / 2, plate.y - height - Theme.dp(24))
        visible: root.works.length > 1
        kind: "dark"
        icon: "next"
        label: qsTr("Next picture")
        enabled: root.current < root.works.length - 1
        onTriggered: pager.incrementCurrentIndex()
    }

    CaptionPlate {
        id: plate

        x: Theme.mirrored ? root.width - width - root.edge : root.edge
        y: root.height - height - Theme.dp(40)
        width: Theme.portrait ? root.width - 2 * root.edge : Math.min(root.width * 0.52, Theme.dp(Theme.textScale >= 1.5 ? 1180 : 860))
        most: root.height * 0.34
        title: root.work.title ?? ""
        caption: root.work.caption ?? ""
        credit: (root.work.credit ?? "") || (root.work.picture?.credit ?? "")
        // Whoever looks closely wants to see the picture, not its label.
        opacity: root.close ? 0 : 1
        enabled: !root.close

        Behavior on opacity {
            NumberAnimation { duration: Theme.page }
        }
    }

    Plate {
        x: Theme.mirrored ? root.edge : root.width - width - root.edge
        y: Theme.portrait && !plate.empty && !root.close ? plate.y - height - Theme.dp(20) : root.height - height - Theme.dp(40)
        width: count.implicitWidth + Theme.dp(76)
        height: Math.max(Theme.dp(88), count.implicitHeight + Theme.dp(36))
        padding: 0
        visible: root.works.length > 1

        Words {
            id: count

            anchors.centerIn: parent
            role: "button"
            text: qsTr("%1 of %2").arg(root.current + 1).arg(root.works.length)
            colour: Theme.onInk
        }
    }
}
