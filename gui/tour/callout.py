"""The callout of the tour with its pointer, and the ring around what it points at."""

from __future__ import annotations

from collections.abc import Callable

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
from gui.words import tr
from gui.wrapped_label import WrappedLabel

_POINTER = 10
"""Pixels by which the pointer stands out of the callout."""
_WIDTH = 340
_GAP = 6
_RING = 3
_MARGIN = 16
_FOOT = 9
"""Half of the pointer's width where it leaves the box."""
_TIP_ROOM = _FOOT + 10
"""From the box's end to the pointer's middle, at least: clear of the rounded corners."""
_BOX_IN = (_POINTER, _POINTER, -_POINTER, -_POINTER)
_STEP = 12
"""Pixels from one place along the target's side to the next."""
_LITTLE = 0.003
"""The share of the box over cells that is still no reason to stand elsewhere."""
_TOWARDS = {"left": (-1, 0), "right": (1, 0), "top": (0, -1), "bottom": (0, 1)}

Side = str
"""The side of the callout that the pointer stands out of: left, right, top, bottom, or none."""


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
        for button in (self.skip_button, self.back_button):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)
        foot.addWidget(self.number)
        foot.addSpacing(8)
        foot.addWidget(self.skip_button)
        foot.addStretch(1)
        foot.addWidget(self.back_button)
        foot.addWidget(self.next_button)
        lines = QVBoxLayout(self)
        edge = _POINTER + _MARGIN
        lines.setContentsMargins(edge, _POINTER + 12, edge, _POINTER + 12)
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

    def right_size(self) -> QSize:
        """As wide as the buttons need in any language, as high as the words need then."""
        self.layout().activate()
        width = max(_WIDTH, self.layout().minimumSize().width())
        return QSize(width, self.layout().totalHeightForWidth(width))

    # Where it stands -----------------------------------------------------------------------------

    def point_at(
        self,
        target: QRect,
        area: QRect,
        inside: bool,
        canvas: QRect | None = None,
        in_the_way: Callable[[QRect], float] = lambda _place: 0.0,
    ) -> None:
        """Stand beside ``target`` within ``area`` (both in the parent), or in a corner of it.

        Where every place beside it lies over what the step speaks of (``in_the_way``, the share
        of a place), one further along that side, or a corner of the ``canvas``, may be better: the
        ring says what is meant.
        """
        size = self.right_size()
        places: list[tuple[QRect, Side]] = []
        for side in () if inside else self._order(target, area):
            beside = self._places_beside(target, size, side, area)
            places = [
                (one, side) for one in beside if area.contains(one) and not one.intersects(target)
            ]
            if places:
                break
        around = target if inside or canvas is None else canvas
        beside_bar = bool(places) and places[0][1] in ("top", "bottom")
        if not beside_bar:
            if places:
                places += [(one, "none") for one in _along(places[0][0], area, target)]
            places += [(self._into(one, area), "none") for one in _corners(around, size)]
        covered = [in_the_way(place.adjusted(*_BOX_IN)) for place, _side in places]
        free = [number for number, share in enumerate(covered) if share <= _LITTLE]
        best, self._side = places[free[0] if free else covered.index(min(covered))]
        self._tip = target.center() - best.topLeft()
        self.setGeometry(best)
        self.update()

    @staticmethod
    def _order(target: QRect, area: QRect) -> tuple[Side, ...]:
        """Sides of the callout in the order of preference: towards the middle of the window."""
        if target.center().y() < area.top() + 60:  # a toolbar runs along here
            return ("top", "right", "left", "bottom")
        if target.center().x() > area.center().x():
            return ("right", "top", "bottom", "left")
        return ("left", "top", "bottom", "right")

    def _places_beside(self, target: QRect, size: QSize, side: Side, area: QRect) -> list[QRect]:
        """In the middle of the target's side, then as far along it as the pointer reaches."""
        place = self._beside(target, size, side, area)
        if side in ("top", "bottom"):
            return [place]
        reach = size.height() // 2 - _POINTER - _TIP_ROOM
        ways = (0, reach // 2, reach, -reach // 2, -reach)
        return [place.translated(0, way) for way in ways]

    def _beside(self, target: QRect, size: QSize, side: Side, area: QRect) -> QRect:
        place = QRect(QPoint(0, 0), size)
        place.moveCenter(target.center())
        if side == "right":
            place.moveRight(target.left() - _GAP)
        elif side == "left":
            place.moveLeft(target.right() + _GAP)
        elif side == "top":
            place.moveTop(target.bottom() + _GAP)
        else:
            place.moveBottom(target.top() - _GAP)
        free = self._into(place, area)
        if side in ("left", "right"):
            return QRect(QPoint(place.left(), free.top()), size)
        return QRect(QPoint(free.left(), place.top()), size)

    @staticmethod
    def _into(place: QRect, area: QRect) -> QRect:
        x = max(min(place.left(), area.right() + 1 - place.width()), area.left())
        y = max(min(place.top(), area.bottom() + 1 - place.height()), area.top())
        return QRect(QPoint(x, y), place.size())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground with its pointer as one shape."""
        tokens = current_tokens()
        box = QRectF(self.rect()).adjusted(_POINTER, _POINTER, -_POINTER, -_POINTER)
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
        room = float(_TIP_ROOM)
        x = min(max(float(self._tip.x()), box.left() + room), box.right() - room)
        y = min(max(float(self._tip.y()), box.top() + room), box.bottom() - room)
        foot = {
            "left": QPointF(box.left(), y),
            "right": QPointF(box.right(), y),
            "top": QPointF(x, box.top()),
            "bottom": QPointF(x, box.bottom()),
        }[self._side]
        inner = foot - way  # into the box, so that the two shapes become one
        return QPolygonF(
            [inner + _FOOT * along, inner - _FOOT * along, foot + (_POINTER - 1) * way]
        )


def _along(beside: QRect, area: QRect, target: QRect) -> list[QRect]:
    """The column of a place beside the target, the nearest to it first."""
    tops = range(area.top(), area.bottom() + 2 - beside.height(), _STEP)
    nearest = sorted(tops, key=lambda top: abs(top + beside.height() / 2 - target.center().y()))
    return [QRect(QPoint(beside.left(), top), beside.size()) for top in nearest]


def _corners(around: QRect, size: QSize) -> list[QRect]:
    """The corners of a place, the lower left one first; of the right ones the lower is the map's.

    What is drawn of a callout keeps the margin: the pointer's room around it counts for nothing.
    """
    out = _MARGIN - _POINTER
    inner = around.adjusted(out, out, -out, -out)
    low, right = inner.bottom() + 1 - size.height(), inner.right() + 1 - size.width()
    return [
        QRect(QPoint(inner.left(), low), size),
        QRect(inner.topLeft(), size),
        QRect(QPoint(right, low), size),
        QRect(QPoint(right, inner.top()), size),
    ]
