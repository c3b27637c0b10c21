// SPDX-License-Identifier: Apache-2.0
// Pure: state -> the sentence that answers "is everything all right?", and small words. Tested without a browser.

/** What the screen is, for shape, word and colour; "unreachable" when the daemon is away. */
export function stateOf(state) {
    if (state.away) return "unreachable";
    return state.screen?.state ?? "starting";
}

const LOOKS = {
    playing: ["playing", "good"], "in-use": ["use", "use"], off: ["asleep", "rest"], updating: ["updating", "busy"],
    starting: ["waiting", "rest"], paused: ["watch", "watch"], frozen: ["frozen", "do"], unreachable: ["unreachable", "do"],
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

/** "3 Minuten", "2 Tage": the largest unit that fits. */
export function span(ms, language) {
    const steps = [["day", 864e5], ["hour", 36e5], ["minute", 6e4], ["second", 1000]];
    const [unit, size] = steps.find(([, length]) => ms >= length) ?? steps.at(-1);
    return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long", maximumFractionDigits: 0 })
        .format(Math.max(0, Math.floor(ms / size)));
}

/** Which open matter comes first on the screen's page, or null: {kind: "do"|"watch", key, data}. */
export function matter(state) {
    const what = stateOf(state);
    if (what === "frozen") return { kind: "do", key: "frozen", data: state.screen };
    if (what === "paused") return { kind: "watch", key: "paused", data: state.screen };
    const newest = state.screen?.faults?.newest;
    if (newest && state.screen.faults.last_hour > 0) return { kind: "watch", key: "fault", data: newest };
    return null;
}

/** How an operation that ended reads: {kind: "good"|"do", title, detail}. */
export function outcome(operation, words) {
    const done = operation.state === "done";
    const texts = words.outcome[operation.what] ?? words.outcome.other;
    const seconds = operation.result?.first_frame_ms !== undefined ? operation.result.first_frame_ms / 1000 : null;
    return {
        kind: done ? "good" : "do",
        title: done ? texts.done : texts.failed,
        detail: done && seconds !== null ? words.firstFrame(seconds) : operation.sentence ?? "",
    };
}
