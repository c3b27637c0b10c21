// SPDX-License-Identifier: Apache-2.0
// The report of what a pack has in which language, as `vitrinectl pack report` writes it: read by people and by screen
// readers, by day and at night, on a telephone, in large letters and on paper. VITRINE_PICTURES=DIR keeps pictures.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LAPTOP, accessible, fits, launch } from "./page_checks.js";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const build = process.env.VITRINE_BUILD ?? here("../../build");
const folder = mkdtempSync(join(tmpdir(), "vitrine-report-"));
const NARROW = { width: 320, height: 640 };
// An A4 sheet without its margins, in CSS pixels.
const SHEET = { width: 680, height: 994 };
let browser;

function report(pack, language) {
    const file = join(folder, `${language}.html`);
    execFileSync(join(build, "bin/vitrinectl"), ["pack", "report", pack, "--exhibits", join(build, "exhibits"), "--language", language, "-o", file],
        { stdio: ["ignore", "ignore", "pipe"] });
    return pathToFileURL(file).href;
}

async function look(url, options, see) {
    const context = await browser.newContext({ viewport: LAPTOP, ...options });
    const page = await context.newPage();
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(url);
    await see(page);
    assert.deepEqual(asked, [url], "a report needs nothing but itself");
    await context.close();
}

async function keep(page, name) {
    if (process.env.VITRINE_PICTURES)
        await page.screenshot({ path: join(process.env.VITRINE_PICTURES, `report-${name}.png`), fullPage: true });
}

async function print(page, name) {
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
    if (process.env.VITRINE_PICTURES)
        writeFileSync(join(process.env.VITRINE_PICTURES, `report-${name}.pdf`), pdf);
    return pdf.toString("latin1");
}

const large = (page) => page.addStyleTag({ content: "html { font-size: 200% }" });
/** What of `selector` is seen has a line of letters at least. */
const seen = (page, selector) => page.locator(selector).evaluateAll((all) => all.every((one) => one.checkVisibility({ contentVisibilityAuto: true }) && one.getBoundingClientRect().height > 8));

/** Figures that stand on more lines than they have words. */
const brokenWords = (page) => page.locator("td > *").evaluateAll((all) => all.filter((one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return new Set([...range.getClientRects()].map((line) => line.top)).size > one.textContent.trim().split(/\s+/).length;
}).map((one) => one.textContent));

before(async () => {
    browser = await launch();
});

after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
});

for (const language of ["de", "en"]) {
    test(`a real pack's report in ${language} is for everybody`, async () => {
        const url = report(here("../../content/jena-digital-werkstadt"), language);
        for (const colorScheme of ["light", "dark"])
            await look(url, { colorScheme }, async (page) => {
                assert.equal(await page.locator("html").getAttribute("lang"), language);
                await accessible(page, `${language} ${colorScheme}`);
                await keep(page, `${language}-${colorScheme}`);
            });
        await look(url, { viewport: NARROW }, async (page) => {
            await fits(page, `${language} on a narrow telephone`);
            assert.deepEqual(await brokenWords(page), []);
            await accessible(page, `${language} on a narrow telephone`);
            await keep(page, `${language}-narrow`);
        });
        for (const viewport of [LAPTOP, NARROW])
            await look(url, { viewport }, async (page) => {
                await large(page);
                await fits(page, `${language} in large letters, ${viewport.width} px`);
                const narrowest = await page.locator("th a, th:not([role=columnheader])").evaluateAll((all) => Math.min(...all.map((one) => one.closest("th").clientWidth)));
                assert.ok(narrowest > 120, `${language} in large letters: a name has ${narrowest} px`);
                assert.deepEqual(await brokenWords(page), []);
                await keep(page, `${language}-large-${viewport.width}`);
            });
        await look(url, { viewport: SHEET }, async (page) => {
            await page.emulateMedia({ media: "print" });
            await fits(page, `${language} on paper`);
            assert.ok(await page.locator("table").evaluateAll((all) => all.every((one) => getComputedStyle(one).display === "table" &&
                getComputedStyle(one.tHead).display === "table-header-group")), "a table on paper is one, and its head is on every sheet");
            const pdf = await print(page, language);
            const sheets = pdf.match(/\/Type\s*\/Page\b/g).length;
            assert.ok(sheets >= 3 && sheets <= 6, `${sheets} sheets`);
            assert.match(pdf, /\/MediaBox\s*\[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/, "A4");
        });
    });
}

test("what is missing stands on paper too, although it is folded on the screen", async () => {
    const pack = join(folder, "pack");
    cpSync(here("../e2e/packs/two"), pack, { recursive: true });
    const manifest = join(pack, "pack.yaml");
    writeFileSync(manifest, readFileSync(manifest, "utf8").replace("languages: [de, en]", "languages: [de, en, fr]"));
    await look(report(pack, "de"), { viewport: SHEET }, async (page) => {
        await accessible(page, "with gaps");
        assert.ok(!await seen(page, "details li"));
        await page.emulateMedia({ media: "print" });
        await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(drawn))); // what is folded counts from a frame on
        assert.ok(await seen(page, "details li"));
        await print(page, "gaps");
    });
});
