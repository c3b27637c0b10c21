// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Bench
import Vitrine.Shell
import Vitrine.Ui

/// Home with more exhibits than a wall holds.
Item {
    id: root

    width: 1920
    height: 1080

    Component {
        id: glass

        Main {
            width: root.width
            height: root.height
        }
    }

    Component {
        id: bareHome

        HomePage {
            anchors.fill: parent
            exhibition: Bench.shell.exhibition
            settled: false
        }
    }

    Component {
        id: bareDeck

        HomeDeck {
            anchors.fill: parent
            exhibition: Bench.shell.exhibition
            covered: true
        }
    }

    TestCase {
        id: test

        property Main main

        function make(): void {
            test.main = createTemporaryObject(glass, root, { shell: Bench.shell });
            verify(test.main);
            Bench.shell.chooseCalm(true);
            Bench.wake();
            Bench.shell.chooseCalm(true);
            tryCompare(test.main, "whole", true);
        }

        /// All items below `item` that `wanted` says yes to, shown ones only.
        function all(item: Item, wanted: var): list<var> {
            let found = [];
            if (!item.visible || item.opacity === 0)
                return found;
            if (wanted(item))
                found.push(item);
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(test.all(item.children[i], wanted));
            return found;
        }

        function named(name: string): Item {
            return test.all(test.main, item => item.Accessible.name === name && !item.Accessible.ignored)[0] ?? null;
        }

        function press(name: string): void {
            tryVerify(() => test.named(name)?.enabled ?? false, 5000, "nothing is called " + name);
            mouseClick(test.named(name));
        }

        function cards(): list<var> {
            return test.all(test.main, item => item instanceof HomeCard);
        }

        function cleanup(): void {
            root.width = 1920;
            root.height = 1080;
        }

        name: "Home"
        when: windowShown

        // Destroyed half made it would leave behind what asks its maker, which is gone: the shell died of it.
        function test_aHomeThatNobodyWantsAnyMoreIsMadeToItsEndFirst(): void {
            Bench.showTopics(40);
            const deck = createTemporaryObject(bareDeck, root);
            tryVerify(() => deck.ready);
            let halfMade = 0;
            for (let step = 0; step < 12; ++step) {
                const back = deck.back;
                deck.build(back, Bench.shell.exhibition);
                wait(step);
                if (back.status !== Loader.Loading)
                    continue;
                ++halfMade;
                const passed = [];
                const note = () => passed.push(back.status);
                back.statusChanged.connect(note);
                deck.empty(back);
                back.statusChanged.disconnect(note);
                compare(passed[0], Loader.Ready, `after ${step} ms`);
                compare(back.item, null);
            }
            verify(halfMade > 0, "none was half made");
            verify(deck.ready, "the home that is shown is untouched");
        }

        function test_filtersFindAndAreLetGo(): void {
            Bench.showTopics(40);
            make();
            press("Licht 20");
            tryVerify(() => named("Licht") !== null && named("Seite 1 von 2") !== null);
            verify(named("Licht 20").chosen);
            verify(named("Klang 20") !== null, "another topic may be chosen in its place");
            compare(named("Bis 5 Minuten 20").count, 20);
            press("Bis 5 Minuten 20");
            tryVerify(() => named("Klang 0") === null, 5000, "it would find nothing");
            press("Alle");
            tryVerify(() => named("Alle 40 Angebote") !== null && named("Seite 1 von 4") !== null);
        }

        function test_aFilterShowsItsFirstPage(): void {
            Bench.showTopics(40);
            make();
            press("Nächste Seite");
            tryVerify(() => named("Seite 2 von 4") !== null);
            press("Klang 20");
            tryVerify(() => named("Seite 1 von 2") !== null);
            tryVerify(() => named("Tale 1. Tale deutsch. 9 Minuten") !== null);
        }

        function test_whatWasLookedForIsForgottenWithTheVisit(): void {
            Bench.showTopics(40);
            make();
            press("Licht 20");
            press("Nächste Seite");
            tryVerify(() => named("Seite 2 von 2") !== null);
            Bench.shell.visit.end("left");
            Bench.wake();
            tryVerify(() => named("Alle 40 Angebote") !== null && named("Seite 1 von 4") !== null);
        }

        function test_onlyCardsNearWhatIsSeenExist_data(): list<var> {
            return [{ tag: "pages", count: 60, most: 20 }, { tag: "shelves", count: 500, most: 30 }];
        }

        function test_onlyCardsNearWhatIsSeenExist(row): void {
            Bench.showTopics(row.count);
            make();
            tryVerify(() => test.cards().length > 5); // they have risen
            verify(test.cards().length <= row.most, test.cards().length + " cards");
        }

        function test_whatIsNotSeenIsMadeWhenThereIsTime_data(): list<var> {
            return [{ tag: "pages", count: 60 }, { tag: "shelves", count: 500 }];
        }

        function test_whatIsNotSeenIsMadeWhenThereIsTime(row): void {
            Bench.showTopics(row.count);
            const home = createTemporaryObject(bareHome, root) as HomePage;
            tryCompare(home, "ready", true);
            const made = () => test.all(home, item => item instanceof ExhibitCard);
            const unseen = () => made().filter(card => {
                const at = card.mapToItem(root, 0, 0);
                return at.x >= root.width || at.y >= root.height;
            });
            verify(made().length > 5);
            compare(unseen().length, 0);
            home.settled = true;
            tryVerify(() => unseen().length > 0);
        }

        function test_pagesFarOffExistWhenTheyAreSeen(): void {
            Bench.showTopics(60);
            make();
            for (let page = 2; page <= 6; ++page) {
                press("Nächste Seite");
                tryVerify(() => named("Seite " + page + " von 6") !== null);
            }
            tryVerify(() => named("Tale 59. Tale deutsch. 9 Minuten") !== null);
            tryVerify(() => test.cards().length <= 30);
            verify(named("Tale 0. Tale deutsch. 3 Minuten") === null);
        }

        function test_aShelfOpensAndAllLeadsBack(): void {
            Bench.showTopics(70);
            make();
            tryVerify(() => named("Alle 70 Angebote") !== null && named("Licht") !== null && named("Klang") !== null);
            press("Alle 35: Klang");
            tryVerify(() => named("Seite 1 von 4") !== null);
            compare(named("Alle 35: Licht"), null);
            press("Alle");
            tryVerify(() => named("Alle 35: Licht") !== null);
        }

        function test_nothingFoundIsSaidCalmlyAndLeadsBack(): void {
            Bench.showTopics(40);
            make();
            const page = test.all(test.main, item => item instanceof HomePage)[0];
            page.look("nirgends");
            tryVerify(() => named("Dazu gibt es hier nichts.") !== null);
            compare(test.cards().length, 0);
            press("Alles zeigen");
            tryVerify(() => named("Alle 40 Angebote") !== null);
            page.look("tale 17");
            tryVerify(() => named("1 Angebot") !== null);
        }

        function test_everyControlOfALargeHomeIsOnTheGlassAndLargeEnough_data(): list<var> {
            const rows = [];
            for (const count of [40, 500]) {
                for (const scale of [1, 2]) {
                    rows.push({ tag: count + "-landscape-" + scale, count: count, w: 1920, h: 1080, scale: scale });
                    rows.push({ tag: count + "-portrait-" + scale, count: count, w: 1080, h: 1920, scale: scale });
                }
            }
            return rows;
        }

        function test_everyControlOfALargeHomeIsOnTheGlassAndLargeEnough(row): void {
            root.width = row.w;
            root.height = row.h;
            Bench.showTopics(row.count);
            make();
            Bench.shell.chooseTextScale(row.scale);
            tryVerify(() => named("Alle " + row.count + " Angebote") !== null);
            const controls = test.all(test.main, item => item instanceof RoundButton || item instanceof ShelfButton);
            verify(controls.length >= 2);
            for (const control of controls) {
                const at = control.mapToItem(test.main, 0, 0);
                verify(control.width >= Theme.dp(64) && control.height >= Theme.dp(64), control.label);
                verify(at.x >= 0 && at.x + control.width <= root.width + 1, control.label);
                verify(control instanceof ShelfButton || at.y >= 0 && at.y + control.height <= root.height, control.label);
            }
        }
    }
}
