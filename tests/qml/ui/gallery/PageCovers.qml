// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

Sheet {
    id: root

    title: "Ohne Bild, nie ohne Gesicht"

    ListModel {
        id: covers

        ListElement { seed: "Was ist das hier?"; figure: "story" }
        ListElement { seed: "Patent oder Legende?"; figure: "quiz" }
        ListElement { seed: "Schönste Fenster"; figure: "gallery" }
        ListElement { seed: "Zeitreise"; figure: "timeline" }
        ListElement { seed: "Hörspaziergang"; figure: "audio" }
        ListElement { seed: "Gestern, heute"; figure: "compare" }
        ListElement { seed: "Zeitmaschine"; figure: "model" }
        ListElement { seed: "Luft und Lärm"; figure: "data" }
        ListElement { seed: "Wer macht mit?"; figure: "people" }
        ListElement { seed: "Paare finden"; figure: "memory" }
        ListElement { seed: "Wege durchs Haus"; figure: "map" }
        ListElement { seed: "Diese Woche"; figure: "events" }
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
                required property string figure
                required property int index

                width: 430
                height: 279
                title: seed
                kind: figure
                kindTitle: figure
                minutes: 2 + index % 5
            }
        }
    }
}
