// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Ui

/// Words stay in their box, at every text size and in every contrast.
Item {
    id: root

    readonly property string captain: "Donaudampfschifffahrtsgesellschaftskapitän"

    width: 1200
    height: 900

    Component {
        id: headingComponent

        Heading {}
    }

    Component {
        id: cardComponent

        ExhibitCard {
            kind: "quiz"
            kindTitle: "Quiz"
            minutes: 6
            audienceWords: "ab 8"
        }
    }

    Component {
        id: bodyComponent

        BodyText {}
    }

    TestCase {
        name: "Words"
        when: windowShown

        function cleanup(): void {
            Theme.textScale = 1;
            Theme.contrast = "standard";
        }

        function test_aLongWordShrinksFirst(): void {
            const heading = createTemporaryObject(headingComponent, root, { text: root.captain, width: 4000 });
            compare(heading.shrink, 1);
            const full = heading.contentWidth;
            heading.width = full * 0.8;
            verify(heading.shrink < 1);
            verify(heading.shrink >= 0.7);
            compare(heading.lineCount, 1);
            verify(heading.contentWidth <= heading.width);
        }

        // Below 40 px the type scale has another, wider font.
        function test_whatShrinksToASmallSizeStaysInItsBoxToo(): void {
            const heading = createTemporaryObject(headingComponent, root, { text: root.captain, role: "card", width: 4000 });
            const full = heading.contentWidth;
            for (const part of [0.95, 0.9, 0.85, 0.8, 0.75, 0.72]) {
                heading.width = full * part;
                verify(heading.contentWidth <= heading.width, `${heading.contentWidth} in ${heading.width}`);
            }
        }

        function test_thenItBreaksAndNeverLeavesItsBox(): void {
            const heading = createTemporaryObject(headingComponent, root, { text: root.captain, width: 300 });
            verify(heading.lineCount > 1);
            verify(heading.contentWidth <= heading.width);
            compare(heading.text, root.captain);
        }

        function test_threeHundredLettersInOneWordStayInTheirBox(): void {
            const word = "Donaudampfschifffahrts".repeat(14).slice(0, 300);
            const heading = createTemporaryObject(headingComponent, root, { text: word, width: 500 });
            verify(heading.lineCount > 3);
            verify(heading.contentWidth <= heading.width);
            compare(heading.text.length, 300);
        }

        // Breaking there costs nothing, so nothing has to shrink.
        function test_aWordBreaksFirstWhereItsPackSaysSo(): void {
            const heading = createTemporaryObject(headingComponent, root, { text: root.captain, width: 4000 });
            heading.width = heading.contentWidth * 0.6;
            verify(heading.shrink < 1);
            heading.text = "Donaudampfschifffahrts\u00adgesellschaftskapitän";
            compare(heading.shrink, 1);
            compare(heading.lineCount, 2);
            verify(heading.contentWidth <= heading.width);
        }

        function test_signsBreakAnywhere(): void {
            const heading = createTemporaryObject(headingComponent, root, { text: "光と色はどこから来るのでしょうか".repeat(3), width: 700 });
            compare(heading.shrink, 1);
            verify(heading.lineCount > 2);
            verify(heading.contentWidth <= heading.width);
        }

        function test_lettersThatJoinStayTogether(): void {
            const heading = createTemporaryObject(headingComponent, root, { text: "Wie lernt eine Maschine?", width: 900 });
            verify(heading.font.letterSpacing < 0);
            heading.text = "كيف تتعلم الآلة؟";
            compare(heading.font.letterSpacing, 0);
        }

        // Its font has more above and below; in its lines it stands as Latin letters do.
        function test_anotherScriptStandsInItsLinesAsLatinDoes_data(): var {
            return [{ tag: "Arabic", text: "كيف تتعلم الآلة؟" }, { tag: "Japanese", text: "光と色" }];
        }

        function test_anotherScriptStandsInItsLinesAsLatinDoes(data: var): void {
            const heading = createTemporaryObject(headingComponent, root, { text: "Licht", width: 900 });
            const base = heading.baselineOffset;
            heading.text = data.text;
            fuzzyCompare(heading.baselineOffset, base, 2);
            heading.text = "Licht";
            fuzzyCompare(heading.baselineOffset, base, 0.1);
        }

        function test_wordsOfACardStayOnTheCard_data(): var {
            const rows = [];
            for (const title of ["Patent oder Legende?", root.captain, "Ein Titel, der sich über sehr viele Wörter zieht und nicht enden will"])
                for (const wide of [false, true])
                    for (const contrast of ["standard", "dark", "light"])
                        for (const scale of [1, 1.5, 2])
                            rows.push({ tag: `${title.slice(0, 12)} ${wide ? "wide" : "tall"} ${contrast} ${scale}`, title, wide, contrast, scale });
            return rows;
        }

        function test_wordsOfACardStayOnTheCard(data: var): void {
            Theme.contrast = data.contrast;
            Theme.textScale = data.scale;
            const card = createTemporaryObject(cardComponent, root, { title: data.title, wide: data.wide, line: "Ein Haus zum Ausprobieren, mitten in Jena. Was drin steckt." });
            // What a card asks for is enough: nothing shrinks to fit, nothing is left out.
            card.width = data.wide ? 884 : 430;
            card.height = Math.max(372, card.neededHeight);
            verify(waitForRendering(card));
            checkInside(card, card);
            if (card.height === 372)
                return;
            card.height = 372; // less than it asks for: words shrink or go, but stay inside
            verify(waitForRendering(card));
            checkInside(card, card);
        }

        function test_aLowWideCardOfAnUprightPanelKeepsItsWordsAtTwiceTheSize_data(): var {
            return [{ tag: "for all", audience: "für alle" }, { tag: "for some", audience: "ab 12 Jahren" }];
        }

        function test_aLowWideCardOfAnUprightPanelKeepsItsWordsAtTwiceTheSize(row: var): void {
            Theme.contrast = "standard";
            Theme.textScale = 2;
            const card = createTemporaryObject(cardComponent, root, {
                title: "Wie lernt eine Maschine?", wide: true, kindTitle: "Geschichte", minutes: 4, audienceWords: row.audience,
                width: 940, height: 290
            });
            verify(waitForRendering(card));
            checkInside(card, card, true);
        }

        function checkInside(item: var, card: var, whole = Theme.textScale === 1): void {
            for (const child of Array.from(item.children)) {
                if (!child.visible || child.opacity === 0)
                    continue;
                if (child instanceof Text && child.text !== "") {
                    const box = child.mapToItem(card, 0, 0, child.contentWidth, child.contentHeight);
                    verify(box.x >= 0 && box.x + box.width <= card.width + 1, `"${child.text}" from ${box.x}, ${box.width} wide`);
                    verify(box.y + box.height <= card.height + 1, `"${child.text}" ends at ${box.y + box.height} of ${card.height}`);
                    if (whole)
                        verify(box.y >= 0, `"${child.text}" begins at ${box.y}`);
                }
                checkInside(child, card, whole);
            }
        }

        function test_linesOfABodyTextHaveAtMostFiftyTwoLetters(): void {
            const words = "Hier wird experimentiert, gemeinsam gearbeitet, gefeiert und gelernt. ".repeat(6);
            const body = createTemporaryObject(bodyComponent, root, { width: 4000, blocks: [{ type: "paragraph", runs: [{ text: words }] }] });
            const lines = body.height / (Theme.size("body") * Theme.lineHeight("body"));
            verify(words.length / Math.round(lines) <= 52, `${words.length / lines} letters a line`);
            verify(words.length / Math.round(lines) >= 38, `${words.length / lines} letters a line`);
        }

        function test_everyBlockIsDrawn(): void {
            const runs = [{ text: "Worte" }];
            const body = createTemporaryObject(bodyComponent, root, {
                width: 800,
                blocks: [{ type: "heading", level: 2, runs }, { type: "paragraph", runs }, { type: "quote", runs }, { type: "item", runs },
                    { type: "item", ordered: true, number: 3, runs }, { type: "rule" }, { type: "code", runs }]
            });
            const drawn = Array.from(body.children).filter(child => child instanceof BodyBlock);
            compare(drawn.length, 7);
            for (const block of drawn)
                verify(block.height > 0);
        }
    }
}
