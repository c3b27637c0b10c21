// SPDX-License-Identifier: Apache-2.0
import { h, say } from "../dom.js";
import { icon } from "../icons.js";
import { inWords } from "../sentences.js";

/** The line it is about, with the wrong word underlined. Columns count letters, not halves of them. */
function line(item) {
    if (!item.excerpt) return null;
    const start = Math.max(0, (item.column || 1) - 1);
    const letters = [...item.excerpt];
    const end = start + Math.max(1, item.length || 1);
    return h("div", { class: "line", lang: "zxx" }, h("span", null, String(item.line)), h("code", null,
        letters.slice(0, start).join(""), h("mark", null, letters.slice(start, end).join("")), letters.slice(end).join("")));
}

function copyButton(place, words) {
    const label = h("span", null, words.finding.copy);
    return h("button", { class: "button plain small copy", type: "button", onclick: async () => {
        await navigator.clipboard.writeText(place);
        say(label, words.finding.copied);
    } }, label);
}

/** One finding of the check, as `vitrinectl pack check` prints it: the same sentence, place and code. */
export function finding(item, words) {
    const error = item.severity === "error";
    const place = item.line ? words.finding.place(item.file, item.line, item.column) : item.file;
    const sentence = inWords(item.sentence, words, item.sentence_de);
    const title = sentence.lang ? words.codes[item.code] : undefined;
    const hint = inWords(item.hint ?? "", words, item.hint_de);
    const where = [item.file, item.line, item.column].filter(Boolean).join(":");
    return h("li", { class: `finding ${item.severity}` }, icon(error ? "alert" : "fault"),
        h("div", { class: "grow" },
            h("h3", { lang: title ? null : sentence.lang }, title ?? sentence.text),
            title ? h("p", { lang: sentence.lang }, sentence.text) : null,
            error ? line(item) : null,
            item.hint ? h("p", { lang: hint.lang }, hint.text) : null,
            h("p", { class: "small" }, place, place ? " · " : "", h("code", null, item.code))),
        where ? copyButton(where, words) : null);
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

/** The findings as `vitrinectl pack check` prints them, for a file. */
export function report(name, sentence, items) {
    return [`${name}: ${sentence}`, "", ...items.map((item) => [
        `${[item.file, item.line, item.column].filter(Boolean).join(":")}: ${item.severity}: ${item.sentence} [${item.code}]`,
        ...(item.hint ? [`    ${item.hint}`] : [])].join("\n")), ""].join("\n");
}
