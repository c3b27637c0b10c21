// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

GalleryPage {
    id: root

    title: "Wahl"

    Flow {
        width: root.width
        spacing: Theme.dp(28)

        Specimen { caption: "Ruhe"; Chip { text: "Mehr"; icon: "filter" } }
        Specimen { caption: "Gewählt"; Chip { text: "Alle"; chosen: true } }
        Specimen { caption: "Mit Zahl"; Chip { text: "Für Kinder"; count: 14 } }
        Specimen { caption: "Gedrückt"; Chip { text: "Für Kinder"; count: 14; keyHeld: true } }
        Specimen { caption: "Fokus"; room: Theme.dp(20); Chip { text: "Alle"; focusShown: true } }
    }

    Flow {
        width: root.width
        spacing: Theme.dp(28)

        Specimen { caption: "Aus"; SwitchTile { title: "Vorlesen"; icon: "readaloud" } }
        Specimen { caption: "An"; SwitchTile { title: "Untertitel"; icon: "captions"; on: true } }
        Specimen { caption: "Gedrückt"; SwitchTile { title: "Gebärdensprache"; icon: "sign"; keyHeld: true } }
        Specimen { caption: "Fokus"; room: Theme.dp(20); SwitchTile { title: "Weniger Bewegung"; icon: "calm"; focusShown: true } }
    }

    Flow {
        width: root.width
        spacing: Theme.dp(28)

        Specimen {
            caption: "Ruhe"

            Tile { title: "100 %"; Words { anchors.centerIn: parent; role: "card"; text: "Aa"; weight: 600 } }
        }

        Specimen {
            caption: "Gewählt"

            Tile { title: "125 %"; on: true; Words { anchors.centerIn: parent; role: "card"; text: "Aa"; weight: 600 } }
        }

        Specimen {
            caption: "Gedrückt"

            Tile { title: "150 %"; keyHeld: true; Words { anchors.centerIn: parent; role: "card"; text: "Aa"; weight: 600 } }
        }

        Specimen {
            caption: "Fokus"
            room: Theme.dp(20)

            Tile { title: "200 %"; focusShown: true; Words { anchors.centerIn: parent; role: "card"; text: "Aa"; weight: 600 } }
        }
    }

    Flow {
        width: root.width
        spacing: Theme.dp(28)

        Specimen { caption: "Leer"; TextField { width: Math.min(root.width, Theme.dp(700)); label: "Ihr Name"; placeholder: "Ada" } }
        Specimen { caption: "Beschrieben"; TextField { width: Math.min(root.width, Theme.dp(700)); label: "Suchen"; icon: "search"; text: "Zahnräder" } }
        Specimen { caption: "Voll"; TextField { width: Math.min(root.width, Theme.dp(700)); label: "Ihr Name"; text: "Ada"; maximumLength: 3 } }
    }
}
