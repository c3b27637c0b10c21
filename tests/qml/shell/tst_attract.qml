// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Bench
import Vitrine.Shell

/// The loop of pictures: what it shows on which panel.
Item {
    id: root

    width: 1920
    height: 1080

    Component {
        id: attractComponent

        AttractPage {
            exhibition: Bench.shell.exhibition
        }
    }

    TestCase {
        name: "Attract"
        when: windowShown

        function test_picturesMadeForTheFormatComeFirst_data(): list<var> {
            return [{ tag: "landscape", width: 1920, height: 1080, shown: ["wide", "film"] },
                    { tag: "portrait", width: 1080, height: 1920, shown: ["tall", "film"] }];
        }

        function test_picturesMadeForTheFormatComeFirst(row): void {
            Bench.showCards(2);
            const page = createTemporaryObject(attractComponent, root, { width: row.width, height: row.height });
            const list = [{ src: "wide", upright: false, film: false }, { src: "tall", upright: true, film: false },
                          { src: "film", upright: false, film: true }];
            compare(page.fitting(list).map(entry => entry.src), row.shown);
        }

        function test_whereNoneIsMadeForTheFormatAllAreShown(): void {
            Bench.showCards(2);
            const page = createTemporaryObject(attractComponent, root, { width: 1080, height: 1920 });
            const list = [{ src: "wide", upright: false, film: false }, { src: "film", upright: false, film: true }];
            compare(page.fitting(list).length, 2);
        }

        function test_whatStandsStillChangesPlaces(): void {
            Bench.showCards(2);
            const page = createTemporaryObject(attractComponent, root, { width: 1920, height: 1080, still: true, calls: ["Touch"] });
            tryCompare(page, "whole", true);
            compare(page.swapped, false);
            page.places += 1;
            tryCompare(page, "swapped", true);
            page.places += 1;
            tryCompare(page, "swapped", false);
            page.playing = false;
            page.places += 1;
            wait(0);
            compare(page.swapped, false, "nobody sees it");
        }

        function test_aLonePictureGivesWayToItselfElsewhere(): void {
            Bench.showCards(2);
            const page = createTemporaryObject(attractComponent, root, { width: 1920, height: 1080, still: true });
            tryCompare(page, "whole", true);
            if (page.playlist.length !== 1)
                fail("this test wants one picture");
            const before = page.front;
            page.places += 1;
            tryVerify(() => page.front !== before && page.front.opacity === 1);
            verify(page.front.scale !== before.scale);
        }

        function test_itIsWholeWhenItsFirstPictureIsThere(): void {
            Bench.showCards(2);
            const page = createTemporaryObject(attractComponent, root, { width: 1080, height: 1920 });
            tryCompare(page, "whole", true);
        }
    }
}
