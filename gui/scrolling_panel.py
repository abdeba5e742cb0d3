"""A panel in a frame that scrolls, so that the window fits small screens."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from gui.text_size import is_large


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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Pass on that the panel wants more or less room: its texts change."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def sizeHint(self) -> QSize:
        """All of the panel as it is now; Qt's own keeps to what it was when first asked."""
        panel = self.widget()
        wanted = panel.sizeHint()
        height = max(wanted.height(), panel.minimumSizeHint().height())
        return QSize(wanted.width() + self.verticalScrollBar().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """The panel's full width and the scroll bar's beside it; little height."""
        beside = self.verticalScrollBar().sizeHint().width()
        panel = self.widget()
        least = panel.minimumSizeHint()
        # What Qt gives the panel before it scrolls, where texts wrap.
        height = max(least.height(), panel.heightForWidth(self.viewport().width()))
        lowest = self._least_of_large if is_large() else self._least
        return QSize(least.width() + beside, min(height, lowest))
