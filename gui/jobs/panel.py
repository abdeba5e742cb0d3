"""The panel with the list of jobs: it lies over the lower right corner of the image."""

from __future__ import annotations

from itertools import accumulate

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QMainWindow,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
)

from gui.errand import Errand
from gui.icons import icon
from gui.jobs.list import TICK_MS, JobList, Role
from gui.jobs.rows import ROW_HEIGHT, JobDelegate, stop_rect
from gui.jobs.telling import spoken
from gui.theme import SPACE, set_role
from gui.words import tr

_WIDTH = 440
_LEAST_WIDTH = 300
"""Of the image beside the panels; where it is narrower, the list takes the window's corner."""
_MOST_ROWS = 8
_ROUND = 14
"""Borders and margins around head and rows, so that no bar is needed to see the last of few."""
_SMOOTH_MS = 60
"""How often the list looks while the panel shows a job that does not know how far it is."""


class JobView(QListView):
    """The rows. Delete, or a click on a row's square, cancels; Ctrl+C copies what a row says."""

    def __init__(self, jobs: JobList) -> None:
        super().__init__()
        self.setObjectName("jobList")
        self.setAccessibleName(tr("Jobs: what waits, runs and has ended"))
        self.setAccessibleDescription(tr("Delete cancels the chosen job"))
        self.setModel(jobs)
        self._rows = JobDelegate(self)
        self.setItemDelegate(self._rows)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # what wraps takes other lines then
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def chosen(self) -> Errand | None:
        """The errand of the chosen row."""
        index = self.currentIndex()
        return index.data(Role.ERRAND) if index.isValid() else None

    def _stop_at(self, place: QPoint) -> QModelIndex:
        """The row whose square is there; none where it has none."""
        index = self.indexAt(place)
        errand = index.data(Role.ERRAND) if index.isValid() else None
        has_one = errand is not None and errand.can_stop and not errand.is_over
        if has_one and stop_rect(self.visualRect(index)).contains(place):
            return index
        return QModelIndex()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show which square would be clicked."""
        row = self._stop_at(event.position().toPoint()).row()
        if row != self._rows.stop_under:
            self._rows.stop_under = row
            self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer is elsewhere."""
        self._rows.stop_under = -1
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Cancel, where the square is."""
        index = self._stop_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            index.data(Role.ERRAND).cancel()
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete cancels, Ctrl+C copies."""
        errand = self.chosen()
        if errand is not None and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            errand.cancel()
        elif errand is not None and event.matches(QKeySequence.StandardKey.Copy):
            QApplication.clipboard().setText(spoken(errand))
        else:
            super().keyPressEvent(event)


class JobsPanel(QFrame):
    """Head, rows, and what is said where there are none. A child of the window: no window of its
    own, so that it neither takes the keyboard from the window nor is left behind by it."""

    closed = Signal()

    def __init__(self, jobs: JobList, window: QMainWindow) -> None:
        super().__init__(window)
        self._jobs = jobs
        self._window = window
        self.setObjectName("jobsPanel")
        self.setAccessibleName(tr("Jobs"))
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.view = JobView(jobs)
        self._empty = QLabel(tr("Nothing is running.\nJobs longer than half a second appear here."))
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setContentsMargins(3 * SPACE, 0, 3 * SPACE, 0)
        set_role(self._empty, "muted")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._head = self._make_head()
        column.addLayout(self._head)
        column.addWidget(self._pages, 1)
        jobs.changed.connect(self._follow)
        window.installEventFilter(self)
        self.hide()

    def _make_head(self) -> QHBoxLayout:
        title = QLabel(tr("Jobs"))
        set_role(title, "section")
        self.clear_button = QPushButton(tr("Clear finished"))
        self.clear_button.setObjectName("clearJobs")
        set_role(self.clear_button, "quiet")
        self.clear_button.clicked.connect(self._jobs.clear_over)
        close = QToolButton()
        close.setObjectName("closeJobs")
        close.setIcon(icon("close"))
        close.setAccessibleName(tr("Close the list of jobs"))
        close.setToolTip(tr("Close (Esc)"))
        close.clicked.connect(self.close_panel)
        head = QHBoxLayout()
        head.setContentsMargins(12, 5, 6, 5)
        head.setSpacing(SPACE // 2)
        head.addWidget(title)
        head.addStretch(1)
        head.addWidget(self.clear_button)
        head.addWidget(close)
        return head

    # Opening -------------------------------------------------------------------------------------

    def open_panel(self) -> None:
        """Show it and give it the keyboard, on the foremost job if one is under way."""
        self._jobs.list_new()
        if self._window.centralWidget() is not None:
            self._window.centralWidget().installEventFilter(self)
        self._place()
        self.show()
        self.raise_()
        self._follow()
        self._choose()
        (self.view if self._jobs.rowCount() else self).setFocus()

    def _choose(self) -> None:
        """So that Delete cancels what is under way, not what was chosen the last time."""
        foremost = self._jobs.foremost
        if foremost is not None:
            self.view.setCurrentIndex(self._jobs.index(self._jobs.active.index(foremost)))
        elif not self.view.currentIndex().isValid() and self._jobs.rowCount():
            self.view.setCurrentIndex(self._jobs.index(0))

    def close_panel(self) -> None:
        """Take it away."""
        if self.isHidden():
            return
        self.hide()
        self._jobs.set_pace(TICK_MS)
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner."""
        moved = event.type() in (QEvent.Type.Resize, QEvent.Type.Move)
        if moved and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    # Following -----------------------------------------------------------------------------------

    def _follow(self) -> None:
        if self.isHidden():
            return
        self._pages.setCurrentIndex(1 if self._jobs.rowCount() else 0)
        self.clear_button.setEnabled(bool(self._jobs.over))
        unknown = any(one.share is None and one.began is not None for one in self._jobs.active)
        self._jobs.set_pace(_SMOOTH_MS if unknown else TICK_MS)
        self._place()

    def _place(self) -> None:
        """Over the lower right corner of the image, as high as its first rows.

        Over the panels at the side it would cut their controls in two; with air all around it is
        seen to lie over what is there.
        """
        width, bottom = self._window.width(), self._window.height()
        bar, centre = self._window.statusBar(), self._window.centralWidget()
        bottom = (bar.y() if bar is not None else bottom) - SPACE
        right = width - SPACE
        if centre is not None and centre.width() >= _LEAST_WIDTH + 2 * SPACE:
            right, width = centre.geometry().right() + 1 - SPACE, centre.width()
        width = min(_WIDTH, width - 2 * SPACE)
        height = min(self._head.sizeHint().height() + self._rows_height() + _ROUND, bottom - 60)
        self.setGeometry(right - width, bottom - height, width, height)

    def _rows_height(self) -> int:
        """Of as many whole rows as there is room for; of two where there is none yet."""
        room = _MOST_ROWS * ROW_HEIGHT
        heights = [self.view.sizeHintForRow(row) for row in range(self._jobs.rowCount())]
        sums = [high for high in accumulate(heights) if high <= room]
        return sums[-1] if sums else 2 * ROW_HEIGHT
