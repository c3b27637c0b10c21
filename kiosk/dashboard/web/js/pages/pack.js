// SPDX-License-Identifier: Apache-2.0
import { h, keyed, say } from "../dom.js";
import { icon } from "../icons.js";
import { bytes, clock, deedNote, inLanguage, inWords, remaining, span, stateOf } from "../sentences.js";
import { ON_THE_WAY, phaseOf } from "../way.js";
import { action, whyNot } from "../parts/action.js";
import { crumbs } from "../parts/crumbs.js";
import { findings, report } from "../parts/finding.js";
import { goBack } from "../parts/generations.js";
import { announce, note } from "../parts/note.js";
import { packField } from "../parts/pack_field.js";
import { livePicture } from "../parts/picture.js";
import { save } from "../parts/save.js";

export const title = (words) => words.packs.title;

const STEP_OF = { reading: 0, sending: 0, checking: 0, refused: 0, cancelled: 0, waiting: 1, failed: 1, replaced: 1, done: 2 };

/** One pack on its way to the screen: what is being done, what was found, what visitors see in the end. */
export function mount(main, context) {
    const { words, language, store, way } = context;
    const head = h("h1", { tabindex: "-1" });
    const under = h("p", { class: "under" });
    const here = h("li");
    const steps = h("ol", { class: "steps", "aria-label": words.way.steps });
    const body = h("div", { class: "stack" });
    const foot = h("div", { class: "foot" });
    const field = packField(context);
    let parts = null;
    let shown = "";

    /** The file's name, until the screen knows the pack by its title. */
    function nameOf({ way: { name, answer }, screen }) {
        const pack = screen.packs.find((entry) => entry.id === answer?.pack.id && entry.version === answer?.pack.version);
        return (pack && inLanguage(pack.title, language)) || name;
    }

    function sentences(state, phase) {
        const { problem } = state.way;
        const name = nameOf(state);
        const errors = problem?.findings.filter((item) => item.severity === "error").length ?? 0;
        const text = words.way.under[phase];
        return [phase === "refused" && errors > 0 ? words.way.errors(errors) : words.way.title[phase]?.(name) ?? words.outcome.install.cancelled,
            typeof text !== "function" ? text ?? "" : text(phase === "done" ? clock(state.operations[state.way.answer.operation]?.ended_at, language) : name)];
    }

    function updateSteps(phase) {
        const at = STEP_OF[phase];
        const names = [words.way.check, words.way.show, words.way.done];
        keyed(steps, names.map((name, index) => ({ name, index, kind: index < at || phase === "done" && index === 2 ? "done" : index === at ? "now" : "later" })),
            (step) => `${step.index} ${step.kind}`, (step) => h("li", { class: step.kind, "aria-current": step.kind === "now" ? "step" : null },
                h("span", { class: "number" }, step.kind === "done" ? icon("check") : String(step.index + 1)), h("span", { class: "name" }, step.name),
                step.kind === "done" ? h("span", { class: "unseen" }, words.way.stepDone) : null));
    }

    function travelling() {
        const fill = h("i");
        const bar = h("div", { class: "bar-progress", role: "progressbar", "aria-valuemin": "0", "aria-valuemax": "100", "aria-labelledby": "way-doing" }, fill);
        const state = h("span");
        const shape = h("span", { class: "status busy" }, icon("updating"), state);
        const doing = h("p", { id: "way-doing", class: "small" });
        const picture = livePicture(words, language);
        const cancel = h("button", { class: "button", type: "button", onclick: () => way.cancel() }, words.cancel);
        const name = h("strong");
        const next = h("ol", { class: "timeline" }, ["nextCheck", "nextKeep", "nextShow"].map((key) => h("li", null, words.way[key])));
        const stop = h("p", { class: "small" }, words.way.stop);
        const element = h("div", { class: "wide-narrow" },
            h("div", { class: "travel" }, picture, h("div", { class: "grow" }, h("div", { class: "line" }, name, shape), bar, doing)),
            h("aside", { class: "stack" }, h("section", { class: "section" }, h("header", null, h("h2", null, words.way.next)), next), cancel, stop));
        return { element, update: (now, phase) => {
            const { done, total, began } = now.way;
            const onTheWay = ON_THE_WAY.includes(phase);
            const waits = now.operations[now.way.answer?.operation]?.state === "waiting";
            const percent = !onTheWay || phase === "checking" ? 100 : total ? Math.floor((done / total) * 100) : 0;
            picture.update(now.screen, stateOf(now), now.away);
            say(name, now.screen.name);
            say(state, words.state[waits ? "in-use" : "updating"]);
            bar.setAttribute("aria-valuenow", String(percent));
            fill.style.setProperty("--done", `${percent}%`);
            const left = phase === "sending" ? remaining(done, total, Date.now() - began) : null;
            say(doing, {
                reading: words.way.reading(done, total),
                sending: [words.way.sending(bytes(done, language), bytes(total, language)), left && words.way.left(span(left + 999, language))].filter(Boolean).join(", "),
                checking: words.way.checking,
            }[phase] ?? (waits ? words.way.waiting : words.way.loading));
            const at = onTheWay ? 0 : 2;
            for (const [index, step] of [...next.children].entries()) step.className = index < at ? "done" : index === at ? "now" : "";
            cancel.hidden = stop.hidden = !onTheWay;
        } };
    }

    function factsOf(now) {
        const { facts } = words.way;
        const { name, files, size, answer } = now.way;
        const rows = [[facts.name, answer ? `${answer.pack.id} ${answer.pack.version}` : name], [facts.files, files?.toLocaleString(language)],
            [facts.size, size ? bytes(size, language) : null], [facts.generation, answer?.generation],
            [facts.free, bytes(now.screen.disk.free_bytes, language)]].filter(([, value]) => value !== null && value !== undefined);
        return h("aside", null, h("dl", { class: "facts one" }, rows.map(([name_, value]) => h("div", null, h("dt", null, name_), h("dd", null, String(value))))));
    }

    function refused(now) {
        const { problem, name } = now.way;
        const said = inWords(problem.message ?? "", words, problem.german);
        const known = problem.code === "long-path" ? words.way.longPath(problem.path) : problem.code === "not-pack" ? words.way.notPack : words.way.reason[problem.code];
        const keep = h("button", { class: "button", type: "button", onclick: () => save(`${name}.findings.txt`, report(name, problem.message, problem.findings)) },
            icon("save"), words.way.report);
        return { element: h("div", { class: "wide-narrow" },
            h("div", { class: "stack" }, problem.findings.length > 0 ? findings(problem.findings, words)
                : note({ kind: "do", title: known ?? words.way.title.refused(name), details: known ? [] : [said.text] })),
            factsOf(now)), bar: h("div", { class: "again" }, h("p", null, h("strong", null, words.way.again), " ", words.way.againText),
            h("div", { class: "buttons" }, problem.findings.length > 0 ? keep : null, field)), update() {} };
    }

    function arrived(now, phase) {
        const picture = livePicture(words, language);
        const result = h("div", { class: "notes" });
        const before = now.generations.find((generation) => generation.state === "previous");
        const back = before ? action({ verb: words.rollBack.verb(before.number), shape: "back", run: () => goBack(before, context) }) : null;
        const warnings = now.way.answer.findings ?? [];
        let key = "";
        return { element: h("div", { class: "wide-narrow" },
            h("div", { class: "stack" }, picture, result,
                warnings.length > 0 ? h("details", { class: "open-findings" }, h("summary", null, words.way.open(warnings.length)), findings(warnings, words)) : null),
            factsOf(now)),
        update: (state) => {
            picture.update(state.screen, stateOf(state), state.away);
            back?.update({ why: whyNot(state, "curator", words) });
            const done = deedNote(state.deed, state.operations, words, language);
            const operation = state.operations[state.way.answer.operation];
            const next = JSON.stringify([done, operation?.sentence]);
            if (next === key) return;
            key = next;
            const ending = phase === "failed" ? note({ kind: "do", title: words.way.title.failed(nameOf(state)), details: [inWords(operation.sentence, words, operation.sentence_de).text] }) : null;
            result.replaceChildren(...[done ? note(done) : null, ending, !done && phase === "done" && back
                ? note({ kind: "good", title: words.way.doubt, details: [words.way.doubtText(before.number)], button: back }) : null].filter(Boolean));
            if (done) announce(`${done.title} ${done.details.join(" ")}`);
        } };
    }

    function nothing() {
        return { element: h("div", { class: "stack" }, h("p", null, words.way.nothingText), field), update() {} };
    }

    function update(state) {
        if (!state.screen) return;
        field.update(whyNot(state, "curator", words));
        const phase = phaseOf(state.way, state.operations);
        if (!phase) {
            say(head, words.way.nothing);
            if (!parts) body.replaceChildren((parts = nothing()).element);
            return;
        }
        const [sentence, more] = sentences(state, phase);
        say(head, sentence);
        say(under, more);
        say(here, nameOf(state));
        updateSteps(phase);
        const moving = ON_THE_WAY.includes(phase) || phase === "waiting";
        const look = `${moving ? "moving" : phase} ${state.way.began}`;
        if (look !== shown) {
            shown = look;
            document.title = `${sentence} · ${state.session.screen}`;
            parts = moving ? travelling() : phase === "refused" ? refused(state) : phase === "cancelled" ? nothing() : arrived(state, phase);
            body.replaceChildren(parts.element);
            foot.replaceChildren(...(parts.bar ? [parts.bar] : []));
        }
        if (update.said !== sentence) announce(`${sentence} ${more}`);
        update.said = sentence;
        parts.update(state, phase);
    }

    const place = crumbs(words, [words.places.content, "/content"]);
    place.firstElementChild.append(here);
    main.replaceChildren(h("div", { class: "page" },
        h("div", { class: "head" }, h("div", null, place, head, under), steps), body, foot));
    return { update, unmount() {} };
}
