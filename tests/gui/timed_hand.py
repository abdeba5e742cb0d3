"""A technician with a mouse who labels known cells, and how long that takes by a stated model.

The window is the real one and gets every event. The seconds are those of the model, not of the
machine: what a practised hand with a mouse needs, so that ways of working can be compared.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from PIL import Image
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from core.labels import UNLABELLED
from gui.canvas import Canvas
from gui.painting import Painting
from gui.window import MainWindow

GOAL = 0.85
CELLS = 20
TRACED = 0.15
"""How far the tip may stray on its way round a cell, and how near to a cell's middle a dab must
be, as the width of a channel over the cell's diameter: an edge that is off by 7.5 % of the
diameter all round costs an IoU of about 0.15."""
_POINT, _BIT, _BUTTON, _STEER = 0.1, 0.2, 0.1, 0.1
MODEL = (
    f"Pointing: Fitts' law as MacKenzie (1992) writes it, {_POINT:g} s + {_BIT:g} s · "
    "log2(distance / width + 1), 5 bits a second, usual for a mouse. Button: "
    f"{_BUTTON:g} s down, {_BUTTON:g} s up (keystroke-level model, Card, Moran and Newell 1980). "
    f"Following a path: the steering law (Accot and Zhai 1997), {_POINT:g} s + {_STEER:g} s · "
    f"length / width. Widths: a predicted cell is clicked anywhere in it (0.8 of its diameter); "
    f"the brush must keep to a channel of {TRACED:g} of the cell's diameter. Looking, deciding, "
    "keys and waiting for the heatmap cost nothing in any way of working."
)


@dataclass
class TimedHand:
    """Moves, clicks and drags on a canvas by image coordinates; counts what that costs."""

    canvas: Canvas
    clicks: int = 0
    """Times the button went down."""
    seconds: float = 0.0
    path: float = 0.0
    """Way of the pointer in pixels of the image."""
    _at: tuple[float, float] | None = None
    _held: Qt.MouseButton = field(default=Qt.MouseButton.NoButton)

    def click(self, x: float, y: float, width: float) -> None:
        """Click a target of a width."""
        self._point(x, y, width)
        self._button(QEvent.Type.MouseButtonPress)
        self._button(QEvent.Type.MouseButtonRelease)

    def drag(self, way: Sequence[tuple[float, float]], width: float) -> None:
        """Follow a path with the button down, in a channel of a width."""
        self._point(*way[0], width)
        self._button(QEvent.Type.MouseButtonPress)
        length = 0.0
        for point in way[1:]:
            length += self._move(*point)
        self.seconds += _POINT + _STEER * length / width
        self._button(QEvent.Type.MouseButtonRelease)

    def _point(self, x: float, y: float, width: float) -> None:
        distance = self._move(x, y)
        self.seconds += _POINT + _BIT * math.log2(distance / width + 1)

    def _move(self, x: float, y: float) -> float:
        """Go there; how far that was."""
        x0, y0 = self._at if self._at is not None else (x, y)
        self._at = (x, y)
        length = math.hypot(x - x0, y - y0)
        self.path += length
        self._send(QEvent.Type.MouseMove, Qt.MouseButton.NoButton)
        return length

    def _button(self, kind: QEvent.Type) -> None:
        down = kind == QEvent.Type.MouseButtonPress
        self.clicks += down
        self.seconds += _BUTTON
        self._held = Qt.MouseButton.LeftButton if down else Qt.MouseButton.NoButton
        self._send(kind, Qt.MouseButton.LeftButton)

    def _send(self, kind: QEvent.Type, button: Qt.MouseButton) -> None:
        assert self._at is not None
        port = self.canvas.viewport()
        at = self.canvas.widget_point(*self._at)
        place, none = QPointF(port.mapToGlobal(at)), Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(port, QMouseEvent(kind, at, place, button, self._held, none))


@dataclass(frozen=True, eq=False)
class Task:
    """An image's cells as somebody outlined them, and those that are to be labelled.

    ``truth`` is bool (H, W), ``numbers`` its connected parts (0 is none), ``wanted`` the parts to
    be labelled, in the order in which they are: single cells nearest to the middle.
    """

    truth: np.ndarray
    numbers: np.ndarray
    wanted: tuple[int, ...]
    diameter: float

    @classmethod
    def of(cls, mask: Path) -> Task | None:
        """The task of an image with a mask; None where there are too few single cells."""
        truth = np.asarray(Image.open(mask).convert("L")) > 127
        height, width = truth.shape
        _, numbers, stats, centres = cv2.connectedComponentsWithStats(
            truth.view(np.uint8), connectivity=4
        )
        areas = stats[:, 4]
        median = float(np.median(areas[1:][areas[1:] > 200]))
        inner = (stats[:, 0] > 5) & (stats[:, 1] > 5)
        inner &= (stats[:, 0] + stats[:, 2] < width - 5) & (stats[:, 1] + stats[:, 3] < height - 5)
        single = np.flatnonzero(inner & (areas > 0.6 * median) & (areas < 1.4 * median))
        away = np.hypot(centres[single, 0] - width / 2, centres[single, 1] - height / 2)
        wanted = single[np.argsort(away)][:CELLS].tolist()
        if len(wanted) < CELLS:
            return None
        ordered = _round_trip([(*centres[number], number) for number in wanted])
        return cls(truth, numbers, ordered, 2 * math.sqrt(median / math.pi))

    def cell(self, number: int) -> np.ndarray:
        """One cell, bool (H, W)."""
        one: np.ndarray = self.numbers == number
        return one

    def iou(self, labels: np.ndarray) -> float:
        """Of all that was labelled as cell, and of the wanted cells: how much of it is right.

        Another cell that was labelled beside the wanted ones is no error, if it is a cell.
        """
        mine = labels == 1
        wanted = np.isin(self.numbers, self.wanted)
        return float((mine & self.truth).sum() / (mine | wanted).sum())

    def worst(self, labels: np.ndarray) -> Iterator[int]:
        """The wanted cells, the one of which least is labelled first."""
        mine = labels == 1
        shares = {number: mine[self.cell(number)].mean() for number in self.wanted}
        yield from sorted(shares, key=lambda number: float(shares[number]))


def _round_trip(places: list[tuple[float, float, int]]) -> tuple[int, ...]:
    """An order with short ways: always on to the nearest."""
    left = sorted(places)
    order = [left.pop(0)]
    while left:
        x, y, _ = order[-1]
        left.sort(key=lambda place: math.hypot(place[0] - x, place[1] - y))
        order.append(left.pop(0))
    return tuple(number for _, _, number in order)


class Labeller:
    """Does a task in a window that shows its image, in one of three ways."""

    def __init__(self, window: MainWindow, task: Task) -> None:
        self._window = window
        self._canvas = window.canvas
        self._task = task
        self.hand = TimedHand(window.canvas)

    @property
    def labels(self) -> np.ndarray:
        """The labels on the canvas."""
        opened = self._window.workspace.current
        assert opened is not None
        return opened.labels

    @property
    def iou(self) -> float:
        """How right they are."""
        return self._task.iou(self.labels)

    def start(self) -> None:
        """Have nothing labelled, and all cells of the task in view."""
        self._painting.replace_labels(np.full_like(self.labels, UNLABELLED), "Start")
        self._painting.set_value(1)
        rows, columns = np.nonzero(np.isin(self._task.numbers, self._task.wanted))
        port = self._canvas.viewport().size()
        room = 2 * self._task.diameter
        zoom = min(port.width() / (np.ptp(columns) + room), port.height() / (np.ptp(rows) + room))
        self._canvas.set_zoom(zoom * self._canvas.viewport().devicePixelRatioF())
        self._canvas.centre_on(float(np.mean((columns.min(), columns.max()))),
                               float(np.mean((rows.min(), rows.max()))))  # fmt: skip
        self.hand = TimedHand(self._canvas)

    @property
    def _painting(self) -> Painting:
        return self._window.workspace.painting

    def accept_and_correct(self) -> None:
        """Click each predicted cell, unless a click before took it along; then paint what lacks."""
        self._window.toolbox.take("accept")
        for number in self._task.wanted:
            cell = self._task.cell(number)
            if (self.labels[cell] == 1).mean() < 0.5:
                self.hand.click(*_inmost(cell), 0.8 * self._task.diameter)
        self._trace_until_good()

    def brush_round(self) -> None:
        """Lead a brush of half a cell's width once round the inside of each cell."""
        self._take_brush(0.5)
        for number in self._task.wanted:
            self._trace(number)

    def brush_dabs(self) -> None:
        """Dab each cell with a brush nearly of its size; then go round those that need it most."""
        self._take_brush(0.9)
        for number in self._task.wanted:
            where = _inmost(self._task.cell(number))
            self.hand.click(*where, TRACED * self._task.diameter)
        self._trace_until_good()

    def _trace_until_good(self) -> None:
        if self.iou >= GOAL:
            return
        self._take_brush(0.5)
        for number in self._task.worst(self.labels):
            self._trace(number)
            if self.iou >= GOAL:
                return

    def _take_brush(self, share: float) -> None:
        self._window.toolbox.take("brush")
        self._painting.set_diameter(round(share * self._task.diameter))

    def _trace(self, number: int) -> None:
        """Round a cell so that the brush's edge goes along the cell's."""
        cell = np.pad(self._task.cell(number).astype(np.uint8), 1)
        depth = cv2.distanceTransform(cell, cv2.DIST_L2, 5)[1:-1, 1:-1]
        inner = (depth >= min(self._painting.diameter / 2, 0.8 * depth.max())).astype(np.uint8)
        outlines, _ = cv2.findContours(inner, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
        longest = max(outlines, key=len)
        way = cv2.approxPolyDP(longest, 1.0, True).reshape(-1, 2) + 0.5
        self.hand.drag([*map(tuple, way.tolist()), tuple(way[0].tolist())],
                       TRACED * self._task.diameter)  # fmt: skip


def _inmost(cell: np.ndarray) -> tuple[float, float]:
    """The point of a cell that lies farthest from its edge."""
    depth = cv2.distanceTransform(np.pad(cell.astype(np.uint8), 1), cv2.DIST_L2, 5)[1:-1, 1:-1]
    row, column = divmod(int(depth.argmax()), cell.shape[1])
    return column + 0.5, row + 0.5
