// SPDX-License-Identifier: Apache-2.0
// What every page of ours must be, looked at in a real browser: the dashboard and the report of a pack.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

export const LAPTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const launch = (...more) => chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: [...more, "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        ...(process.getuid() === 0 ? ["--no-sandbox"] : [])],
});

export async function accessible(page, name) {
    // Not as a script element: the page's own policy forbids one, as it should.
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    assert.deepEqual(violations.map((found) => `${name}: ${found.id}: ${found.nodes.map((node) => node.html).join(" ")}`), []);
}

/** Nothing needs scrolling sideways, and nothing is cut off at the edge. */
export async function fits(page, name) {
    const found = await page.evaluate(() => {
        const room = document.documentElement.clientWidth;
        const cut = [...document.querySelectorAll("main *")].filter((element) => {
            const box = element.getBoundingClientRect();
            const scrolls = element.closest(".chips, .line, .log, .unseen, .cover, thead, .steps");
            return box.width > 0 && box.right > room + 1 && !scrolls;
        }).map((element) => element.outerHTML.slice(0, 120));
        return { wide: document.documentElement.scrollWidth, room, cut };
    });
    assert.ok(found.wide <= found.room, `${name}: ${found.wide} px wide in ${found.room}`);
    assert.deepEqual(found.cut, [], name);
}
