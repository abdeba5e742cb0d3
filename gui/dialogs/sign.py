"""A question in Qt's own box, in the looks of the program's dialogs: its icon, its margins."""

from __future__ import annotations

from PySide6.QtWidgets import QMessageBox

from gui.icons import icon_pixmap
from gui.text_size import scaled
from gui.theme import SPACE

_SIDE = 24


def wear_warning(box: QMessageBox) -> None:
    """Give a box that asks about a loss the program's sign of warning and room around it.

    The toolkit's own sign is a light one on yellow, which is hard to make out on a light ground.
    """
    side = scaled(_SIDE)
    box.setIconPixmap(icon_pixmap("warning", side, "warning", box.devicePixelRatioF()))
    layout = box.layout()
    layout.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
    layout.setSpacing(SPACE)
