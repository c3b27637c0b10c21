// SPDX-License-Identifier: Apache-2.0
import QtQuick
import Vitrine.Keyboard
import Vitrine.Shell
import Vitrine.Ui

/// The keyboard's place: it rises from the bar while a field is written in, and goes down again.
Item {
    id: root

    required property Shell shell
    readonly property bool open: Typing.field !== null

    /// A field in the middle of the page would lie behind the keys.
    function look(): void {
        const field = Typing.field;
        keyboard.echo = field !== null && field.mapToItem(root, 0, field.height).y > root.height - keyboard.plainHeight;
    }

    enabled: root.open
    onOpenChanged: {
        if (root.open)
            keyboard.reset();
        looking.restart();
    }
    Component.onCompleted: looking.restart()

    // When the page has had its chance to move the field out of the way.
    Timer {
        id: looking

        interval: 0
        onTriggered: {
            root.look();
            if (root.open && Theme.byKeys)
                keyboard.enter();
        }
    }

    Binding { target: Typing; property: "height"; value: root.open ? keyboard.height : 0 }

    QtObject {
        id: rise

        /// 0: all the way up; 1: gone.
        property real value: root.open ? 0 : 1

        Behavior on value {
            NumberAnimation {
                duration: root.open ? Theme.sheetRise : Theme.sheetRise * 0.7
                easing.type: Easing.Bezier
                easing.bezierCurve: root.open ? Theme.curve : Theme.leaveCurve
            }
        }
    }

    Keyboard {
        id: keyboard

        y: root.height - (Theme.calm ? 1 : 1 - rise.value) * height
        width: root.width
        height: implicitHeight
        visible: root.open || rise.value < 1
        opacity: Theme.calm ? 1 - rise.value : 1
        language: root.shell.visit.language
        languages: root.shell.visit.languages
    }
}
