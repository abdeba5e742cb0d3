"""Stripes, dots and grids on the screen, so that no colour is needed to tell classes apart.

A tile of 8 x 8 screen pixels holds all patterns, one a bit; it is laid over what is in view, which
costs a copy, and stays with the image when that is moved.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import numpy.typing as npt

from gui.canvas.sampling import Frame
from gui.theme import relative_luminance

PERIOD: Final = 8
"""Screen pixels after which a pattern begins anew."""
_LIGHT_GROUND: Final = (240, 238, 240)
_DARK_GROUND: Final = (36, 38, 42)
_MIDDLE_LUMINANCE: Final = 0.20
"""That of a colour which has as much contrast with the one as with the other."""

_Grid = npt.NDArray[np.int64]
_SHAPES: Final[tuple[Callable[[_Grid, _Grid], npt.NDArray[np.bool_]], ...]] = (
    lambda x, y: ((x + y) % 8) < 3,  # rising stripes
    lambda x, y: ((x - y) % 8) < 3,  # falling stripes
    lambda x, y: ((x % 8 - 2) ** 2 + (y % 8 - 2) ** 2) <= 4,  # dots
    lambda x, y: (y % 8) < 3,  # lines across
    lambda x, y: (x % 8) < 3,  # lines down
    lambda x, y: (((x + y) % 8) < 2) | (((x - y) % 8) < 2),  # lattice
    lambda x, y: ((x % 8) < 2) | ((y % 8) < 2),  # grid
    lambda x, y: ((x // 4 + y // 4) % 2) == 0,  # chequers
)
N_PATTERNS: Final = len(_SHAPES)


def pattern_bit(class_id: int) -> int:
    """The bit of a class's pattern; of any eight classes in a row each has its own."""
    return 1 << (class_id - 1) % N_PATTERNS


def ground_for(colour: tuple[int, int, int]) -> tuple[int, int, int]:
    """The ground, light or dark, on which a pattern of this colour is seen best."""
    red, green, blue = colour
    dark = relative_luminance(f"#{red:02x}{green:02x}{blue:02x}") < _MIDDLE_LUMINANCE
    return _LIGHT_GROUND if dark else _DARK_GROUND


def _tile() -> npt.NDArray[np.uint8]:
    x, y = np.meshgrid(np.arange(PERIOD), np.arange(PERIOD))
    bits = sum(shape(x, y).astype(np.uint8) << number for number, shape in enumerate(_SHAPES))
    return np.asarray(bits, np.uint8)


TILE: Final = _tile()
"""Bits of all patterns, (8, 8)."""


class Hatching:
    """The patterns under a frame; kept until the frame is another."""

    def __init__(self) -> None:
        self._frame: Frame | None = None
        self._bits = np.empty((0, 0), np.uint8)

    def under(self, frame: Frame) -> npt.NDArray[np.uint8]:
        """Bits of all patterns at each pixel of the frame's picture."""
        if frame != self._frame:
            height, width = frame.shape
            down = (frame.area.top - round(frame.top)) % PERIOD
            right = (frame.area.left - round(frame.left)) % PERIOD
            first = np.roll(TILE, (-down, -right), (0, 1))
            many = (-(-height // PERIOD), -(-width // PERIOD))
            self._bits = np.ascontiguousarray(np.tile(first, many)[:height, :width])
            self._frame = frame
        return self._bits
