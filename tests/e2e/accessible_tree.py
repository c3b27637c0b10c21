#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Prints what a screen reader is told: one JSON object a line, for every showing item of every program on the bus.

A process of its own, because the AT-SPI library belongs to one bus for as long as a process lives.
"""
import json

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402  (the version must be asked for first)


def walk(node, depth):
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        if child is None:
            continue
        states = child.get_state_set()
        text = child.get_text_iface() if child.get_role() == Atspi.Role.TEXT else None
        box = child.get_extents(Atspi.CoordType.SCREEN)
        print(json.dumps({
            "role": child.get_role_name(), "name": child.get_name() or "", "depth": depth,
            "description": child.get_description() or "",
            "text": Atspi.Text.get_text(text, 0, -1) if text else "",
            "x": box.x, "y": box.y, "width": box.width, "height": box.height,
            "showing": states.contains(Atspi.StateType.SHOWING),
            "focused": states.contains(Atspi.StateType.FOCUSED),
            "checked": states.contains(Atspi.StateType.CHECKED),
            "enabled": states.contains(Atspi.StateType.ENABLED)}))
        walk(child, depth + 1)


walk(Atspi.get_desktop(0), 0)
