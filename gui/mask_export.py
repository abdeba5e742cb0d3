"""Exporting, as the window knows it; what it takes is loaded with the first export."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.exportable import why_nothing
from gui.workspace import Workspace

if TYPE_CHECKING:
    from gui.dialogs.export import ExportChoices
    from gui.export_course import ExportCourse


class MaskExport(QObject):
    """Begins an export, and says how it goes."""

    progressed = Signal(object)
    """How far it is, 0 to 1; None when it ended."""
    written = Signal()
    """An export was not cancelled, and wrote files."""
    busy = Signal(str)
    """Why no other can begin, which is true while this one is running."""
    nothing = Signal(str)
    """Why nothing can be exported; ``still_true`` says how long."""
    asked = Signal(object)
    """The dialog that has just been opened."""

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window

    @cached_property
    def course(self) -> ExportCourse:
        """Who does it."""
        from gui.export_course import ExportCourse

        return ExportCourse(self, self._workspace, self._window)

    @property
    def running(self) -> bool:
        """Whether files are being written."""
        return "course" in self.__dict__ and self.course.running

    @property
    def why_not(self) -> str:
        """Why nothing can be exported now; empty if a mask or painted labels can."""
        return why_nothing(self._workspace)

    def start(self) -> None:
        """Ask what to export and where to, beginning with the last choice."""
        self.course.start()

    def start_cells(self, of_all: bool = False) -> None:
        """The same, beginning with tables of cells; of all images or of the one shown."""
        self.course.start_cells(of_all)

    def export(self, choices: ExportChoices) -> None:
        """Export as chosen; files that exist are asked about first."""
        self.course.export(choices)
