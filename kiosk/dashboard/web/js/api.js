// SPDX-License-Identifier: Apache-2.0
// The control API: every answer that is not one is a Problem with a code and, where there are any, findings.

/** `status` 0: there was no answer at all. */
export class Problem extends Error {
    constructor(status, body) {
        super(body.detail ?? body.title ?? `HTTP ${status}`);
        this.german = body.detail_de;
        this.status = status;
        this.code = body.code ?? "unknown";
        this.findings = body.findings ?? [];
        this.retryAfter = body.retryAfter ?? 0;
    }
}

// A page of another origin cannot set this header, so a change with our cookie comes from this page.
const GUARD = { "X-Vitrine": "1" };
const TIMEOUT_MS = 20_000; // a daemon that has stopped takes requests and never answers

async function problemOf(response) {
    const isJson = (response.headers.get("Content-Type") ?? "").includes("json");
    const body = isJson ? await response.json().catch(() => ({})) : {};
    return new Problem(response.status, { ...body, retryAfter: Number(response.headers.get("Retry-After") ?? 0) });
}

async function ask(path, options, timeout = TIMEOUT_MS) {
    let response;
    try {
        response = await fetch("/api/v1" + path, {
            cache: "no-store", credentials: "same-origin", signal: AbortSignal.timeout(timeout), ...options,
        });
        if (response.ok || response.status === 304) return response;
    } catch (error) {
        throw new Problem(0, { code: "unreachable", detail: String(error) });
    }
    throw await problemOf(response);
}

async function call(method, path, body, timeout) {
    const headers = { Accept: "application/json", ...(method === "GET" ? {} : GUARD) };
    if (body !== undefined) headers["Content-Type"] = "application/json";
    const response = await ask(path, { method, headers, body: body && JSON.stringify(body) }, timeout);
    if (response.status === 204) return null;
    try {
        return await response.json();
    } catch (error) {
        throw new Problem(0, { code: "unreachable", detail: String(error) }); // it broke off
    }
}

export const get = (path, { timeout } = {}) => call("GET", path, undefined, timeout);
export const post = (path, body = {}) => call("POST", path, body);
export const remove = (path) => call("DELETE", path);

/** The picture of what visitors see: {blob, takenAt, etag}; null when it has not changed since `etag`. */
export async function picture(width, etag) {
    const response = await ask(`/screen/picture?width=${width}`, { headers: etag ? { "If-None-Match": etag } : {} });
    if (response.status === 304) return null;
    const blob = await response.blob().catch((error) => {
        throw new Problem(0, { code: "unreachable", detail: String(error) });
    });
    return { blob, takenAt: response.headers.get("Vitrine-Taken-At"), etag: response.headers.get("ETag") };
}

/** Sends an archive; fetch cannot tell how far an upload is, so this is the one place with XMLHttpRequest. */
export function sendPack(blob, when, onProgress, signal) {
    return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(new Problem(0, { code: "cancelled" }));
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
