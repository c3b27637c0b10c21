// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Preview

/// What the tool below the mouse is for, after a moment.
Rectangle {
    id: root

    readonly property string words: (Tones.asked as Tool)?.hint ?? (Tones.asked as ToolField)?.hint ?? ""
    property bool shown: false

    function place(): void {
        const below = root.parent.mapFromItem(Tones.asked, 0, Tones.asked.height + 6);
        const above = root.parent.mapFromItem(Tones.asked, 0, -root.height - 6);
        root.x = Math.max(8, Math.min(root.parent.width - root.width - 8, below.x));
        root.y = below.y + root.height > root.parent.height ? above.y : below.y;
        root.shown = true;
    }

    visible: root.shown && root.words !== ""
    width: Math.min(300, text.implicitWidth + 24)
    height: text.height + 16
    radius: 8
    color: Tones.words
    onWordsChanged: {
        root.shown = false;
        wait.restart();
    }

    Timer {
        id: wait

        interval: 500
        onTriggered: if (Tones.asked !== null) root.place()
    }

    Text {
        id: text

        x: 12
        y: 8
        width: root.width - 24
        wrapMode: Text.WordWrap
        text: root.words
        font.pixelSize: Tones.text - 1
        color: Tones.ground
        Accessible.ignored: true
    }
}
