"""Cells: the rules by which the active class's mask becomes cells, and how many there are."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from core.region_rules import MAX_AREA, MAX_JOIN, MAX_SMOOTHING, RegionRules
from gui.decimal_field import DecimalField
from gui.next_step import before_training
from gui.refusing import allow
from gui.scores import Scope
from gui.term_card import TermButton
from gui.text_size import follow_text, scaled
from gui.theme import set_role
from gui.words import count, mark, tr, tr_n
from gui.workspace import Workspace
from gui.wrapped_label import WrappedLabel

NO_HOLES, ALL_HOLES, SMALL_HOLES = range(3)
AS_THEY_ARE, SPLIT, JOIN = range(3)
FIRST_HOLE, FIRST_SPLIT, FIRST_JOIN = 200, 0.8, 10.0
"""What a rule begins with when it is switched on."""
_FIELD_WIDTH, _ARROWS = 98, 20
"""Pixels of a field; its arrows do not grow with the text."""


class CellsPanel(QWidget):
    """Each rule as a field; the canvas shows at once what it does."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 8, 4)
        layout.setSpacing(6)
        layout.addLayout(self._make_readout())
        layout.addLayout(self._make_rules())
        layout.addStretch(1)
        for changed in (
            workspace.cell_rules.changed,
            workspace.classes_changed,
            workspace.project_changed,
            workspace.path_changed,
            workspace.calibration.changed,
        ):
            changed.connect(self._show_rules)
        workspace.threshold_changed.connect(self._class_may_be_another)
        workspace.cells.changed.connect(self._show_readout)
        workspace.rule_scores.changed.connect(self._show_readout)
        workspace.scores.changed.connect(self._show_readout)
        workspace.heatmap.model_changed.connect(self._show_readout)
        self._class_id = workspace.active_class_id
        self._show_rules()

    # Making ------------------------------------------------------------------------------------

    def _make_readout(self) -> QVBoxLayout:
        self.readout = QLabel()
        self.readout.setObjectName("cellCountReadout")
        self.readout.setAccessibleName(tr("Cells on this image"))
        set_role(self.readout, "readout")
        self.where = WrappedLabel()
        self.where.setText(tr("on this image"))
        self.where.setObjectName("cellCountWhere")
        set_role(self.where, "small")
        self.score = QLabel()
        self.score.setObjectName("cellScoreReadout")
        self.score.setAccessibleName(tr("IoU with cell rules"))
        self.score.setWordWrap(True)
        self.score.setToolTip(
            tr(
                "IoU of the mask after the rules; in brackets that of the pixels at the "
                "threshold alone"
            )
        )
        set_role(self.score, "small")
        self.reset_button = QPushButton(tr("Clear rules"))
        self.reset_button.setObjectName("noCellRulesButton")
        self.reset_button.setToolTip(
            tr("Take all rules of this class away (undo brings them back)")
        )
        self.reset_button.clicked.connect(lambda: self._workspace.cell_rules.choose(RegionRules()))
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.readout)
        top.addWidget(TermButton("object", "split", "join", "smoothing"))
        top.addWidget(self.where, 1, Qt.AlignmentFlag.AlignVCenter)
        top.addWidget(self.reset_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(2)
        column.addLayout(top)
        column.addWidget(self.score)
        return column

    def _make_rules(self) -> QGridLayout:
        """Two rules a row, so that all can be seen on a small screen."""
        self._make_outline_fields()
        self._make_touching_fields()
        self._make_size_fields()
        self.units = QLabel()
        self.units.setObjectName("cellUnits")
        self.units.setAccessibleName(tr("The rules in micrometres"))
        self.units.setWordWrap(True)
        set_role(self.units, "small")
        grid = QGridLayout()
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(4, 1)
        grid.addWidget(_label(tr("&Smooth"), self.smoothing), 0, 0)
        grid.addWidget(self.smoothing, 0, 1)
        grid.addWidget(_label(tr("T&ouching"), self.touching), 1, 0)
        grid.addWidget(self.touching, 1, 1)
        for name, field in ((self.split_name, self.split), (self.join_name, self.join)):
            grid.addWidget(name, 1, 2)
            grid.addWidget(field, 1, 3)
        grid.addWidget(_label(tr("F&ill holes"), self.holes), 2, 0)
        grid.addWidget(self.holes, 2, 1)
        grid.addWidget(self.largest_hole, 2, 3)
        grid.addWidget(_label(tr("&Area from"), self.smallest), 3, 0)
        grid.addWidget(self.smallest, 3, 1)
        grid.addWidget(_label(tr("to"), self.largest), 3, 2)
        grid.addWidget(self.largest, 3, 3)
        grid.addWidget(self.border, 4, 0, 1, 5)
        grid.addWidget(self.units, 5, 0, 1, 5)
        return grid

    def _make_outline_fields(self) -> None:
        self.smoothing = _decimals(
            "cellSmoothing", tr("Smooth outlines"), MAX_SMOOTHING, 0.5, tr("none")
        )
        self.smoothing.setToolTip(
            tr("Even out the outline: standard deviation of a Gaussian, pixels")
        )
        self.smoothing.valueChanged.connect(lambda v: self._change(smoothing=v))
        self.holes = _combo("cellHoles", tr("Fill holes"), (tr("none"), tr("all"), tr("up to")))
        self.holes.setToolTip(
            tr("Fill the pale middle of cells: no hole, every hole, or small ones")
        )
        self.holes.currentIndexChanged.connect(self._holes_chosen)
        self.largest_hole = _area("cellLargestHole", tr("Largest hole that is filled"))
        self.largest_hole.setMinimum(1)
        self.largest_hole.setToolTip(tr("Area of the largest hole that is filled"))
        self.largest_hole.valueChanged.connect(lambda v: self._change(largest_hole=v))

    def _make_touching_fields(self) -> None:
        self.touching = _combo(
            "cellTouching", tr("Cells that touch"), (tr("leave"), tr("split"), tr("join parts"))
        )
        self.touching.setToolTip(
            tr(
                "Split cells that touch where the neck between them is narrow, or join "
                "parts that lie close together, such as the lobes of a nucleus"
            )
        )
        self.touching.currentIndexChanged.connect(self._touching_chosen)
        self.split = _decimals("cellSplit", tr("How readily touching cells are split"), 1.0, 0.05)
        self.split.setMinimum(0.05)
        self.split.setDecimals(2)
        self.split.setToolTip(
            tr(
                "Cells are split where the neck is narrower than this share of the "
                "smaller one’s width"
            )
        )
        self.split.valueChanged.connect(lambda v: self._change(split=v))
        self.split_name = _label(tr("Neck"), self.split)
        self.split_name.setToolTip(self.split.toolTip())
        self.join = _decimals("cellJoin", tr("How far apart parts are joined"), MAX_JOIN, 1.0)
        self.join.setMinimum(1.0)
        self.join.setSuffix(" px")
        self.join.setToolTip(tr("Parts at most so far apart are one cell"))
        self.join.valueChanged.connect(lambda v: self._change(join=v))
        self.join_name = _label(tr("Gap"), self.join)
        self.join_name.setToolTip(self.join.toolTip())

    def _make_size_fields(self) -> None:
        self.smallest = _area("cellSmallestArea", tr("Smallest area"), tr("any"))
        self.smallest.setToolTip(tr("Smaller objects are left out: specks, platelets"))
        self.smallest.valueChanged.connect(lambda v: self._change(smallest_area=v))
        self.largest = _area("cellLargestArea", tr("Largest area"), tr("any"))
        self.largest.setToolTip(tr("Larger objects are left out: clumps, folds of the stain"))
        self.largest.valueChanged.connect(lambda v: self._change(largest_area=v or None))
        self.border = QCheckBox(tr("&Leave out cells cut by the edge"))
        self.border.setObjectName("cellDropAtBorder")
        self.border.setToolTip(
            tr("Cells that reach the image’s edge are neither counted nor masked")
        )
        self.border.toggled.connect(lambda on: self._change(drop_at_border=on))

    # Intent ------------------------------------------------------------------------------------

    @property
    def _rules(self) -> RegionRules:
        return self._workspace.cell_rules.of(self._workspace.active_class_id)

    def _change(self, **values: object) -> None:
        """One rule is another; all others stay."""
        self._workspace.cell_rules.choose(replace(self._rules, **values))  # type: ignore[arg-type]

    def _holes_chosen(self, index: int) -> None:
        self._change(largest_hole={NO_HOLES: 0, ALL_HOLES: None, SMALL_HOLES: FIRST_HOLE}[index])

    def _touching_chosen(self, index: int) -> None:
        self._change(
            split=FIRST_SPLIT if index == SPLIT else 0.0, join=FIRST_JOIN if index == JOIN else 0.0
        )

    # State -------------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        """Cells are counted while somebody can see how many there are."""
        self._workspace.cells.watch(self, True)
        self._show_readout()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks."""
        self._workspace.cells.watch(self, False)
        super().hideEvent(event)

    def _class_may_be_another(self) -> None:
        if self._workspace.active_class_id != self._class_id:
            self._show_rules()
        self._show_readout()

    def _show_rules(self) -> None:
        rules, workspace = self._rules, self._workspace
        self._class_id = workspace.active_class_id
        holes = {0: NO_HOLES, None: ALL_HOLES}.get(rules.largest_hole, SMALL_HOLES)
        touching = JOIN if rules.join else SPLIT if rules.split else AS_THEY_ARE
        for combo, index in ((self.holes, holes), (self.touching, touching)):
            combo.blockSignals(True)
            combo.setCurrentIndex(index)
            combo.blockSignals(False)
        for spin, value in (
            (self.smoothing, rules.smoothing),
            (self.largest_hole, rules.largest_hole or FIRST_HOLE),
            (self.split, rules.split or FIRST_SPLIT),
            (self.join, rules.join or FIRST_JOIN),
            (self.smallest, rules.smallest_area),
            (self.largest, rules.largest_area or 0),
        ):
            spin.blockSignals(True)
            spin.setValue(value)
            spin.blockSignals(False)
        self.border.blockSignals(True)
        self.border.setChecked(rules.drop_at_border)
        self.border.blockSignals(False)
        self.largest_hole.setVisible(holes == SMALL_HOLES)
        for widget in (self.split, self.split_name):
            widget.setVisible(touching == SPLIT)
        for widget in (self.join, self.join_name):
            widget.setVisible(touching == JOIN)
        fields = (self.smoothing, self.holes, self.largest_hole, self.touching, self.split)
        for field in (*fields, self.join, self.smallest, self.largest, self.border):
            allow(field, workspace.project is not None, workspace)
        allow(self.reset_button, rules != RegionRules(), workspace)
        self._show_units(rules)
        self._show_readout()

    def _show_units(self, rules: RegionRules) -> None:
        """What the pixels are in micrometres, where that is known."""
        calibration = self._workspace.calibration.present
        parts = []
        if calibration is not None:
            um = calibration.um_per_pixel
            lengths = {tr("Smooth"): rules.smoothing, tr("Gap"): rules.join}
            areas = {
                tr("Holes up to"): rules.largest_hole,
                tr("Area from"): rules.smallest_area,
                tr("Area to"): rules.largest_area,
            }
            parts = [f"{name} {pixels * um:.3g} µm" for name, pixels in lengths.items() if pixels]
            parts += [f"{name} {px * um * um:.4g} µm²" for name, px in areas.items() if px]
        said = " · ".join(parts).replace(" µm", "\u00a0µm")
        self.units.setText(tr("In micrometres: {parts}", parts=said) if parts else "")
        self.units.setVisible(bool(parts))

    def _show_readout(self) -> None:
        if not self.isVisible():
            return
        workspace = self._workspace
        record, number = workspace.active_class, workspace.cells.count(workspace.active_class_id)
        if number is not None and record is not None:
            specks = workspace.cells.specks(record)
            number -= specks
            self._show_where(specks)
            self.readout.setText(tr_n("{n} cell", "{n} cells", number, n=count(number)))
            self.readout.setAccessibleDescription(
                tr("of the class {name} on this image", name=record.name)
            )
        elif not workspace.cells.working:
            self.readout.setText(tr("– cells"))
            self._show_where(0)
        self.score.setText(self._score_text())

    def _show_where(self, specks: int) -> None:
        here = tr("on this image")
        if specks:
            here = tr_n(
                "on this image, and {n} likely speck",
                "on this image, and {n} likely specks",
                specks,
                n=count(specks),
            )
        self.where.setText(here)
        self.where.setToolTip(
            tr(
                "Specks are under a tenth of the usual area of their class; they are in the mask "
                "until “Area from” leaves them out."
            )
            if specks
            else ""
        )

    def _score_text(self) -> str:
        workspace = self._workspace
        class_id = workspace.active_class_id
        if workspace.heatmap.shown_model is None:
            return before_training(workspace)
        if workspace.heatmap.index_of(class_id) is None:
            return tr("The network does not know this class yet: train again.")
        if self._rules.changes_nothing:
            return _what_rules_do(self._rules)
        parts = []
        here = workspace.cells.iou_after_rules(class_id)
        if here is not None:
            shown = workspace.records.get(workspace.current_id)
            whole = shown is None or shown.counts.labelled_share == 1
            said = mark("this image {iou:.3f}") if whole else mark("part of this image {iou:.3f}")
            parts.append(tr(said, iou=here))
        for scope, name in ((Scope.TRAINING, tr("training")), (Scope.HELD_OUT, tr("held-out"))):
            found = workspace.rule_scores.score(scope, class_id)
            if found is not None and found.iou is not None:
                images = tr_n("{n} image", "{n} images", found.images)
                if found.in_part == found.images:
                    images = tr_n("part of {n} image", "parts of {n} images", found.images)
                elif found.in_part:
                    images = tr("{images}, {n} in part", images=images, n=found.in_part)
                images = images.replace(" ", "\u00a0")  # a number and its unit stay in a line
                parts.append(f"{name} {found.iou:.3f} ({images})")
        return (
            tr("IoU with cell rules: {parts}.", parts=", ".join(parts))
            if parts
            else tr("IoU with cell rules: –")
        )


def _what_rules_do(rules: RegionRules) -> str:
    """Of rules by which no pixel of the mask comes or goes."""
    if rules.join:
        return tr("The mask stays as it is; parts that lie close together count as one cell.")
    if rules.split:
        return tr("The mask stays as it is; cells that touch count one by one.")
    return tr("The rules of this class leave the mask as it is.")


def _label(text: str, buddy: QWidget) -> QLabel:
    label = QLabel(text)
    label.setBuddy(buddy)
    return label


def _field_width() -> int:
    return scaled(_FIELD_WIDTH - _ARROWS) + _ARROWS


def _combo(name: str, spoken: str, texts: tuple[str, ...]) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    combo.addItems(texts)
    follow_text(combo, lambda: combo.setFixedWidth(_field_width()))
    return combo


def _area(name: str, spoken: str, none: str = "") -> QSpinBox:
    spin = QSpinBox()
    spin.setObjectName(name)
    spin.setAccessibleName(tr("{name}, pixels", name=spoken))
    spin.setRange(0, MAX_AREA)
    spin.setSuffix(" px²")
    spin.setSpecialValueText(none)
    spin.setStepType(QSpinBox.StepType.AdaptiveDecimalStepType)
    spin.setKeyboardTracking(False)  # "5" on the way to "500" is no area anyone means
    follow_text(spin, lambda: spin.setFixedWidth(_field_width()))
    return spin


def _decimals(name: str, spoken: str, largest: float, step: float, none: str = "") -> DecimalField:
    spin = DecimalField()
    spin.setObjectName(name)
    spin.setAccessibleName(spoken)
    spin.setRange(0, largest)
    spin.setSingleStep(step)
    spin.setDecimals(1)
    if none:
        spin.setSuffix(" px")
        spin.setSpecialValueText(none)
    spin.setKeyboardTracking(False)
    follow_text(spin, lambda: spin.setFixedWidth(_field_width()))
    return spin
