"""Cells as rows to be sorted: columns are arrays, and only what is in sight is put into words."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from core.cell_columns import COLUMNS_BY_KEY, CellRows
from gui.dialogs.class_choice import swatch
from gui.sort_sign import sorted_heading
from gui.text_size import scaled
from gui.theme import current_tokens
from gui.words import mark, tr

_Index = QModelIndex | QPersistentModelIndex
IMAGE, CELL, CLASS, COLOUR, BOX = "image", "cell", "class", "colour", "box"
_ORDER = (
    *(IMAGE, CELL, CLASS, "area", "circularity", "diameter", "perimeter", "eccentricity"),
    *("probability", COLOUR, BOX),
)
_HEADS = {
    IMAGE: (mark("Image"), mark("The image the cell is on")),
    CELL: (mark("Cell"), mark("Its number on the image")),
    CLASS: (mark("Class"), mark("The class of the mask")),
    COLOUR: (
        mark("Mean colour (RGB)"),
        mark("Red, green and blue, 0 to 255; sorted by brightness"),
    ),
    BOX: (mark("Box (px)"), mark("Left, top, width × height")),
}
_DASH = "–"
SQUARE = 16
"""Pixels of a colour's square."""


class CellTable(QAbstractTableModel):
    """Rows of cells, in the order asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: CellRows = CellRows.of(())
        self._classes: dict[int, tuple[str, QColor]] = {}
        self._specks: NDArray[np.bool_] = np.zeros(0, np.bool_)
        self._shown: list[str] = [key for key in _ORDER if key != IMAGE]
        self._places: NDArray[np.intp] = np.zeros(0, np.intp)
        """Of each row of the table the cell."""
        self._rows_of: NDArray[np.intp] = np.zeros(0, np.intp)
        """Of each cell the row."""
        self._sorted: tuple[str, Qt.SortOrder] = (CELL, Qt.SortOrder.AscendingOrder)

    def put(
        self,
        rows: CellRows,
        classes: Mapping[int, tuple[str, tuple[int, int, int]]],
        specks: NDArray[np.bool_] | None = None,
    ) -> None:
        """Show other cells, in the order that was asked for last.

        ``specks`` (N,) says which of them are likely none; they are marked as such.
        """
        self.beginResetModel()
        self.rows = rows
        self._specks = np.zeros(len(rows), np.bool_) if specks is None else specks
        self._classes = {i: (name, QColor(*colour)) for i, (name, colour) in classes.items()}
        self._shown = [key for key in _ORDER if key != IMAGE or len(rows.names) > 1]
        self._put_in_order()
        self.endResetModel()

    @property
    def room(self) -> tuple[object, ...]:
        """What the columns need room for: where it is the same, so are their widths."""
        rows = self.rows
        numbers = {CELL: rows.numbers, BOX: rows.box, **rows.values}
        digits = [_digits(numbers[key]) for key in self._shown if key in numbers]
        names = [*rows.names] if IMAGE in self._shown else []
        names += [name for name, _ in self._classes.values()]
        return (*self._shown, rows.calibrated, bool(self._specks.any()), *names, *digits)

    # Places ------------------------------------------------------------------------------------

    def cell_of(self, row: int) -> int:
        """The cell, by its place in ``rows``, that a row of the table shows."""
        return int(self._places[row])

    def row_of(self, cell: int) -> int:
        """The row of the table that shows a cell."""
        return int(self._rows_of[cell])

    def column_of(self, key: str) -> int:
        """The column of a key."""
        return self._shown.index(key)

    def _put_in_order(self) -> None:
        key, order = self._sorted
        values = self._values(key)
        places = np.argsort(values, kind="stable")
        if order is Qt.SortOrder.DescendingOrder:
            places = np.argsort(-values, kind="stable")
        self._places = places
        self._rows_of = np.empty(len(places), np.intp)
        self._rows_of[places] = np.arange(len(places))

    def _values(self, key: str) -> NDArray[np.float64]:
        """Numbers that a column is sorted by."""
        rows = self.rows
        if key == IMAGE:
            return rows.images.astype(np.float64)
        if key == CELL:
            return rows.images * 1e7 + rows.numbers
        if key == CLASS:
            return rows.class_ids + 0.5 * self._specks
        if key == BOX:
            return rows.images * 1e12 + rows.box[:, 0] * 1e6 + rows.box[:, 1]
        if key == COLOUR:
            return (
                0.299 * rows.values["red"]
                + 0.587 * rows.values["green"]
                + (0.114 * rows.values["blue"])
            )
        return rows.values[key]

    # Qt's questions ----------------------------------------------------------------------------

    def rowCount(self, parent: _Index | None = None) -> int:
        """One a cell."""
        return 0 if parent is not None and parent.isValid() else len(self._places)

    def columnCount(self, parent: _Index | None = None) -> int:
        """One a measure."""
        return 0 if parent is not None and parent.isValid() else len(self._shown)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles with their units, and what they mean."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(self._shown):
            return None
        key = self._shown[section]
        if role == Qt.ItemDataRole.DisplayRole:
            column, (by, order) = COLUMNS_BY_KEY.get(key), self._sorted
            title = column.head(self.rows.calibrated) if column else tr(_HEADS[key][0])
            return sorted_heading(title, order if key == by else None)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(key)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(COLUMNS_BY_KEY[key].tip if key in COLUMNS_BY_KEY else _HEADS[key][1])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a field says, and how it lies in its column."""
        if not index.isValid():
            return None
        key, cell = self._shown[index.column()], int(self._places[index.row()])
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(key, cell)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(key)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._swatch(key, cell)
        if not self._specks[cell]:
            return None
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(current_tokens().text_muted)
        if role == Qt.ItemDataRole.ToolTipRole:
            class_id = int(self.rows.class_ids[cell])
            name = self._classes[class_id][0] if class_id in self._classes else str(class_id)
            return tr(
                "Under a tenth of the usual area of “{name}”: not counted as a cell", name=name
            )
        return None

    def _text(self, key: str, cell: int) -> str:
        rows = self.rows
        if key in COLUMNS_BY_KEY:
            return _number(
                float(rows.values[key][cell]), COLUMNS_BY_KEY[key].places(rows.calibrated)
            )
        if key == IMAGE:
            return rows.names[int(rows.images[cell])]
        if key == CELL:
            return str(int(rows.numbers[cell]))
        if key == CLASS:
            class_id = int(rows.class_ids[cell])
            known = self._classes.get(class_id)
            if self._specks[cell]:
                return tr("speck")  # short; its square tells the class
            return known[0] if known else tr("class {number}", number=class_id)
        if key == COLOUR:
            found = [float(rows.values[part][cell]) for part in ("red", "green", "blue")]
            return " ".join(f"{v:.0f}" for v in found) if np.isfinite(found).all() else _DASH
        top, left, bottom, right = (int(v) for v in rows.box[cell])
        return f"{left}, {top}, {right - left} × {bottom - top}"

    def _swatch(self, key: str, cell: int) -> QColor | None:
        if key == CLASS:
            known = self._classes.get(int(self.rows.class_ids[cell]))
            return known[1] if known is not None else None
        if key == COLOUR:
            found = [float(self.rows.values[part][cell]) for part in ("red", "green", "blue")]
            return QColor(*(round(v) for v in found)) if np.isfinite(found).all() else None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows; what is selected goes along."""
        if not 0 <= column < len(self._shown):
            return
        self.layoutAboutToBeChanged.emit()
        self._sorted = (self._shown[column], order)
        before, kept = self._places, self.persistentIndexList()
        self._put_in_order()
        moved = [self.index(self.row_of(int(before[i.row()])), i.column()) for i in kept]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._shown) - 1)


class TrueColours(QStyledItemDelegate):
    """Shows a colour as it is: left to itself, Qt tints that of a chosen row."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: _Index) -> None:
        """Give the field a square of its colour, the same in each state."""
        super().initStyleOption(option, index)
        colour = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(colour, QColor):
            side = scaled(SQUARE)
            option.icon = _square(colour.rgb(), current_tokens().outline, side)
            option.decorationSize = QSize(side, side)


@lru_cache(maxsize=4096)  # what is in sight is drawn anew at each movement of the pointer
def _square(rgb: int, _outline: str, side: int) -> QIcon:
    colour = QColor(rgb)
    return swatch((colour.red(), colour.green(), colour.blue()), side)


def _alignment(key: str) -> int:
    """Of a column's heading as of its fields: words stand left, numbers right."""
    left = key in (IMAGE, CLASS, COLOUR)
    side = Qt.AlignmentFlag.AlignLeft if left else Qt.AlignmentFlag.AlignRight
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _digits(values: NDArray[Any]) -> int:
    """How many digits the largest of some numbers has; -1 where there is none."""
    finite = values[np.isfinite(values)]
    return len(str(int(finite.max()))) if finite.size else -1


def _number(value: float, decimals: int) -> str:
    return f"{value:,.{decimals}f}".replace(",", "\u202f") if np.isfinite(value) else _DASH
