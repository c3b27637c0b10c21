// SPDX-License-Identifier: Apache-2.0
import { h } from "../dom.js";
import { icon } from "../icons.js";

/**
 * Asks before something visitors notice: what they will see, whether somebody stands there, what if it fails.
 * {title, text, points: [[icon, words]], verb, shape, cancel} -> true when the verb was chosen. Focus goes back to
 * where it was; a click beside the dialog and Escape mean no.
 */
export function confirm({ title, text, points, verb, shape, cancel }) {
    return new Promise((resolve) => {
        const before = document.activeElement;
        const dialog = h("dialog", { "aria-labelledby": "dialog-title", "aria-describedby": "dialog-text" },
            h("h2", { id: "dialog-title" }, title),
            h("div", { id: "dialog-text" }, h("p", null, text),
                h("ul", null, points.map(([sign, words]) => h("li", null, icon(sign), h("span", null, words))))),
            h("footer", null,
                h("button", { class: "button", type: "button", onclick: () => dialog.close("no") }, cancel),
                h("button", { class: "button main", type: "button", autofocus: true, onclick: () => dialog.close("yes") },
                    icon(shape), verb)));
        dialog.addEventListener("click", (event) => {
            if (event.target === dialog) dialog.close("no");
        });
        dialog.addEventListener("close", () => {
            dialog.remove();
            before?.focus?.();
            resolve(dialog.returnValue === "yes");
        });
        document.body.append(dialog);
        dialog.returnValue = "no";
        dialog.showModal();
    });
}
