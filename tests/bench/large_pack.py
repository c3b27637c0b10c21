#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a pack as large as a screen takes one: `large_pack.py FOLDER [EXHIBITS] [FILES]`, by itself 1,000 exhibits and
10,000 files. The same each time."""
import io
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "e2e"))
from many_exhibits import painting  # noqa: E402

PICTURES = 20


def jpegs():
    """Some pictures, each to be told from its copies by a comment."""
    for number in range(PICTURES):
        out = io.BytesIO()
        painting(number, (640, 360)).save(out, "JPEG", quality=70)
        yield out.getvalue()


def with_comment(jpeg, text):
    comment = text.encode()
    return jpeg[:2] + b"\xff\xfe" + (len(comment) + 2).to_bytes(2, "big") + comment + jpeg[2:]


def write(folder, exhibits=1000, files=10_000):
    folder = pathlib.Path(folder)
    (folder / "exhibits").mkdir(parents=True)
    (folder / "media").mkdir()
    pictures = list(jpegs())
    media = files - exhibits - 1
    includes = []
    for number in range(exhibits):
        first, last = media * number // exhibits, media * (number + 1) // exhibits
        lines = [f"id: exhibit-{number:04}", "kind: gallery",
                 f"title: {{ de: Ausstellungsstück {number}, en: Exhibit {number} }}",
                 f"line: {{ de: Ein Satz zu Exponat {number}, en: A sentence about exhibit {number} }}",
                 "settings:", "  pictures:"]
        for at in range(first, last):
            name = f"media/{at:05}.jpg"
            (folder / name).write_bytes(with_comment(pictures[at % PICTURES], name))
            lines += [f"    - picture: {{ src: {name}, alt: {{ de: Ringe aus Licht {at}, en: Rings of light {at} }}, credit: CC0 }}",
                      f"      title: {{ de: Ringe {at}, en: Rings {at} }}"]
        (folder / f"exhibits/{number:04}.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
        includes.append(f"  - include: exhibits/{number:04}.yaml")
    (folder / "pack.yaml").write_text("\n".join([
        "vitrine: 1", "id: large-pack", "version: 1.0.0", "title: { de: Ein großes Paket, en: A large pack }",
        "languages: [de, en]", "licence: CC0-1.0", "exhibits:", *includes]) + "\n", encoding="utf-8")


if __name__ == "__main__":
    write(sys.argv[1], *map(int, sys.argv[2:]))
