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
        onTriggered: misfortune.loseMemory()
    }

    Timer {
        id: appetite

        interval: 1400 // as slowly as a page that loads more and more
        repeat: true
        onTriggered: misfortune.eatMemory()
    }

    Timer {
        id: chatter

        interval: 1
        repeat: true
        onTriggered: {
            for (let line = 0; line < 1000; ++line)
                console.warn("line", line, "of what nobody will ever read");
        }
    }

    /// Over all there is, and longer than this exhibit: what becomes of a glass whose lower layer goes on.
    function cover(colour: color): void {
        const glass = root.Window.window.contentItem;
        covering.createObject(glass, { color: colour, width: glass.width, height: glass.height });
    }

    Component {
        id: covering

        Rectangle {
            z: 1000
        }
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

        PillButton {
            text: "Geschwätz"
            onTriggered: chatter.start()
        }

        PillButton {
            text: "Appetit"
            onTriggered: appetite.start()
        }

        PillButton {
            text: "Schwarz"
            onTriggered: root.cover("black")
        }

        PillButton {
            text: "Standbild"
            onTriggered: root.cover("grey")
        }
    }
}
