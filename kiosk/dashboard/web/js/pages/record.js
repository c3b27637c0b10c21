// SPDX-License-Identifier: Apache-2.0
import { h, keyed } from "../dom.js";

export const title = (words) => words.places.record;

/** Who did what, when and from where: a real table on a laptop, cards on a phone. Nothing here can be changed. */
export function mount(main, { words, language }) {
    const body = h("tbody");
    const none = h("p", null, words.record.none);

    function rowsOf(audit) {
        const rows = [];
        let day = "";
        for (const entry of audit) {
            const date = new Date(entry.at).toLocaleDateString(language, { weekday: "long", day: "numeric", month: "long" });
            if (date !== day) rows.push({ day: date });
            day = date;
            rows.push(entry);
        }
        return rows;
    }

    function row(entry) {
        if (entry.day) return h("tr", { class: "day" }, h("th", { colspan: "5", scope: "colgroup" }, entry.day));
        const good = entry.result === "done" || entry.result === "ok";
        const time = new Date(entry.at).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
        return h("tr", null, h("td", { class: "when" }, h("time", { datetime: entry.at }, time)),
            h("td", { class: "who" }, entry.who), h("td", { class: "from" }, words.record.from[entry.from] ?? entry.from),
            h("td", { class: "what" }, words.record.what[entry.what] ?? entry.what, entry.target ? ` · ${entry.target}` : ""),
            h("td", { class: good ? "result" : "result bad" }, good ? `✓ ${words.record.done}` : `✕ ${entry.result}`));
    }

    function update(state) {
        none.hidden = state.audit.length > 0;
        keyed(body, rowsOf(state.audit), (entry) => entry.day ?? entry.id, row);
    }

    const headings = ["time", "who", "where", "action", "result"].map((name) => h("th", { scope: "col" }, words.record[name]));
    main.replaceChildren(
        h("div", { class: "head" }, h("div", null, h("h1", { tabindex: "-1" }, words.record.title),
            h("div", { class: "under" }, words.record.under))),
        h("table", { class: "table" }, h("caption", { class: "unseen" }, words.record.title), h("thead", null, h("tr", null, headings)), body), none);

    return { update, unmount() {} };
}
