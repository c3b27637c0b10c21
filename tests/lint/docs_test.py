#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Links inside the documentation lead somewhere, to the very heading they name."""
import pathlib
import re
import subprocess
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
PAGES = subprocess.run(["git", "-C", str(TOP), "ls-files", "--cached", "--others", "--exclude-standard", "*.md"], check=True,
                       capture_output=True, text=True).stdout.split("\n")
PAGES = [TOP / name for name in PAGES if name and (TOP / name).is_file()]


def without_code(text):
    text = re.sub(r"^(```|~~~).*?^\1", "", text, flags=re.M | re.S)
    return re.sub(r"`[^`\n]*`", lambda match: match.group(0).replace("[", " ").replace("(", " "), text)


def anchors(text):
    """As the places that show Markdown make them from headings: small letters, dashes for spaces, no punctuation."""
    found = {}
    for heading in re.findall(r"^#{1,6}\s+(.*?)\s*#*$", re.sub(r"^(```|~~~).*?^\1", "", text, flags=re.M | re.S), re.M):
        heading = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", heading)
        name = re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")
        found[name] = found.get(name, -1) + 1
    return {name if count == 0 else f"{name}-{count}" for name, last in found.items() for count in range(last + 1)}


class Links(unittest.TestCase):
    def test_every_link_inside_the_documentation_leads_somewhere(self):
        wrong = []
        for page in PAGES:
            text = without_code(page.read_text(encoding="utf-8"))
            for target in re.findall(r"\]\(\s*<?([^)\s>]+)>?(?:\s+\"[^\"]*\")?\)", text):
                if re.match(r"[a-z][a-z0-9+.-]*:", target):
                    continue
                path, _, anchor = target.partition("#")
                there = (page.parent / path).resolve() if path else page
                name = f"{page.relative_to(TOP)}: {target}"
                if not there.exists():
                    wrong.append(name)
                elif anchor and (there.suffix != ".md" or anchor not in anchors(there.read_text(encoding="utf-8"))):
                    wrong.append(f"{name} (no such heading)")
        self.assertEqual(wrong, [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
