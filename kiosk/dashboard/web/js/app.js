// SPDX-License-Identifier: Apache-2.0
// Start: language, theme, session, stream, router. Everything a page needs it is handed.
import { get, post } from "./api.js";
import { readDrop } from "./archive.js";
import { h, say } from "./dom.js";
import { icon } from "./icons.js";
import { may, pageOf, placesOf } from "./router.js";
import { makeStore } from "./store.js";
import { openStream } from "./stream.js";
import { clock, sortFaults } from "./sentences.js";
import { makeWay } from "./way.js";
import { login } from "./pages/login.js";

const LANGUAGES = { de: "Deutsch", en: "English" };
const PLACE_ICONS = { screen: "screen", content: "content", faults: "fault", record: "record" };
const main = document.getElementById("main");
const bar = document.getElementById("bar");
const places = document.getElementById("places");
const away = document.getElementById("away");
const veil = document.getElementById("veil");
const store = makeStore();
const way = makeWay(store);
let language = "en";
let words = null;
let page = null;
let stream = null;
let shownPath = "";
let shownAway = "";
let badges = [];

/** Words are loaded when their language is first chosen. */
async function applyLanguage(next) {
    const wanted = next in LANGUAGES ? next : "en";
    words = (await import(`../text/${wanted}.js`)).default;
    language = wanted;
    localStorage.setItem("language", language);
    document.documentElement.lang = language;
    say(document.getElementById("skip"), words.skip);
    say(veil.firstElementChild, words.drop.here);
}

function applyTheme(next) {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    document.documentElement.dataset.theme = next ?? (dark ? "dark" : "light");
}

function languageSwitch(after) {
    return h("div", { class: "switch", role: "group", "aria-label": words.language },
        Object.keys(LANGUAGES).map((code) => h("button", {
            type: "button", lang: code, "aria-pressed": String(code === language), title: LANGUAGES[code],
            onclick: async () => {
                await applyLanguage(code);
                await after();
                document.querySelector(`.switch [lang=${code}]`)?.focus();
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
    start("");
}

function drawBar(entry) {
    const { session } = store.get();
    const current = entry.page.under ?? entry.page.name;
    badges = [];
    const links = (withIcon) => h("ul", null, placesOf(session).map((place) => {
        const badge = h("span", { class: "badge", hidden: true });
        if (place.name === "faults") badges.push(badge);
        return h("li", null, h("a", { href: place.path, "aria-current": place.name === current ? "page" : null },
            withIcon ? icon(PLACE_ICONS[place.name]) : null, words.places[place.name], badge));
    }));
    bar.replaceChildren(
        h("a", { class: "house", href: "/" }, h("img", { src: "/icon.svg", alt: "" }), h("span", null, session.screen)),
        h("nav", { "aria-label": words.places.label }, links(false)),
        h("div", { class: "end" }, languageSwitch(() => show(false)),
            h("button", { class: "round", type: "button", "aria-label": words.theme, title: words.theme, onclick: toggleTheme }, icon("theme")),
            h("span", { class: "who", title: session.name }, icon("person"), h("span", null, words.roles[session.role])),
            h("button", { class: "round", type: "button", "aria-label": words.leave, title: words.leave, onclick: leave }, icon("leave"))));
    places.setAttribute("aria-label", words.places.label);
    places.replaceChildren(links(true));
    bar.hidden = false;
    places.hidden = false;
    updateBadges(store.get());
}

function updateBadges(state) {
    const number = sortFaults(state).todo.length;
    for (const badge of badges) {
        badge.hidden = number === 0;
        say(badge, String(number));
        badge.setAttribute("aria-label", words.todo(number));
    }
}

async function show(moveFocus) {
    const entry = pageOf(location.pathname, store.get().session);
    if (location.pathname !== entry.path) history.replaceState(null, "", entry.path);
    if (moveFocus) store.dispatch({ kind: "deed", data: null }); // a result stays until its page is left
    shownPath = entry.path;
    const { mount, title } = await entry.page.load();
    if (shownPath !== entry.path || !store.get().session) return; // another page was asked for meanwhile
    page?.unmount();
    drawBar(entry);
    page = mount(main, { words, language, store, way, send, parts: entry.parts });
    page.update(store.get());
    document.title = `${title(words, store.get())} · ${store.get().session.screen}`;
    if (!moveFocus) return;
    scrollTo(0, 0);
    // On a phone the list beside a fault is away, and its heading with it.
    [...main.querySelectorAll("h1, h2.big")].find((heading) => heading.checkVisibility())?.focus();
}

function go(path) {
    if (path !== location.pathname) history.pushState(null, "", path);
    return show(true);
}

/** A pack that was dropped or chosen: its way is shown on a page of its own. */
function send(dropped) {
    way.send(dropped);
    go("/content/pack");
}

function showAway(state) {
    const key = state.away && state.session ? `${state.away} ${language}` : "";
    if (key === shownAway) return;
    shownAway = key;
    away.hidden = key === "";
    if (key === "") return away.replaceChildren();
    away.replaceChildren(icon("away"), h("p", null, h("strong", null, words.away(state.session.screen, clock(state.away, language))), " ", words.awayMore),
        h("button", { class: "button small", type: "button", onclick: () => stream.now() }, words.awayNow));
}

document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href^='/']:not([download], [target])");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(link.pathname);
});
addEventListener("popstate", () => {
    // The skip link changes only the fragment: that is no other page.
    if (store.get().session && location.pathname !== shownPath) show(true);
});

// A pack may be dropped anywhere: a browser would otherwise leave the page and open what missed its target.
const holdsFiles = (event) => store.get().session && [...event.dataTransfer.types].includes("Files");
const takesPack = () => may(store.get().session, "curator") && !store.get().away && !way.busy();
addEventListener("dragover", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = takesPack() ? "copy" : "none";
    veil.hidden = !takesPack();
});
addEventListener("dragleave", (event) => {
    if (!event.relatedTarget) veil.hidden = true;
});
addEventListener("drop", (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    veil.hidden = true;
    if (takesPack()) send(readDrop(event.dataTransfer));
});

// Somebody at this address has just mistyped a key; the next try has to wait, this one too.
const PATIENCE_S = 8;

/** A link with #code= logs in once; the code is taken out of the address before anything else is asked for. */
async function useCode() {
    const code = new URLSearchParams(location.hash.slice(1)).get("code");
    if (!code) return true;
    history.replaceState(null, "", location.pathname);
    for (let tries = 1; ; ++tries) {
        const refusal = await post("/login", { code }).then(() => null, (problem) => problem);
        const soon = refusal?.retryAfter > 0 && refusal.retryAfter <= PATIENCE_S;
        if (!soon || tries === 3) return refusal === null; // an old link leads to the login page
        await new Promise((resolve) => setTimeout(resolve, refusal.retryAfter * 1000));
    }
}

async function session() {
    return get("/session").catch(() => null);
}

/** From nothing to the page that the address names; `notice` is for the login, should there be one. */
async function start(notice) {
    way.cancel();
    store.dispatch({ kind: "left" });
    page?.unmount();
    page = null;
    bar.hidden = true;
    places.hidden = true;
    const linkFits = await useCode();
    let who = await session();
    const known = who !== null;
    const why = () => (linkFits ? notice && words.login[notice] : words.login.oldLink);
    while (!who) {
        document.title = `${words.login.title} · Vitrine`;
        if (await login(main, { words, languageSwitch, notice: why() })) who = await session();
    }
    store.dispatch({ kind: "session", data: who });
    const opened = stream = openStream(store, () => start("ended"));
    await stream.ready;
    // It may have ended at once. A page that was just opened leaves the focus where a keyboard begins.
    if (stream === opened && store.get().session) await show(!known);
}

applyTheme(localStorage.getItem("theme"));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => applyTheme(localStorage.getItem("theme")));
store.subscribe((state) => {
    showAway(state);
    if (!state.session) return;
    updateBadges(state);
    page?.update(state);
});
await applyLanguage(localStorage.getItem("language") ?? navigator.language.slice(0, 2));
start("");
