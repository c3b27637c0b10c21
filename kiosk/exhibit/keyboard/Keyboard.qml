// SPDX-License-Identifier: Apache-2.0
pragma ComponentBehavior: Bound

import QtQuick
import Vitrine.Keyboard
import Vitrine.Ui

/// The keyboard: letters of the language shown, signs, and nothing else. No settings, no suggestions, no clipboard, no
/// drawing of letters, nothing that is kept. It fills its width and says how high it wants to be.
Item {
    id: root

    /// The language shown.
    required property string language
    /// Those on offer, a list of texts; where their letters differ a key changes between them.
    required property var languages
    /// The keyboard covers the field: what is written stands above the keys too.
    property bool echo: false
    readonly property var layouts: Letters.layoutsFor(root.language, root.languages)
    property string layout: Letters.layoutFor(root.language)
    /// "small", "large" (for one letter) or "signs".
    property string page: "small"
    readonly property real gap: Theme.dp(12)
    readonly property real padding: Theme.dp(24)
    readonly property real keyHeight: Theme.dp(Theme.portrait ? 104 : 88)
    /// How high it is without what it repeats.
    readonly property real plainHeight: keys.height + 2 * root.padding
    readonly property real rowWidth: Math.min(root.width - 2 * root.padding, Theme.dp(1560))
    readonly property var rows: Letters.rows(root.layout, root.page)
    /// As wide as the longest of the upper rows allows.
    readonly property real letterWidth: (root.rowWidth + root.gap) / Math.max(root.rows[0].length, root.rows[1].length) - root.gap
    readonly property real tool: (root.rowWidth - 11 * root.gap) / 8
    readonly property string otherLayout: root.layouts[(root.layouts.indexOf(root.layout) + 1) % root.layouts.length]

    function write(text: string): void {
        typist.write(text);
        if (root.page === "large")
            root.page = "small";
    }

    /// For those who walk by keys: the focus goes to the first key.
    function enter(): void {
        keys.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
    }

    /// As when it was never used.
    function reset(): void {
        root.layout = Letters.layoutFor(root.language);
        root.page = "small";
    }

    function nextLayout(): void {
        root.layout = root.otherLayout;
        root.page = "small";
    }

    implicitHeight: root.plainHeight + (root.echo ? above.height : 0)
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Keyboard")
    onLanguageChanged: root.reset()

    Typist {
        id: typist
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper

        Rectangle {
            width: parent.width
            height: Theme.dp(Theme.highContrast ? 4 : 2)
            color: Theme.highContrast ? Theme.ink : Theme.line
        }

        // A finger between two keys ends here.
        Finger {
            anchors.fill: parent
        }
    }

    Echo {
        id: above

        x: keys.x
        y: root.padding / 2
        width: root.rowWidth
        visible: root.echo
        field: typist.field
    }

    Column {
        id: keys

        x: (root.width - width) / 2
        y: root.height - height - root.padding
        width: root.rowWidth
        spacing: root.gap

        Repeater {
            // Numbers, not texts: a key stays, and keeps the focus, when its letter becomes a large one.
            model: 3

            delegate: Row {
                id: row

                required property int index
                readonly property list<string> letters: root.rows[row.index]
                readonly property bool last: row.index === 2
                readonly property bool shift: row.last && root.page !== "signs" && Letters.hasLarge(root.layout)
                /// The keys beside the letters of the last row.
                readonly property int ends: row.last ? row.shift ? 2 : 1 : 0
                readonly property real room: root.rowWidth - (row.letters.length + row.ends - 1) * root.gap
                readonly property real letterWidth: Math.min(root.letterWidth, (row.room - row.ends * 0.75 * root.tool) / row.letters.length)
                readonly property real endWidth: Math.min(1.6 * root.tool, (row.room - row.letters.length * row.letterWidth) / Math.max(1, row.ends))

                spacing: root.gap
                height: root.keyHeight
                anchors.horizontalCenter: parent?.horizontalCenter

                Key {
                    visible: row.shift
                    width: row.endWidth
                    height: row.height
                    kind: "tool"
                    icon: "capital"
                    label: qsTr("Capital letter")
                    on: root.page === "large"
                    Accessible.checkable: true
                    Accessible.checked: root.page === "large"
                    onTriggered: root.page = root.page === "large" ? "small" : "large"
                }

                Repeater {
                    model: row.letters.length

                    delegate: Key {
                        id: letter

                        required property int index

                        width: row.letterWidth
                        height: row.height
                        text: row.letters[letter.index] ?? ""
                        onTriggered: root.write(letter.text)
                    }
                }

                Key {
                    id: eraser

                    visible: row.last
                    width: row.endWidth
                    height: row.height
                    kind: "tool"
                    icon: "erase"
                    label: qsTr("Erase")
                    onTriggered: if (!again.erased) typist.erase()

                    // Held, it goes on.
                    Timer {
                        id: again

                        property bool erased: false

                        interval: again.erased ? 110 : 500
                        running: eraser.byFinger
                        repeat: true
                        onRunningChanged: if (again.running) again.erased = false
                        onTriggered: {
                            again.erased = true;
                            typist.erase();
                        }
                    }
                }
            }
        }

        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: root.gap

            Key {
                width: root.tool
                height: root.keyHeight
                kind: "tool"
                text: root.page === "signs" ? root.layout === "ar" ? "أ ب ت" : "ABC" : "123"
                label: root.page === "signs" ? qsTr("Letters") : qsTr("Digits and signs")
                onTriggered: root.page = root.page === "signs" ? "small" : "signs"
            }

            Key {
                visible: root.layouts.length > 1
                width: root.tool
                height: root.keyHeight
                kind: "tool"
                icon: "language"
                text: Letters.mark(root.otherLayout)
                label: qsTr("Letters of another language: %1").arg(Letters.mark(root.otherLayout))
                onTriggered: root.nextLayout()
            }

            Key {
                width: root.rowWidth - 3 * root.gap - 3.6 * root.tool + (root.layouts.length > 1 ? 0 : root.tool + root.gap)
                height: root.keyHeight
                label: qsTr("Space")
                onTriggered: root.write(" ")

                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    y: parent.height * 0.62
                    width: parent.width * 0.3
                    height: Math.max(2, Theme.dp(5))
                    radius: height / 2
                    color: Theme.ink
                }
            }

            Key {
                width: root.tool * 1.6
                height: root.keyHeight
                kind: "main"
                icon: "check"
                text: qsTr("Done")
                onTriggered: typist.end()
            }
        }
    }
}
