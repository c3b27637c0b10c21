// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

Sheet {
    id: root

    title: "Ohne Bild, nie ohne Gesicht"

    ListModel {
        id: covers

        ListElement { seed: "Was ist das hier?"; kind: "story" }
        ListElement { seed: "Patent oder Legende?"; kind: "quiz" }
        ListElement { seed: "Schönste Fenster"; kind: "gallery" }
        ListElement { seed: "Zeitreise"; kind: "timeline" }
        ListElement { seed: "Hörspaziergang"; kind: "audio" }
        ListElement { seed: "Gestern, heute"; kind: "compare" }
        ListElement { seed: "Zeitmaschine"; kind: "model" }
        ListElement { seed: "Luft und Lärm"; kind: "data" }
        ListElement { seed: "Wer macht mit?"; kind: "people" }
        ListElement { seed: "Paare finden"; kind: "memory" }
        ListElement { seed: "Wege durchs Haus"; kind: "map" }
        ListElement { seed: "Diese Woche"; kind: "events" }
    }

    Grid {
        x: 64
        y: 146
        columns: 4
        spacing: 24

        Repeater {
            model: covers

            delegate: ExhibitCard {
                required property string seed
                required property string kind
                required property int index

                width: 430
                height: 279
                title: seed
                kindTitle: kind
                minutes: 2 + index % 5
            }
        }
    }
}
