"""How good the mask is: the number to report, a table of images, and all scores over threshold."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from core.metrics import counts_at, dice, iou, precision, recall
from gui.empty_hint import EmptyHint
from gui.evaluation_table import (
    COLUMNS,
    HELD_OUT_ROLE,
    ID_ROLE,
    IOU,
    LAST,
    ROLE,
    SHORT_ROLE,
    SPARE,
    EvaluationTable,
    Row,
)
from gui.fitting_table import FittingTable
from gui.icons import icon
from gui.score_curves import MEASURES, ScoreCurves, flatness
from gui.score_legend import Legend, LegendLines
from gui.scoreless import what_to_do
from gui.scores import Scope, Score
from gui.still_label import keep_size
from gui.table_splitter import TableSplitter
from gui.telling_names import NameDelegate, length_alike
from gui.term_card import TermButton
from gui.text_size import follow_text, icon_size, is_large, scaled
from gui.theme import SPACE, set_role, theme_changed
from gui.words import mark, megapixels, tr, tr_n
from gui.workspace import Workspace

_ACROSS = Qt.Orientation.Horizontal
_CELL_PADDING = 14
_NAME_PADDING = 20
_SIGN_GAP = 8
"""Pixels between a name and the sign of its role."""
_LONG_NAME = 320
"""Pixels after which a name is shortened rather than the plot be small."""
_OF_TWO_LINES = 0.7
"""Of a sentence's width, in which two lines hold it."""
_BASIS_FROM, _FLATNESS_FROM = 600, 290
"""Pixels of width and of height."""
_LAG_MS = 80
"""Table and curves may lag behind the mask a little, which comes first."""
_SCOPES = {
    Scope.HELD_OUT: mark("Held-out images"),
    Scope.TRAINING: mark("Training images"),
    Scope.IMAGE: mark("This image"),
}
_OF_STARTER = mark(
    "Only networks trained on your images have scores here. The Threshold panel shows how well the "
    "starter network does on the open image."
)
_PRESENT = mark("At one threshold, {threshold:.3f}: mean IoU {iou:.3f}")
"""The curves' IoU is of all pixels together, so this one says that it is not."""
_NUMBERS = {"iou": iou, "dice": dice, "precision": precision, "recall": recall}


class _Names(NameDelegate):
    """Names, and where the roles' column is left out a sign at those of held-out images."""

    def beside(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> int:
        """The sign's width, which the list of images has, too."""
        view = self.parent()
        assert isinstance(view, FittingTable)
        if not (view.isColumnHidden(ROLE) and index.data(HELD_OUT_ROLE)):
            return 0
        side = icon_size(14)
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = icon("held-out", "text_muted")
        option.decorationSize = QSize(side, side)
        option.decorationPosition = QStyleOptionViewItem.Position.Right
        return side + _SIGN_GAP


class _Roles(QStyledItemDelegate):
    """Roles, whole or at least whole words: cut in the middle they cannot be read."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Shorten what is drawn; the model has it whole, and so has its tool tip."""
        super().initStyleOption(option, index)
        room = option.rect.width() - _CELL_PADDING
        if 0 < room < option.fontMetrics.horizontalAdvance(option.text):
            option.text = index.data(SHORT_ROLE)


class EvaluationPanel(QWidget):
    """Computes nothing while it is out of sight."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.table = EvaluationTable(workspace)
        self._measured: list[str] = []
        """The names of which the longest is known."""
        self._short_roles: set[str] = set()
        """What the roles' column has room for, however narrow the table is."""
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.setInterval(_LAG_MS)
        self._late.timeout.connect(self.refresh)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 8)
        layout.setSpacing(4)
        layout.addLayout(self._make_head())
        table = self._make_table()
        split = TableSplitter(table, self._make_curves(), table)
        split.setObjectName("evaluationSplitter")
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
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.present = QLabel()
        self.present.setObjectName("heldOutPresent")
        self.present.setAccessibleName(
            tr("Mean IoU of the held-out images at the present threshold")
        )
        self.present.setToolTip(tr("Their mean IoU at the threshold that is set"))
        self.present.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        set_role(self.present, "small")
        keep_size(self.present, tr(_PRESENT, iou=0, threshold=0))
        first = QHBoxLayout()
        first.setSpacing(2 * SPACE)
        first.addWidget(self.headline, 1)
        first.addWidget(self.present)
        first.addWidget(TermButton("held_out", "cross_fitted", "interval"))
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self.explanation)
        return column

    def _make_table(self) -> FittingTable:
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
        self._names = _Names(self.view)
        self.view.setItemDelegateForColumn(0, self._names)
        self.view.setItemDelegateForColumn(ROLE, _Roles(self.view))
        follow_text(self.view, self._dress)
        theme_changed.connect(self._dress)
        self.view.setSortingEnabled(True)
        self.table.headerDataChanged.connect(self._dress)
        header.setSortIndicatorShown(False)  # the heading says it, beside its text
        self.view.selectionModel().currentRowChanged.connect(self._row_changed)
        self._chosen_in_sight = False
        """Whether the current row was, before the rows changed their order."""
        self.table.layoutAboutToBeChanged.connect(self._see_whether_in_sight)
        self.table.layoutChanged.connect(self._stay_in_sight)
        EmptyHint(
            self.view,
            tr("Images with labels are listed here; once a network is trained, the worst first."),
        )
        return self.view

    def _dress(self, *_: object) -> None:
        """Room for the widest of each column; asking the cells would take longer than the mask."""
        self.view.horizontalHeader().ensurePolished()
        measure = self.view.horizontalHeader().fontMetrics().horizontalAdvance
        texts = [
            {str(self.table.headerData(i, _ACROSS)), *map(tr, column.widest)}
            for i, column in enumerate(COLUMNS)
        ]
        texts[ROLE] |= self._short_roles
        self.view.set_widths([max(map(measure, some)) + _CELL_PADDING for some in texts])
        self._measure_names()

    def _make_curves(self) -> QWidget:
        self.scope_box = QComboBox()
        self.scope_box.setObjectName("evaluationScope")
        self.scope_box.setAccessibleName(tr("Images whose curves are shown"))
        for scope, text in _SCOPES.items():
            self.scope_box.addItem(tr(text), scope)
        self.scope_box.currentIndexChanged.connect(lambda _: self.refresh())
        self.basis = QLabel()
        self.basis.setObjectName("evaluationBasis")
        self.basis.setWordWrap(True)  # two lines are as high as the box, and leave names their room
        set_role(self.basis, "small")
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
        keys = LegendLines(self.legends, TermButton("iou", "dice", "precision", "recall"))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.plot, 1)
        column.addWidget(keys)
        column.addWidget(self.flatness)
        follow_text(whole, self._give_way)
        return whole

    def _give_way(self) -> None:
        """Sentences, which tool tips say as well, stand where the numbers leave room for them."""
        self.basis.setVisible(not is_large() and self.width() >= _BASIS_FROM)
        self.flatness.setVisible(not is_large() and self.height() >= _FLATNESS_FROM)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """More room or less."""
        super().resizeEvent(event)
        self._give_way()

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
        explanation = held_out.explanation
        if self._workspace.heatmap.is_starter and self._workspace.records:
            explanation = tr(_OF_STARTER)
        self.explanation.setText(explanation)
        self.explanation.setToolTip(held_out.flattery)
        self.explanation.setAccessibleDescription(held_out.flattery)
        self.explanation.setVisible(bool(explanation))
        present = held_out.mean_at_threshold
        threshold = self._workspace.threshold
        self.present.setText(
            "" if present is None else tr(_PRESENT, iou=present, threshold=threshold)
        )
        self.scope_box.setEnabled(bool(self._workspace.records))
        self.table.refresh()
        self._show_names([row.name for row in self.table.rows])
        self._show_roles(self.table.rows)
        self._follow()
        score = self._score
        self.plot.show_histogram(score.histogram if score is not None else None)
        self.plot.show_hint(what_to_do(self._workspace, self.scope, score))
        # Without images the plot's place says what to do.
        self.flatness.setText(flatness(self.plot.best) if self._workspace.records else "")
        tip = tr(
            "Scores over threshold; the dot is the best IoU, the shade what loses at "
            "most 0.01 of it; drag the line to choose"
        )
        self.plot.setToolTip(f"{self.flatness.text()}\n{tip}".strip())
        self._show_threshold()

    def _show_names(self, names: list[str]) -> None:
        if names != self._measured:
            self._measured = names
            self._names.alike = length_alike(names)
            self._measure_names()

    def _show_roles(self, rows: list[Row]) -> None:
        """A role says also why an image is no judge, which takes more room than most."""
        measure = self.view.fontMetrics().horizontalAdvance
        widest = max(map(measure, {row.role for row in rows}), default=0)
        self.view.set_wish(ROLE, widest + _CELL_PADDING)
        short = {row.short_role for row in rows}
        if short != self._short_roles:
            self._short_roles = short
            self._dress()

    def _measure_names(self) -> None:
        measure = self.view.fontMetrics().horizontalAdvance
        longest = max(map(measure, self._measured), default=0)
        self.view.set_longest(min(longest, scaled(_LONG_NAME)) + _NAME_PADDING)

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
                "{n} image, {pixels}",
                "{n} images, {pixels} together",
                score.images,
                pixels=megapixels(score.pixels),
            )
        )
        self.basis.setText(said)
        whole = self.basis.fontMetrics().horizontalAdvance(said)
        self.basis.setMinimumWidth(round(_OF_TWO_LINES * whole))
        self.scope_box.setToolTip(said)  # large text leaves no room for it

    def _follow(self) -> None:
        """Mark the image that is shown."""
        row = self.table.row_of(self._workspace.chosen_id)
        current = self.view.currentIndex()
        if row < 0:
            self.view.selectionModel().clear()
        elif not current.isValid() or current.row() != row:
            self.view.setCurrentIndex(self.table.index(row, 0))

    def _see_whether_in_sight(self) -> None:
        place = self.view.visualRect(self.view.currentIndex())
        self._chosen_in_sight = self.view.viewport().rect().intersects(place)

    def _stay_in_sight(self) -> None:
        """After another order the current row stays in sight, or else the top is shown.

        Where somebody has scrolled to, other rows stand now.
        """
        if self._chosen_in_sight and self.view.currentIndex().isValid():
            self.view.scrollTo(self.view.currentIndex())
        else:
            self.view.scrollToTop()

    def _row_changed(self, now: QModelIndex, _before: QModelIndex) -> None:
        image_id = now.data(ID_ROLE) if now.isValid() else None
        if image_id is not None and image_id != self._workspace.chosen_id:
            self._workspace.select(image_id)
