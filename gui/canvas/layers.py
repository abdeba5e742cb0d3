"""The layers of the canvas: image, heatmap, labels, mask.

Each is an item on the view that colours its picture (see ``sampling``) by a table and keeps the
coloured pixels. So a new opacity, colour or threshold touches screen pixels only, and a brush
dab only those it changed.
"""

from __future__ import annotations

from collections.abc import Mapping

import cv2
import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from core.labels import BACKGROUND, UNLABELLED, Box
from core.uncertainty import uncertainty_table
from gui.canvas.hatching import GAP, Hatching, pattern_bit
from gui.canvas.heat_colours import heat_colours
from gui.canvas.sampling import (
    Array,
    Frame,
    NearestSource,
    Picture,
    Pyramid,
    SmoothSource,
    add_box,
    frame_of,
)

Colour = tuple[int, int, int]
Table = npt.NDArray[np.int32]
Pixels = npt.NDArray[np.int32]

BACKGROUND_COLOUR: Colour = (66, 133, 190)
BACKGROUND_STRENGTH = 0.5
"""Background is most of a fully labelled image; at the strength of a class it would drown it."""
OTHER_COLOUR: Colour = (255, 0, 255)
"""For a label whose class has no colour: seen at once, never silently hidden."""
_OPAQUE = QImage.Format.Format_RGB32
_BLENDED = QImage.Format.Format_ARGB32_Premultiplied


def argb(colour: Colour, alpha: float) -> int:
    """Return the colour at an opacity of 0..1 as a premultiplied ARGB32 pixel (unsigned)."""
    red, green, blue = (round(part * alpha) for part in colour)
    return round(255 * alpha) << 24 | red << 16 | green << 8 | blue


def _table(values: list[int]) -> Table:
    return np.array(values, dtype=np.uint32).view(np.int32)


_CLASS_BITS: Array = np.array([pattern_bit(number) for number in range(256)], np.uint8)


class Layer(QGraphicsObject):
    """One picture over the image, of ``height`` x ``width`` image pixels; empty until given one."""

    reach = 0
    """Screen pixels around a change whose colour depends on it."""
    image_format = _BLENDED
    covered = False
    """Whether another layer says all that this one would: it is not drawn then."""

    def __init__(self, opacity: float = 1.0) -> None:
        super().__init__()
        self._height = 0
        self._width = 0
        self._strength = opacity
        self._frame: Frame | None = None
        self._stale = True
        self._pending: list[Box] = []
        self._pixels: Pixels = np.empty((0, 0), np.int32)
        self._image = QImage()

    @property
    def strength(self) -> float:
        """Opacity of the layer, 0..1."""
        return self._strength

    def set_strength(self, opacity: float) -> None:
        """Set the opacity, 0..1."""
        self._strength = min(max(opacity, 0.0), 1.0)
        self.recolour()

    def recolour(self) -> None:
        """Colour the kept picture anew at the next paint."""
        self._stale = True
        # update() would paint it in a frame of the scene's own, after the one of the panels.
        for view in self.scene().views() if self.scene() is not None else ():
            view.viewport().update()

    def mark(self, box: Box) -> None:
        """Colour the part under the image box anew at the next paint."""
        add_box(self._pending, box)

    def boundingRect(self) -> QRectF:
        """The image's own pixels are the coordinates."""
        return QRectF(0, 0, self._width, self._height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        """Bring the coloured pixels up to date and copy them to the screen, one to one."""
        if widget is None or not self.has_data or self.covered:
            return
        frame, to_device = frame_of(painter, widget, self._height, self._width)
        if frame.area.is_empty:
            return
        self._bring_up_to_date(frame)
        painter.setWorldTransform(to_device)
        self._copy(painter, self._image)

    @property
    def has_data(self) -> bool:
        """Whether there is anything to show."""
        return self._height > 0

    def _set_size(self, height: int, width: int) -> None:
        if (height, width) != (self._height, self._width):
            self.prepareGeometryChange()
            self._height, self._width = height, width
        self._frame = None
        self._pending.clear()
        self.update()

    def _bring_up_to_date(self, frame: Frame) -> None:
        whole = Box(0, 0, *frame.shape)
        if frame != self._frame or self._stale:
            if self._pixels.shape != frame.shape or self._image.isNull():
                self._pixels = np.empty(frame.shape, np.int32)
                height, width = frame.shape
                self._image = QImage(self._pixels.data, width, height, 4 * width, self.image_format)
            patches = [whole]
        else:
            patches = [frame.patch(box, self.reach) for box in self._pending]
        self._frame, self._stale = frame, False
        self._pending.clear()
        self._prepare(frame)
        for patch in patches:
            if not patch.is_empty:
                self._colour(patch, self._pixels[patch.slices])

    def _copy(self, painter: QPainter, image: QImage) -> None:
        painter.drawImage(QPoint(0, 0), image)

    def _prepare(self, frame: Frame) -> None:
        """Bring the picture up to date."""
        raise NotImplementedError

    def _colour(self, patch: Box, out: Pixels) -> None:
        """Write the colours of the patch of the picture to ``out``."""
        raise NotImplementedError


class ImageLayer(Layer):
    """The image itself, RGB."""

    image_format = _OPAQUE

    def __init__(self) -> None:
        super().__init__()
        self._picture: Picture | None = None
        self._rgb: Array = np.empty((0, 0, 3), np.uint8)

    def set_image(self, pyramid: Pyramid | None) -> None:
        """Show the pyramid of an RGB image, or nothing."""
        self._picture = None if pyramid is None else Picture(SmoothSource(pyramid))
        self._set_size(*((0, 0) if pyramid is None else pyramid.array.shape[:2]))

    def _prepare(self, frame: Frame) -> None:
        assert self._picture is not None
        self._rgb = self._picture.at(frame)

    def _colour(self, patch: Box, out: Pixels) -> None:
        bytes_out = out.view(np.uint8).reshape(*out.shape, 4)
        cv2.cvtColor(self._rgb[patch.slices], cv2.COLOR_RGB2BGRA, dst=bytes_out)

    def _copy(self, painter: QPainter, image: QImage) -> None:
        painter.setOpacity(self._strength)
        painter.drawImage(QPoint(0, 0), image)
        painter.setOpacity(1.0)


class LabelLayer(Layer):
    """The label map through its colour table; unlabelled is clear."""

    def __init__(self) -> None:
        super().__init__(opacity=0.4)
        self._picture: Picture | None = None
        self._numbers: Array = np.empty((0, 0), np.uint8)
        self._colours: dict[int, Colour | None] = {}
        self._hatching: Hatching | None = None
        self._hatches: Array = np.empty((0, 0), np.uint8)
        self._colour_table: Table = self._make_table()
        self._gap_table: Table = self._make_table(GAP)

    def set_pattern(self, on: bool) -> None:
        """Hatch each class in a pattern of its own, or not."""
        if on != (self._hatching is not None):
            self._hatching = Hatching() if on else None
            self.recolour()

    def set_labels(self, label_map: Array | None) -> None:
        """Show a label map, which stays the caller's and may change under ``changed``."""
        self._picture = None if label_map is None else Picture(NearestSource(label_map))
        self._set_size(*((0, 0) if label_map is None else label_map.shape))

    def set_colours(self, colours: Mapping[int, Colour | None]) -> None:
        """Set the colour of each label number; None: it is not drawn."""
        self._colours = dict(colours)
        self.recolour()

    def recolour(self) -> None:
        """Colour anew with a table of the present colours and opacity."""
        self._colour_table = self._make_table()
        if self._hatching is not None:
            # Twice as strong as it was where that was weak: else nobody would see the pattern.
            self._colour_table = self._make_table(2.0 - self._strength)
            self._gap_table = self._make_table(GAP)
        super().recolour()

    def changed(self, box: Box) -> None:
        """Take note that the label map changed inside the box."""
        if self._picture is not None:
            self._picture.changed(box)
            self.mark(box)

    def _make_table(self, share: float = 1.0) -> Table:
        """Colours of the label numbers, classes at a share of the layer's opacity."""
        values = [argb(OTHER_COLOUR, share * self._strength)] * 256
        for number, colour in {BACKGROUND: BACKGROUND_COLOUR, **self._colours}.items():
            part = BACKGROUND_STRENGTH if number == BACKGROUND else share
            values[number] = 0 if colour is None else argb(colour, part * self._strength)
        values[UNLABELLED] = 0
        return _table(values)

    def _prepare(self, frame: Frame) -> None:
        assert self._picture is not None
        self._numbers = self._picture.at(frame)
        if self._hatching is not None:
            self._hatches = self._hatching.under(frame)

    def _colour(self, patch: Box, out: Pixels) -> None:
        numbers = self._numbers[patch.slices]
        cv2.LUT(numbers, self._colour_table, dst=out)
        if self._hatching is not None:
            hatched = self._hatches[patch.slices] & cv2.LUT(numbers, _CLASS_BITS)
            np.copyto(out, cv2.LUT(numbers, self._gap_table), where=hatched == 0)


class Heat:
    """One class's heatmap plane and where it is known, as both layers below show it."""

    def __init__(
        self, plane: Array, known: npt.NDArray[np.bool_] | Array | None, cell: int
    ) -> None:
        self.shape: tuple[int, int] = (plane.shape[0], plane.shape[1])
        self._plane = Picture(SmoothSource(Pyramid(plane)))
        covered = None if known is None else np.asarray(known).view(np.uint8)
        self._known = None if covered is None else Picture(NearestSource(covered, cell))

    def changed(self, box: Box) -> None:
        """Take note that plane or coverage changed inside the box."""
        self._plane.changed(box)
        if self._known is not None:
            self._known.changed(box)

    def at(self, frame: Frame) -> tuple[Array, Array | None]:
        """Return the probabilities (255 is 1) and, unless all are known, which are."""
        known = None if self._known is None else self._known.at(frame)
        return self._plane.at(frame), known


class HeatLayer(Layer):
    """A layer drawn from a heatmap plane."""

    def __init__(self, opacity: float) -> None:
        super().__init__(opacity)
        self._heat: Heat | None = None
        self._values: Array = np.empty((0, 0), np.uint8)
        self._known: Array | None = None

    def set_heat(self, heat: Heat | None) -> None:
        """Show a plane, or nothing."""
        self._heat = heat
        self._set_size(*((0, 0) if heat is None else heat.shape))

    def _prepare(self, frame: Frame) -> None:
        assert self._heat is not None
        self._values, self._known = self._heat.at(frame)


class HeatmapLayer(HeatLayer):
    """Probability as colour, or uncertainty; what has little of it stays clear."""

    def __init__(self) -> None:
        super().__init__(opacity=0.55)
        self.shows_uncertainty = False
        self._level = 128
        self._colour_table: Table = self._make_table()

    def set_uncertainty(self, on: bool) -> None:
        """Show how near to the threshold the heat is, or the heat itself."""
        if on != self.shows_uncertainty:
            self.shows_uncertainty = on
            self.recolour()

    def set_level(self, level: int) -> None:
        """The threshold's level (0..256), at which the network is least sure."""
        if level != self._level:
            self._level = level
            if self.shows_uncertainty:
                self.recolour()

    def recolour(self) -> None:
        """Colour anew with a table of the present opacity."""
        self._colour_table = self._make_table()
        super().recolour()

    def _make_table(self) -> Table:
        shown = np.arange(256, dtype=np.uint8)
        if self.shows_uncertainty:
            shown = (255 * uncertainty_table(self._level / 255)).astype(np.uint8)
        colours, alphas = heat_colours(shown, self.shows_uncertainty)
        pairs = zip(colours.tolist(), alphas.tolist(), strict=True)
        return _table([argb((r, g, b), self._strength * a) for (r, g, b), a in pairs])

    def _colour(self, patch: Box, out: Pixels) -> None:
        cv2.LUT(self._values[patch.slices], self._colour_table, dst=out)
        if self._known is not None:
            out *= self._known[patch.slices] != 0


class MaskLayer(HeatLayer):
    """What is foreground at the threshold: an outline of constant width and a light fill."""

    FILL = 0.16
    """Opacity inside the outline."""
    HATCHED = 0.45
    """The same on the stripes of a pattern."""
    _KERNEL = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3))

    def __init__(self) -> None:
        super().__init__(opacity=1.0)
        self._level = 128
        self._rgb: Colour = (255, 214, 10)
        self._line = 2
        self._hatching: Hatching | None = None
        self._hatches: Array | None = None
        self._bit = pattern_bit(1)
        self._objects: Picture | None = None
        self._numbers: Array | None = None
        self.reach = self._line + 2
        self._colour_table: Table = self._make_table()

    def set_level(self, level: int) -> None:
        """Foreground is where the plane is at least ``level`` (0..256)."""
        if level != self._level:
            self._level = level
            super().recolour()

    def set_heat(self, heat: Heat | None) -> None:
        """Show a plane, or nothing; objects were of another."""
        self._objects = None
        super().set_heat(heat)

    def set_objects(self, numbers: npt.NDArray[np.uint16] | None) -> None:
        """Outline objects instead, each by itself: 0 or a number (H, W); None: the plane again."""
        if numbers is not None or self._objects is not None:
            self._objects = None if numbers is None else Picture(NearestSource(numbers))
            super().recolour()

    def set_class(self, class_id: int, colour: Colour) -> None:
        """Set the class's pattern and colour."""
        self._rgb, self._bit = colour, pattern_bit(class_id)
        self.recolour()

    def set_pattern(self, on: bool) -> None:
        """Hatch the mask in its class's pattern, or not."""
        if on != (self._hatching is not None):
            self._hatching = Hatching() if on else None
            self.recolour()

    def recolour(self) -> None:
        """Colour anew with a table of the present colour and opacity."""
        self._colour_table = self._make_table()
        super().recolour()

    def _make_table(self) -> Table:
        clear, halo = 0, argb((0, 0, 0), 0.5 * self._strength)
        fill, line = argb(self._rgb, self.FILL * self._strength), argb(self._rgb, self._strength)
        hatched = argb(self._rgb, self.HATCHED * self._strength)
        table = np.zeros(256, np.uint32)
        table[:5] = clear, halo, line, fill, hatched
        return table.view(np.int32)

    def _prepare(self, frame: Frame) -> None:
        super()._prepare(frame)
        self._numbers = None if self._objects is None else self._objects.at(frame)
        self._hatches = None if self._hatching is None else self._hatching.under(frame)

    def _colour(self, patch: Box, out: Pixels) -> None:
        around = patch.expanded(self.reach).clipped(*self._values.shape)
        if self._numbers is None:
            inside = self._inside(around)
            inner = cv2.erode(inside, self._KERNEL, iterations=self._line)
        else:
            numbers = np.ascontiguousarray(self._numbers[around.slices])
            inside = (numbers > 0).view(np.uint8)
            low = cv2.erode(numbers, self._KERNEL, iterations=self._line)
            inner = (
                inside & (low == cv2.dilate(numbers, self._KERNEL, iterations=self._line))
            ).view(np.uint8)
        outer = cv2.dilate(inside, self._KERNEL)
        zone = outer + inside + inner  # 0 clear, 1 halo, 2 line, 3 fill, 4 hatched
        if self._hatches is not None:
            zone += inner & ((self._hatches[around.slices] & self._bit) != 0).view(np.uint8)
        top, left = patch.top - around.top, patch.left - around.left
        here = Box(top, left, top + patch.height, left + patch.width)
        cv2.LUT(zone[here.slices], self._colour_table, dst=out)

    def _inside(self, patch: Box) -> Array:
        """Return 1 where foreground, else 0."""
        inside = (self._values[patch.slices] >= self._level).view(np.uint8)
        if self._known is not None:
            inside &= (self._known[patch.slices] != 0).view(np.uint8)
        return inside
