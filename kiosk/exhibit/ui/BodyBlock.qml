// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Ui

/// One block: heading, paragraph, pull quote, list item, rule or code.
Item {
    id: root

    required property var block
    property string role: "body"
    property color colour: Theme.ink
    property color accentColour: Theme.accentText
    readonly property string type: root.block.type ?? "paragraph"
    readonly property bool quote: root.type === "quote"
    readonly property bool item: root.type === "item"
    readonly property real indent: root.quote ? Theme.dp(40) : root.item ? Theme.size(root.role) * 1.4 : 0
    readonly property string textRole: root.quote || (root.type === "heading" && root.block.level <= 2) ? "card" : root.role

    implicitHeight: root.type === "rule" ? Theme.dp(2) : words.implicitHeight + (root.quote ? Theme.dp(24) : 0)
    height: root.implicitHeight

    Rectangle {
        visible: root.type === "rule"
        width: parent.width
        height: Theme.dp(2)
        color: Theme.line
    }

    Rectangle {
        visible: root.quote
        x: Theme.mirrored ? root.width - width : 0
        y: Theme.dp(14)
        width: Theme.dp(8)
        height: parent.height - Theme.dp(16)
        color: root.accentColour
    }

    Text {
        visible: root.item
        x: Theme.mirrored ? root.width - width : 0
        width: root.indent * 0.72
        text: root.block.ordered ? root.block.number + "." : "•"
        textFormat: Text.PlainText
        horizontalAlignment: Theme.mirrored ? Text.AlignLeft : Text.AlignRight
        color: root.accentColour
        font: words.font
        lineHeight: words.lineHeight
        lineHeightMode: Text.FixedHeight
        Accessible.ignored: true
    }

    Text {
        id: words

        visible: root.type !== "rule"
        x: Theme.mirrored ? 0 : root.indent
        y: root.quote ? Theme.dp(16) : 0
        width: root.width - root.indent
        // Our own markup: every letter of the text is escaped, and <b> is all there is.
        text: BlockText.markup(root.block.runs ?? [])
        textFormat: Text.StyledText
        wrapMode: root.type === "code" ? Text.WrapAnywhere : Text.Wrap
        color: root.quote ? root.accentColour : root.colour
        font: Theme.fontOf(root.textRole, Theme.size(root.textRole), root.quote ? 500 : root.type === "heading" ? 600 : 0)
        lineHeight: (root.quote ? 1.24 : Theme.lineHeight(root.textRole)) * font.pixelSize
        lineHeightMode: Text.FixedHeight
        topPadding: -Theme.liftOf(words.text, words.font.pixelSize)
        bottomPadding: Theme.liftOf(words.text, words.font.pixelSize)
        Accessible.role: root.type === "heading" ? Accessible.Heading : Accessible.StaticText
        Accessible.name: BlockText.plain(root.block.runs ?? [])
    }
}
