"""Stripes, dots and grids on the screen, so that no colour is needed to tell things apart.

A tile of 8 x 8 screen pixels holds all patterns of classes, one a bit, and another those of
errors, which no class has; a tile is laid over what is in view, which costs a copy, and stays
with the image when that is moved.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from gui.canvas.sampling import Frame
from gui.theme import relative_luminance

PERIOD: Final = 8
"""Screen pixels after which a pattern begins anew."""
GAP: Final = 0.3
"""Opacity between a pattern's stripes or signs, as a share of that on them."""
_LIGHT_GROUND: Final = (240, 238, 240)
_DARK_GROUND: Final = (36, 38, 42)
_MIDDLE_LUMINANCE: Final = 0.20
"""That of a colour which has as much contrast with the one as with the other."""

_Grid = npt.NDArray[np.int64]
_Shape = Callable[[_Grid, _Grid], npt.NDArray[np.bool_]]
_SHAPES: Final[tuple[_Shape, ...]] = (
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
_ERROR_SHAPES: Final[tuple[_Shape, ...]] = (
    lambda x, y: (y % 4 < 2) & ((x + y // 4 % 2 * 4) % 8 < 5),  # minus signs, laid as bricks
    lambda x, y: (  # plus signs
        ((x // 2 % 4 == 1) & (y % 8 < 6)) | ((y // 2 % 4 == 1) & (x % 8 < 6))
    ),
)
MISSED_PATTERN: Final = 1
EXTRA_PATTERN: Final = 2
"""Bits in the tile of errors: a minus for what the mask lacks, a plus for what it has too much."""


def pattern_bit(class_id: int) -> int:
    """The bit of a class's pattern; of any eight classes in a row each has its own."""
    return 1 << (class_id - 1) % N_PATTERNS


def ground_for(colour: tuple[int, int, int]) -> tuple[int, int, int]:
    """The ground, light or dark, on which a pattern of this colour is seen best."""
    red, green, blue = colour
    dark = relative_luminance(f"#{red:02x}{green:02x}{blue:02x}") < _MIDDLE_LUMINANCE
    return _LIGHT_GROUND if dark else _DARK_GROUND


def _tile(shapes: Sequence[_Shape]) -> npt.NDArray[np.uint8]:
    x, y = np.meshgrid(np.arange(PERIOD), np.arange(PERIOD))
    bits = sum(shape(x, y).astype(np.uint8) << number for number, shape in enumerate(shapes))
    return np.asarray(bits, np.uint8)


TILE: Final = _tile(_SHAPES)
"""Bits of all patterns of classes, (8, 8)."""
ERROR_TILE: Final = _tile(_ERROR_SHAPES)
"""Bits of the patterns of errors, (8, 8)."""


class Hatching:
    """The patterns of a tile under a frame; kept until the frame is another."""

    def __init__(self, tile: npt.NDArray[np.uint8] = TILE) -> None:
        self._tile = tile
        self._frame: Frame | None = None
        self._bits = np.empty((0, 0), np.uint8)

    def under(self, frame: Frame) -> npt.NDArray[np.uint8]:
        """Bits of all patterns at each pixel of the frame's picture."""
        if frame != self._frame:
            height, width = frame.shape
            down = (frame.area.top - round(frame.top)) % PERIOD
            right = (frame.area.left - round(frame.left)) % PERIOD
            first = np.roll(self._tile, (-down, -right), (0, 1))
            many = (-(-height // PERIOD), -(-width // PERIOD))
            self._bits = np.ascontiguousarray(np.tile(first, many)[:height, :width])
            self._frame = frame
        return self._bits
