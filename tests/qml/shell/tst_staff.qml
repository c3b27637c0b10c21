// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Shell
import Vitrine.Ui

Item {
    id: root

    width: 1920
    height: 1080

    ServiceTile {
        id: tile

        width: 500
        icon: "restart"
        title: "Restart"
        text: "A few seconds"
    }

    FactCard {
        id: card

        y: 300
        width: 400
        title: "Screen"
        rows: [{ name: "Name", value: "Halle" }, { name: "Address", value: "2001:db8:1234:5678:9abc:def0:1234:5678" }]
    }

    CleaningPage {
        id: cleaning

        anchors.fill: parent
        visible: false
        seconds: 30
    }

    TestPictures {
        id: pictures

        anchors.fill: parent
        visible: false
    }

    TouchTest {
        id: touch

        anchors.fill: parent
        visible: false
    }

    FaultEntry { id: entry; y: 700 }

    SignalSpy { id: ended; target: pictures; signalName: "ended" }
    SignalSpy { id: asked; target: entry; signalName: "triggered" }

    TestCase {
        name: "Staff"
        when: windowShown

        function cleanup(): void {
            Theme.textScale = 1;
            pictures.visible = touch.visible = cleaning.visible = false;
        }

        function test_aTileSaysWhatItDoes(): void {
            compare(tile.Accessible.name, "Restart");
            compare(tile.Accessible.description, "A few seconds");
            Theme.textScale = 2;
            tryVerify(() => tile.implicitHeight > 130 * Theme.unit);
        }

        function test_aLongValueStandsBelowItsName(): void {
            const rows = Array.from(card.children[0].children).filter(item => item.name !== undefined && item.value !== undefined);
            compare(rows.length, 2);
            tryVerify(() => rows[0].beside);
            verify(!rows[1].beside);
            verify(rows[1].height > rows[0].height);
        }

        function test_everyTestPictureComesAndThenTheyEnd(): void {
            pictures.at = 0;
            ended.clear();
            pictures.visible = true;
            for (let i = 0; i < pictures.names.length; ++i)
                mouseClick(pictures, 960, 540);
            compare(ended.count, 1);
        }

        function test_aFieldThatIsTouchedTurnsOnce(): void {
            touch.visible = true;
            touch.turned = 0;
            const finger = touchEvent(touch);
            finger.press(1, touch, 30, 30).commit();
            tryCompare(touch, "turned", 1);
            compare(touch.fingers, 1);
            finger.move(1, touch, 40, 40).press(2, touch, 1800, 1000).commit();
            tryCompare(touch, "turned", 2);
            tryCompare(touch, "fingers", 2);
            finger.release(1, touch, 40, 40).release(2, touch, 1800, 1000).commit();
            tryCompare(touch, "fingers", 0);
        }

        function test_theCleaningPageSaysHowLong(): void {
            cleaning.visible = true;
            compare(cleaning.Accessible.name.indexOf("The glass can be cleaned now"), 0);
        }

        function test_theVisitorsEntryIsAButtonWithWords(): void {
            compare(entry.Accessible.name, "Something does not work");
            mouseClick(entry);
            compare(asked.count, 1);
        }
    }
}
