// SPDX-License-Identifier: Apache-2.0
import { picture } from "../api.js";
import { h, say } from "../dom.js";
import { exactClock, isLost } from "../sentences.js";

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
    #state = null;
    #since = null;

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

    /** screen: GET /screen; state: its word; away: is nobody there? */
    update(screen, state, away) {
        this.#state = state;
        this.#since = screen?.since;
        this.away = Boolean(away);
        const { width, height } = screen?.display ?? {};
        if (width && height) this.#figure.style.setProperty("--ratio", `${width} / ${height}`);
        this.#figure.classList.toggle("tall", height > width);
        this.#figure.classList.toggle("use", state === "in-use");
        this.#figure.classList.toggle("do", isLost(state));
        this.#image.alt = this.words.picture.alt(screen?.name ?? "", this.words.state[state] ?? "");
        this.#caption();
    }

    #caption() {
        if (!this.#takenAt) return;
        const stale = this.away || Date.now() - this.#takenAt > STALE_MS;
        this.#figure.classList.toggle("stale", stale);
        this.#plate.hidden = false;
        const { same, old, of } = this.words.picture;
        const time = exactClock(this.#takenAt, this.language);
        if (isLost(this.#state) && this.#since) say(this.#plate, same(exactClock(this.#since, this.language)));
        else say(this.#plate, stale ? old(time) : of(time));
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
                // The shell is away or the daemon is: the page says so elsewhere, the last picture says its age.
                if (!this.#takenAt) say(this.#none, this.words.picture.none);
            }
        }
        this.#caption();
        clearTimeout(this.#timer);
        if (this.isConnected) this.#timer = setTimeout(() => this.#ask(), EVERY_MS);
    }

    async #show(next) {
        const url = URL.createObjectURL(next.blob);
        try {
            const probe = new Image();
            probe.src = url;
            await probe.decode();
        } catch (broken) {
            URL.revokeObjectURL(url);
            throw broken;
        }
        const old = this.#url;
        this.#image.src = this.#url = url;
        this.#image.hidden = false;
        this.#none.hidden = true;
        if (old) URL.revokeObjectURL(old);
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
