// SPDX-License-Identifier: Apache-2.0
// What lies in the drop-in folder and on sticks: what became of it, and what a technician decides.
import { post } from "../api.js";
import { h, keyed, say } from "../dom.js";
import { icon } from "../icons.js";
import { clock, inLanguage, inWords } from "../sentences.js";
import { action, whyNot } from "./action.js";
import { findings } from "./finding.js";

const SHAPES = {
    installed: ["check", "good"], refused: ["alert", "do"], asks: ["info", "do"], left: ["info", "rest"], pulled: ["alert", "do"],
    unreachable: ["alert", "do"], waiting: ["waiting", "rest"],
};

/** The sentence of an item in the language of the page. Reasons of a refusal have German words of their own. */
export function sentenceOf(item, words) {
    const reason = /^Not taken: (.*)\. The screen keeps showing/s.exec(item.sentence);
    return inWords(reason ? reason[1] : item.sentence, words, item.sentence_de);
}

/** Sticks that are there, and places that cannot be reached. */
export function newsOf(places) {
    return places.filter((place) => place.kind === "stick" || place.state === "unreachable");
}

function placeRow(place, words) {
    const [shape, colour] = { ready: ["check", "good"], reading: ["waiting", "rest"] }[place.state] ?? ["alert", "do"];
    const text = place.kind === "stick" ? words.dropIn.stick[place.state](place.label) : words.dropIn.unreachable;
    return h("li", null, h("span", { class: `status ${colour}` }, icon(shape), text));
}

/** The decision about a pack that nobody trusted has signed. */
function question(item, { words, store }) {
    const refused = h("p", { class: "why", role: "alert", hidden: true });
    const send = (verb) => async () => {
        refused.hidden = true;
        try {
            await post(`/drop-ins/${item.id}/${verb}`, { at: item.at });
        } catch (problem) {
            refused.hidden = false;
            say(refused, problem.status === 0 ? words.login.unreachable : inWords(problem.message, words, problem.german).text);
        }
    };
    const show = action({ verb: words.dropIn.show, shape: "check", small: true, run: send("show") });
    const leave = action({ verb: words.dropIn.leave, shape: "close", small: true, run: send("leave") });
    const change = item.change;
    const element = h("div", { class: "question" },
        h("p", null, item.signer ? words.dropIn.stranger(item.signer) : words.dropIn.unsigned),
        h("p", { class: "small" }, change.replaces ? words.dropIn.replaces(item.pack.version, change.replaces, change) : words.dropIn.fresh(item.pack.version, change.exhibits)),
        h("p", { class: "small" }, words.dropIn.mark),
        h("div", { class: "buttons" }, show, leave), show.why, refused);
    element.update = () => {
        const why = whyNot(store.get(), "technician", words);
        show.update({ why, main: true });
        leave.update({ why });
        leave.why.hidden = true; // the same reason stands once
    };
    element.update();
    return element;
}

export function dropInRows(context) {
    const { words, language } = context;
    const folder = h("p", { class: "small" });
    const nothing = h("p", { class: "quiet" }, words.dropIn.empty);
    const places = h("ul", { class: "rows" });
    const items = h("ul", { class: "rows top" });
    const element = h("div", null, folder, places, nothing, items);

    function row(item) {
        const [shape, colour] = SHAPES[item.state] ?? SHAPES.waiting;
        const said = sentenceOf(item, words);
        const name = item.pack ? inLanguage(item.pack.title, language) || item.pack.id : item.name;
        const asked = item.state === "asks" ? question(item, context) : null;
        const stick = item.from?.startsWith("stick:") ? words.dropIn.from(item.from.split("/").pop()) : "";
        const made = h("li", null, h("div", { class: "grow" },
            h("div", null, h("strong", null, name), " ", h("span", { class: `status ${colour}` }, icon(shape), words.dropIn.state[item.state] ?? item.state)),
            stick ? h("p", { class: "small" }, stick) : null,
            asked ?? h("p", { class: "small", lang: said.lang }, said.text),
            item.progress === undefined ? null : h("div", { class: "bar-progress", role: "progressbar", "aria-label": words.dropIn.copying, "aria-valuenow": Math.round(item.progress * 100), vars: { "--done": `${Math.round(item.progress * 100)}%` } }, h("i")),
            item.findings?.length ? h("details", null, h("summary", null, words.dropIn.findings(item.findings.length)), findings(item.findings, words)) : null),
        h("time", { datetime: item.at }, clock(item.at, language)));
        made.update = () => asked?.update();
        return made;
    }

    element.update = (state) => {
        const { folder: path, places: all = [], items: list } = state.dropIns;
        const news = newsOf(all);
        if (folder.dataset.path !== path) folder.replaceChildren(...(path ? [words.dropIn.folder, " ", h("code", null, path)] : [words.dropIn.none]));
        folder.dataset.path = path;
        folder.hidden = !path && news.length > 0;
        nothing.hidden = !path || list.length > 0;
        places.hidden = news.length === 0;
        keyed(places, news, (place) => `${place.id} ${place.state}`, (place) => placeRow(place, words));
        keyed(items, list, (item) => `${item.id} ${item.at} ${item.state} ${item.progress ?? ""}`, row);
    };
    return element;
}
