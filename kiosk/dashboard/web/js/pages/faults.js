// SPDX-License-Identifier: Apache-2.0
import { h, keyed, say } from "../dom.js";
import { icon } from "../icons.js";
import { clock } from "../sentences.js";

export const title = (words) => words.places.faults;

/** What went wrong and what Vitrine did about it, newest first. */
export function mount(main, { words, language }) {
    const head = h("h1", { tabindex: "-1" });
    const list = h("ul", { class: "rows" });

    function update(state) {
        const hour = state.screen?.faults?.last_hour ?? 0;
        say(head, state.faults.length === 0 ? words.faults.none : hour === 0 ? words.faults.calm : words.faults.some(hour));
        keyed(list, state.faults, (fault) => fault.id, (fault) => h("li", null,
            h("span", { class: "status watch" }, icon("watch")),
            h("div", { class: "grow" }, h("strong", null, words.fault[fault.code]?.(fault) ?? fault.sentence),
                h("div", { class: "small", lang: "en" }, fault.sentence, " · ", h("code", null, fault.code))),
            h("time", { datetime: fault.at }, clock(fault.at, language))));
    }

    main.replaceChildren(h("div", { class: "head" }, h("div", null, head,
        h("div", { class: "under" }, words.faults.under))), list);
    return { update, unmount() {} };
}
