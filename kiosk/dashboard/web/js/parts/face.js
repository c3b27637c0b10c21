// SPDX-License-Identifier: Apache-2.0
import { h, keyed, say } from "../dom.js";
import { icon } from "../icons.js";
import { inLanguage } from "../sentences.js";
import { cover } from "./cover.js";

/** The frame that every picture hangs in. */
export function face(title, kind, shape = "") {
    return h("span", { class: `face ${shape}` }, cover(title, kind));
}

/** The exhibits on show, each with its face and whether it is open, ready or set aside. */
export function exhibitTiles(words, language) {
    const list = h("ul", { class: "exhibits" });
    let openNow = null;
    list.update = (screen) => {
        openNow = screen.shell.exhibit;
        const all = screen.packs.flatMap((pack) => pack.exhibits.map((exhibit) => ({ ...exhibit, pack: pack.id })));
        keyed(list, all, (exhibit) => `${exhibit.pack}/${exhibit.id}`, (exhibit) => {
            const title = inLanguage(exhibit.title, language) || exhibit.id;
            const under = h("span");
            const shape = icon("watch");
            const row = h("li", null, face(title, exhibit.kind), h("strong", null, title), h("div", { class: "small" }, shape, under));
            row.update = (now) => {
                const open = openNow === now.id;
                const aside = now.state === "set-aside";
                row.className = aside ? "aside" : open ? "open" : "";
                shape.toggleAttribute("hidden", !aside);
                say(under, aside ? words.screen.setAside : open ? words.screen.open
                    : now.state === "not-due" ? words.screen.notDue : words.screen.ready);
            };
            return row;
        });
    };
    return list;
}
