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

    Component {
        id: another

        Later {
            file: "PausePage.qml"
            given: ({ exhibition: null, sentences: ["Back in a moment"] })
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
            // Of a file that was not read yet, on which a loader that is only told to hurry forgets what it was given.
            const later = createTemporaryObject(another, panel) as Later;
            later.settled = true;
            compare(later.status, Loader.Loading);
            verify(!later.visible, "half made it is not seen");
            later.needed = true;
            compare(later.status, Loader.Ready);
            verify(later.visible);
            compare((later.item as PausePage).sentences.length, 1);
            const made = later.item;
            later.needed = false;
            wait(50);
            compare(later.item, made, "and stays");
        }
    }
}
