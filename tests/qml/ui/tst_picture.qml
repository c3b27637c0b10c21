// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Ui

/// Pictures: there, missing, broken, and what a card makes of them.
Item {
    id: root

    readonly property url gears: Qt.resolvedUrl("../../../kiosk/exhibit/gallery/art/gears.jpg")

    width: 800
    height: 600

    Component {
        id: pictureComponent

        Picture {
            width: 300
            height: 200
            fallbackTitle: "Patent oder Legende?"
            fallbackKind: "quiz"
        }
    }

    Component {
        id: cardComponent

        ExhibitCard {
            width: 430
            height: 372
            title: "Patent oder Legende?"
            kind: "quiz"
            kindTitle: "Quiz"
        }
    }

    Component {
        id: spyComponent

        SignalSpy {}
    }

    TestCase {
        name: "Picture"
        when: windowShown

        function make(src: url): var {
            const picture = createTemporaryObject(pictureComponent, root);
            const spy = createTemporaryObject(spyComponent, root, { target: picture, signalName: "broken" });
            picture.src = src;
            return { picture, spy };
        }

        function test_aPictureIsDecodedAtTheSizeItIsShown(): void {
            const { picture, spy } = make(root.gears);
            tryCompare(picture, "ready", true);
            compare(picture.failed, false);
            compare(spy.count, 0);
            const image = Array.from(picture.children).find(child => child.status === Image.Ready && child.implicitWidth === 300);
            verify(image, "no image of 300 px");
            compare(image.implicitHeight, 200);
        }

        // Kept, it would cost as much memory as the picture, on every screen that was slow once.
        function test_aStandInGoesWhenThePictureHasCome(): void {
            const picture = createTemporaryObject(pictureComponent, root, { patience: 0, coverWithoutSource: false });
            const cover = Array.from(picture.children).find(child => child instanceof Cover);
            const asked = createTemporaryObject(spyComponent, root, { target: cover, signalName: "activeChanged" });
            for (const width of [1900, 1910]) { // so large that it takes a while
                asked.clear();
                picture.src = "";
                picture.width = width;
                picture.height = 1200;
                picture.src = root.gears;
                tryVerify(() => picture.ready && picture.pixels.width === width);
                compare(asked.count, 2, "a cover was asked for, and given back");
                compare(cover.active, false);
                compare(cover.status, Image.Null);
            }
        }

        function test_aBrokenPictureIsACoverAndReportedOnce_data(): var {
            return [
                { tag: "missing", src: Qt.resolvedUrl("nowhere.jpg"), reason: "there is no such file" },
                { tag: "no picture", src: Qt.resolvedUrl("tst_picture.qml"), reason: "tst_picture.qml: " },
                { tag: "from the net", src: "https://example.org/x.jpg", reason: "files only" }
            ];
        }

        function test_aBrokenPictureIsACoverAndReportedOnce(data: var): void {
            ignoreWarning(new RegExp(".*" + data.reason + ".*"));
            const { picture, spy } = make(data.src);
            tryCompare(spy, "count", 1);
            verify(spy.signalArguments[0][0].includes(data.reason), spy.signalArguments[0][0]);
            verify(picture.failed);
            const cover = Array.from(picture.children).find(child => child instanceof Cover);
            tryCompare(cover, "status", Image.Ready);
            verify(cover.visible);
            compare(cover.opacity, 1);
            ignoreWarning(new RegExp(".*" + data.reason + ".*"));
            picture.width = 320; // asked for again at another size, and still the same fault
            tryVerify(() => picture.failed && cover.status === Image.Ready && cover.implicitWidth === 320);
            compare(spy.count, 1);
        }

        function test_withoutAPictureThereIsACoverAndNoFault(): void {
            const { picture, spy } = make("");
            const cover = Array.from(picture.children).find(child => child instanceof Cover);
            tryCompare(cover, "status", Image.Ready);
            compare(spy.count, 0);
            compare(picture.failed, false);
        }

        function test_everyIconOfOursIsDrawn_data(): var {
            return ["home", "back", "next", "check", "clock", "audience", "story", "quiz", "gallery", "video", "events", "readaloud"].map(tag => ({ tag }));
        }

        function test_everyIconOfOursIsDrawn(data: var): void {
            const icon = createTemporaryQmlObject(`import Vitrine.Ui; Icon { name: "${data.tag}"; colour: "#ff0000"; size: 48 }`, root);
            compare(icon.status, Image.Ready);
            compare(icon.implicitWidth, 48);
            const shot = grabImage(icon);
            let red = 0;
            for (let x = 0; x < 48; ++x)
                for (let y = 0; y < 48; ++y)
                    if (shot.red(x, y) > 200 && shot.green(x, y) < 60)
                        ++red;
            verify(red > 20, `${red} red pixels`);
        }

        function test_wordsOnAWhitePictureCanBeRead_data(): var {
            return [{ tag: "tall", wide: false }, { tag: "wide", wide: true }];
        }

        // The promise of the scrim, measured on the pixels: a pure white picture, and what lies under the words.
        function test_wordsOnAWhitePictureCanBeRead(data: var): void {
            const box = createTemporaryQmlObject("import QtQuick; Rectangle { width: 884; height: 372; color: 'white' }", root);
            const scrim = createTemporaryQmlObject("import Vitrine.Ui; Scrim { anchors.fill: parent; textTop: 200 }", box);
            scrim.sideways = data.wide;
            const shot = grabImage(box);
            const right = data.wide ? Math.floor(884 * 0.60) : 880;
            for (let x = 4; x < right; x += 40) {
                for (let y = 204; y < 370; y += 20) {
                    const ratio = 1.05 / (luminance(shot, x, y) + 0.05);
                    verify(ratio >= 7.4, `${ratio} at ${x}, ${y}`);
                }
            }
        }

        function luminance(shot: var, x: int, y: int): real {
            const lin = level => {
                const v = level / 255;
                return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
            };
            return 0.2126 * lin(shot.red(x, y)) + 0.7152 * lin(shot.green(x, y)) + 0.0722 * lin(shot.blue(x, y));
        }

        function test_highContrastPutsNoWordsOnPictures(): void {
            Theme.contrast = "dark";
            const card = createTemporaryObject(cardComponent, root, { cover: { src: root.gears } });
            const words = Array.from(card.children).find(child => child instanceof CardWords);
            verify(card.pictureArea.height > 0);
            verify(words.y > card.pictureArea.y + card.pictureArea.height);
            Theme.contrast = "standard";
        }

        function test_anUnavailableCardSaysWhy(): void {
            const card = createTemporaryObject(cardComponent, root, { state: "unavailable", reason: "Wird gerade repariert" });
            compare(card.available, false);
            compare(card.Accessible.description, "Wird gerade repariert");
        }
    }
}
