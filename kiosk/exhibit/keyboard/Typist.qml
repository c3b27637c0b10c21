// SPDX-License-Identifier: Apache-2.0
import QtQuick
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
        root.field.takeFocus();
        Qvk.InputContext.commit(text);
    }

    function erase(): void {
        if (root.field === null)
            return;
        root.field.takeFocus();
        const length = Letters.lengthBefore(root.field.text, root.field.cursorPosition);
        if (length > 0)
            Qvk.InputContext.commit("", -length, length);
    }
}
