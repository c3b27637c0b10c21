// SPDX-License-Identifier: Apache-2.0
// Builds elements. Only ever sets text and attributes, so no word of a pack, a name or a log can become markup.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, properties, children) {
    for (const [name, value] of Object.entries(properties ?? {})) {
        if (value === undefined || value === null || value === false) continue;
        if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
        else if (name === "vars") for (const [key, to] of Object.entries(value)) element.style.setProperty(key, to);
        else element.setAttribute(name, value === true ? "" : value);
    }
    element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
    return element;
}

/** h("p", {class: "small"}, "words", otherElement) */
export function h(tag, properties, ...children) {
    return fill(document.createElement(tag), properties, children);
}

export function svg(tag, properties, ...children) {
    return fill(document.createElementNS(SVG, tag), properties, children);
}

/** Changes the text only when it differs, so that a screen reader and a selection are left alone. */
export function say(element, words) {
    if (element.textContent !== words) element.textContent = words;
}

/**
 * Brings the children of `parent` in line with `items`, keeping the element of each key. `make(item)` gives an
 * element; an `update(item)` it carries is called at each change.
 */
export function keyed(parent, items, key, make) {
    const old = new Map([...parent.children].map((child) => [child.dataset.key, child]));
    let place = parent.firstElementChild;
    for (const item of items) {
        const name = String(key(item));
        let child = old.get(name);
        if (child) old.delete(name);
        else {
            child = make(item);
            child.dataset.key = name;
        }
        child.update?.(item);
        if (child === place) place = place.nextElementSibling;
        else parent.insertBefore(child, place);
    }
    for (const gone of old.values()) gone.remove();
}
