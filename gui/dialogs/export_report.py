"""Asking about files that exist, and telling what an export has written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.elided import ElidedLabel
from gui.dialogs.frame import FramedDialog, IconLabel, breakable, wrapped
from gui.icons import icon
from gui.other_programs import open_file
from gui.theme import SPACE, set_role
from gui.words import tr, tr_n


class Existing(StrEnum):
    """What becomes of a file that exists."""

    REPLACE = "replace"
    KEEP = "keep"
    CANCEL = "cancel"


@dataclass(frozen=True)
class OverwriteChoice:
    """The answer for one file, or with ``for_all`` for all that are left."""

    action: Existing
    for_all: bool


class OverwriteDialog(FramedDialog):
    """Asks about a file that exists. Enter keeps it; Escape cancels the export."""

    def __init__(self, name: str, n_existing: int = 1, parent: QWidget | None = None) -> None:
        """``n_existing`` counts the files still to be asked about, this one included."""
        super().__init__(tr("File exists"), parent, accept_text=tr("&Keep"))
        self._action = Existing.CANCEL
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(IconLabel("warning", 24), alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        title = wrapped(tr("{name} exists already.", name=name), "section")  # its end decides
        title.setObjectName("overwriteName")
        column.addWidget(title)
        column.addWidget(
            wrapped(tr("Replacing it loses the old file. Keeping it skips this image."))
        )
        self._for_all = QCheckBox(tr("&Do the same for all {n} files that exist", n=n_existing))
        self._for_all.setObjectName("overwriteForAll")
        self._for_all.setVisible(n_existing > 1)
        column.addWidget(self._for_all)
        row.addLayout(column, 1)
        self.body.addLayout(row)
        # Its own role: with AcceptRole twice, some platforms would make Replace the default.
        self.replace_button = self.add_button(
            tr("&Replace"), QDialogButtonBox.ButtonRole.DestructiveRole, "replaceButton"
        )
        set_role(self.replace_button, "danger")
        self.replace_button.clicked.connect(lambda: self._answer(Existing.REPLACE))
        self.accept_button.setObjectName("keepButton")
        self.buttons.accepted.disconnect(self.accept)
        self.buttons.accepted.connect(lambda: self._answer(Existing.KEEP))
        self.resize(460, 1)
        self.accept_button.setFocus()

    def result(self) -> OverwriteChoice:  # type: ignore[override]
        """What was answered; cancelled while nothing was."""
        return OverwriteChoice(self._action, self._for_all.isChecked())

    def _answer(self, action: Existing) -> None:
        self._action = action
        self.accept()


class ExportReportDialog(FramedDialog):
    """Tells how many masks were written and, file by file, why others were not."""

    def __init__(
        self,
        n_written: int,
        failed: Sequence[tuple[str, str]],
        folder: Path,
        n_skipped: int = 0,
        cancelled: bool = False,
        parent: QWidget | None = None,
        noun: str = "mask",
        receipt: str = "",
        left_out: int = 0,
        n_wanted: int = 0,
    ) -> None:
        """``failed`` holds image names and sentences, as in ``core.export.ExportReport``.

        ``noun`` is what was written, ``receipt`` the file name of the receipt, ``left_out`` how
        many images had no labels to be exported, ``n_wanted`` how many were to be written.
        """
        super().__init__(tr("Export"), parent, accept_text=tr("Close"), reject_text="")
        self._failed = list(failed)
        self._folder = folder
        self._summary = summary(
            n_written, len(failed), n_skipped, cancelled, noun, left_out, n_wanted
        )
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        nothing = not (n_written or n_skipped)
        level = "warning" if failed or cancelled or nothing else "success"
        row.addWidget(IconLabel(level, 24), alignment=Qt.AlignmentFlag.AlignTop)
        title = wrapped(self._summary, "section")
        title.setObjectName("exportSummary")
        row.addWidget(title, 1)
        self.body.addLayout(row)
        place = wrapped(tr("Folder: {folder}", folder=folder), "muted")
        place.setObjectName("exportFolderName")
        self.body.addWidget(place)
        if receipt:
            beside = ElidedLabel(tr("Receipt: {receipt}", receipt=receipt))
            beside.setObjectName("exportReceiptName")
            set_role(beside, "muted")
            self.body.addWidget(beside)
        if failed:
            self.body.addWidget(self._list(), 1)
        self._add_buttons()
        self.resize(560, 360 if failed else 1)
        self.accept_button.setFocus()

    def details(self) -> str:
        """What 'Copy details' copies."""
        lines = [self._summary, tr("Folder: {folder}", folder=self._folder)]
        return "\n".join(lines + [f"{name}: {sentence}" for name, sentence in self._failed])

    def copy_details(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.details())
        self.say(tr("Copied."), "success")

    def open_folder(self) -> None:
        """Show the folder in the system's file manager."""
        open_file(self._folder)

    def _list(self) -> QListWidget:
        listed = QListWidget()
        listed.setObjectName("exportFailures")
        listed.setAccessibleName(tr("Masks that were not written"))
        listed.setProperty("framed", True)
        listed.setWordWrap(True)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for name, sentence in self._failed:
            text = sentence if name in sentence else f"{name}: {sentence}"
            item = QListWidgetItem(icon("error", "error"), breakable(text))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
            item.setToolTip(f"{name}: {sentence}")
            listed.addItem(item)
        listed.setCurrentRow(0)
        return listed

    def _add_buttons(self) -> None:
        aside = QDialogButtonBox.ButtonRole.ResetRole
        folder = self.add_button(tr("&Open folder"), aside, "openFolder")
        folder.setIcon(icon("folder"))
        folder.clicked.connect(self.open_folder)
        if self._failed:
            copy = self.add_button(tr("&Copy details"), aside, "copyDetails")
            copy.setIcon(icon("copy"))
            copy.clicked.connect(self.copy_details)


def summary(
    n_written: int,
    n_failed: int,
    n_skipped: int = 0,
    cancelled: bool = False,
    noun: str = "mask",
    n_left_out: int = 0,
    n_wanted: int = 0,
) -> str:
    """One or more short sentences: 'Wrote 3 masks. 1 could not be written.'"""
    parts = [
        _stopped(n_written, max(n_written, n_wanted), noun)
        if cancelled
        else tr("Wrote {some}.", some=_written(n_written, noun))
    ]
    if n_skipped:
        parts.append(tr_n("Kept 1 existing file.", "Kept {n} existing files.", n_skipped))
    if n_failed:
        parts.append(tr_n("1 could not be written.", "{n} could not be written.", n_failed))
    if n_left_out:
        parts.append(tr_n("1 image has no labels.", "{n} images have no labels.", n_left_out))
    return " ".join(parts)


def _stopped(written: int, wanted: int, noun: str) -> str:
    if not written:
        return tr("Export stopped; wrote {some}.", some=_written(0, noun))
    if noun == "mask":
        return tr_n(
            "Export stopped; wrote {written} of {n} mask.",
            "Export stopped; wrote {written} of {n} masks.",
            wanted,
            written=written,
        )
    return tr_n(
        "Export stopped; wrote {written} of {n} file.",
        "Export stopped; wrote {written} of {n} files.",
        wanted,
        written=written,
    )


def _written(number: int, noun: str) -> str:
    """``3 masks``; ``noun`` says what was written: mask or file."""
    if noun == "mask":
        return tr_n("1 mask", "{n} masks", number) if number else tr("no mask")
    return tr_n("1 file", "{n} files", number) if number else tr("no file")
