"""The Compare window: the ladder of methods side by side on one image."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from core.methods import METHODS
from core.metrics import threshold_level
from gui.calm_wheel import CalmWheel
from gui.compare import figures
from gui.compare.card import Card, MethodCard, SubjectCard
from gui.compare.job import Outcome, Subject
from gui.compare.key import HeatStrip
from gui.compare.large import ORDER, SUBJECT, LargePage
from gui.compare.session import PATCH, CompareSession
from gui.compare.view import ComparedView
from gui.dialogs.elided import ElidedLabel
from gui.dialogs.frame import FramedDialog, InlineMessage, WindowHead, wrapped
from gui.dialogs.kept import open_kept
from gui.drawn_colours import label_colours
from gui.empty_page import EmptyPage
from gui.enter_key import press_by_enter
from gui.icons import icon
from gui.screen_room import begin_within
from gui.term_card import TermButton, add_help_keys
from gui.theme import SPACE, set_role
from gui.time_left import left_text
from gui.words import count, mark, tr, unbroken
from gui.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Iterator

_COLUMNS = 4
_MAX_SECONDS = 600
_GEOMETRY = "compare/geometry"
_INTRODUCTION = mark(
    "Seven ways to a heatmap, from the same labels; IoU is at each one’s own best threshold."
)
_HOW = mark("Click a picture to see it large; wheel and drag move them all.")


class CompareWindow(QWidget):
    """A window beside the main one; closing it stops what it runs."""

    def __init__(self, workspace: Workspace, session: CompareSession, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("compareWindow")
        self.setWindowTitle(tr("Compare methods"))
        self._workspace = workspace
        self._wheel = CalmWheel(self)
        self.session = session
        self._subject: Subject | None = None
        self._run_is_next = False
        """Whether Stop had the keyboard, which Run is to have when it can."""
        self._drawn: dict[str, Outcome | None] = {}
        self.cards: dict[str, Card] = {SUBJECT: SubjectCard()}
        self.cards |= {method.key: MethodCard(method, session) for method in METHODS}
        self.large = LargePage(session)
        self._make_pages()
        self.message = InlineMessage()
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        self.head = WindowHead(tr("Compare methods"), tr(_INTRODUCTION), tr(_HOW))
        column.addWidget(self.head)
        column.addLayout(self._make_controls())
        column.addWidget(self.message)
        add_help_keys(self, self.message.say)
        column.addWidget(self.pages, 1)
        self._connect()
        kept = workspace.settings.state(_GEOMETRY)
        begin_within(self, QSize(1000, 640), QSize(1240, 780), kept)
        self.run_button.setFocus()

    # Layout --------------------------------------------------------------------------------------

    def _make_controls(self) -> QHBoxLayout:
        self.run_button = QPushButton(tr("Run all"))
        self.run_button.setObjectName("compareRun")
        set_role(self.run_button, "primary")
        self.stop_button = QPushButton(tr("Stop"))
        self.stop_button.setObjectName("compareStop")
        self.stop_button.setIcon(icon("stop"))
        self.stop_button.setToolTip(tr("Stop now; methods that are done keep their results"))
        self.seconds = QSpinBox()
        self.seconds.setObjectName("compareSeconds")
        self.seconds.setAccessibleName(tr("Seconds of training for each method"))
        self.seconds.setRange(1, _MAX_SECONDS)
        self.seconds.setSuffix(" s")
        self.seconds.setToolTip(tr("How long each method that learns may train"))
        self.seconds.setValue(self.session.seconds)
        self.seconds_label = QLabel(tr("Training, each method:"))
        self.seconds_label.setBuddy(self.seconds)
        self.bar = QProgressBar()
        self.bar.setObjectName("compareProgress")
        self.bar.setAccessibleName(tr("Progress of the comparison"))
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedSize(120, 8)
        self.state = ElidedLabel()
        self.state.setObjectName("compareState")
        set_role(self.state, "muted")
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        for widget in (self.run_button, self.stop_button, self.seconds_label, self.seconds):
            row.addWidget(widget)
        row.addSpacing(SPACE)
        row.addWidget(self.bar)
        row.addWidget(self.state, 1)
        for widget in self._make_view_controls():
            row.addWidget(widget)
        row.addWidget(TermButton("patch", "stride_1", "receptive_field", "pooling"))
        return row

    def _make_view_controls(self) -> tuple[QWidget, ...]:
        self.heat_box = QCheckBox(tr("Heatmap"))
        self.heat_box.setObjectName("compareHeatmap")
        self.heat_box.setToolTip(tr("Colour what each method finds probable"))
        self.heat_box.setChecked(True)
        self.mask_box = QCheckBox(tr("Mask"))
        self.mask_box.setObjectName("compareMask")
        self.mask_box.setToolTip(tr("Outline the mask of each method at its own best threshold"))
        self.fit_button = QPushButton(tr("Fit"))
        self.fit_button.setObjectName("compareFit")
        self.fit_button.setToolTip(tr("Show the whole image in all pictures"))
        self.copy_button = QPushButton(tr("Copy numbers"))
        self.copy_button.setObjectName("compareCopy")
        self.copy_button.setIcon(icon("copy"))
        self.copy_button.setToolTip(tr("Copy all figures as a table for a spreadsheet"))
        self.heat_key = HeatStrip()
        return self.heat_box, self.heat_key, self.mask_box, self.fit_button, self.copy_button

    def _make_pages(self) -> None:
        grid_page = QWidget()
        grid = QGridLayout(grid_page)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(SPACE)
        for place, card in enumerate(self.cards.values()):
            grid.addWidget(card, *divmod(place, _COLUMNS))
        for column in range(_COLUMNS):
            grid.setColumnStretch(column, 1)
        for row in range(grid.rowCount()):
            grid.setRowStretch(row, 1)
        scroll = QScrollArea()  # large text in a low window: nothing is cut
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(grid_page)
        self.pages = QStackedWidget()
        self.grid_page, self.empty_page = scroll, EmptyPage("compare")
        for page in (scroll, self.large, self.empty_page):
            self.pages.addWidget(page)

    def _connect(self) -> None:
        session = self.session
        session.changed.connect(self.refresh)
        session.progressed.connect(self._show_progress)
        self.run_button.clicked.connect(lambda: self.run([m.key for m in METHODS]))
        self.stop_button.clicked.connect(lambda: session.cancel())
        self.seconds.valueChanged.connect(self._seconds_chosen)
        self.heat_box.toggled.connect(self._show_layers)
        self.mask_box.toggled.connect(self._show_layers)
        self.fit_button.clicked.connect(self.fit)
        self.copy_button.clicked.connect(self.copy)
        for key, card in self.cards.items():
            card.chosen.connect(partial(self.enlarge, key))
            if isinstance(card, MethodCard):
                card.run_asked.connect(partial(self.run, [key]))
        self.large.back_asked.connect(self.show_all)
        self.large.turned.connect(self.enlarge)
        self.large.run_asked.connect(lambda key: self.run([key]))
        self.large.scan_asked.connect(self.ask_scan)
        for view in self._views():
            view.moved.connect(partial(self._follow, view))

    def _views(self) -> Iterator[ComparedView]:
        yield from (card.view for card in self.cards.values())
        yield self.large.view

    # Intent --------------------------------------------------------------------------------------

    def run(self, keys: list[str]) -> None:
        """Run methods on the image on the canvas."""
        self.session.run(keys)

    def _seconds_chosen(self, seconds: int) -> None:
        self.session.seconds = seconds

    def ask_scan(self) -> None:
        """Say what classifying every pixel costs, and do it if that is wanted all the same."""
        outcome, subject = self.session.outcomes.get(PATCH), self.session.subject
        if outcome is None or subject is None:
            return
        cost = unbroken(figures.prediction_time(outcome.result))
        dialog = FramedDialog(tr("Scan all pixels"), self, accept_text=tr("Scan"))
        dialog.setObjectName("scanDialog")
        dialog.body.addWidget(
            wrapped(
                tr(
                    "Classify each of {area} pixels by itself? This takes about {cost} on "
                    "this computer. Training your network stops the scan.",
                    area=count(subject.box.area),
                    cost=cost,
                )
            )
        )
        dialog.body.addWidget(
            wrapped(
                tr(
                    "“Stride 1, padded”, with the same network, gives the same mask at once, "
                    "but for rounding. You can stop at any time."
                ),
                "muted",
            )
        )
        dialog.resize(440, 1)
        dialog.accepted.connect(lambda: self.session.run([PATCH], whole_scan=True))
        open_kept(dialog)

    def enlarge(self, key: str) -> None:
        """Show one picture large, at the place and zoom of the small ones."""
        source = self.cards[key].view
        if self.pages.currentWidget() is self.large:
            source = self.large.view  # flip in place
        self.large.show_step(key)
        self._draw_large()
        if self.pages.currentWidget() is not self.large:
            self.pages.setCurrentWidget(self.large)
            self.layout().activate()
            self.large.view.follow(source)
        self.large.view.setFocus()

    def show_all(self) -> None:
        """Go back to all pictures."""
        if self.pages.currentWidget() is self.large:
            self.pages.setCurrentWidget(self.grid_page)
            self._follow(self.large.view)
            self.cards[self.large.key].view.setFocus()

    def fit(self) -> None:
        """Show the whole image everywhere."""
        for view in self._views():
            view.fit()

    def copy(self) -> None:
        """Put all figures on the clipboard."""
        subject = self.session.subject
        if subject is not None:
            results = [outcome.result for outcome in self.session.outcomes.values()]
            QGuiApplication.clipboard().setText(figures.table(results, subject))
            self.state.set_full_text(tr("Copied."))

    def _follow(self, moved: ComparedView) -> None:
        for view in self._views():
            if view is not moved:
                view.follow(moved)

    # State ---------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Bring all in step with the session, if anybody looks."""
        if not self.isVisible():
            return
        session = self.session
        session.follow()
        self._take_subject()
        for key, card in self.cards.items():
            if isinstance(card, MethodCard):
                self._draw(key, card.view)
                card.show_state()
        self.large.show_state()
        self._draw_large()
        self._show_buttons()
        self.copy_button.setEnabled(bool(session.outcomes))
        self._show_message()
        self._show_progress()

    def _show_buttons(self) -> None:
        session = self.session
        focused = self.focusWidget()
        self.run_button.setEnabled(not session.running and not session.why_not)
        self.run_button.setToolTip(
            session.why_not or tr("Run all seven methods, one after another")
        )
        self.stop_button.setEnabled(session.running and not session.stopping)
        # A button that goes off hands the keyboard to its counterpart, not to the next in line.
        if focused is self.run_button and self.stop_button.isEnabled():
            self.stop_button.setFocus()
        elif focused is self.stop_button and not self.stop_button.isEnabled():
            self._run_is_next = True
        if self._run_is_next and self.run_button.isEnabled():
            self._run_is_next = False
            self.run_button.setFocus()
        elif self._run_is_next:  # until what runs has stopped
            self.setFocus()

    def _take_subject(self) -> None:
        """Show another image in all pictures, or the same with other labels."""
        subject = self.session.subject
        if subject is self._subject:
            return
        before, self._subject = self._subject, subject
        same = before is not None and subject is not None and before.name == subject.name
        self._drawn.clear()
        record = self._workspace.active_class
        for view in self._views():
            if subject is None:
                view.set_image(None)
                continue
            view.set_image(subject.image, subject.pyramid, keep_view=same)
            if record is not None:
                view.set_mask_class(record.id, record.colour)
        if subject is not None:
            card = self.cards[SUBJECT]
            assert isinstance(card, SubjectCard)
            card.show_subject(subject)
            card.view.set_labels(subject.labels, label_colours(self._workspace.classes))
        self._show_layers()

    def _draw(self, key: str, view: ComparedView) -> None:
        """Show what a method came to in its picture."""
        outcome = self.session.outcomes.get(key)
        if key in self._drawn and self._drawn[key] is outcome:
            return
        self._drawn[key] = outcome
        _put(view, outcome)

    def _draw_large(self) -> None:
        view, key, subject = self.large.view, self.large.key, self.session.subject
        view.set_labels(None)
        if subject is None or key == SUBJECT:
            view.show_heat(None, None, None)
            view.set_state("", veiled=False)
            if subject is not None:
                view.set_labels(subject.labels, label_colours(self._workspace.classes))
            return
        _put(view, self.session.outcomes.get(key))
        card = self.cards[key]
        view.set_state(*card.view.state)

    def _show_layers(self) -> None:
        self.heat_key.setVisible(self.heat_box.isChecked())
        for view in self._views():
            view.set_layer_visible("heatmap", self.heat_box.isChecked())
            view.set_layer_visible("mask", self.mask_box.isChecked())

    def _show_message(self) -> None:
        session = self.session
        has_results = bool(session.outcomes or session.failures or session.running)
        if session.why_not and not has_results and not self._workspace.training.running:
            bare = not self._workspace.records
            none = tr("No images yet") if bare else tr("No image")
            title = none if session.subject is None else tr("No labels yet")
            self.empty_page.say(title, session.why_not, bare)
            self.pages.setCurrentWidget(self.empty_page)
        elif self.pages.currentWidget() is self.empty_page:
            self.pages.setCurrentWidget(self.grid_page)
        self._offer_views()
        if session.running or self.pages.currentWidget() is self.empty_page:
            self.message.say("")
        else:
            self.message.say(session.why_not or session.stale, "info")

    def _offer_views(self) -> None:
        """What changes how pictures look, while there are some."""
        seen = self.pages.currentWidget() is not self.empty_page
        self.head.say_how(seen)
        for control in (self.heat_box, self.mask_box, self.fit_button):
            control.setEnabled(seen)
        for control in (self.seconds_label, self.seconds):
            control.setEnabled(seen and not self.session.running)

    def _show_progress(self) -> None:
        session = self.session
        self.bar.setVisible(session.running)
        if not session.running:
            self.state.set_full_text(session.said)
            return
        key = session.waiting[0] if session.waiting else ""
        self.bar.setValue(round(1000 * session.share))
        self.state.set_full_text(self._progress_words(key))
        card = self.cards.get(key)
        if isinstance(card, MethodCard):
            card.show_progress()
            self.large.show_progress()

    def _progress_words(self, key: str) -> str:
        session = self.session
        if session.stopping or not key:
            return tr("Stopping…") if session.stopping else tr("Finishing…")
        step, total = figures.STEP[key], len(figures.STEP)
        left = left_text(session.seconds_left)  # of all that are to run; the card says its own
        if not left:
            return tr("Step {step} of {total}", step=step, total=total)
        return tr("Step {step} of {total}, {left}", step=step, total=total, left=left)

    # Window --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back, then closes; left, right and numbers lead to a picture."""
        large = self.pages.currentWidget() is self.large
        key = event.key()
        number = key - Qt.Key.Key_0
        if key == Qt.Key.Key_Escape:
            self.show_all() if large else self.close()
        elif large and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.large.turn(-1 if key == Qt.Key.Key_Left else +1)
        elif 0 <= number < len(ORDER) and self.pages.currentWidget() is not self.empty_page:
            self.enlarge(ORDER[number])
        elif not press_by_enter(event, self.focusWidget()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        self._wheel.calm(self)
        self.refresh()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs: nobody would see what comes of it."""
        self.session.cancel()
        self._workspace.settings.put_state(_GEOMETRY, self.saveGeometry())
        event.accept()


def _put(view: ComparedView, outcome: Outcome | None) -> None:
    if outcome is None:
        view.show_heat(None, None, None)
    else:
        view.show_heat(outcome.heat, outcome.known, outcome.result.box)
        view.set_threshold_level(threshold_level(outcome.result.threshold))
