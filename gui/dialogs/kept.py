"""Dialogs that nobody waits for: open until they are done, then gone."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog

_OPEN: set[QDialog] = set()


def open_kept(dialog: QDialog) -> None:
    """Open a dialog that is deleted when it is done.

    It is kept until then, or until its window goes and takes it along. A dialog that only its own
    connections refer to is a cycle to Python, whose next collection would take it off the screen.
    """
    _OPEN.add(dialog)
    dialog.finished.connect(lambda: _done(dialog))
    dialog.destroyed.connect(lambda: _OPEN.discard(dialog))
    dialog.open()


def _done(dialog: QDialog) -> None:
    _OPEN.discard(dialog)
    dialog.deleteLater()
