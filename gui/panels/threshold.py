"""The threshold: slider, live IoU, and the whole curve of IoU over threshold."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QApplication,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from core.metrics import iou_at, level_threshold, threshold_level
from gui.best_button import BestButton, of_what
from gui.decimal_field import DecimalField
from gui.giving_way import has_room, keep_plot_low
from gui.refusing import allow
from gui.score_curves import ScoreCurves
from gui.scoreless import iou_meanwhile, is_offered, scored_so_far, what_to_do, why_none
from gui.scores import Scope, Score
from gui.term_card import TermButton
from gui.text_size import follow_text, is_large, scaled
from gui.theme import set_role
from gui.words import count, mark, megapixels, tr, tr_n, within
from gui.workspace import Workspace
from gui.wrapped_label import WrappedLabel

SCOPES = {
    Scope.IMAGE: mark("This image"),
    Scope.TRAINING: mark("Training images"),
    Scope.HELD_OUT: mark("Held-out images"),
}
_DASH = "–"


class ThresholdPanel(QWidget):
    """Slider and spin box, IoU at the threshold for three sets of images, the curve of one."""

    evaluation_asked = Signal()
    """The person wants to see more of the curves."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._judged = 0
        """How often the run under way has judged the held-out images."""
        self._not_learnt = 0
        """How many of the scored training images the network in use has not seen."""
        self._has_chosen_scope = False
        """Whether somebody chose the images in this project."""
        self._may_lead = False
        """Whether a network may come, by opening or training, whose held-out IoU is to be shown."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(3)
        layout.addLayout(self._make_slider())
        layout.addLayout(self._make_source())
        layout.addLayout(self._make_readout())
        layout.addLayout(self._make_scopes())
        layout.addLayout(self._make_held_out())
        layout.addWidget(self._make_plot(), 1)
        layout.addStretch()  # takes the room while there is too little for the curve
        self._group.buttonClicked.connect(self._scope_chosen)
        self._group.buttonToggled.connect(lambda *_: self._show_scores())
        self._group.buttonToggled.connect(lambda *_: self._show_with_rules())
        workspace.threshold_changed.connect(self._show_threshold)
        workspace.scores.changed.connect(self._show_scores)
        workspace.training.progressed.connect(self._follow_training)
        workspace.training.state_changed.connect(self._training_changed)
        workspace.project_changed.connect(self._project_opened)
        workspace.current_changed.connect(self._show_scores)
        for changed in (
            workspace.project_changed,
            workspace.path_changed,
            workspace.images_changed,
        ):
            changed.connect(self._project_changed)
        workspace.classes_changed.connect(self._show_scores)
        workspace.heatmap.model_changed.connect(self._show_scores)
        workspace.heatmap.model_changed.connect(self._show_source)
        workspace.heatmap.starter.changed.connect(self._show_source)
        workspace.held_out.changed.connect(self._show_held_out)
        for changed in (workspace.runs.changed, workspace.images_changed, workspace.image_changed):
            changed.connect(self._show_source)
        self._project_changed()

    def _make_slider(self) -> QHBoxLayout:
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName("thresholdSlider")
        self.slider.setAccessibleName(tr("Threshold"))
        self.slider.setRange(0, 255)
        self.slider.setPageStep(16)
        tip = tr("Pixels at or above this probability become the mask (, and . change it)")
        self.slider.setToolTip(tip)
        self.slider.valueChanged.connect(lambda level: self._chosen(level_threshold(level)))
        self.spin = DecimalField()
        self.spin.setObjectName("thresholdSpin")
        self.spin.setAccessibleName(tr("Threshold as a probability from 0 to 1"))
        self.spin.setRange(0, 1)
        self.spin.setDecimals(3)
        self.spin.setSingleStep(0.01)
        self.spin.setKeyboardTracking(False)  # "0" on the way to "0.35" is no threshold
        follow_text(self.spin, lambda: self.spin.setFixedWidth(scaled(84)))
        self.spin.setToolTip(tip)
        self.spin.valueChanged.connect(self._chosen)
        # A typed number is done with Enter; "," and "." then step it rather than replace it.
        self.spin.lineEdit().returnPressed.connect(self.slider.setFocus)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.slider, 1)
        row.addWidget(self.spin)
        row.addWidget(TermButton("threshold", "proposed"))
        return row

    def _make_source(self) -> QHBoxLayout:
        """Where the threshold comes from, and the other one that could be taken."""
        self.source = WrappedLabel()
        self.source.setObjectName("thresholdSource")
        self.source.setAccessibleName(tr("Where the threshold comes from"))
        set_role(self.source, "small")
        self.source.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self.other_button = QPushButton()
        self.other_button.setObjectName("otherThresholdButton")
        set_role(self.other_button, "link")
        self.other_button.clicked.connect(self._take_other)
        self._source_row = QHBoxLayout()
        self._source_row.setSpacing(8)
        self._source_row.addWidget(self.source, 1)
        self._source_row.addWidget(self.other_button, 0, Qt.AlignmentFlag.AlignTop)
        return self._source_row

    def _make_readout(self) -> QGridLayout:
        self.readout = QLabel()
        self.readout.setObjectName("iouReadout")
        self.readout.setAccessibleName(tr("IoU at this threshold"))
        self.readout.setToolTip(
            tr(
                "Intersection over union: of all pixels that are a cell by your labels "
                "or by the mask, the share that is one by both. 1 is perfect."
            )
        )
        set_role(self.readout, "readout")
        self.best_button = BestButton(self._workspace)
        self.best_button.clicked.connect(self.go_to_best)
        self.of_what = WrappedLabel()
        self.of_what.setObjectName("iouOfWhat")
        self.of_what.setAccessibleName(tr("What IoU and best threshold are of"))
        set_role(self.of_what, "small")
        beside = QWidget()
        lines = QVBoxLayout(beside)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(self.of_what)
        lines.addWidget(self._make_with_rules())
        grid = QGridLayout()
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(2, 1)
        grid.addWidget(self.readout, 0, 0)
        grid.addWidget(TermButton("iou", "best_threshold"), 0, 1)
        grid.addWidget(self.best_button, 0, 3)
        follow_text(self, lambda: self._place_beside(grid, beside))
        return grid

    def _place_beside(self, grid: QGridLayout, beside: QWidget) -> None:
        """Between IoU and button, which its words are true of; of large text under them."""
        place = (1, 0, 1, 4) if is_large() else (0, 2, 1, 1)
        grid.addWidget(beside, *place, Qt.AlignmentFlag.AlignVCenter)

    @property
    def read_to(self) -> int:
        """Where slider, IoU and what that is of end, in pixels from the upper edge."""
        last = (self.best_button, self.of_what.parentWidget())
        return max(part.mapTo(self, QPoint(0, part.height())).y() for part in last)

    def _place_more(self) -> None:
        """Under the slider, where it takes no height; where text is large, below the scores."""
        row = self._held_out_row if is_large() else self._source_row
        row.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignTop)

    def _make_with_rules(self) -> QLabel:
        """The same IoU after the rules for cells, where they change the mask."""
        self.with_rules = WrappedLabel()
        self.with_rules.setObjectName("rulesIouReadout")
        self.with_rules.setAccessibleName(tr("IoU with cell rules"))
        self.with_rules.setToolTip(
            tr(
                "IoU of the mask after the rules of the Cells panel, at this threshold; "
                "exports follow them, the curve is of the pixels alone"
            )
        )
        set_role(self.with_rules, "small")
        self.with_rules.hide()
        for changed in (
            self._workspace.cells.changed,
            self._workspace.rule_scores.changed,
            self._workspace.cell_rules.changed,
            self._workspace.threshold_changed,
        ):
            changed.connect(self._show_with_rules)
        return self.with_rules

    def _show_with_rules(self) -> None:
        """The IoU of the chosen images after the rules; a dash while it is on its way."""
        workspace, class_id = self._workspace, self._workspace.active_class_id
        score = None
        if self.scope is Scope.IMAGE:
            value = workspace.cells.iou_after_rules(class_id)
        else:
            score = workspace.rule_scores.score(self.scope, class_id)
            value = score.iou if score is not None else None
        here = workspace.records.get(workspace.current_id or -1)
        bare = self.scope is Scope.IMAGE and (here is None or not here.counts.labelled)
        ruled = not workspace.cell_rules.of(class_id).changes_nothing
        self.with_rules.setVisible(ruled and not bare)
        said = tr("{iou} with cell rules", iou=_DASH if value is None else f"{value:.3f}")
        if score and score.waiting:
            done, every = score.images, score.images + score.waiting
            said = tr("{said}, {done} of {every}", said=said, done=done, every=every)
        self.with_rules.setText(said)

    def _make_scopes(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        self._group = QButtonGroup(self)
        self._buttons: dict[Scope, QRadioButton] = {}
        self._ious: dict[Scope, QLabel] = {}
        self._bases: dict[Scope, QLabel] = {}
        for scope, text in SCOPES.items():
            button = QRadioButton(tr(text))
            button.setObjectName(f"{scope.value}ScopeButton")
            button.setToolTip(tr("Show the curve of these images"))
            number, basis = QLabel(_DASH), QLabel()
            for label in (number, basis):
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            set_role(basis, "small")
            self._group.addButton(button)
            self._buttons[scope], self._ious[scope], self._bases[scope] = button, number, basis
        self._buttons[Scope.IMAGE].setChecked(True)
        follow_text(self, lambda: self._place_scopes(grid))
        return grid

    def _place_scopes(self, grid: QGridLayout) -> None:
        """A line each; of large text the basis stands under it."""
        widest = tr_n("{pixels} of {n} image", "{pixels} of {n} images", 100, pixels="10.00 Mpx")
        for row, scope in enumerate(SCOPES):
            basis = self._bases[scope]
            basis.ensurePolished()
            # Room for the longest from the start: the dock must not grow while one trains.
            basis.setMinimumWidth(basis.fontMetrics().horizontalAdvance(widest))
            grid.addWidget(self._buttons[scope], 2 * row, 0)
            grid.addWidget(self._ious[scope], 2 * row, 1)
            place = (2 * row + 1, 0, 1, 2) if is_large() else (2 * row, 2, 1, 1)
            grid.addWidget(basis, *place)

    def _make_held_out(self) -> QHBoxLayout:
        """What the held-out images say, cross-fitted; no line where they say nothing."""
        self.held_out = WrappedLabel()
        self.held_out.setObjectName("heldOutReadout")
        self.held_out.setAccessibleName(tr("IoU on held-out images"))
        set_role(self.held_out, "small")
        self.held_out.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        # It must not make the dock wider when the number comes.
        self.held_out.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.more_button = QPushButton(tr("Evaluation…"))
        self.more_button.setObjectName("moreEvaluationButton")
        self.more_button.setToolTip(tr("All scores over threshold, and a table of images"))
        set_role(self.more_button, "link")
        self.more_button.clicked.connect(self.evaluation_asked)
        self._held_out_terms = TermButton("held_out", "cross_fitted")
        self._held_out_row = QHBoxLayout()
        self._held_out_row.setSpacing(8)
        self._held_out_row.addWidget(self.held_out, 1)
        self._held_out_row.addWidget(self._held_out_terms)
        follow_text(self, self._place_more)
        return self._held_out_row

    def _make_plot(self) -> ScoreCurves:
        self.plot = ScoreCurves("iouCurve", all_measures=False)
        self.plot.setMinimumHeight(0)
        keep_plot_low(self.plot)
        self.plot.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.plot.setToolTip(
            tr(
                "IoU over threshold; the dot is the best, the shade what loses at most "
                "0.01; drag the line to choose"
            )
        )
        self.plot.threshold_dragged.connect(self._chosen)
        return self.plot

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the curve where there is room for it; the Evaluation panel has a larger one."""
        super().resizeEvent(event)
        self.plot.setVisible(has_room(self, self.plot))

    # Intent --------------------------------------------------------------------------------------

    def _chosen(self, threshold: float) -> None:
        self._may_lead = False  # it is chosen by the figures that are seen
        self._workspace.choose_threshold(threshold)

    def go_to_best(self) -> None:
        """Set the threshold at the highest IoU of the chosen images, unless it is as good now."""
        if self.plot.best is not None and self.best_button.isEnabled():
            self._may_lead = False
            if self.best_button.hasFocus():  # it is off now, and Qt gave the keyboard to the images
                self.slider.setFocus(Qt.FocusReason.OtherFocusReason)
            self._workspace.thresholds.choose_best(self.plot.best.threshold)

    def step(self, levels: int) -> None:
        """Move the threshold by some of its 255 levels."""
        level = threshold_level(self._workspace.threshold) + levels
        self._chosen(level_threshold(min(max(level, 0), 255)))

    @property
    def scope(self) -> Scope:
        """The images whose curve is shown."""
        return next(s for s, button in self._buttons.items() if button.isChecked())

    # State ---------------------------------------------------------------------------------------

    def _project_changed(self) -> None:
        for widget in (self.slider, self.spin):
            allow(widget, bool(self._workspace.records), self._workspace)
        self._show_threshold()
        self._show_scores()

    def _show_threshold(self) -> None:
        threshold = self._workspace.threshold
        level = min(threshold_level(threshold), 255)
        for widget, value in ((self.slider, level), (self.spin, threshold)):
            widget.blockSignals(True)
            widget.setValue(value)
            widget.blockSignals(False)
        self.plot.set_threshold(threshold)
        self._show_source()
        self.held_out.setText(self._workspace.held_out.short)
        self._show_numbers()

    def _show_source(self, *_: object) -> None:
        """Where the threshold comes from, and the other one that could be taken instead."""
        workspace, button = self._workspace, self.other_button
        thresholds, class_id = workspace.thresholds, workspace.active_class_id
        self.source.setText(thresholds.source)
        self.source.setToolTip(
            tr("The best of this network; the next training proposes another")
            if thresholds.is_best_for_now
            else tr("Where the present threshold comes from")
        )
        mine, proposed = thresholds.mine, thresholds.proposal(class_id)
        if mine is not None:
            button.setText(tr("Keep mine ({mine:.3f})", mine=mine))
            button.setToolTip(tr("Go back to the threshold that you had chosen before"))
        elif thresholds.can_use_proposed and proposed is not None:
            button.setText(tr("Use proposed ({proposed:.3f})", proposed=proposed))
            tip = tr(
                "Go back to the program’s proposal; the threshold follows it again from now on"
            )
            unjudged = tr("Not judged: the training was stopped early")
            button.setToolTip(f"{tip}.\n{unjudged}." if thresholds.is_unjudged else tip)
        allow(button, True, workspace)
        button.setVisible(mine is not None or thresholds.can_use_proposed)

    def _take_other(self) -> None:
        thresholds = self._workspace.thresholds
        if thresholds.mine is not None:
            thresholds.keep_mine()
        else:
            thresholds.use_proposed()

    def _score(self, scope: Scope) -> Score | None:
        return self._workspace.scores.score(scope, self._workspace.active_class_id)

    def _scope_chosen(self) -> None:
        self._has_chosen_scope = True

    def _training_changed(self) -> None:
        self._may_lead |= self._workspace.training.running

    def _project_opened(self) -> None:
        if not self._has_chosen_scope:
            self._buttons[Scope.IMAGE].setChecked(True)
        self._may_lead, self._has_chosen_scope = True, False

    def _lead_to_held_out(self) -> None:
        """Of a trained network the images that it never saw are shown, unless others were chosen.

        Of strokes on the image on screen the IoU flatters, and their best threshold cost up to
        0.1 on other images: neither may be what comes first to the eye.
        """
        workspace = self._workspace
        if not self._may_lead or workspace.training.running or not workspace.heatmap.is_final:
            return
        if self._has_chosen_scope or self._score(Scope.HELD_OUT) is None:
            return
        if QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            return  # never under a hand; the next score asks again
        self._may_lead = False
        self._buttons[Scope.HELD_OUT].setChecked(True)

    def _show_scores(self) -> None:
        """The histograms changed, or another set was chosen: draw the curve again."""
        self._lead_to_held_out()
        score = self._score(self.scope)
        self.plot.show_histogram(score.histogram if score is not None else None)
        self.plot.show_hint(what_to_do(self._workspace, self.scope, score))
        self._not_learnt = self._count_not_learnt()
        self._show_numbers()
        self._show_held_out()

    def _follow_training(self) -> None:
        """The held-out images were judged once more; that happens seldom, a step often."""
        judged = len(self._workspace.training.ious)
        if judged != self._judged:
            self._judged = judged
            self._show_numbers()

    def _show_held_out(self) -> None:
        held_out = self._workspace.held_out
        self.held_out.setText(held_out.short)
        for widget in (self.held_out, self._held_out_terms):
            widget.setVisible(bool(held_out.short))
        self._show_source()
        words = [held_out.headline + ".", held_out.explanation]
        self.held_out.setToolTip("\n".join(filter(None, words)))
        self.held_out.setAccessibleDescription(" ".join(filter(None, words)))

    def _show_numbers(self) -> None:
        threshold = self._workspace.threshold
        for scope in SCOPES:
            score = self._score(scope)
            value = iou_at(score.histogram, threshold) if score is not None else None
            told = iou_meanwhile(self._workspace, scope) if score is None else value
            self._ious[scope].setText(_DASH if told is None else f"{told:.3f}")
            self._bases[scope].setText(self._short_basis(scope, score))
            basis = self._basis(scope, score)
            self._bases[scope].setToolTip(basis)
            for part in (self._buttons[scope], self._ious[scope]):
                part.setEnabled(is_offered(self._workspace, scope, self.scope))
            if scope is self.scope:
                self.of_what.setText(of_what(self._workspace, scope, self.of_what.fontMetrics()))
                self.best_button.show_best(self.plot.best, value, basis, scope)
                self.readout.setText("IoU –" if value is None else f"IoU {value:.3f}")
                self.readout.setAccessibleDescription(basis)

    def _short_basis(self, scope: Scope, score: Score | None) -> str:
        if score is None:
            return why_none(self._workspace, scope)
        if scope is Scope.IMAGE:
            working = self._workspace.heatmap.working
            if self._workspace.heatmap.is_starter:
                return tr("starter, {pixels}", pixels=megapixels(score.pixels))
            if working:
                return tr("refreshing…")
            if _is_without(score):
                return self._without(score)
            record = self._workspace.records.get(self._workspace.current_id or -1)
            if record is not None and record.counts.labelled_share < 1:
                return tr("{pixels}, in part", pixels=megapixels(score.pixels))
            return megapixels(score.pixels)
        if part := scored_so_far(self._workspace, scope, score):
            return part
        if _is_without(score):
            return self._without(score)
        if scope is Scope.TRAINING and self._not_learnt:
            return tr(
                "{pixels}, {new} of {n} new",
                pixels=megapixels(score.pixels),
                new=count(self._not_learnt),
                n=count(score.images),
            )
        return tr_n(
            "{pixels} of {n} image",
            "{pixels} of {n} images",
            score.images,
            pixels=megapixels(score.pixels),
        )

    def _without(self, score: Score) -> str:
        """Labels that show none of the class: an IoU of 0 tells of the labels, not of the mask."""
        active = self._workspace.active_class
        name = active.name if active is not None else ""
        pixels, basis = megapixels(score.pixels), self._bases[Scope.IMAGE]
        metrics = basis.fontMetrics()
        bare = tr("{pixels}, no “{name}”", pixels=pixels, name="")
        room = basis.minimumWidth() - metrics.horizontalAdvance(bare)  # the dock must not grow
        short = metrics.elidedText(name, Qt.TextElideMode.ElideRight, max(room, 0))
        return tr("{pixels}, no “{name}”", pixels=pixels, name=short)

    def _count_not_learnt(self) -> int:
        """How many of the scored training images the network in use has not seen."""
        scores = self._workspace.scores
        if not self._workspace.heatmap.trained_on:
            return 0  # older runs do not tell, and of the starter more is said
        found = scores.images(Scope.TRAINING, self._workspace.active_class_id)
        return sum(not scores.was_seen(record.id) for record, _ in found)

    def _basis(self, scope: Scope, score: Score | None) -> str:
        if score is None:
            return why_none(self._workspace, scope)
        seen = self._workspace.scores.held_out_but_seen if scope is Scope.HELD_OUT else 0
        pixels = tr("{pixels} labelled pixels", pixels=count(score.pixels))
        if scope is not Scope.IMAGE:
            pixels = f"{tr_n('{n} image', '{n} images', score.images)}, {pixels}"
        parts = [f"{within(tr(SCOPES[scope]))}: {pixels}"]
        if scope is not Scope.IMAGE and (so_far := scored_so_far(self._workspace, scope, score)):
            parts.append(so_far)
        active = self._workspace.active_class
        if active is not None and _is_without(score):
            parts.append(
                tr(
                    "no “{name}” is labelled there, so nothing says how good its mask is: if there "
                    "are any, label them",
                    name=active.name,
                )
            )
        if seen:
            parts.append(tr("{n} left out that this network was trained on", n=seen))
        if scope is Scope.TRAINING and (new := self._not_learnt):
            parts.append(
                tr_n("{n} of them not trained on yet", "{n} of them not trained on yet", new)
            )
        if self._workspace.heatmap.is_starter:
            parts.append(tr("starter network"))
        return "; ".join(parts)


def _is_without(score: Score) -> bool:
    """Whether its labels show none of the class."""
    return bool(score.pixels) and not score.histogram.foreground.any()
