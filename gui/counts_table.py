"""Cells counted, a row for each image and class."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.cell_columns import MeasuredCells, density_of
from gui.words import count, figure, mark, tr

_Index = QModelIndex | QPersistentModelIndex
_HEADS = (
    mark("Image"),
    mark("Class"),
    mark("Cells"),
    mark("Field (mm²)"),
    mark("Cells per mm²"),
    mark("Covered (%)"),
)
_DASH = "–"


class CountsTable(QAbstractTableModel):
    """The figures of the table of counts that is exported, in the digits that mean something."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[tuple[str, ...]] = []

    def put(self, images: Sequence[MeasuredCells], names: Mapping[int, str]) -> None:
        """Show the counts of other images."""
        from core.cell_files import MeasuredImage, counts_table  # loading it takes a moment

        table = counts_table([MeasuredImage(one.name, one.measured) for one in images], names)
        self.beginResetModel()
        self.rows = [
            (
                str(image),
                str(name),
                _whole(cells),
                _part(field, 4),
                _density(cells, field),
                _part(share, 2),
            )
            for image, name, cells, _pixels, field, _density_exact, share in table.rows
        ]
        self.endResetModel()

    def rowCount(self, parent: _Index | None = None) -> int:
        """One for each image and class."""
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        """One a figure."""
        return 0 if parent is not None and parent.isValid() else len(_HEADS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Titles with their units."""
        if orientation is not Qt.Orientation.Horizontal or section >= len(_HEADS):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return tr(_HEADS[section]) if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """What a field says."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(index.column())
        return None


def _alignment(column: int) -> int:
    """Of a heading as of the fields under it: names stand left, numbers right."""
    side = Qt.AlignmentFlag.AlignLeft if column < 2 else Qt.AlignmentFlag.AlignRight
    return int(side | Qt.AlignmentFlag.AlignVCenter)


def _whole(value: object) -> str:
    return count(int(value)) if isinstance(value, (int, float)) else _DASH


def _density(cells: object, field: object) -> str:
    if not isinstance(cells, (int, float)) or not isinstance(field, (int, float)) or not field:
        return _DASH
    return figure(density_of(int(cells), field))


def _part(value: object, decimals: int) -> str:
    return f"{value:.{decimals}f}" if isinstance(value, (int, float)) else _DASH
