// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit
import Vitrine.Ui

/// An exhibit that stops the whole program when its button is touched: for tests of the supervision.
Exhibit {
    id: root

    PillButton {
        anchors.centerIn: parent
        text: "Schleife"
        onTriggered: {
            while (root.visible) {
                root.progress = Math.random();
            }
        }
    }
}
