// SPDX-License-Identifier: Apache-2.0
import { post } from "../api.js";
import { h, keyed, say } from "../dom.js";
import { clock, inLanguage } from "../sentences.js";
import { action, whyNot } from "./action.js";
import { confirm } from "./confirm.js";

const namesOf = (generation, language) => generation.packs
    .map((pack) => `${inLanguage(pack.title, language) || pack.id} ${pack.version}`).join(", ");

/** Asks, and goes back to `generation` when the person wants it; what comes of it stands in state.deed. */
export async function goBack(generation, { words, language, store }) {
    const { screen } = store.get();
    const yes = await confirm({
        title: words.rollBack.title(generation.number), text: words.rollBack.text(namesOf(generation, language)),
        points: [screen.shell.visit ? ["info", words.rollBack.used] : ["check", words.rollBack.unused],
            ["check", words.rollBack.kept], ["info", words.rollBack.ifNot]],
        verb: words.rollBack.verb(generation.number), shape: "back", cancel: words.cancel,
    });
    if (!yes) return;
    const previous = generation.state === "previous";
    const what = previous ? "roll-back" : "activate";
    try {
        const path = previous ? "/generations/rollback" : `/generations/${generation.number}/activate`;
        const { operation } = await post(path, { when: "idle" });
        store.dispatch({ kind: "deed", data: { what, operation } });
    } catch (problem) {
        store.dispatch({ kind: "deed", data: { what, refused: problem.status === 0 ? words.login.unreachable : problem.message, german: problem.german } });
    }
}

/** The newest generations, with the way back to each that is kept. */
export function generationRows({ words, language, store, most = 10 }) {
    const list = h("ul", { class: "rows" });
    const none = h("p", { class: "quiet" }, words.generations.none);
    const element = h("div", null, list, none);
    let why = "";

    function madeOf({ made_by: who, made_at: at }) {
        return who === "first start" ? words.generations.self(clock(at, language)) : words.generations.by(who, clock(at, language));
    }

    element.update = (state) => {
        why = whyNot(state, "curator", words);
        none.hidden = state.generations.length > 0;
        keyed(list, state.generations.slice(0, most), (generation) => generation.number, (generation) => {
            let shown = generation;
            const tag = h("span", { class: "tag" }, words.generations.current);
            const back = action({ verb: words.rollBack.short(generation.number), shape: "back", small: true,
                run: () => goBack(shown, { words, language, store }) });
            const names = h("span");
            const row = h("li", null, h("strong", { class: "number" }, words.generations.number(generation.number)),
                h("div", { class: "grow" }, names,
                    h("div", { class: "small" }, madeOf(generation)), back.why),
                tag, back);
            row.update = (now) => {
                shown = now;
                say(names, namesOf(now, language));
                const current = now.state === "current";
                tag.hidden = !current;
                back.hidden = current;
                back.update({ why: current ? "" : why });
            };
            return row;
        });
    };
    return element;
}
