// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

GalleryPage {
    id: root

    readonly property var gears: ({ src: Qt.resolvedUrl("art/gears.jpg"), focusX: 0.7, focusY: 0.5 })
    readonly property string name: "Patent oder Legende?"

    title: "Karten"

    Flow {
        width: root.width
        spacing: Theme.dp(40)

        Specimen { caption: "Ruhe"; ExhibitCard { title: root.name; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears } }
        Specimen { caption: "Gedrückt"; ExhibitCard { title: root.name; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears; keyHeld: true } }
        Specimen { caption: "Fokus durch Tasten"; ExhibitCard { title: root.name; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears; focusShown: true } }
        Specimen { caption: "Wird geöffnet"; ExhibitCard { title: root.name; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears; opening: true } }
        Specimen { caption: "Nicht verfügbar"; ExhibitCard { title: root.name; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears; state: "unavailable"; reason: "Wird gerade repariert" } }
        Specimen { caption: "Ohne Bild"; ExhibitCard { title: root.name; kind: "quiz"; kindTitle: "Quiz"; minutes: 6 } }
        Specimen { caption: "Bild kaputt"; ExhibitCard { title: root.name; kind: "gallery"; kindTitle: "Galerie"; minutes: 6; cover: ({ src: "file:///does/not/exist.jpg" }) } }
        Specimen { caption: "Gerade gesehen"; ExhibitCard { title: root.name; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears; seen: true } }
        Specimen { caption: "Langes Wort"; ExhibitCard { title: "Donaudampfschifffahrtsgesellschaftskapitän"; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears } }

        Specimen {
            caption: "Breit, mit Satz"

            ExhibitCard {
                width: Math.min(root.width, implicitWidth)
                wide: true
                title: "Was ist das hier?"
                line: "Ein Haus zum Ausprobieren, mitten in Jena. Was drin steckt und wer es betreibt."
                kind: "story"
                kindTitle: "Geschichte"
                minutes: 5
                audienceWords: "für alle"
                cover: root.gears
            }
        }
    }

    Flow {
        width: root.width
        spacing: Theme.dp(40)

        Specimen {
            caption: "Wörter einer Karte"
            night: !Theme.highContrast

            CardWords { width: Theme.dp(430); title: root.name; kindTitle: "Quiz"; kindIcon: "quiz"; minutes: 6; room: Theme.dp(400) }
        }

        Specimen {
            caption: "Art, Dauer, für wen"
            night: !Theme.highContrast

            CardMeta { width: Theme.dp(430); kindTitle: "Quiz"; kindIcon: "quiz"; minutes: 6; audienceWords: "ab 8"; colour: Theme.highContrast ? Theme.ink : Theme.glow }
        }

        Specimen {
            caption: "Zeichen mit Wort"
            night: !Theme.highContrast

            MetaItem { icon: "clock"; text: "6 Min."; colour: Theme.highContrast ? Theme.ink : Theme.glow }
        }

        Specimen { caption: "Gesehen"; SeenMark {} }
        Specimen { caption: "Rand bei starkem Kontrast"; CardOutline { width: Theme.dp(300); height: Theme.dp(180); division: Theme.dp(80) } }
    }
}
