// SPDX-License-Identifier: Apache-2.0
import QtQuick
import QtTest
import Vitrine.Exhibit
import Vitrine.Ui

/// What the tests of every kind share: a stage, a context to fill, a finger.
TestCase {
    id: root

    required property Item stage
    required property string kind
    /// Makes the exhibit. Give it `onFailed: reason => test.failure = reason`.
    required property Component exhibit
    property string failure
    property var opened: []
    readonly property alias reported: reported
    readonly property alias noted: noted
    readonly property alias finished: finished

    readonly property Component contextComponent: Component {
        PreviewContext {
            kind: root.kind
            title: "A title"
            language: "en"
        }
    }

    readonly property SignalSpy reportedSpy: SignalSpy { id: reported; signalName: "reported" }
    readonly property SignalSpy notedSpy: SignalSpy { id: noted; signalName: "noted" }
    readonly property SignalSpy finishedSpy: SignalSpy { id: finished; signalName: "finished" }

    when: windowShown

    function init(): void {
        root.size(1920, 960, 1);
        Theme.contrast = "standard";
        Theme.calm = false;
        root.failure = "";
    }

    function size(width: real, height: real, scale: real): void {
        root.stage.width = width;
        root.stage.height = height;
        Theme.portrait = height > width;
        Theme.textScale = scale;
    }

    function open(settings: var, properties: var): Item {
        const context = root.contextComponent.createObject(root.stage, { settings: settings });
        for (const spy of [reported, noted])
            spy.target = context;
        const item = root.exhibit.createObject(root.stage, Object.assign({ context: context,
            width: Qt.binding(() => root.stage.width), height: Qt.binding(() => root.stage.height), active: true }, properties ?? {}));
        root.opened.push(item, context);
        finished.target = item;
        for (const spy of [reported, noted, finished])
            spy.clear();
        return item;
    }

    /// As the shell does it: the exhibit first, then its context.
    function cleanup(): void {
        for (const spy of [reported, noted, finished])
            spy.target = null;
        for (const object of root.opened)
            object.destroy();
        root.opened = [];
        wait(0); // destruction is queued
    }

    /// The control with these words, as a finger would find it; null: there is none.
    function control(parent, words) {
        for (let index = 0; index < parent.children.length; ++index) {
            const child = parent.children[index];
            if (!child.visible || child.opacity === 0)
                continue;
            if (child.triggered !== undefined && child.label !== undefined && child.label.includes(words))
                return child;
            const found = root.control(child, words);
            if (found !== null)
                return found;
        }
        return null;
    }

    /// Waits for it, then for it to stand still.
    function wanted(parent, words) {
        tryVerify(() => root.control(parent, words) !== null, 5000, "\"" + words + "\" is there");
        const target = root.control(parent, words);
        let last = Qt.point(-1, -1);
        tryVerify(() => {
            const now = target.mapToItem(null, target.width / 2, target.height / 2);
            const still = now.x === last.x && now.y === last.y;
            last = now;
            return still;
        });
        return target;
    }

    /// A finger on the control with these words.
    function touch(parent: Item, words: string): void {
        const target = root.wanted(parent, words);
        verify(target.enabled, "\"" + words + "\" can be touched");
        const finger = touchEvent(target);
        finger.press(0, target, target.width / 2, target.height / 2).commit();
        finger.release(0, target, target.width / 2, target.height / 2).commit();
    }

    /// The same place from the side where reading begins: the tests run in both directions.
    function across(x: real): real {
        return Theme.mirrored ? root.stage.width - x : x;
    }

    function pressForward(): void {
        keyClick(Theme.mirrored ? Qt.Key_Left : Qt.Key_Right);
    }

    function pressBackward(): void {
        keyClick(Theme.mirrored ? Qt.Key_Right : Qt.Key_Left);
    }

    /// A finger that wipes across `item` in steps, as a real one does.
    function wipe(item: Item, fromX: real, fromY: real, toX: real, toY: real): void {
        const finger = touchEvent(item);
        finger.press(0, item, fromX, fromY).commit();
        for (let step = 1; step <= 10; ++step) {
            finger.move(0, item, fromX + (toX - fromX) * step / 10, fromY + (toY - fromY) * step / 10).commit();
            wait(16); // a panel sends some sixty touches a second
        }
        finger.release(0, item, toX, toY).commit();
    }

    /// The first item below `parent` that `wanted` says yes to; null: there is none.
    function search(parent, wanted) {
        for (let index = 0; index < parent.children.length; ++index) {
            const child = parent.children[index];
            if (wanted(child))
                return child;
            const found = root.search(child, wanted);
            if (found !== null)
                return found;
        }
        return null;
    }

    /// Whether these words are seen.
    function seen(parent, words) {
        for (let index = 0; index < parent.children.length; ++index) {
            const child = parent.children[index];
            if (child.visible && child.opacity > 0 && (child.text === words || root.seen(child, words)))
                return true;
        }
        return false;
    }

    /// The bottom of a control, as the stage sees it.
    function lowerEdge(item: Item): real {
        return item.mapToItem(root.stage, 0, item.height).y;
    }

    /// What a kind's settings.json says of the place of a text: place(…, "definitions/page/properties/title").
    function place(settings: url, pointer: string): var {
        const request = new XMLHttpRequest();
        request.open("GET", settings, false);
        request.send();
        const place = pointer.split("/").reduce((node, key) => node[key], JSON.parse(request.responseText))["x-place"];
        verify(place !== undefined, pointer + " has a place");
        return place;
    }

    /// As many short lines as the place has, and `more`.
    function lines(place: var, more: int): string {
        return Array.from({ length: place.lines + more }, (none, line) => "Line " + (line + 1)).join("\n");
    }

    /// The shown item that draws exactly these words in the role, size and letters of the place.
    function drawnAt(parent: Item, words: string, place: var): Text {
        const font = Theme.fontOf(place.role, Theme.size(place.role) * (place.times ?? 1), place.weight ?? 0);
        const wrap = place.shrinks ? Text.WordWrap : Text.Wrap;
        const drawsIt = item => root.isShown(item) && item instanceof Text && item.text === words && item.font.pixelSize === font.pixelSize
            && item.font.weight === font.weight && item.font.family === font.family && item.wrapMode === wrap;
        tryVerify(() => root.search(parent, drawsIt) !== null, 5000, "nothing draws \"" + words + "\" like that");
        return root.search(parent, drawsIt);
    }

    function isShown(item: Item): bool {
        return item.visible && item.opacity > 0;
    }
}
