"""Train, stop, and what the run looks like while it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from gui.enter_key import finish_typing
from gui.giving_way import has_room, keep_plot_low
from gui.icons import icon
from gui.next_step import (
    all_learnt,
    before_training,
    changed_since,
    only_looked_at,
    untaught,
    while_importing,
)
from gui.preferences import TRAINING_SECONDS
from gui.refusing import allow
from gui.term_card import TermButton
from gui.text_size import follow_text, is_large, scaled
from gui.theme import SPACE, current_tokens, set_role, theme_changed
from gui.time_left import left_text
from gui.training_plot import TrainingPlot
from gui.words import held_out_text, mark, pixels_text, tr
from gui.workspace import Workspace
from gui.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from core.training import TrainingProgress

_PLOT_HEIGHT = 40
LINE_OF_IOU = "\u2011\u00a0•\u00a0\u2011"
"""The line of the IoU, as it is drawn; no line of text breaks in it."""
_MANY_RUNS = 999
STARTER_TIP = mark("A network that comes with the program; it has seen made-up smears only")
SEEN_TIP = mark(
    "The last network was trained on an image that is held out now, so it "
    "cannot be judged by that image; this run begins anew"
)
OTHER_CLASSES_TIP = mark("The last network was made for other classes, so this run begins anew")


class TrainingPanel(QWidget):
    """The run under way: progress, time left, loss and held-out IoU."""

    runs_asked = Signal()
    """All runs are to be seen."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setAccessibleName(tr("Training"))
        self._workspace = workspace
        self._importing = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 4, 8, 4)
        layout.setSpacing(4)
        layout.addLayout(self._make_buttons())
        layout.addLayout(self._make_origin())
        self.bar = QProgressBar()
        self.bar.setObjectName("progressBar")
        self.bar.setAccessibleName(tr("Training progress"))
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(8)
        layout.addWidget(self.bar)
        self.state = WrappedLabel(lines=2)
        self.state.setObjectName("trainingState")
        set_role(self.state, "muted")
        layout.addWidget(self.state)
        self.plot = TrainingPlot()
        keep_plot_low(self.plot)
        layout.addWidget(self.plot, 1)
        layout.addStretch()
        follow_text(self, lambda: self._place_state(layout))
        workspace.training.state_changed.connect(self._show_state)
        workspace.training.progressed.connect(self._show_progress)
        workspace.live.changed.connect(self._show_state)
        workspace.project_changed.connect(self._project_changed)
        for changed in (
            workspace.heatmap.model_changed,
            workspace.heatmap.starter.changed,
            workspace.threshold_changed,  # also says that another class is looked at
            workspace.classes_changed,
            workspace.images_changed,  # roles: what is held out now may have been trained on
            workspace.image_changed,  # labels: what is best done next
            workspace.unreadable.changed,  # none may be left to train on
        ):
            changed.connect(self._model_changed)
        theme_changed.connect(self._recolour)
        self._show_state()

    def _make_buttons(self) -> QHBoxLayout:
        self.train_button = QPushButton(tr("Train"))
        self.train_button.setObjectName("trainButton")
        self.train_button.setToolTip(tr("Train the network on all labels of the project (T)"))
        set_role(self.train_button, "primary")
        self.train_button.clicked.connect(self.train)
        self.stop_button = QPushButton(tr("Stop"))
        self.stop_button.setObjectName("stopButton")
        self.stop_button.setIcon(icon("stop"))
        self.stop_button.clicked.connect(self._workspace.live.stop)
        for button in (self.train_button, self.stop_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys to the canvas
            button.pressed.connect(finish_typing)  # nor does it leave the field of a number
        self.seconds = QSpinBox()
        self.seconds.setObjectName("trainingSeconds")
        self.seconds.setAccessibleName(tr("Training time in seconds"))
        self.seconds.setRange(int(TRAINING_SECONDS.low), int(TRAINING_SECONDS.high))
        self.seconds.setSuffix(" s")
        self.seconds.setToolTip(tr("How long to train; more time helps when much is labelled"))
        settings = self._workspace.settings
        self.seconds.setValue(settings.get(TRAINING_SECONDS))
        self.seconds.valueChanged.connect(lambda value: settings.set(TRAINING_SECONDS, value))
        settings.changed.connect(lambda _: self.seconds.setValue(settings.get(TRAINING_SECONDS)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.train_button, 1)
        row.addWidget(self.stop_button)
        row.addWidget(self.seconds)
        row.addWidget(TermButton("loss", "step", "starter", "live", "run"))
        return row

    def _make_origin(self) -> QGridLayout:
        self.origin = QLabel()
        self.origin.setObjectName("trainingOrigin")
        set_role(self.origin, "small")
        # The room that the plot leaves while there is none is for the words below.
        self.origin.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.start_over = QCheckBox(tr("Start over"))
        self.start_over.setObjectName("startOverBox")
        self.start_over.setToolTip(
            tr("Have the next run forget the last network and begin from the starter network")
        )
        self.start_over.toggled.connect(self._workspace.training.set_start_over)
        self.runs_button = QPushButton(tr("Runs…"))
        self.runs_button.setObjectName("trainingRunsButton")
        self.runs_button.setAccessibleName(tr("Training runs"))
        self.runs_button.setToolTip(tr("See all runs, compare two, go back to one (Shift+T)"))
        set_role(self.runs_button, "link")
        self.runs_button.clicked.connect(self.runs_asked)
        row = QGridLayout()
        row.setHorizontalSpacing(8)
        row.setVerticalSpacing(0)
        row.addWidget(self.origin, 0, 0)
        row.addWidget(self.runs_button, 0, 1)
        row.setColumnStretch(2, 1)
        follow_text(self, lambda: self._place_start_over(row))
        return row

    def _place_start_over(self, row: QGridLayout) -> None:
        """At the end of the line; of large text it has a line of its own."""
        place = (1, 0, 1, 4) if is_large() else (0, 3, 1, 1)
        row.addWidget(self.start_over, *place)

    def _place_state(self, layout: QVBoxLayout) -> None:
        """Over the curve, in its colours; of large text, which scrolls, right under the buttons."""
        layout.insertWidget(1 if is_large() else 3, self.state)

    def _recolour(self) -> None:
        """The coloured words follow the theme."""
        self._model_changed()
        self._show_progress()

    def train(self) -> None:
        """Begin a run of the chosen length."""
        self._workspace.training.start(self.seconds.value())

    def _show_origin(self) -> None:
        """What the run under way began from, or the next one will begin from."""
        training, heatmap = self._workspace.training, self._workspace.heatmap
        can_go_on = training.can_go_on
        goes_on = training.goes_on if training.running else can_go_on and not training.start_over
        self.start_over.setVisible(can_go_on and not self._workspace.read_only)
        allow(self.start_over, not training.running, self._workspace)
        self.start_over.blockSignals(True)
        self.start_over.setChecked(can_go_on and training.start_over)
        self.start_over.blockSignals(False)
        older = self._workspace.runs.older_in_use
        begins, last, one_of = self._origins(older or 0)
        self.origin.setText(begins if not goes_on else last if older is None else one_of)
        # Without a network of its own the project's state names the starter already. Where the
        # newest network is damaged there are runs all the same, to go back to.
        has_runs = heatmap.has_network or self._workspace.runs.record is not None
        begins_any = training.running or (has_runs and not self._workspace.read_only)
        self.origin.setVisible(begins_any)
        self.runs_button.setVisible(has_runs)
        tip = tr(STARTER_TIP)
        if heatmap.has_network and not can_go_on:
            seen = self._workspace.scores.held_out_but_seen
            tip = tr(SEEN_TIP) if seen else tr(OTHER_CLASSES_TIP)
        self.origin.setToolTip("" if goes_on else tip)

    @staticmethod
    def _origins(number: int) -> tuple[str, str, str]:
        """What a run begins from: the starter, the last network, that of another run."""
        return (
            tr("Begins from the starter network"),
            tr("Goes on from the last network"),
            tr("Goes on from run {number}", number=number),
        )

    def _switch_train(self) -> None:
        """On while there is anything to train on and nothing is trained."""
        has_images = bool(self._workspace.records)
        able = has_images and not self._workspace.training.running
        allow(self.train_button, able, self._workspace)
        allow(self.seconds, not self._workspace.training.running, self._workspace)

    def _switch_parts(self) -> None:
        """On is what makes sense now; the keyboard stays with these parts."""
        training = self._workspace.training
        held = self.window().focusWidget()
        self._switch_train()
        stoppable = training.running and not training.stopping
        self.stop_button.setEnabled(stoppable or self._workspace.live.on)
        self._show_origin()
        self._pass_keyboard_on(held)

    def _pass_keyboard_on(self, held: QWidget | None) -> None:
        """From a part that has gone off to Train or Stop, rather than to the next in line.

        While neither can be pressed, until the run has stopped, the panel itself holds it.
        """
        if held is None or not (held is self or (self.isAncestorOf(held) and _is_off(held))):
            return
        both = (self.train_button, self.stop_button)
        next((button for button in both if button.isEnabled()), self).setFocus()

    def _model_changed(self, *_: object) -> None:
        self._switch_parts()
        if not self._workspace.training.running:
            self._tell(self._outcome())
            self._show_plot()

    def _project_changed(self) -> None:
        self.plot.show_run((), ())
        self._show_state()

    def _show_state(self) -> None:
        training = self._workspace.training
        running = training.running
        live = self._workspace.live.on
        # The runs of live mode come and go: what would jump with each is in the status bar.
        self.bar.setVisible(running and not live)
        self._show_plot()
        self._show_stop(running, live)
        self._switch_parts()
        if running and training.progress is None:
            self.bar.setRange(0, 0)
            self._tell(tr("Getting ready…"))
            self.plot.show_run(training.losses, training.ious)
        elif training.stopping:
            self._tell(tr("Stopping…"))
        elif not running:
            self.bar.setRange(0, 1000)
            self.bar.setValue(0)
            self._tell(self._outcome())
            self.plot.show_run(training.losses, training.ious, training.kept_at)

    def _show_stop(self, running: bool, live: bool) -> None:
        """In live mode, also while it waits, Stop ends that, and says so."""
        self.stop_button.setText(tr("End live") if live else tr("Stop"))
        self.stop_button.setToolTip(
            tr("Stop now and keep the best network so far")
            if not live
            else tr("Stop now, keep the best network so far and end live training")
            if running
            else tr("End live training; the network stays as it is")
        )

    def minimumSizeHint(self) -> QSize:
        """As wide as the line with the runs needs from the start, also while it is not there."""
        least = super().minimumSizeHint()
        margins = self.layout().contentsMargins()
        parts = (self.runs_button,) if is_large() else (self.runs_button, self.start_over)
        self.origin.ensurePolished()
        words = max(map(self.origin.fontMetrics().horizontalAdvance, self._origins(_MANY_RUNS)))
        width = words + sum(part.sizeHint().width() for part in parts) + 3 * SPACE
        return QSize(max(least.width(), width + margins.left() + margins.right()), least.height())

    def _show_plot(self) -> None:
        """While a run goes on, from its first figure; afterwards where words leave room for it."""
        training = self._workspace.training
        going = training.running and not self._workspace.live.on
        self.plot.setMinimumHeight(scaled(_PLOT_HEIGHT) if going else 0)
        # Without a curve the words are shorter: the room that this leaves is not enough for one.
        lines = 1 if training.kept_at is None else 3
        spare = lines * self.state.fontMetrics().lineSpacing() if self.plot.isHidden() else 0
        shown = self.has_curve and (going or has_room(self, self.plot, spare))
        if shown == self.plot.isHidden():
            self.plot.setVisible(shown)
            self._say()

    @property
    def has_curve(self) -> bool:
        """Whether there is a curve, and words that say what its lines are."""
        training = self._workspace.training
        told = training.running or self._workspace.live.on or not untaught(self._workspace)
        return told and bool(training.losses or training.ious)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The curve of the last run gives way on a small screen."""
        super().resizeEvent(event)
        self._show_plot()

    def _outcome(self) -> str:
        training = self._workspace.training
        figures = self._figures()
        if says := self._workspace.live.says:
            return f"{says} {figures}".strip()
        if self._workspace.read_only and self._workspace.heatmap.has_network:
            return only_looked_at()
        if to_do := untaught(self._workspace):
            # The last run's figures are of other classes.
            return while_importing() if self._importing else to_do
        to_do = while_importing() if self._importing else changed_since(self._workspace)
        if to_do and figures:
            return tr("{to_do} Last run: {figures}", to_do=to_do, figures=figures)
        if self._importing:
            return f"{training.outcome} {to_do}".strip()
        if training.outcome:
            words = (training.outcome, self._better_before(), figures or to_do)
            return " ".join(filter(None, words))
        if self._workspace.heatmap.has_network:
            older = self._workspace.runs.older_in_use
            if older is None:
                return to_do or all_learnt()
            return tr("The network of run {number} is in use, not the newest.", number=older)
        starter = self._workspace.heatmap.starter.says
        if starter:
            return starter
        return before_training(self._workspace)

    def _better_before(self) -> str:
        """That an earlier run was better, and which."""
        before = self._workspace.training.better_before
        if before is None:
            return ""
        return tr(
            "Run {number} was better on the same held-out labels (IoU {iou:.3f}): “Runs…” leads "
            "back to it.",
            number=before.id,
            iou=before.held_out_iou,
        )

    def _show_progress(self) -> None:
        training = self._workspace.training
        progress = training.progress
        if progress is None or training.stopping or not training.running:
            return
        self.bar.setRange(0, 1000)
        self.bar.setValue(round(1000 * progress.fraction))
        self.show_words()
        self.plot.show_run(training.losses, training.ious)
        if self.plot.isHidden():
            self._show_plot()  # the first figure has come

    def show_importing(self, importing: bool) -> None:
        """Whether masks are on their way, with which one had better wait for the next training."""
        if importing != self._importing:
            self._importing = importing
            self._say()

    def _say(self) -> None:
        """Say anew what is left of the run under way, or what became of the last one."""
        training = self._workspace.training
        if training.running:
            self.show_words()
        else:
            self._tell(self._outcome())

    def _tell(self, words: str) -> None:
        """Say it, and when pointed at of its IoU what would take lines of others."""
        self.state.setText(words)
        more = _of_iou(self._workspace) if "IoU" in words else ""
        self.state.setToolTip(more)
        self.state.setAccessibleDescription(more)

    def show_words(self) -> None:
        """What is left of the run under way, as the status bar and the list of jobs say it."""
        training = self._workspace.training
        if training.progress is None or training.stopping or not training.running:
            return
        left = left_text(training.errand.told_left) if training.errand is not None else ""
        said = "…"
        if left:
            alone = f"{left[0].upper()}{left[1:]}."
            said = tr("Live: {left}.", left=left) if training.live else alone
        self._tell(f"{said} {self._figures()}")

    def _figures(self) -> str:
        progress = self._workspace.training.progress
        if progress is None:
            return ""
        parts = []
        # The words wear the colours and lines of their curves, which need no legend then.
        loss, iou = current_tokens().plot_lines[:2]
        recent = self._workspace.training.recent_loss
        if recent is not None:
            name = f'<b style="color:{loss}">{self._line("—")}{tr("Loss")}</b>'
            parts.append(tr("{loss}\u00a0{value:.3f} on training images.", loss=name, value=recent))
        if progress.held_out_iou is not None:
            # Threshold has the figure of all pixels, and the two need not be the same.
            where = held_out_text(progress.held_out_images, progress.held_out_in_parts)
            name = f'<b style="color:{iou}">{self._line(LINE_OF_IOU)}IoU</b>'
            at = thresholds_text(self._workspace, progress)
            said = (
                mark("{name}\u00a0{iou:.3f}, mean of classes, on {where}.")
                if len(_judged(progress)) > 1
                else mark("{name}\u00a0{iou:.3f} at threshold {at} on {where}.")
            )
            parts.append(tr(said, name=name, iou=progress.held_out_iou, at=at, where=where))
        elif progress.held_out_images == 0 and progress.step:
            parts.append(tr("No held-out image had labels when it began, so no IoU."))
        kept_at = self._workspace.training.kept_at
        if kept_at is not None and not self.plot.isHidden():  # else the curve ends elsewhere
            parts.append(tr("Kept: the network of {at:.1f} s (large dot).", at=kept_at))
        return " ".join(parts)

    def _line(self, drawn: str) -> str:
        """How a curve is drawn, before its name; nothing while no curve is shown."""
        return "" if self.plot.isHidden() else f"{drawn}\u00a0"


def _is_off(part: QWidget) -> bool:
    """Whether a part of the panel cannot have the keyboard now."""
    return part.isHidden() or not part.isEnabled()


def thresholds_text(workspace: Workspace, progress: TrainingProgress) -> str:
    """At which thresholds the IoU was computed: of several classes with names, as far as judged."""
    values, judged = progress.held_out_thresholds, _judged(progress)
    if len(values) == 1 or not judged:
        return " / ".join(f"{value:.3f}" for value in values)
    parts = []
    for class_id, value in judged:
        record = workspace.class_table.find(class_id)
        parts.append(f"{value:.3f}" if record is None else f"{value:.3f} ({record.name})")
    return ", ".join(parts)


def _judged(progress: TrainingProgress) -> list[tuple[int, float]]:
    """The classes that the IoU is the mean of, by id, each with its threshold.

    Empty where it is not known which threshold is whose.
    """
    model, values = progress.model, progress.held_out_thresholds
    ids = model.class_ids if model is not None else progress.held_out_classes
    if len(ids) != len(values):
        return []
    judged = progress.held_out_classes or ids
    return [one for one in zip(ids, values, strict=True) if one[0] in judged]


def _of_iou(workspace: Workspace) -> str:
    """At which thresholds the IoU of several classes was computed, and of how much of images."""
    progress = workspace.training.progress
    if progress is None or progress.held_out_iou is None:
        return ""
    said, at = [], thresholds_text(workspace, progress)
    if len(_judged(progress)) > 1:
        said.append(tr("The IoU is the mean of classes, each at its own threshold: {at}.", at=at))
    if progress.held_out_in_parts:
        where = pixels_text(progress.held_out_images, progress.held_out_pixels, in_parts=True)
        said.append(tr("The IoU is computed on {where}.", where=where))
    return "\n".join(said)
