// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Shell

Item {
    id: panel

    width: 800
    height: 600

    property int remaining: 20

    Component {
        id: part

        Later {
            file: "StillThere.qml"
            given: ({ asking: false, total: 20, remaining: Qt.binding(() => panel.remaining) })
        }
    }

    TestCase {
        name: "Later"
        when: windowShown

        function isWhole(later: Later): void {
            compare(later.status, Loader.Ready);
            compare((later.item as StillThere).total, 20);
            panel.remaining = 7;
            compare((later.item as StillThere).remaining, 7);
        }

        function init(): void {
            panel.remaining = 20;
        }

        function test_isNotReadBeforeItIsWanted(): void {
            const later = createTemporaryObject(part, panel) as Later;
            wait(50);
            compare(later.status, Loader.Null);
        }

        function test_isMadeAtOnceWhenItIsNeeded(): void {
            const later = createTemporaryObject(part, panel) as Later;
            later.needed = true;
            isWhole(later);
        }

        function test_isMadeWhenThereIsTime(): void {
            const later = createTemporaryObject(part, panel) as Later;
            later.settled = true;
            tryCompare(later, "status", Loader.Ready, 5000);
            isWhole(later);
        }

        function test_isMadeAtOnceWhenItIsNeededOnItsWay(): void {
            const later = createTemporaryObject(part, panel) as Later;
            later.settled = true;
            later.needed = true;
            isWhole(later);
            const made = later.item;
            later.needed = false;
            wait(50);
            compare(later.item, made, "and stays");
        }
    }
}
