// SPDX-License-Identifier: Apache-2.0
// The face of an exhibit: fans of light made of its title and kind, as the shell paints them for one without a picture.
import { svg } from "../dom.js";

const WIDTH = 800;
const HEIGHT = 600;
const TURN = 2 * Math.PI;
const ACCENT = { chroma: 0.0897, hue: 207.6 }; // of the accent that a pack has when it names none
const GOLD = "#ffd9a0";
let made = 0;

/** Numbers from 0 to 1 that are the same for the same words. */
function seeded(words) {
    let state = 2166136261;
    for (const letter of words) state = Math.imul(state ^ letter.charCodeAt(0), 16777619);
    return () => {
        state += 0x6d2b79f5;
        let t = Math.imul(state ^ (state >>> 15), 1 | state);
        t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
        return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
    };
}

class Light {
    constructor(words) {
        this.next = seeded(words);
        this.id = `cover${made++}`;
        this.gradients = [];
        this.shapes = [];
        const { chroma, hue } = ACCENT;
        this.colours = [`oklch(.74 ${chroma * 1.05} ${hue})`, `oklch(.7 ${chroma} ${hue + 32})`,
            `oklch(.82 ${Math.min(chroma, 0.07)} ${hue - 22})`, GOLD];
        this.tilt = (this.next() - 0.5) * 46;
        this.x = WIDTH * (0.2 + 0.6 * this.next());
        this.y = HEIGHT * (0.12 + 0.4 * this.next());
    }

    fade(colour, from, to, x1, y1, x2, y2) {
        const id = `${this.id}-${this.gradients.length}`;
        this.gradients.push(svg("linearGradient", { id, gradientUnits: "userSpaceOnUse", x1, y1, x2, y2 },
            svg("stop", { offset: 0, "stop-color": colour, "stop-opacity": from }),
            svg("stop", { offset: 1, "stop-color": colour, "stop-opacity": to })));
        return `url(#${id})`;
    }

    add(tag, properties) {
        this.shapes.push(svg(tag, properties));
    }

    fan(x, y, from, to, rays, length = 1100, strength = 0.5) {
        const step = (to - from) / rays;
        const at = (angle, reach) => [x + Math.cos(angle) * reach, y + Math.sin(angle) * reach];
        for (let i = 0; i < rays; i += 1) {
            const begin = from + step * (i + this.next() * 0.25);
            const end = begin + step * (0.35 + this.next() * 0.9);
            const colour = this.colours[Math.floor(this.next() * 3.4)];
            const opacity = Math.min(1, strength * (0.6 + this.next() * 0.9));
            this.add("path", {
                d: `M${x} ${y}L${at(begin, length)}L${at(end, length)}Z`,
                fill: this.fade(colour, opacity, 0, x, y, ...at((begin + end) / 2, length * 0.8)),
            });
        }
    }
}

const FIGURES = {
    story(light) {
        light.fan(-40, HEIGHT * (0.3 + 0.4 * light.next()), -0.5, 0.5, 9);
        const x = WIDTH * (0.45 + light.next() * 0.2);
        light.add("path", {
            d: `M${x} 70L${x + 190} 430L${x - 190} 430Z`, fill: light.fade(light.colours[2], 0.34, 0.06, x, 70, x, 430),
            stroke: light.colours[2], "stroke-opacity": 0.7, "stroke-width": 2.5,
        });
        light.fan(x + 60, 250, -0.3 + light.next() * 0.3, 0.5, 7, 900, 0.6);
    },
    quiz(light) {
        light.fan(light.x, light.y, 0, TURN, 26, 900, 0.55);
    },
    gallery(light) {
        for (let i = 0; i < 9; i += 1) {
            const [x, y, r] = [light.next() * WIDTH, light.next() * 420, 50 + light.next() * 150];
            light.add("circle", {
                cx: x, cy: y, r, fill: light.fade(light.colours[i % 4 === 3 ? 3 : i % 3], 0.42, 0.02, x - r, y - r, x + r, y + r),
                stroke: light.colours[2], "stroke-opacity": 0.35, "stroke-width": 2,
            });
        }
    },
    video(light) {
        for (let i = 0; i < 11; i += 1) {
            const y = 80 + i * 34;
            const swing = 60 + light.next() * 90;
            light.add("path", {
                d: `M-20 ${y}C${WIDTH * 0.3} ${y - swing} ${WIDTH * 0.55} ${y + swing * 1.6} ${WIDTH + 20} ${y - swing * 0.4 + 60}`,
                fill: "none", stroke: light.colours[i % 4], "stroke-opacity": 0.25 + light.next() * 0.6,
                "stroke-width": 2 + light.next() * 12,
            });
        }
    },
    events(light) {
        for (let i = 0; i < 5; i += 1) {
            const x = 70 + i * 140;
            light.add("path", { d: `M${x} 60h104v420H${x}Z`, fill: light.fade(light.colours[i % 3], 0.5 - 0.06 * (i % 2), 0.02, x, 60, x, 520) });
        }
        light.fan(-20, 230, -0.22, 0.3, 7, 1100, 0.6);
    },
};

/** A drawing that says nothing by itself: the title stands beside it. */
export function cover(words, kind) {
    const light = new Light(words);
    (FIGURES[kind] ?? FIGURES.story)(light);
    const { chroma, hue } = ACCENT;
    const ground = `${light.id}-ground`;
    return svg("svg", { class: "cover", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "xMidYMin slice", "aria-hidden": "true", focusable: "false" },
        svg("defs", null,
            svg("linearGradient", { id: ground, x1: 0, y1: 0, x2: 0.6, y2: 1 },
                svg("stop", { offset: 0, "stop-color": `oklch(.36 ${Math.min(chroma, 0.075)} ${hue})` }),
                svg("stop", { offset: 1, "stop-color": `oklch(.2 ${Math.min(chroma, 0.045)} ${hue + 20})` })),
            light.gradients),
        svg("rect", { width: WIDTH, height: HEIGHT, fill: `url(#${ground})` }),
        svg("g", { class: "light" }, light.shapes));
}
