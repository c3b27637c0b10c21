// SPDX-License-Identifier: Apache-2.0
// Real paths; the daemon answers every unknown page with index.html. A page's code is loaded when it is first visited.

const PAGES = [
    { path: "/", name: "screen", load: () => import("./pages/screen.js") },
    { path: "/content", name: "content", load: () => import("./pages/content.js") },
    { path: "/faults", name: "faults", load: () => import("./pages/faults.js") },
    { path: "/record", name: "record", role: "technician", load: () => import("./pages/record.js") },
];

export const ROLES = ["viewer", "curator", "technician", "admin"];
export const may = (session, role) => ROLES.indexOf(session?.role) >= ROLES.indexOf(role ?? "viewer");

/** The page of a path; what a role may not see leads to the first page. */
export function pageOf(path, session) {
    const page = PAGES.find((entry) => entry.path === path);
    return page && may(session, page.role) ? page : PAGES[0];
}

export const pagesOf = (session) => PAGES.filter((page) => may(session, page.role));
