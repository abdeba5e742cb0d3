"""A simple model of what the labels must be, whatever the window does."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from core.brush import Point, capsule_mask, smooth_way
from core.history import Step
from core.labels import UNLABELLED, Edit
from core.project import Project
from core.project_history import Done, ProjectHistory
from tests.gui.technician import Technician


class LabelModel:
    """What the labels of every image are, and what each step made of them; nothing clever.

    It hears the canvas's signals, so that both see the same points, and is told which step the
    window makes or takes back. What that does to the labels it knows by itself.
    """

    def __init__(self, person: Technician) -> None:
        self.person, self.workspace = person, person.workspace
        self.labels: dict[int, np.ndarray] = {}
        self.steps: dict[int, dict[int, tuple[np.ndarray, np.ndarray]]] = {}
        """By step and image: whole maps before and after."""
        self.stroke: tuple[int, np.ndarray, int] | None = None
        self.before: Point | None = None
        self.last: Point = (0.0, 0.0)
        """The last points of the stroke."""
        canvas = person.canvas
        canvas.stroke_started.connect(self._began)
        canvas.stroke_moved.connect(self._moved)
        canvas.stroke_finished.connect(self.finish)
        canvas.stroke_aborted.connect(self._aborted)
        self.workspace.current_changed.connect(self.finish)
        self._lifted = self.workspace.painting.finish_stroke
        self.workspace.painting.finish_stroke = self._lift  # type: ignore[method-assign]
        edits = self.workspace.painting.steps
        self._painted, self._put = edits.labels_painted, edits.put_labels
        self._added, self._went = edits.add_labels, edits._go
        edits.labels_painted = self._labels_painted  # type: ignore[method-assign]
        edits.put_labels = self._put_labels  # type: ignore[method-assign]
        edits.add_labels = self._add_labels  # type: ignore[method-assign]
        edits._go = self._go  # type: ignore[method-assign]

    def read(self, project: Project) -> None:
        """Another project: its labels are what its file says; of its steps nothing is known."""
        self.stroke = None
        self.labels = {r.id: project.read_labels(r.id) for r in project.images()}
        self.steps = {}

    def of(self, image_id: int) -> np.ndarray:
        if image_id not in self.labels:
            # New, or removed before this project was opened and now back with its labels.
            self.labels[image_id] = self.workspace.require_project().read_labels(image_id)
        return self.labels[image_id]

    def step(self, number: int, image_id: int, after: np.ndarray) -> None:
        self.steps.setdefault(number, {})[image_id] = (self.of(image_id), after)
        self.labels[image_id] = after

    # Strokes -------------------------------------------------------------------------------------

    def _began(self, x: float, y: float, erase: bool) -> None:
        image_id = self.workspace.current_id
        if image_id is None:
            return
        self.finish()
        value = UNLABELLED if erase else self.workspace.painting.value
        self.stroke = (image_id, self.of(image_id).copy(), value)
        self.before, self.last = None, (x, y)
        self._moved(x, y)

    def _moved(self, x: float, y: float) -> None:
        if self.stroke is None:
            return
        _, labels, value = self.stroke
        start = self.last
        for point in smooth_way(self.before, start, (x, y)):
            diameter = self.workspace.painting.diameter
            box, mask = capsule_mask(*self.last, *point, diameter, *labels.shape)
            labels[box.slices][mask] = value
            self.last = point
        if start != (x, y):
            self.before = start

    def finish(self) -> None:
        """The brush is up; a stroke that changed something was taken as a step."""
        stroke, self.stroke = self.stroke, None
        if stroke is not None:
            assert np.array_equal(stroke[1], self.of(stroke[0])), "a stroke was lost"

    def _lift(self) -> None:
        """Something else lifts the brush: what the hand goes on to do is no stroke any more.

        One that had changed nothing by then is no step, so that nothing else tells of its end.
        """
        self._lifted()
        self.finish()

    def _labels_painted(self, edit: Edit) -> Step | None:
        stroke, self.stroke = self.stroke, None
        step = self._painted(edit)
        if step is not None:
            image_id = self.workspace.current_id
            assert image_id is not None
            if stroke is None:  # a region or a whole map, taken as it stands
                assert self.workspace.current is not None
                self.step(step.id, image_id, self.workspace.current.labels.copy())
            else:
                assert stroke[0] == image_id
                self.step(step.id, image_id, stroke[1])
        return step

    def _aborted(self) -> None:
        if self.stroke is not None and self.stroke[0] != self.workspace.current_id:
            self.finish()  # the image was changed under the brush, which was lifted before
        self.stroke = None

    # Imports and undo ----------------------------------------------------------------------------

    def _put_labels(self, image_id: int, labels: np.ndarray, name: str) -> Step | None:
        wanted = labels.copy()
        step = self._put(image_id, labels, name)
        if step is not None:
            self.step(step.id, image_id, wanted)
        return step

    def _add_labels(self, step: Step | None, image_id: int, labels: np.ndarray) -> bool:
        wanted = labels.copy()
        if not self._added(step, image_id, labels):
            return False
        assert step is not None
        self.step(step.id, image_id, wanted)
        return True

    def _go(self, act: Callable[[ProjectHistory], Done | None]) -> bool:
        """Undo or redo: the labels of the step's images are those from before or after it."""

        def acted(log: ProjectHistory) -> Done | None:
            done = act(log)
            if done is None:
                return None
            redone = log.history.is_done(done.step)
            for edit in done.edits:
                known = self.steps.get(done.step.id, {}).get(edit.image_id)
                if known is None:  # of an earlier session
                    self.labels[edit.image_id] = log.packed_labels(edit.image_id).unpack()
                    continue
                former, now = known if redone else known[::-1]
                assert np.array_equal(former, self.of(edit.image_id)), "undone out of order"
                self.labels[edit.image_id] = now
            return done

        return self._went(acted)
