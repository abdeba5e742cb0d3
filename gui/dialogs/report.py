"""Asking for a report, and telling what was written."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from gui.dialogs.choosing import choose_folder
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.frame import FramedDialog, IconLabel, breakable, form, labelled, wrapped
from gui.dialogs.path_field import PathField
from gui.icons import icon
from gui.other_programs import open_file
from gui.theme import SPACE, set_role
from gui.words import tr, tr_n

_FORBIDDEN = '/\\:*?"<>|'
_LONGEST = 120


@dataclass(frozen=True)
class ReportChoices:
    """What to write: title and remarks, the folder, the name without ending, which kinds."""

    title: str
    remarks: str
    folder: Path
    name: str
    kinds: frozenset[str]

    def path(self, kind: str) -> Path | None:
        """The file of a kind ("html", "pdf"); None if it is not wanted."""
        return self.folder / f"{self.name}.{kind}" if kind in self.kinds else None

    @property
    def paths(self) -> list[Path]:
        """All files to be written."""
        found = (self.path(kind) for kind in ("html", "pdf"))
        return [path for path in found if path is not None]


def safe_name(text: str) -> str:
    """A file's name that every system takes, of a project's name."""
    kept = "".join("-" if c in _FORBIDDEN or not c.isprintable() else c for c in text)
    return kept.strip(" .")[:_LONGEST] or "report"


class ReportDialog(FramedDialog):
    """Title, remarks, kinds and place; it says which files would be replaced."""

    def __init__(
        self,
        project: str,
        folder: Path,
        kinds: Sequence[str],
        says: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("Report"), parent, accept_text=tr("&Write"))
        self.setObjectName("reportDialog")
        self._project = project
        self.body.addWidget(
            wrapped(
                tr(
                    "The report says what was done, how good the masks are and what was "
                    "counted, for somebody who never saw this program. It stays on this "
                    "computer: nothing is sent."
                )
            )
        )
        self.body.addWidget(wrapped(says, "muted"))
        self.body.addLayout(self._make_form(project, folder, kinds))
        for field in (self.folder, self.name):
            field.textChanged.connect(self._check)
        for box in self.boxes.values():
            box.toggled.connect(self._check)
        self.returned.connect(self._check)
        self.resize(560, 1)
        self._check()

    def _make_form(self, project: str, folder: Path, kinds: Sequence[str]) -> QFormLayout:
        rows = form()
        self.title = _line("reportTitle", tr("Title of the report"), project)
        self.title.setPlaceholderText(project)
        labelled(rows, tr("&Title"), self.title, self.title)
        self.remarks = QPlainTextEdit()
        self.remarks.setObjectName("reportRemarks")
        self.remarks.setAccessibleName(tr("Remarks, printed under the title"))
        self.remarks.setPlaceholderText(tr("What the images are, who asked, what is to be decided"))
        self.remarks.setTabChangesFocus(True)
        self.remarks.setFixedHeight(72)
        words = QLabel(tr("&Remarks"))
        words.setBuddy(self.remarks)
        rows.addRow(words, self.remarks)
        self.boxes = {
            "html": QCheckBox(tr("&HTML page, for any browser")),
            "pdf": QCheckBox(tr("&PDF, for printing and mail")),
        }
        for kind, box in self.boxes.items():
            box.setObjectName(f"report_{kind}")
            box.setChecked(kind in kinds)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        for box in self.boxes.values():
            row.addWidget(box)
        row.addStretch(1)
        labelled(rows, tr("As"), row, self.boxes["html"])
        self.name = _line("reportName", tr("Name of the files, without ending"))
        self.name.setText(safe_name(tr("{project} report", project=project)))
        labelled(rows, tr("&Name"), self.name, self.name)
        self.folder = PathField(str(folder))
        self.folder.setObjectName("reportFolder")
        self.folder.setAccessibleName(tr("Folder for the report"))
        choose = QPushButton(icon("folder"), tr("&Choose…"))
        choose.setObjectName("reportChooseFolder")
        choose.setAccessibleName(tr("Choose a folder"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self._choose_folder)
        place = QHBoxLayout()
        place.setSpacing(SPACE)
        place.addWidget(self.folder, 1)
        place.addWidget(choose)
        labelled(rows, tr("&Folder"), place, self.folder)
        return rows

    def _choose_folder(self) -> None:
        choose_folder(
            self,
            tr("Folder for the report"),
            Path(self.folder.text()),
            self._take_folder,
        )

    def _take_folder(self, folder: Path) -> None:
        self.folder.setText(str(folder))

    def choices(self) -> ReportChoices:
        """What was chosen."""
        return ReportChoices(
            title=self.title.text().strip() or self._project,
            remarks=self.remarks.toPlainText().strip(),
            folder=Path(self.folder.text()).expanduser(),
            name=self.name.text().strip(),
            kinds=frozenset(kind for kind, box in self.boxes.items() if box.isChecked()),
        )

    def _check(self) -> None:
        """Say what is in the way, or what would be replaced."""
        choices = self.choices()
        fault = _fault(choices)
        if fault:
            self._offer(replace=False)
            self.show_problem(fault)
            return
        there = [path.name for path in choices.paths if os.path.lexists(path)]
        self.accept_button.setEnabled(True)
        self._offer(replace=bool(there))
        self.say(_replaced(there), "warning")

    def showEvent(self, event: QShowEvent) -> None:
        """The row of buttons makes the accepting one the default as it is shown: not this one."""
        super().showEvent(event)
        self._check()

    def _offer(self, replace: bool) -> None:
        """Name the button; one that loses files is marked as such, and Enter does not press it."""
        self.accept_button.setText(tr("&Replace") if replace else tr("&Write"))
        self.accept_button.setDefault(not replace)
        set_role(self.accept_button, "danger" if replace else "")


def _fault(choices: ReportChoices) -> str:
    """Why the report cannot be written so; empty if it can."""
    if not choices.kinds:
        return tr("Choose HTML, PDF, or both.")
    if not choices.name:
        return tr("Give the files a name.")
    if choices.name != safe_name(choices.name):
        return tr(
            "The name may not hold any of {signs}, begin or end with a dot or space.",
            signs=_FORBIDDEN,
        )
    if not choices.folder.is_dir():
        return tr("There is no folder {folder}; make it or choose another.", folder=choices.folder)
    if not os.access(choices.folder, os.W_OK):
        return tr("You may not write in {folder}; choose another folder.", folder=choices.folder)
    for path in choices.paths:
        if path.is_dir():
            return tr("{name} is a folder there; choose another name.", name=path.name)
    return ""


def _replaced(names: Sequence[str]) -> str:
    """Which files are there already, two at most; empty if none is."""
    if not names:
        return ""
    if len(names) == 1:
        return tr("{name} is there already and will be replaced.", name=names[0])
    first, second = names
    return tr(
        "{first} and {second} are there already and will be replaced.", first=first, second=second
    )


def _named(names: Sequence[str]) -> str:
    """The names of one file or two."""
    return (
        names[0] if len(names) == 1 else tr("{first} and {second}", first=names[0], second=names[1])
    )


def _line(name: str, accessible: str, text: str = "") -> QLineEdit:
    field = QLineEdit(text)
    field.setObjectName(name)
    field.setAccessibleName(accessible)
    field.setCursorPosition(0)  # a long one shows where it begins
    return field


class ReportWrittenDialog(FramedDialog):
    """Says which files were written, and opens them."""

    def __init__(
        self, files: Sequence[Path], failures: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Report"), parent, accept_text=tr("Close"), reject_text="")
        self.setObjectName("reportWrittenDialog")
        self._files = list(files)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        row.addWidget(IconLabel("warning" if failures else "success", 24))
        title = wrapped(_heading(len(failures)), "section")
        title.setObjectName("reportSummary")
        row.addWidget(title, 1)
        self.body.addLayout(row)
        names = _named([path.name for path in self._files])
        folder = tr("Folder: {folder}", folder=self._files[0].parent)
        for line, role in ((names, ""), (folder, "muted")):
            place = ElidedLabel(line)
            set_role(place, role)
            self.body.addWidget(place)
        if failures:
            more = len(failures) - 5
            tail = [tr("… and {more} more.", more=more)] if more > 0 else []
            lines = [tr("Left out:"), *failures[:5], *tail]
            self.say(breakable("\n".join(lines)), "warning")
        aside = QDialogButtonBox.ButtonRole.ResetRole
        for path in self._files:
            kind = path.suffix[1:].upper()
            button = self.add_button(
                tr("Open &{kind}", kind=kind), aside, f"openReport_{path.suffix[1:]}"
            )
            button.clicked.connect(lambda _checked=False, path=path: open_file(path))
        there = self.add_button(tr("Open &folder"), aside, "openReportFolder")
        there.setIcon(icon("folder"))
        there.clicked.connect(lambda: open_file(self._files[0].parent))
        self.resize(560, 1)
        self.accept_button.setFocus()


def _heading(left_out: int) -> str:
    """What became of the report, of which so many images are left out."""
    if not left_out:
        return tr("The report is written and was checked.")
    return tr_n(
        "The report is written, without {n} image.",
        "The report is written, without {n} images.",
        left_out,
    )
