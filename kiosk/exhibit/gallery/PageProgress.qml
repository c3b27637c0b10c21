// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

GalleryPage {
    id: root

    title: "Wie weit, wie lange"

    Flow {
        width: root.width
        spacing: Theme.dp(40)

        Specimen { caption: "Bahn"; night: true; Beam { width: Theme.dp(500); progress: -1 } }
        Specimen { caption: "Ein Drittel"; night: true; Beam { width: Theme.dp(500); progress: 0.33 } }
        Specimen { caption: "Ganz"; night: true; Beam { width: Theme.dp(500); progress: 1 } }
        Specimen { caption: "Voll"; night: true; CountdownRing { total: 30; remaining: 30 } }
        Specimen { caption: "Läuft"; night: true; CountdownRing { total: 30; remaining: 17.4 } }
        Specimen { caption: "Fast vorbei"; night: true; CountdownRing { total: 30; remaining: 1.2 } }
        Specimen { caption: "Erste Seite"; PageMarks { count: 4; current: 0 } }
        Specimen { caption: "Dritte Seite"; PageMarks { count: 4; current: 2 } }
        Specimen { caption: "Für das Telefon"; QrCode { width: Theme.dp(240); height: width; text: "Digital Werkstadt Jena" } }
    }

    Specimen {
        caption: "Mehr, als Platz hat"

        ScrollArea {
            width: Math.min(root.width, Theme.dp(700))
            height: Theme.dp(420)
            contentHeight: paragraphs.height

            BodyText {
                id: paragraphs

                width: parent.width
                blocks: Array.from({ length: 6 }, (nothing, index) => ({ type: "paragraph", runs: [{ text: index + 1 + ". Im Post Carré, mitten in Jena, steht ein Ort für alle, die neugierig sind." }] }))
            }
        }
    }
}
