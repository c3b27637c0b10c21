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
    SignalSpy { id: more; target: question; signalName: "moreTime" }
    SignalSpy { id: ended; target: question; signalName: "ended" }

    TestCase {
        name: "StillThere"
        when: windowShown

        function init(): void {
            Theme.calm = true;
            question.asking = true;
            tryCompare(question, "opacity", 1);
            stayed.clear();
            more.clear();
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

        function test_itsButtonGivesMoreTime(): void {
            mouseClick(button(question, "More time"));
            compare(more.count, 1);
            compare(stayed.count, 0);
        }

        function test_saysTheCountdownInSteps(): void {
            const said = [];
            question.total = 40;
            for (let left = 40; left > 0; --left) {
                question.remaining = left;
                const name = question.Accessible.name;
                if (said[said.length - 1] !== name)
                    said.push(name);
            }
            compare(said.map(name => parseInt(name.match(/[0-9]+/)[0])), [40, 20, 10, 5]);
            verify(said[0].startsWith("Are you still there?"));
            question.total = 20;
            question.remaining = 18;
        }

        function test_fitsAtTheLargestTextSize_data(): list<var> {
            return [{ tag: "landscape", width: 1920, height: 1080 }, { tag: "portrait", width: 1080, height: 1920 }];
        }

        function test_fitsAtTheLargestTextSize(row): void {
            root.width = row.width;
            root.height = row.height;
            Theme.portrait = row.height > row.width;
            Theme.textScale = 2;
            for (const name of ["Yes, go on", "More time", "End"]) {
                const place = button(question, name);
                const corner = place.mapToItem(question, 0, 0);
                verify(corner.x >= 0 && corner.x + place.width <= row.width, name);
                verify(corner.y >= 0 && corner.y + place.height <= row.height, name);
            }
            Theme.textScale = 1;
            Theme.portrait = false;
            root.width = 1920;
            root.height = 1080;
        }

        function test_aTouchAsTheQuestionAppearsGoesOnWhereverItIs_data(): list<var> {
            return [{ tag: "beside", name: "" }, { tag: "yes", name: "Yes, go on" }, { tag: "more", name: "More time" }, { tag: "end", name: "End" }];
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
