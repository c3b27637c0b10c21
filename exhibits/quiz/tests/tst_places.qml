// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibits.Quiz
import Vitrine.Ui
import "../../tests"

/// What settings.json says of the places of texts is what the pages give them: a check of a pack measures by it.
Item {
    id: panel

    width: 1920
    height: 960

    readonly property url settings: Qt.resolvedUrl("../settings.json")

    ExhibitCase {
        id: test

        name: "QuizPlaces"
        kind: "quiz"
        stage: panel

        exhibit: Component {
            Quiz {}
        }

        function both(): var {
            return [
                { tag: "landscape", width: 1920, height: 960, narrow: true },
                { tag: "portrait", width: 1080, height: 1768, narrow: false }
            ];
        }

        /// As many lines for each as their places have.
        function answers(count: int): var {
            const place = test.place(panel.settings, "definitions/answer/properties/text");
            return Array.from({ length: count }, (none, row) => ({ text: test.lines(place, 0) + " of " + row, correct: row === 0 }));
        }

        function things(count: int): var {
            const place = test.place(panel.settings, "definitions/ordering/properties/order/items");
            return Array.from({ length: count }, (none, row) => test.lines(place, 0) + " of " + row);
        }

        function headline(quiz: Quiz, words: string): Heading {
            return test.search(quiz, item => item instanceof Heading && test.isShown(item) && item.text === words);
        }

        function scrolls(quiz: Quiz): bool {
            return test.search(quiz, item => item instanceof ScrollArea && test.isShown(item) && item.overflows) !== null;
        }

        /// Made smaller, down to the size of its place, the question stands whole beside or above what answers it.
        function test_questionStandsWholeWithItsAnswers_data(): var {
            const forms = [
                { form: "choice", words: "two answers", more: { answers: test.answers(2) } },
                { form: "choice", words: "four answers", tight: true, more: { answers: test.answers(4) } },
                { form: "choice", words: "six answers", tight: true, more: { answers: test.answers(6) } },
                { form: "ordering", words: "four things", more: { order: test.things(4) } },
                { form: "guessing", words: "a number", tight: true, more: { estimate: { from: 0, to: 100, value: 50, unit: "years" } } }
            ];
            const rows = [];
            for (const size of test.both()) {
                for (const form of forms)
                    rows.push(Object.assign({}, size, form, { tag: form.words + ", " + size.tag }));
            }
            return rows;
        }

        function test_questionStandsWholeWithItsAnswers(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "definitions/" + row.form + "/properties/question");
            const least = Theme.fontOf(place.role, Theme.size(place.role) * place.times, 0);
            for (const more of [0, 1]) {
                const full = test.lines(place, more);
                const quiz = test.open({ questions: [Object.assign({ question: full }, row.more)] });
                tryVerify(() => test.headline(quiz, full) !== null);
                const question = test.headline(quiz, full);
                compare(question.role, place.role);
                compare(question.font.family, least.family);
                compare(question.lineCount, place.lines + more);
                if (row.narrow) // portrait is narrower for some, and higher for all
                    verify(question.width >= place.width && question.width < 1.05 * place.width, question.width + " is hardly more than " + place.width);
                if (more === 0) {
                    tryVerify(() => !test.scrolls(quiz), 5000, "all of it is seen");
                    verify(question.font.pixelSize >= least.pixelSize);
                } else if (row.narrow && row.tight) {
                    tryVerify(() => test.scrolls(quiz), 5000, "there is no room for a line more");
                    compare(question.font.pixelSize, least.pixelSize);
                }
                test.cleanup();
            }
        }

        function test_answerStandsInTheNarrowestColumn_data(): var {
            return test.both();
        }

        function test_answerStandsInTheNarrowestColumn(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "definitions/answer/properties/text");
            const answers = test.answers(6);
            const quiz = test.open({ questions: [{ question: "What?", answers: answers }] });
            const answer = test.drawnAt(quiz, answers[0].text, place) as Heading;
            verify(answer.width >= place.width && (!row.narrow || answer.width < place.width + 1), answer.width);
            compare(answer.lineCount, place.lines);
            compare(answer.shrink, 1);
            test.touch(quiz, answers[0].text);
            tryVerify(() => test.control(quiz, "See the result") !== null);
            verify(test.drawnAt(quiz, answers[0].text, place).width >= place.width, "afterwards, too");
        }

        function test_thingToPutInOrderStandsWholeBeforeAndAfter_data(): var {
            return test.both();
        }

        function test_thingToPutInOrderStandsWholeBeforeAndAfter(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "definitions/ordering/properties/order/items");
            const things = test.things(4);
            const quiz = test.open({ questions: [{ question: "What?", order: things }] });
            const before = test.drawnAt(quiz, things[0], place);
            verify(before.width >= place.width, "before " + before.width);
            compare(before.lineCount, place.lines);
            verify(!test.scrolls(quiz));
            test.touch(quiz, "That is my answer");
            tryVerify(() => test.control(quiz, "See the result") !== null);
            const after = test.drawnAt(quiz, things[0], place);
            verify(after.width >= place.width && (!row.narrow || after.width < place.width + 1), "after " + after.width);
            compare(after.lineCount, place.lines);
        }

        function test_unitStandsBelowItsNumber_data(): var {
            return test.both();
        }

        function test_unitStandsBelowItsNumber(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "definitions/guessing/properties/estimate/properties/unit");
            const quiz = test.open({ questions: [{ question: "How many?", estimate: { from: 0, to: 100, value: 50, unit: "years" } }] });
            test.touch(quiz, "That is my answer");
            tryVerify(() => test.control(quiz, "See the result") !== null);
            const board = test.search(quiz, item => item instanceof GuessBoard);
            const amount = test.search(board, item => item instanceof Heading && item.text.includes("years"));
            compare(amount.role, place.role);
            verify(amount.width >= place.width && (!row.narrow || amount.width < place.width + 1), amount.width);
        }

        function test_sentenceOfTheResultStandsAboveTheButtons_data(): var {
            return test.both();
        }

        function test_sentenceOfTheResultStandsAboveTheButtons(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "definitions/result/properties/text");
            for (const more of [0, 1]) {
                const full = test.lines(place, more);
                const quiz = test.open({ questions: [{ question: "What?", answers: [{ text: "This", correct: true }, { text: "That" }] }],
                                         results: [{ from: 0, text: full }] });
                test.touch(quiz, "This");
                test.touch(quiz, "See the result");
                const sentence = test.drawnAt(quiz, full, place);
                if (row.narrow) // portrait is narrower, and landscape lower
                    verify(sentence.width > place.width);
                else
                    compare(sentence.width, place.width);
                compare(sentence.lineCount, place.lines + more);
                const area = test.search(quiz, item => item instanceof ScrollArea && test.isShown(item) && item.contentHeight > sentence.height);
                tryVerify(() => area.contentHeight >= sentence.y + sentence.height, 5000, "it stands below the headline");
                verify(more === 0 ? !area.overflows : area.overflows || !row.narrow, (place.lines + more) + " lines");
                test.cleanup();
            }
        }
    }
}
