// SPDX-License-Identifier: Apache-2.0
// One state, fed by one stream of events. reduce() is pure; pages subscribe to what they show.

export const EMPTY = {
    session: null, // {name, role, screen, version}
    screen: null, // GET /screen
    generations: [],
    dropIns: { folder: "", places: [], items: [] },
    faults: [],
    audit: [],
    operations: {},
    deed: null, // what this person started on this page: {what, operation} or {what, refused}
    way: null, // the pack that is on its way to the screen; see way.js
    away: null, // when the daemon was last heard, while it is not
};

const KEPT = 200;

function withNewest(list, entry) {
    return [entry, ...list.filter((other) => other.id !== entry.id)].slice(0, KEPT);
}

/** What `event` makes of `state`. Events of unknown kinds change nothing. */
export function reduce(state, event) {
    switch (event.kind) {
        case "session": return { ...state, session: event.data };
        case "screen": return { ...state, screen: event.data };
        case "generations": return { ...state, generations: event.data };
        case "drop-in": {
            const items = state.dropIns.items.filter((item) => item.id !== event.data.id);
            if (event.data.state !== "gone") items.unshift(event.data);
            return { ...state, dropIns: { ...state.dropIns, items } };
        }
        case "drop-in-places": return { ...state, dropIns: { ...state.dropIns, places: event.data.places } };
        case "fault": return { ...state, faults: withNewest(state.faults, event.data) };
        case "audits": return { ...state, audit: event.data };
        case "audit": return { ...state, audit: withNewest(state.audit, event.data) };
        case "snapshot": return {
            ...state, ...event.data, operations: { ...state.operations, ...Object.fromEntries(event.operations.map((one) => [one.id, one])) },
        };
        case "deed": return { ...state, deed: event.data };
        case "way": return { ...state, way: event.data };
        case "operation": return { ...state, operations: { ...state.operations, [event.data.id]: event.data } };
        case "away": return state.away ? state : { ...state, away: event.data };
        case "back": return state.away ? { ...state, away: null } : state;
        case "left": return EMPTY;
        default: return state;
    }
}

export function makeStore() {
    let state = EMPTY;
    const readers = new Set();
    return {
        get: () => state,
        dispatch(event) {
            const next = reduce(state, event);
            if (next === state) return;
            state = next;
            for (const reader of [...readers]) reader(state);
        },
        subscribe(reader) {
            readers.add(reader);
            return () => readers.delete(reader);
        },
    };
}
