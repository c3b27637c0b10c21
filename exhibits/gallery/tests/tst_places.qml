// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibits.Gallery
import Vitrine.Ui
import "../../tests"

/// What settings.json says of the places of texts is what the pages give them: a check of a pack measures by it.
Item {
    id: panel

    width: 1920
    height: 960

    readonly property url settings: Qt.resolvedUrl("../settings.json")
    readonly property var picture: ({ src: Qt.resolvedUrl("../sample/media/lamp.svg").toString(), alt: "A lamp" })

    ExhibitCase {
        id: test

        name: "GalleryPlaces"
        kind: "gallery"
        stage: panel

        exhibit: Component {
            Gallery {}
        }

        function both(): var {
            return [
                { tag: "landscape", width: 1920, height: 960, narrow: true },
                { tag: "portrait", width: 1080, height: 1768, narrow: false }
            ];
        }

        /// One of the two is as wide as the place, the other has room for more.
        function isAsWide(width: real, place: var, narrow: bool): void {
            if (narrow)
                compare(width, place.width);
            else
                verify(width > place.width, width + " > " + place.width);
        }

        function test_titleOnAFullWallShrinksForNothing_data(): var {
            return test.both();
        }

        function test_titleOnAFullWallShrinksForNothing(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "definitions/work/properties/title");
            for (const more of [0, 1]) {
                const full = test.lines(place, more);
                // Two pages of eight, below the highest headline there can be.
                const gallery = test.open({ pictures: Array.from({ length: 16 }, () => ({ picture: panel.picture, title: full })) });
                gallery.context.title = "A headline\nof many\nlines";
                if (more === 1 && row.narrow) {
                    tryVerify(() => test.search(gallery, item => item instanceof Heading && item.text === full && item.shrink < 1) !== null);
                } else if (more === 0) {
                    const title = test.drawnAt(gallery, full, place) as Heading;
                    test.isAsWide(title.width, place, row.narrow);
                    compare(title.lineCount, place.lines);
                    compare(title.shrink, 1, "there is room for all of it");
                }
                test.cleanup();
            }
        }

        function test_captionStandsWholeBetweenTitleAndCredit_data(): var {
            return test.both();
        }

        function test_captionStandsWholeBetweenTitleAndCredit(row: var): void {
            test.size(row.width, row.height, 1);
            const place = test.place(panel.settings, "definitions/work/properties/caption");
            const below = test.place(panel.settings, "definitions/work/properties/credit");
            for (const more of [0, 1]) {
                const full = test.lines(place, more);
                const gallery = test.open({ pictures: [{ picture: panel.picture, title: "A title", caption: full, credit: "A credit" }] });
                const caption = test.drawnAt(gallery, full, place);
                test.isAsWide(caption.width, place, row.narrow);
                test.isAsWide(test.drawnAt(gallery, "A credit", below).width, below, row.narrow);
                const plate = test.search(gallery, item => item instanceof CaptionPlate);
                const area = test.search(plate, item => item instanceof ScrollArea);
                tryVerify(() => area.contentHeight > caption.y + caption.height, 5000, "the credit stands below");
                verify(more === 0 ? !area.overflows : area.overflows || !row.narrow, (place.lines + more) + " lines");
                test.cleanup();
            }
        }
    }
}
