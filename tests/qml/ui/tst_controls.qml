// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Ui

/// Every control has a name, a role and a size that a finger finds, at every text size.
Item {
    id: root

    width: 1920
    height: 1080

    Column {
        id: controls

        PillButton { objectName: "Weiter"; text: "Weiter" }
        PillButton { objectName: "Zurück"; text: "Zurück"; dense: true; kind: "second"; icon: "back" }
        RoundButton { objectName: "Nächstes Bild"; label: "Nächstes Bild"; icon: "next" }
        RoundButton { objectName: "Größer"; label: "Größer"; icon: "zoomin"; kind: "dark"; size: Theme.dp(80) }
        Chip { objectName: "Für Kinder 14"; text: "Für Kinder"; count: 14 }
        Tile { objectName: "125 %"; title: "125 %" }
        SwitchTile { objectName: "Untertitel"; title: "Untertitel"; icon: "captions" }
        ExhibitCard { objectName: "Lichtbilder"; title: "Lichtbilder"; kind: "gallery" }
    }

    PageMarks { id: marks; count: 4; current: 1 }
    CountdownRing { id: ring; total: 20; remaining: 7.2 }
    Beam { id: beam; width: 400; progress: 0.5 }
    Picture { id: picture; width: 100; height: 100; alt: "Ein Prisma" }
    Heading { id: heading; text: "Was ist das hier?" }

    TestCase {
        name: "Controls"
        when: windowShown

        function test_everyControlHasNameRoleAndSize_data(): var {
            return Array.from(controls.children).map(control => ({ tag: control.objectName, control }));
        }

        function test_everyControlHasNameRoleAndSize(data: var): void {
            const control = data.control;
            compare(control.Accessible.name, data.tag);
            verify([Accessible.Button, Accessible.CheckBox].includes(control.Accessible.role));
            verify(control.Accessible.focusable);
            verify(control.activeFocusOnTab);
            for (const scale of [1, 1.5, 2]) {
                Theme.textScale = scale;
                verify(control.width >= 64, `${control.width} wide`);
                verify(control.height >= 64, `${control.height} high`);
            }
            Theme.textScale = 1;
        }

        function test_choicesSayWhetherTheyAreChosen(): void {
            const chip = controls.children[4];
            verify(chip.Accessible.checkable);
            verify(!chip.Accessible.checked);
            chip.chosen = true;
            verify(chip.Accessible.checked);
            const tile = controls.children[6];
            compare(tile.Accessible.description, tile.offWord);
            tile.on = true;
            verify(tile.Accessible.checked);
            compare(tile.Accessible.description, tile.onWord);
        }

        function test_whatIsOnlyLookedAtHasANameToo(): void {
            compare(marks.Accessible.name, "Page 2 of 4");
            compare(ring.Accessible.name, "8 second(s) left");
            compare(beam.Accessible.role, Accessible.ProgressBar);
            compare(picture.Accessible.role, Accessible.Graphic);
            compare(picture.Accessible.name, "Ein Prisma");
            compare(heading.Accessible.role, Accessible.Heading);
        }

        function test_aPressByTheScreenReaderIsAPress(): void {
            const card = controls.children[7];
            let pressed = 0;
            const count = () => ++pressed;
            card.triggered.connect(count);
            card.Accessible.pressAction();
            compare(pressed, 1);
            card.triggered.disconnect(count);
        }

        function test_sizesFollowTheUnit(): void {
            const button = controls.children[0];
            const high = button.height;
            Theme.unit = 2;
            compare(button.height, 2 * high);
            Theme.unit = 1;
            compare(button.height, high);
        }
    }
}
