// SPDX-License-Identifier: Apache-2.0
import { h } from "../dom.js";
import { icon } from "../icons.js";

/**
 * Asks before something visitors notice: what they will see, whether somebody stands there, what if it fails.
 * {title, text, points: [[icon, words]], verb, verbIcon, cancel} -> true when the verb was chosen. Focus goes back.
 */
export function confirm({ title, text, points, verb, verbIcon, cancel }) {
    return new Promise((resolve) => {
        const dialog = h("dialog", { "aria-labelledby": "dialog-title" },
            h("h2", { id: "dialog-title" }, title),
            h("p", null, text),
            h("ul", null, points.map(([shape, words]) => h("li", null, icon(shape), h("span", null, words)))),
            h("footer", null,
                h("button", { class: "button", type: "button", onclick: () => dialog.close("no") }, cancel),
                h("button", { class: "button main", type: "button", autofocus: true, onclick: () => dialog.close("yes") },
                    icon(verbIcon), verb)));
        dialog.addEventListener("click", (event) => {
            if (event.target === dialog) dialog.close("no");
        });
        dialog.addEventListener("close", () => {
            resolve(dialog.returnValue === "yes");
            dialog.remove();
        });
        document.body.append(dialog);
        dialog.returnValue = "no";
        dialog.showModal();
    });
}
