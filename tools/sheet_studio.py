"""The photographer of the sheet: each state in both themes, windows in two sizes."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QWidget
from standstill import Standstill
from studio import Studio

import core.prediction
from gui.snapshot import wait_until
from gui.theme import apply_theme

SIZES = (QSize(1280, 720), QSize(2560, 1440))
SCHEMES = ("light", "dark")
LAYOUT_S = 0.25
QUIET_S = 20.0
"""So long a picture waits for a heatmap and scores; they may be many."""


class SheetStudio(Studio):
    """Takes each picture that a step asks for in both themes, of a window in both sizes."""

    text_size = 100
    sizes = SIZES
    """Of the windows; a dialog has its own."""

    def __init__(self, out: Path, home: Path, seconds: int) -> None:
        # Each network is checked by itself, and near the limit one passes and the next does not:
        # the status bar would say now this, now that. This is what every machine can compute in.
        vars(core.prediction)["predicts_faster_in_bfloat16"] = lambda: False
        super().__init__(out, home, seconds)
        self._standstill = Standstill()
        QApplication.setCursorFlashTime(0)  # a caret is there in all pictures, or in none

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
        with self._standstill.held(), self._message_held():
            if not isinstance(whole, QDialog | QMenu):
                self._come_to_rest()
            focused = whole.focusWidget()
            self._photograph_all(name, whole, focused)
        self.settle()

    @contextlib.contextmanager
    def _message_held(self) -> Iterator[None]:
        """A message that goes by itself stays for all pictures of its state."""
        clock = self.window.notice_bar._timer
        counting = clock.isActive()
        clock.stop()
        try:
            yield
        finally:
            if counting:
                clock.start()

    def _come_to_rest(self) -> None:
        """Let what is short come to its end; of what is long everything stands still."""
        workers = self.window.workers
        short = (workers.prediction, workers.labels, workers.cells)
        self.wait(LAYOUT_S)  # some begins a moment after what it is of
        with contextlib.suppress(TimeoutError):
            wait_until(lambda: not any(lane.busy for lane in short), QUIET_S)
        self.settle()

    def _photograph_all(self, name: str, whole: QWidget, focused: QWidget | None) -> None:
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
                if focused is not None:
                    focused.setFocus()
                pixmap = QPixmap(whole.size())
                whole.render(pixmap)
                path = self.out / f"{name}-{scheme}-{size.width()}.png"
                pixmap.save(str(path))
                self.written.append(path)
        self._dress("light")
        whole.resize(before)
        if whole is self.window:
            self.hand.again()

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
