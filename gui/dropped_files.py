"""Files dropped onto the window: which they are, and that they stay where they are."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QDropEvent


def local_files(event: QDropEvent) -> list[str]:
    """Paths of the files on this machine that are dragged or dropped."""
    return [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]


def take_copy(event: QDropEvent) -> None:
    """Accept, never as a move: who is told that files were moved may delete them."""
    able = event.possibleActions()
    if Qt.DropAction.CopyAction in able:
        event.setDropAction(Qt.DropAction.CopyAction)
    elif Qt.DropAction.LinkAction in able:
        event.setDropAction(Qt.DropAction.LinkAction)
    elif event.type() is QEvent.Type.Drop:  # only to be moved: taken, and told that it was not
        event.setDropAction(Qt.DropAction.IgnoreAction)
    event.accept()
