// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

GalleryPage {
    id: root

    title: "Darunter und darum"

    Flow {
        width: root.width
        spacing: Theme.dp(80)

        Specimen {
            caption: "Schatten Stufe 1"

            Rectangle {
                width: Theme.dp(300)
                height: Theme.dp(200)
                radius: Theme.dp(24)
                color: Theme.sheet

                Shadow { anchors.fill: parent; z: -1 }
            }
        }

        Specimen {
            caption: "Gedrückt"

            Rectangle {
                width: Theme.dp(300)
                height: Theme.dp(200)
                radius: Theme.dp(24)
                color: Theme.sheet

                Shadow { anchors.fill: parent; z: -1; low: true }
            }
        }

        Specimen {
            caption: "Schatten Stufe 2"

            Rectangle {
                width: Theme.dp(300)
                height: Theme.dp(200)
                radius: Theme.dp(24)
                color: Theme.sheet

                Shadow { anchors.fill: parent; z: -1; depth: 2 }
            }
        }

        Specimen {
            caption: "Ein weicher Rand"

            Item {
                width: Theme.dp(300)
                height: Theme.dp(200)

                SoftEdge { soft: Theme.dp(40); radius: Theme.dp(24); colour: Theme.accent; percent: 80 }
            }
        }

        Specimen {
            caption: "Fokus: zwei Ringe"
            room: Theme.dp(20)

            Rectangle {
                width: Theme.dp(300)
                height: Theme.dp(200)
                radius: Theme.dp(24)
                color: Theme.sheet

                FocusRing { anchors.fill: parent; shown: true }
            }
        }

        Specimen {
            caption: "Unter einem Finger"
            night: true

            Item {
                width: Theme.dp(300)
                height: Theme.dp(200)

                PressDisc { finger: Qt.point(parent.width / 2, parent.height / 2); shown: true }
            }
        }
    }
}
