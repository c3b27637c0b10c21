// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The shadow below a raised thing, drawn once and stretched: 1 for cards, 2 for sheets and opening cards. Fill the
/// thing with it and put it below. On ink, and in high contrast, nothing has a shadow.
Item {
    id: root

    property int depth: 1
    property real radius: Theme.dp(24)
    /// Pressed down: only the near shadow stays.
    property bool low: false

    visible: !Theme.highContrast && root.depth > 0

    SoftEdge {
        visible: !root.low
        shrink: Theme.dp(root.depth > 1 ? 20 : 18)
        down: Theme.dp(root.depth > 1 ? 50 : 18)
        soft: Theme.dp(root.depth > 1 ? 80 : 40)
        radius: root.radius
        percent: root.depth > 1 ? 69 : 45
    }

    SoftEdge {
        visible: root.depth === 1
        down: Theme.dp(2)
        soft: Theme.dp(4)
        radius: root.radius
        percent: 18
    }
}
