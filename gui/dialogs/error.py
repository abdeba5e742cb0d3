"""Telling fully what went wrong by our own fault."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QHBoxLayout,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.elided import ElidedLabel
from gui.dialogs.frame import FramedDialog, IconLabel, wrapped
from gui.icons import icon
from gui.theme import SPACE, set_role
from gui.words import mark, tr

_SAFE = mark("Your work is safe: every stroke is already in the project file.")
_NOT_SAFE = mark(
    "Your last work is NOT in the project file yet; use “Save as” to keep it elsewhere."
)
_GO_ON = mark(
    "{safe} You can go on; if it happens again, restart the program and give the details to "
    "whoever looks after SmearSeg where you work."
)
_AT_START = mark(
    "It could not start. Your projects were not touched. Start it once more; if it happens "
    "again, give the details to whoever looks after SmearSeg where you work."
)


class ErrorDialog(FramedDialog):
    """An exception that nobody expected: what it means for the work, and what to pass on."""

    def __init__(
        self,
        details: str,
        log_path: Path | None,
        parent: QWidget | None = None,
        all_saved: bool = True,
        save_as: Callable[[], object] | None = None,
        at_start: bool = False,
    ) -> None:
        """``details`` is the traceback; its last line is shown first.

        ``save_as`` keeps the work elsewhere; it is offered where not all is saved. ``at_start``:
        the program cannot go on, and nothing was open yet.
        """
        super().__init__(
            tr("Something went wrong"),
            parent,
            accept_text=tr("Close") if at_start else tr("Go on"),
            reject_text="",
        )
        self._details = details
        self._log_path = log_path
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(IconLabel("error", 24), alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(wrapped(tr("There is a fault in SmearSeg."), "section"))
        safe = tr(_SAFE if all_saved else _NOT_SAFE)
        column.addWidget(wrapped(tr(_AT_START) if at_start else tr(_GO_ON, safe=safe)))
        row.addLayout(column, 1)
        self.body.addLayout(row)
        self.body.addSpacing(SPACE)
        self.body.addWidget(self._text(), 1)
        if log_path is not None:
            place = ElidedLabel(tr("Log: {path}", path=log_path))
            place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            set_role(place, "muted")
            self.body.addWidget(place)
        copy = self.add_button(
            tr("&Copy details"), QDialogButtonBox.ButtonRole.ResetRole, "copyDetails"
        )
        copy.setIcon(icon("copy"))
        copy.clicked.connect(self.copy_details)
        first = self.accept_button
        if save_as is not None and not all_saved:
            keep = self.add_button(
                tr("&Save as…"), QDialogButtonBox.ButtonRole.ActionRole, "saveElsewhere"
            )
            keep.clicked.connect(self.accept)
            keep.clicked.connect(save_as)
            first = keep
        self.resize(600, 400)
        first.setDefault(True)
        first.setFocus()

    def details(self) -> str:
        """What 'Copy details' copies."""
        return f"{self._details}\nLog: {self._log_path}" if self._log_path else self._details

    def copy_details(self) -> None:
        """Put the details on the clipboard."""
        QGuiApplication.clipboard().setText(self.details())
        self.say(tr("Copied."), "success")

    def _text(self) -> QPlainTextEdit:
        text = QPlainTextEdit(self._details)
        text.setObjectName("errorDetails")
        text.setAccessibleName(tr("Details"))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setLineWrapMode(QPlainTextEdit.LineWrapMode.WidgetWidth)
        text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        bar = text.verticalScrollBar()
        bar.setValue(bar.maximum())  # a traceback says last what happened
        return text
