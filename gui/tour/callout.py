"""The callout of the tour with its pointer, and the ring around what it points at."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPolygonF,
    QRegion,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.icons import icon_pixmap
from gui.theme import current_tokens, set_role, theme_changed
from gui.tour.places import FOOT, MARGIN, POINTER, TIP_ROOM, Room, Side, beside, in_corner
from gui.words import tr
from gui.wrapped_label import WrappedLabel

_WIDTH = 340
_WIDEST = 500
"""However wide the panels are: lines of a callout are short."""
_PANEL_EDGE = 8
"""Pixels from a panel's border to its content."""
_RING = 3
_TOWARDS = {"left": (-1, 0), "right": (1, 0), "top": (0, -1), "bottom": (0, 1)}


class Ring(QWidget):
    """A quiet outline around a widget; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tourRing")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._over_canvas = False
        self.hide()

    def surround(self, target: QWidget, inside: bool) -> None:
        """Lie around ``target``, or along its border on the inside, in the target's window."""
        window = target.window()
        if self.parentWidget() is not window:
            self.setParent(window)
        self._over_canvas = inside
        out = 0 if inside else _RING
        place = QRect(target.mapTo(window, QPoint(0, 0)), target.size())
        self.setGeometry(place.adjusted(-out, -out, out, out))
        whole = self.rect()
        # Only the ring is a widget: what it surrounds repaints without it.
        hole = whole.adjusted(_RING, _RING, -_RING, -_RING)
        self.setMask(QRegion(whole).subtracted(QRegion(hole)))
        self.show()
        self.raise_()

    @property
    def colour(self) -> QColor:
        """The accent, which is dark in the light theme: the canvas is dark in both."""
        tokens = current_tokens()
        return QColor(tokens.canvas_accent if self._over_canvas else tokens.accent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the outline."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._over_canvas:  # a dark line parts it from a light image
            painter.setPen(QPen(QColor(current_tokens().canvas), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2, 2, -2, -2), 3, 3)
        painter.setPen(QPen(self.colour, 2))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)


class Callout(QWidget):
    """Says what to do in a step and whether it is done; the rest of the window stays in use."""

    next_asked = Signal()
    back_asked = Signal()
    skipped = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tourCallout")
        self._side: Side = "none"
        self._tip = QPoint()
        self._wanted_width = _WIDTH
        self.title, self.text, self.keys = QLabel(), WrappedLabel(), WrappedLabel()
        self.number, self.done_sign, self.done_text = QLabel(), QLabel(), QLabel(tr("Done"))
        self.skip_button = self._button("tourSkip", tr("Skip tour"), "link")
        self.back_button = self._button("tourBack", tr("Back"), "quiet")
        self.next_button = self._button("tourNext", tr("Next"), "")
        self.skip_button.clicked.connect(self.skipped)
        self.back_button.clicked.connect(self.back_asked)
        self.next_button.clicked.connect(self.next_asked)
        for label, role in (
            (self.title, "section"),
            (self.keys, "small"),
            (self.number, "small"),
            (self.done_text, "success"),
        ):
            set_role(label, role)
        self.title.setWordWrap(True)  # a long one makes no step wider than the others
        self.text.setObjectName("tourText")
        self._lay_out()
        theme_changed.connect(self._dress)
        self._dress()
        self.hide()

    def _button(self, name: str, text: str, role: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        # A click leaves the keyboard where the person works; Tab and F6 come here.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        if role:
            set_role(button, role)
        return button

    def _lay_out(self) -> None:
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self.title, 1)
        head.addWidget(self.done_sign)
        head.addWidget(self.done_text)
        foot.setSpacing(8)
        # What a step lacks keeps its room: all steps are as wide, and each thing has its place.
        for part in (self.done_sign, self.done_text, self.skip_button, self.back_button):
            policy = part.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            part.setSizePolicy(policy)
        foot.addWidget(self.number)
        foot.addSpacing(8)
        foot.addWidget(self.skip_button)
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        lines = QVBoxLayout(self)
        edge = POINTER + MARGIN
        lines.setContentsMargins(edge, POINTER + 12, edge, POINTER + 12)
        lines.setSpacing(6)
        lines.addLayout(head)
        lines.addWidget(self.text)
        lines.addWidget(self.keys)
        lines.addSpacing(2)
        lines.addLayout(foot)

    def _dress(self) -> None:
        self.done_sign.setPixmap(icon_pixmap("check", 16, "success", self.devicePixelRatioF()))
        self.update()

    def say(self, title: str, text: str, keys: str, at: int, of: int) -> None:
        """Show a step, counted from 1; have it read out."""
        self.title.setText(title)
        self.text.setText(text)
        self.keys.setText(keys)
        self.number.setText(tr("{at} of {of}", at=at, of=of))
        for part in self.findChildren(QWidget):
            part.ensurePolished()  # sizes before the first show would be others
        last = at == of
        texts = (tr("Next"), tr("Finish"))
        self.next_button.setMinimumWidth(max(self._width_with(text) for text in texts))
        self.next_button.setText(texts[last])
        self.skip_button.setVisible(not last)
        self.back_button.setVisible(at > 1)
        heard = tr("Tour, {at} of {of}: {title}. {text}", at=at, of=of, title=title, text=text)
        self.setAccessibleName(heard)
        self.setAccessibleDescription(keys)
        self.resize(self.right_size())
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def _width_with(self, text: str) -> int:
        self.next_button.setText(text)
        return self.next_button.sizeHint().width()

    def show_done(self, done: bool) -> None:
        """Tick the step off; the way on is then the first thing to press."""
        self.done_sign.setVisible(done)
        self.done_text.setVisible(done)
        set_role(self.next_button, "primary" if done else "")
        if done:
            QAccessible.updateAccessibility(
                QAccessibleEvent(self.done_text, QAccessible.Event.Alert)
            )

    def match(self, panels: QRect | None) -> None:
        """Be as wide as the content of these panels: over them no halves of it stick out."""
        drawn = 0 if panels is None else panels.width() - 2 * _PANEL_EDGE
        self._wanted_width = min(max(_WIDTH, drawn + 2 * POINTER), _WIDEST)

    def right_size(self) -> QSize:
        """As wide as the buttons need in any language, as high as the words need then."""
        self.layout().activate()
        width = max(self._wanted_width, self.layout().minimumSize().width())
        return QSize(width, self.layout().totalHeightForWidth(width))

    # Where it stands -----------------------------------------------------------------------------

    def point_at(self, target: QRect, room: Room) -> None:
        """Stand where the pointer reaches ``target`` (in the parent) and little is covered."""
        place, self._side = beside(target, self.right_size(), room)
        self._stand(place, target)

    def lie_in(self, around: QRect, room: Room) -> None:
        """Lie in a corner of what the ring lies around, without a pointer."""
        self._side = "none"
        self._stand(in_corner(around, self.right_size(), room), around)

    def _stand(self, place: QRect, target: QRect) -> None:
        self._tip = target.center() - place.topLeft()
        self.setGeometry(place)
        self.update()

    @property
    def tip(self) -> QPointF | None:
        """The end of the pointer, in the parent; none without a pointer."""
        pointer = self._pointer(self._box)
        return None if pointer is None else pointer[2] + QPointF(self.pos())

    @property
    def _box(self) -> QRectF:
        """What is drawn but for the pointer."""
        return QRectF(self.rect()).adjusted(POINTER, POINTER, -POINTER, -POINTER)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with its pointer as one shape."""
        tokens = current_tokens()
        box = self._box
        shape = QPainterPath()
        shape.addRoundedRect(box, 8, 8)
        pointer = self._pointer(box)
        if pointer is not None:
            arrow = QPainterPath()
            arrow.addPolygon(pointer)
            shape = shape.united(arrow)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(tokens.raised))
        painter.setPen(QPen(QColor(tokens.accent), 1.5))
        painter.drawPath(shape)

    def _pointer(self, box: QRectF) -> QPolygonF | None:
        """A triangle that stands on the box's edge towards the target."""
        if self._side not in _TOWARDS:
            return None
        way = QPointF(*_TOWARDS[self._side])
        along = QPointF(-way.y(), way.x())
        room = float(TIP_ROOM)
        x = min(max(float(self._tip.x()), box.left() + room), box.right() - room)
        y = min(max(float(self._tip.y()), box.top() + room), box.bottom() - room)
        foot = {
            "left": QPointF(box.left(), y),
            "right": QPointF(box.right(), y),
            "top": QPointF(x, box.top()),
            "bottom": QPointF(x, box.bottom()),
        }[self._side]
        inner = foot - way  # into the box, so that the two shapes become one
        return QPolygonF([inner + FOOT * along, inner - FOOT * along, foot + (POINTER - 1) * way])
