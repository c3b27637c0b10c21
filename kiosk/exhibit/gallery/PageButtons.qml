// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui

GalleryPage {
    id: root

    title: "Knöpfe"

    Repeater {
        model: ["main", "second", "ink", "light", "dark"]

        delegate: Flow {
            id: row

            required property string modelData
            readonly property bool night: row.modelData === "light" || row.modelData === "dark"

            width: root.width
            spacing: Theme.dp(28)

            Specimen {
                caption: row.modelData + ": Ruhe"
                night: row.night

                PillButton { text: "Nächste Frage"; icon: "next"; iconAfter: true; kind: row.modelData }
            }

            Specimen {
                caption: "Gedrückt"
                night: row.night

                PillButton { text: "Zurück"; icon: "back"; kind: row.modelData; keyHeld: true }
            }

            Specimen {
                caption: "Fokus durch Tasten"
                night: row.night
                room: Theme.dp(36)

                PillButton { text: "Fertig"; kind: row.modelData; dense: true; focusShown: true }
            }

            Specimen {
                caption: "Aus"
                night: row.night

                PillButton { text: "Fertig"; icon: "check"; kind: row.modelData; dense: true; enabled: false }
            }

            Specimen {
                caption: "Rund"
                night: row.night

                RoundButton { icon: "next"; label: "Weiter"; kind: row.modelData }
            }

            Specimen {
                caption: "Rund, aus"
                night: row.night

                RoundButton { icon: "back"; label: "Zurück"; kind: row.modelData; size: Theme.dp(80); enabled: false }
            }
        }
    }

    Flow {
        width: root.width
        spacing: Theme.dp(28)

        Specimen {
            caption: "Der einzige Knopf einer Seite"

            PillButton { text: "Ja, weitermachen"; alone: true }
        }

        Specimen {
            caption: "Lange Wörter nehmen eine zweite Zeile"

            PillButton { width: Theme.dp(420); text: "Datenschutzgrundverordnung lesen"; icon: "document" }
        }

        Specimen {
            caption: "Grund eines Knopfes"

            ButtonGround { width: Theme.dp(180); height: Theme.dp(88); radius: Theme.dp(28) }
        }

        Specimen {
            caption: "Was alle Knöpfe sind"

            Pressable { label: "Anfassen"; width: Theme.dp(112); height: Theme.dp(112) }
        }
    }
}
