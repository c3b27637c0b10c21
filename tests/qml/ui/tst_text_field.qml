// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Ui

/// A field without the keyboard of the scene, which is a module of its own: what a field lets in and what it keeps.
Item {
    id: root

    width: 900
    height: 600

    Component {
        id: fieldComponent

        TextField {
            width: 700
            label: "Suche"
            maximumLength: 8
        }
    }

    Component {
        id: spyComponent

        SignalSpy {}
    }

    TestCase {
        name: "TextField"
        when: windowShown

        function spyOn(target: QtObject, name: string): SignalSpy {
            return createTemporaryObject(spyComponent, root, { target: target, signalName: name });
        }

        function init(): void {
            Typing.available = true;
        }

        function cleanup(): void {
            Typing.end();
            Theme.textScale = 1;
        }

        function test_aFingerBeginsTheWriting(): void {
            const field = createTemporaryObject(fieldComponent, root);
            verify(!field.typing);
            mouseClick(field, 300, field.height / 2);
            verify(field.typing);
            compare(Typing.field, field);
        }

        function test_withoutAKeyboardNobodyWrites(): void {
            Typing.available = false;
            const field = createTemporaryObject(fieldComponent, root);
            mouseClick(field, 300, field.height / 2);
            verify(!field.typing);
        }

        function test_keysOfAKeyboardWriteNothing(): void {
            const field = createTemporaryObject(fieldComponent, root, { text: "da" });
            mouseClick(field, 300, field.height / 2);
            for (const key of [Qt.Key_A, Qt.Key_1, Qt.Key_Backspace, Qt.Key_Delete, Qt.Key_Escape, Qt.Key_Insert])
                keyClick(key);
            for (const key of [Qt.Key_V, Qt.Key_X, Qt.Key_A, Qt.Key_Z])
                keyClick(key, Qt.ControlModifier);
            keyClick(Qt.Key_Insert, Qt.ShiftModifier);
            compare(field.text, "da");
        }

        function test_choosingByKeyBeginsAndAcceptsAndWritesNoSpace(): void {
            const field = createTemporaryObject(fieldComponent, root);
            const accepted = spyOn(field, "accepted");
            field.takeFocus();
            keyClick(Qt.Key_Space);
            verify(field.typing);
            keyClick(Qt.Key_Return);
            verify(!field.typing);
            compare(accepted.count, 1);
            compare(field.text, "");
        }

        function test_isNeverLongerThanItMayBe(): void {
            const field = createTemporaryObject(fieldComponent, root, { text: "zwölf Zeichen" });
            compare(field.text.length, 8);
            verify(field.full);
        }

        function test_isEmptiedByItsButton(): void {
            const field = createTemporaryObject(fieldComponent, root, { text: "Prisma" });
            const cleared = spyOn(field, "cleared");
            mouseClick(field, field.width - 60, field.height / 2);
            compare(field.text, "");
            compare(cleared.count, 1);
        }

        function test_forgetsWhenTheVisitEnds(): void {
            const field = createTemporaryObject(fieldComponent, root, { text: "Prisma" });
            mouseClick(field, 300, field.height / 2);
            Typing.forget();
            compare(field.text, "");
            compare(Typing.field, null);
        }

        function test_endsWhenItIsSwitchedOffOrHiddenOrGone(): void {
            const field = fieldComponent.createObject(root);
            for (const property of ["enabled", "visible"]) {
                field.begin();
                field[property] = false;
                verify(!field.typing);
                field[property] = true;
            }
            field.begin();
            field.destroy();
            tryCompare(Typing, "field", null);
        }

        function test_oneIsWrittenInAtATime(): void {
            const one = createTemporaryObject(fieldComponent, root);
            const other = createTemporaryObject(fieldComponent, root, { y: 200 });
            mouseClick(one, 300, one.height / 2);
            mouseClick(other, 300, other.height / 2);
            verify(!one.typing);
            verify(other.typing);
        }

        function test_nothingCanBeSelectedByDragOrDoubleClick(): void {
            const field = createTemporaryObject(fieldComponent, root, { text: "Prisma" });
            const input = findChild(field, "input");
            mouseDrag(field, 60, field.height / 2, 300, 0);
            mouseDoubleClickSequence(field, 100, field.height / 2);
            compare(input.selectedText, "");
        }

        function test_growsWithTheTextSize(): void {
            const field = createTemporaryObject(fieldComponent, root);
            const before = field.height;
            Theme.textScale = 2;
            verify(field.height > before);
            verify(findChild(field, "input").contentHeight <= field.height);
        }
    }
}
