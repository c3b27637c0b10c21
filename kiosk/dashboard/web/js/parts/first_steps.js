// SPDX-License-Identifier: Apache-2.0
import { h, say } from "../dom.js";
import { packField } from "./pack_field.js";
import { whyNot } from "./action.js";

/** What to do on a screen that shows nothing yet: a pack, then people. */
export function firstSteps(context) {
    const { words } = context;
    const title = h("h2");
    const field = packField(context);
    const step = (number, heading, ...content) => h("li", null, h("span", { class: "number", "aria-hidden": "true" }, String(number)),
        h("div", null, h("h3", null, heading), content));
    const element = h("section", { class: "first-steps" }, title, h("p", { class: "lead" }, words.empty.text),
        h("ol", null,
            step(1, words.empty.show, h("p", null, words.empty.showText), field),
            step(2, words.empty.people, h("p", null, words.empty.peopleText, " ", h("code", null, "vitrined token add")))));
    element.update = (state) => {
        say(title, words.empty.title(state.screen.name));
        field.update(whyNot(state, "curator", words));
    };
    return element;
}
