"""What the status bar shows: what lies under the pointer, zoom, network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from gui.status import StatusBar
from gui.words import tr

if TYPE_CHECKING:
    from gui.window import MainWindow


class Readouts(QObject):
    """Keeps the status bar in step with the window."""

    def __init__(self, window: MainWindow, status: StatusBar) -> None:
        super().__init__(status)
        self._window = window
        self._status = status
        self._pointer: tuple[float, float] | None = None
        self._measured = ""
        self._follow_pointer()
        window.jobs.follow(status.job)
        window.canvas.view_changed.connect(self.show_zoom)
        window.workspace.heatmap.model_changed.connect(
            lambda: status.show_network(window.workspace.heatmap)
        )

    def _follow_pointer(self) -> None:
        canvas, workspace = self._window.canvas, self._window.workspace
        canvas.hovered.connect(self._point)
        canvas.hover_left.connect(self._pointer_left)
        canvas.measured.connect(self._measure)
        for changed in (
            workspace.current_changed,
            workspace.classes_changed,
            workspace.painting.history_changed,
            workspace.heatmap.reset,
            workspace.heatmap.changed,
            canvas.layers_changed,
        ):
            changed.connect(self._point_again)

    def _point(self, x: float, y: float) -> None:
        self._pointer = (x, y)
        self._show_pointer()

    def _point_again(self) -> None:
        """What lies under the pointer changed while it stood still."""
        if self._pointer is not None:
            self._show_pointer()

    def _pointer_left(self) -> None:
        self._pointer = None
        self._show_pointer()

    def _measure(self, text: str) -> None:
        self._measured = text
        self._show_pointer()

    def _show_pointer(self) -> None:
        under = [] if self._pointer is None else self._window.stage.describe(*self._pointer)
        ruler = tr("Ruler {measured}", measured=self._measured) if self._measured else ""
        self._status.pointer.set_fields([ruler, *under])

    def show_zoom(self) -> None:
        """Show the zoom, where there is an image."""
        canvas = self._window.canvas
        self._status.zoom.setText(f"{100 * canvas.zoom():.0f} %" if canvas.has_image else "")

    def refresh(self) -> None:
        """Show whether all is saved, and the zoom."""
        workspace = self._window.workspace
        is_open = workspace.project is not None
        self._status.show_saved(workspace.all_saved, is_open, workspace.read_only)
        self.show_zoom()
