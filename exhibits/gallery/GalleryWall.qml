// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

/// All pictures, page by page, with arrows. Only the page that is seen and its neighbours are read.
Rectangle {
    id: root

    required property var works
    property string title
    property bool awake: true
    readonly property int perPage: 8
    readonly property int pages: Math.ceil(root.works.length / root.perPage)
    readonly property real margin: Theme.dp(Theme.portrait ? 56 : 64)

    signal chosen(int index)
    signal broken(int index, string reason)

    color: Theme.paper

    Heading {
        id: heading

        x: Theme.mirrored ? root.width - width - root.margin : root.margin
        y: Theme.dp(Theme.portrait ? 64 : 48)
        width: root.width - 2 * root.margin - (arrows.visible ? arrows.width + Theme.dp(40) : 0)
        fitHeight: Theme.dp(Theme.portrait ? 264 : 200)
        text: root.title
    }

    Row {
        id: arrows

        x: Theme.mirrored ? root.margin : root.width - width - root.margin
        anchors.verticalCenter: heading.verticalCenter
        spacing: Theme.dp(20)
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        visible: root.pages > 1

        Words {
            anchors.verticalCenter: parent.verticalCenter
            visible: !Theme.portrait
            role: "support"
            text: qsTr("Page %1 of %2").arg(pager.currentIndex + 1).arg(root.pages)
            colour: Theme.ink2
        }

        RoundButton {
            size: Theme.dp(96)
            kind: "second"
            icon: "back"
            label: qsTr("Back")
            enabled: pager.currentIndex > 0
            onTriggered: pager.decrementCurrentIndex()
        }

        RoundButton {
            size: Theme.dp(96)
            icon: "next"
            label: qsTr("Next")
            enabled: pager.currentIndex < root.pages - 1
            onTriggered: pager.incrementCurrentIndex()
        }
    }

    ListView {
        id: pager

        y: Math.max(heading.y + heading.height + Theme.dp(36), Theme.dp(Theme.portrait ? 220 : 168))
        width: root.width
        height: root.height - y - Theme.dp(root.pages > 1 ? 72 : 40)
        orientation: ListView.Horizontal
        layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight
        snapMode: ListView.SnapOneItem
        highlightRangeMode: ListView.StrictlyEnforceRange
        highlightMoveDuration: Theme.page
        boundsBehavior: Flickable.DragAndOvershootBounds
        interactive: root.pages > 1
        model: root.pages

        delegate: WallPage {
            id: page

            required property int index

            width: pager.width
            height: pager.height
            margin: root.margin
            first: page.index * root.perPage
            works: root.works.slice(page.first, page.first + root.perPage)
            awake: root.awake && Math.abs(page.index - pager.currentIndex) <= 1
            onChosen: index => root.chosen(index)
            onBroken: (index, reason) => root.broken(index, reason)
        }
    }

    PageMarks {
        anchors.horizontalCenter: parent.horizontalCenter
        y: root.height - Theme.dp(46)
        visible: root.pages > 1
        count: root.pages
        current: pager.currentIndex
    }
}
