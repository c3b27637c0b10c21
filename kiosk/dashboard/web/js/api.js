// SPDX-License-Identifier: Apache-2.0
// The control API: every answer that is not one is a Problem with a code and, where there are any, findings.

export class Problem extends Error {
    constructor(status, body) {
        super(body.detail ?? body.title ?? `HTTP ${status}`);
        this.status = status;
        this.code = body.code ?? "unknown";
        this.findings = body.findings ?? [];
        this.retryAfter = body.retryAfter ?? 0;
    }
}

// A page of another origin cannot set this header, so a change with our cookie comes from this page.
const GUARD = { "X-Vitrine": "1" };

async function problemOf(response) {
    let body = {};
    if ((response.headers.get("Content-Type") ?? "").includes("json")) body = await response.json().catch(() => ({}));
    body.retryAfter = Number(response.headers.get("Retry-After") ?? 0);
    return new Problem(response.status, body);
}

async function call(method, path, body) {
    const options = { method, headers: { Accept: "application/json" }, cache: "no-store", credentials: "same-origin" };
    if (method !== "GET") Object.assign(options.headers, GUARD);
    if (body !== undefined) {
        options.headers["Content-Type"] = "application/json";
        options.body = JSON.stringify(body);
    }
    const response = await fetch(path, options);
    if (!response.ok) throw await problemOf(response);
    return response.status === 204 ? null : response.json();
}

export const get = (path) => call("GET", "/api/v1" + path);
export const post = (path, body = {}) => call("POST", "/api/v1" + path, body);

/** The picture of what visitors see: {url, takenAt, etag}; null when it has not changed since `etag`. */
export async function picture(width, etag) {
    const response = await fetch(`/api/v1/screen/picture?width=${width}`, {
        headers: etag ? { "If-None-Match": etag } : {}, cache: "no-store", credentials: "same-origin",
    });
    if (response.status === 304) return null;
    if (!response.ok) throw await problemOf(response);
    return {
        url: URL.createObjectURL(await response.blob()),
        takenAt: response.headers.get("Vitrine-Taken-At"),
        etag: response.headers.get("ETag"),
    };
}

/** Sends an archive; fetch cannot tell how far an upload is, so this is the one place with XMLHttpRequest. */
export function sendPack(blob, when, onProgress, signal) {
    return new Promise((resolve, reject) => {
        const request = new XMLHttpRequest();
        request.open("PUT", `/api/v1/packs?when=${when}`);
        request.setRequestHeader("Content-Type", "application/x-tar");
        for (const [name, value] of Object.entries(GUARD)) request.setRequestHeader(name, value);
        request.upload.onprogress = (event) => onProgress(event.loaded, event.total);
        request.onload = () => {
            let body = {};
            try {
                body = JSON.parse(request.responseText);
            } catch {
                // An answer that is no JSON has a status all the same.
            }
            if (request.status >= 200 && request.status < 300) resolve(body);
            else reject(new Problem(request.status, body));
        };
        request.onerror = () => reject(new Problem(0, { code: "unreachable" }));
        request.onabort = () => reject(new Problem(0, { code: "cancelled" }));
        signal.addEventListener("abort", () => request.abort());
        request.send(blob);
    });
}
