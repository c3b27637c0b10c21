// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// One blurred rounded rectangle as nine parts of a small picture, below its parent: a shadow or a glow.
BorderImage {
    id: root

    property real shrink: 0
    property real down: 0
    property real soft: 0
    property real radius: 0
    property color colour: Theme.ink
    property int percent: 50
    // The same rounded numbers for the picture and for its corners, or a seam would show.
    readonly property int reach: Math.max(1, Math.round(root.soft))
    readonly property int bend: Math.max(0, Math.round(root.radius))
    readonly property int corner: 2 * root.reach + root.bend

    x: root.shrink - root.reach
    y: root.shrink - root.reach + root.down
    width: parent ? parent.width - 2 * root.shrink + 2 * root.reach : 0
    height: parent ? parent.height - 2 * root.shrink + 2 * root.reach : 0
    source: `${Theme.images}shadow/${root.reach}/${root.bend}/${String(root.colour).slice(-6)}/${root.percent}`
    border { left: root.corner; right: root.corner; top: root.corner; bottom: root.corner }
    Accessible.ignored: true
}
