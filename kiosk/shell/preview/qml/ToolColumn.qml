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
            return root.preview.savedAt === "" ? root.preview.say("Cannot be shown yet: see the findings below.", "Noch nicht zu zeigen: siehe die Befunde unten.")
                : root.preview.say("Saved with errors. You see the state of %1.", "Mit Fehlern gespeichert. Zu sehen ist der Stand von %1.").arg(root.preview.savedAt);
        if (root.preview.savedAt === "")
            return root.preview.say("Reading the pack …", "Das Paket wird gelesen …");
        return root.preview.checking ? root.preview.say("As saved at %1. Media are being checked …", "Wie gespeichert, %1. Medien werden geprüft …").arg(root.preview.savedAt)
            : root.preview.say("As saved at %1.", "Wie gespeichert, %1.").arg(root.preview.savedAt);
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
            spacing: 18

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

                Text {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    text: root.stand()
                    font.pixelSize: Tones.text
                    color: root.preview.state === "errors" ? Tones.error : Tones.good
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
            }

            ToolGroup {
                title: root.preview.say("Page", "Seite")

                Tool {
                    text: root.preview.say("Home", "Startseite")
                    hint: root.preview.say("Where a visit begins.", "Wo ein Besuch beginnt.")
                    onTriggered: root.preview.home()
                }

                Tool {
                    text: root.preview.say("Attract", "Lockbild")
                    hint: root.preview.say("The visit ends: what the screen shows while nobody uses it.", "Der Besuch endet: was der Bildschirm zeigt, solange ihn niemand benutzt.")
                    onTriggered: root.preview.attract()
                }

                Tool {
                    text: root.preview.say("Pause page", "Pausenseite")
                    hint: root.preview.say("What visitors see while staff have paused the screen.", "Was Besucher sehen, solange das Personal den Bildschirm angehalten hat.")
                    kind: "switch"
                    on: root.preview.paused
                    onTriggered: root.preview.choosePaused(!root.preview.paused)
                }

                Tool {
                    text: root.preview.say("Read again", "Neu lesen")
                    hint: root.preview.say("Reads the folder again, saved or not (F5).", "Liest den Ordner neu, gespeichert oder nicht (F5).")
                    onTriggered: root.preview.reload()
                }
            }

            ToolGroup {
                title: root.preview.say("Screen", "Bildschirm")

                Repeater {
                    model: root.preview.panels

                    // qmllint disable unqualified
                    delegate: Tool {
                        required property int index
                        required property string modelData

                        text: modelData
                        hint: root.preview.say("The pages as they stand on this panel: sizes follow its millimetres.", "Die Seiten, wie sie auf diesem Bildschirm stehen: Größen folgen seinen Millimetern.")
                        kind: "choice"
                        on: root.preview.panel === index
                        onTriggered: root.preview.choosePanel(index)
                    }
                    // qmllint enable unqualified
                }
            }

            ToolGroup {
                title: root.preview.say("How it stands", "Wie er steht")

                Tool {
                    text: root.preview.say("Landscape", "Quer")
                    hint: root.preview.say("The panel lies.", "Der Bildschirm liegt quer.")
                    kind: "choice"
                    on: !root.preview.upright
                    onTriggered: root.preview.chooseUpright(false)
                }

                Tool {
                    text: root.preview.say("Portrait", "Hochkant")
                    hint: root.preview.say("The panel stands upright.", "Der Bildschirm steht hochkant.")
                    kind: "choice"
                    on: root.preview.upright
                    onTriggered: root.preview.chooseUpright(true)
                }
            }

            ToolGroup {
                title: root.preview.say("Language", "Sprache")

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
                title: root.preview.say("What may happen", "Was geschehen kann")

                Tool {
                    text: root.preview.say("Network gone", "Netz weg")
                    hint: root.preview.say("What visitors see when the network fails.", "Was Besucher sehen, wenn das Netz ausfällt.")
                    kind: "switch"
                    on: root.preview.networkGone
                    onTriggered: root.preview.chooseNetworkGone(!root.preview.networkGone)
                }

                Tool {
                    text: root.preview.say("The visit ends", "Besuch endet")
                    hint: root.preview.say("After a while the screen asks whether somebody is still there, and goes back to attract. Otherwise it waits for you.",
                                           "Nach einer Weile fragt der Bildschirm, ob noch jemand da ist, und kehrt zum Lockbild zurück. Sonst wartet er auf Sie.")
                    kind: "switch"
                    on: root.preview.visitEnds
                    onTriggered: root.preview.chooseVisitEnds(!root.preview.visitEnds)
                }

                Text {
                    width: list.width
                    visible: root.preview.networkGone
                    wrapMode: Text.WordWrap
                    text: root.preview.say("Visitors notice nothing: all that is shown lies on the screen itself, and its pages open no connection. Only staff tools cannot reach it.",
                                           "Besucher merken nichts: Alles Gezeigte liegt auf dem Bildschirm selbst, und seine Seiten öffnen keine Verbindung. Nur das Personal erreicht ihn nicht aus der Ferne.")
                    font.pixelSize: Tones.text
                    color: Tones.quiet
                }
            }

            Tool {
                width: parent.width
                text: root.preview.say("As a visitor finds it", "Wie Besucher es vorfinden")
                hint: root.preview.say("Language, comfort, time and switches as at the start of a visit.", "Sprache, Komfort, Zeit und Schalter wie zu Beginn eines Besuchs.")
                onTriggered: root.preview.reset()
            }

            Text {
                width: parent.width
                wrapMode: Text.WordWrap
                text: root.preview.say("F6 moves the keys to the panel and back, F11 fills the screen, Ctrl+Q closes.", "F6 gibt die Tasten an den Bildschirm und zurück, F11 füllt den Monitor, Strg+Q schließt.")
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
