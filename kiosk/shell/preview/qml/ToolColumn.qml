// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Preview
import Vitrine.Shell

/// All that a curator chooses, beside the panel.
FocusScope {
    id: root

    required property Preview preview
    readonly property Shell shell: root.preview.shell
    readonly property Visit visit: root.shell.visit

    /// How old what is seen is, in a sentence.
    function stand(): string {
        if (root.preview.state === "errors")
            return root.preview.savedAt === "" ? root.preview.say("Cannot be shown yet: see the findings below.")
                : root.preview.say("Saved with errors. You see the state of {}.", [root.preview.savedAt]);
        if (root.preview.savedAt === "")
            return root.preview.say("Reading the pack …");
        return root.preview.checking ? root.preview.say("As saved at {}. Media are being checked …", [root.preview.savedAt])
            : root.preview.say("As saved at {}.", [root.preview.savedAt]);
    }

    FontMetrics {
        id: metrics

        font.pixelSize: Tones.text
    }

    Rectangle {
        anchors.fill: parent
        color: Tones.column
    }

    Flickable {
        id: flick

        anchors { fill: parent; margins: 16; rightMargin: 10 }
        contentHeight: list.height
        boundsBehavior: Flickable.StopAtBounds
        clip: true

        Column {
            id: list

            width: flick.width - 6
            spacing: 16

            Column {
                width: parent.width
                spacing: 4

                Text {
                    width: parent.width
                    elide: Text.ElideMiddle
                    text: root.preview.folder.split("/").pop()
                    font.pixelSize: Tones.text + 2
                    font.weight: Font.DemiBold
                    color: Tones.words
                }

                // Room for two lines, whatever it says: else every button below would move under the finger when a check ends.
                Text {
                    width: parent.width
                    height: Math.max(implicitHeight, 2 * metrics.lineSpacing)
                    wrapMode: Text.WordWrap
                    text: root.stand()
                    font.pixelSize: Tones.text
                    color: root.preview.state === "errors" ? Tones.error : Tones.good
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }

            ToolGroup {
                title: root.preview.say("Page")

                Tool {
                    text: root.preview.say("Home")
                    hint: root.preview.say("Where a visit begins.")
                    onTriggered: root.preview.home()
                }

                Tool {
                    text: root.preview.say("Attract")
                    hint: root.preview.say("The visit ends: what the screen shows while nobody uses it.")
                    onTriggered: root.preview.attract()
                }

                Tool {
                    text: root.preview.say("Pause page")
                    hint: root.preview.say("What visitors see while staff have paused the screen.")
                    kind: "switch"
                    on: root.preview.paused
                    onTriggered: root.preview.choosePaused(!root.preview.paused)
                }

                Tool {
                    text: root.preview.say("Read again")
                    hint: root.preview.say("Reads the folder again, saved or not (F5).")
                    onTriggered: root.preview.reload()
                }
            }

            ToolGroup {
                title: root.preview.say("Screen")

                Repeater {
                    model: root.preview.panels

                    // qmllint disable unqualified
                    delegate: Tool {
                        required property int index
                        required property string modelData

                        text: modelData
                        hint: root.preview.say("The pages as they stand on this panel: sizes follow its millimetres.")
                        kind: "choice"
                        on: root.preview.panel === index
                        onTriggered: root.preview.choosePanel(index)
                    }
                    // qmllint enable unqualified
                }
            }

            ToolGroup {
                title: root.preview.say("How it stands")

                Tool {
                    text: root.preview.say("Landscape")
                    hint: root.preview.say("The panel lies.")
                    kind: "choice"
                    on: !root.preview.upright
                    onTriggered: root.preview.chooseUpright(false)
                }

                Tool {
                    text: root.preview.say("Portrait")
                    hint: root.preview.say("The panel stands upright.")
                    kind: "choice"
                    on: root.preview.upright
                    onTriggered: root.preview.chooseUpright(true)
                }
            }

            ToolGroup {
                title: root.preview.say("Language")

                Repeater {
                    model: root.visit.languages

                    // qmllint disable unqualified
                    delegate: Tool {
                        required property string modelData

                        text: root.shell.languageName(modelData)
                        hint: modelData
                        kind: "choice"
                        on: root.visit.language === modelData
                        onTriggered: root.visit.language = modelData
                    }
                    // qmllint enable unqualified
                }
            }

            ComfortTools {
                preview: root.preview
            }

            TimeTools {
                preview: root.preview
            }

            ToolGroup {
                title: root.preview.say("What may happen")

                Tool {
                    text: root.preview.say("Network gone")
                    hint: root.preview.say("What visitors see when the network fails.")
                    kind: "switch"
                    on: root.preview.networkGone
                    onTriggered: root.preview.chooseNetworkGone(!root.preview.networkGone)
                }

                Tool {
                    text: root.preview.say("The visit ends")
                    hint: root.preview.say("After a while the screen asks whether somebody is still there, and goes back to attract. Otherwise it waits for you.")
                    kind: "switch"
                    on: root.preview.visitEnds
                    onTriggered: root.preview.chooseVisitEnds(!root.preview.visitEnds)
                }

                Text {
                    width: list.width
                    visible: root.preview.networkGone
                    wrapMode: Text.WordWrap
                    text: root.preview.say("Only exhibits that need the network look different now. All others lie on the screen itself: visitors notice nothing, and only staff cannot reach it from afar.")
                    font.pixelSize: Tones.text
                    color: Tones.quiet
                }
            }

            Tool {
                width: parent.width
                text: root.preview.say("As a visitor finds it")
                hint: root.preview.say("Language, comfort, time and switches as at the start of a visit.")
                onTriggered: root.preview.reset()
            }

            Text {
                width: parent.width
                wrapMode: Text.WordWrap
                text: root.preview.say("F6 moves the keys to the panel and back, F11 fills the screen, Ctrl+Q closes.")
                font.pixelSize: Tones.text - 1
                color: Tones.quiet
            }
        }
    }

    Rectangle {
        x: parent.width - width - 3
        y: 16 + flick.visibleArea.yPosition * flick.height
        width: 5
        height: flick.visibleArea.heightRatio * flick.height
        visible: flick.visibleArea.heightRatio < 1
        radius: 2
        color: Tones.edge
    }
}
