// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A page of the gallery.
Rectangle {
    id: root

    property string title

    width: 1920
    height: 1080
    color: Theme.paper

    Heading {
        x: 64
        y: 36
        width: 1400
        role: "sheet"
        text: root.title
    }
}
