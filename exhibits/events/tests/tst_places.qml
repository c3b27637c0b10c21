// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibits.Events
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

        name: "EventsPlaces"
        kind: "events"
        stage: panel

        exhibit: Component {
            Events {}
        }

        /// One of the two is as wide as the place, the other has room for more.
        function isAsWide(width: real, place: var, narrow: bool): void {
            if (narrow)
                compare(width, place.width);
            else
                verify(width > place.width, width + " > " + place.width);
        }

        function test_noteLeavesHalfOfThePageToTheProgramme_data(): var {
            return [
                { tag: "landscape", width: 1920, height: 960, narrow: false },
                { tag: "portrait", width: 1080, height: 1768, narrow: true }
            ];
        }

        function test_noteLeavesHalfOfThePageToTheProgramme(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "properties/note");
            const calendar = { src: Qt.resolvedUrl("../sample/media/programme.ics").toString() };
            for (const more of [0, 1]) {
                const full = test.lines(place, more);
                const events = test.open({ calendar: calendar, note: full }, { now: new Date("2024-08-13T12:00:00+02:00") });
                events.context.title = "A headline\nof two lines";
                test.isAsWide(test.drawnAt(events, full, place).width, place, row.narrow);
                const list = test.search(events, item => item instanceof ScrollArea);
                if (more === 0)
                    tryVerify(() => list.y <= panel.height / 2, 5000, "the programme begins at " + list.y);
                else if (!row.narrow)
                    tryVerify(() => list.y > panel.height / 2, 5000, "the programme begins at " + list.y);
                test.cleanup();
            }
        }
    }
}
