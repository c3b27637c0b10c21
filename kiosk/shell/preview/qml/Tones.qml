// SPDX-License-Identifier: Apache-2.0
pragma Singleton

import QtQuick

/// How the preview's own tools look. They are a curator's, on an office screen: no panel's size or contrast moves them.
QtObject {
    id: root

    readonly property color ground: "#0B1524"
    readonly property color column: "#132033"
    readonly property color control: "#22344D"
    readonly property color hovered: "#2E4563"
    readonly property color accent: "#7FD6E2"
    readonly property color wordsOnAccent: "#08222A"
    readonly property color words: "#F1F5FA"
    readonly property color quiet: "#B4C2D4"
    readonly property color edge: "#8296B0"
    readonly property color error: "#FFB4AB"
    readonly property color warning: "#FFD98A"
    readonly property color good: "#9BE3B4"
    readonly property int text: 14
    readonly property int gap: 8

    /// The tool whose hint is shown.
    property Item asked: null

    /// The tool after `item`, or before it; never one on the panel. The chain leads round, but not always back to `item`.
    function step(item: Item, onward: bool): void {
        let left = 2000;
        for (let next = item.nextItemInFocusChain(onward); next && next !== item && left > 0; next = next.nextItemInFocusChain(onward)) {
            if (next.objectName === "tool") {
                next.forceActiveFocus(onward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
                return;
            }
            left -= 1;
        }
    }
}
