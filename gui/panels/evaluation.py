"""How good the mask is: the number to report, a table of images, and all scores over threshold."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from core.metrics import counts_at, dice, iou, precision, recall
from gui.empty_hint import EmptyHint
from gui.evaluation_table import COLUMNS, ID_ROLE, IOU, LAST, SPARE, EvaluationTable
from gui.fitting_table import FittingTable
from gui.score_curves import MEASURES, Measure, ScoreCurves, flatness
from gui.scores import Scope, Score
from gui.still_label import keep_size
from gui.telling_names import NameDelegate, length_alike
from gui.term_card import TermButton
from gui.text_size import follow_text, is_large, scaled
from gui.theme import current_tokens, set_role, theme_changed
from gui.words import count, mark, tr, tr_n
from gui.workspace import Workspace

_ACROSS = Qt.Orientation.Horizontal
_CELL_PADDING = 14
_LAG_MS = 80
"""Table and curves may lag behind the mask a little, which comes first."""
_SCOPES = {
    Scope.HELD_OUT: mark("Held-out images"),
    Scope.TRAINING: mark("Training images"),
    Scope.IMAGE: mark("This image"),
}
_NUMBERS = {"iou": iou, "dice": dice, "precision": precision, "recall": recall}


class EvaluationPanel(QWidget):
    """Computes nothing while it is out of sight."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.table = EvaluationTable(workspace)
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LAG_MS)
        self._late.timeout.connect(self.refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(self._make_head())
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setObjectName("evaluationSplitter")
        split.setChildrenCollapsible(False)
        split.addWidget(self._make_table())
        split.addWidget(self._make_curves())
        split.setStretchFactor(0, 3)
        split.setStretchFactor(1, 2)
        split.setSizes([600, 310])
        layout.addWidget(split, 1)
        self._listen()
        self.refresh()

    def _listen(self) -> None:
        workspace = self._workspace
        for changed in (
            workspace.scores.changed,
            workspace.threshold_changed,
            workspace.classes_changed,
            workspace.images_changed,
            workspace.image_changed,
            workspace.project_changed,
            workspace.heatmap.model_changed,
            workspace.held_out.changed,
        ):
            changed.connect(self._refresh_soon)
        workspace.threshold_changed.connect(self._show_threshold)
        workspace.current_changed.connect(self._follow)

    # Parts ---------------------------------------------------------------------------------------

    def _make_head(self) -> QVBoxLayout:
        self.headline = QLabel()
        self.headline.setObjectName("heldOutHeadline")
        set_role(self.headline, "section")
        self.explanation = QLabel()
        self.explanation.setObjectName("heldOutExplanation")
        set_role(self.explanation, "small")
        for label in (self.headline, self.explanation):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.present = QLabel()
        self.present.setObjectName("heldOutPresent")
        self.present.setAccessibleName(
            tr("Mean IoU of the held-out images at the present threshold")
        )
        self.present.setToolTip(tr("Their mean IoU at the threshold that is set"))
        self.present.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        set_role(self.present, "small")
        keep_size(self.present, tr("IoU {iou:.3f} at {threshold:.3f}", iou=0, threshold=0))
        first = QHBoxLayout()
        first.addWidget(self.headline, 1)
        first.addWidget(self.present)
        first.addWidget(TermButton("held_out", "cross_fitted", "interval"))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self.explanation)
        return column

    def _make_table(self) -> QTableView:
        self.view = FittingTable(SPARE, LAST)
        self.view.setObjectName("evaluationTable")
        self.view.setAccessibleName(tr("Scores of the images with labels"))
        self.view.setModel(self.table)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.view.setShowGrid(False)
        self.view.setWordWrap(False)
        self.view.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.view.setProperty("framed", True)
        self.view.verticalHeader().hide()
        rows = self.view.verticalHeader()
        follow_text(self.view, lambda: rows.setDefaultSectionSize(scaled(24)))
        self.view.setTabKeyNavigation(False)
        header = self.view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSortIndicator(IOU, Qt.SortOrder.AscendingOrder)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._names = NameDelegate(self.view)
        self.view.setItemDelegateForColumn(0, self._names)
        follow_text(self.view, self._dress)
        theme_changed.connect(self._dress)
        self.view.setSortingEnabled(True)
        self.table.headerDataChanged.connect(self._dress)
        header.setSortIndicatorShown(False)  # the heading says it, beside its text
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        EmptyHint(
            self.view,
            tr("Once a network is trained, images with labels stand here, worst first."),
        )
        return self.view

    def _dress(self, *_: object) -> None:
        """Room for the widest of each column; asking the cells would take longer than the mask."""
        self.view.horizontalHeader().ensurePolished()
        measure = self.view.horizontalHeader().fontMetrics().horizontalAdvance
        headings = [str(self.table.headerData(i, _ACROSS)) for i in range(len(COLUMNS))]
        self.view.set_widths(
            [
                max(map(measure, (heading, *map(tr, column.widest)))) + _CELL_PADDING
                for heading, column in zip(headings, COLUMNS, strict=True)
            ]
        )

    def _make_curves(self) -> QWidget:
        self.scope_box = QComboBox()
        self.scope_box.setObjectName("evaluationScope")
        self.scope_box.setAccessibleName(tr("Images whose curves are shown"))
        for scope, text in _SCOPES.items():
            self.scope_box.addItem(tr(text), scope)
        self.scope_box.currentIndexChanged.connect(lambda _: self.refresh())
        self.basis = QLabel()
        self.basis.setObjectName("evaluationBasis")
        set_role(self.basis, "small")
        follow_text(self.basis, lambda: self.basis.setVisible(not is_large()))
        self.plot = ScoreCurves("evaluationCurves", all_measures=True)
        self.plot.setMinimumSize(180, 60)
        self.plot.threshold_dragged.connect(self._workspace.choose_threshold)
        self.legends = [Legend(measure) for measure in MEASURES]
        self.flatness = QLabel()
        self.flatness.setObjectName("flatness")
        self.flatness.setWordWrap(True)
        set_role(self.flatness, "small")
        head = QHBoxLayout()
        head.addWidget(self.scope_box)
        head.addWidget(self.basis, 1)
        keys = QGridLayout()
        keys.setHorizontalSpacing(10)
        keys.setVerticalSpacing(0)
        keys.setColumnStretch(len(self.legends) + 1, 1)
        words = TermButton("iou", "dice", "precision", "recall")
        whole = QWidget()
        follow_text(whole, lambda: self._place_legends(keys, words))
        column = QVBoxLayout(whole)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.plot, 1)
        column.addLayout(keys)
        column.addWidget(self.flatness)
        return whole

    def _place_legends(self, grid: QGridLayout, words: QWidget) -> None:
        """All in a line; of large text two, so that the table keeps its room, and no sentence."""
        self.flatness.setVisible(not is_large())  # the plot's tooltip says it, too
        columns = 2 if is_large() else len(self.legends)
        for i, legend in enumerate(self.legends):
            grid.addWidget(legend, i // columns, i % columns, Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(words, 0, columns)

    # State ---------------------------------------------------------------------------------------

    def _refresh_soon(self) -> None:
        if self.isVisible() and not self._late.isActive():
            self._late.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        self._dress()  # out of sight it may have kept the font of another text size
        self.refresh()

    def refresh(self) -> None:
        """Show the present scores."""
        held_out = self._workspace.held_out
        self.headline.setText(held_out.headline)
        self.explanation.setText(held_out.explanation)
        self.explanation.setVisible(bool(held_out.explanation))
        present = held_out.mean_at_threshold
        threshold = self._workspace.threshold
        self.present.setText(
            ""
            if present is None
            else tr("IoU {iou:.3f} at {threshold:.3f}", iou=present, threshold=threshold)
        )
        self.table.refresh()
        self._names.alike = length_alike([row.name for row in self.table.rows])
        self._follow()
        score = self._score
        self.plot.show_histogram(score.histogram if score is not None else None)
        self.flatness.setText(flatness(self.plot.best))
        tip = tr(
            "Scores over threshold; the dot is the best IoU, the shade what loses at "
            "most 0.01 of it; drag the line to choose"
        )
        self.plot.setToolTip(f"{self.flatness.text()}\n{tip}")
        self._show_threshold()

    @property
    def scope(self) -> Scope:
        """The images whose curves are shown."""
        return Scope(self.scope_box.currentData())

    @property
    def _score(self) -> Score | None:
        return self._workspace.scores.score(self.scope, self._workspace.active_class_id)

    def _show_threshold(self) -> None:
        """What follows the slider at once: the line and four numbers."""
        if not self.isVisible():
            return
        threshold, score = self._workspace.threshold, self._score
        self.plot.set_threshold(threshold)
        counts = counts_at(score.histogram, threshold) if score is not None else None
        for legend in self.legends:
            value = _NUMBERS[legend.measure.key](counts) if counts is not None else None
            legend.show_value(value)
        said = (
            tr("nothing to score yet")
            if score is None
            else tr_n(
                "{n} image, {pixels} labelled pixels",
                "{n} images, {pixels} labelled pixels",
                score.images,
                pixels=count(score.pixels),
            )
        )
        self.basis.setText(said)
        self.scope_box.setToolTip(said)  # large text leaves no room for it

    def _follow(self) -> None:
        """Mark the image that is shown."""
        row = self.table.row_of(self._workspace.chosen_id)
        current = self.view.currentIndex()
        if row < 0:
            self.view.selectionModel().clear()
        elif not current.isValid() or current.row() != row:
            self.view.setCurrentIndex(self.table.index(row, 0))

    def _row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        image_id = now.data(ID_ROLE) if now.isValid() else None
        if image_id is not None and image_id != self._workspace.chosen_id:
            self._workspace.select(image_id)


class Legend(QWidget):
    """A measure's line as it is drawn, its name, and its value at the threshold."""

    def __init__(self, measure: Measure) -> None:
        super().__init__()
        self.measure = measure
        self.label = QLabel(tr(measure.text))
        self.label.setObjectName(f"{measure.key}Legend")
        set_role(self.label, "small")
        keep_size(self.label, f"{tr(measure.text)} 0.000")
        row = QHBoxLayout(self)
        row.setContentsMargins(26, 0, 0, 0)
        row.addWidget(self.label)

    def show_value(self, value: float | None) -> None:
        """Say the measure's value at the threshold."""
        shown = "–" if value is None else f"{value:.3f}"
        self.label.setText(f"{tr(self.measure.text)} {shown}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        colour = QColor(current_tokens().plot_lines[self.measure.line])
        painter.setPen(QPen(colour, 2, self.measure.style))
        middle = self.height() // 2
        painter.drawLine(0, middle, 22, middle)
