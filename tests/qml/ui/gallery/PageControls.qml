// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

Sheet {
    title: "Knöpfe, Kacheln, Zeichen"

    Column {
        x: 64
        y: 150
        spacing: 28

        Row {
            spacing: 20

            PillButton { text: "Nächste Frage"; icon: "next"; iconAfter: true }
            PillButton { text: "Zurück"; icon: "back"; kind: "second" }
            PillButton { text: "Ja, weitermachen"; alone: true; keyHeld: true }
        }

        Row {
            spacing: 20

            PillButton { text: "Fertig"; icon: "check"; dense: true }
            PillButton { text: "Zurücksetzen"; icon: "restart"; kind: "second"; dense: true }
            PillButton { text: "Aus"; dense: true; enabled: false }
            RoundButton { icon: "back"; label: "Zurück"; kind: "second" }
            RoundButton { icon: "next"; label: "Weiter" }
            RoundButton { icon: "back"; label: "Zurück"; kind: "ink"; size: 80; enabled: false }
            RoundButton { icon: "next"; label: "Weiter"; kind: "ink"; size: 80 }
        }

        Row {
            spacing: 16

            Chip { text: "Alle"; chosen: true }
            Chip { text: "Für Kinder"; count: 14 }
            Chip { text: "Mehr"; icon: "filter" }
            PageMarks { count: 4; current: 0; anchors.verticalCenter: parent.verticalCenter }
        }

        Grid {
            columns: 2
            spacing: 16

            SwitchTile { title: "Vorlesen"; icon: "readaloud"; onWord: "An"; offWord: "Aus" }
            SwitchTile { title: "Untertitel"; icon: "captions"; on: true; onWord: "An"; offWord: "Aus" }
            SwitchTile { title: "Gebärdensprache"; icon: "sign"; onWord: "An"; offWord: "Aus"; keyHeld: true }
            Tile {
                width: 122
                height: 150
                title: "125 %"
                on: true

                Words { anchors.centerIn: parent; role: "card"; text: "Aa"; weight: 600 }
            }
        }
    }

    Rectangle {
        x: 1240
        y: 60
        width: 640
        height: 960
        color: Theme.night

        CountdownRing {
            x: 106
            y: 50
            total: 30
            remaining: 17.4
        }

        Column {
            x: 50
            y: 520
            spacing: 24

            PillButton { text: "Ja, weitermachen"; kind: "light"; alone: true }

            Row {
                spacing: 20

                PillButton { text: "Beenden"; kind: "dark"; dense: true }
                PillButton { text: "Alle Bilder"; icon: "gallery"; kind: "dark"; dense: true }
                RoundButton { icon: "zoomin"; label: "Größer"; kind: "dark"; size: 88 }
            }

            RoundButton { icon: "pause"; label: "Anhalten"; kind: "light" }
        }

        Plate {
            x: 350
            y: 800
            Words { text: "4 von 12"; role: "main"; colour: Theme.onInk }
        }
    }
}
