// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Ui

/// What happens under a finger and under keys.
Item {
    id: root

    width: 900
    height: 600

    Component {
        id: buttonComponent

        PillButton {
            text: "Weiter"
        }
    }

    Component {
        id: spyComponent

        SignalSpy {
            signalName: "triggered"
        }
    }

    Component {
        id: listComponent

        Flickable {
            width: 400
            height: 300
            contentHeight: 2000
            property alias button: inside

            PillButton {
                id: inside

                text: "Weiter"
            }
        }
    }

    // A film reacts wherever it is touched; a button lies on it.
    Component {
        id: filmComponent

        Item {
            property alias button: above
            property alias taps: beneath.taps

            width: 400
            height: 300

            TapHandler {
                id: beneath

                property int taps: 0

                gesturePolicy: TapHandler.ReleaseWithinBounds
                onTapped: ++beneath.taps
            }

            PillButton {
                id: above

                text: "Weiter"
            }
        }
    }

    TestCase {
        name: "Press"
        when: windowShown

        function make(): var {
            const button = createTemporaryObject(buttonComponent, root, { x: 50, y: 50 });
            return { button, spy: createTemporaryObject(spyComponent, root, { target: button }) };
        }

        function test_aPressShowsAtOnceAndActsOnRelease(): void {
            const { button, spy } = make();
            const touch = touchEvent(button);
            touch.press(1, button, 20, 20).commit();
            verify(button.pressed);
            compare(button.scale, 0.97);
            compare(spy.count, 0);
            touch.release(1, button, 20, 20).commit();
            verify(!button.pressed);
            compare(spy.count, 1);
            tryCompare(button, "scale", 1);
        }

        function test_aFingerThatLeavesCancels(): void {
            const { button, spy } = make();
            const touch = touchEvent(button);
            touch.press(1, button, 20, 20).commit();
            touch.move(1, button, 20, button.height + 80).commit();
            touch.move(1, button, 20, button.height + 120).commit();
            tryCompare(button, "pressed", false); // moves are delivered with the next frame
            touch.release(1, button, 20, button.height + 120).commit();
            compare(spy.count, 0);
        }

        function test_aFingerThatTremblesStillPresses(): void {
            const { button, spy } = make();
            const touch = touchEvent(button);
            touch.press(1, button, 20, 20).commit();
            touch.move(1, button, 50, 40).commit();
            touch.release(1, button, 50, 40).commit();
            compare(spy.count, 1);
        }

        function test_aFingerThatRestsLongStillPresses(): void {
            const { button, spy } = make();
            const touch = touchEvent(button);
            touch.press(1, button, 20, 20).commit();
            wait(1200); // longer than what usually counts as a long press
            verify(button.pressed);
            touch.release(1, button, 20, 20).commit();
            compare(spy.count, 1);
        }

        function test_twoVisitorsPressTwoButtonsAtOnce(): void {
            const one = make();
            const other = make();
            other.button.y = 300;
            const touch = touchEvent(root);
            touch.press(1, one.button, 20, 20).press(2, other.button, 20, 20).commit();
            verify(one.button.pressed);
            verify(other.button.pressed);
            touch.release(1, one.button, 20, 20).release(2, other.button, 20, 20).commit();
            compare(one.spy.count, 1);
            compare(other.spy.count, 1);
        }

        function test_whatReactsBeneathAButtonLeavesItTheFinger(): void {
            const film = createTemporaryObject(filmComponent, root);
            const spy = createTemporaryObject(spyComponent, root, { target: film.button });
            const touch = touchEvent(film);
            touch.press(1, film.button, 20, 20).commit();
            verify(film.button.pressed);
            touch.release(1, film.button, 20, 20).commit();
            compare(spy.count, 1);
            compare(film.taps, 0);
            touch.press(1, film, 350, 250).commit();
            touch.release(1, film, 350, 250).commit();
            compare(spy.count, 1);
            compare(film.taps, 1);
        }

        function test_aFingerIsForgottenWhenItsButtonGoes_data(): var {
            return [{ tag: "disabled", name: "enabled" }, { tag: "hidden", name: "visible" }];
        }

        function test_aFingerIsForgottenWhenItsButtonGoes(row): void {
            const { button, spy } = make();
            const touch = touchEvent(button);
            touch.press(1, button, 20, 20).commit();
            button[row.name] = false;
            verify(!button.pressed);
            button[row.name] = true;
            touch.release(1, button, 20, 20).commit();
            compare(spy.count, 0);
            touch.press(1, button, 20, 20).commit();
            touch.release(1, button, 20, 20).commit();
            compare(spy.count, 1);
        }

        function test_aSwipeOverAButtonScrollsAndPressesNothing(): void {
            const list = createTemporaryObject(listComponent, root);
            const spy = createTemporaryObject(spyComponent, root, { target: list.button });
            list.contentY = 0;
            const touch = touchEvent(list);
            touch.press(1, list, 60, 90).commit();
            for (let y = 90; y > 5; y -= 8) {
                touch.move(1, list, 60, y).commit();
                wait(5);
            }
            touch.release(1, list, 60, 5).commit();
            verify(list.contentY > 0);
            compare(spy.count, 0);
            verify(!list.button.pressed);
        }

        // Each row is what a whole hand does on one button: [what, finger] one after the other.
        function test_aButtonHearsTheNextFingerWhateverAHandDid_data(): list<var> {
            const down = finger => ["press", finger];
            const slide = finger => ["move", finger];
            const up = finger => ["release", finger];
            return [
                { tag: "lifted in turn", hand: [down(1), down(2), up(1), up(2)] },
                { tag: "lifted the other way round", hand: [down(1), down(2), up(2), up(1)] },
                { tag: "one slides off", hand: [down(1), down(2), slide(1), up(2), up(1)] },
                { tag: "another slides off", hand: [down(1), down(2), slide(2), up(1), up(2)] },
                { tag: "both slide off", hand: [down(1), down(2), slide(1), slide(2), up(1), up(2)] },
                { tag: "a third comes as the first goes", hand: [down(1), down(2), up(1), down(3), up(2), up(3)] },
                { tag: "the first comes again", hand: [down(1), down(2), up(1), down(1), up(2), up(1)] },
            ];
        }

        function test_aButtonHearsTheNextFingerWhateverAHandDid(row): void {
            const { button, spy } = make();
            const touch = touchEvent(button);
            for (const [what, finger] of row.hand) {
                const y = what === "move" ? button.height + 100 : 20;
                touch[what](finger, button, 10 * finger, y).commit();
                wait(20);
            }
            tryCompare(button, "pressed", false);
            wait(300);
            spy.clear();
            touch.press(1, button, 20, 20).commit();
            verify(button.pressed);
            touch.release(1, button, 20, 20).commit();
            compare(spy.count, 1);
        }

        function test_aDisabledButtonDoesNothing(): void {
            const { button, spy } = make();
            button.enabled = false;
            const touch = touchEvent(button);
            touch.press(1, button, 20, 20).commit();
            verify(!button.pressed);
            touch.release(1, button, 20, 20).commit();
            compare(spy.count, 0);
        }

        function test_enterAndSpacePress_data(): var {
            return [{ tag: "Enter", key: Qt.Key_Enter }, { tag: "Return", key: Qt.Key_Return }, { tag: "Space", key: Qt.Key_Space }];
        }

        function test_enterAndSpacePress(data: var): void {
            const { button, spy } = make();
            button.forceActiveFocus();
            keyPress(data.key);
            verify(button.pressed);
            compare(spy.count, 0);
            keyRelease(data.key);
            verify(!button.pressed);
            compare(spy.count, 1);
        }

        function test_otherKeysDoNotPress(): void {
            const { button, spy } = make();
            button.forceActiveFocus();
            keyClick(Qt.Key_A);
            compare(spy.count, 0);
        }

        function test_aKeyThatIsHeldWhileFocusLeavesDoesNothing(): void {
            const { button, spy } = make();
            button.forceActiveFocus();
            keyPress(Qt.Key_Space);
            button.focus = false;
            verify(!button.pressed);
            keyRelease(Qt.Key_Space);
            compare(spy.count, 0);
        }

        function test_focusIsShownForKeysAndHiddenForFingers(): void {
            const { button } = make();
            button.forceActiveFocus();
            keyClick(Qt.Key_Shift);
            verify(button.focusShown);
            const touch = touchEvent(root);
            touch.press(1, root, 800, 500).commit();
            touch.release(1, root, 800, 500).commit();
            verify(!button.focusShown);
        }

        function test_calmMotionShowsAPressWithoutMovement(): void {
            const { button } = make();
            Theme.calm = true;
            const touch = touchEvent(button);
            touch.press(1, button, 20, 20).commit();
            verify(button.pressed);
            compare(button.scale, 1);
            touch.release(1, button, 20, 20).commit();
            Theme.calm = false;
        }
    }
}
