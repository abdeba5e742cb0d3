"""What the View menu does: from image to image, nearer and farther, which layers are shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gui.actions import Key
from gui.feature import Feature, Slots
from gui.panels.layers import COVERED
from gui.shortcuts import tooltip
from gui.words import tr

if TYPE_CHECKING:
    from gui.window import MainWindow

LAYER_NAMES = {
    Key.SHOW_IMAGE: "image",
    Key.SHOW_LABELS: "labels",
    Key.SHOW_HEATMAP: "heatmap",
    Key.SHOW_MASK: "mask",
    Key.SHOW_ERRORS: "errors",
}
"""The canvas's name of the layer that each switch shows."""
OF_IMAGES = (
    Key.PREVIOUS, Key.NEXT, Key.FIT, Key.ACTUAL_SIZE, Key.ZOOM_IN, Key.ZOOM_OUT,
    Key.SHOW_UNCERTAINTY, *LAYER_NAMES,
)  # fmt: skip
"""What does nothing that could be seen where there is no image."""


class ViewMenu(Feature):
    """Images, zoom and layers."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        window.canvas.layers_changed.connect(self._follow_layers)
        window.workspace.heatmap.reset.connect(self._follow_layers)  # errors need one

    def slots(self) -> Slots:
        """Image before and after, zoom, layers."""
        workspace, stage = self._window.workspace, self._window.stage
        slots: Slots = {
            Key.PREVIOUS: lambda: workspace.step(-1),
            Key.NEXT: lambda: workspace.step(+1),
            Key.FIT: stage.canvas.fit,
            Key.ACTUAL_SIZE: stage.actual_size,
            Key.ZOOM_IN: stage.zoom_in,
            Key.ZOOM_OUT: stage.zoom_out,
        }
        for key, layer in LAYER_NAMES.items():
            slots[key] = lambda on, layer=layer: stage.set_visible(layer, on)
        return slots

    def refresh(self) -> None:
        """Check the switches of the layers that are shown; all are off while there is no image."""
        has_images = bool(self._window.workspace.records)
        why_not = "" if has_images else tr("Add images first.")
        for key in OF_IMAGES:
            action = self._window.action(key)
            action.setEnabled(has_images)
            action.setToolTip(tooltip(action, why_not))
        self._window.layers_panel.allow(why_not)
        self._follow_layers()

    def _follow_layers(self) -> None:
        """Check the switches; that of labels says where these are on, and yet not drawn."""
        canvas, labels = self._window.canvas, self._window.action(Key.SHOW_LABELS)
        for key, layer in LAYER_NAMES.items():
            self._window.check(key, canvas.layer_visible(layer))
        if labels.isEnabled():
            labels.setToolTip(tooltip(labels, tr(COVERED) if canvas.labels_covered else ""))
