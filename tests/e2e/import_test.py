#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""What a house has becomes a pack: each format once through the tool that curators call, with the importer as it is installed."""
import json
import os
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import zipfile

BUILD = pathlib.Path(os.environ["VITRINE_BUILD"])
MEDIA = pathlib.Path(__file__).resolve().parents[1] / "unit/core/media/files"

ODF = ('<office:document-content xmlns:office="o" xmlns:draw="d" xmlns:text="t" xmlns:table="b" xmlns:presentation="p" '
       'xmlns:xlink="x"><office:body>{}</office:body></office:document-content>')


def odf(file, body):
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", ODF.format(body))


def pdf(text):
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[4 0 R]/Count 1>>",
             b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
             b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 842 595]/Resources<</Font<</F 3 0 R>>>>/Contents 5 0 R>>",
             b"<</Length %d>>stream\n%s\nendstream" % (len(text), text)]
    whole, table = b"%PDF-1.4\n", b""
    for number, part in enumerate(parts, 1):
        table += b"%010d 00000 n \n" % len(whole)
        whole += b"%d 0 obj%sendobj\n" % (number, part)
    return whole + b"xref\n0 6\n0000000000 65535 f \n%strailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (table, len(whole))


class Import(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="vitrine-import-")
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def ctl(self, *words):
        return subprocess.run([BUILD / "bin/vitrinectl", "pack", "import", *map(str, words)], capture_output=True, text=True,
                              timeout=120, env={"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LANG": "de_DE.UTF-8"})

    def becomes(self, source, kinds, *words):
        """Takes `source` over twice, into new packs and into one pack, and looks at what came of it."""
        packs = [self.folder / "eins/Päckchen", self.folder / "zwei/Päckchen"]
        for pack in packs:
            made = self.ctl(*words, source, pack, "--json")
            self.assertEqual(made.returncode, 0, made.stdout + made.stderr)
            self.assertEqual([f for f in json.loads(made.stdout)["findings"] if f["severity"] == "error"], [])
        files = sorted(p.relative_to(packs[0]) for p in packs[0].rglob("*") if p.is_file())
        for name in files:
            self.assertEqual((packs[0] / name).read_bytes(), (packs[1] / name).read_bytes(), name)
        found = sorted(line.split()[1] for file in (packs[0] / "exhibits").iterdir()
                       for line in file.read_text("utf-8").splitlines() if line.startswith("kind:"))
        self.assertEqual(found, kinds)
        again = self.ctl(*words, source, packs[0])
        self.assertEqual(again.returncode, 0, again.stdout + again.stderr)
        self.assertIn("rückgängig: ", again.stdout)

    def test_a_folder_of_pictures(self):
        pictures = self.folder / "Bilder vom Hafen"
        pictures.mkdir()
        shutil.copy(MEDIA / "picture.jpg", pictures / "Größe.jpg")
        self.becomes(pictures, ["gallery"])

    def test_a_iiif_manifest(self):
        shutil.copy(MEDIA / "picture.jpg", self.folder / "p1.jpg")
        source = self.folder / "hafen.json"
        source.write_text(json.dumps({
            "@context": "http://iiif.io/api/presentation/3/context.json", "type": "Manifest", "label": {"de": ["Hafen"]},
            "items": [{"items": [{"items": [{"motivation": "painting", "body": {"id": "https://x.org/p1/full/max/0/default.jpg"}}]}]}]}))
        self.becomes(source, ["gallery"])

    def test_slides(self):
        odf(self.folder / "folien.odp", '<office:presentation><draw:page><draw:frame presentation:class="title"><draw:text-box>'
            "<text:p>Grüße: eins</text:p></draw:text-box></draw:frame></draw:page></office:presentation>")
        self.becomes(self.folder / "folien.odp", ["story"])

    def test_a_pdf(self):
        (self.folder / "blatt.pdf").write_bytes(pdf(b"BT /F 40 Tf 60 500 Td (Licht: an) Tj ET"))
        self.becomes(self.folder / "blatt.pdf", ["story"])

    def test_tables(self):
        rows = [["Frage", "Antwort 1", "Antwort 2", "richtig"], ["Größe?", "Ja: klar", "Nein", "1"]]
        (self.folder / "quiz.csv").write_text("\n".join(";".join(row) for row in rows), "cp1252")
        odf(self.folder / "quiz.ods", "<office:spreadsheet><table:table>" + "".join(
            "<table:table-row>" + "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in row) +
            "</table:table-row>" for row in rows) + "</table:table></office:spreadsheet>")
        self.becomes(self.folder / "quiz.csv", ["quiz"])
        shutil.rmtree(self.folder / "eins")
        shutil.rmtree(self.folder / "zwei")
        self.becomes(self.folder / "quiz.ods", ["quiz"])

    def test_a_calendar(self):
        (self.folder / "termine.ics").write_text(
            "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//x//y//DE\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTAMP:20240801T000000Z\r\n"
            "DTSTART:20240812T100000Z\r\nDTEND:20240812T110000Z\r\nSUMMARY:Licht\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", newline="")
        self.becomes(self.folder / "termine.ics", ["events"])

    def test_a_playlist(self):
        shutil.copy(MEDIA / "picture.jpg", self.folder / "a.jpg")
        shutil.copy(MEDIA / "film.webm", self.folder / "b.webm")
        (self.folder / "foyer.smil").write_text('<smil><body><seq><img src="a.jpg"/><video src="b.webm"/></seq></body></smil>')
        self.becomes(self.folder / "foyer.smil", ["gallery", "video"])

    def test_definitions_of_exhibitera(self):
        (self.folder / "content").mkdir()
        (self.folder / "definitions").mkdir()
        shutil.copy(MEDIA / "picture.jpg", self.folder / "content/a.jpg")
        source = self.folder / "definitions/1.json"
        source.write_text(json.dumps({"app": "media_browser", "name": "Schätze", "content_order": ["a"],
                                      "content": {"a": {"filename": "a.jpg"}}, "languages": {"de": {"content": {"a": {"title": "Eins"}}}}}))
        self.becomes(source, ["gallery"], "exhibitera")
        shutil.rmtree(self.folder / "eins")
        shutil.rmtree(self.folder / "zwei")
        source.write_text(json.dumps({"app": "infostation", "name": "Haus", "languages": {
            "de": {"tab_order": ["a"], "tabs": {"a": {"button_text": "Wer", "text": "Wir."}}}}}))
        self.becomes(source, ["story"])

    def test_a_hostile_source_leaves_nothing_behind(self):
        with zipfile.ZipFile(self.folder / "bombe.odp", "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("content.xml", b" " * (260 << 20))
        (self.folder / "kaputt.json").write_text('{"x": "iiif.io/api/presentation", ')
        for source in ("bombe.odp", "kaputt.json"):
            refused = self.ctl(self.folder / source, self.folder / "neu")
            self.assertEqual(refused.returncode, 1, refused.stdout)
            self.assertRegex(refused.stderr, "mehr, als ein Import liest|kein gültiges JSON")
            self.assertFalse((self.folder / "neu").exists())


if __name__ == "__main__":
    unittest.main()
