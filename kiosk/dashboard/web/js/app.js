// SPDX-License-Identifier: Apache-2.0
// Start: language, theme, session, stream, router. Everything a page needs it is handed.
import { get, post } from "./api.js";
import { h, say } from "./dom.js";
import { icon } from "./icons.js";
import { pageOf, pagesOf } from "./router.js";
import { makeStore } from "./store.js";
import { openStream } from "./stream.js";
import { clock } from "./sentences.js";
import { login } from "./pages/login.js";
import de from "../text/de.js";
import en from "../text/en.js";

const LANGUAGES = { de, en };
const PLACE_ICONS = { screen: "screen", content: "content", faults: "fault", record: "record" };
const main = document.getElementById("main");
const bar = document.getElementById("bar");
const places = document.getElementById("places");
const store = makeStore();
let language = localStorage.getItem("language") ?? (navigator.language.startsWith("de") ? "de" : "en");
let words = LANGUAGES[language];
let page = null;
let stream = null;
let shownPath = "";

function applyLanguage(next) {
    language = next;
    words = LANGUAGES[next];
    localStorage.setItem("language", next);
    document.documentElement.lang = next;
    say(document.getElementById("skip"), words.skip);
}

function applyTheme(next) {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = next ?? (dark ? "dark" : "light");
}

function languageSwitch(after) {
    return h("div", { class: "switch", role: "group", "aria-label": words.language },
        Object.keys(LANGUAGES).map((code) => h("button", {
            type: "button", lang: code, "aria-pressed": String(code === language), title: LANGUAGES[code].name,
            onclick: () => {
                applyLanguage(code);
                after();
            },
        }, code.toUpperCase())));
}

function toggleTheme() {
    const next = document.documentElement.dataset.theme === "dark" ? "light" : "dark";
    localStorage.setItem("theme", next);
    applyTheme(next);
}

async function leave() {
    stream?.stop();
    await post("/logout").catch(() => null); // a session that is gone already is left as well
    restart();
}

function drawBar() {
    const { session } = store.get();
    const links = (list) => list.replaceChildren(...pagesOf(session).map((entry) => h("li", null,
        h("a", { href: entry.path, "aria-current": location.pathname === entry.path ? "page" : null },
            list === small ? icon(PLACE_ICONS[entry.name]) : null, words.places[entry.name]))));
    const wide = h("ul");
    const small = h("ul");
    links(wide);
    links(small);
    bar.replaceChildren(
        h("a", { class: "house", href: "/" }, h("img", { src: "/icon.svg", alt: "" }), h("span", null, session.screen)),
        h("nav", { "aria-label": words.placesLabel }, wide),
        h("div", { class: "end" }, languageSwitch(() => show(false)),
            h("button", { class: "round", type: "button", "aria-label": words.theme, title: words.theme, onclick: toggleTheme }, icon("theme")),
            h("span", { class: "who" }, icon("person"), h("span", null, words.roles[session.role])),
            h("button", { class: "round", type: "button", "aria-label": words.leave, title: words.leave, onclick: leave }, icon("leave"))));
    places.setAttribute("aria-label", words.placesLabel);
    places.replaceChildren(small);
    bar.hidden = false;
    places.hidden = false;
}

async function show(moveFocus) {
    const entry = pageOf(location.pathname, store.get().session);
    if (location.pathname !== entry.path) history.replaceState(null, "", entry.path);
    shownPath = entry.path;
    const { mount, title } = await entry.load();
    page?.unmount();
    drawBar();
    page = mount(main, { words, language, store });
    page.update(store.get());
    document.title = `${title(words)} · ${store.get().session.screen}`;
    if (moveFocus) main.querySelector("h1")?.focus();
}

function showAway(state) {
    const band = document.getElementById("away");
    if (!state.away || !state.session) {
        band.hidden = true;
        return;
    }
    band.hidden = false;
    band.replaceChildren(icon("away"), h("span", null, h("strong", null, words.away(state.session.screen, clock(state.away, language))), " ", words.awayMore),
        h("button", { class: "button small", type: "button", onclick: () => stream.now() }, words.awayNow));
}

document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='/']");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    if (link.pathname !== location.pathname) history.pushState(null, "", link.pathname);
    show(true);
});
addEventListener("popstate", () => {
    // The skip link changes only the fragment: that is no other page.
    if (store.get().session && location.pathname !== shownPath) show(true);
});

/** A link with #code= logs in once; the code is taken out of the address before anything else is asked for. */
async function openSession() {
    const code = new URLSearchParams(location.hash.slice(1)).get("code");
    if (code) {
        history.replaceState(null, "", location.pathname);
        await post("/login", { code }).catch(() => null); // an old link falls back to the login page
    }
    return get("/session").catch(() => null);
}

async function restart() {
    store.dispatch({ kind: "left" });
    page?.unmount();
    page = null;
    bar.hidden = true;
    places.hidden = true;
    let session = await openSession();
    if (!session) {
        do document.title = `${words.login.title} · Vitrine`;
        while (!(await login(main, { words, languageSwitch })));
        session = await get("/session");
    }
    store.dispatch({ kind: "session", data: session });
    stream = openStream(store, restart);
    await show(true);
}

applyLanguage(language);
applyTheme(localStorage.getItem("theme"));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => applyTheme(localStorage.getItem("theme")));
store.subscribe((state) => {
    showAway(state);
    if (state.session) page?.update(state);
});
restart();
