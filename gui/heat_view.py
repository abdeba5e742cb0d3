"""What is said of the heatmap's colours: their key over the canvas, and the name of the layer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.canvas.heat_key import HeatKey
from gui.feature import Feature

if TYPE_CHECKING:
    from gui.window import MainWindow


class HeatView(Feature):
    """Keeps the key and the Layers panel's words in step with what the canvas shows."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._canvas, self._workspace = window.canvas, window.workspace
        self._layers = window.layers_panel
        self.key = HeatKey(window.canvas)
        workspace = window.workspace
        for changed in (
            window.canvas.layers_changed,
            workspace.heatmap.reset,
            workspace.current_changed,
            workspace.threshold_changed,
            workspace.classes_changed,
        ):
            changed.connect(self.refresh)

    def refresh(self) -> None:
        """The key is there while the layer is; while labels give way to errors, that is said."""
        canvas, record = self._canvas, self._workspace.active_class
        self._layers.show_uncertainty(canvas.shows_uncertainty)
        self._layers.show_covered(canvas.labels_covered)
        shown = canvas.has_image and canvas.has_heatmap and canvas.layer_visible("heatmap")
        if shown and record is not None:
            self.key.show_heat(
                canvas.shows_uncertainty,
                self._workspace.threshold,
                record.name,
                named=len(self._workspace.classes) > 1,
            )
        self.key.set_wanted(shown and record is not None)
