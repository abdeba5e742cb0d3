"""A simple model of what the labels must be, whatever the window does."""

from __future__ import annotations

import numpy as np

from core.brush import capsule_mask
from core.labels import UNLABELLED
from core.project import Project
from tests.gui.technician import Technician


class LabelModel:
    """What the labels of every image are, and their histories; whole maps, nothing clever.

    It hears the canvas's signals, so that both see the same points.
    """

    def __init__(self, person: Technician) -> None:
        self.person, self.workspace = person, person.workspace
        self.labels: dict[int, np.ndarray] = {}
        self.done: dict[int, list[tuple[np.ndarray, np.ndarray]]] = {}
        self.undone: dict[int, list[tuple[np.ndarray, np.ndarray]]] = {}
        self.stroke: tuple[int, np.ndarray, int, tuple[float, float]] | None = None
        self.last_stroke: int | None = None
        canvas = person.canvas
        canvas.stroke_started.connect(self._began)
        canvas.stroke_moved.connect(self._moved)
        canvas.stroke_finished.connect(self.finish)
        canvas.stroke_aborted.connect(self._aborted)
        canvas.stroke_retracted.connect(self._retracted)
        self.workspace.current_changed.connect(self.finish)
        self._import = self.workspace.painting.import_labels
        self.workspace.painting.import_labels = self._imported  # type: ignore[method-assign]

    def read(self, project: Project) -> None:
        """Another project: its labels are what its file says, and nothing can be undone."""
        self.stroke = self.last_stroke = None
        self.labels = {r.id: project.read_labels(r.id) for r in project.images()}
        self.done, self.undone = {}, {}

    def of(self, image_id: int) -> np.ndarray:
        if image_id not in self.labels:
            # New, or removed before this project was opened and now back with its labels.
            self.labels[image_id] = self.workspace.require_project().read_labels(image_id)
        return self.labels[image_id]

    def step(self, image_id: int, after: np.ndarray) -> bool:
        before = self.of(image_id)
        if np.array_equal(before, after):
            return False
        self.done.setdefault(image_id, []).append((before, after))
        del self.done[image_id][:-200]
        self.undone[image_id] = []
        self.labels[image_id] = after
        self.last_stroke = None if image_id == self.workspace.current_id else self.last_stroke
        return True

    def _began(self, x: float, y: float, erase: bool) -> None:
        image_id = self.workspace.current_id
        if image_id is None:
            return
        self.finish()
        value = UNLABELLED if erase else self.workspace.painting.value
        self.stroke = (image_id, self.of(image_id).copy(), value, (x, y))
        self._moved(x, y)

    def _moved(self, x: float, y: float) -> None:
        if self.stroke is not None:
            image_id, labels, value, (x0, y0) = self.stroke
            diameter = self.diameter
            box, mask = capsule_mask(x0, y0, x, y, diameter, *labels.shape)
            labels[box.slices][mask] = value
            self.stroke = (image_id, labels, value, (x, y))

    @property
    def diameter(self) -> int:
        return self.workspace.painting.diameter

    def finish(self) -> None:
        stroke, self.stroke = self.stroke, None
        if stroke is not None:
            changed = self.step(stroke[0], stroke[1])
            self.last_stroke = stroke[0] if changed else None

    def _aborted(self) -> None:
        if self.stroke is not None and self.stroke[0] != self.workspace.current_id:
            self.finish()  # the image was changed under the brush, which was lifted before
        self.stroke = None

    def _retracted(self) -> None:
        if self.last_stroke is not None and self.last_stroke == self.workspace.current_id:
            self.undo()

    def undo(self) -> None:
        self.finish()
        image_id = self.workspace.current_id
        if image_id is not None and self.done.get(image_id):
            step = self.done[image_id].pop()
            self.undone.setdefault(image_id, []).append(step)
            self.labels[image_id], self.last_stroke = step[0], None

    def redo(self) -> None:
        self.finish()
        image_id = self.workspace.current_id
        if image_id is not None and self.undone.get(image_id):
            step = self.undone[image_id].pop()
            self.done.setdefault(image_id, []).append(step)
            self.labels[image_id], self.last_stroke = step[1], None

    def _imported(self, image_id: int, labels: np.ndarray) -> None:
        wanted = labels.copy()
        if image_id == self.workspace.current_id:
            self.finish()
        self._import(image_id, labels)
        self.step(image_id, wanted)
