// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// The shadow below a raised thing, drawn once and stretched: 1 for cards, 2 for sheets and opening cards. Fill the
/// thing with it and put it below. On ink, and in high contrast, nothing has a shadow.
Item {
    id: root

    property int depth: 1
    property real radius: Theme.dp(24)

    visible: !Theme.highContrast && root.depth > 0

    BorderImage {
        id: wide

        readonly property real down: Theme.dp(root.depth > 1 ? 50 : 18)
        readonly property real shrink: Theme.dp(root.depth > 1 ? 20 : 18)
        readonly property int soft: Math.round(Theme.dp(root.depth > 1 ? 80 : 40))
        readonly property int corner: soft + Math.round(root.radius)

        x: shrink - soft
        y: down + shrink - soft
        width: root.width - 2 * shrink + 2 * soft
        height: root.height - 2 * shrink + 2 * soft
        source: "image://vitrine-shadow/" + [soft, Math.round(root.radius), String(Theme.ink).replace("#", ""), root.depth > 1 ? 69 : 45].join("/")
        border { left: wide.corner; right: wide.corner; top: wide.corner; bottom: wide.corner }
    }

    BorderImage {
        id: near

        readonly property int soft: Math.round(Theme.dp(4))
        readonly property int corner: soft + Math.round(root.radius)

        visible: root.depth === 1
        x: -soft
        y: Theme.dp(2) - soft
        width: root.width + 2 * soft
        height: root.height + 2 * soft
        source: "image://vitrine-shadow/" + [soft, Math.round(root.radius), String(Theme.ink).replace("#", ""), 18].join("/")
        border { left: near.corner; right: near.corner; top: near.corner; bottom: near.corner }
    }
}
