// SPDX-License-Identifier: Apache-2.0
// A browser for tests of the dashboard, as dashboard_test.py describes the screen in VITRINE_GIVEN.
import { join } from "node:path";
import { LAPTOP, launch } from "./page_checks.js";

export { LAPTOP, PHONE, accessible, fits } from "./page_checks.js";

export const given = JSON.parse(process.env.VITRINE_GIVEN);
// A browser writes every refusal to its console. These are answers that tests ask for, and no mistakes of the page:
// not logged in yet, a wrong key and the pause after it, a pack that is refused, and no picture between two lives of the shell.
const ANSWERS = new Set(["401 /api/v1/session", "401 /api/v1/login", "429 /api/v1/login", "422 /api/v1/packs", "503 /api/v1/screen/picture"]);

export async function openBrowser() {
    // The screen's own certificate is taken by its key, not by switching the check off.
    const browser = await launch(`--ignore-certificate-errors-spki-list=${given.spki}`);
    const complaints = [];

    /** A page; `expects` are more answers that its test provokes, `"401 /api/v1/screen"` or a network error. */
    async function open(viewport = LAPTOP, { expects = [], ...more } = {}) {
        const context = await browser.newContext({ viewport, locale: "de-DE", ...more });
        const page = await context.newPage();
        page.setDefaultTimeout(60_000);
        page.on("console", (message) => {
            if (message.type() !== "error") return;
            const path = message.location().url.startsWith(given.url) ? new URL(message.location().url).pathname : message.location().url;
            const [, what] = /status of (\d+)|net::(ERR_\w+)/.exec(message.text())?.filter(Boolean) ?? [];
            if (!ANSWERS.has(`${what} ${path}`) && !expects.some((pattern) => pattern.test(`${what} ${path}`))) complaints.push(`${path}: ${message.text()}`);
        });
        page.on("pageerror", (error) => complaints.push(String(error.stack)));
        page.on("dialog", (dialog) => complaints.push(`a dialog of the browser: ${dialog.message()}`));
        page.on("request", (request) => {
            const { protocol, origin } = new URL(request.url());
            if (protocol !== "blob:" && protocol !== "data:" && origin !== given.url) complaints.push(`asked ${request.url()}`);
        });
        return page;
    }

    return { open, complaints, close: () => browser.close() };
}

export async function signIn(page, key) {
    await page.getByLabel("Zugangsschlüssel").fill(key);
    await page.getByRole("button", { name: "Anmelden" }).click();
}

export const keep = (page, name, more) => page.screenshot({ path: join(given.pictures, `dashboard-${name}.png`), ...more });

/** Drags what lies at `path` onto the middle of the page, as a person does: a file or a folder. */
export async function drag(page, path) {
    const session = await page.context().newCDPSession(page);
    const event = { x: 400, y: 500, data: { items: [], files: [path], dragOperationsMask: 1 } };
    await session.send("Input.dispatchDragEvent", { type: "dragEnter", ...event });
    await session.send("Input.dispatchDragEvent", { type: "dragOver", ...event });
    await page.locator("#veil").waitFor();
    await session.send("Input.dispatchDragEvent", { type: "drop", ...event });
    await session.detach();
}
