// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Exhibit
import Vitrine.Ui

/// Two fields, one of which lies behind the keyboard, and what is said of them: for tests of the keyboard.
Exhibit {
    id: root

    property string done

    TextField {
        id: upper

        x: Theme.dp(80)
        y: Theme.dp(60)
        width: Math.min(Theme.dp(900), root.width - 2 * x)
        label: "Oben"
        icon: "search"
        maximumLength: 12
        onAccepted: root.done = "fertig " + upper.text
        onCleared: root.done = "geleert"
    }

    TextField {
        id: lower

        x: Theme.dp(80)
        y: root.height - height - Theme.dp(40)
        width: upper.width
        label: "Unten"
        placeholder: "Ein Beispiel"
    }

    Words {
        x: Theme.dp(80)
        y: Theme.dp(260)
        text: "sagt: " + root.done
    }

    Words {
        x: Theme.dp(80)
        y: Theme.dp(330)
        text: "belegt: " + Math.round(Typing.height)
    }
}
