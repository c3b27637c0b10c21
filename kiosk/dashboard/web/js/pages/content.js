// SPDX-License-Identifier: Apache-2.0
import { h, keyed, say } from "../dom.js";
import { icon } from "../icons.js";
import { bytes, deedNote, inLanguage } from "../sentences.js";
import { phaseOf } from "../way.js";
import { whyNot } from "../parts/action.js";
import { dropInRows } from "../parts/drop_ins.js";
import { face } from "../parts/face.js";
import { generationRows } from "../parts/generations.js";
import { announce, note } from "../parts/note.js";
import { packField } from "../parts/pack_field.js";

export const title = (words) => words.places.content;

/** Drop a pack, see which are on show, roll back; beside it what lay in the drop-in folder. */
export function mount(main, context) {
    const { words, language } = context;
    const under = h("span");
    const notes = h("div", { class: "notes" });
    const packs = h("ul", { class: "packs" });
    const dropIns = dropInRows(context);
    const field = packField(context);
    const drop = h("li", { class: "drop", "data-key": "drop" }, h("span", { class: "sign" }, icon("up")), h("h2", null, words.drop.title),
        h("p", null, words.drop.text), field);
    const generations = generationRows(context);
    const trust = h("p", { class: "small" });
    let shownNotes = "";

    function updatePacks(screen) {
        const all = screen.packs.reduce((sum, pack) => sum + pack.exhibits.length, 0);
        if (screen.trust) say(trust, screen.trust.trouble ? words.packs.trustTrouble : words.packs.trust(screen.trust.list, screen.trust.keys));
        say(under, screen.packs.length === 0 ? words.packs.none : words.packs.count(screen.packs.length, all));
        keyed(packs, [null, ...screen.packs], (pack) => (pack ? `${pack.id} ${pack.version}` : "drop"), (pack) => {
            const aside = h("span");
            const watch = h("div", { class: "status watch" }, icon("watch"), aside);
            const name = inLanguage(pack.title, language) || pack.id;
            const tongues = new Intl.DisplayNames(language, { type: "language" });
            const languages = Object.keys(pack.title ?? {}).map((code) => tongues.of(code)).join(", ");
            const first = pack.exhibits[0];
            const tile = h("li", { class: "pack" }, face(first ? inLanguage(first.title, language) || first.id : pack.id, first?.kind, "wide"),
                h("div", { class: "line" }, h("h2", null, name), h("span", { class: "tag" }, words.packs.shown)),
                h("p", { class: "small" }, [words.packs.exhibits(pack.exhibits.length), languages, pack.version,
                    pack.signer?.state === "revoked" ? words.packs.revoked
                        : pack.signed ? words.packs.signed : words.packs.unsigned].filter(Boolean).join(" · ")), watch);
            tile.update = (now) => {
                const number = now.exhibits.filter((exhibit) => exhibit.state === "set-aside").length;
                watch.hidden = number === 0;
                say(aside, words.packs.aside(number));
            };
            return tile;
        });
    }

    function updateNotes(state) {
        const list = [];
        const done = deedNote(state.deed, state.operations, words, language);
        const phase = phaseOf(state.way, state.operations);
        if (done) list.push(done);
        if (phase && phase !== "done") {
            list.push({
                kind: phase === "refused" || phase === "failed" ? "do" : "rest", busy: ["reading", "sending", "checking"].includes(phase),
                title: words.way.title[phase]?.(state.way.name) ?? words.outcome.install.cancelled,
                details: [phase === "sending" ? words.way.sending(bytes(state.way.done, language), bytes(state.way.total, language)) : ""],
                link: { href: "/content/pack", words: words.way.steps },
            });
        }
        const key = JSON.stringify(list);
        if (key === shownNotes) return;
        shownNotes = key;
        notes.replaceChildren(...list.map(note));
        if (done) announce(`${done.title} ${done.details.join(" ")}`);
    }

    function update(state) {
        if (!state.screen) return;
        field.update(whyNot(state, "curator", words));
        updatePacks(state.screen);
        dropIns.update(state);
        updateNotes(state);
        generations.update(state);
    }

    packs.append(drop);
    const section = (heading, ...content) => h("section", { class: "section" }, h("header", null, h("h2", null, heading)), content);
    main.replaceChildren(h("div", { class: "page" },
        h("div", { class: "head" }, h("div", null, h("h1", { tabindex: "-1" }, words.places.content), h("p", { class: "under" }, under)),
            h("div", { class: "actions" }, h("a", { class: "button", href: "/content/coverage" }, words.coverage.link))),
        h("div", { class: "stack" }, notes, packs, trust,
            h("div", { class: "halves" },
                section(words.generations.plain, generations),
                section(words.dropIn.title, dropIns)))));
    return { update, unmount() {} };
}
