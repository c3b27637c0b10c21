// SPDX-License-Identifier: Apache-2.0
import { h } from "../dom.js";

/** Where a page stands, above its heading: [[words, href]]; the last one is where we are. */
export function crumbs(words, ...places) {
    return h("nav", { class: "crumbs", "aria-label": words.crumbs },
        h("ol", null, places.map(([name, href]) => h("li", null, href ? h("a", { href }, name) : name))));
}
