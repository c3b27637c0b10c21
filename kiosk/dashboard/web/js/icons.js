// SPDX-License-Identifier: Apache-2.0
// Drawings on a grid of 24, in the colour of the words beside them.
import { svg } from "./dom.js";

const DRAWINGS = {
    screen: ["M3 5h18v11H3z", "M9 20h6M12 16v4"],
    content: ["M12 3l8 4.500v9L12 21l-8-4.500v-9z", "M4 7.500l8 4.500 8-4.500M12 12v9"],
    fault: ["M12 4l9 16H3z", "M12 10v4.500M12 17.300v.2"],
    record: ["M6 3h9l4 4v14H6z", "M9 11h7M9 15h7"],
    person: ["M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8z", "M4 21c1-5 4-7 8-7s7 2 8 7"],
    theme: ["M12 3a9 9 0 1 0 0 18z", "M12 3a9 9 0 0 1 0 18"],
    leave: ["M10 4H5v16h5", "M14 8l4 4-4 4M18 12H9"],
    restart: ["M20 12a8 8 0 1 1-2.500-5.800L20 8.500", "M20 3.500v5h-5"],
    back: ["M9 6L4 11l5 5", "M4 11h10a5 5 0 0 1 0 10h-3"],
    up: ["M12 19V6", "M6 11l6-6 6 6"],
    close: ["M6 6l12 12", "M18 6L6 18"],
    check: ["M5 13l5 5L20 7"],
    info: ["M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z", "M12 11v5.500M12 7.600v.2"],
    alert: ["M8.300 3h7.400L21 8.300v7.400L15.700 21H8.300L3 15.700V8.300z", "M12 7.500v5.500M12 16.300v.2"],
    away: ["M2 9c6-5 14-5 20 0M5.500 13c4-3 9-3 13 0M9 17c2-1.500 4-1.500 6 0", "M3 3l18 18"],
    playing: [{ circle: [12, 12, 6], solid: true }],
    use: [{ circle: [12, 12, 9] }, { circle: [12, 12, 4], solid: true }],
    asleep: [{ path: "M15 3a9 9 0 1 0 6 14A8 8 0 0 1 15 3z", solid: true }],
    updating: ["M20 12a8 8 0 1 1-2.500-5.800L20 8.500", "M20 3.500v5h-5"],
    watch: [{ path: "M12 4l9 16H3z", solid: true }],
    frozen: [{ path: "M8.300 3h7.400L21 8.300v7.400L15.700 21H8.300L3 15.700V8.300z", solid: true }, { path: "M10 9v6M14 9v6", cut: true }],
    unreachable: [{ path: "M8.300 3h7.400L21 8.300v7.400L15.700 21H8.300L3 15.700V8.300z", solid: true }, { path: "M9.500 9.500l5 5M14.500 9.500l-5 5", cut: true }],
    turning: ["M12 4a8 8 0 1 0 8 8"],
    save: ["M12 4v11M7 11l5 5 5-5", "M5 20h14"],
    search: ["M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14z", "M16 16l5 5"],
    waiting: [{ circle: [12, 12, 8], dashed: true }],
};

/** An icon beside words; it says nothing by itself. */
export function icon(name) {
    const parts = DRAWINGS[name].map((part) => {
        if (typeof part === "string") return svg("path", { d: part });
        const look = {
            fill: part.solid ? "currentColor" : "none",
            stroke: part.cut ? "var(--paper)" : "currentColor",
            "stroke-dasharray": part.dashed ? "3 4" : undefined,
        };
        if (part.circle) return svg("circle", { cx: part.circle[0], cy: part.circle[1], r: part.circle[2], ...look });
        return svg("path", { d: part.path, ...look });
    });
    return svg("svg", { class: `icon is-${name}`, viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, parts);
}
