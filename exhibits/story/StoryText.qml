// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The words of one page. What does not fit above the buttons scrolls; a quote may stand beside the buttons.
Item {
    id: root

    required property var page
    property int number: 1
    property int count: 1
    property bool large: false
    property bool chapters: false
    property string chapter
    /// How far a finger has wiped it aside.
    property real swiped: 0
    /// What the buttons take of the height, and of the width.
    property real feet: 0
    property real besideFeet: 0
    readonly property alias overflows: area.overflows
    readonly property alias atStart: area.atStart
    readonly property alias atEnd: area.atEnd
    readonly property real above: root.height - root.feet - Theme.dp(24)
    readonly property bool quoteBeside: !root.large && quote.visible && quote.y <= root.above
        && quote.y + quote.height <= root.height - Theme.dp(40)

    signal chaptersWanted

    function forward(): void { area.forward(); }
    function backward(): void { area.backward(); }

    /// The new page's words come from the side it lies on.
    function turn(direction: int): void {
        area.rewind();
        turning.from = Theme.calm ? 0 : direction * Theme.dp(48);
        arrive.restart();
    }

    ParallelAnimation {
        id: arrive

        NumberAnimation {
            id: turning

            target: slide
            property: "x"
            to: 0
            duration: Theme.page
            easing.type: Easing.Bezier
            easing.bezierCurve: Theme.curve
        }
        NumberAnimation { target: area; property: "opacity"; from: 0; to: 1; duration: Theme.page }
    }

    ScrollArea {
        id: area

        width: root.width
        height: root.quoteBeside ? root.height : root.above
        arrows: false
        contentHeight: words.height + (quote.visible ? quote.height + words.spacing : 0)
        transform: [
            Translate { id: slide },
            Translate {
                x: root.swiped

                Behavior on x {
                    enabled: root.swiped === 0
                    NumberAnimation { duration: Theme.press }
                }
            }
        ]

        Column {
            id: words

            width: area.width
            spacing: Theme.dp(28)

            Row {
                width: parent.width
                height: root.chapters ? leap.height : root.large ? implicitHeight : Theme.dp(60)
                spacing: Theme.dp(20)
                layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    visible: !root.large
                    width: Theme.dp(56)
                    height: Theme.dp(6)
                    color: Theme.accentText
                }

                Words {
                    id: counter

                    anchors.verticalCenter: parent.verticalCenter
                    width: Math.min(implicitWidth, parent.width - (leap.visible ? leap.width + Theme.dp(20) : 0) - Theme.dp(76))
                    role: "support"
                    weight: 600
                    text: root.chapter === "" ? qsTr("%1 of %2").arg(root.number).arg(root.count)
                        : qsTr("%1 of %2: %3").arg(root.number).arg(root.count).arg(root.chapter)
                    colour: Theme.accentText
                }
            }

            Heading {
                width: parent.width
                role: "title"
                text: root.page.title ?? ""
            }

            BodyText {
                width: parent.width
                visible: (root.page.body ?? []).length > 0
                blocks: root.page.body ?? []
            }

            Words {
                width: parent.width
                visible: root.large && text !== ""
                role: "support"
                text: root.page.caption ?? ""
                colour: Theme.ink2
            }
        }

        Item {
            id: quote

            x: Theme.mirrored ? root.width - width : 0
            y: words.height + Theme.dp(36)
            // Below the fold it stands beside nothing.
            width: Math.min(root.width - (root.large || quote.y > root.above ? 0 : root.besideFeet + Theme.dp(40)), Theme.dp(760))
            height: saying.height + Theme.dp(8)
            visible: saying.text !== ""

            Rectangle {
                x: Theme.mirrored ? parent.width - width : 0
                width: Theme.dp(8)
                height: parent.height
                color: Theme.accentText
            }

            Words {
                id: saying

                x: Theme.mirrored ? 0 : Theme.dp(40)
                y: Theme.dp(4)
                width: parent.width - Theme.dp(40)
                role: "card"
                weight: 500
                text: root.page.quote ?? ""
                colour: Theme.accentText
            }
        }

        Chip {
            id: leap

            x: Theme.mirrored ? 0 : root.width - width
            visible: root.chapters
            text: qsTr("Chapters")
            onTriggered: root.chaptersWanted()
        }
    }
}
