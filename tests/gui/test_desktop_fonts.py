"""Desktops with fonts of their own for kinds of widgets: our text size holds there, too."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

START = """
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QCheckBox, QMenu
from gui.theme import apply_theme, late_style_sheet

class Desktop(QApplication):
    def setStyleSheet(self, sheet):
        first = not self.styleSheet()
        super().setStyleSheet(sheet)
        if first:
            for kind in ("QMenu", "QCheckBox"):
                self.setFont(usual, kind)

app = Desktop([])
usual = QFont(app.font())
for size in (100, 200):
    apply_theme(app, "light", size, sheet=False)
    with late_style_sheet(app):
        pass
    for widget in (QMenu(), QCheckBox()):
        widget.ensurePolished()
        print(widget.font().pointSizeF() / usual.pointSizeF())
    app.setStyleSheet("")
"""
"""A start as Qt does it with GNOME's theme, which needs a display and GTK: with the first style
sheet the desktop's fonts for menus and boxes come back. Said is how large these are."""


def test_menus_and_boxes_start_in_the_chosen_text_size_whatever_the_desktop_has_for_them() -> None:
    done = subprocess.run(
        [sys.executable, "-c", START],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == ["1.0", "1.0", "2.0", "2.0"]
