// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Shell

Item {
    id: root

    width: 1920
    height: 1080

    BottomBar {
        id: bar

        width: root.width
        languageName: "Deutsch"
    }

    SignalSpy { id: home; target: bar; signalName: "homeChosen" }
    SignalSpy { id: language; target: bar; signalName: "languageChosen" }
    SignalSpy { id: comfort; target: bar; signalName: "comfortChosen" }

    TestCase {
        name: "BottomBar"
        when: windowShown

        function find(item: Item, name: string): Item {
            if (item.visible && item.Accessible.name === name && item.Accessible.role === Accessible.Button)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = find(item.children[i], name);
                if (found)
                    return found;
            }
            return null;
        }

        function test_eachFieldSaysWhatItIs(): void {
            mouseClick(find(bar, "Start"));
            compare(home.count, 1);
            mouseClick(find(bar, "Deutsch"));
            compare(language.count, 1);
            mouseClick(find(bar, "Adjust"));
            compare(comfort.count, 1);
        }

        function test_oneLanguageNeedsNoField(): void {
            bar.severalLanguages = false;
            compare(find(bar, "Deutsch"), null);
            bar.severalLanguages = true;
        }

        function test_forALeftHandItsOrderIsReversed(): void {
            const start = find(bar, "Start");
            const adjust = find(bar, "Adjust");
            verify(start.mapToItem(bar, 0, 0).x < adjust.mapToItem(bar, 0, 0).x);
            bar.leftHanded = true;
            tryVerify(() => start.mapToItem(bar, 0, 0).x > adjust.mapToItem(bar, 0, 0).x);
            verify(start.mapToItem(bar, start.width, 0).x <= bar.width);
            verify(adjust.mapToItem(bar, 0, 0).x >= 0);
            bar.leftHanded = false;
        }

        function test_aFingerThatSlidesOffPressesNothing(): void {
            home.clear();
            const field = find(bar, "Start");
            mousePress(field, 20, 20);
            mouseMove(field, 20, 600);
            mouseRelease(field, 20, 600);
            compare(home.count, 0);
        }
    }
}
