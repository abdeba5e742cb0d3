"""Choosing one of the project's classes, and the colours they are shown in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Protocol

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QComboBox, QWidget

from gui.canvas.hatching import PERIOD, TILE, ground_for
from gui.canvas.layers import GAP
from gui.theme import current_tokens
from gui.words import tr

Colour = tuple[int, int, int]


class NamedClass(Protocol):
    """What a dialog needs of a class; ``core.project.ClassRecord`` is one."""

    @property
    def id(self) -> int:
        """Its label, 1..254."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def colour(self) -> Colour:
        """The RGB colour it is painted in."""


def swatch(colour: Colour | None, size: int = 14, pattern: int = 0) -> QIcon:
    """A square of ``colour`` with an edge; None gives an empty square, for "nothing here".

    ``pattern`` is the bit of a class's pattern (``gui/canvas/hatching.py``); 0 is none. The colour
    is the same in chosen rows and where a control is off: left to itself, Qt would tint it.
    """
    made = QIcon()
    for scale in (1, 2, 3):
        pixmap = QPixmap(size * scale, size * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(scale, scale)
        pen = QPen(QColor(current_tokens().outline), 1.0)
        if colour is None:
            pen.setDashPattern([2.0, 2.0])
        else:
            painter.setBrush(_hatched(colour, pattern) if pattern else QColor(*colour))
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), 3, 3)
        painter.end()
        pixmap.setDevicePixelRatio(scale)
        for mode in QIcon.Mode:
            made.addPixmap(pixmap, mode)
    return made


def _hatched(colour: Colour, pattern: int) -> QBrush:
    """As the canvas shows the class: strong on the pattern, weak between, on a ground of its own.

    The panel's would not do: in the dark theme a dark class's dots could not be seen.
    """
    tile = QImage(PERIOD, PERIOD, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(QColor(*ground_for(colour)))
    painter = QPainter(tile)
    for y, x in product(range(PERIOD), repeat=2):
        strength = 255 if TILE[y, x] & pattern else round(255 * GAP)
        painter.fillRect(x, y, 1, 1, QColor(*colour, strength))
    painter.end()
    return QBrush(QPixmap.fromImage(tile))


def class_combo(classes: Sequence[NamedClass], parent: QWidget | None = None) -> QComboBox:
    """A combo box of the classes with their colours; ``currentData()`` is the class id."""
    combo = QComboBox(parent)
    combo.setAccessibleName(tr("Class"))
    for item in classes:
        combo.addItem(swatch(item.colour), item.name, item.id)
    return combo
