// SPDX-License-Identifier: Apache-2.0
// What happens on the screen, as it happens: one event stream, a snapshot after every gap, and a pulse. A stream whose
// daemon has stopped stays open without a byte, so only a question that stays unanswered shows that nobody is there.
import { get } from "./api.js";
import { may } from "./router.js";

export const PULSE_MS = 1000; // after so long without a word the daemon is asked
export const AWAY_MS = 3000; // after so long without a word, and a question open, the page says so
const GIVE_UP_MS = 10_000; // a question without an answer is asked anew
const MOST_RETRY_MS = 15_000;
const KINDS = ["screen", "operation", "fault", "audit", "drop-in", "drop-in-places"];

/**
 * Pure: is nobody there? `heard` and `asked` are times of the last word and of the oldest open question (0: none).
 * A question must have been open for a while: after a laptop's sleep the last word is old and means nothing.
 */
export function isAway(now, heard, asked) {
    return asked > 0 && now - heard >= AWAY_MS && now - asked >= AWAY_MS - PULSE_MS;
}

/**
 * Feeds `store` until stop() is called. `onLeft` is called when the session has ended. `ready`: there is something to
 * show, or nobody is there.
 */
export function openStream(store, onLeft) {
    let source = null;
    let retry = 0;
    let retryMs = 1000;
    let stopped = false;
    let heardAt = performance.now();
    let askedAt = 0;
    let asking = false;
    let whenReady = () => {};
    const ready = new Promise((resolve) => { whenReady = resolve; });

    async function snapshot() {
        const technician = may(store.get().session, "technician");
        const [screen, generations, dropIns, operations, faults, audit] = await Promise.all([
            get("/screen"), get("/generations"), get("/drop-ins"), get("/operations"), get("/faults?limit=100"),
            technician ? get("/audit?limit=200") : { items: [] },
        ]);
        if (stopped) return;
        // All at once: a page that grows piece by piece jumps under the eye.
        store.dispatch({ kind: "snapshot", data: { screen, generations: generations.items, dropIns, faults: faults.items, audit: audit.items }, operations: operations.items });
        whenReady();
    }

    function heard() {
        heardAt = performance.now();
        askedAt = 0;
        if (!store.get().away) return;
        store.dispatch({ kind: "back" });
        open(); // the old stream may never end by itself, and what happened meanwhile is not on it
    }

    function failed(problem) {
        if (stopped) return;
        if (problem.status === 401) {
            stop();
            onLeft();
        } else if (problem.status > 0) heard(); // a refusal is an answer too
    }

    /** Asks for the screen's state; true when there was an answer. */
    async function ask() {
        if (stopped || asking) return;
        asking = true;
        askedAt ||= performance.now();
        try {
            const data = await get("/screen", { timeout: GIVE_UP_MS });
            if (stopped) return;
            heard();
            store.dispatch({ kind: "screen", data });
        } catch (problem) {
            failed(problem);
        } finally {
            asking = false;
        }
    }

    function look() {
        if (document.visibilityState !== "visible") {
            askedAt = 0;
            return;
        }
        const now = performance.now();
        if (now - heardAt >= PULSE_MS) ask();
        if (!store.get().away && isAway(now, heardAt, askedAt)) {
            whenReady();
            store.dispatch({ kind: "away", data: new Date(Date.now() - (now - heardAt)).toISOString() });
        }
    }

    function open() {
        clearTimeout(retry);
        source?.close();
        if (stopped) return;
        source = new EventSource("/api/v1/events");
        const anew = () => snapshot().then(heard, failed);
        source.addEventListener("hello", anew);
        source.addEventListener("gap", anew);
        source.addEventListener("generation", () => get("/generations")
            .then((data) => store.dispatch({ kind: "generations", data: data.items }), failed));
        for (const kind of KINDS) {
            source.addEventListener(kind, (event) => {
                heard();
                store.dispatch({ kind, data: JSON.parse(event.data) });
            });
        }
        source.onopen = () => { retryMs = 1000; };
        source.onerror = () => {
            ask(); // has the session ended, or is nobody there?
            if (source.readyState !== EventSource.CLOSED || stopped) return;
            clearTimeout(retry);
            retry = setTimeout(open, retryMs);
            retryMs = Math.min(retryMs * 2, MOST_RETRY_MS);
        };
    }

    function stop() {
        stopped = true;
        whenReady();
        clearTimeout(retry);
        clearInterval(timer);
        source?.close();
    }

    open();
    const timer = setInterval(look, PULSE_MS / 2);
    return { stop, now: ask, ready };
}
