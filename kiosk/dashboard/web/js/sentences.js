// SPDX-License-Identifier: Apache-2.0
// Pure: state -> the sentence that answers "is everything all right?", and small words. Tested without a browser.

/** Visitors see a picture that is none: a person must do something. */
export const isLost = (what) => what === "frozen" || what === "black";

/** What the screen is, for shape, word and colour; "unreachable" when the daemon is away. */
export function stateOf(state) {
    if (state.away) return "unreachable";
    return state.screen?.state ?? "starting";
}

const LOOKS = {
    playing: ["playing", "good"], "in-use": ["use", "use"], off: ["asleep", "rest"], updating: ["updating", "busy"],
    starting: ["waiting", "rest"], paused: ["watch", "watch"], frozen: ["frozen", "do"], black: ["frozen", "do"], unreachable: ["unreachable", "do"],
};

export const lookOf = (name) => LOOKS[name] ?? LOOKS.starting;

/** `words` is text/de.js or text/en.js. */
export function headline(state, words) {
    const name = state.screen?.name ?? state.session?.screen ?? "";
    return words.headline[stateOf(state)](name);
}

/** The words of `text` ({de: …, en: …} or a string) for `language`. */
export function inLanguage(text, language) {
    if (typeof text === "string") return text;
    return text?.[language] ?? text?.de ?? text?.en ?? Object.values(text ?? {})[0] ?? "";
}

export function bytes(count, language) {
    const units = ["B", "kB", "MB", "GB", "TB"];
    let at = 0;
    let number = count;
    while (number >= 1000 && at < units.length - 1) {
        number /= 1000;
        at += 1;
    }
    const digits = at === 0 || number >= 100 ? 0 : 1;
    return `${number.toLocaleString(language, { maximumFractionDigits: digits })} ${units[at]}`;
}

/** "10:43" today, "Fr. 10:43" this week, "3.11.2026 10:43" before. */
export function clock(iso, language, now = new Date()) {
    if (!iso) return "";
    const at = new Date(iso);
    const time = at.toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
    if (at.toDateString() === now.toDateString()) return time;
    if (now - at < 6 * 864e5) return `${at.toLocaleDateString(language, { weekday: "short" })} ${time}`;
    return `${at.toLocaleDateString(language)} ${time}`;
}

/** "10:43:07", on a clock with 24 hours whatever the language. */
export function exactClock(iso, language) {
    return new Date(iso).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
}

/** "3 Minuten", "2 Tage": the largest unit that fits. */
export function span(ms, language) {
    const steps = [["day", 864e5], ["hour", 36e5], ["minute", 6e4], ["second", 1000]];
    const [unit, size] = steps.find(([, length]) => ms >= length) ?? steps.at(-1);
    return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 })
        .format(Math.max(0, Math.floor(ms / size)));
}

/** Content that has to be corrected: it comes back with every visit until somebody does. */
const LASTING = new Set(["exhibit-failed", "exhibit-memory", "medium-broken", "plugin-broken", "key-revoked", "content-damaged", "drawn-by-processor", "visitor-touch", "visitor-sound", "visitor-picture", "visitor-other"]);

export const setAside = (screen) => (screen?.packs ?? []).flatMap((pack) => pack.exhibits)
    .filter((exhibit) => exhibit.state === "set-aside");

/** The same fault of the same exhibit once, the newest, and how often: {...fault, times}. */
export function oncePerKind(faults) {
    const kinds = new Map();
    for (const fault of faults) {
        const key = `${fault.code} ${fault.exhibit}`;
        const known = kinds.get(key);
        const times = fault.detail?.times ?? 1;
        if (known) known.times += times;
        else kinds.set(key, { ...fault, times });
    }
    return [...kinds.values()];
}

/**
 * Which faults need a person now, which an eye, and which are done. What shows still and what lasts of the generation
 * on show is not done; what Vitrine mended by itself is.
 */
export function sortFaults(state) {
    const what = stateOf(state);
    const current = state.screen?.generation?.current ?? null;
    const since = state.generations.find((generation) => generation.number === current)?.made_at ?? "";
    const onShow = new Set((state.screen?.packs ?? []).flatMap((pack) => pack.exhibits.map((exhibit) => exhibit.id)));
    // By time: what the shell reports while it loads carries the number of the generation before.
    const lasting = (fault) => LASTING.has(fault.code) && fault.at >= since && (!fault.exhibit || onShow.has(fault.exhibit));
    const aside = setAside(state.screen).map((exhibit) => ({
        id: `aside-${exhibit.id}`, code: "exhibit-set-aside", exhibit: exhibit.id, detail: {},
        at: state.faults.find((fault) => fault.exhibit === exhibit.id)?.at ?? state.screen.since,
    }));
    const now = isLost(what) || (what === "paused" && current !== null)
        ? [{ id: what, code: what, exhibit: state.screen.shell?.exhibit ?? "", at: state.screen.since, detail: { page: state.screen.shell?.page } }] : [];
    return {
        todo: now,
        watch: [...aside, ...oncePerKind(state.faults.filter(lasting))],
        done: oncePerKind(state.faults.filter((fault) => !lasting(fault))),
    };
}

/** Which open matter comes first on the screen's page, or null: {kind: "do"|"watch", key, data}. */
export function matter(state) {
    const what = stateOf(state);
    if (isLost(what)) return { kind: "do", key: what, data: state.screen };
    if (what === "paused" && state.screen.packs.length > 0) return { kind: "watch", key: "paused", data: state.screen };
    const newest = state.screen?.faults?.newest;
    if (newest && state.screen.faults.last_hour > 0) {
        return { kind: "watch", key: "fault", data: newest, mended: !LASTING.has(newest.code) };
    }
    return null;
}

/** The title of an exhibit on show, else its id. */
export function titleOf(exhibit, screen, language) {
    if (!exhibit) return "";
    const found = (screen?.packs ?? []).flatMap((pack) => pack.exhibits).find((entry) => entry.id === exhibit);
    return found ? inLanguage(found.title, language) || exhibit : exhibit;
}

/** With a full stop, where another sentence follows. */
export const stopped = (sentence) => (sentence && !/[.!?…]$/.test(sentence) ? `${sentence}.` : sentence);

/** What a fault was, as a sentence; the check's own English where there is none. */
export function faultSentence(fault, state, words, language) {
    return words.fault[fault.code]?.(titleOf(fault.exhibit, state.screen, language)) ??
        (["frozen", "black", "paused"].includes(fault.code) ? words.matter[fault.code]() : null) ?? fault.sentence ?? fault.code;
}

/** What the check or the daemon says, in the page's language: our words, else its own `german`; {text, lang}. */
export function inWords(text, words, german) {
    for (const [pattern, sentence] of words.check) {
        const found = pattern.exec(text);
        if (found) return { text: sentence.replace(/\$(\d)/g, (_, number) => found[number]) };
    }
    if (words.check.length === 0) return { text, lang: undefined };
    return german && german !== text ? { text: german } : { text, lang: "en" };
}

const ENDED = ["done", "failed", "cancelled"];

/**
 * How what this person started is going: {kind, title, details, busy}; null when nothing was. `deed` is
 * {what, operation} or {what, refused}.
 */
export function deedNote(deed, operations, words, language) {
    if (!deed) return null;
    const texts = words.outcome[deed.what];
    if (deed.refused !== undefined) {
        return { kind: "do", title: texts.refused, details: [inWords(deed.refused, words, deed.german).text, words.deed.noChange], busy: false };
    }
    const operation = operations[deed.operation];
    const state = operation?.state ?? "running";
    if (!ENDED.includes(state)) {
        return { kind: "rest", title: texts[state], details: [state === "waiting" ? words.deed.waits : words.deed.moment], busy: true };
    }
    const by = words.deed.by(operation.who, clock(operation.ended_at, language));
    if (state === "cancelled") return { kind: "rest", title: texts.cancelled, details: [by], busy: false };
    if (state === "failed") return { kind: "do", title: texts.failed, details: [inWords(operation.sentence, words, operation.sentence_de).text, by], busy: false };
    const first = operation.result?.first_frame_ms;
    return {
        kind: "good", title: texts.done, busy: false,
        details: [first === undefined ? words.deed.seen : words.deed.firstFrame(first / 1000), by],
    };
}

/** How long a restart took when it was last measured, in seconds; null when none is known. */
export function lastRestart(operations) {
    const measured = Object.values(operations).filter((one) => one.what === "restart-shell" && one.result?.first_frame_ms)
        .sort((one, other) => Number(other.id) - Number(one.id));
    return measured.length > 0 ? Math.max(1, Math.round(measured[0].result.first_frame_ms / 1000)) : null;
}

/** What remains of sending `total`, in ms, from what was done so far; null while that cannot be said. */
export function remaining(done, total, elapsed) {
    if (elapsed < 1500 || done <= 0 || done >= total) return null;
    return (elapsed / done) * (total - done);
}

const LOG_LINE = /^(\d{4}-\d\d-\d\dT\S+)\s+(?:(\w+): )?(.*)$/;

/** A line of the daemon's log: {time, level, text}; time is the clock on the wall here. */
export function logLine(line, language) {
    const found = LOG_LINE.exec(line);
    if (!found || Number.isNaN(Date.parse(found[1]))) return { time: "", level: "", text: line };
    return { time: exactClock(found[1], language), level: found[2] ?? "", text: found[3] };
}
