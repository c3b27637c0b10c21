// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit

/// An exhibit that draws over the whole glass and far beyond, as high as it can: for tests of what the shell keeps above.
Exhibit {
    z: 1e9

    Rectangle {
        anchors.fill: parent
        anchors.margins: -4000
        z: 1e9
        color: "#C0392B"
        Accessible.role: Accessible.StaticText
        Accessible.name: "Überall"
    }
}
