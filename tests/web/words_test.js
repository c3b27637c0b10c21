// SPDX-License-Identifier: Apache-2.0
// Pure parts of the dashboard without a browser: words, sentences, state, archive, colours.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

const web = new URL("../../kiosk/dashboard/web/", import.meta.url);
const { default: de } = await import(new URL("text/de.js", web));
const { default: en } = await import(new URL("text/en.js", web));
const sentences = await import(new URL("js/sentences.js", web));
const { EMPTY, reduce } = await import(new URL("js/store.js", web));
const { may, pageOf } = await import(new URL("js/router.js", web));
const { packArchive, splitName } = await import(new URL("js/archive.js", web));

function keys(value, path = "") {
    if (typeof value !== "object") return [`${path}: ${typeof value}`];
    return Object.entries(value).flatMap(([name, inner]) => keys(inner, `${path}/${name}`)).sort();
}

test("both languages have the same words", () => {
    // The check speaks English itself: findings need headings in German only.
    assert.deepEqual(keys({ ...de, codes: {} }), keys({ ...en, codes: {} }));
});

test("no word is empty", () => {
    for (const words of [de, en]) {
        for (const line of keys(words)) assert.doesNotMatch(line, /: undefined/);
        JSON.stringify(words, (key, value) => {
            assert.notEqual(value, "", key);
            return value;
        });
    }
});

test("every state of a screen has a word, a headline, a shape and a colour in both languages", () => {
    for (const state of ["starting", "playing", "in-use", "off", "updating", "frozen", "paused"]) {
        const now = { ...EMPTY, screen: { state, name: "Empfang" } };
        assert.equal(sentences.stateOf(now), state);
        for (const words of [de, en]) {
            assert.match(sentences.headline(now, words), /Empfang/);
            assert.ok(words.state[state]);
        }
        assert.equal(sentences.lookOf(state).length, 2);
    }
    assert.equal(sentences.stateOf({ ...EMPTY, screen: { state: "playing" }, away: "2026-11-23T10:00:00Z" }), "unreachable");
});

test("only what a person must do now is red", () => {
    const red = ["starting", "playing", "in-use", "off", "updating", "paused", "frozen", "unreachable"]
        .filter((state) => sentences.lookOf(state)[1] === "do");
    assert.deepEqual(red, ["frozen", "unreachable"]);
});

test("an operation that ended says what happened, with what was measured", () => {
    const done = { what: "restart-shell", state: "done", result: { first_frame_ms: 640 } };
    assert.deepEqual(sentences.outcome(done, de), { kind: "good", title: "Neu gestartet.", detail: "Nach 0,6 Sekunden kam das erste Bild." });
    const failed = { what: "roll-back", state: "failed", sentence: "there is no generation before this one" };
    assert.equal(sentences.outcome(failed, en).kind, "do");
    assert.match(sentences.outcome(failed, en).detail, /no generation/);
});

test("sizes, spans and times read as people write them", () => {
    assert.equal(sentences.bytes(118_400_000_000, "de"), "118 GB");
    assert.equal(sentences.bytes(1_540_000, "de"), "1,5 MB");
    assert.equal(sentences.span(3 * 60_000 + 5000, "de"), "3 Minuten");
    const now = new Date(2026, 10, 23, 12, 0);
    assert.equal(sentences.clock(new Date(2026, 10, 23, 10, 43).toISOString(), "de", now), "10:43");
    assert.match(sentences.clock(new Date(2026, 10, 3, 10, 43).toISOString(), "de", now), /^3\.11\.2026/);
});

test("events change the state and nothing else does", () => {
    let state = reduce(EMPTY, { kind: "screen", data: { name: "Empfang" } });
    state = reduce(state, { kind: "fault", data: { id: 1 } });
    state = reduce(state, { kind: "fault", data: { id: 2 } });
    state = reduce(state, { kind: "fault", data: { id: 2 } });
    assert.deepEqual(state.faults.map((fault) => fault.id), [2, 1]);
    state = reduce(state, { kind: "drop-in", data: { name: "a", state: "waiting" } });
    state = reduce(state, { kind: "drop-in", data: { name: "a", state: "installed" } });
    assert.deepEqual(state.dropIns.items, [{ name: "a", state: "installed" }]);
    assert.equal(reduce(state, { kind: "nothing-known" }), state);
    assert.equal(reduce(state, { kind: "left" }), EMPTY);
});

test("a role sees only its places", () => {
    assert.equal(pageOf("/record", { role: "viewer" }).name, "screen");
    assert.equal(pageOf("/record", { role: "technician" }).name, "record");
    assert.equal(pageOf("/nowhere", { role: "admin" }).name, "screen");
    assert.ok(may({ role: "admin" }, "curator"));
    assert.ok(!may({ role: "viewer" }, "curator"));
    assert.ok(!may(null, "viewer"));
});

test("a folder becomes an archive that tar and sha256sum accept", async () => {
    const folder = mkdtempSync(join(tmpdir(), "vitrine-archive-"));
    try {
        const long = `media/${"a".repeat(90)}/${"b".repeat(80)}.txt`;
        const archive = await packArchive([
            { path: "media/x.txt", blob: new Blob(["x"]) }, { path: "pack.yaml", blob: new Blob(["vitrine: 1\n"]) },
            { path: long, blob: new Blob(["long"]) }, { path: ".DS_Store", blob: new Blob(["litter"]) },
            { path: "media/Thumbs.db", blob: new Blob(["litter"]) }, { path: "pack.sums", blob: new Blob(["old"]) },
        ]);
        writeFileSync(join(folder, "a.vpack"), Buffer.from(await archive.arrayBuffer()));
        const names = execFileSync("tar", ["tf", "a.vpack"], { cwd: folder, encoding: "utf8" }).trim().split("\n");
        assert.deepEqual(names, ["pack.sums", "pack.yaml", long, "media/x.txt"]);
        execFileSync("tar", ["xf", "a.vpack"], { cwd: folder });
        assert.match(execFileSync("sha256sum", ["-c", "pack.sums"], { cwd: folder, encoding: "utf8" }), /x\.txt: OK/);
    } finally {
        rmSync(folder, { recursive: true });
    }
});

test("a path that no tar header holds is refused", () => {
    assert.equal(splitName("a".repeat(101)), null);
    assert.deepEqual(splitName("media/a.jpg"), ["", "media/a.jpg"]);
});

function luminance(hex) {
    const [r, g, b] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
    return (light + 0.05) / (dark + 0.05);
}

test("every colour keeps its contrast in both themes", () => {
    const css = readFileSync(new URL("css/tokens.css", web), "utf8");
    const read = (block) => Object.fromEntries([...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]));
    const [light, dark] = css.split('[data-theme="dark"]').map(read);
    for (const theme of [light, dark]) {
        for (const ground of ["paper", "surface", "sunken"]) {
            for (const text of ["ink", "ink-2", "ink-3"]) assert.ok(ratio(theme[text], theme[ground]) >= 4.5, `${text} on ${ground}`);
        }
        for (const text of ["accent-ink", "do", "watch", "busy", "rest"]) assert.ok(ratio(theme[text], theme.paper) >= 4.5, text);
        for (const [text, ground] of [["on-accent", "accent"], ["on-do", "do"], ["accent-ink", "accent-soft"], ["ink", "do-soft"],
            ["ink", "watch-soft"], ["do", "do-soft"], ["watch", "watch-soft"]]) {
            assert.ok(ratio(theme[text], theme[ground]) >= 4.5, `${text} on ${ground}`);
        }
        for (const shape of ["edge", "accent"]) assert.ok(ratio(theme[shape], theme.paper) >= 3, shape);
    }
});

test("script and style stay small", () => {
    const size = (pattern) => Number(execFileSync("sh", ["-c", `cat ${pattern} | wc -c`], { cwd: web, encoding: "utf8" }));
    assert.ok(size("js/*.js js/*/*.js text/*.js") <= 120_000);
    assert.ok(size("css/*.css") <= 40_000);
});
