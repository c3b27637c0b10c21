// SPDX-License-Identifier: Apache-2.0
import { post } from "../api.js";
import { h, keyed, say } from "../dom.js";
import { icon } from "../icons.js";
import { bytes, clock, deedNote, exactClock, faultSentence, headline, isLost, lastRestart, matter, oncePerKind, span, stateOf, stopped, titleOf } from "../sentences.js";
import { may } from "../router.js";
import { action, whyNot } from "../parts/action.js";
import { confirm } from "../parts/confirm.js";
import { crumbs } from "../parts/crumbs.js";
import { exhibitTiles } from "../parts/face.js";
import { generationRows } from "../parts/generations.js";
import { log } from "../parts/log.js";
import { announce, note } from "../parts/note.js";
import { livePicture } from "../parts/picture.js";
import { status } from "../parts/status.js";
import { firstSteps } from "../parts/first_steps.js";

export const title = (words, state) => headline(state, words);

const MOST_EVENTS = 5;

/** One screen: left what visitors see, right why. */
export function mount(main, context) {
    const { words, language, store } = context;
    const { session } = store.get();
    const technician = may(session, "technician");
    const head = h("h1", { tabindex: "-1" });
    const chip = status(words);
    const where = h("div", { class: "crumbs" });
    const picture = livePicture(words, language);
    const notes = h("div", { class: "notes" });
    const exhibits = exhibitTiles(words, language);
    const facts = h("dl", { class: "facts" });
    const running = h("span", { class: "small" });
    const happened = h("ul", { class: "rows thin" });
    const quiet = h("p", { class: "quiet" }, words.screen.quiet);
    const restart = action({ verb: words.restart.verb, busyVerb: words.restart.busy, shape: "restart", run: askRestart });
    const generations = generationRows({ ...context, most: 3 });
    const steps = firstSteps(context);
    let shownNotes = "";
    let said = stateOf(store.get());

    async function askRestart() {
        const { screen, operations, generations: kept } = store.get();
        const measured = lastRestart(operations);
        const before = kept.find((generation) => generation.state === "previous");
        const yes = await confirm({
            title: words.restart.title(screen.name), text: measured ? words.restart.measured(measured) : words.restart.text,
            points: [screen.shell.visit ? ["info", words.restart.used] : ["check", words.restart.unused],
                ["check", words.restart.kept], ...(before ? [["info", words.restart.ifNot(before.number)]] : [])],
            verb: words.restart.now, shape: "restart", cancel: words.cancel,
        });
        if (!yes) return;
        try {
            const { operation } = await post("/screen/actions/restart-shell");
            store.dispatch({ kind: "deed", data: { what: "restart-shell", operation } });
        } catch (problem) {
            store.dispatch({ kind: "deed", data: { what: "restart-shell", refused: problem.status === 0 ? words.login.unreachable : problem.message, german: problem.german } });
        }
    }

    function updateFacts(screen, state, away) {
        const { shell } = screen;
        const pageWords = words.pages[shell.page] ?? (shell.running ? words.pages.starting : words.pages.none);
        const rows = [
            ["page", typeof pageWords === "function" ? pageWords(titleOf(shell.exhibit, screen, language)) : pageWords],
            ["language", shell.language ? new Intl.DisplayNames(language, { type: "language" }).of(shell.language) : "–"],
            ["frame", away ? words.facts.unknown : isLost(state) ? words.facts[state](span(Date.now() - new Date(screen.since), language))
                : shell.last_frame_at ? `${words.facts.frames}, ${exactClock(shell.last_frame_at, language)}` : words.facts.noFrames],
            ["panel", screen.display?.width ? words.facts.panelSize(screen.display.width, screen.display.height) : "–"],
            ["disk", words.facts.free(bytes(screen.disk.free_bytes, language), bytes(screen.disk.total_bytes, language))],
            ["memory", bytes(screen.memory.shell_bytes + screen.memory.daemon_bytes, language)],
            ...(screen.time?.sure === false ? [["clock", words.facts.clockUnsure(clock(screen.time.now, language))]] : []),
            ["restarts", shell.restarts === 0 ? words.facts.none : shell.restarts.toLocaleString(language)],
            ["version", screen.version],
        ];
        keyed(facts, rows, ([key]) => key, ([key]) => {
            const value = h("span");
            const shape = icon("frozen");
            const cell = h("dd", null, shape, value);
            const row = h("div", null, h("dt", null, words.facts[key]), cell);
            row.update = ([, text]) => {
                const bad = key === "frame" && isLost(stateOf(store.get()));
                cell.className = bad ? "status do" : "";
                shape.toggleAttribute("hidden", !bad);
                say(value, String(text));
            };
            return row;
        });
        say(running, shell.running ? words.facts.since(span(Date.now() - new Date(shell.since), language)) : "");
    }

    /** One place below the picture that is never empty, so that nothing jumps: what is wrong, what was done, or that all is well. */
    function updateNotes(state) {
        const found = matter(state);
        const done = deedNote(state.deed, state.operations, words, language);
        const list = [];
        if (found?.key === "fault") {
            list.push({
                kind: found.kind, title: faultSentence(found.data, state, words, language),
                details: [words.matter[found.mended ? "mended" : "look"](clock(found.data.at, language))], link: { href: `/faults/${found.data.id}`, words: words.matter.link },
            });
        } else if (found) {
            list.push({ kind: found.kind, title: words.matter[found.key](), details: [stopped(language === "de" ? found.data.picture?.sentence_de : found.data.picture?.sentence), words.matter.trying].filter(Boolean), link: { href: `/faults/${found.key}`, words: words.matter.link } });
        }
        if (done) list.splice(found?.kind === "do" ? 1 : 0, 0, { ...done, link: technician && !done.busy ? { href: "/record", words: words.deed.record } : undefined });
        if (list.length === 0) {
            const name = stateOf(state);
            list.push({ kind: name === "unreachable" ? "watch" : "rest", title: headline(state, words), details: [words.headlineMore[name]] });
        }
        const key = JSON.stringify(list);
        if (key === shownNotes) return;
        shownNotes = key;
        const hadFocus = notes.contains(document.activeElement);
        notes.replaceChildren(...list.map(note));
        if (hadFocus) notes.querySelector("a")?.focus();
        if (done) announce(`${done.title} ${done.details.join(" ")}`);
    }

    function updateEvents(state) {
        const audits = state.audit.filter((entry) => words.record.what[entry.what] && !["login", "logout", "login-code"].includes(entry.what))
            .map((entry) => ({ key: `a${entry.id}`, at: entry.at, href: "/record", audit: entry }));
        const faults = oncePerKind(state.faults).map((fault) => ({ key: `f${fault.id}`, at: fault.at, href: `/faults/${fault.id}`, fault }));
        const rows = [...audits, ...faults].sort((one, other) => other.at.localeCompare(one.at)).slice(0, MOST_EVENTS);
        quiet.hidden = rows.length > 0;
        keyed(happened, rows, (row) => row.key, ({ at, fault, audit, href }) => h("li", null,
            fault ? h("a", { class: "grow status watch", href }, icon("watch"), h("span", null, faultSentence(fault, state, words, language)))
                : h("span", { class: "grow" }, `${audit.who}: ${audit.result === "done" ? words.record.what[audit.what] : words.record.tried[audit.what] ?? words.record.what[audit.what]}`),
            h("time", { datetime: at }, clock(at, language))));
    }

    function update(state) {
        const { screen } = state;
        if (!screen) return;
        const name = stateOf(state);
        const done = deedNote(state.deed, state.operations, words, language);
        say(head, screen.name);
        say(where, [screen.place, new Date().toLocaleDateString(language, { weekday: "long", day: "numeric", month: "long" })].filter(Boolean).join(" · "));
        chip.update(name);
        restart.update({
            why: whyNot(state, "technician", words), busy: Boolean(done?.busy && state.deed.what === "restart-shell"),
            main: isLost(name) || (name === "paused" && screen.packs.length > 0),
        });
        main.firstElementChild.classList.toggle("first", screen.generation.current === null);
        steps.update(state);
        picture.update(screen, name, state.away);
        exhibits.update(screen);
        updateFacts(screen, name, state.away);
        updateNotes(state);
        updateEvents(state);
        generations.update(state);
        if (name !== said) {
            document.title = `${title(words, state)} · Vitrine`;
            announce(headline(state, words));
        }
        said = name;
    }

    const section = (heading, side, ...content) => h("section", { class: "section" }, h("header", null, h("h2", null, heading), side), content);
    main.replaceChildren(h("div", { class: "page" },
        h("div", { class: "head" },
            h("div", null, where, h("div", { class: "title" }, head, chip)),
            h("div", { class: "actions" }, restart, restart.why)),
        h("div", { class: "two" },
            h("div", { class: "stack" }, picture, notes, steps,
                h("section", { class: "section running" }, h("header", null, h("h2", null, words.screen.exhibits), h("a", { href: "/content" }, words.places.content)), exhibits)),
            h("div", { class: "stack" },
                section(words.facts.title, running, facts),
                section(words.generations.title, h("a", { href: "/content" }, words.generations.older), generations),
                section(words.screen.events, h("a", { href: technician ? "/record" : "/faults" }, technician ? words.places.record : words.all), happened, quiet),
                technician ? log(words, language) : null))));
    return { update, unmount: () => {} };
}
