// SPDX-License-Identifier: Apache-2.0
import { h } from "../dom.js";
import { icon } from "../icons.js";

const SHAPES = { good: "check", rest: "info", watch: "watch", do: "alert" };

/** A note in the flow: a sentence in bold, then what more there is to say. */
export function note(kind, title, ...more) {
    return h("div", { class: `note ${kind}` }, icon(SHAPES[kind]),
        h("div", null, h("p", null, h("strong", null, title)), more.filter(Boolean).map((words) => h("p", null, words))));
}

let timer = 0;

/** One toast at a time; never the only place of a result. */
export function toast(words) {
    const element = document.getElementById("toast");
    element.textContent = words;
    clearTimeout(timer);
    timer = setTimeout(() => { element.textContent = ""; }, 6000);
}

/** Says a change politely to a screen reader, once. */
export function announce(words) {
    document.getElementById("said").textContent = words;
}
