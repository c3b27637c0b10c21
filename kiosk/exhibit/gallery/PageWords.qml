// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

GalleryPage {
    id: root

    title: "Wörter"

    Repeater {
        model: ["hero", "title", "question", "sheet", "card"]

        delegate: Heading {
            id: headline

            required property string modelData

            width: root.width
            role: headline.modelData
            text: "Ein Haus, das Digitales greifbar macht"
        }
    }

    Heading {
        width: Math.min(root.width, Theme.dp(520))
        role: "card"
        text: "Donaudampfschifffahrtsgesellschaftskapitän"
    }

    Repeater {
        model: ["body", "support", "button", "least"]

        delegate: Words {
            id: sentence

            required property string modelData

            width: root.width
            role: sentence.modelData
            text: sentence.modelData + ": Im Post Carré, mitten in Jena, steht ein Ort für alle, die neugierig sind."
        }
    }

    Digits {
        text: "0123456789"
        role: "card"
    }

    BodyText {
        width: Math.min(root.width, Theme.dp(930))
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

    BodyBlock {
        width: Math.min(root.width, Theme.dp(930))
        role: "support"
        block: ({ type: "quote", runs: [{ text: "Ein Block allein, kleiner als der Text." }] })
    }
}
