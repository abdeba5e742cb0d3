"""The error view: its legend over the canvas, its pattern, and the way from error to error."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from core.error_regions import ErrorKind
from core.metrics import counts_at
from gui.actions import Key
from gui.canvas.error_legend import LONGEST_NAME, WHY_NONE, ErrorLegend, basis_text
from gui.error_walk import ErrorWalk, Stop
from gui.feature import Feature, Slots
from gui.navigating import PLACE_SHARE
from gui.preferences import OVERLAY_PATTERNS
from gui.scores import Scope
from gui.words import count, mark, megapixels, tr

if TYPE_CHECKING:
    from core.labels import Box
    from gui.window import MainWindow

_NEAREST = 4.0
"""Screen pixels per image pixel at most: an error is judged by what is around it."""
_FOLDED = "legends/errors/folded"
_MARKER = "next error"
_PLACES = {
    ErrorKind.MISSED: mark("Error {rank} of {total}: missed, {pixels} px"),
    ErrorKind.EXTRA: mark("Error {rank} of {total}: extra, {pixels} px"),
}


class ErrorView(Feature):
    """What stands around the canvas's layer of errors; the layer itself follows the stage."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._canvas, self._workspace = window.canvas, window.workspace
        self.legend = ErrorLegend(window.canvas)
        self.walk = ErrorWalk(window.workspace)
        self._canvas.set_patterns(window.settings.get(OVERLAY_PATTERNS))
        self.legend.show_folded(window.settings.flag(_FOLDED, False))
        self._connect()

    def _connect(self) -> None:
        workspace = self._workspace
        self._window.settings.changed.connect(self._preferred)
        self.legend.pattern.toggled.connect(self._switch_pattern)
        self.legend.next.clicked.connect(self.next_error)
        self.legend.fold_asked.connect(self._fold)
        self.walk.reached.connect(self._show)
        self.walk.changed.connect(self._show_progress)
        self._canvas.layers_changed.connect(self.refresh)
        self._canvas.view_changed.connect(self._leave)
        self._canvas.marked.connect(self._marked_otherwise)
        for changed in (
            workspace.scores.changed,
            workspace.threshold_changed,
            workspace.classes_changed,
            workspace.cell_rules.changed,
        ):
            changed.connect(self._count)

    def slots(self) -> Slots:
        """The pattern, and the next error; the layer's own switch is among the other layers'."""
        return {Key.NEXT_ERROR: self.next_error, Key.ERROR_PATTERN: self._switch_pattern}

    def refresh(self) -> None:
        """Legend and switches as things are."""
        window = self._window
        shown = self._canvas.layer_visible("errors") and self._canvas.has_image
        self.legend.set_wanted(shown)
        if not shown:
            self.walk.stop()
            self._point("")
        self.legend.show_pattern(self._canvas.has_patterns)
        window.check(Key.ERROR_PATTERN, self._canvas.has_patterns)
        window.action(Key.NEXT_ERROR).setEnabled(self._canvas.has_image)
        self._count()

    def _fold(self, on: bool) -> None:
        self._window.settings.put(_FOLDED, on)
        self.legend.show_folded(on)

    def _switch_pattern(self, on: bool) -> None:
        self._window.settings.set(OVERLAY_PATTERNS, on)

    def _preferred(self, preference: object) -> None:
        if preference is OVERLAY_PATTERNS:
            self._canvas.set_patterns(self._window.settings.get(OVERLAY_PATTERNS))
            self.refresh()

    def _count(self) -> None:
        """Pixels at the present threshold, from the histogram."""
        if self.legend.isHidden():
            return
        workspace = self._workspace
        score = workspace.scores.score(Scope.IMAGE, workspace.active_class_id)
        if score is None:
            self.legend.show_pixels({}, self._why_none())
            return
        counts = counts_at(score.histogram, workspace.threshold)
        numbers = {"missed": counts.fn, "extra": counts.fp, "hit": counts.tp, "rest": counts.tn}
        self.legend.show_pixels(
            {kind: megapixels(number) for kind, number in numbers.items()},
            self._basis(),
            tr("{pixels} of the image are labelled", pixels=megapixels(score.pixels)),
        )

    def _basis(self) -> str:
        """At which threshold and of which class, with no more than there is room for."""
        workspace = self._workspace
        name = workspace.class_table.telling_name(workspace.active_class_id)
        label = self.legend.basis
        room = label.fontMetrics().horizontalAdvance("M" * LONGEST_NAME)
        ruled = not workspace.cell_rules.of(workspace.active_class_id).changes_nothing
        short = label.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, room)
        return basis_text(workspace.threshold, short, ruled=ruled)

    def _why_none(self) -> str:
        no_network, untrained, no_labels, reading = WHY_NONE
        if self._workspace.heatmap.is_reading:
            return tr(reading)
        if self._workspace.heatmap.shown_model is None:
            return tr(no_network)
        if self._workspace.heatmap.index_of(self._workspace.active_class_id) is None:
            return tr(untrained)
        return tr(no_labels)

    # From error to error -------------------------------------------------------------------------

    def next_error(self) -> None:
        """Zoom to the next largest error, and show errors."""
        if not self._canvas.layer_visible("errors"):
            self._window.action(Key.SHOW_ERRORS).trigger()
        if not self.walk.go():
            self._point("")
            self._workspace.notice.emit(
                tr("There are no errors to show: this image has no labels, or no heatmap yet.")
            )

    def _show(self, stop: Stop | None) -> None:
        if stop is None:
            self._point(tr("No error at this threshold"))
            return
        error = stop.error
        said = tr(
            _PLACES[error.kind],
            pixels=count(error.pixels),
            rank=count(stop.rank),
            total=count(stop.total),
        )
        self._canvas.show_box(error.box, PLACE_SHARE, _NEAREST)
        self._point(said, error.box)

    def _leave(self) -> None:
        """The whole image is shown: no error of it more than another."""
        if self._canvas.fits and not self.walk.searching:
            self._point("")

    def _marked_otherwise(self, owner: str) -> None:
        """Another place is pointed at: these words would be taken for its own."""
        if owner != _MARKER:
            self.legend.show_place("")

    def _show_progress(self) -> None:
        self._point(tr("Looking…") if self.walk.searching else "")

    def _point(self, said: str, box: Box | None = None) -> None:
        """Say which error is looked at, and frame it as long as that is said.

        At the image's edge it is not in the middle of the view, and one error is like another.
        """
        self.legend.show_place(said)
        if box is not None:
            self._canvas.mark(box, _MARKER)
        else:
            self._canvas.unmark(_MARKER)
