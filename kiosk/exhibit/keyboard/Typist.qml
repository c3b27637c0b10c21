// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtQuick.Window
import QtQuick.VirtualKeyboard as Qvk
import Vitrine.Keyboard
import Vitrine.Ui

/// Writes into the field that is written in, through Qt Virtual Keyboard. Everything goes as an input method event,
/// never as a key: keys are what plugged-in keyboards send, and they write nothing.
QtObject {
    id: root

    readonly property TextField field: Typing.field as TextField

    function write(text: string): void {
        if (root.field === null)
            return;
        root.send(text, 0, 0);
    }

    /// What is written goes where the focus is; one who walks by keys stays on the key.
    function send(text: string, from: int, length: int): void {
        const before = root.field.Window.activeFocusItem;
        root.field.takeFocus();
        Qvk.InputContext.commit(text, from, length);
        if (Theme.byKeys && before !== null)
            before.forceActiveFocus(Qt.TabFocusReason);
    }

    function erase(): void {
        if (root.field === null)
            return;
        const length = Letters.lengthBefore(root.field.text, root.field.cursorPosition);
        if (length > 0)
            root.send("", -length, length);
    }

    function end(): void {
        if (root.field === null)
            return;
        root.field.takeFocus(); // the key that had it is going
        root.field.accept();
    }
}
