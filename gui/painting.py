"""What is painted, with what, and the stroke under way; what is undoable goes to gui/edits.py."""

from __future__ import annotations

from collections import Counter
from functools import partial
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from core.brush import Stroke, open_values
from core.history import HistoryView, Step
from core.label_tiles import TILE_SIDE, PackedLabels
from core.labels import BACKGROUND, UNLABELLED, Box, Edit, edit_between
from gui.canvas.canvas import MAX_BRUSH
from gui.edits import Edits
from gui.label_batch import LabelBatch
from gui.large_edits import WantedRegion, WorkedOut, takes_long, work_out_region
from gui.preferences import PROTECT_OTHERS
from gui.words import mark, told, tr

if TYPE_CHECKING:
    from gui.workspace import Workspace

IMPORT_NAME = mark("Import mask")


class Painting(QObject):
    """What the brush paints with, and the stroke under way."""

    changed = Signal()
    """Paint value or brush size is another."""
    history_changed = Signal()
    painted = Signal(int)
    """A stroke or shape was painted on the image of this id, and is a step now."""
    begun = Signal()
    """A hand is about to change labels, which must be seen: nobody paints what they cannot see."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.value = 1
        self.diameter = int(workspace.settings.number("brush/diameter", 20, 1, MAX_BRUSH))
        self.protect_others = workspace.settings.get(PROTECT_OTHERS)
        """Whether the brush leaves the pixels of all other classes alone."""
        workspace.settings.changed.connect(self._preferred)
        self._stroke: Stroke | None = None
        self._tip = 1.0
        """Share of the diameter that a pen presses; 1 without one."""
        self._goes_on: tuple[float, float, int] | None = None
        """Where a stroke that a worker's answer interrupted goes on (x, y), and with what."""
        self.steps = Edits(workspace)
        self.steps.changed.connect(self.history_changed)
        self._last_stroke: Step | None = None
        """The stroke or region just painted, while it is the youngest step."""

    def clear(self) -> None:
        """The project is closed: forget what belonged to it."""
        self._stroke = self._last_stroke = self._goes_on = None
        self.steps.close()
        self._workspace.saved_changed.emit()

    # What is painted with --------------------------------------------------------------------

    def set_value(self, value: int) -> None:
        """Paint with a class id, ``BACKGROUND`` or ``UNLABELLED``."""
        if any(record.id == value for record in self._workspace.classes):
            self._workspace.set_active_class(value)
        elif value not in (BACKGROUND, UNLABELLED):
            return
        self.value = value
        self.changed.emit()

    def swap(self) -> None:
        """Paint background instead of the class, or the class instead of anything else."""
        active = self._workspace.active_class_id
        self.set_value(BACKGROUND if self.value == active else active)

    def set_diameter(self, diameter: int) -> None:
        """Set the brush's diameter in image pixels."""
        self.diameter = min(max(int(diameter), 1), MAX_BRUSH)
        self._workspace.settings.put("brush/diameter", self.diameter)
        self.changed.emit()

    def set_protect_others(self, on: bool) -> None:
        """Whether the brush leaves the pixels of all classes but the active one alone."""
        self._workspace.settings.set(PROTECT_OTHERS, on)

    def _preferred(self, preference: object) -> None:
        if preference is PROTECT_OTHERS:
            self.protect_others = self._workspace.settings.get(PROTECT_OTHERS)
            self.changed.emit()

    def protected_values(self, value: int | None = None) -> frozenset[int]:
        """Label values that painting ``value`` (None: the brush's) must not overwrite.

        These are the locked classes and, with "protect other classes", all classes but the one
        that is painted; background and the eraser count as painting the active class.
        """
        workspace = self._workspace
        painted = self.value if value is None else value
        if painted in (BACKGROUND, UNLABELLED):
            painted = workspace.active_class_id
        return frozenset(
            record.id
            for record in workspace.classes
            if record.locked or (self.protect_others and record.id != painted)
        )

    def _may_paint(self, value: int) -> bool:
        """Whether a value may be painted at all; says so where its class is locked.

        A class that was deleted since the hand began is not painted any more.

        A class whose labels are hidden is shown again, and so are the labels as a whole.
        """
        if self._workspace.refuses_changes():
            return False
        record = self._workspace.class_table.find(value)
        if record is None and value not in (BACKGROUND, UNLABELLED):
            return False
        if record is not None and record.locked:
            self._workspace.notice.emit(
                tr("“{name}” is locked; unlock it to paint it.", name=record.name)
            )
            return False
        if record is not None and not record.visible:
            table = self._workspace.class_table
            self._workspace.store(lambda: table.set_visible([value], True))
        self.begun.emit()
        return True

    # Strokes ---------------------------------------------------------------------------------

    def begin_stroke(self, x: float, y: float, erase: bool = False) -> None:
        """Put the brush down at image coordinates."""
        value = UNLABELLED if erase else self.value
        self._begin_stroke(x, y, value, self.diameter, self._tip)

    def _begin_stroke(self, x: float, y: float, value: int, diameter: int, tip: float) -> None:
        if self.steps.large.later(lambda: self._begin_stroke(x, y, value, diameter, tip)):
            return
        opened = self._workspace.current
        if opened is None:
            return
        self.finish_stroke()
        if value not in (BACKGROUND, UNLABELLED) and not self._workspace.class_table.find(value):
            value = self.value  # an undo or a merge that was on its way took that class
        if not self._may_paint(value):
            self._last_stroke = None  # half of a double click must not retract what was before
            return
        name = mark("Eraser stroke" if value == UNLABELLED else "Brush stroke")
        protected = self.protected_values(value)
        self._stroke = Stroke(opened.labels, value, diameter, name, protected)
        self._stroke.set_tip(tip)
        self.move_stroke(x, y)

    def press_stroke(self, share: float) -> None:
        """A pen presses: the tip has this share of the diameter from the next point on."""
        self._tip = share
        self._press_stroke(share)

    def _press_stroke(self, share: float) -> None:
        if not self.steps.large.later(lambda: self._press_stroke(share)) and self.stroking:
            assert self._stroke is not None
            self._stroke.set_tip(share)

    def move_stroke(self, x: float, y: float) -> None:
        """Paint on to image coordinates, round the bend that the last points tell."""
        self._lead_stroke(x, y, curved=True)

    def line_stroke(self, x: float, y: float) -> None:
        """Paint on straight to image coordinates."""
        self._lead_stroke(x, y, curved=False)

    def _lead_stroke(self, x: float, y: float, curved: bool) -> None:
        if self.steps.large.later(lambda: self._lead_stroke(x, y, curved)):
            return
        goes_on, self._goes_on = self._goes_on, None
        if goes_on is not None:
            self._begin_stroke(*goes_on, self.diameter, self._tip)
        if self._stroke is not None:
            box = self._stroke.curve_to(x, y) if curved else self._stroke.move_to(x, y)
            if box is not None:
                self._workspace.labels_changed.emit(box)

    def lift_stroke(self) -> None:
        """The hand lifts the brush."""
        if not self.steps.large.later(self.lift_stroke):
            self.finish_stroke()

    def finish_stroke(self) -> None:
        """Have all that was painted so far in the history and the project file, at once.

        A stroke under way ends here; a change that a worker is at is worked out to its end.
        """
        self.steps.large.hurry()
        self._goes_on = None
        if self._stroke is not None:
            # What rests first (a threshold) may have the image counted anew, which must happen
            # while half a stroke is known for what it is.
            self.steps.settling.emit()
        stroke, self._stroke = self._stroke, None
        if stroke is not None:
            edit = stroke.finish()
            if edit is not None:
                self._painted(edit)
            else:
                self._last_stroke = None

    def _painted(self, edit: Edit) -> None:
        self._last_stroke = self.steps.labels_painted(edit)
        if self._workspace.current_id is not None:
            self.painted.emit(self._workspace.current_id)

    def interrupt_stroke(self) -> None:
        """A worker's answer changes labels: what was painted so far is a step of its own before.

        The hand knows nothing of it: as it moves on, another stroke goes on where it is.
        """
        self.steps.large.hurry()
        stroke, goes_on = self._stroke, self._goes_on
        self.finish_stroke()
        if stroke is not None and stroke.place is not None:
            goes_on = (*stroke.place, stroke.value)
        self._goes_on = goes_on

    def abort_stroke(self) -> None:
        """Lift the brush and leave no trace."""
        if self.steps.large.later(self.abort_stroke):
            return
        self._goes_on = None
        stroke, self._stroke = self._stroke, None
        if stroke is not None:
            box = stroke.abort()
            if box is not None:
                self._workspace.labels_changed.emit(box)

    def retract_stroke(self) -> None:
        """Have the stroke painted last never been, in labels and history: half a double click."""
        if not self.steps.large.later(self.retract_stroke) and (step := self._own_last_step()):
            self.steps.retract(step)

    def lift_region(self) -> None:
        """Undo the region painted last, and nothing else: a shape that is being changed."""
        if not self.steps.large.later(self.lift_region) and (step := self._own_last_step()):
            self.steps.undo_steps([step])

    def _own_last_step(self) -> Step | None:
        """The stroke or region just painted, where it is on the image shown."""
        step = self._last_stroke
        return step if step is not None and self._workspace.current_id in step.images else None

    def step_made(self) -> None:
        """The stroke finished last is no longer the youngest step."""
        self._last_stroke = None

    @property
    def stroking(self) -> bool:
        """True while the brush is down: the label map then holds half a stroke."""
        return self._stroke is not None

    def labels_without_stroke(self, box: Box) -> NDArray[np.uint8]:
        """The labels in a box of the image shown, as they are without the stroke under way.

        May be a view of the label map: to be read at once.
        """
        opened = self._workspace.current
        assert opened is not None
        return opened.labels[box.slices] if self._stroke is None else self._stroke.before(box)

    def paint_region(self, box: Box, mask: NDArray[np.bool_], value: int | None, name: str) -> bool:
        """Paint ``value`` (None: what the brush paints) where ``mask``, as one undoable step.

        ``mask`` is bool (box.height, box.width); what of ``box`` lies outside the image is left
        out. Locked and protected classes keep their pixels. A large region is worked out in a
        worker. Returns whether a pixel changes, True also where that is not known yet.
        """
        value = self.value if value is None else value
        if self.steps.large.later(lambda: self.paint_region(box, mask, value, name)):
            return True
        opened = self._workspace.current
        self.finish_stroke()
        if opened is None or not self._may_paint(value):
            return False
        inside = box.clipped(*opened.labels.shape)
        if inside.is_empty:
            return False
        where = mask[inside.shifted(-box.top, -box.left).slices]
        open_table = open_values(self.protected_values(value))
        if takes_long(inside.area / TILE_SIDE**2):
            packed = self.steps.packed_labels(opened.id)
            region = WantedRegion(opened.id, packed, inside, where, value, open_table)
            self.steps.large.begin(
                told(name),
                partial(work_out_region, region=region),
                lambda worked_out: self._take_region(name, worked_out),
            )
            return True
        before = opened.labels[inside.slices]
        if open_table is not None:
            where = where & open_table[before]
        after = np.where(where, np.uint8(value), before)
        return self._put_map(before, after, name, corner=inside[:2])

    def _take_region(self, name: str, worked_out: WorkedOut) -> None:
        self._last_stroke = self.steps.region_painted(name, worked_out)
        if self._last_stroke is None:
            self.history_changed.emit()  # who waited for it hears that it is done
        elif self._workspace.current_id is not None:
            self.painted.emit(self._workspace.current_id)

    def _put_map(
        self,
        before: NDArray[np.uint8],
        after: NDArray[np.uint8],
        name: str,
        corner: tuple[int, int] = (0, 0),
    ) -> bool:
        opened = self._workspace.current
        assert opened is not None
        edit = edit_between(before, after, name, corner)
        if edit is None:
            return False
        self.steps.settling.emit()  # while the labels are still those that were counted
        edit.apply(opened.labels)
        self._painted(edit)
        return True

    def replace_labels(self, labels: NDArray[np.uint8], name: str) -> None:
        """Set the label map of the image shown, as one undoable step."""
        opened = self._workspace.current
        if opened is not None and not self._workspace.refuses_changes():
            self.finish_stroke()
            self._put_map(opened.labels, labels, name)

    # Undo and saving, which are the history's -------------------------------------------------

    @property
    def history(self) -> HistoryView | None:
        """What can be undone and redone while the present image is shown."""
        return self.steps.view

    def undo(self) -> None:
        """Take back the last change of this image, or of the project as a whole."""
        self.steps.undo()

    def redo(self) -> None:
        """Do again what was undone last."""
        self.steps.redo()

    def begin_batch(self, name: str) -> LabelBatch:
        """Begin to set the labels of several images as one undoable step of that name.

        ``batch.put(image_id, labels)`` sets the label map of any image of the project, uint8
        (H, W), and is written at once; it raises ProjectError. ``batch.undo()`` takes all of it
        back, ``batch.can_undo`` says whether there is anything left to take back. Undo (Ctrl+Z)
        on any of the images takes back all of it, too.
        """
        self.interrupt_stroke()
        return LabelBatch(self.steps, name)

    def packed_labels(self, image_id: int) -> PackedLabels:
        """The labels of any image for a worker, with the strokes that are in memory only."""
        return self.steps.packed_labels(image_id)

    def is_labelled(self, image_id: int) -> bool:
        """Whether an image of the project has any label, written or in memory only."""
        return self.steps.is_labelled(image_id)

    def is_waiting(self, image_id: int) -> bool:
        """Whether changes of an image's labels are in memory only."""
        return self.steps.is_waiting(image_id)

    @property
    def edits(self) -> Counter[int]:
        """Changes of each image's labels, also of those not written yet."""
        return self.steps.made

    @property
    def all_saved(self) -> bool:
        """False while finished strokes are in memory only."""
        return self.steps.all_saved

    def forget_unsaved(self) -> None:
        """Lose what is in memory only: the person was asked."""
        self.steps.forget_unsaved()
