// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// A page of the gallery: a headline and what stands below it.
Column {
    id: root

    property string title

    spacing: Theme.dp(40)

    Heading {
        width: root.width
        role: "sheet"
        text: root.title
    }
}
