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

    function test_aQuizThatIsWrittenWhileItIsPlayedStaysAtItsQuestion(): void {
        const game = test.play({});
        game.choose(0);
        game.next();
        compare(game.number, 2);
        const more = game.questions.concat([game.questions[0]]);
        game.questions = more;
        compare(game.number, 2);
        compare(game.phase, QuizGame.Asking);
        game.questions = more.slice(0, 1);
        compare(game.number, 1, "there is no second one left");
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
        verify(!game.canSettle);
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

    function test_oneOfTwoRightAnswersIsRightWhereOneIsAskedFor(): void {
        const game = test.play({ questions: [{ question: "?", answers: [{ text: "A", correct: true }, { text: "B", correct: true }, { text: "C" }] }] });
        game.choose(1);
        verify(game.right);
        game.restart();
        game.choose(2);
        verify(!game.right);
    }

    readonly property var inOrder: ({ question: "What came first?", order: ["one", "two", "three", "four"] })

    function lying(game: QuizGame): string {
        const found = [];
        for (let row = 0; row < game.sequence.rowCount(); ++row)
            found.push(game.sequence.data(game.sequence.index(row, 0), Qt.UserRole));
        return found.join(" ");
    }

    function putRight(game: QuizGame): void {
        test.inOrder.order.forEach((word, place) => game.move(test.lying(game).split(" ").indexOf(word), place));
    }

    function test_thingsToOrderNeverLieRightAtFirst(): void {
        for (let seed = 1; seed < 60; ++seed) {
            const game = test.play({ questions: [test.inOrder], seed: seed });
            verify(test.lying(game) !== "one two three four", "seed " + seed);
        }
    }

    function test_movingOneLeavesTheOthersInTheirOrder(): void {
        const game = test.play({ questions: [test.inOrder] });
        test.putRight(game);
        compare(test.lying(game), "one two three four");
        game.move(0, 2);
        compare(test.lying(game), "two three one four");
        game.move(3, 1);
        compare(test.lying(game), "two four three one");
        game.move(2, 7);
        game.move(-1, 0);
        compare(test.lying(game), "two four three one");
    }

    function test_anOrderIsSettledAndThenShownAsItIs(): void {
        const game = test.play({ questions: [test.inOrder] });
        test.putRight(game);
        game.move(0, 1);
        game.settle();
        verify(!game.right);
        compare(game.score, 0);
        compare(test.lying(game), "one two three four");
        compare([0, 1, 2, 3].map(row => game.sequence.data(game.sequence.index(row, 0), Qt.UserRole + 2)).join(" "), "2 1 3 4");
        game.restart();
        test.putRight(game);
        game.settle();
        verify(game.right);
        compare(game.score, 1);
        game.move(0, 3);
        compare(test.lying(game), "one two three four", "what is settled stays");
    }

    function test_anOrderInAnotherLanguageLiesAsBefore(): void {
        const game = test.play({ questions: [test.inOrder] });
        const before = test.lying(game).split(" ");
        game.questions = [{ question: "Was war zuerst?", order: ["eins", "zwei", "drei", "vier"] }];
        const german = { one: "eins", two: "zwei", three: "drei", four: "vier" };
        compare(test.lying(game), before.map(word => german[word]).join(" "));
    }

    function guessing(estimate: var): QuizGame {
        return test.play({ language: "de", questions: [{ question: "How many?", estimate: estimate }] });
    }

    function test_aGuessIsRightWhenItIsNearEnough_data(): var {
        return [
            { tag: "exact", near: 0, guess: 1926, right: true },
            { tag: "one beside", near: 0, guess: 1927, right: false },
            { tag: "at the limit", near: 5, guess: 1931, right: true },
            { tag: "beyond it", near: 5, guess: 1932, right: false },
            { tag: "a twentieth by itself", near: undefined, guess: 1921, right: true },
            { tag: "more than a twentieth", near: undefined, guess: 1920, right: false }
        ];
    }

    function test_aGuessIsRightWhenItIsNearEnough(row: var): void {
        const game = test.guessing({ from: 1900, to: 2000, value: 1926, near: row.near });
        game.guess = row.guess;
        game.settle();
        compare(game.right, row.right);
        compare(game.turns[0].guess, row.guess);
    }

    function test_aGuessStaysOnTheLineAndOnItsSteps(): void {
        const game = test.guessing({ from: 0, to: 1, value: 0.3, step: 0.1, near: 0 });
        compare(game.amount(game.guess), "0,5");
        game.guess = 0.34;
        fuzzyCompare(game.guess, 0.3, 1e-9);
        game.guess = 7;
        compare(game.guess, 1);
        game.guess = -7;
        compare(game.guess, 0);
        for (let step = 0; step < 3; ++step)
            game.guess = game.guess + 0.1;
        game.settle();
        verify(game.right, "three tenths are three tenths");
    }

    function test_numbersAreReadAsPeopleWriteThem(): void {
        compare(test.guessing({ from: 1900, to: 2000, value: 1926 }).amount(1926), "1926");
        compare(test.guessing({ from: 0, to: 20000, value: 13000, unit: "Dinge" }).amount(13000), "13.000\u00a0Dinge");
        compare(test.guessing({ from: 0, to: 10, value: 2.5, step: 0.5 }).amount(2.5), "2,5");
    }

    function test_numbersFollowTheLanguage_data(): var {
        return [
            { tag: "de-simple", shown: "13.000,5" },
            { tag: "en", shown: "13,000.5" },
            { tag: "fr", shown: "13\u202f000,5" },
            { tag: "ar", shown: "13,000.5" }
        ];
    }

    function test_numbersFollowTheLanguage(data: var): void {
        const game = test.guessing({ from: 0, to: 20000, value: 13000, step: 0.5 });
        game.language = data.tag;
        compare(game.amount(13000.5), data.shown);
    }

    function test_severalPlayersAnswerOneAfterTheOther(): void {
        const game = test.play({ mostPlayers: 3 });
        compare(game.phase, QuizGame.Gathering);
        game.begin(2);
        compare(game.phase, QuizGame.Asking);
        compare(game.player, 1);
        game.choose(0);
        compare(game.phase, QuizGame.Handing);
        compare(game.player, 2);
        verify(!game.canSettle, "the second does not see what the first one chose");
        game.choose(1);
        compare(game.phase, QuizGame.Handing, "nobody has stepped up yet");
        game.take();
        game.choose(2);
        compare(game.phase, QuizGame.Explaining);
        compare(game.turns.map(turn => turn.right).join(" "), "true false");
        compare([0, 1, 2].map(row => game.answers.data(game.answers.index(row, 0), Qt.UserRole + 4).join("+")).join(" "), "1  2");
        compare(game.scores.join(" "), "1 0");
        game.next();
        compare(game.player, 1);
        game.choose(0);
        game.settle();
        game.take();
        game.choose(0);
        game.choose(1);
        game.settle();
        game.next();
        compare(game.phase, QuizGame.Done);
        compare(game.scores.join(" "), "1 1");
        game.restart();
        compare(game.phase, QuizGame.Gathering);
    }

    function test_noMorePlayThanMay(): void {
        const game = test.play({ mostPlayers: 2 });
        game.begin(9);
        compare(game.players, 2);
        game.begin(1);
        compare(game.players, 2, "the game has begun");
    }

    function test_eachPlayerFindsTheThingsAsTheFirstDid(): void {
        const game = test.play({ mostPlayers: 2, questions: [test.inOrder] });
        game.begin(2);
        const first = test.lying(game);
        test.putRight(game);
        game.settle();
        game.take();
        compare(test.lying(game), first);
        game.settle();
        compare(game.turns.map(turn => turn.right).join(" "), "true false");
    }
}
