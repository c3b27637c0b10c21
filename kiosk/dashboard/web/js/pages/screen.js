// SPDX-License-Identifier: Apache-2.0
import { get, post } from "../api.js";
import { h, keyed, say } from "../dom.js";
import { icon } from "../icons.js";
import { bytes, clock, headline, inLanguage, matter, outcome, span, stateOf } from "../sentences.js";
import { may } from "../router.js";
import { confirm } from "../parts/confirm.js";
import { note, announce } from "../parts/note.js";
import { livePicture } from "../parts/picture.js";
import { status } from "../parts/status.js";
import { generationRows } from "../parts/generations.js";

export const title = (words) => words.places.screen;

const LOG_EVERY_MS = 5000;

/** One screen: left what visitors see, right why. */
export function mount(main, { words, language, store }) {
    const session = store.get().session;
    const head = h("h1", { tabindex: "-1" });
    const chip = status(words);
    const where = h("span");
    const picture = livePicture(words, language);
    const result = h("div", { class: "result", "aria-live": "polite" });
    const trouble = h("div", { class: "result" });
    const exhibits = h("ul", { class: "exhibits" });
    const facts = h("dl", { class: "facts" });
    const running = h("span", { class: "small" });
    const faults = h("ul", { class: "rows" });
    const quiet = h("p", { class: "small" }, words.screen.noFaults);
    const log = h("pre", { class: "log", lang: "en", tabindex: "0", "aria-label": words.screen.log });
    const technician = may(session, "technician");
    const restart = h("button", { class: "button", type: "button", onclick: askRestart }, icon("restart"), h("span", null, words.restart.verb));
    const generations = generationRows({ words, language, store, onResult: showResult, most: 3 });
    let following = "";
    let shownMatter = "";

    if (!technician) {
        restart.setAttribute("aria-disabled", "true");
        restart.title = words.notAllowed;
    }

    function showResult(kind, sentence, detail) {
        result.replaceChildren(note(kind, sentence, detail));
        announce(sentence);
    }

    async function askRestart() {
        if (!technician || following) return;
        const { screen } = store.get();
        const inUse = screen.shell.visit;
        const yes = await confirm({
            title: words.restart.title(screen.name), text: words.restart.text,
            points: [[inUse ? "info" : "check", inUse ? words.restart.used : words.restart.unused],
                ["check", words.restart.kept], ["info", words.restart.ifNot]],
            verb: words.restart.now, verbIcon: "restart", cancel: words.cancel,
        });
        if (!yes) return restart.focus();
        busy(true);
        try {
            following = (await post("/screen/actions/restart-shell")).operation;
            update(store.get());
        } catch (problem) {
            busy(false);
            showResult("do", words.restart.refused, problem.message);
        }
    }

    function busy(on) {
        restart.setAttribute("aria-busy", String(on));
        say(restart.lastElementChild, on ? words.restart.busy : words.restart.verb);
        restart.focus();
    }

    function updateFacts(screen) {
        const rows = [
            ["page", words.pages[screen.shell.page] ?? (screen.shell.running ? words.pages.starting : words.pages.none)],
            ["language", screen.shell.language ? new Intl.DisplayNames(language, { type: "language" }).of(screen.shell.language) : "–"],
            ["frame", screen.shell.last_frame_at ? new Date(screen.shell.last_frame_at).toLocaleTimeString(language, { hourCycle: "h23" }) : "–"],
            ["restarts", screen.shell.restarts === 0 ? words.facts.none : screen.shell.restarts.toLocaleString(language)],
            ["disk", words.facts.free(bytes(screen.disk.free_bytes, language), bytes(screen.disk.total_bytes, language))],
            ["memory", bytes(screen.memory.shell_bytes + screen.memory.daemon_bytes, language)],
        ];
        keyed(facts, rows, ([key]) => key, ([key]) => {
            const value = h("dd");
            const row = h("div", null, h("dt", null, words.facts[key]), value);
            row.update = ([, text]) => say(value, String(text));
            return row;
        });
        say(running, screen.shell.running ? words.facts.since(span(Date.now() - new Date(screen.shell.since), language)) : "");
    }

    function updateExhibits(screen) {
        const list = screen.packs.flatMap((pack) => pack.exhibits.map((exhibit) => ({ ...exhibit, pack: pack.id })));
        keyed(exhibits, list, (exhibit) => `${exhibit.pack}/${exhibit.id}`, (exhibit) => {
            const name = h("strong", null, inLanguage(exhibit.title, language));
            const under = h("div", { class: "small" });
            const row = h("li", null, icon(exhibit.kind), h("div", null, name, under));
            row.update = (now) => {
                const open = store.get().screen.shell.exhibit === now.id;
                under.className = open ? "small open" : "small";
                say(under, open ? words.screen.open : now.state === "set-aside" ? words.screen.setAside : words.screen.ready);
            };
            return row;
        });
    }

    function updateTrouble(state) {
        const found = matter(state);
        const key = found ? `${found.key}/${found.data?.id ?? ""}` : "";
        if (key === shownMatter) return;
        shownMatter = key;
        trouble.replaceChildren(...(found ? [note(found.kind, words.matter[found.key](found.data, clock(found.data.at, language)),
            found.key === "fault" ? words.matter.after : words.matter.what)] : []));
    }

    function updateFaults(state) {
        const rows = state.faults.slice(0, 4);
        quiet.hidden = rows.length > 0;
        keyed(faults, rows, (fault) => fault.id, (fault) => h("li", null,
            h("span", { class: "status watch" }, icon("watch")),
            h("span", { class: "grow" }, words.fault[fault.code]?.(fault) ?? fault.sentence),
            h("time", { datetime: fault.at }, clock(fault.at, language))));
    }

    function update(state) {
        say(head, headline(state, words));
        chip.update(stateOf(state));
        restart.disabled = Boolean(state.away);
        if (!state.screen) return;
        say(where, [state.screen.place, new Date().toLocaleDateString(language, { weekday: "long", day: "numeric", month: "long" })]
            .filter(Boolean).join(" · "));
        picture.update(state.screen, stateOf(state), state.away);
        updateFacts(state.screen);
        updateExhibits(state.screen);
        updateTrouble(state);
        updateFaults(state);
        generations.update(state);
        const operation = state.operations[following];
        if (operation && !["running", "waiting"].includes(operation.state)) {
            following = "";
            busy(false);
            const end = outcome(operation, words);
            showResult(end.kind, end.title, end.detail);
        }
    }

    async function readLog() {
        if (!technician || document.visibilityState !== "visible") return;
        try {
            const { items } = await get("/logs?lines=40&of=daemon");
            const atEnd = log.scrollTop + log.clientHeight >= log.scrollHeight - 8;
            say(log, items.map((item) => (typeof item === "string" ? item : `${item.at ?? ""} ${item.text ?? item.line ?? ""}`.trim())).join("\n"));
            if (atEnd) log.scrollTop = log.scrollHeight;
        } catch {
            // The band on top says that the daemon is away; the last lines stay.
        }
    }

    main.replaceChildren(
        h("div", { class: "head" },
            h("div", null, head, h("div", { class: "under" }, chip, where)),
            h("div", { class: "actions" }, restart)),
        h("div", { class: "two" },
            h("div", { class: "stack" }, picture, result, trouble,
                h("section", { class: "section" }, h("header", null, h("h2", null, words.screen.exhibits)), exhibits)),
            h("div", { class: "stack" },
                h("section", { class: "section" }, h("header", null, h("h2", null, words.facts.title), running), facts),
                h("section", { class: "section" }, h("header", null, h("h2", null, words.generations.title),
                    h("a", { href: "/content" }, words.places.content)), generations),
                h("section", { class: "section" }, h("header", null, h("h2", null, words.places.faults),
                    h("a", { href: "/faults" }, words.all)), faults, quiet),
                technician ? h("section", { class: "section" }, h("header", null, h("h2", null, words.screen.log)), log) : null)));
    readLog();
    const timer = setInterval(readLog, LOG_EVERY_MS);
    return { update, unmount: () => clearInterval(timer) };
}
