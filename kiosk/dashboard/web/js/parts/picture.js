// SPDX-License-Identifier: Apache-2.0
import { picture } from "../api.js";
import { h, say } from "../dom.js";

const EVERY_MS = 2000;
const STALE_MS = 10_000;

/**
 * <v-picture>: what visitors see now, every two seconds while it can be seen. The box keeps its shape before a picture
 * comes, a new one goes in only when it is decoded, and one that is old says so.
 */
export class LivePicture extends HTMLElement {
    #image = h("img", { alt: "", hidden: true });
    #plate = h("figcaption", { hidden: true });
    #none = h("div", { class: "none" });
    #figure = h("figure", { class: "picture" }, this.#image, this.#none, this.#plate);
    #etag = null;
    #takenAt = null;
    #url = null;
    #timer = 0;
    #visible = false;
    #watch = null;

    connectedCallback() {
        this.append(this.#figure);
        this.#watch = new IntersectionObserver(([entry]) => {
            this.#visible = entry.isIntersecting;
            if (this.#visible) this.#ask();
        });
        this.#watch.observe(this);
        say(this.#none, this.words.picture.coming);
    }

    disconnectedCallback() {
        this.#watch.disconnect();
        clearTimeout(this.#timer);
        if (this.#url) URL.revokeObjectURL(this.#url);
    }

    /** state: GET /screen; away: no daemon */
    update(state, name, away) {
        this.state = name;
        this.away = Boolean(away);
        const { width, height } = state?.display ?? {};
        if (width && height) this.#figure.style.setProperty("--ratio", `${width} / ${height}`);
        this.#figure.classList.toggle("tall", height > width);
        this.#figure.classList.toggle("use", name === "in-use");
        this.#figure.classList.toggle("do", name === "frozen" || name === "unreachable");
        this.#image.alt = this.words.picture.alt(state?.name ?? "", this.words.state[name] ?? "");
        this.#caption();
    }

    #caption() {
        if (!this.#takenAt) return;
        const age = Date.now() - this.#takenAt;
        const stale = this.away || age > STALE_MS;
        this.#figure.classList.toggle("stale", stale);
        const time = this.#takenAt.toLocaleTimeString(this.language, { hourCycle: "h23" });
        this.#plate.hidden = false;
        say(this.#plate, stale ? this.words.picture.old(time) : this.words.picture.of(time));
    }

    async #ask() {
        clearTimeout(this.#timer);
        if (!this.isConnected || !this.#visible) return;
        if (!this.away && document.visibilityState === "visible") {
            try {
                const width = Math.min(1920, Math.ceil(this.clientWidth * devicePixelRatio / 160) * 160) || 960;
                const next = await picture(width, this.#etag);
                if (next) await this.#show(next);
                else this.#takenAt = new Date();
            } catch {
                if (!this.#takenAt) say(this.#none, this.words.picture.none);
            }
        }
        this.#caption();
        this.#timer = setTimeout(() => this.#ask(), EVERY_MS);
    }

    async #show(next) {
        const probe = new Image();
        probe.src = next.url;
        await probe.decode();
        this.#image.src = next.url;
        this.#image.hidden = false;
        this.#none.hidden = true;
        if (this.#url) URL.revokeObjectURL(this.#url);
        this.#url = next.url;
        this.#etag = next.etag;
        this.#takenAt = next.takenAt ? new Date(next.takenAt) : new Date();
    }
}

customElements.define("v-picture", LivePicture);

export function livePicture(words, language) {
    const element = new LivePicture();
    Object.assign(element, { words, language });
    return element;
}
