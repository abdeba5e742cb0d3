"""A question in Qt's own box, in the looks of the program's dialogs: its icon, its margins."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QMessageBox

from gui.icons import icon_pixmap
from gui.text_size import scaled
from gui.theme import SPACE, text_size_changed, theme_changed

_SIDE = 24


def wear_warning(box: QMessageBox) -> None:
    """Give a box that asks about a loss the program's sign of warning and room around it.

    The toolkit's own sign is a light one on yellow, which is hard to make out on a light ground.
    """
    _Sign(box)


class _Sign(QObject):
    """The box's own, so that it hears of no theme once the box is gone."""

    def __init__(self, box: QMessageBox) -> None:
        super().__init__(box)
        self._box = box
        for changed in (theme_changed, text_size_changed):
            changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        side = scaled(_SIDE)
        ratio = self._box.devicePixelRatioF()
        self._box.setIconPixmap(icon_pixmap("warning", side, "warning", ratio))
        layout = self._box.layout()  # another one: with a pixmap the box is laid out anew
        layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        layout.setSpacing(SPACE)
