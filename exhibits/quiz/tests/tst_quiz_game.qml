// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibits.Quiz

TestCase {
    id: test

    name: "QuizGame"

    readonly property var german: [
        { question: "Welche Stadt?", answers: [{ text: "Jena", correct: true }, { text: "Gera" }, { text: "Weimar" }] },
        { question: "Welche Farben?", several: true, answers: [{ text: "Rot", correct: true }, { text: "Grün", correct: true }, { text: "Schwarz" }] }
    ]
    readonly property var english: [
        { question: "Which town?", answers: [{ text: "Jena", correct: true }, { text: "Gera" }, { text: "Weimar" }] },
        { question: "Which colours?", several: true, answers: [{ text: "Red", correct: true }, { text: "Green", correct: true }, { text: "Black" }] }
    ]

    Component {
        id: gameComponent

        QuizGame {}
    }

    SignalSpy {
        id: settled

        signalName: "settled"
    }

    function play(properties: var): QuizGame {
        const game = createTemporaryObject(gameComponent, test, Object.assign({ questions: test.german }, properties)) as QuizGame;
        settled.target = game;
        settled.clear();
        return game;
    }

    function words(game: QuizGame): string {
        const found = [];
        for (let row = 0; row < game.answers.rowCount(); ++row)
            found.push(game.answers.data(game.answers.index(row, 0), Qt.UserRole));
        return found.join(" ");
    }

    function test_oneTouchSettlesAQuestionWithOneAnswer(): void {
        const game = test.play({});
        compare(game.phase, QuizGame.Asking);
        game.choose(0);
        compare(game.phase, QuizGame.Explaining);
        verify(game.right);
        compare(game.score, 1);
        compare(settled.count, 1);
        compare(settled.signalArguments[0][1], true);
    }

    function test_aWrongAnswerScoresNothingAndNamesTheRightOne(): void {
        const game = test.play({});
        game.choose(2);
        verify(!game.right);
        compare(game.score, 0);
        compare(game.rightWords, "Jena");
    }

    function test_nothingIsChosenTwice(): void {
        const game = test.play({});
        game.choose(2);
        game.choose(0);
        verify(!game.right);
        compare(settled.count, 1);
    }

    function test_severalAnswersAreMarkedAndUnmarkedUntilTheyAreSettled(): void {
        const game = test.play({});
        game.choose(0);
        game.next();
        verify(game.several);
        game.settle();
        compare(game.phase, QuizGame.Asking, "nothing is marked yet");
        game.choose(0);
        game.choose(2);
        game.choose(2);
        game.choose(1);
        compare(game.phase, QuizGame.Asking);
        game.settle();
        verify(game.right);
        compare(game.rightWords, "Rot, Grün");
        compare(game.score, 2);
    }

    function test_halfOfSeveralIsNotRight(): void {
        const game = test.play({});
        game.choose(0);
        game.next();
        game.choose(0);
        game.settle();
        verify(!game.right);
    }

    function test_afterTheLastQuestionComesTheResultAndThenAllAgain(): void {
        const game = test.play({});
        game.next();
        compare(game.number, 1, "not before it is answered");
        game.choose(0);
        game.next();
        compare(game.number, 2);
        game.choose(0);
        game.settle();
        game.next();
        compare(game.phase, QuizGame.Done);
        compare(game.score, 1);
        game.restart();
        compare(game.phase, QuizGame.Asking);
        compare(game.number, 1);
        compare(game.score, 0);
        verify(!game.anyChosen);
    }

    function test_anotherLanguageKeepsThePlaceAndTheChoice(): void {
        const game = test.play({ shuffle: "answers", seed: 11 });
        game.choose(1);
        const before = { number: game.number, right: game.right };
        game.questions = test.english;
        compare(game.phase, QuizGame.Explaining);
        compare(game.number, before.number);
        compare(game.right, before.right);
        verify(!test.words(game).includes("Rot"), test.words(game));
    }

    function test_otherQuestionsBeginAnew(): void {
        const game = test.play({});
        game.choose(0);
        game.questions = test.german.slice(0, 1);
        compare(game.phase, QuizGame.Asking);
        compare(game.score, 0);
    }

    function test_oneSeedMixesOneWay(): void {
        const order = test.words(test.play({ shuffle: "answers", seed: 3 }));
        compare(test.words(test.play({ shuffle: "answers", seed: 3 })), order);
        const orders = new Set();
        for (let seed = 1; seed < 30; ++seed)
            orders.add(test.words(test.play({ shuffle: "answers", seed: seed })));
        compare(orders.size, 6, "all orders of three answers come up");
    }

    function test_withoutMixingAllStaysAsWritten(): void {
        for (let seed = 1; seed < 10; ++seed)
            compare(test.words(test.play({ seed: seed })), "Jena Gera Weimar");
    }

    function test_aTouchOutsideTheAnswersDoesNothing(): void {
        const game = test.play({});
        game.choose(-1);
        game.choose(3);
        compare(game.phase, QuizGame.Asking);
    }
}
