"""Choosing one of the project's classes, and the colours they are shown in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from typing import Protocol

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QIcon, QImage, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QComboBox, QWidget

from gui.canvas.hatching import GAP, PERIOD, TILE, ground_for
from gui.text_size import follow_text, scaled
from gui.theme import current_tokens
from gui.words import tr

Colour = tuple[int, int, int]
SWATCH = 14
"""Pixels of a swatch's side with text as usual."""
_ICON = 16
"""Those of the place for a picture in a combo box."""
_CORNER = 3
"""Radius of a swatch's corners."""


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


def swatch_side() -> int:
    """Pixels of a swatch's side with the text of the moment."""
    return scaled(SWATCH)


def swatch_picture(colour: Colour | None) -> QPixmap:
    """A swatch to stand beside text."""
    return swatch(colour).pixmap(QSize(swatch_side(), swatch_side()))


def swatch(colour: Colour | None, size: int = 0, pattern: int = 0) -> QIcon:
    """A square of ``colour`` with an edge; None gives an empty square, for "nothing here".

    ``size`` are pixels of a side, ``swatch_side()`` if none are given. ``pattern`` is the bit of a
    class's pattern (``gui/canvas/hatching.py``); 0 is none. The colour is the same in chosen rows
    and where a control is off: left to itself, Qt would tint it.
    """
    made = QIcon()
    size = size or swatch_side()
    corner = scaled(_CORNER)
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
        painter.drawRoundedRect(QRectF(0.5, 0.5, size - 1, size - 1), corner, corner)
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


def fit_swatches(combo: QComboBox) -> None:
    """Have its pictures grow with the text."""
    follow_text(combo, lambda: combo.setIconSize(QSize(scaled(_ICON), scaled(_ICON))))


def class_combo(classes: Sequence[NamedClass], parent: QWidget | None = None) -> QComboBox:
    """A combo box of the classes with their colours; ``currentData()`` is the class id."""
    combo = QComboBox(parent)
    combo.setAccessibleName(tr("Class"))
    fit_swatches(combo)
    for item in classes:
        combo.addItem(swatch(item.colour), item.name, item.id)
    return combo
