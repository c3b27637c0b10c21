// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Bench
import Vitrine.Shell
import Vitrine.Ui

/// What the schema says of the places of texts is what the pages give them: a check of a pack measures by it.
Item {
    id: root

    width: 1080
    height: 1920

    Component {
        id: cardComponent

        ExhibitCard {
            width: 430
            seen: true
            minutes: 5
            kindTitle: "Geschichte"
            audienceWords: "für alle"
        }
    }

    Component {
        id: homeComponent

        HomePage {
            anchors.fill: parent
            exhibition: Bench.shell.exhibition
        }
    }

    Component {
        id: attractComponent

        AttractPage {
            anchors.fill: parent
            exhibition: Bench.shell.exhibition
            still: true
        }
    }

    Component {
        id: panelComponent

        ServicePanel {
            anchors.fill: parent
            shell: Bench.shell
        }
    }

    TestCase {
        id: test

        /// The shown items that draw exactly these words.
        function drawing(item: Item, words: string): list<var> {
            let found = item.visible && item instanceof Text && item.text === words ? [item] : [];
            for (let i = 0; item.visible && i < item.children.length; ++i)
                found = found.concat(test.drawing(item.children[i], words));
            return found;
        }

        /// The one of them that is drawn in the role of the place.
        function findDrawing(item: Item, words: string, place: var): Text {
            const lines = text => Theme.fontOf(place.role, Theme.size(place.role) * (place.times ?? 1), place.weight ?? 0).pixelSize === text.font.pixelSize;
            tryVerify(() => test.drawing(item, words).some(lines), 5000, "nothing draws " + words + " like that");
            return test.drawing(item, words).filter(lines)[0];
        }

        /// As many short lines as the place has.
        function full(place: var): string {
            return Array.from({ length: place.lines }, (none, line) => "Zeile " + (line + 1)).join("\n");
        }

        function isDrawnAs(text: Text, place: var): void {
            const font = Theme.fontOf(place.role, Theme.size(place.role) * (place.times ?? 1), place.weight ?? 0);
            compare(text.font.pixelSize, font.pixelSize, "its size");
            compare(text.font.family, font.family, "its letters");
            compare(text.font.weight, font.weight, "its weight");
            compare(text.wrapMode, !(place.wraps ?? true) ? Text.NoWrap : place.shrinks ? Text.WordWrap : Text.Wrap);
        }

        function init(): void {
            Theme.unit = 1;
            Theme.portrait = true;
        }

        function cleanup(): void {
            Theme.portrait = false;
        }

        name: "Places"
        when: windowShown

        function test_titleOfACard(): void {
            const place = Bench.place("definitions/exhibit/properties/title");
            const card = createTemporaryObject(cardComponent, root, { title: full(place), height: 372 });
            const title = findDrawing(card, full(place), place);
            compare(title.width, place.width);
            compare(title.lineCount, place.lines);
            compare((title as Heading).shrink, 1, "there is room for all of it");
            isDrawnAs(title, place);
            card.title = full(place) + "\nand\nmore\nlines";
            tryVerify(() => drawing(card, card.title).length === 1 && drawing(card, card.title)[0].shrink < 1, 5000, "and for little more");
        }

        function test_sentenceOfACard(): void {
            const place = Bench.place("definitions/exhibit/properties/line");
            const card = createTemporaryObject(cardComponent, root, { title: "Titel", line: full(place), height: 520 });
            const line = findDrawing(card, full(place), place);
            compare(line.width, place.width);
            compare(line.lineCount, place.lines);
            isDrawnAs(line, place);
        }

        function test_question(): void {
            const place = Bench.place("properties/question");
            Bench.showWords(JSON.stringify(full(place)), 4);
            const question = findDrawing(createTemporaryObject(homeComponent, root), full(place), place);
            compare(question.width, place.width);
            compare(question.lineCount, place.lines);
            verify((question as Heading).shrink >= 0.94, "two lines are one step smaller than one");
            isDrawnAs(question, place);
        }

        function test_call(): void {
            const place = Bench.place("properties/attract/properties/call");
            Bench.showCards(4);
            const page = createTemporaryObject(attractComponent, root);
            page.calls = [full(place), "Touch"];
            const call = findDrawing(page, full(place), place);
            compare(call.width, place.width);
            compare((call as Heading).shrink, 1);
            isDrawnAs(call, place);
            root.width = 1920;
            root.height = 1080;
            Theme.portrait = false;
            verify(call.width >= place.width, "landscape is wider");
            verify(call.mapToItem(page, 0, 0).y > Theme.dp(74 + 80), "below the house");
            root.width = 1080;
            root.height = 1920;
        }

        function test_house(): void {
            const place = Bench.place("properties/theme/properties/house");
            const words = full(place) + " und noch viele Worte";
            Bench.showWords(JSON.stringify(words), 4);
            const house = findDrawing(createTemporaryObject(attractComponent, root), words, place);
            compare(house.width, place.width);
            isDrawnAs(house, place);
        }

        function test_wideWordOfAHouseIsSmallerBeforeItIsBroken(): void {
            const place = Bench.place("properties/theme/properties/house");
            Bench.showWords("Verkehrsmuseum Ost", 4);
            const page = createTemporaryObject(attractComponent, root);
            tryVerify(() => drawing(page, "Verkehrsmuseum Ost").length > 0);
            const house = drawing(page, "Verkehrsmuseum Ost").find(text => text.role === place.role);
            verify(house.shrink < 1 && house.shrink > 0.7, house.shrink);
            compare(house.lineCount, 2);
            verify(house.contentWidth <= place.width, house.contentWidth);
            compare(house.parent.width, Math.ceil(house.contentWidth), "the row ends where the words end");
        }

        function test_titleOfAPack(): void {
            const place = Bench.place("properties/title");
            root.width = 1920;
            root.height = 1080;
            Theme.portrait = false;
            Bench.showCards(1);
            const panel = createTemporaryObject(panelComponent, root);
            const title = findDrawing(panel, Bench.shell.exhibition.packVersions[0].name, place);
            isDrawnAs(title, place);
            compare(Math.floor(title.parent.width), place.width, "one of three columns");
            root.width = 1080;
            root.height = 1920;
            verify(title.parent.width > place.width, "portrait is wider");
        }

        function test_note(): void {
            const place = Bench.place("properties/attract/properties/note");
            const words = "Museum der Straßenbahn";
            Bench.showWords(words, 4);
            const page = createTemporaryObject(attractComponent, root);
            const note = findDrawing(page, words, place);
            isDrawnAs(note, place);
            verify(note.width <= place.width, words + " fits");
            verify(root.width - 2 * 72 - 248 - Theme.dp(31) >= place.width, "beside the widest name of a house");
        }

        function test_shelf(): void {
            const place = Bench.place("properties/topics/additionalProperties");
            Bench.showTopics(80);
            const name = findDrawing(createTemporaryObject(homeComponent, root), "Licht", place);
            verify(name.width >= place.width, "%1 >= %2".arg(name.width).arg(place.width));
            verify(name.width < 1.2 * place.width, "%1 is not much more than %2".arg(name.width).arg(place.width));
            compare((name as Heading).shrink, 1);
            isDrawnAs(name, place);
        }
    }
}
