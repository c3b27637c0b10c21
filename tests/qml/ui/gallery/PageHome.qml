// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

Sheet {
    id: root

    readonly property var gears: ({ src: Qt.resolvedUrl("art/gears.jpg"), focusX: 0.8, focusY: 0.5 })

    Heading {
        x: 64
        y: 48
        width: 1300
        text: "Was möchten Sie entdecken?"
    }

    Flow {
        x: 64
        y: 164
        width: 1800
        spacing: 24

        ExhibitCard { width: 884; height: 372; wide: true; title: "Was ist das hier?"; line: "Ein Haus zum Ausprobieren, mitten in Jena. Was drin steckt und wer es betreibt."; kind: "story"; kindTitle: "Geschichte"; minutes: 5; audienceWords: "für alle"; cover: root.gears }
        ExhibitCard { width: 430; height: 372; title: "Patent oder Legende?"; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; audienceWords: "ab 8"; cover: root.gears }
        ExhibitCard { width: 430; height: 372; title: "Der erste Klick"; kind: "timeline"; kindTitle: "Zeitreise"; minutes: 4; cover: root.gears }
        ExhibitCard { width: 430; height: 372; title: "Räume zum Loslegen"; kind: "map"; kindTitle: "Plan"; minutes: 3 }
        ExhibitCard { width: 884; height: 372; wide: true; title: "Fünf Tage Eröffnung"; line: "Digi:Talk, Code Week WarmUp und offene Türen: das Programm vom 12. bis 16. August."; kind: "events"; kindTitle: "Termine"; minutes: 2; audienceWords: "für alle" }
        ExhibitCard { width: 430; height: 372; title: "Donaudampfschifffahrtsgesellschaftskapitän"; kind: "gallery"; kindTitle: "Galerie"; minutes: 5; cover: ({ src: "file:///does/not/exist.jpg" }) }
    }

    Rectangle {
        y: 960
        width: 1920
        height: 120
        color: Theme.night

        Beam {
            width: parent.width
            progress: 0.33
        }
    }
}
