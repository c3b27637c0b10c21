// SPDX-License-Identifier: Apache-2.0
// A pack's way from this computer to the screen. It goes on while the person looks at other pages.
import { sendPack } from "./api.js";
import { packArchive } from "./archive.js";

export const ON_THE_WAY = ["reading", "sending", "checking"];

/** Pure: the phase of `way` with what its operation says. "waiting", "done" and "failed" come from there. */
export function phaseOf(way, operations) {
    if (way?.phase !== "taken") return way?.phase ?? null;
    const operation = operations[way.answer.operation];
    if (operation?.state === "done" || operation?.state === "failed") return operation.state;
    return operation?.state === "cancelled" ? "replaced" : "waiting";
}

export function makeWay(store) {
    let abort = null;
    let way = null;

    function tell(change) {
        way = { ...way, ...change };
        store.dispatch({ kind: "way", data: way });
    }

    /** `dropped`: a promise of what readDrop() gives. */
    async function send(dropped) {
        if (abort) return;
        abort = new AbortController();
        const { signal } = abort;
        way = null;
        tell({ phase: "reading", name: "…", done: 0, total: 0, size: 0, files: null, began: Date.now(), at: Date.now() });
        try {
            const what = await dropped;
            if (!what) return tell({ phase: "refused", name: "?", problem: { code: "not-pack", findings: [] } });
            tell({ name: what.name, files: what.files?.length ?? null });
            const archive = what.archive ?? await packArchive(what.files, (done, total) => tell({ done, total }), signal);
            tell({ phase: "sending", done: 0, total: archive.size, size: archive.size, began: Date.now() });
            const answer = await sendPack(archive, "idle", (done, total) => {
                if (!signal.aborted) tell({ phase: done < total ? "sending" : "checking", done, total });
            }, signal);
            tell({ phase: "taken", answer, at: Date.now() });
        } catch (problem) {
            const code = signal.aborted ? "cancelled" : problem.code ?? "unreadable";
            tell({ phase: code === "cancelled" ? "cancelled" : "refused", at: Date.now(),
                problem: { code, path: problem.path, message: problem.message, german: problem.german, findings: problem.findings ?? [] } });
        } finally {
            abort = null;
        }
    }

    return { send, cancel: () => abort?.abort(), busy: () => abort !== null };
}
