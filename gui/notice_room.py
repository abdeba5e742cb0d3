"""A fitted image keeps out of the way of the bar for notices, unless its message soon goes.

It would move twice within seconds, such as for the hint of a tool that somebody is about to use.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from gui.canvas import Canvas
    from gui.notice import NoticeBar

_AGAIN_MS = 100


class NoticeRoom(QObject):
    """Tells the canvas how much of its upper end the bar covers; never under a hand at work."""

    def __init__(self, canvas: Canvas, bar: NoticeBar) -> None:
        super().__init__(bar)
        self._canvas, self._bar = canvas, bar
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)
        bar.installEventFilter(self)
        bar.said.connect(lambda: self._soon.start(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The bar comes, goes, or has more lines; or it stands over another page."""
        if event.type() in (
            QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Resize, QEvent.Type.ParentChange,
        ):  # fmt: skip
            self._soon.start(0)
        return False

    def _tell(self) -> None:
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton or self._canvas.busy:
            self._soon.start(_AGAIN_MS)
            return
        over = self._bar.parentWidget() is self._canvas.parentWidget()
        seen = over and not self._bar.isHidden()
        height = self._bar.height() if seen else 0
        if not seen or self._bar.stays:
            self._canvas.set_covered(height, height)
        else:  # over a problem that comes back it leaves the image where that had it
            kept_free = self._canvas.kept_free if self._bar.one_stays_behind else 0
            self._canvas.set_covered(height, kept_free)
