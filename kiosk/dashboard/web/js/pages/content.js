// SPDX-License-Identifier: Apache-2.0
import { sendPack } from "../api.js";
import { packArchive, readDrop } from "../archive.js";
import { h, keyed, say } from "../dom.js";
import { icon } from "../icons.js";
import { bytes, clock, inLanguage } from "../sentences.js";
import { may } from "../router.js";
import { findings } from "../parts/finding.js";
import { generationRows } from "../parts/generations.js";
import { announce, note } from "../parts/note.js";

export const title = (words) => words.places.content;

const SHAPES = { installed: ["check", "good"], refused: ["alert", "do"], waiting: ["waiting", "rest"] };

/** Drop a pack, see what the check found, roll back; beside it what lay in the drop-in folder. */
export function mount(main, { words, language, store }) {
    const head = h("h1", { tabindex: "-1" }, words.places.content);
    const under = h("p");
    const result = h("div", { class: "stack", "aria-live": "polite" });
    const packs = h("ul", { class: "rows packs" });
    const dropIns = h("ul", { class: "rows" });
    const folder = h("p", { class: "small" });
    const curator = may(store.get().session, "curator");
    const progress = h("i");
    const meter = h("div", { class: "bar-progress", role: "progressbar", "aria-valuemin": "0", "aria-valuemax": "100", hidden: true }, progress);
    const doing = h("p", { "aria-live": "polite" });
    const cancel = h("button", { class: "button", type: "button", hidden: true, onclick: () => sending?.abort() }, words.cancel);
    const field = h("input", { type: "file", accept: ".vpack,.tar,application/x-tar", class: "unseen", tabindex: "-1", "aria-label": words.drop.choose, onchange: () => take(field) });
    const choose = h("button", { class: "button main", type: "button", onclick: () => field.click() }, words.drop.choose);
    const drop = h("div", { class: "drop", ondragover: over, ondragleave: leave, ondrop: dropped },
        h("span", { class: "sign" }, icon("up")), h("h2", null, words.drop.title), h("p", null, words.drop.text), choose, field,
        doing, meter, cancel);
    const generations = generationRows({ words, language, store, onResult: (...what) => showResult(note(...what), what[1]) });
    let sending = null;

    if (!curator) {
        choose.disabled = true;
        say(doing, words.notAllowed);
    }

    function over(event) {
        event.preventDefault();
        event.dataTransfer.dropEffect = curator && !sending ? "copy" : "none";
        drop.classList.toggle("over", curator && !sending);
    }

    function leave(event) {
        if (!drop.contains(event.relatedTarget)) drop.classList.remove("over");
    }

    function dropped(event) {
        event.preventDefault();
        drop.classList.remove("over");
        take(event.dataTransfer);
    }

    function showResult(element, sentence) {
        result.replaceChildren(element);
        announce(sentence);
    }

    function showProgress(done, total, sentence) {
        const percent = total ? Math.floor((done / total) * 100) : 0;
        meter.hidden = false;
        meter.setAttribute("aria-valuenow", String(percent));
        meter.setAttribute("aria-label", sentence);
        progress.style.setProperty("--done", `${percent}%`);
        say(doing, sentence);
    }

    async function take(from) {
        if (!curator || sending) return;
        const dropping = readDrop(from);
        sending = new AbortController();
        const { signal } = sending;
        choose.disabled = true;
        cancel.hidden = false;
        result.replaceChildren();
        try {
            const what = await dropping;
            if (!what) return;
            const archive = what.archive ?? await packArchive(what.files, (done, total) => showProgress(done, total, words.drop.reading(done, total)));
            const answer = await sendPack(archive, "idle", (done, total) => showProgress(done, total, done < total
                ? words.drop.sending(bytes(done, language), bytes(total, language)) : words.drop.checking), signal);
            const name = `${answer.pack.id} ${answer.pack.version}`;
            showResult(h("div", { class: "stack" }, note("good", words.drop.taken(name), words.drop.shown(answer.generation)),
                findings(answer.findings ?? [], words)), words.drop.taken(name));
        } catch (problem) {
            const sentence = problem.code === "cancelled" ? words.drop.cancelled : words.drop.refused;
            showResult(h("div", { class: "stack" }, note(problem.code === "cancelled" ? "rest" : "do", sentence, words.drop.reason[problem.code] ?? problem.message,
                words.drop.nothing), findings(problem.findings ?? [], words)), sentence);
        } finally {
            sending = null;
            field.value = "";
            meter.hidden = true;
            cancel.hidden = true;
            choose.disabled = false;
            say(doing, "");
        }
    }

    function updatePacks(screen) {
        say(under, words.packs.count(screen.packs.length, screen.packs.reduce((sum, pack) => sum + pack.exhibits.length, 0)));
        keyed(packs, screen.packs, (pack) => `${pack.id} ${pack.version}`, (pack) => h("li", null, icon("content"),
            h("div", { class: "grow" }, h("strong", null, inLanguage(pack.title, language)), " ", pack.version,
                h("div", { class: "small" }, words.packs.exhibits(pack.exhibits.length), " · ", pack.exhibits.map((exhibit) => inLanguage(exhibit.title, language)).join(", "))),
            h("span", { class: pack.signed ? "tag" : "tag quiet" }, pack.signed ? words.packs.signed : words.packs.unsigned)));
    }

    function updateDropIns(state) {
        say(folder, state.dropIns.folder ? words.dropIn.folder(state.dropIns.folder) : words.dropIn.none);
        keyed(dropIns, state.dropIns.items, (item) => `${item.name} ${item.at} ${item.state}`, (item) => {
            const [shape, colour] = SHAPES[item.state] ?? SHAPES.waiting;
            return h("li", null, h("div", { class: "grow" },
                h("span", { class: `status ${colour}` }, icon(shape), words.dropIn.state[item.state] ?? item.state), " ", h("strong", null, item.name),
                h("p", { class: "small", lang: "en" }, item.sentence),
                item.findings?.length ? h("details", null, h("summary", null, words.dropIn.findings(item.findings.length)), findings(item.findings, words)) : null),
            h("time", { datetime: item.at }, clock(item.at, language)));
        });
    }

    function update(state) {
        if (!state.screen) return;
        updatePacks(state.screen);
        updateDropIns(state);
        generations.update(state);
    }

    main.replaceChildren(
        h("div", { class: "head" }, h("div", null, head, h("div", { class: "under" }, under))),
        h("div", { class: "two" },
            h("div", { class: "stack" }, drop, result,
                h("section", { class: "section" }, h("header", null, h("h2", null, words.dropIn.title)), folder, dropIns)),
            h("div", { class: "stack" },
                h("section", { class: "section" }, h("header", null, h("h2", null, words.packs.title)), packs),
                h("section", { class: "section" }, h("header", null, h("h2", null, words.generations.title)), generations))));
    return { update, unmount: () => sending?.abort() };
}
