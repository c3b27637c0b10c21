// SPDX-License-Identifier: Apache-2.0
import { get } from "../api.js";
import { h, keyed } from "../dom.js";
import { icon } from "../icons.js";
import { exactClock, inWords } from "../sentences.js";
import { save } from "../parts/save.js";

export const title = (words) => words.places.record;

const MORE = 200;
const LOGINS = new Set(["login", "logout", "login-code"]);

/** Pure: {state: "done"|"refused"|"cancelled"|"failed", detail} of what the record says. */
export function resultOf(result) {
    if (result === "done" || result === "ok") return { state: "done", detail: "" };
    const found = /^(refused|cancelled|failed): ?(.*)$/s.exec(result);
    return found ? { state: found[1], detail: found[2] } : { state: "failed", detail: result };
}

export const FILTERS = {
    all: () => true,
    people: (entry) => entry.role !== "" && !LOGINS.has(entry.what),
    self: (entry) => entry.who === "Vitrine",
    logins: (entry) => LOGINS.has(entry.what),
    failed: (entry) => resultOf(entry.result).state !== "done",
};

/** Pure: a table for other programs. A cell that a spreadsheet would take for a formula gets a mark before it. */
export function toCsv(entries) {
    const cell = (value) => `"${String(value ?? "").replace(/^[=+\-@\t\r]/, "'$&").replaceAll('"', '""')}"`;
    const columns = ["id", "at", "who", "role", "from", "what", "target", "result"];
    return [columns.join(","), ...entries.map((entry) => columns.map((name) => cell(entry[name])).join(","))].join("\r\n") + "\r\n";
}

/** Who did what, when and from where: a real table on a laptop, cards on a phone. Nothing here can be changed. */
export function mount(main, { words, language, store }) {
    const body = h("tbody");
    const none = h("p", { class: "quiet" }, words.record.none);
    const search = h("input", { type: "search", id: "search", placeholder: words.record.search, "aria-label": words.record.search, oninput: () => update(store.get()) });
    const filters = h("div", { class: "chips", role: "group", "aria-label": words.record.filter }, Object.keys(FILTERS).map((name) => h("button", {
        type: "button", "data-filter": name, "aria-pressed": String(name === "all"), onclick: choose,
    }, words.record.filters[name])));
    const older = h("button", { class: "button", type: "button", hidden: true, onclick: readOlder }, words.record.older);
    const keep = h("button", { class: "button", type: "button", onclick: () => save("vitrine-record.csv", toCsv(chosen(store.get())), "text/csv") },
        icon("save"), words.record.export);
    let filter = "all";

    function choose(event) {
        filter = event.currentTarget.dataset.filter;
        for (const button of filters.children) button.setAttribute("aria-pressed", String(button === event.currentTarget));
        update(store.get());
    }

    async function readOlder() {
        const { audit } = store.get();
        const { items } = await get(`/audit?limit=${MORE}&before=${audit.at(-1).id}`);
        store.dispatch({ kind: "audits", data: [...store.get().audit, ...items] });
        older.dataset.end = String(items.length < MORE);
        update(store.get());
    }

    function textOf(entry) {
        const { state, detail } = resultOf(entry.result);
        const by = words.record.detail[entry.target];
        return {
            who: entry.who || words.record.unknown,
            from: words.record.from[entry.from] ?? entry.from,
            what: (state === "done" ? null : words.record.tried[entry.what]) ?? words.record.what[entry.what] ?? entry.what,
            detail: words.record.detail[detail] ?? (by || inWords(detail || (entry.target === "shell" ? "" : entry.target), words).text),
            state, outcome: words.record.outcome[state],
        };
    }

    function chosen(state) {
        const wanted = search.value.trim().toLocaleLowerCase(language);
        return state.audit.filter(FILTERS[filter]).filter((entry) => wanted === "" ||
            Object.values(textOf(entry)).join(" ").toLocaleLowerCase(language).includes(wanted));
    }

    function rowsOf(audit) {
        const rows = [];
        const day = (at) => at.toLocaleDateString(language, { weekday: "long", day: "numeric", month: "long" });
        const today = day(new Date());
        let last = "";
        for (const entry of audit) {
            const date = day(new Date(entry.at));
            if (date !== last) rows.push({ day: date, words: date === today ? words.record.today(date) : date });
            last = date;
            rows.push(entry);
        }
        return rows;
    }

    function row(entry) {
        if (entry.day) return h("tr", { class: "day" }, h("th", { colspan: "5", scope: "colgroup" }, entry.words));
        const text = textOf(entry);
        const good = text.state === "done";
        return h("tr", null, h("td", { class: "when" }, h("time", { datetime: entry.at }, exactClock(entry.at, language))),
            h("td", { class: "who" }, text.who), h("td", { class: "from" }, text.from),
            h("td", { class: "what" }, text.what, text.detail ? h("span", { class: "detail" }, text.detail) : null),
            h("td", { class: good ? "result" : "result bad" }, h("span", { "aria-hidden": "true" }, good ? "✓ " : "✕ "), text.outcome));
    }

    function update(state) {
        const entries = chosen(state);
        none.hidden = entries.length > 0;
        older.hidden = state.audit.length < MORE || older.dataset.end === "true";
        keyed(body, rowsOf(entries), (entry) => entry.day ?? entry.id, row);
    }

    const headings = ["time", "who", "where", "action", "result"].map((name) => h("th", { scope: "col", class: name }, words.record[name]));
    main.replaceChildren(h("div", { class: "page" },
        h("div", { class: "head" }, h("div", null, h("h1", { tabindex: "-1" }, words.record.title), h("p", { class: "under" }, words.record.under)),
            h("div", { class: "actions" }, keep)),
        h("div", { class: "sieve" }, h("div", { class: "search" }, icon("search"), search), filters),
        h("table", { class: "table" }, h("caption", { class: "unseen" }, words.record.title), h("thead", null, h("tr", null, headings)), body), none,
        h("p", { class: "more" }, older)));
    return { update, unmount() {} };
}
