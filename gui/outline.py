"""What is seen of the window while its parts are loaded: where they will stand, as they last stood.

Loading them takes most of a start. The outline needs none of them, so the window opens at once and
is filled in its place. It is painted from what the window wrote down when it closed: places of
panels, words of the menus, icons of the tool bar. Nothing in it can be used, and all of it is
greyed but the words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QTabBar, QToolBar, QToolButton, QWidget

from gui.actions import table
from gui.icons import icon_names, icon_pixmap
from gui.theme import SPACE, current_tokens
from gui.words import code, mark, tr

if TYPE_CHECKING:
    from gui.dock_title import PanelDock
    from gui.settings import Settings

_KEY = "window/outline"
_MOST = 64
"""Marks; a settings file may say anything."""
_FIELDS = 6
_NAME_AT = 29
"""Pixels from a panel's edge to its name: the button that folds it stands before it."""
_TOP, _TITLE, _STATUS, _TABS = 71, 26, 34, 28
"""Usual heights in pixels; of menus and tool bar together the first."""
_LEFT, _RIGHT, _GAP = 264, 360, 4
_LAYERS, _CLASSES, _TRAINING = 194, 190, 106
_ARROW = 16
_LEFT_MIDDLE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Kind(StrEnum):
    """What stands somewhere in the window."""

    CANVAS = "canvas"
    PANEL = "panel"
    TABS = "tabs"
    MENU = "menu"
    ICON = "icon"


@dataclass(frozen=True)
class Mark:
    """One thing of the outline: its place in the window in pixels, and its words or icon."""

    kind: Kind
    place: QRect
    says: str = ""


def usual_marks(size: QSize) -> list[Mark]:
    """The outline of a window of ``size`` that nobody has arranged yet."""
    low, right = size.height() - _STATUS, size.width() - _RIGHT
    layers, training = low - _LAYERS, _TOP + _CLASSES + _GAP
    threshold = training + _TRAINING + _GAP
    panels = {
        mark("Images"): QRect(0, _TOP, _LEFT, layers - _GAP - _TOP),
        mark("Layers"): QRect(0, layers, _LEFT, _LAYERS),
        mark("Classes"): QRect(right, _TOP, _RIGHT, _CLASSES),
        mark("Training"): QRect(right, training, _RIGHT, _TRAINING),
        mark("Threshold"): QRect(right, threshold, _RIGHT, low - _TABS - threshold),
    }
    canvas = QRect(_LEFT + _GAP, _TOP, right - _LEFT - 2 * _GAP, low - _TOP)
    return [
        Mark(Kind.CANVAS, canvas),
        Mark(Kind.TABS, QRect(right, low - _TABS, _RIGHT, _TABS)),
        *(Mark(Kind.PANEL, place, tr(name)) for name, place in panels.items()),
    ]


def keep_outline(window: QMainWindow, docks: Sequence[PanelDock], settings: Settings) -> None:
    """Write down where the parts of the window stand, for the next start."""
    lines = [_head(window.size())]
    for one in _marks_of(window, docks):
        place = ",".join(map(str, one.place.getRect()))
        lines.append(f"{one.kind},{place},{one.says}")
    settings.put(_KEY, "\n".join(lines))


def kept_outline(settings: Settings, size: QSize) -> list[Mark]:
    """What was written down of a window of ``size`` in the language in use, if anything was."""
    first, *lines = settings.text(_KEY, "").split("\n")
    if first != _head(size):
        return []
    return _marks_in(lines)


def kept_bars(settings: Settings, size: QSize) -> list[Mark]:
    """Menus and tools as they stood in a window of another size, in the language in use.

    They stand from the left, so a wider window has them in the same places.
    """
    first, *lines = settings.text(_KEY, "").split("\n")
    if first.split(",")[-1] != code():
        return []
    bars = [one for one in _marks_in(lines) if one.kind in (Kind.MENU, Kind.ICON)]
    fits = all(one.place.right() < size.width() and one.place.bottom() < _TOP for one in bars)
    return bars if fits else []


def _marks_in(lines: Sequence[str]) -> list[Mark]:
    marks = [_read(line) for line in lines[:_MOST]]
    return [one for one in marks if one is not None]


def _head(size: QSize) -> str:
    return f"{size.width()},{size.height()},{code()}"


def _read(line: str) -> Mark | None:
    fields = line.split(",", _FIELDS - 1)
    if len(fields) != _FIELDS or fields[0] not in list(Kind):
        return None
    kind, *place, says = fields
    # No screen has so many pixels that they have six digits, nor has an icon a hundred.
    if not all(part.isascii() and part.isdecimal() and len(part) < 6 for part in place):
        return None
    made = Mark(Kind(kind), QRect(*map(int, place)), says)
    return made if made.kind is not Kind.ICON or made.place.width() < 100 else None


def _marks_of(window: QMainWindow, docks: Sequence[PanelDock]) -> Iterator[Mark]:
    yield Mark(Kind.CANVAS, window.centralWidget().geometry())
    for dock in docks:
        if dock.isVisible() and not dock.isFloating() and not dock.behind:
            yield Mark(Kind.PANEL, dock.geometry(), dock.windowTitle())
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    for tabs in window.findChildren(QTabBar, options=direct):
        if tabs.isVisible():
            yield Mark(Kind.TABS, tabs.geometry())
    menus = window.menuBar()
    if menus.isVisible() and not menus.isNativeMenuBar():
        for action in menus.actions():
            place = menus.actionGeometry(action).translated(menus.pos())
            yield Mark(Kind.MENU, place, action.text().replace("&", ""))
    icons = {key.value: info.icon for key, info in table().items()}
    for button in window.findChildren(QToolButton):
        action, bar = button.defaultAction(), button.parentWidget()
        name = icons.get(action.objectName(), "") if action is not None else ""
        if name and isinstance(bar, QToolBar) and button.isVisible():
            place = QRect(button.mapTo(window, button.rect().topLeft()), button.size())
            if button.menu() is not None:  # its arrow stands beside the icon
                place.setWidth(place.width() - _ARROW)
            side = bar.iconSize().width()
            at = place.center() - QRect(0, 0, side, side).center()
            yield Mark(Kind.ICON, QRect(at.x(), at.y(), side, side), name)


class Outline(QWidget):
    """Fills the window until its parts are there."""

    def __init__(self, window: QMainWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings

    def paintEvent(self, event: QPaintEvent) -> None:
        """Grounds, the lines between them, words and icons."""
        size = self._window.size()
        marks = kept_outline(self._settings, size)
        if not marks:
            marks = [*usual_marks(size), *kept_bars(self._settings, size)]
        tokens = current_tokens()
        painter = QPainter(self)
        painter.translate(-self.pos())
        painter.fillRect(QRect(0, 0, *size.toTuple()), QColor(tokens.window))
        areas = [one.place for one in marks if one.kind in (Kind.CANVAS, Kind.PANEL, Kind.TABS)]
        painter.fillRect(_around(areas), QColor(tokens.border))
        painter.setPen(QColor(tokens.text))
        icons = icon_names()
        for one in marks:
            if one.kind is Kind.CANVAS:
                painter.fillRect(one.place, QColor(tokens.canvas))
            elif one.kind is Kind.TABS:
                painter.fillRect(one.place, QColor(tokens.window))
            elif one.kind is Kind.PANEL:
                self._paint_panel(painter, one)
            elif one.kind is Kind.MENU:
                painter.drawText(one.place, Qt.AlignmentFlag.AlignCenter, one.says)
            elif one.says in icons:
                scale = self.devicePixelRatioF()
                picture = icon_pixmap(one.says, one.place.width(), "text_disabled", scale)
                painter.drawPixmap(one.place.topLeft(), picture)

    def _paint_panel(self, painter: QPainter, panel: Mark) -> None:
        tokens = current_tokens()
        painter.fillRect(panel.place, QColor(tokens.panel))
        head = QRect(panel.place)
        head.setHeight(min(head.height(), max(_TITLE, painter.fontMetrics().height() + SPACE)))
        painter.fillRect(head, QColor(tokens.window))
        usual = painter.font()
        bold = QFont(usual)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.drawText(head.adjusted(_NAME_AT, 0, 0, 0), _LEFT_MIDDLE, panel.says)
        painter.setFont(usual)


def _around(places: Sequence[QRect]) -> QRect:
    whole = QRect()
    for place in places:
        whole = whole.united(place)
    return whole
