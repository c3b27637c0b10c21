// SPDX-License-Identifier: Apache-2.0
import { h } from "../dom.js";
import { icon } from "../icons.js";

const SHAPES = { good: "check", rest: "info", watch: "watch", do: "alert" };

/**
 * A note in the flow: a sentence in bold, then what more there is to say, then one way on.
 * {kind, title, details: [words], busy, link: {href, words} | button}
 */
export function note({ kind, title, details = [], busy = false, link, button }) {
    return h("div", { class: `note ${kind}` }, busy ? icon("turning") : icon(SHAPES[kind]),
        h("p", null, h("strong", null, title), details.filter(Boolean).flatMap((words) => [" ", words])),
        link ? h("a", { href: link.href }, link.words) : null, button);
}

/** Says a change politely to a screen reader, once. */
export function announce(words) {
    document.getElementById("said").textContent = words;
}
