"""The place of a plot, which is made when it is first seen or asked for.

Loading pyqtgraph and making the plots of all panels took a quarter of the start; most of them are
behind other panels then, and none has anything to show.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from shiboken6 import isValid

from gui.theme import current_tokens, set_role, style_plot, text_size_changed, theme_changed

if TYPE_CHECKING:
    import pyqtgraph as pg


class _Turn:
    """Whether plots may come now. At a start they wait until the image is seen."""

    def __init__(self) -> None:
        self._waiting: list[LatePlot] = []
        self._is_held = False

    def hold(self) -> None:
        """Have those that are seen from now on wait."""
        self._is_held = True

    def release(self, then: Callable[[], object]) -> None:
        """Have those that wait come; ``then`` is called when they are there."""
        self._is_held = False
        self._step(then)

    def ask(self, plot: LatePlot) -> None:
        """Have this plot come, now or in its turn."""
        if self._is_held:
            self._waiting.append(plot)
        else:
            QTimer.singleShot(0, plot, plot.come)

    def _step(self, then: Callable[[], object]) -> None:
        """Each in a turn of the event loop of its own, so that the window is not held up long."""
        plots = [plot for plot in self._waiting if isValid(plot) and not plot.is_made]
        if not plots:
            self._waiting = []
            then()
            return
        plots[0].come()
        QTimer.singleShot(0, lambda: self._step(then))


PLOTS = _Turn()


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
        self.hint = QLabel(self)
        self.hint.setObjectName(f"{name}Hint")
        self.hint.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.hint.setWordWrap(True)
        self.hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        set_role(self.hint, "muted")
        self.hint.hide()
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
            self._plot.setVisible(self.hint.isHidden())
            self._dress()
        return self._plot

    def show_hint(self, text: str) -> None:
        """Say what to do in the place of a plot with nothing to show; empty: the plot stays."""
        self.hint.setText(text)
        self.hint.setVisible(bool(text))
        if self._plot is not None:
            self._plot.setVisible(not text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The hint has all of the plot's place."""
        super().resizeEvent(event)
        self.hint.setGeometry(self.rect())

    def _dress(self) -> None:
        if self._plot is not None:
            style_plot(self._plot)
            self._dress_contents()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, and have the plot follow.

        Words stand on the panel's own ground, before there is a plot as well as afterwards.
        """
        if self.is_made:
            return
        if self.hint.isHidden():
            painter = QPainter(self)
            painter.fillRect(event.rect(), QColor(current_tokens().plot_background))
        if not self._coming:
            self._coming = True
            PLOTS.ask(self)

    def come(self) -> None:
        """Load pyqtgraph, or make the plot if that is there; ``is_made`` says which it was."""
        if "pyqtgraph" in sys.modules:
            _ = self.plot
            return
        import gui.pyqtgraph_loading  # noqa: F401 - in a turn of its own: it takes a while

        PLOTS.ask(self)
