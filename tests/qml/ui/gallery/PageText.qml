// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

Rectangle {
    id: root

    width: 1920
    height: 1080
    color: Theme.paper

    Picture {
        width: 860
        height: 960
        src: Qt.resolvedUrl("art/gears.jpg")
        focusX: 0.3
        alt: "Zahnräder"

        Scrim {
            anchors.fill: parent
            textTop: 860
        }

        Words {
            x: 64
            y: 860
            width: 700
            role: "least"
            text: "Die Stadt als Glas: 16 Türme, 16 Lampen, vier Millionen Lichtstrahlen"
            colour: Theme.onInk
        }
    }

    Column {
        x: 932
        y: 80
        width: 930
        spacing: 34

        Heading {
            width: parent.width
            text: "Ein Haus, das Digitales greifbar macht"
        }

        BodyText {
            width: parent.width
            blocks: [
                { type: "paragraph", runs: [{ text: "Im Post Carré, mitten in Jena, steht ein Ort für alle, die neugierig sind. Das Smart-City-Projekt der Stadt betreibt ihn zusammen mit dem Verein " }, { text: "Jena Digital e. V.", strong: true }] },
                { type: "quote", runs: [{ text: "Anfassen ist hier keine Ausnahme, sondern die Hausordnung." }] },
                { type: "heading", level: 3, runs: [{ text: "Was es gibt" }] },
                { type: "item", runs: [{ text: "Räume zum Loslegen" }] },
                { type: "item", ordered: true, number: 2, runs: [{ text: "<img src='x'> bleibt Text" }] },
                { type: "rule" },
                { type: "code", runs: [{ text: "while (neugierig) anfassen();" }] }
            ]
        }
    }
}
