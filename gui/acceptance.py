"""The prediction accepted object by object: what a click takes over, or rejects as background."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from math import ceil, floor
from typing import TYPE_CHECKING

from core.label_tiles import PackedLabels
from core.labels import BACKGROUND, Box
from core.metrics import threshold_level
from core.region_growing import Region
from gui.canvas.layers import BACKGROUND_COLOUR
from gui.canvas.tools import AcceptTool
from gui.feature import Feature
from gui.words import kept_n, mark, tr
from gui.worker import JobContext

if TYPE_CHECKING:
    from core.predicted_objects import Objects, Prediction
    from gui.window import MainWindow

BOX_AT_ONCE = 2_000_000
"""Pixels of the largest box whose objects are looked for without a worker."""
TOO_LARGE = mark("That object has no end nearby; raise the threshold (.) until cells stand alone.")


def find_objects(
    _context: JobContext, prediction: Prediction, packed: PackedLabels, box: Box
) -> Objects:
    """The objects that a large box touches.

    The heat is read while it may change; whoever asked then throws the answer away.
    """
    labels, _damaged = packed.unpack_what_is_whole()
    return replace(prediction, labels=labels).objects_in(box)


class Acceptance(Feature):
    """Shows which predicted object is under the pointer, and makes labels of it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._workspace = window.workspace
        self._canvas = window.canvas
        self._object: Region | None = None
        """The object under the pointer, while it is as the prediction has it."""
        self._at: tuple[float, float, bool] | None = None
        canvas, workspace = self._canvas, self._workspace
        canvas.object_hovered.connect(self._hover)
        canvas.object_left.connect(self._leave)
        canvas.object_picked.connect(self._pick)
        canvas.objects_boxed.connect(self._take_box)
        canvas.tool_changed.connect(self._tool_taken)
        for changed in (
            workspace.heatmap.reset,
            workspace.heatmap.changed,
            workspace.heatmap.model_changed,
            workspace.threshold_changed,
            workspace.labels_changed,
            workspace.classes_changed,
            workspace.current_changed,
        ):
            changed.connect(self._changed)

    # What is predicted ---------------------------------------------------------------------------

    def _prediction(self) -> Prediction | None:
        """What the network says of the active class on the image shown, as far as it is known."""
        from core.predicted_objects import Prediction

        workspace, heatmap = self._workspace, self._workspace.heatmap
        opened, plane = workspace.current, heatmap.plane()
        if opened is None or plane is None or heatmap.known is None:
            return None
        if plane.shape != opened.labels.shape:
            return None
        level = threshold_level(workspace.threshold)
        return Prediction(plane, heatmap.known, opened.labels, workspace.active_class_id, level)

    def why_not(self) -> str:
        """Why there is nothing to accept on the image shown; empty if there is."""
        workspace, heatmap = self._workspace, self._workspace.heatmap
        if workspace.current is None:
            return tr("Open an image first: there is no prediction to accept.")
        if self._prediction() is not None:
            return ""
        record = workspace.active_class
        unknown = heatmap.index_of(workspace.active_class_id) is None
        if heatmap.shown_model is not None and record is not None and unknown:
            return tr(
                "The network does not know “{name}” yet; label some of it and train (T).",
                name=record.name,
            )
        if heatmap.has_network or heatmap.starter.working or not unknown:
            return tr("The prediction of this image is still on its way; try again in a moment.")
        return tr("There is no prediction of this image yet; label some cells and train (T).")

    def _tool_taken(self, name: str) -> None:
        if name == AcceptTool.name and self._workspace.current is not None:
            self._tell(self.why_not())

    def _tell(self, sentence: str) -> None:
        if sentence:
            self._workspace.notice.emit(sentence)

    # Under the pointer ---------------------------------------------------------------------------

    def _hover(self, x: float, y: float, rejects: bool) -> None:
        former, self._at = self._at, (x, y, rejects)
        row, column = floor(y), floor(x)
        known = self._object is not None and self._object.holds(row, column)
        if known and former is not None and former[2] == rejects:
            return
        prediction = self._prediction()
        found = self._object if known else None
        if found is None and prediction is not None:
            found = prediction.object_at(row, column)
        self._object = found
        if found is None or not found.whole:
            self._canvas.hide_preview()
        else:
            self._canvas.show_preview(found.box, found.mask, self._colour(rejects))

    def _leave(self) -> None:
        if self._at is not None:
            self._at = self._object = None
            self._canvas.hide_preview()

    def _changed(self) -> None:
        """Heat, threshold or labels are others: so may be the object."""
        if self._at is None:
            return
        at, self._at, self._object = self._at, None, None
        if self._workspace.painting.stroking:
            self._canvas.hide_preview()
        else:
            self._hover(*at)

    def _colour(self, rejects: bool) -> tuple[int, int, int]:
        record = self._workspace.active_class
        return BACKGROUND_COLOUR if rejects or record is None else record.colour

    # Taken ---------------------------------------------------------------------------------------

    def _pick(self, x: float, y: float, rejects: bool) -> None:
        from core.predicted_objects import Objects

        prediction = self._prediction()
        if prediction is None:
            self._tell(self.why_not())
            return
        found = prediction.object_at(floor(y), floor(x))
        if found is None:
            return
        if not found.whole:
            self._tell(tr(TOO_LARGE))
            return
        self._paint(Objects(found.box, found.mask, 1, 0), rejects)

    def _take_box(self, x0: float, y0: float, x1: float, y1: float, rejects: bool) -> None:
        large = self._workspace.painting.steps.large
        if large.later(lambda: self._take_box(x0, y0, x1, y1, rejects)):
            return
        prediction = self._prediction()
        if prediction is None:
            self._tell(self.why_not())
            return
        top, bottom = sorted((y0, y1))
        left, right = sorted((x0, x1))
        height, width = prediction.labels.shape
        box = Box(floor(top), floor(left), ceil(bottom), ceil(right)).clipped(height, width)
        if box.area <= BOX_AT_ONCE:
            self._paint(prediction.objects_in(box), rejects)
            return
        self._workspace.painting.finish_stroke()
        moment = self._moment
        packed = self._workspace.painting.packed_labels(moment[0])
        large.begin(
            tr("Finding cells"),
            partial(find_objects, prediction=prediction, packed=packed, box=box),
            lambda objects: self._box_found(objects, rejects, moment),
        )

    @property
    def _moment(self) -> tuple[int, int, int, float]:
        """What an answer that comes later must still be true of: image, heat, class, threshold."""
        workspace = self._workspace
        assert workspace.current_id is not None
        state = workspace.heatmap.state
        return workspace.current_id, state, workspace.active_class_id, workspace.threshold

    def _box_found(
        self, objects: Objects, rejects: bool, moment: tuple[int, int, int, float]
    ) -> None:
        if moment == self._moment:
            self._paint(objects, rejects)
        else:
            self._tell(
                tr("The prediction changed while its cells were looked for; draw the box again.")
            )

    def _paint(self, objects: Objects, rejects: bool) -> None:
        value = BACKGROUND if rejects else self._workspace.active_class_id
        number = objects.number
        name = (
            kept_n("Reject prediction ({n} cell)", "Reject prediction ({n} cells)", number)
            if rejects
            else kept_n("Accept prediction ({n} cell)", "Accept prediction ({n} cells)", number)
        )
        if objects.number:
            self._workspace.painting.paint_region(objects.box, objects.mask, value, name)
        if objects.too_large:
            self._tell(tr(TOO_LARGE))
