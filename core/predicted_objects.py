"""Objects of the prediction under the pointer: what a click accepts or rejects.

An object is a part of a class's mask (heat at the threshold, where no other class wins) that hangs
together by the sides of its pixels. Labels divide it: a line of background painted through two
cells that touch makes two objects of them. Worked out around the pointer only, since a whole
image has no end.
"""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from core.labels import UNLABELLED, Box, LabelMap
from core.region_growing import BoolMask, ByteMask, Region, grow

MAX_OBJECT = 2_400_000
"""Pixels of the largest window that is searched for the rest of one object."""
_MARGIN = 128
"""How far beyond a box the first look for objects that touch it goes."""


@dataclass(frozen=True, eq=False)
class Prediction:
    """What the network says of one class on one image, beside the labels there.

    ``plane`` is the class's heat (H, W) where no other class wins, ``level`` the least heat that
    is foreground (0..256), ``known`` nonzero where heat was computed, all uint8 like ``labels``.
    """

    plane: NDArray[np.uint8]
    known: NDArray[np.uint8]
    labels: LabelMap
    class_id: int
    level: int

    def foreground(self, box: Box) -> BoolMask:
        """Where the class is predicted."""
        where = box.slices
        mask: BoolMask = self.plane[where] >= self.level
        mask &= self.known[where] != 0
        return mask

    def undecided(self, box: Box) -> BoolMask:
        """Where nobody labelled, or labelled as the class."""
        labels = self.labels[box.slices]
        mask: BoolMask = (labels == UNLABELLED) | (labels == self.class_id)
        return mask

    def object_at(self, row: int, column: int) -> Region | None:
        """The predicted object that holds a pixel of the image; None where none is.

        From a pixel that was labelled as something else it is the part labelled so, which takes
        a rejection back. ``whole`` is false of an object too large to be one.
        """
        height, width = self.labels.shape
        if not (0 <= row < height and 0 <= column < width):
            return None
        value = self.labels[row, column]
        other = value not in (UNLABELLED, self.class_id)

        def candidates(box: Box) -> ByteMask:
            kind = self.labels[box.slices] == value if other else self.undecided(box)
            both: BoolMask = self.foreground(box) & kind
            return both.view(np.uint8)

        return grow(candidates, row, column, height, width, MAX_OBJECT)

    def objects_in(self, box: Box) -> Objects:
        """All undecided objects of which at least a pixel lies in the box.

        Those that go on beyond all windows searched are left out, and counted.
        """
        height, width = self.labels.shape
        box = box.clipped(height, width)
        margin = _MARGIN
        while True:
            window = box.expanded(margin).clipped(height, width)
            found = self._objects_in(box, window)
            bigger = box.expanded(2 * margin).clipped(height, width)
            if not found.too_large or bigger.area > max(MAX_OBJECT, 2 * box.area):
                return found
            margin *= 2

    def _objects_in(self, box: Box, window: Box) -> Objects:
        if box.is_empty:
            return Objects(box, np.zeros((0, 0), np.bool_), 0, 0)
        wanted = self.foreground(window) & self.undecided(window)
        number, marks = cv2.connectedComponents(
            np.ascontiguousarray(wanted).view(np.uint8), connectivity=4, ltype=cv2.CV_32S
        )
        top, left = box.top - window.top, box.left - window.left
        touched = np.zeros(number, np.bool_)
        touched[marks[top : top + box.height, left : left + box.width]] = True
        touched[0] = False
        cut = np.zeros(number, np.bool_)
        height, width = self.labels.shape
        for inner, side in (
            (window.top > 0, marks[0]),
            (window.left > 0, marks[:, 0]),
            (window.bottom < height, marks[-1]),
            (window.right < width, marks[:, -1]),
        ):
            if inner:
                cut[side] = True
        taken = touched & ~cut
        return Objects(window, taken[marks], int(taken.sum()), int((touched & cut).sum()))


@dataclass(frozen=True, eq=False)
class Objects:
    """Some objects together: their pixels, bool (box.height, box.width), and how many they are."""

    box: Box
    mask: BoolMask
    number: int
    too_large: int
    """Objects that were left out, since they have no end within reach."""
