// SPDX-License-Identifier: Apache-2.0
import { h, say } from "../dom.js";
import { icon } from "../icons.js";
import { may } from "../router.js";

let made = 0;

/** Why `role` may not act now, as a sentence; "" when it may. */
export function whyNot(state, role, words) {
    if (!may(state.session, role)) return words.why[role];
    return state.away ? words.why.away : "";
}

/**
 * A button that says why it cannot be used, and what it is doing. `update({why, busy, main})`: it stays focusable, so
 * that the reason can be reached; `.why` is the element with the reason.
 */
export function action({ verb, busyVerb = verb, shape, run, small = false }) {
    const id = `why-${made++}`;
    const why = h("p", { class: "why", id, hidden: true });
    const label = h("span", null, verb);
    const button = h("button", { class: small ? "button small" : "button", type: "button", "aria-describedby": id, onclick: act },
        icon(shape), label);

    function act() {
        if (button.getAttribute("aria-disabled") !== "true" && button.getAttribute("aria-busy") !== "true") run();
    }

    button.why = why;
    button.update = ({ why: reason = "", busy = false, main = false }) => {
        button.setAttribute("aria-disabled", String(Boolean(reason)));
        button.setAttribute("aria-busy", String(busy));
        button.classList.toggle("main", main && !reason);
        say(label, busy ? busyVerb : verb);
        why.hidden = !reason;
        say(why, reason);
    };
    return button;
}
