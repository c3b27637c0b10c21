// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Shell
import Vitrine.Ui

/// Outside the opening hours.
Item {
    id: root

    width: 640
    height: 360

    AsleepPage {
        id: page

        anchors.fill: parent
        sentences: ["Wir öffnen um 10:00 Uhr", "We are open from 10:00"]
    }

    SignalSpy { id: below; target: under; signalName: "clicked" }

    MouseArea {
        id: under

        anchors.fill: parent
        z: -1
    }

    TestCase {
        name: "Asleep"
        when: windowShown

        function dark(): bool {
            const picture = grabImage(root);
            for (let x = 4; x < root.width; x += 4) {
                for (let y = 4; y < root.height; y += 4) {
                    if (picture.red(x, y) + picture.green(x, y) + picture.blue(x, y) > 0)
                        return false;
                }
            }
            return true;
        }

        function test_showsNothing(): void {
            page.answering = false;
            tryVerify(dark);
            compare(page.Accessible.name, "");
        }

        function test_saysInAllLanguagesWhenItOpensAndIsDarkAgain(): void {
            page.answering = true;
            tryVerify(() => !dark());
            compare(page.Accessible.name, "Wir öffnen um 10:00 Uhr. We are open from 10:00");
            page.answering = false;
            tryVerify(dark);
        }

        function test_letsNoTouchThrough(): void {
            mouseClick(root, 100, 100);
            compare(below.count, 0);
        }
    }
}
