// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick

/// Where the visitor writes, and how much room the keyboard takes. Fields come and go here; the shell shows the keyboard.
QtObject {
    id: root

    /// There is a keyboard. Without one nobody can write: do not offer a field then.
    property bool available: false
    /// The field that is written in; null: none, and no keyboard is there.
    property Item field: null
    /// How many fields there are.
    property int fields: 0
    /// How much of the page's foot the keyboard covers, in device px. What matters stands above it.
    property real height: 0

    /// The visit is over: every field forgets.
    signal forgotten

    function begin(field: Item): void {
        if (root.available)
            root.field = field;
    }

    function end(): void {
        root.field = null;
    }

    function forget(): void {
        root.end();
        root.forgotten();
    }
}
