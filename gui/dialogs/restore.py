"""The earlier states of a project, to go back to one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem, QWidget

from core.project_backups import Backup, backups_folder
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.frame import FramedDialog, InlineMessage, heading, wrapped
from gui.theme import SPACE, set_role
from gui.words import date_text, megapixels, tr, tr_n

Labelled = tuple[int, int, int]
"""Images, labelled images, labelled pixels."""


class RestoreDialog(FramedDialog):
    """Lists backups with date and what is labelled in them; ``chosen()`` is the one marked."""

    def __init__(
        self,
        project: Path,
        backups: Sequence[Backup],
        now: datetime,
        present: Labelled | None,
        parent: QWidget | None = None,
        damaged: bool = False,
    ) -> None:
        """``present`` is what is labelled now, where that is known. ``damaged``: the project's file
        cannot be opened, which is why somebody is here."""
        super().__init__(
            tr("Restore earlier state"),
            parent,
            tr("Restore"),
            reject_text=None if backups else tr("Close"),
        )
        if not backups and self.reject_button is not None:
            self.accept_button.hide()
            self.reject_button.setDefault(True)
        self.setObjectName("restoreDialog")
        self._backups = list(backups)
        self.body.addWidget(heading(tr("Earlier states of “{name}”", name=project.stem)))
        if damaged:
            why = InlineMessage()
            self.body.addWidget(why)
            why.say(
                tr(
                    "The project’s file is damaged and cannot be opened. Choose a state to go "
                    "back to."
                )
            )
        if present is not None:
            self.body.addWidget(
                wrapped(tr("Labelled now: {labelled}.", labelled=labelled_text(*present)))
            )
        self.list = self._make_list(now)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(wrapped(self._kept_text(damaged), "muted"))
        place = ElidedLabel(tr("Folder: {folder}", folder=backups_folder(project)))
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(place, "muted")
        self.body.addWidget(place)
        self.list.setVisible(bool(backups))
        self.list.itemSelectionChanged.connect(self._chosen_changed)
        self.list.itemDoubleClicked.connect(lambda *_: self._accept_if_readable())
        self.resize(620, 300 + SPACE * len(backups) if backups else 1)
        if backups:
            readable = [not backup.problem for backup in backups]
            first = readable.index(True) if True in readable else 0
            self.list.setCurrentItem(self.list.topLevelItem(first))
        self._chosen_changed()

    def _kept_text(self, damaged: bool) -> str:
        """What becomes of the state that is left, or when there will be one to go back to."""
        if not self._backups:
            return tr(
                "There is no backup yet. The first is made after ten minutes of work, or at the "
                "next opening."
            )
        if damaged:
            return tr(
                "The damaged file is not lost: it is kept as a backup, and stands in this list "
                "from then on."
            )
        return tr(
            "The present state is not lost: it is kept as a backup, and stands in this list from "
            "then on."
        )

    def _make_list(self, now: datetime) -> QTreeWidget:
        view = QTreeWidget()
        view.setObjectName("backupList")
        view.setAccessibleName(tr("Earlier states"))
        view.setRootIsDecorated(False)
        view.setUniformRowHeights(True)
        view.setTabKeyNavigation(False)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setHeaderLabels([tr("When"), tr("How long ago"), tr("Labelled"), tr("Made")])
        for backup in self._backups:
            labelled = (
                tr("Cannot be read")
                if backup.problem
                else labelled_text(backup.images, backup.labelled_images, backup.labelled_pixels)
            )
            made = tr("before restoring") if backup.before_restoring else tr("automatically")
            when = date_text(backup.made)
            item = QTreeWidgetItem([when, ago(backup.made, now), labelled, made])
            item.setToolTip(0, backup.path.name)
            item.setToolTip(2, backup.problem or labelled)
            view.addTopLevelItem(item)
        view.header().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        view.header().setStretchLastSection(True)
        return view

    def chosen(self) -> Backup | None:
        """The backup that is marked in the list."""
        items = self.list.selectedItems()
        return self._backups[self.list.indexOfTopLevelItem(items[0])] if items else None

    def _chosen_changed(self) -> None:
        backup = self.chosen()
        self.show_problem(backup.problem if backup is not None else "")
        self.accept_button.setEnabled(backup is not None and not backup.problem)

    def _accept_if_readable(self) -> None:
        if self.accept_button.isEnabled():
            self.accept()


def labelled_text(images: int, labelled_images: int, labelled_pixels: int) -> str:
    """``2 of 5 images, 12 345 px``."""
    return tr_n(
        "{labelled} of {n} image, {pixels}",
        "{labelled} of {n} images, {pixels}",
        images,
        labelled=labelled_images,
        pixels=megapixels(labelled_pixels),
    )


def ago(moment: datetime, now: datetime) -> str:
    """How long ago something was, as people say it."""
    minutes = round((now - moment).total_seconds() / 60)
    if minutes < 0:
        return tr("in the future")
    if minutes < 1:
        return tr("just now")
    hours, days = minutes // 60, minutes // (60 * 24)
    if days:
        return tr_n("{n} day ago", "{n} days ago", days)
    if hours:
        return tr_n("{n} hour ago", "{n} hours ago", hours)
    return tr_n("{n} minute ago", "{n} minutes ago", minutes)
