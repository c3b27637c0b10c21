// SPDX-License-Identifier: Apache-2.0
// The stream of events: opened once, taken up again by the browser with Last-Event-ID, a snapshot after every gap.
import { get } from "./api.js";

const AWAY_AFTER_MS = 3000;
const KINDS = ["screen", "operation", "fault", "audit", "drop-in"];

/** Feeds `store` until stop() is called. `onLeft` is called when the session has ended. */
export function openStream(store, onLeft) {
    let source = null;
    let awayTimer = 0;
    let retry = 0;
    let retryMs = 1000;
    let stopped = false;

    async function snapshot() {
        const may = store.get().session.role;
        const parts = [
            get("/screen").then((data) => store.dispatch({ kind: "screen", data })),
            get("/generations").then((data) => store.dispatch({ kind: "generations", data: data.items ?? data })),
            get("/drop-ins").then((data) => store.dispatch({ kind: "drop-ins", data })),
            get("/faults?limit=50").then((data) => store.dispatch({ kind: "faults", data: data.items })),
        ];
        if (may === "technician" || may === "admin") {
            parts.push(get("/audit?limit=100").then((data) => store.dispatch({ kind: "audits", data: data.items })));
        }
        await Promise.all(parts);
    }

    function lost() {
        if (!awayTimer) {
            awayTimer = setTimeout(() => store.dispatch({ kind: "away", data: new Date().toISOString() }), AWAY_AFTER_MS);
        }
    }

    function heard() {
        clearTimeout(awayTimer);
        awayTimer = 0;
        retryMs = 1000;
        store.dispatch({ kind: "back" });
    }

    async function ask() {
        try {
            await snapshot();
            heard();
            return true;
        } catch (problem) {
            if (problem.status === 401) {
                stop();
                onLeft();
            } else lost();
            return false;
        }
    }

    function open() {
        if (stopped) return;
        source = new EventSource("/api/v1/events");
        source.addEventListener("hello", ask);
        source.addEventListener("gap", ask);
        source.addEventListener("generation", () => get("/generations")
            .then((data) => store.dispatch({ kind: "generations", data: data.items ?? data })).catch(lost));
        for (const kind of KINDS) {
            source.addEventListener(kind, (event) => {
                heard();
                store.dispatch({ kind, data: JSON.parse(event.data) });
            });
        }
        source.onerror = async () => {
            lost();
            // Closed for good (an answer that was not a stream): find out whether the session ended, else try again.
            if (source.readyState === EventSource.CLOSED && (await ask(), !stopped)) {
                clearTimeout(retry);
                retry = setTimeout(open, retryMs);
                retryMs = Math.min(retryMs * 2, 15000);
            }
        };
    }

    function stop() {
        stopped = true;
        clearTimeout(awayTimer);
        clearTimeout(retry);
        source?.close();
    }

    open();
    return { stop, now: ask };
}
