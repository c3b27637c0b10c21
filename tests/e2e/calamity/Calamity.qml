// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit
import Vitrine.Exhibits.Calamity
import Vitrine.Ui

/// A button for each way to end.
Exhibit {
    id: root

    Misfortune {
        id: misfortune
    }

    Timer {
        id: hunger

        interval: 100
        repeat: true
        onTriggered: misfortune.eatMemory()
    }

    Grid {
        anchors.centerIn: parent
        columns: 3
        spacing: 24

        PillButton {
            text: "Absturz"
            onTriggered: misfortune.crash()
        }

        PillButton {
            text: "Abbruch"
            onTriggered: misfortune.abort()
        }

        PillButton {
            text: "Ausnahme"
            onTriggered: misfortune.throwUp()
        }

        PillButton {
            text: "Ausgang"
            onTriggered: misfortune.leave()
        }

        PillButton {
            text: "Nebenfaden"
            onTriggered: misfortune.crashElsewhere()
        }

        PillButton {
            text: "Schleife"
            onTriggered: misfortune.loop()
        }

        PillButton {
            text: "Zeichner"
            onTriggered: misfortune.blockRendering()
        }

        PillButton {
            text: "Grafik"
            onTriggered: misfortune.loseGraphics()
        }

        PillButton {
            text: "Hunger"
            onTriggered: hunger.start()
        }
    }
}
