"""Asking what leaves the program, for which program, of which images, and where to."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import ExportError
from core.export.kinds import (
    MASK_255,
    OVERLAY,
    PROGRAMS,
    Kind,
    Program,
    What,
    kinds_for,
    program_of,
)
from core.export.names import mask_name, single_name
from gui.dialogs.choosing import choose_folder
from gui.dialogs.class_choice import NamedClass, fit_swatches, swatch
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.export_report import Existing as Existing
from gui.dialogs.export_report import ExportReportDialog as ExportReportDialog
from gui.dialogs.export_report import OverwriteChoice as OverwriteChoice
from gui.dialogs.export_report import OverwriteDialog as OverwriteDialog
from gui.dialogs.export_report import summary as summary
from gui.dialogs.frame import FramedDialog, form, labelled, wrapped
from gui.dialogs.path_field import PathField
from gui.dialogs.proposal_offer import ProposalOffer, Proposals
from gui.icons import icon
from gui.text_size import follow_text
from gui.theme import SPACE, set_role
from gui.words import mark, tr

_LOST = mark("Unlabelled pixels become background here; class numbers or VOC keep them apart.")


class Scope(StrEnum):
    """Which images are exported."""

    CURRENT = "current"
    ALL = "all"


@dataclass(frozen=True)
class ExportChoices:
    """What to export: of which images, where to, under which names, of which class, as what.

    ``class_id`` None means all classes. With ``kind`` one file for all images ``pattern`` is its
    name.
    """

    scope: Scope
    folder: Path
    pattern: str
    class_id: int | None
    what: What = What.MASK
    kind: Kind = MASK_255
    program: str = PROGRAMS[0].name
    receipt: bool = True


class ExportDialog(FramedDialog):
    """Asks what to export. ``result()`` gives the choices once they can be carried out."""

    def __init__(
        self,
        n_images: int,
        classes: Sequence[NamedClass],
        folder: Path,
        current: str = "",
        parent: QWidget | None = None,
        *,
        of_all: bool = False,
        unavailable: Mapping[What, str] | None = None,
        unpredicted: Sequence[int] = (),
        remembered: tuple[str, str, str] = ("", "", ""),
        receipt: bool = True,
        proposals: Proposals | None = None,
        refusal: Callable[[ExportChoices], str] = lambda _: "",
    ) -> None:
        """``current`` is the file name of the image on screen, empty if there is none;
        with ``of_all`` all images are proposed even so.

        ``unavailable`` gives a reason for what cannot be exported now, ``unpredicted`` the classes
        that the network does not know, ``remembered`` the last choice: program, what, key of kind.
        ``proposals`` knows of thresholds that are better than those set, ``refusal`` why files
        cannot be written as chosen, which is asked once Export is pressed.
        """
        super().__init__(tr("Export"), parent, accept_text=tr("Export"))
        self._n_images = n_images
        self._classes_given = list(classes)
        self._unavailable = dict(unavailable or {})
        self._unpredicted = set(unpredicted)
        self._stem = Path(current).stem if current else "smear_01"
        self._refusal = refusal
        self._usual = ""
        self._class_id: int | None = None
        rows = form()
        self.body.addLayout(rows)
        self._add_what(rows)
        self._add_scope(rows, current, of_all)
        self._add_folder(rows, folder)
        self._add_pattern(rows)
        self._receipt = QCheckBox(tr("Write a &receipt (JSON) beside them"))
        self._receipt.setObjectName("exportReceipt")
        self._receipt.setToolTip(
            tr(
                "A JSON file that says from which images, network and threshold the "
                "files were made, and what their values mean."
            )
        )
        self._receipt.setChecked(receipt)
        labelled(rows, "", self._receipt, self._receipt)
        self._offer = ProposalOffer(proposals or Proposals(), named=len(classes) > 1)
        self._offer.done.connect(self.accept_button.setFocus)  # its button goes
        self.body.addWidget(self._offer)
        self._place_message()
        self.resize(600, 1)
        self._recall(*remembered)
        self.returned.connect(self._returned)

    def result(self) -> ExportChoices | None:  # type: ignore[override]
        """The choices, or None while something in them cannot work."""
        if self._problem():
            return None
        return ExportChoices(
            Scope.CURRENT if self._current.isChecked() else Scope.ALL,
            self._folder_path(),
            self._pattern.text().strip(),
            self._classes.currentData(),
            self._what_chosen(),
            self._kind_chosen(),
            self._program_chosen().name,
            self._receipt.isChecked(),
        )

    def accept(self) -> None:
        """Close, unless the files would take the place of what must stay; then say so."""
        choices = self.result()
        if choices is None:
            self._check()  # the folder has gone since
            return
        if problem := self._refusal(choices):
            self.say(problem)
            self._pattern.setFocus()
            return
        super().accept()

    def _returned(self) -> None:
        """The folder may have been made meanwhile; what a refusal says stands."""
        if not self.accept_button.isEnabled():
            self._check()

    def set_folder(self, folder: str) -> None:
        """Take ``folder`` as the place to write to."""
        self._folder.setText(folder)

    def choose_folder(self) -> None:
        """Open the system's folder chooser over this dialog."""
        choose_folder(
            self,
            tr("Folder for the files"),
            Path(self._folder.text()),
            lambda folder: self.set_folder(str(folder)),
        )

    # Building ------------------------------------------------------------------------------------

    def _place_message(self) -> None:
        """Problems are told where else a line stands, with room for two: nothing moves for them."""
        room = QWidget()
        column = QVBoxLayout(room)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        self.layout().removeWidget(self.message)
        column.addWidget(self.message)
        self.body.addStretch(1)
        self.body.addWidget(room)
        follow_text(room, lambda: room.setMinimumHeight(2 * room.fontMetrics().lineSpacing()))

    def _add_what(self, rows: QFormLayout) -> None:
        self._program = _combo("exportProgram", tr("The program that will read the files"))
        for program in PROGRAMS:
            self._program.addItem(tr(program.name))
            self._program.setItemData(
                self._program.count() - 1, tr(program.note), Qt.ItemDataRole.ToolTipRole
            )
        labelled(rows, tr("F&or"), self._program, self._program)
        self._what = _combo("exportWhat", tr("What is exported"))
        for what in What:
            self._what.addItem(tr(what.value))
            self._allow(self._what.count() - 1, self._unavailable.get(what, ""))
        labelled(rows, tr("&Export"), self._what, self._what)
        self._kind = _combo("exportKind", tr("Kind of file"))
        self._note = wrapped("", "muted")
        self._note.setObjectName("exportNote")
        column = QVBoxLayout()
        column.setSpacing(SPACE // 2)
        column.addWidget(self._kind)
        column.addWidget(self._note)
        labelled(rows, tr("&As"), column, self._kind)
        self._classes = _combo("exportClass", tr("Class"))
        fit_swatches(self._classes)
        self._classes.setVisible(len(self._classes_given) > 1)
        if len(self._classes_given) > 1:
            labelled(rows, tr("&Class"), self._classes, self._classes)
        self._program.currentIndexChanged.connect(self._list_kinds)
        self._what.currentIndexChanged.connect(self._list_kinds)
        self._kind.currentIndexChanged.connect(self._take_kind)
        self._classes.currentIndexChanged.connect(self._take_class)

    def _allow(self, row: int, why_not: str) -> None:
        model = self._what.model()
        assert isinstance(model, QStandardItemModel)
        model.item(row).setEnabled(not why_not)
        model.item(row).setToolTip(why_not)

    def _add_scope(self, rows: QFormLayout, current: str, of_all: bool) -> None:
        self._current = QRadioButton(tr("&This image"))
        self._current.setObjectName("scopeCurrent")
        self._current.setToolTip(current)
        self._current.setEnabled(bool(current))
        self._all = QRadioButton(tr("A&ll images ({n})", n=self._n_images))
        self._all.setObjectName("scopeAll")
        (self._current if current and not of_all else self._all).setChecked(True)
        self._all.toggled.connect(self._check)
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(2 * SPACE)
        for button in (self._current, self._all):
            group.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        labelled(rows, tr("Images"), row, self._current)

    def _add_folder(self, rows: QFormLayout, folder: Path) -> None:
        self._folder = PathField(str(folder))
        self._folder.setObjectName("exportFolder")
        self._folder.setAccessibleName(tr("Folder"))
        self._folder.textChanged.connect(self._check)
        choose = QPushButton(icon("folder"), tr("C&hoose…"))
        choose.setObjectName("chooseFolder")
        choose.setAccessibleName(tr("Choose a folder"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self.choose_folder)
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self._folder, 1)
        row.addWidget(choose)
        labelled(rows, tr("&Folder"), row, self._folder)

    def _add_pattern(self, rows: QFormLayout) -> None:
        self._pattern = QLineEdit()
        self._pattern.setObjectName("exportPattern")
        self._pattern.setAccessibleName(tr("Name pattern"))
        self._pattern.textChanged.connect(self._check)
        self._example = ElidedLabel()
        self._example.setObjectName("exportExample")
        set_role(self._example, "muted")
        column = QVBoxLayout()
        column.setSpacing(SPACE // 2)
        column.addWidget(self._pattern)
        column.addWidget(self._example)
        labelled(rows, tr("&Name"), column, self._pattern)

    # Choosing ------------------------------------------------------------------------------------

    def _recall(self, program: str, what: str, kind: str) -> None:
        """Begin with the last choice where it can be made, else with the first that can."""
        self._program.setCurrentIndex(PROGRAMS.index(program_of(program)))
        possible = [one for one in What if not self._unavailable.get(one)]
        wanted = next((one for one in possible if one.value == what), None)
        self._what.setCurrentIndex(list(What).index(wanted or (possible or [What.MASK])[0]))
        self._list_kinds()
        keys = [one.key for one in self._offered()]
        if kind in keys:
            self._kind.setCurrentIndex(keys.index(kind))

    def _what_chosen(self) -> What:
        return list(What)[self._what.currentIndex()]

    def _program_chosen(self) -> Program:
        return PROGRAMS[self._program.currentIndex()]

    def _offered(self) -> tuple[Kind, ...]:
        return kinds_for(self._program_chosen(), self._what_chosen())

    def _kind_chosen(self) -> Kind:
        return self._offered()[max(self._kind.currentIndex(), 0)]

    def _list_kinds(self) -> None:
        former = self._kind.currentText()
        titles = [tr(kind.title) for kind in self._offered()]
        self._kind.blockSignals(True)
        self._kind.clear()
        self._kind.addItems(titles)
        self._kind.setCurrentIndex(titles.index(former) if former in titles else 0)
        self._kind.blockSignals(False)
        self._take_kind()

    def _take_kind(self) -> None:
        """Note, classes and name follow the kind; a name of one's own only changes its ending."""
        kind, what = self._kind_chosen(), self._what_chosen()
        self._note.setText(self._note_on(kind, what))
        self._list_classes(kind, what)
        name = self._pattern.text().strip()
        single = kind.encode is None
        if name in ("", self._usual) or single == ("{stem}" in name):
            self._pattern.setText(kind.pattern)
        else:
            self._pattern.setText(str(Path(name).with_suffix("")) + kind.suffix)
        self._usual = kind.pattern
        self._pattern.setToolTip(
            tr("One file for all images.")
            if single
            else tr("{stem} stands for the image’s name without its ending.")
        )
        self._check()
        self._show_offer()

    def _note_on(self, kind: Kind, what: What) -> str:
        if kind is OVERLAY:
            painted = tr("It shows the labels."), tr("It shows the mask at the threshold.")
            return f"{tr(kind.note)} {painted[not self._unavailable.get(What.MASK)]}"
        lost = what is What.LABELS and not kind.keeps_unlabelled
        return f"{tr(kind.note)} {tr(_LOST)}" if lost else tr(kind.note)

    def _list_classes(self, kind: Kind, what: What) -> None:
        painted = what is What.LABELS or bool(self._unavailable.get(What.MASK))
        shown = [one for one in self._classes_given if painted or one.id not in self._unpredicted]
        self._classes.blockSignals(True)
        self._classes.clear()
        if not kind.one_class:
            self._classes.addItem(icon("labels"), tr("All classes"), None)
        for one in shown:
            self._classes.addItem(swatch(one.colour), one.name, one.id)
        row = -1 if self._class_id is None else self._classes.findData(self._class_id)
        self._classes.setCurrentIndex(max(row, 0))
        self._classes.blockSignals(False)

    def _take_class(self) -> None:
        """Only a class that was chosen by hand stays chosen where all could be exported."""
        self._class_id = self._classes.currentData()
        self._show_offer()

    def look_again(self) -> None:
        """Networks and thresholds may have changed while this was open."""
        if self._offer.look_again() and self.isVisible():
            self.fit_height()

    def _show_offer(self) -> None:
        """A better threshold counts where the files are of the mask, or of cells made from it."""
        what, class_id = self._what_chosen(), self._classes.currentData()
        masked = what in (What.MASK, What.CELLS, What.OVERLAY)
        shown = {one.id for one in self._classes_given if class_id in (None, one.id)}
        self._offer.ask_about(shown if masked and not self._unavailable.get(What.MASK) else ())
        if self.isVisible():
            self.fit_height()

    # Checking ------------------------------------------------------------------------------------

    def _folder_path(self) -> Path:
        return Path(self._folder.text().strip()).expanduser()

    def _check(self) -> None:
        problem = self._problem()
        self.accept_button.setEnabled(not problem)
        if problem:
            self.say(problem)
        else:
            self.say(
                tr("Every file is checked once it is written. Images are never changed."), "info"
            )

    def _problem(self) -> str:
        """The sentence that says what to mend, or nothing; the example is brought up to date."""
        text = self._folder.text().strip()
        folder = self._folder_path()
        problem = ""
        kind, pattern = self._kind_chosen(), self._pattern.text().strip()
        try:
            if kind.encode is None:
                self._example.set_full_text(
                    tr("One file, {name}", name=single_name(pattern, kind.suffix))
                )
            else:
                name = mask_name(self._stem, pattern, kind.suffix)
                self._example.set_full_text(
                    tr("{stem} is the image’s name, for example {name}", stem="{stem}", name=name)
                    if "{stem}" in pattern
                    else tr("For example {name}", name=name)
                )
        except ExportError as error:
            self._example.set_full_text(tr("{stem} stands for the image’s name"))
            problem = str(error)
        if not text:
            problem = tr("Choose the folder to write the files to.")
        elif not folder.is_dir():
            problem = tr("There is no folder {folder}; make it or choose another.", folder=folder)
        elif not os.access(folder, os.W_OK):
            problem = tr("You may not write in {folder}; choose another folder.", folder=folder)
        return problem


def _combo(name: str, spoken: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    return combo
