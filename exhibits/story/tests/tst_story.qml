// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibits.Story
import Vitrine.Ui
import "../../tests"

Item {
    id: panel

    width: 1920
    height: 960

    readonly property var pages: [
        { title: "One", chapter: "Light", body: panel.body("The first page."), quote: "A sentence.", caption: "A caption" },
        { title: "Two", body: panel.body("word ".repeat(400)) },
        { title: "Three", chapter: "City", body: panel.body("The last page.") }
    ]

    function body(text: string): var {
        return [{ type: "paragraph", runs: [{ text: text }] }];
    }

    ExhibitCase {
        id: test

        name: "Story"
        kind: "story"
        stage: panel

        exhibit: Component {
            Story {
                onFailed: reason => test.failure = reason
            }
        }

        function test_isReadToItsEndByFinger(): void {
            const story = test.open({ pages: panel.pages });
            verify(test.seen(story, "1 of 3: Light"));
            verify(!test.control(story, "Back").enabled);
            fuzzyCompare(story.progress, 1 / 3, 0.001);
            test.touch(story, "Next");
            tryVerify(() => test.seen(story, "Two"));
            test.touch(story, "Next");
            tryVerify(() => test.seen(story, "3 of 3: City"));
            compare(story.progress, 1);
            test.touch(story, "Done");
            compare(test.finished.count, 1);
            compare(test.noted.signalArguments.map(args => args[0] + " " + args[1]).join(", "), "page 2, page 3");
        }

        function test_aWipeTurnsThePageAndAShortOneDoesNot(): void {
            const story = test.open({ pages: panel.pages });
            test.wipe(story, test.across(1500), 500, test.across(1100), 510);
            compare(story.page, 1);
            test.wipe(story, test.across(1500), 500, test.across(1440), 500);
            compare(story.page, 1);
            test.wipe(story, test.across(300), 500, test.across(800), 500);
            compare(story.page, 0);
            test.wipe(story, test.across(300), 500, test.across(800), 500);
            compare(story.page, 0, "nothing lies before the first page");
        }

        function test_anUprightWipeScrollsAndDoesNotTurn(): void {
            const story = test.open({ pages: panel.pages });
            story.turnTo(1);
            test.wanted(story, "Further down");
            test.wipe(story, test.across(1300), 600, test.across(1320), 200);
            compare(story.page, 1);
            tryVerify(() => test.control(story, "Further up").enabled);
        }

        function test_arrowsReachTheEndOfALongText(): void {
            const story = test.open({ pages: panel.pages });
            story.turnTo(1);
            verify(!test.wanted(story, "Further up").enabled);
            for (let press = 0; press < 20 && test.control(story, "Further down").enabled; ++press)
                test.touch(story, "Further down");
            tryVerify(() => !test.control(story, "Further down").enabled);
            verify(test.control(story, "Further up").enabled);
        }

        function test_aShortTextHasNoArrows(): void {
            const story = test.open({ pages: panel.pages });
            waitForRendering(story);
            compare(test.control(story, "Further down"), null);
        }

        function test_chaptersLeap(): void {
            const story = test.open({ pages: panel.pages });
            test.touch(story, "Chapters");
            test.touch(story, "City");
            compare(story.page, 2);
        }

        function test_largeTextGivesThePictureAQuarterAndTheButtonsWords(): void {
            test.size(1920, 960, 1.5);
            const story = test.open({ pages: panel.pages });
            compare(story.share, 0.25);
            verify(test.wanted(story, "Next").text === "Next");
            test.size(1080, 1768, 1);
            compare(story.share, 0.42);
        }

        function test_theButtonsStayOnTheStageAtEverySize_data(): var {
            return [
                { tag: "landscape", width: 1920, height: 960, scale: 1 },
                { tag: "landscape, largest text", width: 1920, height: 960, scale: 2 },
                { tag: "portrait", width: 1080, height: 1768, scale: 1 },
                { tag: "portrait, largest text", width: 1080, height: 1768, scale: 2 }
            ];
        }

        function test_theButtonsStayOnTheStageAtEverySize(row: var): void {
            test.size(row.width, row.height, row.scale);
            const story = test.open({ pages: panel.pages });
            story.turnTo(1);
            for (const words of ["Back", "Next", "Further up", "Further down"]) {
                const button = test.wanted(story, words);
                verify(test.lowerEdge(button) <= panel.height, words);
                const left = button.mapToItem(panel, button.width / 2, button.height / 2).x - button.width / 2;
                verify(left >= 0 && left + button.width <= panel.width, words + " at " + left);
            }
        }

        function test_anotherLanguageKeepsThePage(): void {
            const story = test.open({ pages: panel.pages });
            story.turnTo(2);
            story.context.settings = { pages: panel.pages.map(page => Object.assign({}, page, { title: page.title + " (de)" })) };
            compare(story.page, 2);
            tryVerify(() => test.seen(story, "Three (de)"));
        }

        function test_aMissingPictureIsReportedAndThePageIsRead(): void {
            const story = test.open({ pages: [{ title: "One", picture: { src: "file:///nowhere/at/all.jpg" } }, { title: "Two" }] });
            tryCompare(test.reported, "count", 1);
            compare(test.reported.signalArguments[0][0], "medium-broken");
            test.touch(story, "Next");
            tryVerify(() => test.seen(story, "Two"));
        }

        function test_keysTurnPages(): void {
            const story = test.open({ pages: panel.pages });
            story.forceActiveFocus();
            test.pressForward();
            compare(story.page, 1);
            test.pressBackward();
            compare(story.page, 0);
        }

        function test_aStoryWithoutPagesFails(): void {
            test.open({});
            compare(test.failure, "a story without pages");
        }
    }
}
