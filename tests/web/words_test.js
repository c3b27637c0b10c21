// SPDX-License-Identifier: Apache-2.0
// Pure parts of the dashboard without a browser: words, sentences, state, archive, colours.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { webcrypto } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";

globalThis.crypto ??= webcrypto; // browsers have it; node, since 19

const web = new URL("../../kiosk/dashboard/web/", import.meta.url);
const { default: de } = await import(new URL("text/de.js", web));
const { default: en } = await import(new URL("text/en.js", web));
const sentences = await import(new URL("js/sentences.js", web));
const { inWords } = sentences;
const { EMPTY, reduce } = await import(new URL("js/store.js", web));
const { may, pageOf, placesOf } = await import(new URL("js/router.js", web));
const { packArchive, readDrop, splitName } = await import(new URL("js/archive.js", web));
const { AWAY_MS, PULSE_MS, isAway } = await import(new URL("js/stream.js", web));
const { phaseOf } = await import(new URL("js/way.js", web));
const { report } = await import(new URL("js/parts/finding.js", web));
const { FILTERS, resultOf, toCsv } = await import(new URL("js/pages/record.js", web));

function keys(value, path = "") {
    if (typeof value !== "object") return [`${path}: ${typeof value}`];
    return Object.entries(value).flatMap(([name, inner]) => keys(inner, `${path}/${name}`)).sort();
}

test("a sentence that another follows has an end", () => {
    assert.equal(sentences.stopped("Das Bild steht still"), "Das Bild steht still.");
    assert.equal(sentences.stopped("Schon fertig."), "Schon fertig.");
    assert.equal(sentences.stopped(undefined), undefined);
});

test("both languages have the same words", () => {
    // The check speaks English itself: what it says needs words in German only.
    assert.deepEqual(keys({ ...de, codes: {}, check: [] }), keys({ ...en, codes: {}, check: [] }));
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

test("every word is used, and every word that is used is there", () => {
    const code = execFileSync("sh", ["-c", "cat js/*.js js/*/*.js"], { cwd: web, encoding: "utf8" });
    for (const [, path] of code.matchAll(/\bwords\.((?:\w+\.)*\w+)/g)) {
        let value = de;
        for (const name of path.split(".")) {
            if (["length", "trim"].includes(name)) break;
            value = value?.[name];
        }
        // Lists of states, codes and names are looked into by what the screen says.
        assert.notEqual(value, undefined, path);
    }
    for (const name of Object.keys(de)) assert.match(code, new RegExp(`\\bwords\\.${name}\\b`), name);
});

test("what the check says most often is German on a German page", () => {
    const said = {
        'no exhibit kind is called "storry"': "Eine Art von Exponat namens „storry“ gibt es hier nicht.",
        'did you mean "media/hero.jpg"?': "Gemeint ist vielleicht „media/hero.jpg“.",
        "there is no file media/no.png": "Die Datei „media/no.png“ fehlt.",
        'the key "questions" is missing in "settings"': "In „settings“ fehlt die Angabe „questions“.",
        '"id" is written twice here, in line 2 and in line 3': "„id“ steht hier zweimal, in Zeile 2 und in Zeile 3.",
    };
    for (const [english, german] of Object.entries(said)) {
        assert.deepEqual(inWords(english, de), { text: german });
        assert.deepEqual(inWords(english, en), { text: english, lang: undefined });
    }
    assert.equal(inWords("the check found an error: no exhibit kind is called \"x\"", de).text, "Die Prüfung hat einen Fehler gefunden.");
    assert.equal(inWords("generation 12", de).text, "Stand 12");
    assert.deepEqual(inWords("something new", de), { text: "something new", lang: "en" });
    assert.deepEqual(inWords("something new", de, "etwas Neues"), { text: "etwas Neues" });
    assert.deepEqual(inWords("something new", en, "etwas Neues"), { text: "something new", lang: undefined });
    assert.equal(inWords('did you mean "$1 $&"?', de).text, "Gemeint ist vielleicht „$1 $&“.");
});

test("nothing that a pack, a name or a log says can become markup or code", () => {
    const forbidden = /innerHTML|outerHTML|insertAdjacentHTML|document\.write|DOMParser|setHTML|srcdoc|createContextualFragment|\beval\(|new Function|https?:\/\/(?!www\.w3\.org\/2000\/svg)/;
    for (const file of readdirSync(web, { recursive: true }).filter((name) => /\.(js|html|css)$/.test(name))) {
        const text = readFileSync(new URL(file, web), "utf8");
        assert.doesNotMatch(text, forbidden, file);
        if (file.endsWith(".html")) assert.doesNotMatch(text, / on\w+=| style=|<script(?![^>]* src=)|<style/, file);
    }
});

test("every state of a screen has a word, a headline, a shape and a colour in both languages", () => {
    for (const state of ["starting", "playing", "in-use", "off", "updating", "frozen", "black", "paused"]) {
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
    const red = ["starting", "playing", "in-use", "off", "updating", "paused", "frozen", "black", "unreachable"]
        .filter((state) => sentences.lookOf(state)[1] === "do");
    assert.deepEqual(red, ["frozen", "black", "unreachable"]);
});

test("what was started here says how it goes and what was measured", () => {
    const at = new Date(2026, 10, 24, 10, 43).toISOString();
    const now = new Date();
    const deed = { what: "restart-shell", operation: "7" };
    assert.equal(sentences.deedNote(null, {}, de, "de"), null);
    assert.equal(sentences.deedNote(deed, {}, de, "de").busy, true);
    const running = { 7: { what: "restart-shell", state: "running" } };
    assert.equal(sentences.deedNote(deed, running, de, "de").title, "Startet neu …");
    const ended = { 7: { what: "restart-shell", state: "done", who: "anna", ended_at: at, result: { first_frame_ms: 640 } } };
    const done = sentences.deedNote(deed, ended, de, "de");
    assert.equal(done.kind, "good");
    assert.equal(done.title, "Neu gestartet.");
    assert.equal(done.details[0], "Nach 0,6 Sekunden kam das erste Bild.");
    assert.match(done.details[1], new RegExp(`anna um ${sentences.clock(at, "de", now)} Uhr`));
    const failed = sentences.deedNote({ what: "roll-back", operation: "8" },
        { 8: { what: "roll-back", state: "failed", who: "anna", ended_at: at, sentence: "there is no generation before this one" } }, en, "en");
    assert.equal(failed.kind, "do");
    assert.match(failed.details[0], /no generation/);
    const waiting = sentences.deedNote({ what: "roll-back", operation: "9" }, { 9: { state: "waiting" } }, de, "de");
    assert.match(waiting.details[0], /sobald er frei ist/);
    const refused = sentences.deedNote({ what: "activate", refused: "busy" }, {}, de, "de");
    assert.deepEqual([refused.kind, refused.busy], ["do", false]);
    assert.equal(sentences.deedNote({ what: "restart-shell", refused: "operation 3 is restarting the shell already" }, {}, de, "de").details[0], "Ein Neustart läuft schon.");
    assert.equal(sentences.lastRestart({}), null);
    assert.equal(sentences.lastRestart({ 3: { id: "3", what: "restart-shell", result: { first_frame_ms: 9000 } },
        12: { id: "12", what: "restart-shell", result: { first_frame_ms: 4400 } } }), 4);
});

test("a daemon is away when it was asked and stayed silent, and not before", () => {
    const now = 100_000;
    const silent = now - AWAY_MS;
    const asked = silent + PULSE_MS;
    assert.equal(isAway(now, silent, asked), true);
    assert.equal(isAway(now, silent + 1, asked), false, "something was heard");
    assert.equal(isAway(now, 0, 0), false, "nobody was asked: the page was in the background");
    assert.equal(isAway(now, 0, now - 100), false, "just back from sleep, the question is young");
    assert.equal(isAway(now, 0, now - AWAY_MS), true);
});

test("a fault that lasts stays in sight, one that was mended is done", () => {
    const exhibit = (id, state = "ready") => ({ id, kind: "quiz", title: { de: id }, state });
    const state = {
        ...EMPTY, generations: [{ number: 2, made_at: "2026-11-24T10:00:00Z" }, { number: 1, made_at: "2026-11-23T10:00:00Z" }],
        screen: { state: "playing", name: "Empfang", since: "2026-11-24T10:00:00Z", generation: { current: 2 }, shell: {},
            packs: [{ exhibits: [exhibit("quiz"), exhibit("map", "set-aside")] }], faults: { last_hour: 0, newest: null } },
        faults: [
            { id: 5, code: "medium-broken", exhibit: "quiz", at: "2026-11-24T10:05:00Z" },
            { id: 4, code: "shell-died", exhibit: "map", at: "2026-11-24T10:04:00Z" },
            { id: 3, code: "shell-died", exhibit: "map", at: "2026-11-24T10:03:00Z" },
            { id: 2, code: "medium-broken", exhibit: "gone", at: "2026-11-24T10:02:00Z" },
            { id: 1, code: "medium-broken", exhibit: "quiz", at: "2026-11-23T10:02:00Z" },
        ],
    };
    const sorted = sentences.sortFaults(state);
    assert.deepEqual(sorted.todo, []);
    assert.deepEqual(sorted.watch.map((fault) => fault.id), ["aside-map", 5]);
    assert.deepEqual(sorted.done.map((fault) => [fault.id, fault.times]), [[4, 2], [2, 1], [1, 1]]);
    const frozen = sentences.sortFaults({ ...state, screen: { ...state.screen, state: "frozen" } });
    assert.deepEqual(frozen.todo.map((fault) => fault.code), ["frozen"]);
    assert.equal(sentences.faultSentence(frozen.todo[0], state, de, "de"), "Besucher sehen ein Bild, das nicht reagiert.");
    const black = sentences.sortFaults({ ...state, screen: { ...state.screen, state: "black" } });
    assert.deepEqual(black.todo.map((fault) => fault.code), ["black"]);
    assert.equal(sentences.faultSentence(black.todo[0], state, de, "de"), "Besucher sehen einen schwarzen Bildschirm.");
    assert.match(sentences.faultSentence({ code: "shell-died", exhibit: "quiz" }, state, de, "de"), /während „quiz“ offen war/);
    assert.equal(sentences.faultSentence({ code: "new-code", sentence: "What?" }, state, de, "de"), "What?");
});

test("what visitors report is one matter that stays until somebody looks after it", () => {
    const at = "2026-11-24T10:00:00.000Z";
    const state = {
        screen: { state: "playing", packs: [{ exhibits: [{ id: "film", state: "ready" }] }], generation: { current: 1 } },
        generations: [{ number: 1, made_at: "2026-11-01T10:00:00.000Z" }],
        faults: [{ id: 7, code: "visitor-sound", exhibit: "film", at, detail: { times: 4, picture: true } },
            { id: 3, code: "visitor-sound", exhibit: "film", at, detail: {} }],
    };
    const sorted = sentences.sortFaults(state);
    assert.deepEqual(sorted.watch.map((fault) => [fault.id, fault.times]), [[7, 5]]);
    assert.equal(sentences.faultSentence(sorted.watch[0], state, de, "de"), "Ein Besucher sagt: kein Ton, während „film“ offen war.");
});

test("a screen that waits for its first pack is no matter", () => {
    const screen = { state: "paused", name: "Empfang", packs: [], generation: { current: null }, shell: {}, faults: { last_hour: 0 } };
    assert.equal(sentences.matter({ ...EMPTY, screen }), null);
    assert.equal(sentences.matter({ ...EMPTY, screen: { ...screen, packs: [{ exhibits: [] }] } }).kind, "watch");
});

test("a pack's way goes from the browser to the screen", () => {
    assert.equal(phaseOf(null, {}), null);
    assert.equal(phaseOf({ phase: "sending" }, {}), "sending");
    const taken = { phase: "taken", answer: { operation: "4" } };
    for (const [operation, phase] of [[undefined, "waiting"], ["running", "waiting"], ["waiting", "waiting"], ["done", "done"], ["failed", "failed"], ["cancelled", "replaced"]]) {
        assert.equal(phaseOf(taken, operation ? { 4: { state: operation } } : {}), phase);
    }
    assert.equal(sentences.remaining(25, 100, 1000), null, "too early to say");
    assert.equal(sentences.remaining(25, 100, 5000), 15_000);
    assert.equal(sentences.remaining(100, 100, 5000), null);
});

test("the record reads and leaves the page safely", () => {
    assert.deepEqual(resultOf("done"), { state: "done", detail: "" });
    assert.deepEqual(resultOf("refused: the check found 2 errors"), { state: "refused", detail: "the check found 2 errors" });
    assert.deepEqual(resultOf("odd"), { state: "failed", detail: "odd" });
    const login = { id: 1, who: "", role: "", what: "login", result: "refused: wrong token or code" };
    assert.deepEqual(Object.keys(FILTERS).filter((name) => FILTERS[name](login)), ["all", "logins", "failed"]);
    assert.deepEqual(Object.keys(FILTERS).filter((name) => FILTERS[name]({ who: "Vitrine", role: "", what: "install", result: "done" })), ["all", "self"]);
    const csv = toCsv([{ id: 1, who: '=HYPERLINK("x")', what: "a,b" }]);
    assert.match(csv, /^id,at,who,role,from,what,target,result\r\n"1","","'=HYPERLINK\(""x""\)","","","a,b","",""\r\n$/);
});

test("a line of the log shows the time on the wall, and what is no such line stays whole", () => {
    const line = sentences.logLine("2026-11-24T10:38:05.120Z warning: shell-died: signal 9", "de");
    assert.match(line.time, /^\d\d:38:05$/);
    assert.deepEqual([line.level, line.text], ["warning", "shell-died: signal 9"]);
    assert.deepEqual(sentences.logLine("vitrine-shell: hello", "de"), { time: "", level: "", text: "vitrine-shell: hello" });
});

test("findings are kept as the staff tool prints them", () => {
    const item = { severity: "error", file: "pack.yaml", line: 16, column: 11, sentence: 'no exhibit kind is called "storry"', code: "unknown-kind", hint: 'did you mean "story"?' };
    assert.equal(report("x", "the check found an error", [item]),
        'x: the check found an error\n\npack.yaml:16:11: error: no exhibit kind is called "storry" [unknown-kind]\n    did you mean "story"?\n');
});

test("sizes, spans and times read as people write them", () => {
    assert.equal(sentences.bytes(118_400_000_000, "de"), "118 GB");
    assert.equal(sentences.bytes(1_540_000, "de"), "1,5 MB");
    assert.equal(sentences.span(3 * 60_000 + 5000, "de"), "3 Minuten");
    const now = new Date(2026, 10, 23, 12, 0);
    assert.equal(sentences.clock(new Date(2026, 10, 23, 10, 43).toISOString(), "de", now), "10:43");
    assert.match(sentences.clock(new Date(2026, 10, 3, 10, 43).toISOString(), "de", now), /^3\.11\.2026/);
    for (const language of ["de", "en"]) assert.equal(sentences.exactClock(new Date(2026, 10, 3, 19, 3, 20), language), "19:03:20");
});

test("events change the state and nothing else does", () => {
    let state = reduce(EMPTY, { kind: "screen", data: { name: "Empfang" } });
    state = reduce(state, { kind: "fault", data: { id: 1 } });
    state = reduce(state, { kind: "fault", data: { id: 2 } });
    state = reduce(state, { kind: "fault", data: { id: 2 } });
    assert.deepEqual(state.faults.map((fault) => fault.id), [2, 1]);
    state = reduce(state, { kind: "drop-in", data: { id: "1", name: "a", state: "waiting" } });
    state = reduce(state, { kind: "drop-in", data: { id: "1", name: "a", state: "installed" } });
    assert.deepEqual(state.dropIns.items, [{ id: "1", name: "a", state: "installed" }]);
    state = reduce(state, { kind: "drop-in", data: { id: "1", name: "a", state: "gone" } });
    assert.deepEqual(state.dropIns.items, []);
    assert.equal(reduce(state, { kind: "nothing-known" }), state);
    assert.equal(reduce(state, { kind: "left" }), EMPTY);
});

test("a role sees only its places", () => {
    const nameOf = (path, role) => pageOf(path, { role }).page.name;
    assert.equal(nameOf("/record", "viewer"), "screen");
    assert.equal(nameOf("/record", "technician"), "record");
    assert.equal(nameOf("/content/pack", "viewer"), "screen");
    assert.equal(nameOf("/content/pack", "curator"), "pack");
    assert.equal(nameOf("/nowhere", "admin"), "screen");
    assert.deepEqual(pageOf("/faults/12", { role: "viewer" }).parts, { id: "12" });
    assert.equal(nameOf("/faults/<b>", "viewer"), "screen");
    assert.deepEqual(placesOf({ role: "viewer" }).map((page) => page.name), ["screen", "content", "faults"]);
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
            // UTF-16 would sort these two the other way round.
            { path: "media/\u{1f5bc}.txt", blob: new Blob(["astral"]) }, { path: "media/\uff21.txt", blob: new Blob(["wide"]) },
        ]);
        writeFileSync(join(folder, "a.vpack"), Buffer.from(await archive.arrayBuffer()));
        const names = execFileSync("tar", ["--quoting-style=literal", "-tf", "a.vpack"], { cwd: folder, encoding: "utf8" }).trim().split("\n");
        assert.deepEqual(names, ["pack.sums", "pack.yaml", long, "media/x.txt", "media/\uff21.txt", "media/\u{1f5bc}.txt"]);
        execFileSync("tar", ["xf", "a.vpack"], { cwd: folder });
        assert.match(execFileSync("sha256sum", ["-c", "pack.sums"], { cwd: folder, encoding: "utf8" }), /x\.txt: OK/);
    } finally {
        rmSync(folder, { recursive: true });
    }
});

test("a path that no tar header holds is refused by its name", async () => {
    assert.equal(splitName("a".repeat(101)), null);
    assert.deepEqual(splitName("media/a.jpg"), ["", "media/a.jpg"]);
    const path = "a".repeat(101);
    await assert.rejects(packArchive([{ path, blob: new Blob(["x"]) }]), { code: "long-path", path });
});

test("reading a folder ends when it is cancelled", async () => {
    const abort = new AbortController();
    const files = ["a", "b", "c"].map((path) => ({ path, blob: new Blob([path]) }));
    let read = 0;
    await assert.rejects(packArchive(files, () => {
        read += 1;
        abort.abort();
    }, abort.signal), { name: "AbortError" });
    assert.equal(read, 1);
});

test("what a field for folders gives is a folder", async () => {
    const file = (path) => Object.assign(new Blob([path]), { name: path.split("/").at(-1), webkitRelativePath: path });
    const { name, files } = await readDrop({ files: [file("spring/pack.yaml"), file("spring/media/a.jpg")] });
    assert.equal(name, "spring");
    assert.deepEqual(files.map((entry) => entry.path), ["pack.yaml", "media/a.jpg"]);
    assert.equal(await readDrop({ files: [], items: [] }), null);
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
    assert.ok(size("js/*.js js/*/*.js") <= 142_000);
    for (const language of ["de", "en"]) assert.ok(size(`text/${language}.js`) <= 36_000);
    assert.ok(size("css/*.css") <= 40_000);
});

test("what came by folder or stick is said in the language of the page", async () => {
    const { newsOf, sentenceOf } = await import("../../kiosk/dashboard/web/js/parts/drop_ins.js");
    const item = { sentence: "Not taken: nobody knows why. The screen keeps showing what it showed.", sentence_de: "Nicht übernommen." };
    assert.deepEqual(sentenceOf(item, de), { text: "Nicht übernommen." });
    assert.equal(sentenceOf({ sentence: "Nothing to do: lobby 1.0.0 is on the screen already.", sentence_de: "anders" }, de).text, "lobby 1.0.0 ist schon auf dem Bildschirm.");
    assert.equal(sentenceOf(item, en).text, "nobody knows why");
    const places = [{ kind: "folder", state: "ready" }, { kind: "share", state: "unreachable" }, { kind: "stick", state: "ready" }];
    assert.deepEqual(newsOf(places).map((place) => place.kind), ["share", "stick"]);
    const state = reduce(EMPTY, { kind: "drop-in-places", data: { places } });
    assert.equal(state.dropIns.places.length, 3);
});
