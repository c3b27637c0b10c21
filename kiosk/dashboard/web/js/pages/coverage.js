// SPDX-License-Identifier: Apache-2.0
import { get } from "../api.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { inLanguage } from "../sentences.js";
import { crumbs } from "../parts/crumbs.js";

export const title = (words) => words.coverage.title;

const ASPECTS = ["texts", "alt_texts", "captions", "transcripts", "audio_descriptions"];

/** Pure: [{language, missing: {texts: 3}, exhibits: 2}] of a pack of GET /coverage, in the pack's order. */
export function lacksOf(pack) {
    const places = [pack.frame, ...pack.exhibits];
    return pack.languages.map((language) => {
        const missing = {};
        for (const { gaps } of places)
            for (const gap of gaps) if (gap.language === language) missing[gap.what] = (missing[gap.what] ?? 0) + 1;
        const exhibits = pack.exhibits.filter(({ gaps }) => gaps.some((gap) => gap.language === language)).length;
        return { language, missing, exhibits };
    });
}

/** "de-simple" in words that people know. */
export function nameOfLanguage(code, language, words) {
    const name = new Intl.DisplayNames(language, { type: "language" }).of(code.split("-")[0]);
    return code.endsWith("-simple") ? words.coverage.easy(name) : name;
}

/** What visitors get in which language, with the page, the table and the data to take along. */
export function mount(main, { words, language, store }) {
    const text = words.coverage;
    const body = h("div", { class: "stack" }, h("p", { class: "quiet" }, text.coming));
    const at = (format) => `/api/v1/coverage?format=${format}&language=${language}`;
    let gone = false;
    let readFor = null;

    function rowOf(pack, { language: code, missing, exhibits }) {
        const parts = ASPECTS.filter((what) => missing[what]).map((what) => text.missing[what](missing[what]));
        const whole = parts.length === 0;
        const list = new Intl.ListFormat(language, { type: "conjunction" });
        return h("li", null, h("div", { class: "grow" }, h("strong", null, nameOfLanguage(code, language, words)),
            whole ? null : h("p", { class: "small" }, text.lacks(list.format(parts), exhibits))),
        h("span", { class: `status ${whole ? "good" : "watch"}` }, icon(whole ? "check" : "alert"), whole ? text.whole : text.gaps));
    }

    function packOf(pack) {
        const { have, of } = pack.sign_language;
        const name = inLanguage(pack.title, language) || pack.id;
        return h("section", { class: "section" }, h("header", null, h("h2", null, `${name} ${pack.version}`)),
            h("ul", { class: "rows" }, lacksOf(pack).map((lack) => rowOf(pack, lack)),
                h("li", null, h("div", { class: "grow" }, h("strong", null, text.sign)),
                    h("span", { class: "status rest" }, have === 0 ? text.noSign : text.signs(have, of)))));
    }

    async function read() {
        try {
            const report = await get("/coverage");
            if (gone) return;
            body.replaceChildren(...(report.packs.length === 0 ? [h("p", { class: "quiet" }, words.packs.none)] : report.packs.map(packOf)));
        } catch (problem) {
            if (!gone) body.replaceChildren(h("p", { class: "quiet", role: "alert" }, problem.code === "busy" ? text.busy : text.failed));
        }
    }

    // Other content has other gaps; whatever else changes on the screen has none.
    function update(state) {
        const shown = JSON.stringify((state.screen?.packs ?? []).map(({ id, version }) => `${id} ${version}`));
        if (!state.screen || shown === readFor) return;
        readFor = shown;
        read();
    }

    main.replaceChildren(h("div", { class: "page" },
        h("div", { class: "head" },
            h("div", null, crumbs(words, [words.places.content, "/content"], [text.title]), h("h1", { tabindex: "-1" }, text.title), h("p", { class: "under" }, text.under)),
            h("div", { class: "actions" },
                h("a", { class: "button", href: at("html"), target: "_blank", rel: "noopener" }, text.open),
                h("a", { class: "button", href: at("html"), download: `coverage-${store.get().session.screen}.html` }, icon("save"), text.page),
                h("a", { class: "button", href: at("csv"), download: `coverage-${store.get().session.screen}.csv` }, icon("save"), text.table))),
        body));
    return {
        update,
        unmount() {
            gone = true;
        },
    };
}
