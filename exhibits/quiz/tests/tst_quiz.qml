// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibits.Quiz
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
    }
}
