// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The question before a visit ends by itself: a ring that shrinks, the seconds, and one large button. Every touch but
/// the one on "End" is a yes; "More time" doubles the time for this visit.
Item {
    id: root

    property bool asking: false
    property int total: 20
    property int remaining: 20
    /// How far its ground reaches beyond it, since it may wander.
    property real spill: 0
    readonly property real ringSize: Theme.dp(430)

    /// The countdown as it is said: all of it, then the last 20, 10 and 5 seconds.
    readonly property int step: root.stepOf([5, 10, 20])

    signal stayed
    signal moreTime
    signal ended

    function stepOf(steps: list<int>): int {
        for (let i = 0; i < steps.length; ++i) {
            if (root.remaining <= steps[i] && steps[i] <= root.total)
                return steps[i];
        }
        return root.total;
    }

    // From the first instant: a finger that comes as the question does is a yes too.
    visible: root.asking || root.opacity > 0
    enabled: root.asking
    opacity: root.asking ? 1 : 0
    Accessible.role: Accessible.Dialog
    Accessible.name: headline.text + " " + ring.spoken
    Accessible.description: explanation.text

    Behavior on opacity {
        NumberAnimation {
            duration: root.asking ? (Theme.calm ? 150 : 800) : Theme.page
        }
    }

    // The ring shrinks steadily between the seconds that the visit counts.
    NumberAnimation {
        id: shrink

        target: ring
        property: "remaining"
        from: root.remaining
        to: 0
        duration: root.remaining * 1000
    }

    onAskingChanged: {
        if (root.asking && !Theme.calm)
            shrink.restart();
        else
            shrink.stop();
    }

    Rectangle {
        anchors.fill: parent
        anchors.margins: -root.spill
        color: Theme.highContrast ? Theme.night : Theme.scrim
        opacity: Theme.highContrast ? 1 : 0.98
    }

    MouseArea {
        anchors.fill: parent
        onClicked: root.stayed()
    }

    Item {
        id: block

        readonly property real gap: Theme.dp(136)

        anchors.centerIn: parent
        width: Theme.portrait ? root.width - Theme.dp(112) : ring.width + gap + Math.min(Theme.dp(1100), root.width - ring.width - gap - Theme.dp(128))
        height: Theme.portrait ? ring.height + Theme.dp(96) + words.height : Math.max(ring.height, words.height)

        Item {
            id: dial

            x: Theme.portrait ? (block.width - width) / 2 : Theme.mirrored ? block.width - width : 0
            y: Theme.portrait ? 0 : (block.height - height) / 2
            width: root.ringSize
            height: root.ringSize

            CountdownRing {
                id: ring

                width: root.ringSize
                height: root.ringSize
                total: root.total
                remaining: root.remaining
                spokenSeconds: root.step
            }
        }

        Column {
            id: words

            x: Theme.portrait || Theme.mirrored ? 0 : ring.width + block.gap
            y: Theme.portrait ? ring.height + Theme.dp(96) : (block.height - height) / 2
            width: Theme.portrait ? block.width : block.width - ring.width - block.gap
            spacing: Theme.dp(36)

            Heading {
                id: headline

                width: parent.width
                // Large words on a low area, with buttons in two rows: the headline gives way.
                fitHeight: Theme.portrait ? 0 : Math.max(1, root.height - explanation.height - answers.height - 2 * words.spacing - Theme.dp(48))
                role: "question"
                text: qsTr("Are you still there?")
                colour: Theme.onInk
            }

            Words {
                id: explanation

                width: parent.width
                role: "body"
                text: qsTr("Otherwise the screen begins anew for the next guest.")
                colour: Theme.onInk2
            }

            Flow {
                id: answers

                width: parent.width
                spacing: Theme.dp(24)
                topPadding: Theme.dp(24)
                layoutDirection: Theme.mirrored ? Qt.RightToLeft : Qt.LeftToRight

                Pressable {
                    id: yes

                    label: qsTr("Yes, go on")
                    width: Math.min(words.width, yesWords.implicitWidth + Theme.dp(144))
                    height: Math.max(Theme.dp(144), yesWords.implicitHeight + Theme.dp(48))
                    onTriggered: root.stayed()

                    Rectangle {
                        anchors.fill: parent
                        radius: Theme.dp(36)
                        color: Theme.onInk
                    }

                    Words {
                        id: yesWords

                        anchors.centerIn: parent
                        role: "alone"
                        text: yes.label
                        colour: Theme.night
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }

                    FocusRing {
                        anchors.fill: parent
                        radius: Theme.dp(36)
                        shown: yes.focusShown
                    }
                }

                PillButton {
                    kind: "dark"
                    radius: Theme.dp(36)
                    width: Math.min(words.width, implicitWidth)
                    height: Math.max(yes.height, implicitHeight)
                    text: qsTr("More time")
                    // Nobody chooses what was not to be read yet.
                    onTriggered: root.opacity === 1 ? root.moreTime() : root.stayed()
                }

                PillButton {
                    kind: "dark"
                    radius: Theme.dp(36)
                    width: Math.min(words.width, implicitWidth)
                    height: Math.max(yes.height, implicitHeight)
                    text: qsTr("End")
                    onTriggered: root.opacity === 1 ? root.ended() : root.stayed()
                }
            }
        }
    }
}
