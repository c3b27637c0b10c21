// SPDX-License-Identifier: Apache-2.0
import { post } from "../api.js";
import { h, svg } from "../dom.js";
import { icon } from "../icons.js";

/** A display case; no pack is readable before the login. */
function art() {
    return h("div", { class: "art" }, svg("svg", { viewBox: "0 0 480 560", "aria-hidden": "true" },
        svg("rect", { x: 40, y: 10, width: 400, height: 430, rx: 8, fill: "#ffffff1c", stroke: "#faf8f4", "stroke-width": 6 }),
        svg("path", { d: "M64 34h112L64 240z", fill: "#ffffff1c" }),
        svg("path", { d: "M88 205a80 80 0 0 1 160 0z", fill: "#9c8bd6" }),
        svg("circle", { cx: 350, cy: 165, r: 38, fill: "#faf8f4" }),
        svg("path", { d: "M312 165h76", stroke: "#0b1524", "stroke-width": 6 }),
        svg("rect", { x: 72, y: 208, width: 336, height: 10, rx: 5, fill: "#ffffff80" }),
        svg("path", { d: "M296 437l76-160 62 160z", fill: "#e98a63" }),
        svg("circle", { cx: 148, cy: 366, r: 71, fill: "#f4c96f" }),
        svg("rect", { x: 212, y: 336, width: 104, height: 101, rx: 10, fill: "#1fa9b5" }),
        svg("rect", { x: 4, y: 440, width: 472, height: 62, rx: 8, fill: "#faf8f4" }),
        svg("rect", { x: 48, y: 462, width: 140, height: 18, rx: 4, fill: "#c9d1da" }),
        svg("path", { d: "M60 502v58M420 502v58", stroke: "#faf8f4", "stroke-width": 18 })));
}

/**
 * Shows the login; resolves with true when it succeeded, with false when the language was changed on it. `notice` says
 * why somebody who was signed in sees it.
 */
export function login(main, { words, languageSwitch, notice }) {
    return new Promise((resolve) => {
        const wrong = h("p", { class: "wrong", id: "wrong", role: "alert", hidden: true });
        const input = h("input", {
            id: "token", type: "password", autocomplete: "current-password", required: true, "aria-describedby": "wrong",
            spellcheck: "false", autocapitalize: "none",
        });
        const button = h("button", { class: "button main", type: "submit" }, words.login.verb);
        const form = h("form", { novalidate: true, onsubmit: submit },
            h("h1", { tabindex: "-1" }, words.login.title),
            notice ? h("p", { class: "notice", role: "status" }, notice) : null,
            h("div", { class: "field" }, h("label", { for: "token" }, words.login.token), input, wrong),
            button,
            h("p", { class: "small" }, words.login.help, " ", h("code", null, "vitrined token add")));

        async function submit(event) {
            event.preventDefault();
            if (button.getAttribute("aria-busy") === "true") return;
            if (!input.value.trim()) return refuse(words.login.empty);
            button.setAttribute("aria-busy", "true");
            try {
                const secret = input.value.trim();
                await post("/login", { [/^vtr_/.test(secret) ? "token" : "code"]: secret });
                resolve(true);
            } catch (problem) {
                if (problem.retryAfter) refuse(words.login.wait(problem.retryAfter));
                else refuse(problem.status === 401 ? words.login.wrong : words.login.unreachable);
            } finally {
                button.setAttribute("aria-busy", "false");
            }
        }

        function refuse(sentence) {
            wrong.replaceChildren(icon("alert"), h("span", null, sentence));
            wrong.hidden = false;
            input.setAttribute("aria-invalid", "true");
            input.select();
            input.focus();
        }

        main.replaceChildren(h("div", { class: "login" }, art(),
            h("div", { class: "side" },
                h("header", null, h("span", null, h("img", { src: "/icon.svg", alt: "" }), "Vitrine"), languageSwitch(() => resolve(false))),
                form,
                h("footer", { class: "small" }, words.login.where(location.host)))));
        input.focus();
    });
}
