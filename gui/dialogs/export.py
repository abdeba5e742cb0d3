"""Asking where masks go, what becomes of files that exist, and telling what was written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import ExportError
from core.export import DEFAULT_PATTERN, mask_name
from gui.dialogs.class_choice import NamedClass, class_combo
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.frame import FramedDialog, IconLabel, breakable, form, labelled, wrapped
from gui.icons import icon
from gui.theme import SPACE, set_role


class Scope(StrEnum):
    """Which images' masks are written."""

    CURRENT = "current"
    ALL = "all"


@dataclass(frozen=True)
class ExportChoices:
    """What to export: of which images, where to, under which names, of which class."""

    scope: Scope
    folder: Path
    pattern: str
    class_id: int


class ExportDialog(FramedDialog):
    """Asks what to export. ``result()`` gives the choices once they can be carried out."""

    def __init__(
        self,
        n_images: int,
        classes: Sequence[NamedClass],
        folder: Path,
        pattern: str = DEFAULT_PATTERN,
        current: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``current`` is the file name of the image on screen, empty if there is none."""
        super().__init__("Export masks", parent, accept_text="Export")
        self._n_images = n_images
        self._stem = Path(current).stem if current else "smear_01"
        rows = form()
        self.body.addLayout(rows)
        self._add_scope(rows, current)
        self._add_folder(rows, folder)
        self._add_pattern(rows, pattern)
        self._classes = class_combo(classes, self)
        self._classes.setObjectName("exportClass")
        self._classes.setVisible(len(classes) > 1)
        if len(classes) > 1:
            labelled(rows, "&Class", self._classes, self._classes)
        note = wrapped(
            "Each mask is an 8-bit PNG with one channel, 0 and 255, in the image's own size. "
            "Your images are never changed.",
            "muted",
        )
        self.body.addSpacing(SPACE)
        self.body.addWidget(note)
        self.body.addStretch(1)
        self.resize(560, 1)
        self._check()

    def result(self) -> ExportChoices | None:  # type: ignore[override]
        """The choices, or None while something in them cannot work."""
        if self._problem():
            return None
        scope = Scope.CURRENT if self._current.isChecked() else Scope.ALL
        return ExportChoices(
            scope, self._folder_path(), self._pattern.text().strip(), self._classes.currentData()
        )

    def set_folder(self, folder: str) -> None:
        """Take ``folder`` as the place to write to."""
        self._folder.setText(folder)

    def choose_folder(self) -> None:
        """Open the system's folder chooser over this dialog."""
        chooser = QFileDialog(self, "Folder for the masks", self._folder.text())
        chooser.setFileMode(QFileDialog.FileMode.Directory)
        chooser.setOption(QFileDialog.Option.ShowDirsOnly)
        chooser.fileSelected.connect(self.set_folder)
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def _add_scope(self, rows: QFormLayout, current: str) -> None:
        self._current = QRadioButton("&This image")
        self._current.setObjectName("scopeCurrent")
        self._current.setToolTip(current)
        self._current.setEnabled(bool(current))
        self._all = QRadioButton(f"&All images ({self._n_images})")
        self._all.setObjectName("scopeAll")
        (self._current if current else self._all).setChecked(True)
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        for button in (self._current, self._all):
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        labelled(rows, "Masks of", row, self._current)

    def _add_folder(self, rows: QFormLayout, folder: Path) -> None:
        self._folder = QLineEdit(str(folder))
        self._folder.setObjectName("exportFolder")
        self._folder.setAccessibleName("Folder")
        self._folder.textChanged.connect(self._check)
        choose = QPushButton(icon("folder"), "C&hoose…")
        choose.setObjectName("chooseFolder")
        choose.setAccessibleName("Choose a folder")
        choose.setAutoDefault(False)
        choose.clicked.connect(self.choose_folder)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        labelled(rows, "&Folder", row, self._folder)

    def _add_pattern(self, rows: QFormLayout, pattern: str) -> None:
        self._pattern = QLineEdit(pattern)
        self._pattern.setObjectName("exportPattern")
        self._pattern.setAccessibleName("Name pattern")
        self._pattern.setToolTip("{stem} stands for the image's name without its ending.")
        self._pattern.textChanged.connect(self._check)
        self._example = ElidedLabel()
        self._example.setObjectName("exportExample")
        set_role(self._example, "muted")
        column = QVBoxLayout()
        column.setSpacing(SPACE // 2)
        column.addWidget(self._pattern)
        column.addWidget(self._example)
        labelled(rows, "&Name", column, self._pattern)

    def _folder_path(self) -> Path:
        return Path(self._folder.text().strip()).expanduser()

    def _check(self) -> None:
        self._folder.setToolTip(self._folder.text())
        self.show_problem(self._problem())

    def _problem(self) -> str:
        """The sentence that says what to mend, or nothing; the example is brought up to date."""
        text = self._folder.text().strip()
        folder = self._folder_path()
        problem = ""
        try:
            name = mask_name(self._stem, self._pattern.text().strip())
            self._example.set_full_text(f"For example {name}")
        except ExportError as error:
            self._example.set_full_text("{stem} stands for the image's name")
            problem = str(error)
        if not text:
            problem = "Choose the folder to write the masks to."
        elif not folder.is_dir():
            problem = f"There is no folder {folder}; make it or choose another."
        elif not os.access(folder, os.W_OK):
            problem = f"You may not write in {folder}; choose another folder."
        return problem


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
        super().__init__("File exists", parent, accept_text="&Keep")
        self._action = Existing.CANCEL
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(IconLabel("warning", 24), alignment=Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        title = ElidedLabel(f"{name} exists already.")
        title.setObjectName("overwriteName")
        set_role(title, "section")
        column.addWidget(title)
        column.addWidget(wrapped("Replacing it loses the old mask. Keeping it skips this image."))
        self._for_all = QCheckBox(f"&Do the same for all {n_existing} files that exist")
        self._for_all.setObjectName("overwriteForAll")
        self._for_all.setVisible(n_existing > 1)
        column.addWidget(self._for_all)
        row.addLayout(column, 1)
        self.body.addLayout(row)
        # Its own role: with AcceptRole twice, some platforms would make Replace the default.
        self.replace_button = self.add_button(
            "&Replace", QDialogButtonBox.ButtonRole.DestructiveRole, "replaceButton"
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
    ) -> None:
        """``failed`` holds image names and sentences, as in ``core.export.ExportReport``."""
        super().__init__("Export", parent, accept_text="Close", reject_text="")
        self._failed = list(failed)
        self._folder = folder
        self._summary = summary(n_written, len(failed), n_skipped, cancelled)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        level = "warning" if failed or cancelled else "success"
        row.addWidget(IconLabel(level, 24), alignment=Qt.AlignmentFlag.AlignTop)
        title = wrapped(self._summary, "section")
        title.setObjectName("exportSummary")
        row.addWidget(title, 1)
        self.body.addLayout(row)
        place = ElidedLabel(f"Folder: {folder}")
        set_role(place, "muted")
        self.body.addWidget(place)
        if failed:
            self.body.addWidget(self._list(), 1)
        self._add_buttons()
        self.resize(560, 360 if failed else 1)
        self.accept_button.setFocus()

    def details(self) -> str:
        """What 'Copy details' copies."""
        lines = [self._summary, f"Folder: {self._folder}"]
        return "\n".join(lines + [f"{name}: {sentence}" for name, sentence in self._failed])

    def copy_details(self) -> None:
        """Put the report on the clipboard."""
        QGuiApplication.clipboard().setText(self.details())
        self.say("Copied.", "success")

    def open_folder(self) -> None:
        """Show the folder in the system's file manager."""
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

    def _list(self) -> QListWidget:
        listed = QListWidget()
        listed.setObjectName("exportFailures")
        listed.setAccessibleName("Masks that were not written")
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
        folder = self.add_button("&Open folder", aside, "openFolder")
        folder.setIcon(icon("folder"))
        folder.clicked.connect(self.open_folder)
        if self._failed:
            copy = self.add_button("&Copy details", aside, "copyDetails")
            copy.setIcon(icon("copy"))
            copy.clicked.connect(self.copy_details)


def summary(n_written: int, n_failed: int, n_skipped: int = 0, cancelled: bool = False) -> str:
    """One or more short sentences: 'Wrote 3 masks. 1 could not be written.'"""
    masks = "1 mask" if n_written == 1 else f"{n_written} masks" if n_written else "no mask"
    parts = [f"Export stopped; wrote {masks}." if cancelled else f"Wrote {masks}."]
    if n_skipped:
        parts.append(f"Kept {n_skipped} existing file{'s' if n_skipped > 1 else ''}.")
    if n_failed:
        parts.append(f"{n_failed} could not be written.")
    return " ".join(parts)
