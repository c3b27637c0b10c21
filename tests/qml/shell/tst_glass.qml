// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Bench
import Vitrine.Shell
import Vitrine.Ui

/// The whole glass: pages follow the visit, controls are named, a broken exhibit takes nothing else down.
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

    TestCase {
        id: test

        property Main main

        function make(): void {
            test.main = createTemporaryObject(glass, root, { shell: Bench.shell });
            verify(test.main);
            Bench.shell.chooseCalm(true);
        }

        /// The shown item of that accessible name below `item`, or null.
        function named(item: Item, name: string): Item {
            if (!item.visible || item.opacity === 0)
                return null;
            if (item.Accessible.name === name && !item.Accessible.ignored)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = test.named(item.children[i], name);
                if (found)
                    return found;
            }
            return null;
        }

        function press(name: string): void {
            tryVerify(() => test.named(test.main, name)?.enabled ?? false, 5000, "nothing is called " + name);
            // Where it will lie: what was just chosen may move it in the next frame.
            let before = null;
            tryVerify(() => {
                const at = test.named(test.main, name).mapToItem(test.main, 0, 0);
                const rests = before !== null && at.x === before.x && at.y === before.y;
                before = at;
                return rests;
            }, 5000, name + " does not come to rest");
            mouseClick(test.named(test.main, name));
        }

        function wake(): void {
            Bench.wake();
            Bench.shell.chooseCalm(true);
        }

        function cleanup(): void {
            root.width = 1920;
            root.height = 1080;
        }

        name: "Glass"
        when: windowShown

        function test_attractIsLeftByATouchAndComesBackWhenTheVisitEnds(): void {
            Bench.showCards(6);
            make();
            tryVerify(() => named(main, "Anfassen") !== null);
            wake();
            compare(Bench.shell.visit.page, "home");
            tryVerify(() => named(main, "Anfassen") === null);
            Bench.shell.visit.end("left");
            tryVerify(() => named(main, "Anfassen") !== null);
        }

        function test_homeShowsTheQuestionAndACardForEachExhibit_data(): list<var> {
            return [{ tag: "two", count: 2 }, { tag: "six", count: 6 }, { tag: "nine", count: 9 },
                    { tag: "twelve", count: 12, onPage: 10, headline: "Alle 12 Angebote" }];
        }

        function test_homeShowsTheQuestionAndACardForEachExhibit(row): void {
            Bench.showCards(row.count);
            make();
            wake();
            tryVerify(() => named(main, row.headline ?? "Was nun?") !== null);
            for (let i = 0; i < (row.onPage ?? row.count); ++i)
                tryVerify(() => named(main, "Tale " + i + " deutsch. Tale deutsch") !== null, 5000, "card " + i);
        }

        /// Names of the controls below `item` that are not wholly between `top` and the lower edge of the glass.
        function outside(item: Item, top: real): list<string> {
            if (!item.visible || !item.enabled || item.opacity === 0)
                return [];
            let found = [];
            const place = item.mapToItem(test.main, 0, 0, item.width, item.height);
            if (item.Accessible.role === Accessible.Button && (place.y < top - 1 || place.y + place.height > test.main.height + 1))
                found.push(item.Accessible.name + " at " + place.y);
            for (let i = 0; i < item.children.length; ++i)
                found = found.concat(test.outside(item.children[i], top));
            return found;
        }

        function test_withinReachAllThatIsTouchedLiesInTheBand_data(): list<var> {
            return [{ tag: "landscape", width: 1920, height: 1080 }, { tag: "portrait", width: 1080, height: 1920 }];
        }

        function test_withinReachAllThatIsTouchedLiesInTheBand(row): void {
            root.width = row.width;
            root.height = row.height;
            Bench.showCards(6);
            make();
            wake();
            tryVerify(() => named(main, "Was nun?") !== null);
            Bench.shell.chooseReach(true); // nobody measured this panel: its lower half
            tryVerify(() => test.outside(main, row.height / 2).length === 0, 5000);
            press("Tale 1 deutsch. Tale deutsch");
            tryVerify(() => Bench.shell.stage.exhibit !== null);
            compare(Bench.shell.stage.mapToItem(main, 0, 0).y, row.height / 2);
            Bench.shell.visit.end("left");
            compare(Bench.shell.comfort.reach, false);
        }

        function test_homeIsWholeWhenItsPicturesAreThere(): void {
            Bench.showCards(4);
            make();
            wake();
            tryCompare(main, "whole", true);
        }

        function test_homeTurnsItsPagesByArrows(): void {
            Bench.showCards(23);
            make();
            wake();
            tryVerify(() => named(main, "Seite 1 von 3") !== null || named(main, "Page 1 of 3") !== null);
            const next = named(main, "Nächste Seite");
            const back = named(main, "Vorige Seite");
            verify(next.enabled && !back.enabled);
            mouseClick(next);
            tryVerify(() => back.enabled);
            mouseClick(next);
            tryVerify(() => !next.enabled);
            mouseClick(back);
            tryVerify(() => next.enabled);
        }

        function test_aCardOpensItsExhibitAndStartLeadsBack(): void {
            Bench.showCards(3);
            make();
            wake();
            press("Tale 1 deutsch. Tale deutsch");
            compare(Bench.shell.visit.exhibit, "tale-1");
            tryVerify(() => Bench.shell.stage.exhibit !== null);
            tryCompare(Bench.shell.stage.exhibit, "active", true);
            compare(Bench.shell.stage.exhibit.objectName, "tale");
            press("Start");
            compare(Bench.shell.visit.page, "home");
            tryCompare(Bench.shell.stage, "exhibit", null);
        }

        function test_anExhibitIsMadeUnderTheFingerAndSeenWhenItIsLifted(): void {
            Bench.showCards(3);
            make();
            wake();
            const name = "Tale 1 deutsch. Tale deutsch";
            tryVerify(() => test.named(test.main, name)?.enabled ?? false);
            const card = test.named(test.main, name);
            mousePress(card);
            tryCompare(Bench.shell.stage.children, "length", 1);
            compare(Bench.shell.stage.exhibit, null, "it waits");
            compare(Bench.shell.visit.page, "home");
            const made = Bench.shell.stage.children[0];
            mouseRelease(card);
            tryCompare(Bench.shell.stage, "exhibit", made);
            tryCompare(made, "active", true);
            compare(Bench.shell.visit.exhibit, "tale-1");
        }

        function test_aFingerThatSlidesOffTakesTheExhibitBack(): void {
            Bench.showCards(3);
            make();
            wake();
            const name = "Tale 1 deutsch. Tale deutsch";
            tryVerify(() => test.named(test.main, name)?.enabled ?? false);
            const card = test.named(test.main, name);
            mousePress(card);
            tryCompare(Bench.shell.stage.children, "length", 1);
            mouseMove(card, -60, -60);
            mouseRelease(card, -60, -60);
            tryCompare(Bench.shell.stage.children, "length", 0);
            compare(Bench.shell.visit.page, "home");
            compare(Bench.shell.stage.exhibit, null);
            test.press("Tale 2 deutsch. Tale deutsch");
            tryVerify(() => Bench.shell.stage.exhibit !== null, 5000, "another one opens as ever");
            compare(Bench.shell.visit.exhibit, "tale-2");
        }

        function test_theSecondTapOfADoubleTapIsNotTheFirstOnTheExhibit(): void {
            Bench.showPlugins();
            make();
            wake();
            Bench.shell.chooseCalm(false); // the exhibit comes with a movement
            const name = "Counting deutsch. Counts deutsch";
            tryVerify(() => test.named(test.main, name)?.enabled ?? false);
            const card = test.named(test.main, name);
            const middle = card.mapToItem(main, card.width / 2, card.height / 2);
            const touch = touchEvent(main);
            const tap = () => {
                touch.press(0, main, middle.x, middle.y).commit();
                touch.release(0, main, middle.x, middle.y).commit();
            };
            tap();
            compare(Bench.shell.visit.exhibit, "counting");
            tryVerify(() => Bench.shell.stage.exhibit !== null);
            tap();
            compare(Bench.shell.stage.exhibit.taps, 0);
            tryVerify(() => Bench.shell.stage.enabled, 5000, "it is on the whole glass");
            tap();
            compare(Bench.shell.stage.exhibit.taps, 1);
        }

        function test_anExhibitThatWasOpenIsMarkedAsSeen(): void {
            Bench.showCards(3);
            make();
            wake();
            press("Tale 1 deutsch. Tale deutsch");
            press("Start");
            const card = named(main, "Tale 1 deutsch. Tale deutsch");
            verify(card.seen);
            Bench.shell.visit.end("left");
            verify(!card.seen);
        }

        function test_aBrokenPluginIsSaidOnceAndTheOthersWork(): void {
            Bench.showPlugins();
            make();
            wake();
            tryVerify(() => Bench.faults.includes("plugin-broken torn"), 5000);
            tryVerify(() => named(main, "Torn deutsch. Broken deutsch").state === "unavailable");
            press("Torn deutsch. Broken deutsch");
            compare(Bench.shell.visit.page, "home");
            press("Good deutsch. Tale deutsch");
            tryVerify(() => Bench.shell.stage.exhibit !== null);
            compare(Bench.faults.filter(fault => fault === "plugin-broken torn").length, 1);
        }

        function test_aTypeThatIsNoExhibitShowsTheCalmPage(): void {
            Bench.showPlugins();
            make();
            wake();
            press("Odd deutsch. Foreign deutsch");
            tryVerify(() => Bench.shell.exhibitBroken);
            tryVerify(() => Bench.faults.includes("plugin-broken odd"));
            press("Alles ansehen");
            compare(Bench.shell.visit.page, "home");
        }

        function test_anExhibitThatGivesUpShowsTheCalmPageAndMayBeTriedAgain(): void {
            Bench.showPlugins();
            make();
            wake();
            press("Sad deutsch. Sad deutsch");
            tryVerify(() => Bench.shell.exhibitBroken);
            tryVerify(() => Bench.faults.includes("exhibit-failed sad"));
            press("Start");
            compare(Bench.shell.visit.page, "home");
            compare(named(main, "Sad deutsch. Sad deutsch").state, "ready");
        }

        function test_anExhibitThatIsThroughLeadsHome(): void {
            Bench.showPlugins();
            make();
            wake();
            press("Brief deutsch. Brief deutsch");
            compare(Bench.shell.visit.page, "exhibit");
            tryVerify(() => Bench.shell.visit.page === "home", 5000);
        }

        function test_theLanguageChangesEverythingAtOnce(): void {
            Bench.showCards(3);
            make();
            wake();
            press("Deutsch");
            press("English");
            compare(Bench.shell.visit.language, "en");
            tryVerify(() => named(main, "What now?") !== null);
            tryVerify(() => named(main, "Tale 0 english. Tale english") !== null);
            tryVerify(() => named(main, "Adjust") !== null);
        }

        function test_comfortIsRealAndForgotten(): void {
            Bench.showCards(3);
            make();
            wake();
            press("Anpassen");
            press("Textgröße 150 %");
            compare(Theme.textScale, 1.5);
            press("Dunkel");
            compare(Theme.contrast, "dark");
            compare(String(Theme.paper), "#000000");
            press("Fertig");
            Bench.shell.visit.end("left");
            compare(Theme.textScale, 1);
            compare(Theme.contrast, "standard");
        }

        function test_whatLiesBelowASheetOrAQuestionIsDeaf(): void {
            Bench.showCards(6);
            make();
            wake();
            tryVerify(() => named(main, "Tale 0 deutsch. Tale deutsch") !== null);
            const card = named(main, "Tale 0 deutsch. Tale deutsch");
            const middle = card.mapToItem(main, card.width / 2, card.height / 2);
            press("Anpassen");
            tryCompare(main, "sheet", "comfort");
            const touch = touchEvent(main);
            touch.press(0, main, middle.x, middle.y).commit();
            verify(!card.pressed, "the finger is on the sheet");
            touch.release(0, main, middle.x, middle.y).commit();
            press("Fertig");
            tryCompare(main, "sheet", "");
            // And the next finger, on the card, is not forgotten.
            touch.press(1, main, middle.x, middle.y).commit();
            verify(card.pressed);
            touch.release(1, main, middle.x, middle.y).commit();
            compare(Bench.shell.visit.exhibit, "tale-0");
        }

        function test_startClosesASheet(): void {
            Bench.showCards(3);
            make();
            wake();
            press("Anpassen");
            tryCompare(main, "sheet", "comfort");
            press("Start");
            compare(main.sheet, "");
        }

        function test_theNextGenerationIsPreparedOutOfSightAndTakesOver(): void {
            Bench.showCards(3);
            make();
            const before = Bench.shell.exhibition;
            Bench.loadNext(2);
            compare(Bench.shell.exhibition, before);
            tryVerify(() => Bench.shell.shownGeneration === 2 || Bench.shell.exhibition.generation === 2, 8000);
            tryCompare(main, "whole", true);
            wake();
            tryVerify(() => named(main, "Tale 0 deutsch. Tale deutsch") !== null);
        }

        function test_everyControlIsLargeEnoughAndOnTheGlass_data(): list<var> {
            return [{ tag: "landscape", w: 1920, h: 1080, scale: 1 }, { tag: "portrait", w: 1080, h: 1920, scale: 1 },
                    { tag: "landscape-large", w: 1920, h: 1080, scale: 2 }, { tag: "portrait-large", w: 1080, h: 1920, scale: 2 }];
        }

        function test_everyControlIsLargeEnoughAndOnTheGlass(row): void {
            root.width = row.w;
            root.height = row.h;
            Bench.showCards(6);
            make();
            wake();
            Bench.shell.chooseTextScale(row.scale);
            tryCompare(main, "whole", true);
            tryVerify(() => named(main, "Tale 5 deutsch. Tale deutsch") !== null); // the last one has risen
            let seen = 0;
            const walk = item => {
                if (!item.visible || item.opacity === 0)
                    return;
                const at = item.mapToItem(main, 0, 0);
                const nextPage = at.x > main.width - Theme.dp(64); // it looks in, and only brings that page
                if (item.Accessible.role === Accessible.Button && !item.Accessible.ignored && !nextPage) {
                    verify(item.Accessible.name !== "", "a control has a name");
                    verify(item.width >= Theme.dp(64) && item.height >= Theme.dp(64), item.Accessible.name);
                    verify(at.x >= 0 && at.y >= 0 && at.x + item.width <= main.width + 1 && at.y + item.height <= main.height + 1, item.Accessible.name);
                    ++seen;
                }
                for (let i = 0; i < item.children.length; ++i)
                    walk(item.children[i]);
            };
            walk(main);
            verify(seen >= 7 || row.scale > 1 && seen >= 5, seen + " controls");
        }
    }
}
