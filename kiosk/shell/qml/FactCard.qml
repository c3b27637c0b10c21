// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Ui
import Vitrine.Shell

/// A card with a headline and rows of {name, value}; more may stand below.
Rectangle {
    id: root

    default property alias content: more.data
    required property string title
    property list<var> rows

    height: inside.height + Theme.dp(64)
    radius: Theme.dp(28)
    color: Theme.sheet
    border.width: Theme.highContrast ? Theme.dp(4) : 0
    border.color: Theme.ink

    Column {
        id: inside

        x: Theme.dp(40)
        y: Theme.dp(32)
        width: parent.width - 2 * x

        Heading {
            width: parent.width
            role: "main"
            bottomPadding: Theme.dp(16)
            text: root.title
        }

        Repeater {
            model: root.rows

            delegate: FactRow {
                required property var modelData

                width: inside.width
                name: modelData.name
                value: modelData.value
            }
        }

        Column {
            id: more

            width: inside.width
        }
    }
}
