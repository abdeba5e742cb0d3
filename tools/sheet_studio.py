"""The photographer of the sheet: each state in both themes, windows in two sizes."""

from __future__ import annotations

import time

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from studio import Studio

from gui.snapshot import wait_until
from gui.theme import apply_theme

SIZES = (QSize(1280, 720), QSize(2560, 1440))
SCHEMES = ("light", "dark")
LAYOUT_S = 0.25


class SheetStudio(Studio):
    """Takes each picture that a step asks for in both themes, of a window in both sizes."""

    text_size = 100
    sizes = SIZES
    """Of the windows; a dialog has its own."""

    def photograph(
        self,
        name: str,
        widget: QWidget | None = None,
        scale: int = 1,
        crop: QSize | None = None,
        corner: bool = False,
    ) -> None:
        """Write the whole window, or the dialog, as ``name``-theme-width.png; nothing is cut."""
        whole = (widget or self.window).window()
        before = whole.size()
        sizes = (before,) if isinstance(whole, QDialog | QMenu) else self.sizes
        for scheme in SCHEMES:
            self._dress(scheme)
            for size in sizes:
                whole.resize(size)
                self.wait(LAYOUT_S)
                if whole is self.window:
                    self.hand.again()
                    wait_until(lambda: not self.window.workers.thumbnails.busy)
                    self.settle()
                pixmap = QPixmap(whole.size())
                whole.render(pixmap)
                path = self.out / f"{name}-{scheme}-{size.width()}.png"
                pixmap.save(str(path))
                self.written.append(path)
        self._dress("light")
        whole.resize(before)
        if whole is self.window:
            self.hand.again()
        self.settle()

    def wait(self, seconds: float) -> None:
        """Let panels come to rest: some divide their room a moment after a change of size."""
        end = time.monotonic() + seconds
        wait_until(lambda: time.monotonic() > end)
        self.settle()

    def _dress(self, scheme: str) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        apply_theme(app, scheme, self.text_size)
        self.settle()
