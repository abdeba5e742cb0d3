"""The button that sets the best threshold, and what an IoU beside it is of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from core.metrics import threshold_level
from gui.image_rows import is_in_part, percent_of_part
from gui.refusing import allow
from gui.score_curves import flatness
from gui.scores import Scope
from gui.text_size import scaled
from gui.words import mark, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QFontMetrics

    from core.metrics import Optimum
    from core.project_records import ImageRecord
    from gui.workspace import Workspace

_OF_WHAT = {
    Scope.IMAGE: mark("of this image"),
    Scope.TRAINING: mark("of training images"),
    Scope.HELD_OUT: mark("of held\u2011out images"),
}
_OF_CLASS = {
    Scope.IMAGE: mark("of “{name}”, this image"),
    Scope.TRAINING: mark("of “{name}”, training images"),
    Scope.HELD_OUT: mark("of “{name}”, held\u2011out images"),
}
_OF_PART = mark("of {percent}\u00a0% of this image")
_OF_UNDER_1 = mark("of under 1\u00a0% of this image")
_OF_CLASS_IN_PART = mark("of “{name}”, {percent}\u00a0% of this image")
_OF_CLASS_UNDER_1 = mark("of “{name}”, under 1\u00a0% of this image")
_FEW = 0.5
"""Share of an image under which its labels are taken for strokes."""
_NAME = 120
"""Pixels that a class's name takes at most."""


def of_what(workspace: Workspace, scope: Scope, metrics: QFontMetrics) -> str:
    """What IoU and best threshold are of: the images and, where there are several, the class.

    A few strokes in one image are not called the image: how much of it is labelled stands there.
    """
    if not workspace.records:
        return ""
    told = workspace.class_table.telling_name(workspace.active_class_id)
    name = metrics.elidedText(told or "", Qt.TextElideMode.ElideRight, scaled(_NAME))
    record = workspace.records.get(workspace.current_id or -1)
    if record is not None and workspace.painting.is_waiting(record.id):
        record = None  # it does not count what is not saved
    if scope is not Scope.IMAGE or record is None or not is_in_part(record):
        return tr(_OF_CLASS[scope], name=name) if told else tr(_OF_WHAT[scope])
    percent = percent_of_part(record)
    if percent:
        return tr(_OF_CLASS_IN_PART if told else _OF_PART, name=name, percent=percent)
    return tr(_OF_CLASS_UNDER_1 if told else _OF_UNDER_1, name=name)


def _has_strokes_only(record: ImageRecord) -> bool:
    return 0 < record.counts.labelled_share < _FEW


class BestButton(QPushButton):
    """Says where the best threshold lies; off where the threshold set is as good."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(tr("Best"))
        self.setObjectName("bestThresholdButton")
        self._workspace = workspace

    def show_best(self, best: Optimum | None, now: float | None, basis: str, scope: Scope) -> None:
        """``now`` is the IoU at the threshold set, ``basis`` what both are computed on.

        Strokes lie well inside cells: a little more IoU on them is no reason to leave a threshold
        that whole cells or the image's edges proposed, and often costs much on other images.
        """
        as_good = best is not None and now is not None and f"{now:.3f}" == f"{best.iou:.3f}"
        record = self._workspace.records.get(self._workspace.current_id or -1)
        if scope is Scope.IMAGE and record is not None and _has_strokes_only(record):
            as_good |= best is not None and now is not None and best.iou - now <= best.within
        if best is None:
            self.setText(tr("Best"))
        elif as_good:
            self.setText(tr("As good as best"))
        else:  # with "at", lest the threshold beside an IoU be taken for one
            self.setText(tr("Best at {threshold:.3f}", threshold=self._set_by(best)))
        said = flatness(best)
        if best is not None:
            said = tr("{said}, on {basis}", said=said, basis=basis)
        self.setToolTip(said)
        allow(self, best is not None and not as_good, self._workspace)

    def _set_by(self, best: Optimum) -> float:
        """The number that a click sets: the proposal's own, where that makes the same mask."""
        proposed = self._workspace.thresholds.proposal(self._workspace.active_class_id)
        if proposed is not None and threshold_level(proposed) == threshold_level(best.threshold):
            return proposed
        return best.threshold
