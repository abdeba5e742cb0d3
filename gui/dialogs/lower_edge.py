"""Lists and texts in dialogs that end on a whole row or line, not in the middle of one."""

from __future__ import annotations

from PySide6.QtWidgets import QPlainTextEdit, QTreeView, QWidget


def cut_off(view: QTreeView | QPlainTextEdit) -> int:
    """Pixels of a row or line that the lower edge of a view cuts; 0 where none is cut."""
    if isinstance(view, QPlainTextEdit):
        line = view.fontMetrics().lineSpacing()
        shown = view.viewport().height() - round(view.document().documentMargin())
        return shown % line if view.verticalScrollBar().maximum() else 0
    row = view.visualRect(view.model().index(0, 0)).height()
    return view.viewport().height() % row if row and view.verticalScrollBar().maximum() else 0


def end_whole(dialog: QWidget, view: QTreeView | QPlainTextEdit) -> None:
    """Make a dialog lower by what of a row its list would show; the list takes what is left."""
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    dialog.resize(dialog.width(), dialog.height() - cut_off(view))
