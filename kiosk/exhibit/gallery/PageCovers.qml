// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

GalleryPage {
    id: root

    title: "Ohne Bild, nie ohne Gesicht"

    Flow {
        width: root.width
        spacing: Theme.dp(24)

        Repeater {
            model: [
                { seed: "Was ist das hier?", figure: "story" }, { seed: "Patent oder Legende?", figure: "quiz" },
                { seed: "Schönste Fenster", figure: "gallery" }, { seed: "Zeitreise", figure: "timeline" },
                { seed: "Hörspaziergang", figure: "audio" }, { seed: "Gestern, heute", figure: "compare" },
                { seed: "Zeitmaschine", figure: "model" }, { seed: "Luft und Lärm", figure: "data" },
                { seed: "Wer macht mit?", figure: "people" }, { seed: "Paare finden", figure: "memory" },
                { seed: "Wege durchs Haus", figure: "map" }, { seed: "Diese Woche", figure: "events" }
            ]

            delegate: Specimen {
                id: specimen

                required property var modelData

                caption: specimen.modelData.figure + ": " + specimen.modelData.seed

                Cover {
                    width: Theme.dp(430)
                    height: Theme.dp(240)
                    radius: Theme.dp(24)
                    seed: specimen.modelData.seed
                    kind: specimen.modelData.figure
                }
            }
        }
    }
}
