"""The order of a start: the window, the image, the plots, torch; each when the one before is seen.

Beside each other they come later, all of them: pyqtgraph loads in the window's own thread, and
what the system loads for torch holds up every thread that asks for a library, or uses one for the
first time, until it is done.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from gui.first_paint import after_first_paint
from gui.late_plot import PLOTS
from gui.torch_loading import TORCH_TURN

if TYPE_CHECKING:
    from gui.window import MainWindow

_AT_THE_LATEST_MS = 600
"""A large image, or one on a slow network, does not keep the rest waiting."""
_FRAME_MS = 20
"""Until a paint is surely on the screen."""


class FirstThings(QObject):
    """Lets plots and torch load in their turn. To be made before the panels are seen."""

    def __init__(self, window: MainWindow, load_torch: Callable[[], object]) -> None:
        """``load_torch`` is called once, at the end."""
        super().__init__(window)
        self._window, self._load_torch = window, load_torch
        self._is_past_image = False
        PLOTS.hold()
        TORCH_TURN.hold()

    def begin(self) -> None:
        """Go on; what is opened first has been asked for."""
        workspace = self._window.workspace
        workspace.opening_changed.connect(self._look)
        QTimer.singleShot(_AT_THE_LATEST_MS, self, self._go_on)
        self._look()

    def _look(self) -> None:
        workspace = self._window.workspace
        if workspace.current is not None:
            after_first_paint(self._window.canvas.viewport(), self._image_seen)
        elif workspace.opening_id is None:
            self._go_on()

    def _image_seen(self) -> None:
        QTimer.singleShot(_FRAME_MS, self, self._go_on)

    def _go_on(self) -> None:
        if self._is_past_image:
            return
        self._is_past_image = True
        self._window.workspace.opening_changed.disconnect(self._look)
        PLOTS.release(self._end)

    def _end(self) -> None:
        TORCH_TURN.come()
        self._load_torch()
