"""What is measured of cells, as columns with their units: for tables and plots on screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np
from numpy.typing import NDArray

from core.words import tr

if TYPE_CHECKING:
    from core.measurements import Measurements  # loading it takes a moment

Column = NDArray[np.float64]

SHAPE_FROM: Final = 10
"""Pixels from which a cell has a shape that is more than that of the pixels' grid."""


@dataclass(frozen=True)
class CellColumn:
    """One measure. ``power``: 0 without a unit, 1 a length, 2 an area; decimals by px and µm."""

    key: str
    title: str
    power: int
    decimals: tuple[int, int]
    values: Callable[[Measurements], NDArray[Any]]
    tip: str

    def head(self, calibrated: bool) -> str:
        """The title in the language of the window, with its unit."""
        if not self.power:
            return tr(self.title)
        unit = ("µm", "µm²") if calibrated else ("px", "px²")
        return f"{tr(self.title)} ({unit[self.power - 1]})"

    def places(self, calibrated: bool) -> int:
        """How many decimals say something."""
        return self.decimals[calibrated and self.power > 0]

    def of(self, measured: Measurements, calibrated: bool) -> Column:
        """The values (N,) in µm where ``calibrated``, else in pixels."""
        found = np.asarray(self.values(measured), np.float64)
        if not calibrated or not self.power or measured.calibration is None:
            return found
        return np.asarray(found * measured.calibration.um_per_pixel**self.power, np.float64)


def _of_shape(measured: Measurements, values: Column) -> Column:
    """NaN where so few pixels have none: a single one would be the roundest cell of all."""
    return np.where(measured.area >= SHAPE_FROM, values, np.nan)


CELL_COLUMNS: Final = (
    CellColumn("area", "Area", 2, (0, 2), lambda m: m.area, "Pixels of the cell"),
    CellColumn(
        "diameter", "Diameter", 1, (1, 2), lambda m: m.equivalent_diameter,
        "Of the disc with the same area",
    ),
    CellColumn(
        "perimeter", "Perimeter", 1, (1, 2), lambda m: m.perimeter,
        "Length of the outline (Crofton's formula)",
    ),
    CellColumn(
        "circularity", "Circularity", 0, (3, 3), lambda m: _of_shape(m, m.circularity),
        "4π · area / perimeter²: 1 is a disc",
    ),
    CellColumn(
        "eccentricity", "Eccentricity", 0, (3, 3), lambda m: _of_shape(m, m.eccentricity),
        "Of the ellipse of the same moments: 0 is a circle, towards 1 a line",
    ),
    CellColumn("red", "Mean red", 0, (1, 1), lambda m: m.colour[:, 0], "0 to 255"),
    CellColumn("green", "Mean green", 0, (1, 1), lambda m: m.colour[:, 1], "0 to 255"),
    CellColumn("blue", "Mean blue", 0, (1, 1), lambda m: m.colour[:, 2], "0 to 255"),
    CellColumn(
        "probability", "Mean probability", 0, (3, 3), lambda m: m.probability,
        "Mean of the class's heat over the cell: how sure the network is",
    ),
)  # fmt: skip
COLUMNS_BY_KEY: Final[Mapping[str, CellColumn]] = {one.key: one for one in CELL_COLUMNS}


@dataclass(frozen=True, eq=False)
class MeasuredCells:
    """Cells of an image of a project, and what was measured of them."""

    image_id: int
    name: str
    measured: Measurements


@dataclass(frozen=True, eq=False)
class CellRows:
    """Cells of one or many images as columns of N rows, in one unit.

    ``images`` are the places of their images in ``names``, ``numbers`` count from 1 in each image.
    ``box`` is int64 (N, 4) top, left, bottom, right. ``values`` by the keys of CELL_COLUMNS.
    """

    names: tuple[str, ...]
    image_ids: tuple[int, ...]
    images: NDArray[np.int64]
    numbers: NDArray[np.int64]
    class_ids: NDArray[np.uint8]
    box: NDArray[np.int64]
    values: Mapping[str, Column]
    calibrated: bool

    def __len__(self) -> int:
        return len(self.numbers)

    @staticmethod
    def of(images: Sequence[MeasuredCells]) -> CellRows:
        """The rows of images one after the other; in µm where all of them are calibrated."""
        cells = [one.measured for one in images]
        calibrated = bool(cells) and all(one.calibration is not None for one in cells)
        counts = [len(one) for one in cells]
        return CellRows(
            tuple(one.name for one in images),
            tuple(one.image_id for one in images),
            np.repeat(np.arange(len(images)), counts),
            _joined([np.arange(1, n + 1) for n in counts], np.int64),
            _joined([one.class_ids for one in cells], np.uint8),
            _joined([one.box for one in cells], np.int64, (0, 4)),
            {
                column.key: _joined([column.of(one, calibrated) for one in cells], np.float64)
                for column in CELL_COLUMNS
            },
            calibrated,
        )

    def rows_of(self, image_id: int, numbers: Sequence[int]) -> list[int]:
        """The rows of those cells of an image that have one, in the rows' order."""
        if image_id not in self.image_ids:
            return []
        here = self.images == self.image_ids.index(image_id)
        found: list[int] = np.flatnonzero(here & np.isin(self.numbers, numbers)).tolist()
        return found


def _joined(
    parts: Sequence[NDArray[Any]], kind: type[np.generic], empty: tuple[int, ...] = (0,)
) -> NDArray[Any]:
    return np.concatenate([np.zeros(empty, kind), *parts]).astype(kind)


def density_of(number: int, mm2: float) -> float:
    """``number`` objects per mm² of a field, in about as many digits as they bear.

    Chance alone moves a count of n by about √n: two digits below 100 of them, three at most. Below
    10 one would do; but where number and field stand beside it, 5 cells on 0.00372 mm² that are
    1 000/mm² look like a fault of arithmetic, and 1 300 do not.
    """
    return float(f"{number / mm2:.{2 if number < 100 else 3}g}")
