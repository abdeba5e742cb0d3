"""The layer of errors: what the mask misses, what it has too much, and what it hits."""

from __future__ import annotations

import cv2
import numpy as np

from core.labels import UNLABELLED, Box
from gui.canvas.hatching import ERROR_TILE, EXTRA_PATTERN, GAP, MISSED_PATTERN, Hatching
from gui.canvas.layers import Colour, HeatLayer, Pixels, Table, argb
from gui.canvas.sampling import Array, Frame, NearestSource, Picture

MISSED_COLOUR: Colour = (0, 90, 255)
EXTRA_COLOUR: Colour = (255, 150, 0)
HIT_COLOUR: Colour = (255, 255, 255)
RIGHT_COLOUR: Colour = (60, 60, 60)
"""Blue and orange are told apart by every eye; what is right is white or grey. That is background
by labels and mask."""
_HIT, _RIGHT = 0.45, 0.22
"""Opacities, as shares of the layer's: of hits, of background."""
_INSIDE, _OTHER, _CELL, _SIGNS = 1, 2, 4, 8
"""Bits of a pixel: in the mask; labelled as anything else; labelled as the class; the lowest of
the two of the patterns."""


class ErrorLayer(HeatLayer):
    """Colours each labelled pixel by label and mask; costs screen pixels only.

    The mask is where the plane is at least the level, as in the mask's layer. With a pattern,
    missed pixels have minus signs and extra ones plus signs, as no class has.
    """

    def __init__(self) -> None:
        super().__init__(opacity=0.85)
        self._labels: Picture | None = None
        self._numbers: Array = np.empty((0, 0), np.uint8)
        self._class_id = 1
        self._level = 128
        self._hatching: Hatching | None = None
        self._signs: Array | None = None
        self._truth = self._make_truth()
        self._colour_table: Table = self._make_table()

    # What is shown

    def set_labels(self, label_map: Array | None) -> None:
        """Compare with a label map of the plane's size, which may change under ``changed``."""
        self._labels = None if label_map is None else Picture(NearestSource(label_map))
        self._frame = None
        self.update()

    def labels_changed(self, box: Box) -> None:
        """The label map changed inside the box."""
        if self._labels is not None:
            self._labels.changed(box)
            self.mark(box)

    def set_class(self, class_id: int) -> None:
        """Judge the mask of this class: all other labels are not it."""
        if class_id != self._class_id:
            self._class_id = class_id
            self._truth = self._make_truth()
            self.recolour()

    def set_level(self, level: int) -> None:
        """The mask is where the plane is at least ``level`` (0..256)."""
        if level != self._level:
            self._level = level
            super().recolour()

    def set_pattern(self, on: bool) -> None:
        """Give errors signs, so that no colour is needed to tell them apart."""
        if on != self.has_pattern:
            self._hatching = Hatching(ERROR_TILE * np.uint8(_SIGNS)) if on else None
            self.recolour()

    @property
    def has_pattern(self) -> bool:
        """Whether errors have signs."""
        return self._hatching is not None

    @property
    def has_data(self) -> bool:
        """Whether there are both a mask and labels."""
        return super().has_data and self._labels is not None

    def recolour(self) -> None:
        """Colour anew with a table of the present opacity and pattern."""
        self._colour_table = self._make_table()
        super().recolour()

    # Drawing

    def _make_truth(self) -> Array:
        """Bits of each label number."""
        bits = np.full(256, _OTHER, np.uint8)
        bits[self._class_id] = _CELL
        bits[UNLABELLED] = 0
        return bits

    def _make_table(self) -> Table:
        table = np.zeros(256, np.uint32)
        for bits in range(32):
            table[bits] = self._pixel(bits)
        return table.view(np.int32)

    def _pixel(self, bits: int) -> int:
        inside, strength = bool(bits & _INSIDE), self._strength
        if bits & _CELL and inside:
            return argb(HIT_COLOUR, _HIT * strength)
        if bits & _CELL:
            return argb(MISSED_COLOUR, strength * self._share(bits, MISSED_PATTERN))
        if bits & _OTHER and inside:
            return argb(EXTRA_COLOUR, strength * self._share(bits, EXTRA_PATTERN))
        return argb(RIGHT_COLOUR, _RIGHT * strength) if bits & _OTHER else 0

    def _share(self, bits: int, pattern: int) -> float:
        return 1.0 if bits & _SIGNS * pattern or not self.has_pattern else GAP

    def _prepare(self, frame: Frame) -> None:
        super()._prepare(frame)
        assert self._labels is not None
        self._numbers = self._labels.at(frame)
        self._signs = None if self._hatching is None else self._hatching.under(frame)

    def _colour(self, patch: Box, out: Pixels) -> None:
        where = patch.slices
        bits = np.asarray(cv2.LUT(self._numbers[where], self._truth), np.uint8)
        bits |= (self._values[where] >= self._level).view(np.uint8)
        if self._signs is not None:
            bits |= self._signs[where]
        if self._known is not None:
            bits *= (self._known[where] != 0).view(np.uint8)
        cv2.LUT(bits, self._colour_table, dst=out)
