#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Writes a pack with as many exhibits as are wanted: `many_exhibits.py FOLDER COUNT`. The same each time."""
import math
import pathlib
import shutil
import sys

from PIL import Image

TOPICS = [("light", "Licht", "Light", "الضوء"), ("sound", "Klang", "Sound", "الصوت"), ("town", "Jena", "Jena", "يينا"),
          ("glass", "Glas und Linsen", "Glass and lenses", "الزجاج والعدسات"),
          ("machines", "Maschinen", "Machines", "الآلات"), ("network", "Netze", "Networks", "الشبكات"),
          ("games", "Spiele", "Games", "الألعاب"), ("people", "Menschen", "People", "الناس"),
          ("nature", "Natur und Technik", "Nature and technology", "الطبيعة والتقنية"), ("time", "Zeitreisen", "Time travel", "رحلات عبر الزمن"),
          ("work", "Arbeit", "Work", "العمل"), ("future", "Zukunft", "Future", "المستقبل")]
THINGS = [("Die Lampe", "The lamp", "المصباح"), ("Das Mikroskop", "The microscope", "المجهر"),
          ("Die Brücke", "The bridge", "الجسر"), ("Straßennamen", "Street names", "أسماء الشوارع"),
          ("Die Glasfaser", "The glass fibre", "الألياف الزجاجية"), ("Ein Roboter", "A robot", "روبوت"),
          ("Busse in Echtzeit", "Buses in real time", "الحافلات الآن"), ("Der Planet", "The planet", "الكوكب"),
          ("Digitalisierungswerkstatt", "Workshop of the digital", "ورشة الرقمنة"),
          ("Grüße an die Werkstatt", "Greetings to the workshop", "تحيات إلى الورشة")]
AUDIENCES = [["all"], ["children"], ["youth", "students"], ["experts"], ["all"]]
PICTURES = 20
LANGUAGES = ("de", "en", "ar")


def painting(number, size=(1280, 720)):
    """Rings of light: another one for each number, and cheap to paint."""
    small = Image.new("RGB", (64, 36))
    angle = 2 * math.pi * number / PICTURES
    for y in range(36):
        for x in range(64):
            far = math.hypot(x - 32 - 18 * math.cos(angle), y - 18 - 10 * math.sin(angle))
            glow = max(0.0, 1 - far / 30)
            wave = 0.5 + 0.5 * math.sin(far * (0.5 + 0.02 * number))
            small.putpixel((x, y), (int(20 + 200 * glow * wave * (number % 3 == 0)), int(30 + 170 * glow),
                                    int(50 + 150 * glow * (1 - 0.4 * wave))))
    return small.resize(size, Image.BICUBIC)


def text(words):
    return "{ " + ", ".join(f'{language}: "{word}"' for language, word in zip(LANGUAGES, words)) + " }"


def exhibit(number, topics):
    thing = THINGS[number % len(THINGS)]
    about = [TOPICS[number % len(TOPICS)][0]] + ([TOPICS[(number // 5) % len(TOPICS)][0]] if number % 7 == 0 else [])
    names = ", ".join(dict.fromkeys(about))
    return f"""  - id: piece-{number}
    kind: story
    title: {text([f"{word} {number + 1}" for word in thing])}
    line: {text(("Ein Stück mit einem Satz.", "A piece with a sentence.", "قطعة مع جملة."))}
    cover: {{ src: media/piece-{number}.jpg, focus: [0.5, 0.5], alt: {text(("Ringe aus Licht", "Rings of light", "حلقات من الضوء"))} }}
    {f"topics: [{names}]" if topics else "x-topics: []"}
    audience: [{", ".join(AUDIENCES[number % len(AUDIENCES)])}]
    minutes: {1 + number % 9}
    settings:
      pages:
        - title: {text(thing)}
          body: {text(("Mehr steht hier nicht.", "There is no more.", "لا شيء آخر هنا."))}
"""


def write(folder, count, topics=True, name="many"):
    """A pack of `count` exhibits in `folder`, which must not be there."""
    folder = pathlib.Path(folder)
    (folder / "media").mkdir(parents=True)
    for number in range(min(count, PICTURES)):
        painting(number).save(folder / f"media/piece-{number}.jpg", quality=85)
    for number in range(PICTURES, count):
        shutil.copyfile(folder / f"media/piece-{number % PICTURES}.jpg", folder / f"media/piece-{number}.jpg")
    head = f"""vitrine: 1
id: {name}
version: 1.0.0
title: {text(("Viele Stücke", "Many pieces", "قطع كثيرة"))}
languages: [{", ".join(LANGUAGES)}]
licence: CC0-1.0
theme: {{ accent: "#0A7D8C", house: Werkstatt }}
question: {text(("Was möchten Sie entdecken?", "What would you like to discover?", "ماذا تود أن تكتشف؟"))}
attract:
  playlist: [{{ src: media/piece-0.jpg, alt: {text(("Licht", "Light", "ضوء"))} }}]
"""
    if topics:
        head += "topics:\n" + "".join(f"  {key}: {text(names)}\n" for key, *names in TOPICS)
    (folder / "pack.yaml").write_text(head + "exhibits:\n" + "".join(exhibit(i, topics) for i in range(count)),
                                      encoding="utf-8")
    return folder


if __name__ == "__main__":
    write(sys.argv[1], int(sys.argv[2]))
