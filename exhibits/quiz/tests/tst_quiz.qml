// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibits.Quiz
import Vitrine.Ui
import "../../tests"

Item {
    id: panel

    width: 1920
    height: 960

    readonly property var settings: ({
        questions: [
            { question: "Which town?", answers: [{ text: "Jena", correct: true }, { text: "Gera" }],
              explanation: [{ type: "paragraph", runs: [{ text: "Because." }] }] },
            { question: "Which colours?", several: true, answers: [{ text: "Red", correct: true }, { text: "Green", correct: true }, { text: "Black" }] }
        ],
        results: [{ from: 0, text: "Thank you." }, { from: 100, text: "Brilliant!" }]
    })

    ExhibitCase {
        id: test

        name: "Quiz"
        kind: "quiz"
        stage: panel

        exhibit: Component {
            Quiz {
                onFailed: reason => test.failure = reason
            }
        }

        function test_aWholeGameByFinger(): void {
            const quiz = test.open(panel.settings);
            compare(quiz.progress, 0.5);
            test.touch(quiz, "Jena");
            test.touch(quiz, "Next question");
            compare(quiz.progress, 1);
            test.touch(quiz, "Red");
            test.touch(quiz, "Green");
            test.touch(quiz, "That is my answer");
            test.touch(quiz, "See the result");
            tryVerify(() => test.seen(quiz, "Brilliant!"));
            verify(test.seen(quiz, "2 of 2"));
            test.touch(quiz, "Done");
            compare(test.finished.count, 1);
            compare(test.noted.signalArguments.map(args => args[1]).join(", "), "1 right, 2 right, 2 of 2");
        }

        function test_theQuizCanBePlayedAgain(): void {
            const quiz = test.open(Object.assign({}, panel.settings, { questions: panel.settings.questions.slice(0, 1) }));
            test.touch(quiz, "Gera");
            tryVerify(() => test.seen(quiz, "Not quite. Right is: Jena"));
            test.touch(quiz, "See the result");
            tryVerify(() => test.seen(quiz, "Thank you."));
            test.touch(quiz, "Play again");
            tryVerify(() => test.control(quiz, "Jena")?.enabled ?? false);
        }

        function test_itsOwnWordsStandWhereTheCuratorWroteNone(): void {
            const quiz = test.open({ questions: panel.settings.questions.slice(0, 1) });
            test.touch(quiz, "Jena");
            test.touch(quiz, "See the result");
            tryVerify(() => test.seen(quiz, "All of them right. You could lead the tour."));
        }

        function test_aQuizWithoutQuestionsFails(): void {
            test.open({});
            compare(test.failure, "a quiz without questions");
        }

        function test_aMissingPictureIsReportedOnceAndTheGameGoesOn(): void {
            const quiz = test.open(Object.assign({ picture: { src: "file:///nowhere/at/all.jpg" } }, panel.settings));
            tryCompare(test.reported, "count", 1);
            compare(test.reported.signalArguments[0][0], "medium-broken");
            test.touch(quiz, "Jena");
            test.touch(quiz, "Next question");
        }

        function test_enterAnswersToo(): void {
            const quiz = test.open(panel.settings);
            tryVerify(() => test.control(quiz, "Jena") !== null);
            test.control(quiz, "Jena").forceActiveFocus();
            keyClick(Qt.Key_Return);
            tryVerify(() => test.seen(quiz, "Right: Jena"));
            keyClick(Qt.Key_Return);
            tryCompare(quiz, "progress", 1);
        }

        function test_everythingIsReachedAtEverySize_data(): var {
            const rows = [];
            for (const size of [[1920, 960], [1080, 1768]]) {
                for (const scale of [1, 2])
                    rows.push({ tag: size.join("x") + " at " + scale, size: size, scale: scale });
            }
            return rows;
        }

        function test_everythingIsReachedAtEverySize(row: var): void {
            test.size(row.size[0], row.size[1], row.scale);
            const wide = { text: "Donaudampfschifffahrtsgesellschaft" };
            const quiz = test.open({ questions: [{ question: "Welches der folgenden sechs Wörter steht im Wörterbuch ganz hinten?", answers: [wide, wide, wide, wide, wide, { text: "Jena", correct: true }] }] });
            waitForRendering(quiz);
            const last = test.wanted(quiz, "Jena");
            // Either it is on the stage or arrows lead there.
            verify(test.lowerEdge(last) <= panel.height || test.control(quiz, "Further down") !== null, "bottom " + test.lowerEdge(last));
            last.triggered();
            verify(test.lowerEdge(test.wanted(quiz, "See the result")) <= panel.height);
        }

        readonly property var things: ({ question: "What came first?", order: ["Alpha", "Beta", "Gamma"] })

        function lying(quiz) {
            const cards = [];
            const collect = item => {
                for (let index = 0; index < item.children.length; ++index) {
                    const child = item.children[index];
                    if (child instanceof OrderCard && child.visible)
                        cards.push(child);
                    collect(child);
                }
            };
            collect(quiz);
            return cards.sort((one, other) => one.number - other.number);
        }

        function inWords(quiz) {
            return test.lying(quiz).map(card => card.words).join(" ");
        }

        function test_aLongQuestionOfSeveralStandsWhole_data(): var {
            return [
                { tag: "two lines", question: "Was muss eine Erfindung für ein Patent sein?" },
                { tag: "three lines", question: "Was muss eine Erfindung sein, damit das Patentamt in Jena sie einträgt?" },
                { tag: "large text", question: "Was muss eine Erfindung für ein Patent sein?", scale: 2 },
                { tag: "three lines, larger text", question: "Was muss eine Erfindung sein, damit das Patentamt in Jena sie einträgt?", scale: 1.5, scrolls: true },
                { tag: "three lines, largest text", question: "Was muss eine Erfindung sein, damit das Patentamt in Jena sie einträgt?", scale: 2, scrolls: true },
                { tag: "much, largest text", question: "Welche dieser Eigenschaften muss eine Erfindung haben, damit das Deutsche Patent- und Markenamt sie einträgt?", scale: 2, scrolls: true },
                { tag: "much", question: "Welche dieser Eigenschaften muss eine Erfindung haben, damit das Deutsche Patent- und Markenamt sie einträgt?" }
            ];
        }

        function test_aLongQuestionOfSeveralStandsWhole(row: var): void {
            test.size(1920, 960, row.scale ?? 1);
            const quiz = test.open({ questions: [{ question: row.question, several: true,
                answers: [{ text: "Neu", correct: true }, { text: "Schön" }, { text: "Nicht naheliegend", correct: true }, { text: "Teuer" }] }] });
            tryVerify(() => test.control(quiz, "Teuer") !== null);
            waitForRendering(quiz);
            const button = test.control(quiz, "That is my answer");
            const heading = test.search(quiz, item => item instanceof Heading && item.text === row.question);
            let page = heading.parent; // in large text the question moves apart from its answers
            while (!(page instanceof ScrollArea))
                page = page.parent;
            if (!row.scrolls)
                tryVerify(() => !page.overflows, 2000, page.contentHeight + " in " + page.height);
            const hint = test.search(quiz, item => item.visible && (item.text ?? "").startsWith("More than one"));
            const pill = button.mapToItem(panel, 0, 0, button.width, button.height);
            verify(pill.bottom <= panel.height, "the button is on the stage");
            for (const item of [heading, hint]) {
                const words = item.mapToItem(panel, 0, 0, item.width, item.height);
                // What scrolls is cut off at the page's edge, above the button.
                const below = page.overflows ? Math.min(words.bottom, page.mapToItem(panel, 0, page.height).y) : words.bottom;
                verify(words.right <= pill.left || pill.right <= words.left || below <= pill.top, words + " and " + pill);
                verify(item.mapToItem(page.contentItem, 0, item.height).y <= page.contentHeight + 1, "all of it can be scrolled to");
            }
        }

        function test_thingsAreOrderedByArrows(): void {
            const quiz = test.open({ questions: [test.things] });
            tryVerify(() => test.lying(quiz).length === 3);
            ["Alpha", "Beta"].forEach((words, place) => {
                while (test.lying(quiz).findIndex(card => card.words === words) > place) {
                    const before = test.inWords(quiz);
                    test.touch(quiz, "Up: " + words);
                    verify(test.inWords(quiz) !== before);
                }
            });
            compare(test.inWords(quiz), "Alpha Beta Gamma");
            verify(!test.control(quiz, "Up: Alpha").enabled);
            verify(!test.control(quiz, "Down: Gamma").enabled);
            test.touch(quiz, "That is my answer");
            tryVerify(() => test.seen(quiz, "Right"));
        }

        function test_aFingerDrawsAThingToItsPlace(): void {
            const quiz = test.open({ questions: [test.things] });
            tryVerify(() => test.lying(quiz).length === 3);
            const top = test.lying(quiz)[0];
            const words = top.words;
            tryVerify(() => top.y === top.restY);
            const way = test.lying(quiz)[2].y - top.y;
            const grip = top.mapToItem(quiz, Theme.mirrored ? top.width - 40 : 40, 40);
            test.wipe(quiz, grip.x, grip.y, grip.x, grip.y + way);
            compare(test.lying(quiz)[2].words, words);
            tryVerify(() => test.lying(quiz)[2].y === test.lying(quiz)[2].restY);
        }

        function test_whatLayWrongIsShownInItsPlace(): void {
            const quiz = test.open({ questions: [test.things] });
            tryVerify(() => test.lying(quiz).length === 3);
            test.touch(quiz, "That is my answer"); // it never lies right at first
            tryVerify(() => test.seen(quiz, "Not quite"));
            compare(test.inWords(quiz), "Alpha Beta Gamma");
            verify(test.lying(quiz).some(card => card.put !== card.place && test.seen(card, "You had it at " + card.put)));
        }

        function test_aNumberIsGuessedByButtonsFingerAndKeys(): void {
            const quiz = test.open({ questions: [{ question: "Which year?", estimate: { from: 1900, to: 2000, value: 1926, near: 3 } }] });
            tryVerify(() => test.seen(quiz, "1950"));
            test.touch(quiz, "Less");
            verify(test.seen(quiz, "1949"));
            const line = test.search(quiz, item => item instanceof GuessLine);
            const finger = touchEvent(line);
            const quarter = line.width * (Theme.mirrored ? 0.75 : 0.25);
            finger.press(0, line, line.width * 0.5, line.height / 2).commit();
            finger.move(0, line, quarter, line.height / 2).commit();
            finger.release(0, line, quarter, line.height / 2).commit();
            verify(test.seen(quiz, "1925"));
            line.forceActiveFocus();
            test.pressForward();
            test.pressForward();
            verify(test.seen(quiz, "1927"));
            test.touch(quiz, "That is my answer");
            tryVerify(() => test.seen(quiz, "Very near: 1926"));
            verify(test.seen(quiz, "You said 1927"));
        }

        function test_twoPlayByFinger(): void {
            const quiz = test.open(Object.assign({ players: 2 }, panel.settings, { questions: panel.settings.questions.slice(0, 1) }));
            compare(quiz.progress, 0);
            test.touch(quiz, "2 players");
            verify(test.seen(quiz, "Question 1 of 1, player 1"));
            test.touch(quiz, "Gera");
            tryVerify(() => test.seen(quiz, "Player 2, it is your turn"));
            compare(test.control(quiz, "Gera"), null, "what was chosen is not seen");
            test.touch(quiz, "I am here");
            test.touch(quiz, "Jena");
            tryVerify(() => test.seen(quiz, "Player 1: wrong") && test.seen(quiz, "Player 2: right"));
            test.touch(quiz, "See the result");
            tryVerify(() => test.seen(quiz, "Player 2 wins"));
            verify(test.seen(quiz, "Player 1: 0 of 1"));
            test.touch(quiz, "Play again");
            tryVerify(() => test.seen(quiz, "How many of you play?"));
        }

        function test_whoPlaysAloneIsNotCalledByANumber(): void {
            const quiz = test.open(Object.assign({ players: 4 }, panel.settings));
            test.touch(quiz, "I play alone");
            verify(test.seen(quiz, "Question 1 of 2"));
            test.touch(quiz, "Jena");
            tryVerify(() => test.seen(quiz, "Right: Jena"));
        }

        function test_everyFormIsReachedAtEverySize_data(): var {
            const founding = "Die Donaudampfschifffahrtsgesellschaft wird gegründet";
            const forms = {
                order: { question: "Was geschah wann? Das Älteste gehört nach oben.", order: [founding, "b " + founding, "c " + founding, "d " + founding, "e " + founding, "Jena"] },
                estimate: { question: "Wie viele Produkte führte der erste Laden im Netz?", estimate: { from: 1000, to: 50000, value: 13000, step: 1000, unit: "Produkte" } }
            };
            const rows = [];
            for (const form of Object.keys(forms)) {
                for (const size of [[1920, 960], [1080, 1768]]) {
                    for (const scale of [1, 1.5, 2])
                        rows.push({ tag: form + " " + size.join("x") + " at " + scale, form: forms[form], size: size, scale: scale });
                }
            }
            return rows;
        }

        function test_everyFormIsReachedAtEverySize(row: var): void {
            test.size(row.size[0], row.size[1], row.scale);
            const quiz = test.open({ questions: [row.form] });
            waitForRendering(quiz);
            const settle = test.wanted(quiz, "That is my answer");
            const place = settle.mapToItem(panel, 0, 0);
            verify(place.x >= 0 && place.x + settle.width <= panel.width);
            verify(test.lowerEdge(settle) <= panel.height || test.control(quiz, "Further down") !== null, "bottom " + test.lowerEdge(settle));
            for (const card of test.lying(quiz)) {
                const words = test.search(card, item => item.text === card.words);
                verify(words.y + words.height <= card.height + 1, card.words);
            }
            settle.triggered();
            verify(test.lowerEdge(test.wanted(quiz, "See the result")) <= panel.height);
        }
    }
}
