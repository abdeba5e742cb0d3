"""Words explained where they stand: a small button, and the card that it or Shift+F1 opens."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.enter_key import press_by_enter
from gui.guide import entry_of, open_page, page_of, word_page
from gui.icons import icon
from gui.terms import PLACES, TERMS
from gui.text_size import follow_text, icon_size
from gui.theme import SPACE, set_role
from gui.words import tr
from gui.wrapped_label import WrappedLabel

WIDTH = 340
_ICON, _BUTTON = 14, 20
_GAP = 2
"""Pixels between the card and what it explains."""


class TermCard(QFrame):
    """One or several words, a sentence each, with a link into the guide; Escape closes it."""

    def __init__(self, keys: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setObjectName("termCard")
        self.setAccessibleName(tr("What is this?"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.links: list[QPushButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2 * SPACE, SPACE + 4, 2 * SPACE, SPACE + 4)
        self._column.setSpacing(SPACE // 2)
        for number, key in enumerate(keys):
            if number:
                self._column.addSpacing(SPACE)
            self._add(key)
        self.message = QLabel()
        self.message.setObjectName("termCardMessage")
        self.message.setWordWrap(True)
        self.message.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_role(self.message, "error")
        self.message.hide()
        self._column.addWidget(self.message)
        self.setFixedWidth(WIDTH)

    def _add(self, key: str) -> None:
        term = TERMS[key]
        name, sentence = WrappedLabel(), WrappedLabel()
        name.setText(tr(term.name))
        sentence.setText(tr(term.sentence))
        set_role(name, "section")
        link = QPushButton(tr("More in the guide"))
        link.setObjectName(f"guideLink_{key}")
        link.setAccessibleName(tr("{word}: more in the guide", word=tr(term.name)))
        link.setAccessibleDescription(tr(term.sentence))
        set_role(link, "link")
        link.clicked.connect(lambda: self._open(key))
        self.links.append(link)
        self._column.addWidget(name)
        self._column.addWidget(sentence)
        self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def show_at(self, widget: QWidget) -> None:
        """Open beside the panel that ``widget`` is in, so that what is explained stays in sight.

        What is in no panel, or in one that leaves no room beside it, has the card under it, or over
        it where there is no room below.
        """
        self.adjustSize()
        self.resize(WIDTH, self._column.totalHeightForWidth(WIDTH))
        room = widget.screen().availableGeometry()
        place = self._beside_panel(widget, room) or self._under(widget, room)
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        place.setY(max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.move(place)
        self.show()
        self.links[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _beside_panel(self, widget: QWidget, room: QRect) -> QPoint | None:
        """Left, right, over or under the panel: the first where it stays in the window.

        Else the first that stays on the screen, of which ``room`` is free.
        """
        panel = _panel_of(widget)
        if panel is None:
            return None
        window = panel.window().frameGeometry() & room
        area = QRect(panel.mapToGlobal(QPoint(0, 0)), panel.size())
        at = widget.mapToGlobal(QPoint(0, 0))
        level = max(window.top(), min(at.y(), window.bottom() - self.height()))
        in_line = max(window.left(), min(at.x(), window.right() - self.width()))
        places = (
            QPoint(area.left() - _GAP - self.width(), level),
            QPoint(area.right() + 1 + _GAP, level),
            QPoint(in_line, area.top() - _GAP - self.height()),
            QPoint(in_line, area.bottom() + 1 + _GAP),
        )
        for part in (window, room):
            for place in places:
                if part.contains(QRect(place, self.size())):
                    return place
        return None

    def _under(self, widget: QWidget, room: QRect) -> QPoint:
        place = widget.mapToGlobal(QPoint(0, min(widget.height(), 40) + _GAP))
        if place.y() + self.height() > room.bottom():
            place.setY(widget.mapToGlobal(QPoint(0, -self.height() - _GAP)).y())
        return place

    def _open(self, key: str) -> None:
        why_not = open_page(word_page(key))
        if not why_not:
            self.close()
            return
        self.message.setText(why_not)
        self.message.show()
        self.resize(WIDTH, self._column.totalHeightForWidth(WIDTH))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close by Escape; Enter opens as a click does."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif not press_by_enter(event, self.focusWidget()):
            super().keyPressEvent(event)


class TermButton(QToolButton):
    """A small sign beside a word or number; it says what that is."""

    def __init__(self, *keys: str) -> None:
        super().__init__()
        self._keys = keys
        names = ", ".join(tr(TERMS[key].name) for key in keys)
        self.setObjectName(f"what_{keys[0]}")
        self.setAccessibleName(tr("What is this: {words}?", words=names))
        self.setToolTip("".join(map(_paragraph, keys)))
        self.setIcon(icon("help", "text_muted"))
        follow_text(self, self._fit)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self.explain)
        set_role(self, "term")

    def _fit(self) -> None:
        icon_side, side = icon_size(_ICON), icon_size(_BUTTON)
        self.setIconSize(QSize(icon_side, icon_side))
        self.setFixedSize(side, side)

    def explain(self) -> None:
        """Open the card."""
        TermCard(self._keys, self).show_at(self)


def _panel_of(widget: QWidget) -> QDockWidget | None:
    """The panel of the window that a widget is in."""
    at: QWidget | None = widget
    while at is not None and not isinstance(at, QDockWidget):
        at = at.parentWidget()
    return at


def _paragraph(key: str) -> str:
    """A word with its sentence, as text that wraps in a tooltip."""
    term = TERMS[key]
    return f"<p><b>{escape(tr(term.name))}</b>: {escape(tr(term.sentence))}</p>"


def explain(widget: QWidget | None, window: QWidget) -> None:
    """Open the card of the words that belong to the part of the window ``widget`` is in."""
    keys = entry_of(widget, PLACES, PLACES["canvas"])
    TermCard(keys, window).show_at(widget or window)


def _explain_or_open(window: QWidget, page: Callable[[], object]) -> None:
    """In a window of its own: its words, or its page where it has none."""
    widget = window.focusWidget() or window
    if entry_of(widget, PLACES, ()):
        explain(widget, window)
    else:
        page()


def add_help_keys(window: QWidget, say: Callable[[str], object]) -> None:
    """F1 and Shift+F1 in a window of its own; ``say`` tells what kept a page from opening."""

    def page() -> None:
        why_not = open_page(page_of(window.focusWidget() or window))
        if why_not:
            say(why_not)

    for keys, act in (
        ("F1", page),
        ("Shift+F1", lambda: _explain_or_open(window, page)),
    ):
        QShortcut(QKeySequence(keys), window).activated.connect(act)
