// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Preview
import Vitrine.Shell

/// What a visitor can choose under "comfort", at one click.
Column {
    id: root

    required property Preview preview
    readonly property Shell shell: root.preview.shell

    width: parent.width
    spacing: 18

    ToolGroup {
        title: root.preview.say("Text size and contrast")

        Repeater {
            model: [100, 125, 150, 175, 200]

            // qmllint disable unqualified
            delegate: Tool {
                required property int modelData

                text: modelData + " %"
                hint: root.preview.say("Text size")
                kind: "choice"
                on: Math.round(root.shell.comfort.textScale * 100) === modelData
                onTriggered: root.shell.chooseTextScale(modelData / 100)
            }
            // qmllint enable unqualified
        }

        Repeater {
            model: [
                { id: "standard", text: root.preview.say("Standard") },
                { id: "dark", text: root.preview.say("Dark") },
                { id: "light", text: root.preview.say("Light") }
            ]

            // qmllint disable unqualified
            delegate: Tool {
                required property var modelData

                text: modelData.text
                hint: root.preview.say("Contrast")
                kind: "choice"
                on: root.shell.comfort.contrast === modelData.id
                onTriggered: root.shell.chooseContrast(modelData.id)
            }
            // qmllint enable unqualified
        }
    }

    ToolGroup {
        title: root.preview.say("What a visitor may need")

        Tool {
            text: root.preview.say("Calm")
            hint: root.preview.say("Nothing moves by itself.")
            kind: "switch"
            on: root.shell.comfort.calm
            onTriggered: root.shell.chooseCalm(!root.shell.comfort.calm)
        }

        Tool {
            text: root.preview.say("Captions")
            hint: root.preview.say("Films start with captions.")
            kind: "switch"
            on: root.shell.comfort.captions
            onTriggered: root.shell.chooseCaptions(!root.shell.comfort.captions)
        }

        Tool {
            text: root.preview.say("Within reach")
            hint: root.preview.say("Everything that is touched lies low enough for somebody who sits.")
            kind: "switch"
            on: root.shell.comfort.reach
            onTriggered: root.shell.chooseReach(!root.shell.comfort.reach)
        }

        Tool {
            text: root.preview.say("Left-handed")
            hint: root.preview.say("The bar in the opposite order.")
            kind: "switch"
            on: root.shell.comfort.leftHanded
            onTriggered: root.shell.chooseLeftHanded(!root.shell.comfort.leftHanded)
        }

        Tool {
            text: root.preview.say("Read aloud")
            hint: root.preview.say("Each page is read to the visitor.")
            kind: "switch"
            on: root.shell.comfort.readAloud
            onTriggered: root.shell.chooseReadAloud(!root.shell.comfort.readAloud)
        }

        Tool {
            text: root.preview.say("Sign language")
            hint: root.preview.say("Films in sign language, where the pack has some.")
            kind: "switch"
            on: root.shell.comfort.signLanguage
            onTriggered: root.shell.chooseSignLanguage(!root.shell.comfort.signLanguage)
        }
    }
}
