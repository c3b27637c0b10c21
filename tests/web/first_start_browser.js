// SPDX-License-Identifier: Apache-2.0
// A screen that shows nothing yet, up to its first pack. Run by dashboard_test.py.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, accessible, drag, fits, given, keep, openBrowser } from "./browser.js";

let browser;
let page;

before(async () => {
    browser = await openBrowser();
    page = await browser.open();
});

after(() => browser?.close());

test("a screen without content says what to do first", async () => {
    await page.goto(`${given.url}/#code=${given.code}`);
    await page.getByRole("heading", { name: "„Prüfstand“ läuft." }).waitFor();
    await page.getByText("Besucher sehen schon eine freundliche Seite.").waitFor();
    await page.locator("v-picture img:not([hidden])").waitFor();
    assert.equal(await page.getByRole("button", { name: "Datei wählen" }).getAttribute("aria-disabled"), "false");
    await accessible(page, "first start");
    await keep(page, "empty");
    await page.setViewportSize(PHONE);
    await fits(page, "first start");
    await keep(page, "empty-phone");
    await page.setViewportSize({ width: 1440, height: 900 });
});

test("the first pack makes it an exhibition", async () => {
    await drag(page, given.pack);
    await page.getByRole("heading", { level: 1, name: "Fertig. „Zwei Stücke“ ist zu sehen." }).waitFor();
    await page.getByRole("link", { name: "Bildschirm" }).first().click();
    await page.getByText("Erste Geschichte").waitFor();
    assert.equal(await page.getByRole("heading", { name: "„Prüfstand“ läuft." }).count(), 0);
    assert.deepEqual(browser.complaints, []);
});
