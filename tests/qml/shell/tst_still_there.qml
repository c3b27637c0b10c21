// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Shell
import Vitrine.Ui

Item {
    id: root

    width: 1920
    height: 1080

    StillThere {
        id: question

        anchors.fill: parent
        remaining: 18
    }

    SignalSpy { id: stayed; target: question; signalName: "stayed" }
    SignalSpy { id: ended; target: question; signalName: "ended" }

    TestCase {
        name: "StillThere"
        when: windowShown

        function init(): void {
            Theme.calm = true;
            question.asking = true;
            tryCompare(question, "opacity", 1);
            stayed.clear();
            ended.clear();
        }

        function cleanup(): void {
            question.asking = false;
        }

        function button(item: Item, name: string): Item {
            if (item.Accessible.name === name && item.Accessible.role === Accessible.Button)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = button(item.children[i], name);
                if (found)
                    return found;
            }
            return null;
        }

        function test_isNotThereUntilItAsks(): void {
            question.asking = false;
            tryCompare(question, "visible", false);
        }

        function test_aTouchAnywhereGoesOn(): void {
            mouseClick(question, 20, 20);
            compare(stayed.count, 1);
            compare(ended.count, 0);
        }

        function test_itsSecondButtonEndsTheVisit(): void {
            mouseClick(button(question, "End"));
            compare(ended.count, 1);
            compare(stayed.count, 0);
        }

        function test_aTouchAsTheQuestionAppearsGoesOnWhereverItIs_data(): list<var> {
            return [{ tag: "beside", name: "" }, { tag: "yes", name: "Yes, go on" }, { tag: "end", name: "End" }];
        }

        function test_aTouchAsTheQuestionAppearsGoesOnWhereverItIs(row): void {
            question.asking = false;
            tryCompare(question, "visible", false);
            question.asking = true;
            verify(question.opacity < 1);
            if (row.name === "")
                mouseClick(question, 20, 20);
            else
                mouseClick(button(question, row.name));
            compare(stayed.count, 1);
            compare(ended.count, 0);
        }
    }
}
