"""The two tables of the window of training runs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableWidget, QTableWidgetItem

from core.project import RunRecord
from core.run_comparison import ComparedRow, run_date
from core.run_summary import (
    JUDGED_BY,
    JUDGED_IN_PARTS,
    all_classes_of,
    classes_of,
    judged_classes_of,
)
from gui.icons import icon
from gui.text_size import scaled
from gui.theme import set_role
from gui.words import count, mark, pixels_text, time_text, tr, tr_n

_RUN = Qt.ItemDataRole.UserRole
_SIGN = 64
"""Pixels of a picture that is no sign; a view makes it as small as one."""
_AIR = 8
"""Pixels between columns, beside the room that each has around its text."""
_WIDEST, _NARROWEST = 480, 120
"""Pixels of a column of words: more would part its neighbours, less would tell nothing."""
_COLUMNS = (
    mark("Run"),
    mark("Trained"),
    mark("Held-out IoU"),
    mark("Computed on"),
    mark("Trained on"),
    mark("Time"),
    mark("Labels"),
    mark("Size"),
)
_TIPS = (
    mark("Number of the run; the one in use is marked"),
    mark("When it began, in local time"),
    mark("Best held-out IoU of the run: the network with it was kept"),
    mark("What that IoU was computed on"),
    mark("Labelled images that the run learnt from"),
    mark("How long it took, with its steps"),
    mark("Whether labels have changed since"),
    mark("Room that its network takes in the project"),
)


def size_text(size: int) -> str:
    """Bytes in words: ``62 kB``."""
    return f"{max(1, round(size / 1000))} kB" if size < 1_000_000 else f"{size / 1e6:.1f} MB"


def run_name(run: RunRecord, in_use: int | None) -> str:
    """``Run 3 (in use)``."""
    return tr("Run {number} (in use)" if run.id == in_use else "Run {number}", number=run.id)


def judged_on(run: RunRecord) -> str:
    """What the held-out IoU was computed on: ``2 held-out images (0.31 Mpx)``.

    Of several classes, also of which.
    """
    images, pixels = (run.summary.get(key) for key in ("held_out_images", "held_out_pixels"))
    if run.held_out_iou is None:
        if not (run.summary.get(JUDGED_BY) or images):
            return tr("no held-out labels")
        stopped = run.summary.get("stopped")
        return tr("stopped before its first scoring") if stopped else tr("not scored")
    if not isinstance(images, int) or not isinstance(pixels, int):
        return tr("not told")
    where = pixels_text(images, pixels, bool(run.summary.get(JUDGED_IN_PARTS)))
    judged = judged_classes_of(run)
    if not judged or len({*all_classes_of(run), *judged}) < 2:
        return where
    if len(judged) == 1:
        return tr("{where}: {name}", where=where, name=judged[0])
    return tr("{where}: mean of {names}", where=where, names=", ".join(judged))


def _trained_on(run: RunRecord) -> str:
    images, classes = run.summary.get("training_images"), classes_of(run)
    what = tr_n("{n} image", "{n} images", images) if isinstance(images, int) else tr("not told")
    return f"{what}: {', '.join(classes)}" if classes else what


class _ReadTable(QTableWidget):
    """A table to be read: rows are chosen whole, nothing is edited."""

    def __init__(self, columns: int, words: Sequence[int], name: str, accessible: str) -> None:
        """``words`` are the columns that may hold many."""
        super().__init__(0, columns)
        self._words = tuple(words)
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.verticalHeader().hide()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setProperty("framed", True)
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setStretchLastSection(True)  # the line under the headings goes all the way
        set_role(self, "table")

    def _pack(self) -> None:
        """Columns as wide as what is in them, side by side from the left: rows are followed by eye.

        Those with words give way where there is no room for all.
        """
        header, columns = self.horizontalHeader(), range(self.columnCount())
        widths = [max(self.sizeHintForColumn(c), header.sectionSizeHint(c)) + _AIR for c in columns]
        for column in self._words:
            widths[column] = min(widths[column], scaled(_WIDEST))
        over, spare = sum(widths) - self.viewport().width(), sum(widths[c] for c in self._words)
        for column in sorted(self._words, key=lambda c: widths[c]):
            # Rounded up: a pixel too few, and the table goes sideways.
            share = max(0, -(-over * widths[column] // spare)) if spare else 0
            spare -= widths[column]
            less = min(share, max(0, widths[column] - scaled(_NARROWEST)))
            widths[column] -= less
            over -= less
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, perhaps less room for words."""
        super().resizeEvent(event)
        self._pack()


class RunsTable(_ReadTable):
    """The runs, newest first; the one in use has a tick and says so."""

    def __init__(self) -> None:
        super().__init__(len(_COLUMNS), (3, 4, 5), "runsTable", tr("Training runs, newest first"))
        nothing = QPixmap(_SIGN, _SIGN)
        nothing.fill(Qt.GlobalColor.transparent)
        self._no_sign = QIcon(nothing)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalHeaderLabels([tr(title) for title in _COLUMNS])
        for column, tip in enumerate(_TIPS):
            self.horizontalHeaderItem(column).setToolTip(tr(tip))

    def chosen(self) -> list[int]:
        """Numbers of the chosen runs, newest first."""
        rows = sorted({index.row() for index in self.selectedIndexes()})
        return [int(self.item(row, 0).data(_RUN)) for row in rows]

    def show_runs(
        self,
        runs: Sequence[RunRecord],
        sizes: Mapping[int, int],
        in_use: int | None,
        revision: int,
        cannot_read: int | None = None,
    ) -> None:
        """List the runs; chosen ones that are still there stay chosen, else the one in use is.

        ``cannot_read``: the run in use, where its network cannot be read.
        """
        chosen = set(self.chosen()) & {run.id for run in runs} or {in_use}
        self.blockSignals(True)
        self.clearSelection()
        self.setRowCount(len(runs))
        for row, run in enumerate(runs):
            cells = self._cells(run, sizes, in_use, revision)
            if run.id == cannot_read:
                cells = (tr("{number}, cannot be read", number=run.id), *cells[1:])
            for column, text in enumerate(cells):
                self.setItem(row, column, self._item(text, run, in_use))
            # The numbers of all stand below each other.
            sign = icon("check", "accent") if run.id == in_use else self._no_sign
            if run.id == cannot_read:
                sign = icon("warning", "warning")
            self.item(row, 0).setIcon(sign)
        self.setSelectionMode(QAbstractItemView.SelectionMode.MultiSelection)
        for row, run in enumerate(runs):
            if run.id in chosen:
                self.selectRow(row)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self._pack()
        self.blockSignals(False)

    def _cells(
        self, run: RunRecord, sizes: Mapping[int, int], in_use: int | None, revision: int
    ) -> tuple[str, ...]:
        name = tr("{number}, in use", number=run.id) if run.id == in_use else str(run.id)
        score = "–" if run.held_out_iou is None else f"{run.held_out_iou:.3f}"
        took = tr_n(
            "{time}, {n} step", "{time}, {n} steps", run.steps,
            n=count(run.steps), time=time_text(run.seconds),
        )  # fmt: skip
        if run.summary.get("stopped"):
            took = tr("{time}, stopped", time=took)
        same = run.labels_revision == revision
        return (
            name,
            run_date(run.started),
            score,
            judged_on(run),
            _trained_on(run),
            took,
            tr("as now") if same else tr("changed since"),
            size_text(sizes.get(run.id, 0)),
        )

    def _item(self, text: str, run: RunRecord, in_use: int | None) -> QTableWidgetItem:
        item = QTableWidgetItem(text)
        item.setData(_RUN, run.id)
        item.setToolTip(text)
        font = item.font()
        font.setBold(run.id == in_use)
        item.setFont(font)
        return item


class ComparisonTable(_ReadTable):
    """Two runs line by line; among lines that are the same, those that differ are bold."""

    def __init__(self) -> None:
        super().__init__(4, (1, 2), "comparisonTable", tr("The two runs line by line"))
        self._head: list[str] = []
        self._cells: list[tuple[str, ...]] = []

    def show_rows(
        self,
        rows: Sequence[ComparedRow],
        names: Sequence[str],
        numbers: tuple[int, int],
        mixed: bool,
    ) -> None:
        """Show the lines under the names of the runs of these numbers.

        ``mixed``: lines that are the same are among them, and those that differ stand out.
        """
        first, second = numbers
        less = tr("Run {second} − run {first}", second=second, first=first)
        self._head = ["", *names, less]
        self.setHorizontalHeaderLabels(self._head)
        self._cells = [(row.name, row.first, row.second, _difference(row)) for row in rows]
        self.setRowCount(len(rows))
        mixed = mixed and not all(row.differs for row in rows)
        for number, row in enumerate(rows):
            for column, text in enumerate(self._cells[number]):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                font = item.font()
                font.setBold(mixed and row.differs and column > 0)
                item.setFont(font)
                self.setItem(number, column, item)
        self._pack()

    def as_text(self) -> str:
        """The table for a spreadsheet."""
        return "\n".join("\t".join(cells) for cells in (self._head, *self._cells))


def _difference(row: ComparedRow) -> str:
    if not row.differs or row.said or row.difference is None:
        return row.said
    sign = "+" if row.difference > 0 else "−"
    size = abs(row.difference)
    if row.decimals is not None:
        return f"{sign}{size:.{row.decimals}f}"
    return f"{sign}{count(round(size))}" if size >= 100 else f"{sign}{size:.2g}"
