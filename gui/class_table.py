"""The project's classes as the window holds them: which is active, and their thresholds."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from core.project import ClassRecord

if TYPE_CHECKING:
    from gui.workspace import Workspace

_SAVE_DELAY_MS = 300


class ClassTable(QObject):
    """Classes, the active one among them, and thresholds, which are written shortly after."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.records: list[ClassRecord] = []
        self.active_id = 1
        self._save = QTimer(self)
        self._save.setInterval(_SAVE_DELAY_MS)
        self._save.setSingleShot(True)
        self._save.timeout.connect(self.write_thresholds)

    @property
    def active(self) -> ClassRecord | None:
        """The class that is painted, thresholded and scored."""
        return next((c for c in self.records if c.id == self.active_id), None)

    def set_active(self, class_id: int) -> None:
        """Paint, threshold and score this class."""
        if class_id != self.active_id:
            workspace = self._workspace
            self.active_id = class_id
            workspace.scores.use_class(class_id)
            workspace.heatmap.reset.emit()
            workspace.threshold_changed.emit()
            workspace.scores.changed.emit()

    def add(self, name: str, colour: tuple[int, int, int]) -> ClassRecord:
        """Add a class and paint with it. Raises ProjectError."""
        self.write_thresholds()
        record = self._workspace.require_project().add_class(name, colour)
        self._reload()
        self._workspace.painting.set_value(record.id)
        return record

    def update(self, record: ClassRecord) -> None:
        """Rename or recolour a class; its threshold stays. Raises ProjectError."""
        self.write_thresholds()
        present = next((c for c in self.records if c.id == record.id), record)
        kept = replace(record, threshold=present.threshold)
        self._workspace.require_project().update_class(kept)
        self._reload()

    def _reload(self) -> None:
        self.records = self._workspace.require_project().classes()
        self._workspace.classes_changed.emit()

    def set_threshold(self, threshold: float, class_id: int) -> None:
        """Set the threshold of a class, a probability."""
        workspace = self._workspace
        threshold = min(max(float(threshold), 0.0), 1.0)
        for index, record in enumerate(self.records):
            if record.id == class_id and record.threshold != threshold:
                self.records[index] = replace(record, threshold=threshold)
                self._save.start()
                workspace.heatmap.thresholds_changed(class_id)
                workspace.threshold_changed.emit()

    def write_thresholds(self) -> None:
        """Write the thresholds that the project file does not have yet."""
        self._save.stop()
        project = self._workspace.project
        if project is None:
            return
        stored = {record.id: record.threshold for record in project.classes()}
        for record in self.records:
            if stored.get(record.id) != record.threshold:
                self._workspace.store(lambda record=record: project.update_class(record))
