"""Measurements: the cells of this image or of all images, as a table, plots and counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.cell_columns import CellRows, MeasuredCells
from gui.cell_plots import CellPlot
from gui.cell_sums import counted, remarks, specks_of
from gui.cell_table import CellTable, TrueColours
from gui.counts_table import CountsTable
from gui.dialogs.elided import ElidedLabel
from gui.empty_hint import EmptyHint
from gui.next_step import before_training
from gui.term_card import TermButton
from gui.text_size import follow_text, is_large, scaled
from gui.theme import set_role
from gui.whole_columns import WholeColumns
from gui.whole_table import WholeRowsTable
from gui.words import tr, tr_n
from gui.workspace import Workspace

THIS_IMAGE, ALL_IMAGES, COUNTS = range(3)
_OFF = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_ROW_HEIGHT = 24
_SUMMARY_WIDTH = 120
_ONE_LINE = 860
"""Pixels in which the sum of many images can be read beside the buttons."""


class MeasurementsPanel(QWidget):
    """A table and plots of cells, linked with each other and with the canvas."""

    cell_chosen = Signal(int, int, bool)
    """Image id and number of the cell that is to be shown, and whether to look closer at it."""
    export_asked = Signal(bool)
    """Export these cells; whether of all images."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._all = workspace.all_cells
        self._following = False
        self._fitted: tuple[object, ...] = ()
        self.table = CellTable()
        self.counts = CountsTable()
        self.plot = CellPlot()
        self.view = _table_view(
            "measurementsTable", tr("Cells and what is measured of them"), self.table
        )
        self.view.setItemDelegate(TrueColours(self.view))
        self.view.setSortingEnabled(True)
        self.view.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        self._columns = WholeColumns(self.view)
        header = self.view.horizontalHeader()
        header.setSortIndicatorShown(False)  # the heading says it, beside its text
        header.sortIndicatorChanged.connect(lambda *_: self._columns.fit())
        self.counts_view = _table_view("cellCountsTable", tr("Cells of each image"), self.counts)
        self._counts_columns = WholeColumns(self.counts_view)
        self._hints = [EmptyHint(view, "") for view in (self.view, self.counts_view)]
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.counts_view)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(self.stack)
        split.addWidget(self.plot)
        split.setStretchFactor(0, 2)  # what is read before what is looked at
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        split.setSizes([600, 300])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 6)
        layout.setSpacing(6)
        layout.addLayout(self._make_head())
        layout.addWidget(split, 1)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._show)
        self._connect()

    def _make_head(self) -> QGridLayout:
        self.scope = QComboBox()
        self.scope.setObjectName("measurementsScope")
        self.scope.setAccessibleName(tr("Which cells are shown"))
        self.scope.addItems(
            [tr("Cells of this image"), tr("Cells of all images"), tr("Counts of all images")]
        )
        self.scope.currentIndexChanged.connect(lambda _: self._soon.start())
        self.measure_button = QPushButton(tr("Measure all images"))
        self.measure_button.setObjectName("measureAllButton")
        self.measure_button.clicked.connect(self._all.start)
        self.measure_button.hide()  # until it is known that there is something to measure
        self._said = self._make_said()
        self.export_button = QPushButton(tr("Export cells…"))
        self.export_button.setObjectName("exportCellsButton")
        self.export_button.setToolTip(tr("Write tables (CSV, XLSX) or boxes (COCO, Pascal VOC)"))
        self.export_button.clicked.connect(
            lambda: self.export_asked.emit(self.scope.currentIndex() != THIS_IMAGE)
        )
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self.scope, 0, 0)
        self._terms = TermButton("diameter", "circularity", "eccentricity", "pixel_size")
        self._first, self._second = grid, QHBoxLayout()
        self._second.setSpacing(8)
        grid.addLayout(self._second, 1, 0, 1, 5)
        grid.addWidget(self._terms, 0, 3)
        grid.addWidget(self.export_button, 0, 4)
        follow_text(self, self._place_sum)
        return grid

    def _make_said(self) -> QWidget:
        """How many there are, and below it what must be known before they are taken for cells."""
        self.summary = ElidedLabel()
        self.summary.setObjectName("measurementsSummary")
        self.summary.setAccessibleDescription(tr("How many cells there are"))
        # What it says never widens the window; the tool tip has all of it.
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.summary.setMinimumWidth(_SUMMARY_WIDTH)
        self.remark = ElidedLabel()
        self.remark.setObjectName("measurementsRemark")
        self.remark.hide()
        said = QWidget()
        column = QVBoxLayout(said)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for label in (self.summary, self.remark):
            set_role(label, "small")
            column.addWidget(label)
        return said

    def _place_sum(self) -> None:
        """In the line of all; where that is full the sum, and what brings it, have their own."""
        full = not self.measure_button.isHidden() and self.width() < _ONE_LINE
        apart = is_large() or full
        if apart == (self._second.indexOf(self._said) >= 0) and self._said.parent():
            return
        if apart:
            self._second.addWidget(self.measure_button)
            self._second.addWidget(self._said, 1)
        else:
            self._first.addWidget(self.measure_button, 0, 1)
            self._first.addWidget(self._said, 0, 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, perhaps another line."""
        super().resizeEvent(event)
        self._place_sum()

    def _connect(self) -> None:
        workspace = self._workspace
        for changed in (
            workspace.cells.changed,
            workspace.classes_changed,
            workspace.project_changed,
            workspace.heatmap.model_changed,
            self._all.changed,
        ):
            changed.connect(self._soon.start)
        workspace.cells.highlighted.connect(lambda _: self._follow())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._selected())
        self.view.clicked.connect(lambda _: self._go(closer=True))
        self.view.activated.connect(lambda _: self._go(closer=True))
        self.plot.chosen.connect(self.choose)

    @property
    def updating(self) -> bool:
        """Whether it is about to show other cells."""
        return self._soon.isActive()

    # What is shown -----------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Cells are measured while somebody can see it."""
        self._workspace.cells.watch(self, True, measured=True)
        self._soon.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        self._workspace.cells.watch(self, False)
        super().hideEvent(event)

    @property
    def classes(self) -> dict[int, tuple[str, tuple[int, int, int]]]:
        """Name and colour of each class."""
        return {record.id: (record.name, record.colour) for record in self._workspace.classes}

    def _images(self) -> Sequence[MeasuredCells] | None:
        """What is to be shown; None while it is on its way."""
        if self.scope.currentIndex() != THIS_IMAGE:
            return self._all.images
        workspace, found = self._workspace, self._workspace.cells.now
        if found is None or found.cells.measured is None:
            return None if workspace.cells.working else ()
        name = workspace.records[found.key.image_id].name
        return [MeasuredCells(found.key.image_id, name, found.cells.measured)]

    def _show(self) -> None:
        if not self.isVisible():
            return
        scope, images = self.scope.currentIndex(), self._images()
        self.measure_button.setVisible(scope != THIS_IMAGE and not self._all.complete)
        self._place_sum()
        self.measure_button.setEnabled(not self._all.why_not and not self._all.working)
        self.measure_button.setToolTip(
            self._all.why_not
            or tr("Predict and measure every image at the present threshold and rules")
        )
        self.stack.setCurrentIndex(int(scope == COUNTS))
        workspace = self._workspace
        there = bool(workspace.records) and workspace.heatmap.shown_model is not None
        self.export_button.setEnabled(there)
        self.scope.setEnabled(bool(workspace.records))
        rows = CellRows.of(images or ())
        unruled = [one.id for one in workspace.classes if not one.rules.drops_small]
        specks = specks_of(images or (), unruled)
        found = np.unique(rows.class_ids[specks], return_counts=True)
        of_class = dict(zip(*(part.tolist() for part in found), strict=True))
        terse = self._summary(images, of_class, terse=True)
        self.summary.set_full_text(self._summary(images, of_class), shorter=[terse])
        if images is None:
            return  # the cells of before stay in sight for the moment
        self._show_remark(images, sum(of_class.values()))
        self._following = True
        self.table.put(rows, self.classes, specks)
        if self.table.room != self._fitted:  # it takes longer than all else while a slider moves
            self._columns.fit()
            self._fitted = self.table.room
        self.plot.put(rows, self.classes, specks)
        if scope == COUNTS:
            self.counts.put(images, {i: name for i, (name, _) in self.classes.items()})
            self._counts_columns.fit()
        self._show_hints()
        self._following = False
        self._follow()

    def _show_hints(self) -> None:
        """What is to stand in table and plot, as long as nothing does."""
        scope, bare = self.scope.currentIndex(), self.table.rowCount() == 0
        there = self._workspace.cells.now is not None
        if scope != THIS_IMAGE:
            there = self._all.complete
        if there:
            here = tr("No cells at this threshold and these rules.")
        elif scope == THIS_IMAGE:
            here = tr("Once there is a mask, its cells are listed here, one per line.")
        else:
            here = tr("Once all images are measured, their cells are listed here.")
        for hint in self._hints:
            hint.setText(here)
        self.plot.show_hint(tr("Cell sizes and shapes are drawn here.") if bare else "")
        never, needed = _OFF, Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.view.setHorizontalScrollBarPolicy(never if bare else needed)

    def _summary(
        self,
        images: Sequence[MeasuredCells] | None,
        specks: Mapping[int, int],
        terse: bool = False,
    ) -> str:
        """How many there are, or why that is not known; ``terse``: without what they are on."""
        workspace = self._workspace
        if workspace.heatmap.shown_model is None or not workspace.records:
            return before_training(workspace)
        if workspace.current is None:
            return tr("Open an image first.")
        if images is None:
            return tr("Measuring…")
        if self.scope.currentIndex() == THIS_IMAGE:
            measured = [one.measured for one in images]
            return counted(measured, self.classes, specks, terse) or tr("No cells yet.")
        if self._all.working:
            return tr("{n} images measured so far…", n=len(images))
        if not images:
            return self._all.why_not or tr(
                "Not measured yet at this threshold, these rules and this pixel size."
            )
        said = counted([one.measured for one in images], self.classes, specks, terse)
        said = f"{tr_n('{n} image', '{n} images', len(images))}: {said}"
        lost = len(self._all.failed)
        failed = tr_n("1 could not be read.", "{n} could not be read.", lost)
        return f"{said} {failed}" if lost else said

    def _show_remark(self, images: Sequence[MeasuredCells], specks: int) -> None:
        """Say in few words what to know; the tool tip has what to do about it."""
        by_starter = self._workspace.heatmap.is_starter and any(len(one.measured) for one in images)
        in_counts = self.scope.currentIndex() == COUNTS
        said, short, tip = remarks(specks, by_starter, in_counts)
        self.remark.set_full_text(said, tip=tip, shorter=[short])
        self.remark.setVisible(bool(said))

    # Choosing ----------------------------------------------------------------------------------

    def choose(self, cells: Sequence[int]) -> None:
        """Select cells by their places in the rows; the canvas goes to one alone, marks more."""
        model, flags = self.view.selectionModel(), QItemSelectionModel.SelectionFlag
        chosen = QItemSelection()
        for cell in cells:
            index = self.table.index(self.table.row_of(cell), 0)
            chosen.select(index, index)
        following, self._following = self._following, True
        model.select(chosen, flags.ClearAndSelect | flags.Rows)
        if cells:
            first = self.table.index(self.table.row_of(cells[0]), 0)
            model.setCurrentIndex(first, flags.NoUpdate)
            self.view.scrollTo(first, QAbstractItemView.ScrollHint.PositionAtCenter)
        self._following = following
        self._tell_canvas()

    @property
    def selected(self) -> list[int]:
        """Cells that are selected, by their places in the rows."""
        rows = self.view.selectionModel().selectedRows()
        return [self.table.cell_of(index.row()) for index in rows]

    def _selected(self) -> None:
        """The plot follows the table at once, the canvas the keyboard."""
        self.plot.select(self.selected)
        if self.view.hasFocus():
            self._tell_canvas()

    def _tell_canvas(self) -> None:
        """Have it show the cell that is selected, or mark those of several that it has."""
        cells, rows, current = self.selected, self.table.rows, self._workspace.current_id
        if self._following:
            return
        if len(cells) == 1:
            self._go(closer=False)
            return
        if self._workspace.cells.now is None or self.updating:
            return  # these rows are about to be others
        here = [cell for cell in cells if rows.image_ids[int(rows.images[cell])] == current]
        self._following = True  # those of other images stay selected
        self._workspace.cells.point_out(*[int(rows.numbers[cell]) for cell in here])
        self._following = False

    def _go(self, closer: bool) -> None:
        """Have the canvas show the cell that is selected."""
        cells = self.selected
        if len(cells) == 1 and not self._following:
            rows, cell = self.table.rows, cells[0]
            image_id = rows.image_ids[int(rows.images[cell])]
            self.cell_chosen.emit(image_id, int(rows.numbers[cell]), closer)

    def _follow(self) -> None:
        """Cells of the image shown were pointed out: select their rows."""
        current, numbers = self._workspace.current_id, self._workspace.cells.highlights
        if not self.isVisible() or current is None or self._following:
            return
        cells = self.table.rows.rows_of(current, numbers)
        if cells and sorted(self.selected) != cells:
            self._following = True
            self.choose(cells)
            self._following = False


def _table_view(name: str, spoken: str, model: CellTable | CountsTable) -> QTableView:
    view = WholeRowsTable()
    view.setObjectName(name)
    view.setAccessibleName(spoken)
    view.setModel(model)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setCornerButtonEnabled(False)
    view.setAlternatingRowColors(True)  # many columns: a line is followed by eye
    view.setShowGrid(False)
    view.setProperty("framed", True)
    view.verticalHeader().hide()
    # Rows of one height: a thousand of them are laid out without being looked at.
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows = view.verticalHeader()
    follow_text(view, lambda: rows.setDefaultSectionSize(scaled(_ROW_HEIGHT)))
    view.horizontalHeader().setHighlightSections(False)
    view.horizontalHeader().setResizeContentsPrecision(40)  # what is in sight says how wide
    return view
