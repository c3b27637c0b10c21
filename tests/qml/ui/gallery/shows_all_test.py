#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Every component that Vitrine.Ui offers stands in the gallery."""
import pathlib
import re
import unittest

EXHIBIT = pathlib.Path(__file__).resolve().parents[4] / "kiosk/exhibit"


def components():
    """The QML files that the module lists; those without a face are no components."""
    listed = re.findall(r"\b([A-Z]\w*)\.qml", (EXHIBIT / "ui/CMakeLists.txt").read_text(encoding="utf-8"))
    return sorted(set(listed) - {"Theme", "Typing"})


def shown():
    """Every type that a page of the gallery makes."""
    pages = [page.read_text(encoding="utf-8") for page in (EXHIBIT / "gallery").glob("*.qml")]
    return set(re.findall(r"\b([A-Z]\w*) \{", "\n".join(pages)))


class Gallery(unittest.TestCase):
    def test_every_component_of_the_look_is_shown(self):
        self.assertGreater(len(components()), 20)
        self.assertEqual([name for name in components() if name not in shown()], [])

    def test_every_icon_is_shown(self):
        page = (EXHIBIT / "gallery/PageIcons.qml").read_text(encoding="utf-8")
        icons = sorted(icon.stem for icon in (EXHIBIT / "ui/icons").glob("*.svg"))
        self.assertGreater(len(icons), 40)
        self.assertEqual([icon for icon in icons if f'"{icon}"' not in page], [])


if __name__ == "__main__":
    unittest.main()
