// SPDX-License-Identifier: Apache-2.0
import { get } from "../api.js";
import { h, say } from "../dom.js";
import { logLine } from "../sentences.js";

const EVERY_MS = 3000;
const FEW = 5;
const MANY = 400;

/** <v-log>: the last lines at a glance, or all of them to read along. Holds still while somebody has scrolled up. */
export class Log extends HTMLElement {
    #lines = h("div", { class: "log", lang: "en", role: "log", "aria-live": "off" });
    #more = h("button", { class: "link", type: "button", "aria-expanded": "false", onclick: () => this.#toggle() });
    #sources = h("div", { class: "switch", role: "group", hidden: true });
    #of = "daemon";
    #shown = "";
    #timer = 0;

    connectedCallback() {
        const { words } = this;
        this.#lines.setAttribute("aria-label", words.screen.log);
        this.#sources.setAttribute("aria-label", words.screen.log);
        this.#sources.append(...[["daemon", words.screen.daemonLog], ["shell", words.screen.shellLog]].map(([of, name]) => h("button", {
            type: "button", "aria-pressed": String(of === this.#of), onclick: (event) => this.#choose(of, event.currentTarget),
        }, name)));
        this.append(h("section", { class: "section" }, h("header", null, h("h2", null, words.screen.log), this.#sources, this.#more), this.#lines));
        say(this.#more, words.screen.follow);
        this.#read();
    }

    disconnectedCallback() {
        clearTimeout(this.#timer);
    }

    get #open() {
        return this.#more.getAttribute("aria-expanded") === "true";
    }

    #toggle() {
        const open = !this.#open;
        this.#more.setAttribute("aria-expanded", String(open));
        say(this.#more, open ? this.words.screen.less : this.words.screen.follow);
        this.#sources.hidden = !open;
        this.#lines.classList.toggle("all", open);
        this.#lines.toggleAttribute("tabindex", open);
        if (open) this.#lines.tabIndex = 0;
        this.#shown = "";
        this.#read();
    }

    #choose(of, button) {
        this.#of = of;
        for (const other of this.#sources.children) other.setAttribute("aria-pressed", String(other === button));
        this.#shown = "";
        this.#read();
    }

    async #read() {
        clearTimeout(this.#timer);
        if (!this.isConnected) return;
        if (document.visibilityState === "visible") {
            try {
                const { items } = await get(`/logs?lines=${this.#open ? MANY : FEW}&of=${this.#of}`);
                this.#show(items);
            } catch (problem) {
                // The band on top says that nobody is there; the last lines stay.
                if (problem.status > 0) this.#show([problem.message]);
            }
        }
        clearTimeout(this.#timer);
        if (this.isConnected) this.#timer = setTimeout(() => this.#read(), EVERY_MS);
    }

    #show(items) {
        const text = items.join("\n");
        if (text === this.#shown && this.#lines.childElementCount > 0) return;
        const first = this.#shown === "";
        this.#shown = text;
        const atEnd = first || this.#lines.scrollTop + this.#lines.clientHeight >= this.#lines.scrollHeight - 8;
        this.#lines.replaceChildren(...(items.length === 0 ? [h("p", null, this.words.screen.emptyLog)] : items.map((item) => {
            const { time, level, text: rest } = logLine(item, this.language);
            const loud = level === "warning" || level === "error" || level === "critical";
            return h("p", null, time ? h("time", null, time) : null, time ? " " : null, loud ? h("strong", null, rest) : rest);
        })));
        if (atEnd) this.#lines.scrollTop = this.#lines.scrollHeight;
    }
}

customElements.define("v-log", Log);

export function log(words, language) {
    return Object.assign(document.createElement("v-log"), { words, language });
}
