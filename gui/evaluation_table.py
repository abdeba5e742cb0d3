"""The images with labels and what their labels say of their masks, as rows to be sorted."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from core.metrics import Counts, counts_at, dice, iou, precision, recall
from core.project import ImageRecord, Role
from gui.sort_sign import sorted_heading
from gui.words import count, mark, tr
from gui.workspace import Workspace

_Index = QModelIndex | QPersistentModelIndex
ID_ROLE = Qt.ItemDataRole.UserRole
HELD_OUT_ROLE = ID_ROLE + 1
SHORT_ROLE = ID_ROLE + 2
_DASH = "–"
_PIXELS = ("400 000",)


@dataclass(frozen=True)
class Row:
    """One image; ``counts`` None until it is scored.

    ``short_role`` has dots for why its role is not all, for a narrow column.
    """

    image_id: int
    name: str
    role: str
    short_role: str
    counts: Counts | None
    labelled: int
    held_out: bool

    @property
    def iou(self) -> float | None:
        """IoU at the threshold that is set."""
        return iou(self.counts) if self.counts is not None else None


@dataclass(frozen=True)
class Column:
    """A heading, what it means, the value of a row in it, and what are as wide as most of them."""

    title: str
    tip: str
    value: Callable[[Row], str | float | None]
    widest: tuple[str, ...] = ("0.000",)


def _score(measure: Callable[[Counts], float | None]) -> Callable[[Row], float | None]:
    return lambda row: measure(row.counts) if row.counts is not None else None


def _pixels(part: Callable[[Counts], int]) -> Callable[[Row], int | None]:
    return lambda row: part(row.counts) if row.counts is not None else None


COLUMNS = (
    Column(mark("Image"), mark("Click to open it"), lambda row: row.name, ("ward-3-0.png",)),
    Column(
        mark("Role"),
        mark("Held-out images never train"),
        lambda row: row.role,
        (mark("Held out"), mark("Training")),
    ),
    Column("IoU", mark("Of the pixels in labels or mask, the share in both"), _score(iou)),
    Column("Dice", "2 IoU / (1 + IoU)", _score(dice)),
    Column(mark("Precision"), mark("The share of the mask that is right"), _score(precision)),
    Column(mark("Recall"), mark("The share of the labelled cells that is found"), _score(recall)),
    Column(
        mark("Missed px"),
        mark("Pixels of cells that the mask leaves out"),
        _pixels(lambda c: c.fn),
        _PIXELS,
    ),
    Column(
        mark("Extra px"),
        mark("Pixels of the mask that are no cell"),
        _pixels(lambda c: c.fp),
        _PIXELS,
    ),
    Column(
        mark("Labelled px"),
        mark("Labelled pixels: only these count"),
        lambda row: row.labelled,
        _PIXELS,
    ),
)
ROLE, IOU = 1, 2
SPARE = (8, 3, 7, 6, ROLE)
"""Columns that a narrow table does without: the labelled pixels first, then Dice, which follows
from the IoU, then extra and missed ones, and the role, of which a sign beside the name stays."""
LAST = (4, 5)
"""Precision and recall, only where names have given way: one alone hides why an IoU is low."""


class EvaluationTable(QAbstractTableModel):
    """Rows of the active class at its threshold, in the order asked for; worst first at first."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._rows: list[Row] = []
        self._column, self._order = IOU, Qt.SortOrder.AscendingOrder

    def refresh(self) -> None:
        """Read the scores anew."""
        self._put(self._read())

    def _read(self) -> list[Row]:
        workspace = self._workspace
        rows = []
        for record in workspace.records.values():
            if not record.counts.labelled:
                continue
            score = workspace.scores.image_score(record.id)
            counts = counts_at(score.histogram, workspace.threshold) if score else None
            labelled = score.pixels if score else record.counts.labelled
            held_out = record.role == Role.HELD_OUT
            roles = self._roles(record)
            rows.append(Row(record.id, record.name, *roles, counts, labelled, held_out))
        return rows

    def _roles(self, record: ImageRecord) -> tuple[str, str]:
        """The role with why that is not all, and with dots in its place."""
        workspace, held_out = self._workspace, record.role == Role.HELD_OUT
        role = tr("Held out") if held_out else tr("Training")
        short = tr("{role}, {why}", role=role, why="…")
        if out := workspace.unreadable.state_in_sentence(record.id):
            return tr("{role}, {why}", role=role, why=out), short
        if held_out and (why := workspace.scores.why_no_judge(record.id)):
            return tr("Held out, {why}", why=why), short
        return role, role

    def _put(self, rows: list[Row]) -> None:
        rows = self._sorted(rows)
        if [row.image_id for row in rows] == [row.image_id for row in self._rows]:
            self._rows = rows
            if rows:
                last = self.index(len(rows) - 1, len(COLUMNS) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._rows[index.row()].image_id for index in before]
        places = {row.image_id: number for number, row in enumerate(rows)}
        self._rows = rows
        after = [
            self.index(places[image_id], index.column()) if image_id in places else QModelIndex()
            for image_id, index in zip(ids, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _sorted(self, rows: list[Row]) -> list[Row]:
        """In order of a column; what has no value stands last either way."""
        value = COLUMNS[self._column].value
        known = [row for row in rows if value(row) is not None]
        descending = self._order == Qt.SortOrder.DescendingOrder
        known.sort(key=value, reverse=descending)  # type: ignore[arg-type]
        return known + [row for row in rows if value(row) is None]

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order the rows by a column."""
        self._column, self._order = column, order
        self._put(self._rows)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)

    @property
    def rows(self) -> list[Row]:
        """The rows as they stand."""
        return list(self._rows)

    def row_of(self, image_id: int | None) -> int:
        """The row of an image; -1 where it has none."""
        return next((i for i, row in enumerate(self._rows) if row.image_id == image_id), -1)

    # Qt ------------------------------------------------------------------------------------------

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(COLUMNS)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = COLUMNS[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return sorted_heading(
                tr(column.title), self._order if section == self._column else None
            )
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr(column.tip)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(section)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row, column = self._rows[index.row()], index.column()
        if role == ID_ROLE:
            return row.image_id
        if role == Qt.ItemDataRole.DisplayRole:
            return _shown(COLUMNS[column].value(row))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            heard = f"{tr(COLUMNS[column].title)} {_shown(COLUMNS[column].value(row))}"
            return f"{heard}, {row.role}" if column < ROLE else heard
        if role == HELD_OUT_ROLE:
            return row.held_out
        if role == SHORT_ROLE:
            return row.short_role
        if role == Qt.ItemDataRole.ToolTipRole and column < IOU:
            return f"{row.name}\n{row.role}" if column < ROLE else row.role
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        return None


def _shown(value: str | float | None) -> str:
    if value is None:
        return _DASH
    if isinstance(value, str):
        return value
    return count(value) if isinstance(value, int) else f"{value:.3f}"


def _alignment(column: int) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignLeft if column < IOU else Qt.AlignmentFlag.AlignRight
    return side | Qt.AlignmentFlag.AlignVCenter
