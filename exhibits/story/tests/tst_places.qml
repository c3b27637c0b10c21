// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibits.Story
import Vitrine.Ui
import "../../tests"

/// What settings.json says of the places of texts is what the pages give them: a check of a pack measures by it.
Item {
    id: panel

    width: 1920
    height: 960

    readonly property url settings: Qt.resolvedUrl("../settings.json")
    readonly property var body: [{ type: "paragraph", runs: [{ text: "A sentence." }] }]

    ExhibitCase {
        id: test

        name: "StoryPlaces"
        kind: "story"
        stage: panel

        exhibit: Component {
            Story {}
        }

        function both(): var {
            return [
                { tag: "landscape", width: 1920, height: 960, narrow: true },
                { tag: "portrait", width: 1080, height: 1768, narrow: false }
            ];
        }

        /// One of the two is as wide as the place, the other has room for more.
        function isAsWide(width: real, place: var, narrow: bool): void {
            if (narrow)
                compare(width, place.width);
            else
                verify(width > place.width, width + " > " + place.width);
        }

        function words(story: Story): StoryText {
            return test.search(story, item => item instanceof StoryText);
        }

        function test_titleLeavesAThirdToTheText_data(): var {
            return test.both();
        }

        function test_titleLeavesAThirdToTheText(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "definitions/page/properties/title");
            for (const more of [0, 1]) {
                const full = test.lines(place, more);
                const story = test.open({ pages: [{ title: full, body: panel.body }] });
                const title = test.drawnAt(story, full, place);
                test.isAsWide(title.width, place, row.narrow);
                compare(title.lineCount, place.lines + more);
                const text = test.search(story, item => item instanceof BodyText && item.visible);
                tryVerify(() => text.y >= title.y + title.height, 5000, "one stands below the other");
                const enough = text.mapToItem(test.words(story), 0, 0).y <= test.words(story).above * 2 / 3;
                verify(more === 0 ? enough : !enough || !row.narrow, (place.lines + more) + " lines");
                test.cleanup();
            }
        }

        function test_captionStandsOnThePicture_data(): var {
            return test.both();
        }

        function test_captionStandsOnThePicture(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "definitions/page/properties/caption");
            const full = test.lines(place, 0);
            const story = test.open({ pages: [{ title: "A title", caption: full }] });
            const caption = test.drawnAt(story, full, place);
            test.isAsWide(caption.width, place, row.narrow);
            compare(caption.lineCount, place.lines);
            const picture = test.search(story, item => item instanceof StoryPicture);
            verify(caption.height <= picture.height / 8, "the picture stays a picture");
        }

        function test_quoteStandsBesideTheButtonsOfEveryPage_data(): var {
            return test.both();
        }

        function test_quoteStandsBesideTheButtonsOfEveryPage(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "definitions/page/properties/quote");
            const page = { title: "A title", body: panel.body, quote: "A quote" };
            const story = test.open({ pages: [page, page] });
            const quote = test.drawnAt(story, "A quote", place);
            verify(quote.width >= place.width, quote.width + " on the first");
            const first = quote.width;
            story.page = 1;
            if (row.narrow)
                tryVerify(() => quote.width < first, 5000, "on the last a button has words");
            verify(quote.width >= place.width && (!row.narrow || quote.width < 1.25 * place.width), quote.width + " on the last");
        }

        function test_quoteBelowALongTextHasTheWholeWidth(): void {
            const place = test.place(panel.settings, "definitions/page/properties/quote");
            const endless = [{ type: "paragraph", runs: [{ text: "word ".repeat(400) }] }];
            const story = test.open({ pages: [{ title: "A title", body: endless, quote: "A quote" }] });
            tryCompare(test.drawnAt(story, "A quote", place), "width", 720);
            verify(!test.words(story).quoteBeside);
        }

        function test_chapterFitsInItsLineBesideTheButton_data(): var {
            return test.both();
        }

        function test_chapterFitsInItsLineBesideTheButton(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "definitions/page/properties/chapter");
            const pages = Array.from({ length: 60 }, () => ({ title: "A title" }));
            pages[0].chapter = "First";
            pages[59].chapter = "word ".repeat(20).trim();
            const story = test.open({ pages: pages });
            story.page = 59;
            const counter = test.drawnAt(story, "60 of 60: " + pages[59].chapter, place);
            number.font = counter.font;
            const left = counter.width - number.advanceWidth;
            verify(left >= place.width, left + " beside the number");
            verify(left < 1.25 * place.width || !row.narrow, left + " is not much more");
            const title = test.search(story, item => item instanceof Heading && item.text === "A title" && item.visible);
            verify(place.lines * counter.lineHeight <= title.mapToItem(counter.parent, 0, 0).y, "all lines end above the title");
        }
    }

    TextMetrics { id: number; text: "60 of 60: " }
}
