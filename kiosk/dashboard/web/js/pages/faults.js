// SPDX-License-Identifier: Apache-2.0
import { h, keyed, say } from "../dom.js";
import { icon } from "../icons.js";
import { clock, exactClock, faultSentence, sortFaults, span, titleOf } from "../sentences.js";
import { crumbs } from "../parts/crumbs.js";
import { face } from "../parts/face.js";
import { save } from "../parts/save.js";

export const title = (words) => words.places.faults;

const MENDED = new Set(["shell-died", "shell-hung", "generation-refused", "picture-black", "picture-frozen"]);

/** What must be done, watched, is done; one in full, so that a stranger can act. */
export function mount(main, { words, language, parts }) {
    const head = h("h1", { tabindex: "-1" });
    const under = h("p", { class: "under" }, words.faults.under);
    const detail = h("article", { class: "detail", "aria-live": "off" });
    const groups = Object.fromEntries(["todo", "watch", "done"].map((name) => [name, { count: h("span", { class: "small" }), list: h("ul", { class: "cards" }), none: h("p", { class: "quiet" }, words.faults.nothing) }]));
    let shown = "";

    const kindOf = (fault, state) => fault.detail?.kind ||
        (state.screen?.packs ?? []).flatMap((pack) => pack.exhibits).find((entry) => entry.id === fault.exhibit)?.kind;

    const faceOf = (fault, state) => face(titleOf(fault.exhibit, state.screen, language) || fault.code, kindOf(fault, state) ?? "none");

    function stateOfFault(fault, group) {
        if (group === "todo") return ["frozen", "do", words.faults.now];
        if (fault.code === "exhibit-set-aside") return ["watch", "watch", words.faults.aside];
        if (group === "watch") return ["watch", "watch", words.faults.content];
        return ["playing", "good", MENDED.has(fault.code) ? words.faults.mended : words.faults.former];
    }

    const when = (fault) => (fault.times > 1 ? words.faults.often(fault.times, clock(fault.at, language)) : clock(fault.at, language));

    function card(fault, state, group) {
        const [shape, colour, word] = stateOfFault(fault, group);
        const here = parts.id === String(fault.id);
        return h("li", null, h("a", { class: "card", href: `/faults/${fault.id}`, "aria-current": here ? "true" : null }, faceOf(fault, state),
            h("span", { class: "grow" }, h("strong", null, faultSentence(fault, state, words, language)),
                h("span", { class: `status ${colour}` }, icon(shape), word), h("span", { class: "small" }, when(fault)))));
    }

    function reportOf(fault, state) {
        return [`${fault.sentence ?? fault.code}`, "", `code: ${fault.code}`, `at: ${fault.at}`, `screen: ${state.screen.name}`, `version: ${state.screen.version}`,
            `exhibit: ${fault.exhibit || "-"}`, `packs: ${state.screen.packs.map((pack) => `${pack.id} ${pack.version}`).join(", ")}`,
            ...Object.entries(fault.detail ?? {}).map(([key, value]) => `${key}: ${typeof value === "string" ? value : JSON.stringify(value)}`), ""].join("\n");
    }

    function fullOf(fault, state, group) {
        const { facts } = words.faults;
        const page = words.pages[fault.detail?.page];
        const name = titleOf(fault.exhibit, state.screen, language);
        const [shape, colour, word] = stateOfFault(fault, group);
        const rows = [[facts.at, `${new Date(fault.at).toLocaleDateString(language)}, ${exactClock(fault.at, language)}`],
            [facts.times, fault.times > 1 ? fault.times.toLocaleString(language) : ""], [facts.exhibit, name], [facts.page, typeof page === "function" ? page(name) : page],
            [facts.language, fault.detail?.language ? new Intl.DisplayNames(language, { type: "language" }).of(fault.detail.language) : ""],
            [facts.generation, fault.detail?.generation || ""],
            [facts.lived, fault.detail?.lived_s === undefined ? "" : span(fault.detail.lived_s * 1000, language)]].filter(([, value]) => value);
        const list = (heading, items, ordered) => h("section", { class: "section" }, h("header", null, h("h2", null, heading)),
            h(ordered ? "ol" : "ul", { class: ordered ? "rows numbered" : "rows" }, items.map((item) => h("li", null, item))));
        return [crumbs(words, [words.faults.list, "/faults"]),
            h("div", { class: "head" }, h("div", null, h("h2", { class: "big", tabindex: "-1" }, faultSentence(fault, state, words, language)),
                h("p", { class: "under" }, h("span", { class: `status ${colour}` }, icon(shape), word), [state.screen.name, state.screen.place].filter(Boolean).join(", "))),
            h("div", { class: "actions" }, h("button", { class: "button", type: "button", onclick: () => save(`fault-${fault.id}.txt`, reportOf(fault, state)) }, icon("save"), words.faults.report))),
            h("div", { class: "halves" }, fault.detail?.picture ? h("img", { class: "shot", src: `/api/v1/faults/${fault.id}/picture`, alt: words.faults.picture }) : faceOf(fault, state),
                h("section", { class: "section" }, h("header", null, h("h2", null, words.faults.known)),
                    h("dl", { class: "facts one" }, rows.map(([key, value]) => h("div", null, h("dt", null, key), h("dd", null, String(value))))))),
            h("div", { class: "halves" }, list(words.faults.did, words.faults.didWhat[fault.code] ?? words.faults.didOther),
                list(words.faults.helps, words.faults.helpsWhat[fault.code] ?? words.faults.helpsOther, true)),
            fault.sentence ? h("section", { class: "section" }, h("header", null, h("h2", null, words.faults.words), h("code", { class: "small" }, fault.code)),
                h("div", { class: "log", lang: "en" }, h("p", null, fault.sentence))) : null];
    }

    function update(state) {
        if (!state.screen) return;
        const sorted = sortFaults(state);
        const open = sorted.todo.length;
        say(head, open > 0 ? words.faults.some(open) : state.faults.length + sorted.watch.length === 0 ? words.faults.none : words.faults.calm);
        for (const [name, { count, list, none }] of Object.entries(groups)) {
            say(count, String(sorted[name].length));
            none.hidden = sorted[name].length > 0;
            keyed(list, sorted[name], (fault) => `${fault.id} ${fault.times}`, (fault) => card(fault, state, name));
        }
        const all = Object.entries(sorted).flatMap(([group, list]) => list.map((fault) => ({ fault, group })));
        const exact = state.faults.find((fault) => String(fault.id) === parts.id); // an older one of its kind
        const wanted = !parts.id ? all[0] : all.find(({ fault }) => String(fault.id) === parts.id) ??
            (exact && { fault: exact, group: all.find(({ fault }) => fault.code === exact.code && fault.exhibit === exact.exhibit)?.group ?? "done" });
        const key = [wanted?.fault.id, wanted?.fault.times, wanted?.group].join();
        if (key === shown) return;
        shown = key;
        detail.replaceChildren(...(wanted ? fullOf(wanted.fault, state, wanted.group).filter(Boolean)
            : [parts.id ? h("p", { class: "quiet" }, words.faults.gone) : null].filter(Boolean)));
    }

    main.replaceChildren(h("div", { class: parts.id ? "page faults one-fault" : "page faults" },
        h("div", { class: "list" }, h("div", { class: "head" }, h("div", null, head, under)),
            h("div", { class: "stack" }, Object.entries(groups).map(([name, { count, list, none }]) => h("section", { class: "section" },
                h("header", null, h("h2", null, words.faults[name]), count), list, none)))),
        detail));
    return { update, unmount() {} };
}
