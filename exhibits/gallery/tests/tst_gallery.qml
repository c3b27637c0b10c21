// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibits.Gallery
import Vitrine.Ui
import "../../tests"

Item {
    id: panel

    width: 1920
    height: 960

    readonly property string media: Qt.resolvedUrl("../sample/media/")
    readonly property var works: ["lamp", "spheres", "water", "city", "panorama", "glass", "fan"].map(name => ({
        title: "The " + name, caption: "A caption", picture: { src: panel.media + name + ".svg", alt: name, credit: "CC0" }
    }))

    ExhibitCase {
        id: test

        name: "Gallery"
        kind: "gallery"
        stage: panel

        exhibit: Component {
            Gallery {
                onFailed: reason => test.failure = reason
            }
        }

        function openAt(index) {
            const gallery = test.open({ pictures: panel.works });
            gallery.open(index);
            tryVerify(() => test.sheet(gallery)?.ready ?? false, 5000, "the picture is read");
            return gallery;
        }

        /// The picture that fills the screen.
        function sheet(gallery) {
            return test.search(gallery, item => item.restZoom !== undefined && item.current);
        }

        function count(parent, wanted) {
            let sum = 0;
            for (let index = 0; index < parent.children.length; ++index)
                sum += (wanted(parent.children[index]) ? 1 : 0) + test.count(parent.children[index], wanted);
            return sum;
        }

        function test_aTouchOnTheWallFillsTheScreenAndTheButtonLeadsBack(): void {
            const gallery = test.open({ pictures: panel.works });
            compare(gallery.ground, "paper");
            test.touch(gallery, "The water");
            tryCompare(gallery, "shown", 2);
            compare(gallery.ground, "ink");
            fuzzyCompare(gallery.progress, 3 / 7, 0.001);
            tryVerify(() => test.seen(gallery, "3 of 7"));
            test.touch(gallery, "All pictures");
            compare(gallery.shown, -1);
        }

        function test_arrowsAndAWipeShowTheNeighbours(): void {
            const gallery = test.openAt(0);
            verify(!test.control(gallery, "Picture before").enabled);
            test.touch(gallery, "Next picture");
            tryCompare(gallery, "shown", 1);
            tryVerify(() => test.sheet(gallery).ready);
            wait(400); // the slide itself
            test.wipe(gallery, test.across(1500), 480, test.across(500), 480);
            tryCompare(gallery, "shown", 2);
        }

        function test_anOpenPictureStaysOpenWhenItsWordsChange(): void {
            const gallery = test.openAt(4);
            gallery.context.settings = { pictures: panel.works.map(work => Object.assign({}, work, { title: work.title + ", in other words" })) };
            tryVerify(() => test.seen(gallery, "The panorama, in other words"));
            tryVerify(() => test.sheet(gallery)?.ready ?? false);
            compare(gallery.shown, 4);
            compare(test.sheet(gallery).picture.alt, "panorama");
            gallery.context.settings = { pictures: panel.works.slice(0, 3) }; // it is gone
            tryCompare(gallery, "shown", -1);
        }

        function test_buttonsEnlargeWithinLimits(): void {
            const gallery = test.openAt(0);
            const sheet = test.sheet(gallery);
            const rest = sheet.restZoom;
            test.touch(gallery, "Larger");
            tryVerify(() => sheet.zoom > 1.5 * rest);
            for (let press = 0; press < 8 && test.control(gallery, "Larger").enabled; ++press)
                test.touch(gallery, "Larger");
            tryVerify(() => !test.control(gallery, "Larger").enabled);
            verify(sheet.zoom <= 5.001 * rest);
            for (let press = 0; press < 10 && test.control(gallery, "Smaller").enabled; ++press)
                test.touch(gallery, "Smaller");
            tryCompare(sheet, "zoom", 1);
        }

        function test_aDoubleTapEnlargesWhatLiesUnderTheFinger(): void {
            const gallery = test.openAt(0);
            const sheet = test.sheet(gallery);
            const rest = sheet.zoom;
            const finger = touchEvent(sheet);
            for (let tap = 0; tap < 2; ++tap) {
                finger.press(0, sheet, 1440, 300).commit();
                finger.release(0, sheet, 1440, 300).commit();
            }
            tryVerify(() => Math.abs(sheet.zoom - 2.5 * rest) < 0.02);
            verify(sheet.centreX > 0.55, "centre " + sheet.centreX);
            verify(sheet.centreY < 0.45, "centre " + sheet.centreY);
        }

        function test_twoFingersEnlarge(): void {
            const gallery = test.openAt(1);
            const sheet = test.sheet(gallery);
            const rest = sheet.zoom;
            const fingers = touchEvent(sheet);
            fingers.press(1, sheet, 900, 480).press(2, sheet, 1020, 480).commit();
            for (let step = 1; step <= 10; ++step) {
                fingers.move(1, sheet, 900 - 40 * step, 480).move(2, sheet, 1020 + 40 * step, 480).commit();
                wait(16);
            }
            fingers.release(1, sheet, 500, 480).release(2, sheet, 1420, 480).commit();
            verify(sheet.zoom > 2 * rest, "zoom " + sheet.zoom);
            compare(gallery.shown, 1, "two fingers do not turn the page");
        }

        function test_anEnlargedPictureIsMovedAndNeverLeavesTheScreen(): void {
            const gallery = test.openAt(0);
            const sheet = test.sheet(gallery);
            sheet.zoomTo(3 * sheet.restZoom, Qt.point(960, 480));
            const before = sheet.centreX;
            test.wipe(sheet, 1500, 480, 1200, 480);
            verify(sheet.centreX > before);
            compare(gallery.shown, 0, "a wipe moves the picture, it does not turn the page");
            for (let wipe = 0; wipe < 12; ++wipe)
                test.wipe(sheet, 1700, 800, 200, 100);
            tryVerify(() => sheet.centreX <= 1 && sheet.centreX + panel.width / (2 * sheet.wholeWidth * sheet.zoom) <= 1.001);
            tryVerify(() => sheet.centreY + panel.height / (2 * sheet.wholeHeight * sheet.zoom) <= 1.001);
        }

        function test_aTallPictureIsShownWhole(): void {
            const gallery = test.openAt(3);
            const sheet = test.sheet(gallery);
            compare(sheet.zoom, 1);
            verify(sheet.wholeHeight <= panel.height + 1);
        }

        function test_onlyThePictureAndItsNeighboursAreRead(): void {
            const gallery = test.openAt(3);
            const awake = item => item.awake !== undefined && item.restZoom !== undefined && item.awake;
            tryVerify(() => test.count(gallery, awake) <= 3);
            for (let next = 4; next < 7; ++next) {
                test.touch(gallery, "Next picture");
                tryCompare(gallery, "shown", next);
                tryVerify(() => test.count(gallery, awake) <= 3);
            }
        }

        function test_aBrokenPictureIsReportedOnceAndTheOthersAreSeen(): void {
            const gallery = test.open({ pictures: [{ title: "Gone", picture: { src: "file:///nowhere/at/all.jpg" } }, panel.works[0]] });
            tryCompare(test.reported, "count", 1);
            test.touch(gallery, "Gone");
            test.touch(gallery, "Next picture");
            tryCompare(gallery, "shown", 1);
            compare(test.reported.count, 1);
            compare(test.reported.signalArguments[0][0], "medium-broken");
        }

        function test_manyPicturesHangOnPages(): void {
            const many = [];
            for (let copy = 0; copy < 20; ++copy)
                many.push(Object.assign({}, panel.works[copy % 7], { title: "Work " + copy }));
            const gallery = test.open({ pictures: many });
            verify(test.seen(gallery, "Page 1 of 3"));
            test.touch(gallery, "Next");
            tryVerify(() => test.seen(gallery, "Page 2 of 3"));
            wait(400);
            test.touch(gallery, "Work 9");
            tryCompare(gallery, "shown", 9);
        }

        function test_onePictureNeedsNoWall(): void {
            const gallery = test.open({ pictures: panel.works.slice(0, 1) });
            compare(gallery.shown, 0);
            compare(test.control(gallery, "All pictures"), null);
            compare(gallery.progress, -1);
        }

        function test_allIsReachedAtEverySize_data(): var {
            return [
                { tag: "landscape", width: 1920, height: 960, scale: 1 },
                { tag: "landscape, largest text", width: 1920, height: 960, scale: 2 },
                { tag: "portrait", width: 1080, height: 1768, scale: 1 },
                { tag: "portrait, largest text", width: 1080, height: 1768, scale: 2 }
            ];
        }

        function test_allIsReachedAtEverySize(row: var): void {
            test.size(row.width, row.height, row.scale);
            const gallery = test.openAt(0);
            const places = ["All pictures", "Smaller", "Larger", "Picture before", "Next picture"].map(words => {
                const item = test.wanted(gallery, words);
                const place = item.mapToItem(panel, 0, 0);
                return Qt.rect(place.x, place.y, item.width, item.height);
            });
            for (let one = 0; one < places.length; ++one) {
                const a = places[one];
                verify(a.x >= 0 && a.y >= 0 && a.x + a.width <= panel.width && a.y + a.height <= panel.height, "button " + one + ": " + a);
                for (let other = 0; other < one; ++other) {
                    const b = places[other];
                    verify(a.x >= b.x + b.width || b.x >= a.x + a.width || a.y >= b.y + b.height || b.y >= a.y + a.height, one + " covers " + other);
                }
            }
        }

        function test_keysShowTheNeighbours(): void {
            const gallery = test.openAt(0);
            test.pressForward();
            tryCompare(gallery, "shown", 1);
        }

        function test_aGalleryWithoutPicturesFails(): void {
            test.open({});
            compare(test.failure, "a gallery without pictures");
        }
    }
}
