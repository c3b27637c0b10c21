// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Shell
import Vitrine.Ui

/// An arrow beside the cards, where there is no room for a pager below them.
RoundButton {
    id: root

    required property HomeGrid grid
    required property int page
    /// It leads on; else back.
    required property bool finish
    readonly property bool atRight: root.finish !== Theme.mirrored

    signal turned(int page)

    visible: root.grid.arrowsBeside && root.grid.pages > 1
    x: root.atRight ? Theme.dp(root.grid.cards.x + root.grid.cards.width + 24) : Theme.dp(root.grid.cards.x - 24) - width
    y: Theme.dp(root.grid.cards.y + root.grid.cards.height / 2) - height / 2
    size: Theme.dp(80)
    kind: "ink"
    icon: root.finish ? "next" : "back"
    label: root.finish ? qsTr("Next page") : qsTr("Previous page")
    enabled: root.finish ? root.page < root.grid.pages - 1 : root.page > 0
    onTriggered: root.turned(root.finish ? root.page + 1 : root.page - 1)
}
