// SPDX-License-Identifier: Apache-2.0
import { readDrop } from "../archive.js";
import { h, say } from "../dom.js";

/** Two buttons that choose a pack from the disk, a file or a folder; `update(why)` says why they cannot be used. */
export function packField({ words, send }, main = true) {
    const why = h("p", { class: "why", hidden: true });
    const pick = (words_, look, extra) => {
        const input = h("input", { type: "file", hidden: true, "aria-label": words_, ...extra, onchange: () => {
            if (input.files.length > 0) send(readDrop(input));
        } });
        const button = h("button", { class: look, type: "button", "data-pick": extra["data-pick"], onclick: () => {
            if (button.getAttribute("aria-disabled") !== "true") input.click();
        } }, words_);
        return [button, input];
    };
    const [file, fileInput] = pick(words.drop.choose, main ? "button main" : "button", { accept: ".vpack,.tar,application/x-tar", "data-pick": "file" });
    const [folder, folderInput] = pick(words.drop.folder, "button", { webkitdirectory: true, "data-pick": "folder" });
    const element = h("div", { class: "pick" }, h("div", { class: "buttons" }, file, folder), why, fileInput, folderInput);
    element.update = (reason) => {
        for (const button of [file, folder]) button.setAttribute("aria-disabled", String(Boolean(reason)));
        file.classList.toggle("main", main && !reason);
        why.hidden = !reason;
        say(why, reason);
    };
    return element;
}
