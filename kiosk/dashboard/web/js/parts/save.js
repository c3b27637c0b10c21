// SPDX-License-Identifier: Apache-2.0
import { h } from "../dom.js";

/** Lets the browser keep `text` as a file. */
export function save(name, text, type = "text/plain") {
    const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
    const link = h("a", { href: url, download: name, hidden: true });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(url), 10_000); // the browser reads it after this click
}
