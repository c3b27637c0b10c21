// SPDX-License-Identifier: Apache-2.0
// Makes a .vpack of a folder that was dropped on the page: a plain tar (POSIX ustar) with pack.sums first, sorted,
// with fixed owner, mode and time. Files are only pointed at; one at a time is read, for its sum.

const BLOCK = 512;
const text = new TextEncoder();

/** By bytes, as the daemon and `sort` in the C locale order them. */
function byBytes(one, other) {
    const [a, b] = [text.encode(one), text.encode(other)];
    const at = a.findIndex((byte, index) => byte !== b[index]);
    return at < 0 ? a.length - b.length : a[at] - (b[at] ?? -1);
}

function octal(number, length) {
    return number.toString(8).padStart(length - 1, "0") + "\0";
}

/** Name and prefix as ustar has them, or null when a path is too long for it. */
export function splitName(path) {
    if (text.encode(path).length <= 100) return ["", path];
    for (let at = path.indexOf("/"); at >= 0; at = path.indexOf("/", at + 1)) {
        if (text.encode(path.slice(0, at)).length <= 155 && text.encode(path.slice(at + 1)).length <= 100) {
            return [path.slice(0, at), path.slice(at + 1)];
        }
    }
    return null;
}

export function header(path, size) {
    const names = splitName(path);
    if (!names) throw Object.assign(new Error(`${path} is too long`), { code: "long-path", path });
    const block = new Uint8Array(BLOCK);
    const put = (at, words) => block.set(text.encode(words), at);
    put(0, names[1]);
    put(100, octal(0o644, 8));
    put(108, octal(0, 8));
    put(116, octal(0, 8));
    put(124, octal(size, 12));
    put(136, octal(0, 12));
    put(148, "        ");
    put(156, "0");
    put(257, "ustar\x0000");
    put(345, names[0]);
    put(148, octal(block.reduce((sum, byte) => sum + byte, 0), 7) + " ");
    return block;
}

const LITTER = /(^|\/)(\.[^/]*|Thumbs\.db|desktop\.ini|__MACOSX|[^/]*~|[^/]*\.bak|[^/]*\.swp)(\/|$)/;

async function sha256(blob) {
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", await blob.arrayBuffer()));
    return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** `files`: [{path, blob}] relative to the pack. Answers with the archive as a Blob. */
export async function packArchive(files, onProgress = () => {}, signal = undefined) {
    const wanted = files.filter((file) => !LITTER.test(file.path) && !/^pack\.sums(\.minisig)?$/.test(file.path))
        .map((file) => ({ ...file, path: file.path.normalize("NFC") }))
        .sort((a, b) => (b.path === "pack.yaml") - (a.path === "pack.yaml") || byBytes(a.path, b.path));
    let sums = "";
    for (const [index, file] of wanted.entries()) {
        signal?.throwIfAborted();
        sums += `${await sha256(file.blob)}  ${file.path}\n`;
        onProgress(index + 1, wanted.length);
    }
    const parts = [];
    for (const { path, blob } of [{ path: "pack.sums", blob: new Blob([sums]) }, ...wanted]) {
        parts.push(header(path, blob.size), blob, new Uint8Array((BLOCK - (blob.size % BLOCK)) % BLOCK));
    }
    parts.push(new Uint8Array(2 * BLOCK));
    return new Blob(parts, { type: "application/x-tar" });
}

/** What a drop or a file field holds: {name, archive: File} or {name, files: [{path, blob}]}; null when neither. */
export async function readDrop(transfer) {
    const entry = [...(transfer.items ?? [])].map((item) => item.webkitGetAsEntry?.()).find(Boolean);
    if (entry?.isDirectory) {
        const files = [];
        await walk(entry, "", files);
        return { name: entry.name, files };
    }
    const [file] = transfer.files ?? [];
    // A field for folders gives flat files, each with its path from the chosen folder on.
    if (file?.webkitRelativePath) {
        const name = file.webkitRelativePath.split("/")[0];
        return { name, files: [...transfer.files].map((one) => ({ path: one.webkitRelativePath.slice(name.length + 1), blob: one })) };
    }
    return file ? { name: file.name, archive: file } : null;
}

async function walk(folder, base, files) {
    const reader = folder.createReader();
    for (;;) {
        // A reader hands out a hundred entries at a time, and an empty list at the end.
        const entries = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
        if (entries.length === 0) return;
        for (const entry of entries) {
            if (entry.isDirectory) await walk(entry, base + entry.name + "/", files);
            else files.push({
                path: base + entry.name,
                blob: await new Promise((resolve, reject) => entry.file(resolve, reject)),
            });
        }
    }
}
