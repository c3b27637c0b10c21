// SPDX-License-Identifier: Apache-2.0
import { h } from "../dom.js";
import { icon } from "../icons.js";

function line(finding) {
    if (!finding.excerpt) return null;
    const start = Math.max(0, (finding.column || 1) - 1);
    const letters = [...finding.excerpt];
    const end = start + Math.max(1, finding.length || 1);
    return h("div", { class: "line", lang: "zxx" }, h("span", null, String(finding.line)),
        letters.slice(0, start).join(""), h("mark", null, letters.slice(start, end).join("")), letters.slice(end).join(""));
}

/** One finding of the check, as `vitrinectl pack check` prints it: the same sentence, place and code. */
export function finding(item, words) {
    const error = item.severity === "error";
    const place = item.line ? words.finding.place(item.file, item.line, item.column) : item.file;
    return h("li", { class: `finding ${item.severity}` }, icon(error ? "alert" : "watch"),
        h("div", { class: "grow" },
            h("h3", null, words.codes[item.code] ?? item.sentence),
            words.codes[item.code] ? h("p", { lang: "en" }, item.sentence) : null,
            line(item),
            item.hint ? h("p", { lang: "en" }, item.hint) : null,
            h("p", { class: "small" }, place, " · ", h("code", null, item.code))));
}

/** Errors before warnings, each with its count in the heading. */
export function findings(items, words) {
    const group = (severity, title, why) => {
        const some = items.filter((item) => item.severity === severity);
        return some.length === 0 ? null : h("section", { class: "section" },
            h("header", null, h("h2", null, title), h("span", { class: "small" }, `${some.length} · ${why}`)),
            h("ul", null, some.map((item) => finding(item, words))));
    };
    return h("div", { class: "stack" },
        group("error", words.finding.errors, words.finding.errorsWhy),
        group("warning", words.finding.warnings, words.finding.warningsWhy));
}
