// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit
import Vitrine.Ui

/// An exhibit with a face for a screen without a network, as kinds that need one have.
Exhibit {
    id: root

    Heading {
        anchors.centerIn: parent
        text: root.context.online ? "Im Netz" : "Ohne Netz"
    }
}
