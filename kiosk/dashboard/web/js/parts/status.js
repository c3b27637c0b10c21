// SPDX-License-Identifier: Apache-2.0
import { h, say } from "../dom.js";
import { icon } from "../icons.js";
import { lookOf } from "../sentences.js";

/** Shape, word and colour of a state, always all three. */
export function status(words) {
    const label = h("span");
    const element = h("span", { class: "status" }, label);
    let shown = "";
    element.update = (state) => {
        if (state !== shown) {
            const [shape, colour] = lookOf(state);
            element.className = `status ${colour}`;
            if (element.children.length > 1) element.firstElementChild.remove();
            element.prepend(icon(shape));
            shown = state;
        }
        say(label, words.state[state] ?? state);
    };
    return element;
}
