// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

GalleryPage {
    id: root

    readonly property url art: Qt.resolvedUrl("art/gears.jpg")

    title: "Bilder"

    Flow {
        width: root.width
        spacing: Theme.dp(40)

        Specimen {
            caption: "Um seinen Mittelpunkt geschnitten"

            Picture { width: Theme.dp(400); height: Theme.dp(400); radius: Theme.dp(24); src: root.art; focusX: 0.3; alt: "Zahnräder" }
        }

        Specimen {
            caption: "Grau"

            Picture { width: Theme.dp(400); height: Theme.dp(400); radius: Theme.dp(24); grey: true; src: root.art; focusX: 0.7; alt: "Zahnräder" }
        }

        Specimen {
            caption: "Fehlt oder ist kaputt"

            Picture { width: Theme.dp(400); height: Theme.dp(400); radius: Theme.dp(24); src: "file:///does/not/exist.jpg"; alt: "Zahnräder" }
        }

        Specimen {
            caption: "Wörter auf einem Bild: unten"

            Picture {
                width: Math.min(root.width, Theme.dp(700))
                height: Theme.dp(400)
                src: root.art

                Scrim { anchors.fill: parent; textTop: below.y }

                Words {
                    id: below

                    x: Theme.dp(32)
                    y: parent.height - height - Theme.dp(32)
                    width: parent.width - 2 * x
                    role: "support"
                    text: "Die Stadt als Glas: 16 Türme, 16 Lampen"
                    colour: Theme.onInk
                }
            }
        }

        Specimen {
            caption: "Wörter auf einem Bild: an der Seite"

            Picture {
                width: Math.min(root.width, Theme.dp(700))
                height: Theme.dp(400)
                src: root.art
                besideWords: true

                Scrim { anchors.fill: parent; sideways: true }

                Words {
                    x: Theme.mirrored ? parent.width - width - Theme.dp(32) : Theme.dp(32)
                    anchors.verticalCenter: parent.verticalCenter
                    width: parent.width * 0.45
                    role: "support"
                    text: "Die Stadt als Glas"
                    colour: Theme.onInk
                }
            }
        }

        Specimen {
            caption: "Platte für Wörter"

            Picture {
                width: Theme.dp(400)
                height: Theme.dp(200)
                src: root.art

                Plate {
                    anchors.centerIn: parent

                    Words { text: "4 von 12"; role: "support"; colour: Theme.onInk; wrapMode: Text.NoWrap }
                }
            }
        }
    }
}
