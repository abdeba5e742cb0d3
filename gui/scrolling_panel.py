"""A panel in a frame that scrolls, so that the window fits small screens; no line is cut in two."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.calm_wheel import CalmWheel
from gui.text_size import is_large, scaled
from gui.whole_lines import AIR, spans, whole_lines

_MOST_BLANK = 48
"""Pixels, with text as usual, that may be left blank for a line to be whole; not for a table."""


class ScrollingPanel(QScrollArea):
    """A panel that scrolls, up and down only, rather than keep the window from a small screen."""

    def __init__(self, panel: QWidget, least: int = 120, least_of_large: int = 0) -> None:
        """``least``: the height below which it never goes, unless the panel needs less.

        ``least_of_large`` is that of large text, if it is another.
        """
        super().__init__()
        self._least, self._least_of_large = least, least_of_large or least
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab moves it along
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(panel)
        self._wheel = CalmWheel(self)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._lay_out)

    def showEvent(self, event: QShowEvent) -> None:
        """Fields that have come to the panel keep from the wheel, too."""
        super().showEvent(event)
        self._wheel.calm(self.widget())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass on that the panel wants more or less room: its texts change."""
        if event.type() == QEvent.Type.Resize:
            self._soon.start(0)
        if event.type() != QEvent.Type.LayoutRequest:
            return super().eventFilter(watched, event)
        self.updateGeometry()
        stopped = super().eventFilter(watched, event)
        self._end_whole()
        return stopped

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another height ends under another line."""
        super().resizeEvent(event)
        self._end_whole()

    def _lay_out(self) -> None:
        """Have the panel fill its width.

        Qt leaves it as it was where a scroll bar comes in the middle of being put back into the
        window: the bar covered the ends of its lines.
        """
        panel = self.widget()
        layout = panel.layout()
        if layout is not None and layout.geometry() != panel.contentsRect():
            layout.setGeometry(panel.contentsRect())

    def _end_whole(self) -> None:
        """Have a panel of large text end under a whole line, with nothing below it.

        However the panels of a column are divided, some pixels are left that no line fits into.
        """
        before = self.viewportMargins().bottom()
        room = self.viewport().height() + before
        blank = self._blank(room) if is_large() else 0
        if blank != before:
            self.setViewportMargins(0, 0, 0, blank)
        # Nobody scrolls to the air under the last line.
        seen = is_large() and max((end for _start, end in spans(self.widget())), default=0) <= room
        bar = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(bar.ScrollBarAlwaysOff if seen else bar.ScrollBarAsNeeded)

    def _blank(self, room: int) -> int:
        """How much of so many pixels must stay empty lest something is cut in the middle."""
        panel = self.widget()
        if self._needed() <= room:
            return 0
        if not any(start + AIR < room < end for start, end in spans(panel)):
            return 0
        last = max((line for line in whole_lines(panel) if line <= room), default=0)
        blank = max(0, room - last - AIR)
        return blank if last and blank <= scaled(_MOST_BLANK) else 0

    def _needed(self) -> int:
        """What Qt gives the panel before it scrolls, where texts wrap."""
        panel = self.widget()
        least = panel.minimumSizeHint().height()
        return max(least, panel.heightForWidth(self.viewport().width()))

    def sizeHint(self) -> QSize:
        """All of the panel as it is now; Qt's own keeps to what it was when first asked."""
        panel = self.widget()
        wanted = panel.sizeHint()
        height = max(wanted.height(), panel.minimumSizeHint().height())
        return QSize(wanted.width() + self.verticalScrollBar().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """The panel's full width and the scroll bar's beside it; little height."""
        beside = self.verticalScrollBar().sizeHint().width()
        lowest = self._least_of_large if is_large() else self._least
        return QSize(self.widget().minimumSizeHint().width() + beside, min(self._needed(), lowest))
