"""The size of a pixel, as the project knows it: said by a file, by a scale bar, or typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from core.calibration import Calibration
from core.errors import ProjectError
from core.record_values import CALIBRATION
from gui.words import mark

if TYPE_CHECKING:
    from gui.workspace import Workspace


class ProjectCalibration(QObject):
    """One calibration a project; a change of it is a step of undo."""

    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.present: Calibration | None = None
        workspace.project_changed.connect(self.reload)

    def reload(self) -> None:
        """Read it from the project: another is open, or it was set or undone."""
        project = self._workspace.project
        found = project.calibration() if project is not None else None
        if found != self.present:
            self.present = found
            self.changed.emit()

    def set(self, calibration: Calibration | None) -> None:
        """Set it, or forget it, as one step."""
        workspace = self._workspace
        if workspace.project is None or calibration == self.present:
            return
        name = mark("Pixel size") if calibration is not None else mark("Forget pixel size")
        value = calibration.to_json() if calibration is not None else None
        try:
            workspace.painting.finish_stroke()
            workspace.painting.steps.make(name, records={(CALIBRATION, 0): value})
        except ProjectError as error:
            workspace.problem.emit(str(error))
