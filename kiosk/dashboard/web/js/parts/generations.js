// SPDX-License-Identifier: Apache-2.0
import { post } from "../api.js";
import { h, keyed, say } from "../dom.js";
import { icon } from "../icons.js";
import { clock, inLanguage, outcome } from "../sentences.js";
import { may } from "../router.js";
import { confirm } from "./confirm.js";

/** The newest generations, with the way back to each that is kept. `onResult(kind, title, detail)` shows what came. */
export function generationRows({ words, language, store, onResult, most = 10 }) {
    const list = h("ul", { class: "rows" });
    const curator = may(store.get().session, "curator");
    let following = "";

    async function goTo(generation) {
        const { screen } = store.get();
        const yes = await confirm({
            title: words.rollBack.title(generation.number), text: words.rollBack.text(names(generation)),
            points: [[screen.shell.visit ? "info" : "check", screen.shell.visit ? words.rollBack.used : words.rollBack.unused],
                ["info", words.rollBack.kept]],
            verb: words.rollBack.verb(generation.number), verbIcon: "back", cancel: words.cancel,
        });
        if (!yes) return;
        try {
            const path = generation.state === "previous" ? "/generations/rollback" : `/generations/${generation.number}/activate`;
            following = (await post(path, { when: "idle" })).operation;
            onResult("rest", words.rollBack.asked, words.rollBack.waits);
            update(store.get());
        } catch (problem) {
            onResult("do", words.rollBack.refused, problem.message);
        }
    }

    const names = (generation) => generation.packs
        .map((pack) => `${inLanguage(pack.title, language) || pack.id} ${pack.version}`).join(", ");

    function update(state) {
        keyed(list, state.generations.slice(0, most), (generation) => generation.number, (generation) => {
            const side = h("span");
            const since = h("div", { class: "small" });
            const row = h("li", null, h("strong", null, words.generations.number(generation.number)),
                h("div", { class: "grow" }, names(generation), since), side);
            let shown = "";
            row.update = (now) => {
                say(since, now.shown_since ? words.generations.since(clock(now.shown_since, language))
                    : words.generations.made(clock(now.made_at, language)));
                if (now.state === shown) return;
                shown = now.state;
                side.replaceChildren(now.state === "current" ? h("span", { class: "tag" }, words.generations.current)
                    : curator ? h("button", { class: "button small", type: "button", onclick: () => goTo(now) }, icon("back"),
                        words.rollBack.short(now.number)) : "");
            };
            return row;
        });
        const operation = state.operations[following];
        if (operation && !["running", "waiting"].includes(operation.state)) {
            following = "";
            const end = outcome(operation, words);
            onResult(end.kind, end.title, end.detail);
        }
    }
    list.update = update;
    return list;
}
