// SPDX-License-Identifier: Apache-2.0
// Real paths; the daemon answers every unknown page with index.html. A page's code is loaded when it is first visited.

const PAGES = [
    { path: "/", name: "screen", load: () => import("./pages/screen.js") },
    { path: "/content", name: "content", load: () => import("./pages/content.js") },
    { path: "/content/pack", name: "pack", under: "content", role: "curator", load: () => import("./pages/pack.js") },
    { path: "/content/coverage", name: "coverage", under: "content", load: () => import("./pages/coverage.js") },
    { path: "/faults", name: "faults", load: () => import("./pages/faults.js") },
    { path: "/faults/:id", name: "fault", under: "faults", load: () => import("./pages/faults.js") },
    { path: "/record", name: "record", role: "technician", load: () => import("./pages/record.js") },
];

export const ROLES = ["viewer", "curator", "technician", "admin"];
export const may = (session, role) => ROLES.indexOf(session?.role) >= ROLES.indexOf(role ?? "viewer");

function partsOf(pattern, path) {
    const [wanted, given] = [pattern.split("/"), path.split("/")];
    if (wanted.length !== given.length) return null;
    const parts = {};
    for (const [index, word] of wanted.entries()) {
        if (word.startsWith(":") && /^[\w-]+$/.test(given[index])) parts[word.slice(1)] = given[index];
        else if (word !== given[index]) return null;
    }
    return parts;
}

/** {page, parts} of a path; what a role may not see leads to the first page. */
export function pageOf(path, session) {
    for (const page of PAGES) {
        const parts = partsOf(page.path, path);
        if (parts && may(session, page.role)) return { page, parts, path };
    }
    return { page: PAGES[0], parts: {}, path: PAGES[0].path };
}

/** The places of the bar, for a role. */
export const placesOf = (session) => PAGES.filter((page) => !page.under && may(session, page.role));
