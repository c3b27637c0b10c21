// SPDX-License-Identifier: Apache-2.0
// What an editor does with our schemas: the YAML language server that editors use is driven over its protocol.
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const top = path.resolve(here, "../..");
const build = process.env.VITRINE_BUILD ?? path.join(top, "build");

/// One language server, spoken to in messages of JSON-RPC.
class Editor {
    constructor() {
        const program = path.join(here, "node_modules/yaml-language-server/bin/yaml-language-server");
        this.server = spawn(process.execPath, [program, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
        this.bytes = Buffer.alloc(0);
        this.waiting = new Map();
        this.problems = new Map();
        this.number = 0;
        this.server.stdout.on("data", chunk => this.read(chunk));
    }

    read(chunk) {
        this.bytes = Buffer.concat([this.bytes, chunk]);
        for (;;) {
            const head = this.bytes.indexOf("\r\n\r\n");
            if (head < 0)
                return;
            const length = Number(/Content-Length: (\d+)/i.exec(this.bytes.subarray(0, head).toString())[1]);
            if (this.bytes.length < head + 4 + length)
                return;
            const message = JSON.parse(this.bytes.subarray(head + 4, head + 4 + length).toString());
            this.bytes = this.bytes.subarray(head + 4 + length);
            this.hear(message);
        }
    }

    hear(message) {
        if (message.method === "workspace/configuration")
            this.send({ id: message.id, result: message.params.items.map(item => this.settings(item.section)) });
        else if (message.method === "textDocument/publishDiagnostics")
            this.problems.get(message.params.uri)?.(message.params.diagnostics);
        else if (message.method && message.id !== undefined)
            this.send({ id: message.id, result: null });
        else if (message.id !== undefined)
            this.waiting.get(message.id)(message);
    }

    settings(section) {
        const off = { schemaStore: { enable: false }, validate: true, hover: true, completion: true };
        return section === "yaml" ? off : {};
    }

    send(message) {
        const text = JSON.stringify({ jsonrpc: "2.0", ...message });
        this.server.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    }

    ask(method, params) {
        const id = ++this.number;
        return new Promise((resolve, reject) => {
            this.waiting.set(id, answer => answer.error ? reject(new Error(answer.error.message)) : resolve(answer.result));
            this.send({ id, method, params });
        });
    }

    async begin(folder) {
        await this.ask("initialize", { processId: process.pid, rootUri: pathToFileURL(folder).href,
                                       capabilities: { workspace: { configuration: true } } });
        this.send({ method: "initialized", params: {} });
    }

    /// Opens a file that says itself which schema it has; answers with what is wrong in it.
    open(file, text) {
        const uri = pathToFileURL(file).href;
        return new Promise(resolve => {
            this.problems.set(uri, resolve);
            this.send({ method: "textDocument/didOpen", params: { textDocument: { uri, languageId: "yaml", version: 1, text } } });
        });
    }

    at(method, file, line, character) {
        return this.ask(method, { textDocument: { uri: pathToFileURL(file).href }, position: { line, character } });
    }
}

const head = `# yaml-language-server: $schema=pack.schema.json
vitrine: 1
id: lobby
version: 1.0.0
title: Foyer
languages: [de]
`;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "editor-"));
const editor = new Editor();

function vitrinectl(...words) {
    execFileSync(path.join(build, "bin/vitrinectl"), [...words, "--exhibits", path.join(top, "exhibits")]);
}

before(async () => {
    vitrinectl("schema", "pack", "--language", "de", "-o", path.join(folder, "pack.schema.json"));
    await editor.begin(folder);
});

after(() => {
    editor.server.kill();
    fs.rmSync(folder, { recursive: true });
});

function words(hover) {
    return Array.isArray(hover.contents) ? hover.contents.join("\n") : hover.contents.value ?? hover.contents;
}

function offered(list) {
    return (list.items ?? list).map(item => item.label);
}

test("a good pack has no problems, with keys of anybody's own", async () => {
    const text = head + `x-ours: { anything: [1] }
exhibits:
  - id: frage
    kind: quiz
    title: { de: Fragen }
    when: { from: 2026-11-01, days: [tuesday], hours: ["10:00-18:00"] }
    settings:
      questions:
        - question: Wie viele?
          answers: [{ text: eins, correct: true }, { text: zwei }]
  - include: exhibits/mehr.yaml
`;
    assert.deepEqual(await editor.open(path.join(folder, "good.yaml"), text), []);
});

test("keys and kinds are offered while one types", async () => {
    const file = path.join(folder, "typing.yaml");
    const text = head + `a
exhibits:
  - id: frage
    title: Fragen
    kind: 
    settings: {}
  - id: noch
    kind: quiz
    title: Noch
    settings:
      p
`;
    await editor.open(file, text);
    const keys = offered(await editor.at("textDocument/completion", file, 6, 1));
    assert.ok(keys.includes("attract") && keys.includes("when"), keys.join(" "));
    const kinds = offered(await editor.at("textDocument/completion", file, 10, 10));
    for (const kind of ["events", "gallery", "quiz", "story", "video"])
        assert.ok(kinds.includes(kind), kinds.join(" "));
    const settings = offered(await editor.at("textDocument/completion", file, 16, 7));
    assert.ok(settings.includes("players") && settings.includes("questions"), settings.join(" "));
    assert.ok(!settings.includes("pictures"), "only those of the kind: " + settings.join(" "));
});

test("what a key is stands in German under the pointer", async () => {
    const file = path.join(folder, "pointer.yaml");
    const text = head + `exhibits:
  - id: frage
    kind: quiz
    title: Fragen
    settings:
      players: 2
      questions: []
`;
    await editor.open(file, text);
    assert.match(words(await editor.at("textDocument/hover", file, 5, 2)), /Sprachen des Pakets/);
    assert.match(words(await editor.at("textDocument/hover", file, 11, 8)), /Wie viele spielen dürfen/);
});

test("an unknown key, an unknown kind and another kind's setting are problems", async () => {
    const text = head + `colour: red
exhibits:
  - id: frage
    kind: quizz
    title: Fragen
  - id: noch
    kind: quiz
    title: Noch
    settings:
      pictures: []
      questions:
        - question: Wie viele?
          answers: [{ text: eins, correct: true }, { text: zwei }]
`;
    const problems = await editor.open(path.join(folder, "wrong.yaml"), text);
    const lines = problems.map(problem => problem.range.start.line);
    const told = problems.map(problem => `${problem.range.start.line}: ${problem.message}`).join("\n");
    assert.match(told, /^6: .*colour/m);
    assert.match(told, /^9: .*(gallery|quiz)/m);
    assert.match(told, /^15: .*pictures/m);
    assert.equal(new Set(lines).size, 3, told);
});

test("a question without a right answer is a problem, as it is for a check", async () => {
    const text = head + `exhibits:
  - id: frage
    kind: quiz
    title: Fragen
    settings:
      questions:
        - question: Wie viele?
          answers:
            - { text: eins, correct: false }
            - { text: zwei }
`;
    const problems = await editor.open(path.join(folder, "answers.yaml"), text);
    assert.deepEqual(problems.map(problem => problem.message),
        ["keine Antwort ist richtig; schreiben Sie correct: true zu der richtigen"]);
});

for (const [language, told, started] of [["de", /Sprachen des Pakets/, /ergänzen, erklären und prüfen/],
                                         ["en", /languages of the pack/i, /complete, explain and check/]])
    test(`a pack that "pack new" made (${language}) is completed, explained and checked with nothing set up`, async () => {
        const made = path.join(folder, `made-${language}`);
        vitrinectl("pack", "new", made, "--language", language);
        const pack = path.join(folder, `taken-elsewhere-${language}`);
        fs.renameSync(made, pack);
        const text = fs.readFileSync(path.join(pack, "pack.yaml"), "utf8");
        assert.match(text.split("\n")[1], started);
        assert.deepEqual(await editor.open(path.join(pack, "pack.yaml"), text), []);

        const line = text.split("\n").findIndex(one => one.startsWith("languages:"));
        assert.match(words(await editor.at("textDocument/hover", path.join(pack, "pack.yaml"), line, 2)), told);

        const typing = text + "  - id: more\n    kind: \n";
        const file = path.join(pack, "typing.yaml");
        await editor.open(file, typing);
        const kinds = offered(await editor.at("textDocument/completion", file, typing.split("\n").length - 2, 10));
        assert.ok(kinds.includes("quiz") && kinds.includes("events"), kinds.join(" "));

        const wrong = await editor.open(path.join(pack, "wrong.yaml"), text.replace("kind: story ", "kind: storry"));
        assert.match(wrong.map(problem => problem.message).join("\n"), /story/);
    });

test("the sample of a kind, made by \"pack new\", is understood as well", async () => {
    const pack = path.join(folder, "sample");
    vitrinectl("pack", "new", pack, "--kind", "quiz");
    const text = fs.readFileSync(path.join(pack, "pack.yaml"), "utf8");
    assert.deepEqual(await editor.open(path.join(pack, "pack.yaml"), text), []);
    const wrong = await editor.open(path.join(pack, "wrong.yaml"), text.replace("questions:", "questoins:"));
    assert.match(wrong.map(problem => problem.message).join("\n"), /questoins/);
});
