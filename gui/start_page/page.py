"""The start page: three ways to begin, and the projects opened lately."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gui.canvas.placard import draw_drop_frame
from gui.dropped_files import local_files, take_copy
from gui.enter_key import press_by_enter
from gui.icons import icon_pixmap
from gui.start_page.card import ProjectCard
from gui.theme import set_role, theme_changed
from gui.words import tr
from gui.wrapped_label import WrappedLabel

WIDEST = 960
"""Pixels; wider lines of cards are tiresome to look over."""
_COLUMNS = 3
"""Of cards of projects: they end where the ways to begin over them end."""
_ARROWS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: +1,
    Qt.Key.Key_Up: -_COLUMNS,
    Qt.Key.Key_Down: +_COLUMNS,
}


class BeginButton(QPushButton):
    """A large button: sign, what it does, and a line that explains it."""

    def __init__(self, name: str, sign: str, title: str, explanation: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(title.replace("…", ""))
        self.setAccessibleDescription(explanation)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        set_role(self, "card")
        self._sign = sign
        self._picture = QLabel()
        self._picture.setFixedSize(28, 28)
        headline, words = WrappedLabel(), WrappedLabel(2)
        headline.setText(title)
        words.setText(explanation)
        set_role(headline, "section")
        set_role(words, "small")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(16, 14, 16, 14)
        inside.setSpacing(4)
        for part in (self._picture, headline, words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inside.addWidget(part)
        inside.insertSpacing(1, 4)
        inside.addStretch(1)
        theme_changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        ratio = self.devicePixelRatioF()
        self._picture.setPixmap(icon_pixmap(self._sign, 28, "accent", ratio))

    def sizeHint(self) -> QSize:
        """Room for what is in it, not for a text of its own."""
        return self.layout().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As high as the words need at the present width."""
        return self.layout().minimumSize()


class StartPage(QWidget):
    """Says by signals what the person chose. Files may be dropped anywhere on it."""

    images_asked = Signal()
    project_asked = Signal()
    sample_asked = Signal()
    project_chosen = Signal(Path)
    project_forgotten = Signal(Path)
    files_dropped = Signal(list)
    shown_at_start = Signal(bool)
    """Whether the page is wanted at each start instead of the last project."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("startPage")
        self.setAccessibleName(tr("Start page"))
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._dropping = False
        self.cards: list[ProjectCard] = []
        self.at_start = QCheckBox(tr("Show this page when SmearSeg starts"))
        self.at_start.setObjectName("startPageAtStart")
        self.at_start.setToolTip(tr("Otherwise the project that was open last is opened"))
        self.at_start.toggled.connect(self.shown_at_start)
        self._grid = QGridLayout()
        self._beside = [QWidget(self) for _column in range(1, _COLUMNS)]
        for free in self._beside:
            free.hide()
        self.top = QGridLayout(self)
        self.top.setContentsMargins(0, 0, 0, 0)
        self.top.setSpacing(0)
        self.top.addWidget(self._scrolling(self._column()), 1, 0)  # messages come above it
        self.top.setRowStretch(1, 1)

    # Parts ---------------------------------------------------------------------------------------

    def _scrolling(self, column: QWidget) -> QScrollArea:
        middle = QWidget()
        beside = QHBoxLayout(middle)
        beside.setContentsMargins(32, 24, 32, 24)
        beside.addStretch(1)
        beside.addWidget(column, 1000)
        beside.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(middle)
        self._area = area
        return area

    def _column(self) -> QWidget:
        column = QWidget()
        column.setMaximumWidth(WIDEST)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(12)
        lines.addStretch(1)
        lines.addLayout(self._head())
        lines.addSpacing(8)
        lines.addLayout(self._ways())
        lines.addSpacing(16)
        recent = QLabel(tr("Recent projects"))
        set_role(recent, "section")
        lines.addWidget(recent)
        self._grid.setSpacing(12)
        lines.addLayout(self._grid)
        self.no_projects = QLabel(tr("Projects that you open will be listed here."))
        set_role(self.no_projects, "muted")
        lines.addWidget(self.no_projects)
        lines.addSpacing(8)
        lines.addLayout(self._foot())
        lines.addStretch(2)
        return column

    def _head(self) -> QHBoxLayout:
        self._sign = QLabel()
        self._sign.setFixedSize(48, 48)
        name = QLabel("SmearSeg")
        set_role(name, "headline")
        what = QLabel(tr("Mark a few cells, train a small network on the spot, and export masks."))
        what.setWordWrap(True)
        set_role(what, "muted")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(name)
        words.addWidget(what)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._sign)
        head.addLayout(words, 1)
        theme_changed.connect(self._dress)
        self._dress()
        return head

    def _dress(self) -> None:
        self._sign.setPixmap(icon_pixmap("app", 48, "text", self.devicePixelRatioF()))

    def _ways(self) -> QHBoxLayout:
        self.images_button = BeginButton(
            "startOpenImages",
            "add-images",
            tr("Open images…"),
            tr("They get a project of their own; the files themselves are never changed."),
        )
        self.project_button = BeginButton(
            "startOpenProject",
            "open",
            tr("Open project…"),
            tr("Go on with a project file from any folder."),
        )
        self.sample_button = BeginButton(
            "startSample",
            "brush",
            tr("Try the sample"),
            tr("Three made-up smears to learn the program on."),
        )
        ways = QHBoxLayout()
        ways.setSpacing(12)
        for button, asked in (
            (self.images_button, self.images_asked),
            (self.project_button, self.project_asked),
            (self.sample_button, self.sample_asked),
        ):
            button.clicked.connect(lambda _on=False, asked=asked: asked.emit())
            ways.addWidget(button, 1)
        return ways

    def _foot(self) -> QHBoxLayout:
        drop = QLabel(tr("Images, a folder or a project can also be dropped on this window."))
        drop.setWordWrap(True)
        set_role(drop, "muted")
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(drop, 1)
        foot.addWidget(self.at_start)
        return foot

    # Recent projects -----------------------------------------------------------------------------

    def show_projects(self, paths: Sequence[Path], now: datetime) -> list[ProjectCard]:
        """Put a card for each project, newest first; what they say comes later."""
        for free in self._beside:
            self._grid.removeWidget(free)
        for card in self.cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = [ProjectCard(path, now) for path in paths]
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // _COLUMNS, number % _COLUMNS)
            card.opened.connect(self.project_chosen)
            card.forgotten.connect(self.project_forgotten)
        # Beside few a column stays free: each is as wide as of a whole line.
        for column, free in enumerate(self._beside, start=1):
            is_free = 0 < len(self.cards) <= column
            if is_free:
                self._grid.addWidget(free, 0, column)
            free.setVisible(is_free)
        for column in range(_COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.no_projects.setVisible(not self.cards)
        # Tab goes as the eye does: the cards stand over the box, but are made after it.
        parts = [part for card in self.cards for part in (card.button, card.remove)]
        for before, after in pairwise([self.sample_button, *parts, self.at_start]):
            QWidget.setTabOrder(before, after)
        return self.cards

    def take_focus(self) -> None:
        """Give the keyboard to what is likeliest: the newest project, else the sample."""
        first = self.cards[0].button if self.cards else self.sample_button
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Bring what Tab comes to into view."""
        went = super().focusNextPrevChild(forward)
        focus = QApplication.focusWidget()
        if focus is not None and self._area.isAncestorOf(focus):
            self._area.ensureWidgetVisible(focus, 0, 16)
        return went

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens as a click does, arrows go from card to card."""
        focus = QApplication.focusWidget()
        if press_by_enter(event, focus):
            return
        at = next((i for i, card in enumerate(self.cards) if card.button is focus), None)
        step = _ARROWS.get(event.key())  # type: ignore[call-overload]
        if at is None or step is None or not 0 <= at + step < len(self.cards):
            super().keyPressEvent(event)
            return
        self.cards[at + step].button.setFocus(Qt.FocusReason.TabFocusReason)
        self._area.ensureWidgetVisible(self.cards[at + step], 0, 16)

    # Files dropped -------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Show that files may be dropped here."""
        if local_files(event):
            take_copy(event)
            self._show_dropping(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They were taken elsewhere."""
        self._show_dropping(False)

    def dropEvent(self, event: QDropEvent) -> None:
        """Hand the files on."""
        self._show_dropping(False)
        paths = local_files(event)
        if paths:
            take_copy(event)
            self.files_dropped.emit(paths)

    def _show_dropping(self, dropping: bool) -> None:
        self._dropping = dropping
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame that invites a drop behind the words, which let it shine through."""
        super().paintEvent(event)
        if self._dropping:
            draw_drop_frame(QPainter(self), QRectF(self.rect()), self.palette())
