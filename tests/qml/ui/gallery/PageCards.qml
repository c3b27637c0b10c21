// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

Sheet {
    id: root

    readonly property url art: Qt.resolvedUrl("art/gears.jpg")
    readonly property var gears: ({ src: root.art, focusX: 0.7, focusY: 0.5 })

    title: "Eine Karte, acht Zustände"

    Grid {
        x: 64
        y: 140
        columns: 4
        columnSpacing: 44
        rowSpacing: 100

        ExhibitCard { width: 415; height: 300; title: "Patent oder Legende?"; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears }
        ExhibitCard { width: 415; height: 300; title: "Patent oder Legende?"; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears; keyHeld: true }
        ExhibitCard { width: 415; height: 300; title: "Patent oder Legende?"; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears; focus: true; Component.onCompleted: { Theme.byKeys = true; forceActiveFocus(); } }
        ExhibitCard { width: 415; height: 300; title: "Patent oder Legende?"; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears; opening: true }
        ExhibitCard { width: 415; height: 300; title: "Patent oder Legende?"; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears; state: "unavailable"; reason: "Wird gerade repariert" }
        ExhibitCard { width: 415; height: 300; title: "Patent oder Legende?"; kind: "quiz"; kindTitle: "Quiz"; minutes: 6 }
        ExhibitCard { width: 415; height: 300; title: "Patent oder Legende?"; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears; seen: true }
        ExhibitCard { width: 415; height: 300; title: "Donaudampfschifffahrtsgesellschaftskapitän"; kind: "quiz"; kindTitle: "Quiz"; minutes: 6; cover: root.gears }
    }
}
