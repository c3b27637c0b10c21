// SPDX-License-Identifier: Apache-2.0
// Run by dashboard_test.py, which has started daemon and shell and says where they are in VITRINE_GIVEN.
import assert from "node:assert/strict";
import { cpSync, readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { LAPTOP, PHONE, accessible, drag, fits, given, keep, openBrowser, signIn } from "./browser.js";

let browser;
let page; // an administrator's, through most tests

before(async () => {
    browser = await openBrowser();
    page = await browser.open(LAPTOP, { acceptDownloads: true, expects: [/^ERR_\w+ \/api\/v1\//] });
});

after(() => browser?.close());

const heading = (where, name) => where.getByRole("heading", { level: 1, name });
const picture = (where) => where.locator("v-picture img:not([hidden])").first();
const go = async (name, h1, where = page) => {
    await where.getByRole("link", { name, exact: true }).first().click();
    await heading(where, h1).waitFor();
};
const focused = (where) => where.evaluate(() => document.activeElement.textContent.trim());

async function saved(button) {
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), "utf8") };
}

test("a wrong key is refused with a sentence and nothing else is readable", async () => {
    const stranger = await browser.open();
    await stranger.goto(given.url);
    await signIn(stranger, "not-the-key");
    await stranger.getByText("Der Zugangsschlüssel passt nicht").waitFor();
    assert.equal(await stranger.evaluate(() => document.activeElement.id), "token");
    await accessible(stranger, "login");
    await keep(stranger, "login");
    await stranger.setViewportSize(PHONE);
    await fits(stranger, "login");
    await keep(stranger, "login-phone");
    for (const path of ["screen", "faults", "audit", "generations", "packs", "logs", "events"]) {
        const answer = await stranger.context().request.get(`${given.url}/api/v1/${path}`);
        assert.equal(answer.status(), 401, path);
    }
    await stranger.context().close();
});

test("the link logs in once, leaves no code in the address, and says so when it is old", async () => {
    await page.addInitScript(() => {
        globalThis.shifts = [];
        // A figure at the right edge that gains a digit ("9 Sekunden", "10 Sekunden") moves its own left edge: 0.00001.
        new PerformanceObserver((list) => shifts.push(...list.getEntries().filter((entry) => !entry.hadRecentInput && entry.value > 0.0005)
            .map((entry) => `${entry.value}: ${entry.sources.map((source) => source.node?.className)}`))).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(`${given.url}/#code=${given.code}`);
    await heading(page, "Prüfstand").waitFor();
    assert.equal(new URL(page.url()).hash, "");
    const other = await browser.open();
    await other.goto(`${given.url}/#code=${given.code}`);
    await other.getByText("Dieser Link wurde schon benutzt").waitFor();
    await other.context().close();
});

test("the picture of what visitors see comes with its time, and nothing jumps", async () => {
    await picture(page).waitFor();
    assert.match(await page.locator("v-picture figcaption").textContent(), /^Bild von \d\d:\d\d:\d\d$/);
    assert.ok(await picture(page).evaluate((image) => image.naturalWidth) >= 640);
    await page.getByText("Es gibt nichts zu tun.").waitFor();
    await page.getByText("Erste Geschichte").waitFor();
    assert.deepEqual(await page.evaluate(() => shifts), []);
    await accessible(page, "screen");
    await keep(page, "screen");
});

test("a restart says beforehand what visitors notice and afterwards what was measured, in its place", async () => {
    const restart = page.getByRole("button", { name: "Neu starten" });
    await restart.click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Niemand benutzt den Bildschirm gerade").waitFor();
    await accessible(page, "dialog");
    await keep(page, "restart-confirm");
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.equal(await focused(page), "Neu starten");
    await restart.click();
    await page.getByRole("button", { name: "Jetzt neu starten" }).click();
    await page.locator(".notes").getByText("Neu gestartet.").waitFor();
    await page.locator(".notes").getByText(/Nach [\d,]+ Sekunden? kam das erste Bild\. Ausgelöst von test um \d\d:\d\d Uhr\./).waitFor();
    await page.locator(".rows").getByText("test: Bildschirm neu gestartet").waitFor();
    await keep(page, "restart-result");
});

test("a result outlives a change of language and ends when the page is left", async () => {
    await page.getByRole("button", { name: "EN", exact: true }).click();
    await page.locator(".notes").getByText("Restarted.").waitFor();
    assert.equal(await focused(page), "EN");
    await page.getByRole("button", { name: "DE", exact: true }).click();
    await page.locator(".notes").getByText("Neu gestartet.").waitFor();
    await go("Inhalte", "Inhalte");
    await go("Bildschirm", "Prüfstand");
    await page.locator(".notes").waitFor();
    assert.equal(await page.locator("#main").getByText("Neu gestartet.").count(), 0);
});

test("a fault shows by itself, says what was done about it, and can be saved", async () => {
    const pid = await page.evaluate(async () => (await (await fetch("/api/v1/screen")).json()).shell.pid);
    process.kill(pid, "SIGKILL");
    await page.locator(".notes").getByText("Vitrine hat es selbst behoben").waitFor();
    await page.getByRole("link", { name: "Was ist passiert?" }).click();
    await page.getByRole("heading", { level: 2, name: "Das Programm auf dem Bildschirm endete unerwartet." }).waitFor();
    await page.getByText("Neu gestartet, die Begrüßung läuft wieder.").waitFor();
    await page.getByText("Was meist hilft").waitFor();
    await heading(page, "Im Moment ist nichts zu tun.").waitFor();
    const report = await saved(page.getByRole("button", { name: "Bericht sichern" }));
    assert.match(report.text, /code: shell-died/);
    await accessible(page, "fault");
    await keep(page, "faults");
});

test("the log is a few lines, and all of them for who reads along", async () => {
    await go("Bildschirm", "Prüfstand");
    const lines = page.getByRole("log");
    await lines.getByText("started the shell").first().waitFor();
    assert.ok(await lines.locator("p").count() <= 5);
    await page.getByRole("button", { name: "Mitlesen" }).click();
    await lines.getByText("listening on").waitFor();
    await page.getByRole("button", { name: "Bildschirmprogramm" }).click();
    await lines.getByText(/vitrine-shell|qt\./i).first().waitFor();
    await accessible(page, "log");
});

test("a pack in the drop-in folder that is wrong is refused with place and advice, and nothing changes", async () => {
    await go("Inhalte", "Inhalte");
    cpSync(given.packs.bad.folder, `${given.dropIn}/bad`, { recursive: true });
    await page.getByText("Nicht genommen").waitFor();
    await page.locator("details summary").click();
    await page.getByText("Eine Art von Exponat namens „storry“ gibt es hier nicht.").waitFor();
    await page.getByText("Gemeint ist vielleicht „story“.").waitFor();
    await page.getByText(/pack\.yaml, Zeile \d+, Spalte \d+/).first().waitFor();
    await accessible(page, "content");
    await keep(page, "content", { fullPage: true });
});

test("a folder that is dragged onto any page is checked there, and what is wrong is said with what to write", async () => {
    await go("Störungen", /nichts zu tun/);
    await drag(page, given.packs.bad.folder);
    await heading(page, "Ein Fehler ist zu beheben.").waitFor();
    await page.locator("#main").getByText("„bad“ ist nicht auf dem Bildschirm, Besucher merken nichts.").waitFor();
    assert.equal(await page.locator(".finding mark").first().textContent(), "storry");
    const report = await saved(page.getByRole("button", { name: "Bericht sichern" }));
    assert.match(report.text, /pack\.yaml:\d+:\d+: error: no exhibit kind is called "storry" \[unknown-kind\]/);
    await accessible(page, "findings");
    await keep(page, "pack-findings");
    await page.setViewportSize(PHONE);
    await fits(page, "findings");
    await keep(page, "pack-findings-phone");
    await page.setViewportSize(LAPTOP);
});

test("sending shows how far it is, goes on elsewhere, and can be cancelled without a trace on the screen", async (t) => {
    const before = await page.evaluate(async () => (await (await fetch("/api/v1/generations")).json()).items.length);
    const network = await page.context().newCDPSession(page);
    const slow = (uploadThroughput) => network.send("Network.emulateNetworkConditions", { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput });
    t.after(async () => {
        await slow(-1);
        await network.detach();
    });
    await slow(20_000);
    await page.locator("input[data-pick=file]").setInputFiles(given.packs.large.file);
    await heading(page, "„large.vpack“ wird gesendet.").waitFor();
    await page.waitForFunction(() => Number(document.querySelector("[role=progressbar]").getAttribute("aria-valuenow")) > 0);
    await accessible(page, "sending");
    await keep(page, "pack-progress");
    await go("Inhalte", "Inhalte");
    await page.locator(".notes").getByText("„large.vpack“ wird gesendet.").waitFor();
    await page.locator(".notes").getByRole("link").click();
    await page.getByRole("button", { name: "Abbrechen" }).click();
    await heading(page, "„large.vpack“ ist abgebrochen.").waitFor();
    await page.locator("#main").getByText("Auf dem Bildschirm hat sich nichts geändert.").waitFor();
    // The daemon hears of it when the connection breaks; until then it would take no other pack.
    await page.waitForFunction(async () => (await (await fetch("/api/v1/operations")).json()).items.every((one) => one.ended_at));
    assert.equal(await page.evaluate(async () => (await (await fetch("/api/v1/generations")).json()).items.length), before);
});

test("what is no pack is refused, however large it is", async () => {
    await page.locator("input[data-pick=file]").setInputFiles(given.film);
    await heading(page, "„film.mp4“ wurde nicht genommen.").waitFor();
    await page.locator(".note").getByText("Das ist kein Paket: Ein Paket ist eine .vpack-Datei").waitFor();
});

test("a pack that is dragged onto the page is checked, sent and shown, and there is a way back", async () => {
    await drag(page, given.packs.good.file);
    await heading(page, "Fertig. „Zwei neue Stücke“ ist zu sehen.").waitFor();
    await picture(page).waitFor();
    await accessible(page, "arrived");
    await keep(page, "pack-done");
    await page.getByRole("button", { name: "Zurück zu Stand 1" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Besucher sehen dann wieder Zwei Stücke 1.0.0.").waitFor();
    await dialog.getByRole("button", { name: "Zurück zu Stand 1" }).click();
    await page.locator(".notes").getByText("Der vorige Stand ist wieder zu sehen.").waitFor();
});

test("a generation that is kept can be shown again from the screen's page", async () => {
    await go("Bildschirm", "Prüfstand");
    await page.getByRole("button", { name: "Zurück zu 2" }).click();
    await page.getByRole("dialog").getByText("Der jetzige Stand bleibt aufgehoben.").waitFor();
    await page.getByRole("button", { name: "Zurück zu Stand 2" }).click();
    await page.locator(".notes").getByText(/Stand ist (wieder )?zu sehen\./).waitFor();
});

test("the record names who did what, can be searched, and leaves as a table", async () => {
    await go("Verlauf", "Wer hat wann was getan");
    await page.getByRole("cell", { name: /Zum vorigen Stand zurück/ }).first().waitFor();
    await page.getByRole("cell", { name: /Bildschirm neu gestartet/ }).first().waitFor();
    await accessible(page, "record");
    await keep(page, "record");
    await page.getByRole("button", { name: "Ohne Erfolg" }).click();
    await page.getByRole("cell", { name: /Einspielen eines Pakets versucht/ }).first().waitFor();
    assert.equal(await page.getByRole("cell", { name: /Gelungen/ }).count(), 0);
    await page.getByRole("searchbox").fill("anmeldung");
    assert.equal(await page.getByRole("cell", { name: /Einspielen/ }).count(), 0);
    await page.getByRole("cell", { name: /Anmeldung versucht/ }).first().waitFor();
    const table = await saved(page.getByRole("button", { name: "Ausleiten" }));
    assert.equal(table.name, "vitrine-record.csv");
    assert.match(table.text, /"login".*"refused: wrong token or code"/);
});

test("words of a pack are shown as they are written, whatever they say and however long they are", async () => {
    await drag(page, given.packs.hostile.file);
    await heading(page, "Fertig. „<img src=x onerror=alert(1)>“ ist zu sehen.").waitFor();
    for (const [place, h1] of [["Inhalte", "Inhalte"], ["Bildschirm", "Prüfstand"]]) {
        await go(place, h1);
        for (const viewport of [LAPTOP, PHONE, { width: 320, height: 640 }]) {
            await page.setViewportSize(viewport);
            await fits(page, `${place} ${viewport.width}`);
        }
        await page.setViewportSize(LAPTOP);
    }
    await page.getByText(given.long, { exact: true }).waitFor();
    await page.getByText("</strong><script>alert(1)</script>&amp;", { exact: true }).waitFor();
    assert.equal(await page.locator("main img[src=x], main script, main b").count(), 0);
    await accessible(page, "hostile words");
    await page.getByRole("button", { name: "Zurück zu 2" }).click();
    await page.getByRole("button", { name: "Zurück zu Stand 2" }).click();
    await page.locator(".notes").getByText("Der vorige Stand ist wieder zu sehen.").waitFor();
});

test("language and theme change at once and are remembered", async () => {
    await go("Verlauf", "Wer hat wann was getan");
    await page.getByRole("button", { name: "EN", exact: true }).click();
    await heading(page, "Who did what, and when").waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
    await page.getByRole("button", { name: "Light or dark" }).click();
    await page.reload();
    await heading(page, "Who did what, and when").waitFor();
    assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), "dark");
    for (const [place, h1] of [["Record", /Who did what/], ["Faults", /nothing to do/], ["Content", "Content"], ["Screen", "Prüfstand"]]) {
        await go(place, h1);
        assert.doesNotMatch(await page.locator("body").innerText(), /\bundefined\b(?! symbol)|\[object|=>/, place);
        await accessible(page, `dark ${place}`);
    }
    await picture(page).waitFor();
    await keep(page, "dark");
    await page.getByRole("button", { name: "DE", exact: true }).click();
    await page.getByRole("button", { name: "Hell oder dunkel" }).click();
    await heading(page, "Prüfstand").waitFor();
});

test("everything is there on a phone, at 320 pixels and at 200 per cent, without scrolling sideways", async () => {
    await page.setViewportSize(PHONE);
    for (const [place, h1] of [["Inhalte", "Inhalte"], ["Störungen", /nichts zu tun/], ["Verlauf", /Wer hat wann/], ["Bildschirm", "Prüfstand"]]) {
        await page.setViewportSize(PHONE);
        await page.locator("#places").getByRole("link", { name: place }).click();
        await heading(page, h1).waitFor();
        await fits(page, `phone ${place}`);
        // What lies below the places is scrolled up by who wants it, and no fault: so tall that nothing does.
        await page.setViewportSize({ width: PHONE.width, height: 3000 });
        await accessible(page, `phone ${place}`);
        await page.setViewportSize(PHONE);
        await keep(page, `phone-${new URL(page.url()).pathname.slice(1) || "screen"}`);
        for (const viewport of [{ width: 320, height: 640 }, { width: 720, height: 450 }]) {
            await page.setViewportSize(viewport);
            await fits(page, `${viewport.width} ${place}`);
        }
    }
    await page.setViewportSize(PHONE);
    await page.locator("#places").getByRole("link", { name: "Störungen" }).click();
    await page.locator(".card").first().click();
    await page.getByRole("heading", { level: 2, name: /endete unerwartet/ }).waitFor();
    await page.getByRole("link", { name: "Alle Störungen" }).click();
    await page.locator(".card").first().waitFor();
    await page.setViewportSize(LAPTOP);
});

test("the keyboard alone is enough, and the focus is never lost", async () => {
    await go("Bildschirm", "Prüfstand");
    assert.equal(await focused(page), "Prüfstand", "the heading after a change of page");
    await page.reload();
    await heading(page, "Prüfstand").waitFor();
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "Zum Inhalt springen");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await focused(page), "Neu starten");
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), "none");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor();
    assert.equal(await focused(page), "Jetzt neu starten");
    await page.keyboard.press("Shift+Tab");
    assert.equal(await focused(page), "Abbrechen");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.equal(await focused(page), "Neu starten");
    await page.goBack();
    assert.notEqual(await focused(page), "");
});

test("what there is in which language can be seen, opened and taken along", async () => {
    await go("Inhalte", "Inhalte");
    await page.getByRole("link", { name: "Was es in welchen Sprachen gibt" }).click();
    await heading(page, "Sprachen der Inhalte").waitFor();
    await page.getByRole("listitem").filter({ hasText: "Gebärdensprache" }).first().waitFor();
    await page.getByRole("listitem").filter({ hasText: "Englisch" }).getByText("vollständig").first().waitFor();
    await accessible(page, "coverage");
    await keep(page, "coverage");
    const table = await saved(page.getByRole("link", { name: "Tabelle sichern" }));
    assert.match(table.name, /^coverage-.*\.csv$/);
    assert.match(table.text, /^\uFEFFscreen,pack,version,exhibit,kind,title,what,language,have,of,/);
    await page.setViewportSize(PHONE);
    await fits(page, "coverage on a phone");
    await keep(page, "coverage-phone");
    await page.setViewportSize(LAPTOP);

    const [report] = await Promise.all([page.context().waitForEvent("page"), page.getByRole("link", { name: "Seite ansehen" }).click()]);
    await heading(report, "Prüfstand").waitFor();
    for (const [language, word] of [["de", "Auf einen Blick"], ["en", "At a glance"]]) {
        await report.goto(`${given.url}/api/v1/coverage?format=html&language=${language}`);
        await report.getByRole("heading", { name: word }).first().waitFor();
        assert.equal(await report.evaluate(() => getComputedStyle(document.querySelector(".sum")).borderInlineStartStyle), "solid", "its style is let through");
        for (const colorScheme of ["light", "dark"]) {
            await report.emulateMedia({ colorScheme });
            for (const viewport of [LAPTOP, { width: 720, height: 450 }, { width: 320, height: 640 }]) {
                await report.setViewportSize(viewport);
                await fits(report, `report ${language} ${viewport.width}`);
                await accessible(report, `report ${language} ${colorScheme} ${viewport.width}`);
            }
        }
        await report.setViewportSize(LAPTOP);
        await keep(report, `report-${language}`, { fullPage: true });
    }
    await report.close();
});

test("forced colours and less motion are respected", async () => {
    await page.emulateMedia({ forcedColors: "active", reducedMotion: "reduce" });
    await go("Bildschirm", "Prüfstand");
    const look = await page.evaluate(() => {
        const style = (selector, name) => getComputedStyle(document.querySelector(selector))[name];
        document.querySelector(".actions .button").setAttribute("aria-busy", "true");
        const animation = style(".actions .button .icon", "animationName");
        document.querySelector(".actions .button").setAttribute("aria-busy", "false");
        return {
            animation, motion: style(".button", "transitionDuration"), border: style(".button", "borderTopStyle"),
            here: style("#bar nav a[aria-current]", "borderBottomColor"), there: style("#bar nav a:not([aria-current])", "borderBottomColor"),
            shape: style(".status .icon", "stroke"),
        };
    });
    assert.equal(look.animation, "none");
    assert.equal(look.motion, "0s");
    assert.equal(look.border, "solid");
    assert.notEqual(look.here, look.there, "the place where we are is marked without colours of ours");
    await accessible(page, "forced colours");
    await page.emulateMedia({ forcedColors: "none", reducedMotion: "no-preference" });
});

test("somebody who may only look is told so and can change nothing", async () => {
    const viewer = await browser.open();
    await viewer.goto(given.url);
    await signIn(viewer, given.viewer);
    await heading(viewer, "Prüfstand").waitFor();
    const restart = viewer.getByRole("button", { name: "Neu starten" });
    assert.equal(await restart.getAttribute("aria-disabled"), "true");
    assert.equal(await restart.evaluate((button) => document.getElementById(button.getAttribute("aria-describedby")).textContent), "Das darf die Technik oder die Verwaltung.");
    await restart.click({ force: true });
    assert.equal(await viewer.getByRole("dialog").count(), 0);
    assert.equal(await viewer.getByRole("link", { name: "Verlauf" }).count(), 0);
    await accessible(viewer, "viewer");
    await go("Inhalte", "Inhalte", viewer);
    await viewer.getByText("Das darf die Kuration, die Technik oder die Verwaltung.").first().waitFor();
    await keep(viewer, "viewer");
    const answer = await viewer.context().request.post(`${given.url}/api/v1/screen/actions/restart-shell`, { headers: { "X-Vitrine": "1" } });
    assert.equal(answer.status(), 403);
    await viewer.getByRole("button", { name: "Abmelden" }).click();
    await viewer.getByLabel("Zugangsschlüssel").waitFor();
    await viewer.context().close();
});

test("a session that ends leads to the login and back to the same page", async () => {
    const other = await browser.open(LAPTOP, { expects: [/^401 \/api\/v1\//] });
    await other.goto(`${given.url}/record`);
    await signIn(other, given.token);
    await heading(other, "Wer hat wann was getan").waitFor();
    await other.context().clearCookies();
    await other.getByText("Die Anmeldung ist abgelaufen.").waitFor();
    assert.equal(await other.getByRole("cell").count(), 0, "nothing of the record stays in sight");
    await signIn(other, given.token);
    await heading(other, "Wer hat wann was getan").waitFor();
    await other.context().close();
});

test("a daemon that is away is said so, actions say why they wait, and its return needs no word", async () => {
    await go("Bildschirm", "Prüfstand");
    // The page of before may still be there for a moment, with a picture of its own.
    for (let asked = 0; asked < 2; ++asked) await page.waitForResponse(/\/screen\/picture/);
    await picture(page).waitFor();
    process.kill(given.daemon, "SIGSTOP");
    try {
        await page.locator("#away").getByText(/Keine Verbindung zu „Prüfstand“ seit \d\d:\d\d\./).waitFor();
        assert.equal(await page.getByRole("button", { name: "Neu starten" }).getAttribute("aria-disabled"), "true");
        await page.locator(".actions").getByText("Geht wieder, sobald die Verbindung steht.").waitFor();
        await page.locator(".picture.stale").waitFor();
        assert.match(await page.locator("v-picture figcaption").textContent(), /^Letztes Bild von/);
        await accessible(page, "away");
        await keep(page, "away");
    } finally {
        process.kill(given.daemon, "SIGCONT");
    }
    await page.locator("#away").waitFor({ state: "hidden" });
    await page.locator(".picture:not(.stale)").waitFor();
    assert.equal(await page.getByRole("button", { name: "Neu starten" }).getAttribute("aria-disabled"), "false");
});

test("what happens after a return is heard as before", async () => {
    const pid = await page.evaluate(async () => (await (await fetch("/api/v1/screen")).json()).shell.pid);
    await page.getByRole("button", { name: "Neu starten" }).click();
    await page.getByRole("button", { name: "Jetzt neu starten" }).click();
    await page.locator(".notes").getByText("Neu gestartet.").waitFor();
    await page.waitForFunction(async (old) => (await (await fetch("/api/v1/screen")).json()).shell.pid !== old, pid);
});

test("no page ever complained or asked anybody but its own screen", () => {
    assert.deepEqual(browser.complaints, []);
});
