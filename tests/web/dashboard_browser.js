// SPDX-License-Identifier: Apache-2.0
// Run by dashboard_test.py, which has started daemon and shell and says where they are in VITRINE_GIVEN.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { cpSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { chromium } from "playwright-core";

const given = JSON.parse(process.env.VITRINE_GIVEN);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const LAPTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
let browser;
let page;
const complaints = [];

before(async () => {
    browser = await chromium.launch({
        executablePath: "/usr/bin/chromium",
        // The screen's own certificate is taken by its key, not by switching the check off.
        args: [`--ignore-certificate-errors-spki-list=${given.spki}`, "--disable-gpu", "--disable-quic",
            "--disable-background-networking", "--disable-component-update", "--disable-sync",
            ...(process.getuid() === 0 ? ["--no-sandbox"] : [])],
    });
    page = await open(LAPTOP, { locale: "de-DE" });
});

after(async () => {
    await browser?.close();
});

async function open(viewport, more = {}) {
    const context = await browser.newContext({ viewport, locale: "de-DE", ...more });
    const fresh = await context.newPage();
    fresh.setDefaultTimeout(60_000);
    fresh.on("console", (message) => {
        // A refused login, an away daemon and a picture that cannot come are answers, not mistakes of the page.
        if (message.type() === "error" && !/status of (401|409|422|503)|ERR_(CONNECTION|EMPTY|INCOMPLETE|NETWORK)/.test(message.text())) {
            complaints.push(message.text());
        }
    });
    fresh.on("pageerror", (error) => complaints.push(String(error)));
    return fresh;
}

async function accessible(where, name) {
    // Not as a script element: the page's own policy forbids one, as it should.
    await where.evaluate(axe);
    const { violations } = await where.evaluate(() => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
    assert.deepEqual(violations.map((found) => `${name}: ${found.id}: ${found.nodes.map((node) => node.html).join(" ")}`), []);
}

async function fits(where) {
    const { wide, room } = await where.evaluate(() => ({ wide: document.documentElement.scrollWidth, room: innerWidth }));
    assert.ok(wide <= room, `${wide} px wide in ${room}`);
}

test("a wrong key is refused with a sentence and nothing else is readable", async () => {
    const stranger = await open(LAPTOP);
    await stranger.goto(given.url);
    await stranger.getByLabel("Zugangsschlüssel").fill("not-the-key");
    await stranger.getByRole("button", { name: "Anmelden" }).click();
    await stranger.getByText("Der Zugangsschlüssel passt nicht").waitFor();
    await accessible(stranger, "login");
    await stranger.screenshot({ path: join(given.pictures, "dashboard-login.png") });
    for (const path of ["screen", "faults", "audit", "generations", "packs", "logs", "events"]) {
        const status = await stranger.evaluate(async (name) => (await fetch(`/api/v1/${name}`)).status, path);
        assert.equal(status, 401, path);
    }
    await stranger.context().close();
});

test("the link logs in once and leaves no code in the address", async () => {
    await page.goto(`${given.url}/#code=${given.code}`);
    await page.getByRole("heading", { level: 1, name: /Prüfstand/ }).waitFor();
    assert.equal(new URL(page.url()).hash, "");
    const other = await open(LAPTOP);
    await other.goto(`${given.url}/#code=${given.code}`);
    await other.getByLabel("Zugangsschlüssel").waitFor();
    await other.context().close();
});

test("the picture of what visitors see comes and says its time", async () => {
    await page.locator("v-picture img:not([hidden])").waitFor();
    assert.match(await page.locator("v-picture figcaption").textContent(), /Bild von \d/);
    const width = await page.locator("v-picture img").evaluate((image) => image.naturalWidth);
    assert.ok(width >= 640, String(width));
    await page.screenshot({ path: join(given.pictures, "dashboard-screen.png") });
    await accessible(page, "screen");
});

test("a restart says beforehand what visitors notice and afterwards what was measured", async () => {
    await page.getByRole("button", { name: "Neu starten" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Niemand benutzt den Bildschirm gerade").waitFor();
    await accessible(page, "dialog");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.equal(await page.evaluate(() => document.activeElement.textContent), "Neu starten");
    await page.getByRole("button", { name: "Neu starten" }).click();
    await page.getByRole("button", { name: "Jetzt neu starten" }).click();
    await page.locator("#main").getByText("Neu gestartet.").waitFor();
    await page.getByText(/Sekunden? kam das erste Bild/).waitFor();
});

test("a fault shows by itself, with the exhibit's part of the story", async () => {
    const pid = await page.evaluate(async () => (await (await fetch("/api/v1/screen")).json()).shell.pid);
    process.kill(pid, "SIGKILL");
    await page.getByText(/Um .* gab es eine Störung/).waitFor();
    await page.getByRole("link", { name: "Störungen" }).first().click();
    await page.getByText("Das Programm auf dem Bildschirm endete unerwartet").first().waitFor();
    await accessible(page, "faults");
});

test("a pack that is wrong is refused with place and advice, and nothing changes", async () => {
    await page.getByRole("link", { name: "Inhalte" }).first().click();
    cpSync(given.packs.bad, join(given.dropIn, "bad"), { recursive: true });
    await page.getByText("Nicht genommen").waitFor();
    await page.locator("details summary").click();
    await page.getByText("Diese Art von Stück gibt es hier nicht.").waitFor();
    await page.getByText(/pack\.yaml, Zeile \d+, Spalte \d+/).first().waitFor();
    await accessible(page, "content");
    await page.screenshot({ path: join(given.pictures, "dashboard-findings.png"), fullPage: true });
});

test("a pack that is dropped is checked, sent and shown", async () => {
    await page.locator("input[type=file]").setInputFiles(given.packs.archive);
    await page.locator("#main").getByText("„two 1.1.0“ ist genommen.").waitFor();
    await page.getByText("Zwei neue Stücke").first().waitFor();
    await page.screenshot({ path: join(given.pictures, "dashboard-content.png"), fullPage: true });
});

test("a file that is no pack is refused", async () => {
    await page.locator("input[type=file]").setInputFiles({ name: "x.vpack", mimeType: "application/x-tar", buffer: Buffer.from("no pack") });
    await page.locator("#main").getByText("Das Paket wurde nicht genommen.").waitFor();
    await page.getByText("Auf dem Bildschirm hat sich nichts geändert.").waitFor();
});

test("the generation before comes back", async () => {
    await page.getByRole("link", { name: "Bildschirm" }).first().click();
    await page.getByRole("button", { name: "Zurück zu 1" }).click();
    await page.getByRole("button", { name: "Zurück zu Stand 1" }).click();
    await page.locator("#main").getByText("Der vorige Stand ist wieder zu sehen.").waitFor();
});

test("the record names who did what", async () => {
    await page.getByRole("link", { name: "Verlauf" }).first().click();
    await page.getByRole("cell", { name: /Zum vorigen Stand zurück/ }).first().waitFor();
    await page.getByRole("cell", { name: /Bildschirm neu gestartet/ }).first().waitFor();
    await accessible(page, "record");
});

test("language and theme change at once and are remembered", async () => {
    await page.getByRole("button", { name: "EN", exact: true }).click();
    await page.getByRole("heading", { name: "Who did what, and when" }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await page.getByRole("button", { name: "Light or dark" }).click();
    await page.reload();
    await page.getByRole("heading", { name: "Who did what, and when" }).waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
    await accessible(page, "dark record");
    await page.goto(given.url);
    await page.locator("v-picture img:not([hidden])").waitFor();
    await accessible(page, "dark screen");
    await page.screenshot({ path: join(given.pictures, "dashboard-dark.png") });
    await page.getByRole("button", { name: "DE", exact: true }).click();
    await page.getByRole("button", { name: "Hell oder dunkel" }).click();
});

test("everything is there on a phone, without scrolling sideways", async () => {
    await page.setViewportSize(PHONE);
    for (const [place, heading] of [["Inhalte", /Inhalte/], ["Störungen", /Störung/], ["Verlauf", /Wer hat wann/], ["Bildschirm", /Prüfstand/]]) {
        await page.locator("#places").getByRole("link", { name: place }).click();
        await page.getByRole("heading", { level: 1, name: heading }).waitFor();
        await fits(page);
        await accessible(page, `phone ${place}`);
    }
    await page.locator("v-picture img:not([hidden])").waitFor();
    await page.screenshot({ path: join(given.pictures, "dashboard-phone.png") });
    await page.setViewportSize({ width: 320, height: 640 });
    await fits(page);
    await page.setViewportSize(LAPTOP);
});

test("the keyboard alone is enough for a restart to be asked for", async () => {
    await page.keyboard.press("Tab");
    await page.evaluate(() => document.getElementById("skip").focus());
    await page.keyboard.press("Enter");
    for (let i = 0; i < 12; i += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement.textContent === "Neu starten")) break;
    }
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.press("Escape");
});

test("somebody who may only look is told so and can change nothing", async () => {
    const viewer = await open(LAPTOP);
    await viewer.goto(given.url);
    await viewer.getByLabel("Zugangsschlüssel").fill(given.viewer);
    await viewer.getByRole("button", { name: "Anmelden" }).click();
    await viewer.getByRole("heading", { level: 1, name: /Prüfstand/ }).waitFor();
    assert.equal(await viewer.getByRole("button", { name: "Neu starten" }).getAttribute("aria-disabled"), "true");
    assert.equal(await viewer.getByRole("link", { name: "Verlauf" }).count(), 0);
    const status = await viewer.evaluate(async () => (await fetch("/api/v1/screen/actions/restart-shell", { method: "POST", headers: { "X-Vitrine": "1" } })).status);
    assert.equal(status, 403);
    await viewer.getByRole("button", { name: "Abmelden" }).click();
    await viewer.getByLabel("Zugangsschlüssel").waitFor();
    await viewer.context().close();
});

test("a daemon that is away is said so, and its return needs no word", async () => {
    process.kill(given.daemon, "SIGSTOP");
    try {
        await page.locator("#away").getByText(/Keine Verbindung|nicht zu erreichen/).waitFor({ timeout: 90_000 });
        assert.equal(await page.getByRole("button", { name: "Neu starten" }).isDisabled(), true);
    } finally {
        process.kill(given.daemon, "SIGCONT");
    }
    await page.locator("#away").waitFor({ state: "hidden", timeout: 90_000 });
});

test("the page never complained and asked nobody but its own screen", () => {
    assert.deepEqual(complaints, []);
});
