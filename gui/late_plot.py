"""The place of a plot, which is made when it is first seen or asked for.

Loading pyqtgraph and making the plots of all panels took a quarter of the start; most of them are
behind other panels then, and none has anything to show.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from gui.theme import current_tokens, style_plot, text_size_changed, theme_changed

if TYPE_CHECKING:
    import pyqtgraph as pg

_LOAD_AFTER_MS = 60
"""The image comes first."""


class LatePlot(QWidget):
    """A plot's ground; the plot comes with the frame after the first in which this is seen."""

    def __init__(
        self,
        name: str,
        spoken: str,
        make: Callable[[], pg.PlotWidget],
        dress: Callable[[], object],
    ) -> None:
        """``make`` makes the plot, once; ``dress`` then gives all that it shows its colours.

        Axes and ground follow theme and text size by themselves; ``dress`` is called again then.
        """
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self._make, self._dress_contents = make, dress
        self._plot: pg.PlotWidget | None = None
        self._coming = False
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        for changed in (theme_changed, text_size_changed):
            changed.connect(self._dress)

    @property
    def is_made(self) -> bool:
        """Whether there is a plot; what is to be shown need not be drawn before."""
        return self._plot is not None

    @property
    def is_missing(self) -> bool:
        """Whether its place is seen and the plot has yet to come: a picture taken now lacks it."""
        return not self.is_made and self.isVisible() and not self.visibleRegion().isEmpty()

    @property
    def plot(self) -> pg.PlotWidget:
        """The plot, made now if it was not before."""
        if self._plot is None:
            self._plot = self._make()
            # Its wishes for room are not heard: nothing moves when it comes.
            self._plot.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)
            self._whole.addWidget(self._plot)
            self._dress()
        return self._plot

    def _dress(self) -> None:
        if self._plot is not None:
            style_plot(self._plot)
            self._dress_contents()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and have the plot follow."""
        if self.is_made:
            return
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(current_tokens().plot_background))
        if not self._coming:
            self._coming = True
            loaded = "pyqtgraph" in sys.modules
            QTimer.singleShot(0 if loaded else _LOAD_AFTER_MS, self, self._load)

    def _load(self) -> None:
        import gui.pyqtgraph_loading  # noqa: F401 - in a turn of its own: it takes a while

        QTimer.singleShot(0, self, lambda: self.plot)
