"""Connected errors of a mask against its labels: what it misses and what it has too much."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import Cancelled
from core.labels import UNLABELLED, Box
from core.metrics import reaches


class ErrorKind(StrEnum):
    """What is wrong with a pixel."""

    MISSED = "missed"
    """A cell by the labels, none by the mask."""
    EXTRA = "extra"
    """A cell by the mask, none by the labels."""


@dataclass(frozen=True)
class ErrorRegion:
    """Pixels of one kind of error that touch each other, also at corners."""

    kind: ErrorKind
    box: Box
    pixels: int


def error_regions(
    plane: NDArray[np.uint8],
    labels: NDArray[np.uint8],
    class_id: int,
    threshold: float,
    known: NDArray[np.uint8] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[ErrorRegion]:
    """All errors of a class's mask at a threshold, the largest first. Raises Cancelled.

    ``plane`` is the class's heat (H, W), ``labels`` the label map (H, W). Only labelled pixels
    can be wrong, and with ``known`` (H, W) only those where it is not 0. Of equal size, errors
    come in the order of rows.
    """
    mask = reaches(plane, threshold)
    truth = labels == class_id
    counted = labels != UNLABELLED
    if known is not None:
        counted &= known != 0
    wrong = {ErrorKind.MISSED: truth & ~mask & counted, ErrorKind.EXTRA: mask & ~truth & counted}
    found: list[ErrorRegion] = []
    for kind, where in wrong.items():
        if cancelled():
            raise Cancelled
        found += _pieces(kind, where)
    found.sort(key=lambda error: (-error.pixels, error.box.top, error.box.left, error.kind))
    return found


def _pieces(kind: ErrorKind, where: NDArray[np.bool_]) -> list[ErrorRegion]:
    _, _, stats, _ = cv2.connectedComponentsWithStats(where.view(np.uint8), connectivity=8)
    return [
        ErrorRegion(kind, Box(top, left, top + height, left + width), pixels)
        for left, top, width, height, pixels in stats[1:].tolist()
    ]
