// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibits.Events
import Vitrine.Ui
import "../../tests"

Item {
    id: panel

    width: 1920
    height: 960

    readonly property var calendar: ({ src: Qt.resolvedUrl("../sample/media/programme.ics").toString() })

    ExhibitCase {
        id: test

        name: "Events"
        kind: "events"
        stage: panel

        exhibit: Component {
            Events {
                onFailed: reason => test.failure = reason
            }
        }

        function at(time, settings) {
            return test.open(Object.assign({ calendar: panel.calendar }, settings ?? {}), { now: new Date(time) });
        }

        function test_beginsWithToday(): void {
            const events = test.at("2024-08-13T12:00:00+02:00", {});
            tryVerify(() => test.seen(events, "Offene Werkstatt"));
            verify(test.seen(events, "Woche der offenen Tür"), "what lasts for days is on today");
            verify(test.seen(events, "Today, Tuesday"));
            verify(test.seen(events, "12–16 August 2024"));
        }

        function test_chipsShowTheWeekAndWhatComes(): void {
            const events = test.at("2024-08-13T12:00:00+02:00", {});
            test.touch(events, "This week");
            tryVerify(() => test.seen(events, "Lange Nacht der offenen Werkstatt"));
            verify(!test.seen(events, "Stammtisch für Datenfreunde"), "that is in September");
            test.touch(events, "Coming");
            tryVerify(() => test.seen(events, "Stammtisch für Datenfreunde"));
        }

        function test_whatIsOverTodaySaysSo(): void {
            const events = test.at("2024-08-13T22:00:00+02:00", {});
            tryVerify(() => test.seen(events, "Over"));
        }

        function test_whatRunsSaysSo(): void {
            const events = test.at("2024-08-13T17:00:00+02:00", {});
            tryVerify(() => test.seen(events, "On now"));
        }

        function test_aProgrammeLooksBackLongAfterIt(): void {
            const events = test.at("2026-11-23T12:00:00+01:00", { range: { from: "2024-08-12", to: "2024-08-16" } });
            tryVerify(() => test.seen(events, "This was on from 12–16 August 2024."));
            verify(test.seen(events, "Vortrag: Wie Maschinen lesen lernen"));
            verify(test.seen(events, "Lange Nacht der offenen Werkstatt"));
            verify(test.seen(events, "August 2024"));
            verify(!test.seen(events, "Stammtisch für Datenfreunde"));
            verify(!test.seen(events, "Over"), "in a look back that goes without saying");
            compare(test.control(events, "Today"), null);
        }

        function test_whenNothingLiesAheadItShowsWhatWas(): void {
            const events = test.open({ calendar: { src: Qt.resolvedUrl("old.ics").toString() } }, { now: new Date("2024-10-01T12:00:00+02:00") });
            tryVerify(() => test.seen(events, "Nothing new is planned just now. This is what was on most recently."));
            verify(test.seen(events, "The second"));
            compare(test.control(events, "This week"), null);
        }

        function test_theLanguageOfTheVisitorIsSpoken(): void {
            const events = test.at("2024-08-13T12:00:00+02:00", {});
            tryVerify(() => test.seen(events, "Today, Tuesday"));
            events.context.language = "de";
            tryVerify(() => test.seen(events, "Today, Dienstag"), 5000, "dates follow the language; the words follow the translation");
        }

        function test_eachLanguageMayHaveItsCalendar(): void {
            const events = test.open({ calendars: { de: panel.calendar, en: { src: Qt.resolvedUrl("old.ics").toString() } } }, { now: new Date("2024-10-01T12:00:00+02:00") });
            tryVerify(() => test.seen(events, "The second"));
            compare(events.context.foreignWords, []);
            events.context.language = "de";
            tryVerify(() => test.seen(events, "Offene Werkstatt"));
            events.context.language = "ar";
            tryVerify(() => events.context.foreignWords.includes("Offene Werkstatt"), 5000, "the German voice reads it");
            compare(events.context.foreignLanguage, "de");
        }

        function test_aTouchTakesAnEventAlong(): void {
            const events = test.at("2024-08-14T12:00:00+02:00", {});
            test.touch(events, "Take along: Vortrag");
            tryVerify(() => test.seen(events, "Wednesday, 14 August, 18:00\u2009–\u200919:30"));
            test.touch(events, "Close");
            tryVerify(() => test.control(events, "Close") === null);
        }

        function test_aCodeAndItsWordsStandOnTheStageAtEverySize_data(): var {
            return [
                { tag: "landscape", width: 1920, height: 960, scale: 1 },
                { tag: "landscape, largest text", width: 1920, height: 960, scale: 2 },
                { tag: "portrait", width: 1080, height: 1768, scale: 1 },
                { tag: "portrait, largest text", width: 1080, height: 1768, scale: 2 }
            ];
        }

        function test_aCodeAndItsWordsStandOnTheStageAtEverySize(row: var): void {
            test.size(row.width, row.height, row.scale);
            const events = test.at("2024-08-14T12:00:00+02:00", {});
            test.wanted(events, "Take along: Vortrag").triggered(); // in large text it lies further down
            tryVerify(() => test.search(events, item => item instanceof EventSheet) !== null);
            const sheet = test.search(events, item => item instanceof EventSheet);
            waitForRendering(sheet);
            const words = test.search(sheet, item => (item.text ?? "").startsWith("Point the camera"));
            verify(test.lowerEdge(words) <= panel.height, "bottom " + test.lowerEdge(words));
            const title = test.search(sheet, item => item instanceof Heading);
            const area = test.search(sheet, item => item instanceof ScrollArea);
            verify(test.lowerEdge(title) <= area.mapToItem(panel, 0, area.viewHeight).y, "the title is seen as a whole");
        }

        function test_anOpenEventFollowsItsCalendarAndClosesWhenItIsGone(): void {
            const events = test.at("2024-08-31T12:00:00+02:00", { calendar: { src: Qt.resolvedUrl("old.ics").toString() } });
            test.touch(events, "Coming");
            test.wanted(events, "Take along: The first").triggered();
            const sheet = () => test.search(events, item => item instanceof EventSheet);
            tryVerify(() => sheet() !== null);
            events.context.settings = { calendar: { src: Qt.resolvedUrl("moved.ics").toString() } };
            tryVerify(() => sheet() !== null && test.seen(sheet(), "The first, in other words"));
            verify(test.seen(sheet(), "Tuesday, 3 September, 11:00"));
            events.context.settings = { calendar: { src: Qt.resolvedUrl("old.ics").toString() } };
            tryVerify(() => test.seen(sheet(), "Sunday, 1 September, 10:00"));
            test.touch(events, "Close");
            tryVerify(() => sheet() === null);
            test.wanted(events, "Take along: The second").triggered();
            tryVerify(() => sheet() !== null);
            events.context.settings = { calendar: { src: Qt.resolvedUrl("moved.ics").toString() } };
            tryVerify(() => sheet() === null);
        }

        function test_aBrokenCalendarIsReportedAndLeavesASentence_data(): var {
            return [{ tag: "missing", file: "nowhere.ics" }, { tag: "no calendar", file: "tst_events.qml" }];
        }

        function test_aBrokenCalendarIsReportedAndLeavesASentence(row: var): void {
            const events = test.open({ calendar: { src: Qt.resolvedUrl(row.file).toString() } });
            tryCompare(test.reported, "count", 1);
            compare(test.reported.signalArguments[0][0], "medium-broken");
            verify(test.seen(events, "The programme is being worked on. Please ask at the counter what takes place."));
        }

        function test_aListThatDoesNotFitHasArrows_data(): var {
            return [
                { tag: "landscape", width: 1920, height: 960, scale: 1 },
                { tag: "landscape, largest text", width: 1920, height: 960, scale: 2 },
                { tag: "portrait, largest text", width: 1080, height: 1768, scale: 2 }
            ];
        }

        function test_aListThatDoesNotFitHasArrows(row: var): void {
            test.size(row.width, row.height, row.scale);
            const events = test.at("2024-08-13T12:00:00+02:00", {});
            test.touch(events, "Coming");
            test.touch(events, "Further down");
            const down = test.wanted(events, "Further down");
            verify(test.lowerEdge(down) <= panel.height);
            tryVerify(() => test.control(events, "Further up").enabled);
        }

        function test_withoutACalendarItFails(): void {
            test.open({});
            compare(test.failure, "no calendar");
        }
    }
}
