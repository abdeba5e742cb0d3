"""The robot with more to do: dialogs, backups and restoring, projects closed and opened again.

It also watches the process: memory, threads and open files must not grow.
"""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog

from core.project_backups import list_backups
from gui.actions import Key
from tests.gui.robot import BUTTONS, Robot
from tests.gui.technician import Technician

DIALOGS = (
    Key.PREFERENCES, Key.SHORTCUTS, Key.ABOUT, Key.EXPORT, Key.IMPORT_MASKS, Key.RESTORE,
    Key.VERIFY, Key.NEW, Key.OPEN, Key.SAVE_AS, Key.ADD_IMAGES, Key.ADD_FOLDER, Key.SAVE_NETWORK,
    Key.COMPARE_COUNTS,
)  # fmt: skip
SWITCHES = (
    Key.SHOW_LABELS, Key.SHOW_HEATMAP, Key.SHOW_MASK, Key.SHOW_MINIMAP, Key.SHOW_PIXEL_GRID,
    Key.SHOW_UNCERTAINTY,
)  # fmt: skip
MOST_TRAININGS = 40


@dataclass(frozen=True)
class Footprint:
    """What the process holds."""

    megabytes: float
    files: int
    threads: int


class Monkey(Robot):
    """A robot that leaves nothing out."""

    def __init__(self, person: Technician, project: Path, seed: int, monkeypatch) -> None:
        super().__init__(person, project, seed, monkeypatch)
        self.dialogs = 0
        self.reopened = 0
        self.restored = 0
        more: list[tuple[int, Callable[[], None]]] = [
            (5, self.dialog), (3, self.switch), (2, self.reopen), (1, self.restore),
            (2, self.backup), (4, self.zoom), (2, self.next_to_label),
        ]  # fmt: skip
        self.actions += more

    def dialog(self) -> None:
        """Open one and close it again, by Escape."""
        action = self.window.action(self.chance.choice(DIALOGS))
        self.log.append(f"  {action.objectName()}")
        if not action.isEnabled():
            return
        self.person.workspace.painting.finish_stroke()
        action.trigger()
        for _ in range(20):
            QApplication.processEvents()
            shown = QApplication.activeModalWidget()
            if isinstance(shown, QDialog):
                break
            self.person.bot.wait(5)
        while isinstance(shown := QApplication.activeModalWidget(), QDialog):
            self.dialogs += 1
            shown.reject()
            QApplication.processEvents()
        if self.chance.random() < 0.2:
            self.class_dialog()
        verify = self.window.tools.verifier
        verify.close()

    def class_dialog(self) -> None:
        """Ask about a class, and give the answer up."""
        panel = self.window.classes_panel
        self.chance.choice((panel.add, panel.rename, panel.recolour, panel.delete))()
        QApplication.processEvents()
        while isinstance(shown := QApplication.activeModalWidget(), QDialog):
            self.dialogs += 1
            shown.reject()
            QApplication.processEvents()

    def switch(self) -> None:
        action = self.window.action(self.chance.choice(SWITCHES))
        if action.isEnabled():
            action.trigger()

    def zoom(self) -> None:
        keys = (Key.ZOOM_IN, Key.ZOOM_OUT, Key.FIT, Key.ACTUAL_SIZE)
        self.window.action(self.chance.choice(keys)).trigger()
        if self.chance.random() < 0.7:
            self.window.action(Key.FIT).trigger()  # else the robot's points lie out of view

    def next_to_label(self) -> None:
        action = self.window.action(Key.NEXT_TO_LABEL)
        if action.isEnabled() and not self.away:
            action.trigger()

    def reopen(self) -> None:
        """Close the project and open it again, as if the program had been started anew."""
        if self.fault.on:
            return
        path = self.project.path
        self.workspace.close_project()
        QApplication.processEvents()
        self.answer = BUTTONS.Cancel
        self.window.files.open_paths([path])
        assert self.workspace.project is not None
        for record in self.workspace.records.values():
            if record.id in self.model.labels:
                stored = self.project.read_labels(record.id)
                assert (stored == self.model.labels[record.id]).all(), self.log[-50:]
        self.model.read(self.project)
        self.reopened += 1

    def backup(self) -> None:
        self.window.backups.make()

    def restore(self) -> None:
        """Go back to a backup; what it holds is what the labels are from then on."""
        if self.fault.on:
            return
        self.person.settle(60_000)
        backups = [b for b in list_backups(self.project.path) if not b.problem]
        if not backups:
            return
        path = self.project.path
        self.window.backups.restore(path, self.chance.choice(backups))
        self.person.until(lambda: self.workspace.project is not None, 60_000)
        self.person.settle(60_000)
        assert self.project.path == path
        self.model.read(self.project)
        self.restored += 1

    def train(self) -> None:
        if self.trainings < MOST_TRAININGS and not self.workspace.training.running:
            self.trainings += 1
            self.workspace.training.start(0.7)

    def footprint(self) -> Footprint:
        """What the process holds once everything is at rest, without the robot's own model."""
        self.person.settle(60_000)
        for _ in range(3):
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            QApplication.processEvents()
            gc.collect()
        process = psutil.Process()
        own = sum(
            before.nbytes + after.nbytes
            for maps in self.model.steps.values()
            for before, after in maps.values()
        )
        held = process.memory_info().rss - own
        return Footprint(held / 2**20, process.num_fds(), threading.active_count())
