"""Painting, undo, and the way of every change of labels into the project file."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, QTimer, Signal

from core.brush import Stroke, open_values
from core.errors import ProjectError
from core.history import History
from core.label_tiles import PackedLabels, pack_tile, tiles_touching
from core.labels import BACKGROUND, UNLABELLED, Box, Edit, edit_between
from core.project import Project
from gui.canvas.canvas import MAX_BRUSH
from gui.image_files import secure_project

if TYPE_CHECKING:
    from gui.workspace import Workspace

IMPORT_NAME = "Import mask"
HISTORY_BYTES = 32_000_000
"""Compressed labels kept for undo, an image."""
HISTORY_IMAGES = 8
"""Images whose undo is kept; of those not looked at longest it is forgotten first."""
_SECURE_MS = 3000


class Painting(QObject):
    """What the brush paints with, the stroke under way, and the histories of the images."""

    changed = Signal()
    """Paint value or brush size is another."""
    history_changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._workspace = workspace
        self.value = 1
        self.diameter = int(workspace.settings.number("brush/diameter", 20, 1, MAX_BRUSH))
        self.protect_others = workspace.settings.flag("painting/protectOthers", False)
        """Whether the brush leaves the pixels of all other classes alone."""
        self._stroke: Stroke | None = None
        self._tip = 1.0
        """Share of the diameter that a pen presses; 1 without one."""
        self.edits: Counter[int] = Counter()
        """Changes of each image's labels on the canvas, also of those not written yet."""
        self._histories: dict[int, History] = {}
        self._unsaved: dict[int, tuple[Box, NDArray[np.uint8]]] = {}
        self._last_stroke_on: int | None = None
        """The image whose youngest step is a stroke just finished."""
        self._secure = QTimer(self)
        self._secure.setInterval(_SECURE_MS)
        self._secure.setSingleShot(True)
        self._secure.timeout.connect(self._secure_project)

    def clear(self) -> None:
        """The project is closed: forget what belonged to it."""
        self._stroke = None
        self._histories, self._unsaved = {}, {}
        self._secure.stop()
        self.history_changed.emit()
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
        self.protect_others = on
        self._workspace.settings.put("painting/protectOthers", on)
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
        """Whether a value may be painted at all; says so where its class is locked."""
        for record in self._workspace.classes:
            if record.id == value and record.locked:
                self._workspace.notice.emit(f"“{record.name}” is locked; unlock it to paint it.")
                return False
        return True

    # Strokes ---------------------------------------------------------------------------------

    def begin_stroke(self, x: float, y: float, erase: bool = False) -> None:
        """Put the brush down at image coordinates."""
        opened = self._workspace.current
        if opened is None:
            return
        self.finish_stroke()
        value = UNLABELLED if erase else self.value
        if not self._may_paint(value):
            return
        name = "Eraser stroke" if value == UNLABELLED else "Brush stroke"
        protected = self.protected_values(value)
        self._stroke = Stroke(opened.labels, value, self.diameter, name, protected)
        self._stroke.set_tip(self._tip)
        self.move_stroke(x, y)

    def press_stroke(self, share: float) -> None:
        """A pen presses: the tip has this share of the diameter from the next point on."""
        self._tip = share
        if self._stroke is not None:
            self._stroke.set_tip(share)

    def move_stroke(self, x: float, y: float) -> None:
        """Paint on to image coordinates, round the bend that the last points tell."""
        self._lead_stroke(x, y, curved=True)

    def line_stroke(self, x: float, y: float) -> None:
        """Paint on straight to image coordinates."""
        self._lead_stroke(x, y, curved=False)

    def _lead_stroke(self, x: float, y: float, curved: bool) -> None:
        if self._stroke is not None:
            box = self._stroke.curve_to(x, y) if curved else self._stroke.move_to(x, y)
            if box is not None:
                self._workspace.labels_changed.emit(box)

    def finish_stroke(self) -> None:
        """Lift the brush: the stroke goes into the history and the project file."""
        stroke, self._stroke = self._stroke, None
        if stroke is not None:
            edit = stroke.finish()
            if edit is not None:
                self._done(edit)
            self._last_stroke_on = self._workspace.current_id if edit is not None else None
            self._workspace.scores.stroke_ended()

    def abort_stroke(self) -> None:
        """Lift the brush and leave no trace."""
        stroke, self._stroke = self._stroke, None
        if stroke is not None:
            box = stroke.abort()
            if box is not None:
                self._workspace.labels_changed.emit(box)
            self._workspace.scores.stroke_ended()

    def retract_stroke(self) -> None:
        """Undo the stroke finished last, and nothing else: it was half of a double click."""
        if self._last_stroke_on is not None and self._last_stroke_on == self._workspace.current_id:
            self.undo()

    @property
    def stroking(self) -> bool:
        """True while the brush is down: the label map then holds half a stroke."""
        return self._stroke is not None

    def paint_region(self, box: Box, mask: NDArray[np.bool_], value: int | None, name: str) -> bool:
        """Paint ``value`` (None: what the brush paints) where ``mask``, as one undoable step.

        ``mask`` is bool (box.height, box.width); what of ``box`` lies outside the image is left
        out. Locked and protected classes keep their pixels. Returns whether a pixel changed.
        """
        opened = self._workspace.current
        self.finish_stroke()
        value = self.value if value is None else value
        if opened is None or not self._may_paint(value):
            return False
        inside = box.clipped(*opened.labels.shape)
        if inside.is_empty:
            return False
        top, left = inside.top - box.top, inside.left - box.left
        before = opened.labels[inside.slices]
        where = mask[top : top + inside.height, left : left + inside.width]
        open_table = open_values(self.protected_values(value))
        if open_table is not None:
            where = where & open_table[before]
        edit = edit_between(before, np.where(where, np.uint8(value), before), name)
        if edit is None:
            return False
        small, (top, left) = edit.box, inside[:2]
        place = Box(small.top + top, small.left + left, small.bottom + top, small.right + left)
        edit = Edit(place, edit.before, edit.after, name)
        edit.apply(opened.labels)
        self._done(edit)
        return True

    def replace_labels(self, labels: NDArray[np.uint8], name: str) -> None:
        """Set the label map of the image shown, as one undoable step."""
        opened = self._workspace.current
        if opened is None:
            return
        self.finish_stroke()
        edit = edit_between(opened.labels, labels, name)
        if edit is not None:
            edit.apply(opened.labels)
            self._done(edit)

    # Undo ------------------------------------------------------------------------------------

    @property
    def history(self) -> History | None:
        """The history of the image shown."""
        image_id = self._workspace.current_id
        return None if image_id is None else self.history_of(image_id)

    def history_of(self, image_id: int) -> History:
        """The history of any image, made when first asked for."""
        history = self._histories.pop(image_id, None) or History(max_bytes=HISTORY_BYTES)
        self._histories[image_id] = history  # now the youngest
        while len(self._histories) > HISTORY_IMAGES:
            del self._histories[next(iter(self._histories))]
        return history

    def undo(self) -> None:
        """Take the last change of this image's labels back."""
        self.finish_stroke()
        opened, history = self._workspace.current, self.history
        if opened is not None and history is not None and (edit := history.undo(opened.labels)):
            self._changed(edit.box, edit.after, edit.before)

    def redo(self) -> None:
        """Do again what was undone on this image."""
        self.finish_stroke()
        opened, history = self._workspace.current, self.history
        if opened is not None and history is not None and (edit := history.redo(opened.labels)):
            self._changed(edit.box, edit.before, edit.after)

    def _done(self, edit: Edit) -> None:
        history = self.history
        assert history is not None
        history.push(edit)
        self._changed(edit.box, edit.before, edit.after)

    def _changed(self, box: Box, before: NDArray[np.uint8], after: NDArray[np.uint8]) -> None:
        workspace, opened = self._workspace, self._workspace.current
        assert opened is not None
        self._last_stroke_on = None
        self.edits[opened.id] += 1
        self._save(opened.id, box, opened.labels)  # first: scores are kept by labels' revision
        workspace.heatmap.labels_edited(box, before, after)
        workspace.labels_changed.emit(box)
        self.history_changed.emit()

    # Imported masks --------------------------------------------------------------------------

    def import_labels(self, image_id: int, labels: NDArray[np.uint8]) -> None:
        """Set the label map of any image of the project, as one step that its undo takes back.

        Raises:
            ProjectError: it could not be written; the image keeps the labels it had.
        """
        workspace = self._workspace
        if image_id == workspace.current_id:
            self.replace_labels(labels, IMPORT_NAME)
            return
        project = workspace.require_project()
        whole = Box(0, 0, *labels.shape)
        unsaved = self.unsaved_labels(image_id)
        before = project.read_labels(image_id) if unsaved is None else unsaved
        edit = edit_between(before, labels, IMPORT_NAME)
        if edit is not None:
            project.write_edit(image_id, edit.box if unsaved is None else whole, labels)
            self.history_of(image_id).push(edit)
            if self._unsaved.pop(image_id, None) is not None:
                workspace.saved_again()
            workspace.labels_of_other_changed(image_id)

    # Saving ----------------------------------------------------------------------------------

    def unsaved_labels(self, image_id: int) -> NDArray[np.uint8] | None:
        """The label map of an image whose last changes are in memory only."""
        return self._unsaved[image_id][1] if image_id in self._unsaved else None

    def packed_labels(self, image_id: int) -> PackedLabels:
        """The labels of any image for a worker, with the strokes that are in memory only."""
        labels = self.unsaved_labels(image_id)
        if labels is None:
            return self._workspace.require_project().packed_labels(image_id)
        height, width = labels.shape
        tiles = {
            (tile.row, tile.column): pack_tile(labels[tile.box.slices].tobytes())
            for tile in tiles_touching(Box(0, 0, height, width), height, width)
        }
        return PackedLabels(self._workspace.records[image_id].name, height, width, tiles)

    def is_labelled(self, image_id: int) -> bool:
        """Whether an image of the project has any label, written or in memory only."""
        labels = self.unsaved_labels(image_id)
        if labels is None:
            return bool(self._workspace.records[image_id].counts.labelled)
        return bool((labels != UNLABELLED).any())

    @property
    def all_saved(self) -> bool:
        """False while finished strokes are in memory only."""
        return not self._unsaved

    def _save(self, image_id: int, box: Box, labels: NDArray[np.uint8]) -> None:
        workspace = self._workspace
        if image_id in self._unsaved:
            box = self._unsaved[image_id][0].union(box)
        try:
            workspace.require_project().write_edit(image_id, box, labels)
        except ProjectError as error:
            first = workspace.all_saved
            self._unsaved[image_id] = (box, labels)
            workspace.not_saved(error, first)
            return
        was_unsaved = self._unsaved.pop(image_id, None) is not None
        # Not begun anew by each stroke: whoever never rests would never be secured.
        if not self._secure.isActive():
            self._secure.start()
        workspace.reload_record(image_id)
        if was_unsaved:
            workspace.saved_again()

    def save_again(self) -> None:
        """Try to write what could not be written. Raises ProjectError."""
        for image_id, (box, labels) in list(self._unsaved.items()):
            self._workspace.require_project().write_edit(image_id, box, labels)
            del self._unsaved[image_id]
            self._workspace.reload_record(image_id)
            self._workspace.scores.labels_came()

    def write_unsaved_to(self, project: Project) -> None:
        """Write what is in memory only into another copy of the project. Raises ProjectError."""
        for image_id, (box, labels) in self._unsaved.items():
            project.write_edit(image_id, box, labels)

    def forget_unsaved(self) -> None:
        """All of it has been written elsewhere."""
        self._unsaved.clear()

    def _secure_project(self) -> None:
        project = self._workspace.project
        if project is not None:
            files = self._workspace.workers.files
            job = files.submit("Securing", secure_project, project.path)
            job.failed.connect(self._workspace.fail)
