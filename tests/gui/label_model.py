"""A simple model of what the labels must be, whatever the window does."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from core.brush import Point, capsule_mask, smooth_way
from core.history import Step
from core.label_edits import Kept, unpack
from core.label_tiles import tile_at
from core.labels import BACKGROUND, UNLABELLED, Edit
from core.project import Project
from core.project_history import Done
from gui.large_edits import WorkedOut
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
        self.stroke: tuple[int, np.ndarray, int, int] | None = None
        """Image, its labels as they become, what is painted, with which diameter."""
        self.before: Point | None = None
        self.last: Point = (0.0, 0.0)
        """The last points of the stroke."""
        canvas = person.canvas
        canvas.stroke_started.connect(self._began)
        canvas.stroke_moved.connect(lambda x, y: self._in_turn(lambda: self._moved(x, y)))
        canvas.stroke_finished.connect(lambda: self._in_turn(self.finish))
        canvas.stroke_aborted.connect(lambda: self._in_turn(self._aborted))
        self.workspace.current_changed.connect(self.finish)
        self._goes_on: tuple[Point, int] | None = None
        """Place and value of a stroke that was interrupted."""
        painting = self.workspace.painting
        self._lifted, self._interrupted = painting.finish_stroke, painting.interrupt_stroke
        painting.finish_stroke = self._lift  # type: ignore[method-assign]
        painting.interrupt_stroke = self._interrupt  # type: ignore[method-assign]
        edits = self.workspace.painting.steps
        self._painted, self._put = edits.labels_painted, edits.put_edit
        self._added, self._went = edits.add_edit, edits._exchanged
        self._taken = edits.region_painted
        edits.labels_painted = self._labels_painted  # type: ignore[method-assign]
        edits.region_painted = self._region_painted  # type: ignore[method-assign]
        edits.put_edit = self._put_edit  # type: ignore[method-assign]
        edits.add_edit = self._add_edit  # type: ignore[method-assign]
        edits._exchanged = self._exchanged  # type: ignore[method-assign]

    def read(self, project: Project) -> None:
        """Another project: its labels are what its file says; of its steps nothing is known."""
        self.stroke = self._goes_on = None
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

    def _in_turn(self, act: Callable[[], object]) -> None:
        """What the hand does while a large change is worked out is done after that."""
        if not self.workspace.painting.steps.large.later(act):
            act()

    def _began(self, x: float, y: float, erase: bool) -> None:
        painting = self.workspace.painting
        value, diameter = UNLABELLED if erase else painting.value, painting.diameter
        self._in_turn(lambda: self._put_down((x, y), value, diameter))

    def _put_down(self, at: Point, value: int, diameter: int) -> None:
        image_id = self.workspace.current_id
        if image_id is not None:
            self.finish()
            gone = value not in (BACKGROUND, UNLABELLED)
            if gone and self.workspace.class_table.find(value) is None:
                value = self.workspace.painting.value
            self.stroke = (image_id, self.of(image_id).copy(), value, diameter)
            self.before, self.last = None, at
            self._moved(*at)

    def _moved(self, x: float, y: float) -> None:
        goes_on, self._goes_on = self._goes_on, None
        if goes_on is not None:
            self._put_down(*goes_on, self.workspace.painting.diameter)
        if self.stroke is None:
            return
        _, labels, value, diameter = self.stroke
        start = self.last
        for point in smooth_way(self.before, start, (x, y)):
            box, mask = capsule_mask(*self.last, *point, diameter, *labels.shape)
            labels[box.slices][mask] = value
            self.last = point
        if start != (x, y):
            self.before = start

    def finish(self) -> None:
        """The brush is up; a stroke that changed something was taken as a step."""
        stroke, self.stroke, self._goes_on = self.stroke, None, None
        if stroke is not None:
            assert np.array_equal(stroke[1], self.of(stroke[0])), "a stroke was lost"

    def _lift(self) -> None:
        """Something else lifts the brush: what the hand goes on to do is no stroke any more.

        One that had changed nothing by then is no step, so that nothing else tells of its end.
        """
        self._lifted()
        self.finish()

    def _interrupt(self) -> None:
        """A worker's answer comes while the brush is down; the hand's next move goes on."""
        stroke, last, goes_on = self.stroke, self.last, self._goes_on
        self._interrupted()
        self.finish()
        self._goes_on = (last, stroke[2]) if stroke is not None else goes_on

    def _labels_painted(self, edit: Edit) -> Step | None:
        stroke, self.stroke = self.stroke, None
        if stroke is None:
            self._know(self.workspace.current_id)
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
        self.stroke = self._goes_on = None

    # Imports and undo ----------------------------------------------------------------------------

    def _know(self, image_id: int | None) -> None:
        """Read the labels of an image that came since, before they are changed."""
        if image_id is not None:
            self.of(image_id)

    def _put_edit(self, made: WorkedOut, name: str) -> Step | None:
        self._know(made.edits[0].image_id)
        step = self._put(made, name)
        if step is not None:
            self._edited(step, made)
        return step

    def _add_edit(self, step: Step | None, made: WorkedOut) -> bool:
        self._know(made.edits[0].image_id)
        if not self._added(step, made):
            return False
        assert step is not None
        self._edited(step, made)
        return True

    def _edited(self, step: Step, made: WorkedOut) -> None:
        """An edit of stored labels: what it says of each tile is put over what was there."""
        [edit] = made.edits
        after = self.of(edit.image_id).copy()
        for place, tile_edit in edit.tiles.items():
            tile = tile_at(*place, *after.shape)
            here = after[tile.box.slices]
            assert unpack(tile_edit.before, tile) == here.tobytes(), "worked out on other labels"
            here[:] = np.frombuffer(unpack(tile_edit.after, tile), np.uint8).reshape(here.shape)
        self.step(step.id, edit.image_id, after)

    def _region_painted(self, name: str, made: WorkedOut) -> Step | None:
        self._know(made.edits[0].image_id)
        step = self._taken(name, made)
        if step is not None:
            self._edited(step, made)
        return step

    def _exchanged(self, done: Done, waiting: list[int], pixels: Kept) -> None:
        """Undo or redo: the labels of the step's images are those from before or after it."""
        log = self.workspace.painting.steps.log
        assert log is not None
        redone = log.history.is_done(done.step)
        for edit in done.edits:
            known = self.steps.get(done.step.id, {}).get(edit.image_id)
            if known is None:  # of an earlier session
                self.labels[edit.image_id] = log.packed_labels(edit.image_id).unpack()
                continue
            former, now = known if redone else known[::-1]
            assert np.array_equal(former, self.of(edit.image_id)), "undone out of order"
            self.labels[edit.image_id] = now
        self._went(done, waiting, pixels)
