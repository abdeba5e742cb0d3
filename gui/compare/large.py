"""One picture of the Compare window large, with all its figures; the keys flip through them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from core.methods import METHODS
from gui.compare import figures
from gui.compare.card import progress_text, subject_facts, subject_idea, use_of
from gui.compare.session import PATCH
from gui.compare.view import ComparedView
from gui.dialogs.frame import breakable, wrapped
from gui.icons import icon
from gui.theme import SPACE, set_role
from gui.words import tr

if TYPE_CHECKING:
    from gui.compare.session import CompareSession

SUBJECT = "subject"
ORDER = (SUBJECT, *(method.key for method in METHODS))
"""What is flipped through: the image with its labels, then the ladder."""
_SIDE_WIDTH = 300


class LargePage(QWidget):
    """A large picture at the left, all that is known of it at the right."""

    back_asked = Signal()
    run_asked = Signal(str)
    scan_asked = Signal()
    turned = Signal(str)
    """Another picture is to be shown."""

    def __init__(self, session: CompareSession) -> None:
        super().__init__()
        self._session = session
        self.key = SUBJECT
        self.view = ComparedView()
        self.view.setObjectName("largePicture")
        self.view.setCursor(Qt.CursorShape.OpenHandCursor)
        self.view.arrows_pan = False  # left and right lead to the other methods
        self.view.setToolTip(tr("Left and Right show the other methods at the same place"))
        side = QScrollArea()
        side.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab moves it along
        side.setWidgetResizable(True)
        side.setFixedWidth(_SIDE_WIDTH)
        side.setFrameShape(QFrame.Shape.NoFrame)
        side.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        side.setWidget(self._make_side())
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * SPACE)
        row.addWidget(self.view, 1)
        row.addWidget(side)

    def _make_side(self) -> QWidget:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(self._make_flipping())
        self.title = QLabel()
        self.title.setObjectName("largeTitle")
        self.title.setWordWrap(True)
        set_role(self.title, "title")
        self.idea = wrapped("", "muted")
        self.iou = QLabel()
        self.iou.setObjectName("largeIou")
        set_role(self.iou, "readout")
        self.basis = wrapped("", "muted")
        self.basis.setObjectName("largeBasis")
        self.rows = QFormLayout()
        self.rows.setHorizontalSpacing(SPACE)
        self.rows.setVerticalSpacing(SPACE // 2)
        self.rows.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.note = wrapped("")
        self.note.setObjectName("largeNote")
        for widget in (self.title, self.idea, self.iou, self.basis):
            column.addWidget(widget)
        column.addLayout(self.rows)
        column.addWidget(self.note)
        column.addSpacing(SPACE)
        column.addLayout(self._make_buttons())
        column.addStretch(1)
        return inner

    def _make_flipping(self) -> QHBoxLayout:
        self.back = QPushButton(tr("All methods"))
        self.back.setObjectName("compareBack")
        self.back.setIcon(icon("previous"))
        self.back.setToolTip(tr("Back to all pictures (Esc)"))
        self.back.clicked.connect(self.back_asked)
        row = QHBoxLayout()
        row.setSpacing(SPACE // 2)
        row.addWidget(self.back)
        row.addStretch(1)
        for name, picture, text, step in (
            ("comparePrevious", "previous", tr("The step before (Left)"), -1),
            ("compareNext", "next", tr("The next step (Right)"), +1),
        ):
            button = QToolButton()
            button.setObjectName(name)
            button.setIcon(icon(picture))
            button.setAccessibleName(text)
            button.setToolTip(text)
            button.clicked.connect(lambda _=False, step=step: self.turn(step))
            row.addWidget(button)
        return row

    def _make_buttons(self) -> QVBoxLayout:
        self.run_button = QPushButton(tr("Run this method"))
        self.run_button.setObjectName("largeRunButton")
        self.run_button.clicked.connect(lambda: self.run_asked.emit(self.key))
        self.scan_button = QPushButton()
        self.scan_button.setObjectName("scanButton")
        self.scan_button.clicked.connect(self.scan_asked)
        column = QVBoxLayout()
        column.setSpacing(SPACE)
        column.addWidget(self.run_button)
        column.addWidget(self.scan_button)
        return column

    def turn(self, step: int) -> None:
        """Ask for the picture ``step`` places on; after the last comes the first."""
        self.turned.emit(ORDER[(ORDER.index(self.key) + step) % len(ORDER)])

    def show_step(self, key: str) -> None:
        """Show the words of a step; its picture is the window's business."""
        self.key = key
        self.show_state()

    def show_state(self) -> None:
        """Bring the words in step with the session."""
        self._clear_rows()
        method = next((m for m in METHODS if m.key == self.key), None)
        for button in (self.run_button, self.scan_button):
            button.hide()
        if method is None:
            self._show_subject()
            return
        session = self._session
        self.title.setText(f"{figures.STEP[method.key]}  {figures.title(method.key)}")
        _say(self.idea, tr(method.idea))
        self.view.setAccessibleName(tr("Picture of {title}", title=figures.title(method.key)))
        outcome, subject = session.outcomes.get(method.key), session.subject
        free = not session.running and not session.why_not
        self.run_button.setText(tr("Run again") if outcome else tr("Run this method"))
        self.run_button.setEnabled(free)
        self.run_button.setToolTip(session.why_not)
        self.run_button.show()
        if outcome is None or subject is None:
            _say(self.iou, "")
            _say(self.basis, "")
            _say(self.note, session.failures.get(method.key, ""))
            return
        result = outcome.result
        _say(self.iou, figures.iou(result) if result.iou_pixels else "")
        set_role(self.iou, "estimate" if result.extrapolated else "readout")
        _say(
            self.basis,
            tr(
                "of “{class_name}”, on {basis}",
                class_name=subject.class_name,
                basis=figures.basis(result, subject),
            )
            if result.iou_pixels
            else figures.why_no_iou(subject),
        )
        for name, text in figures.details(result, subject):
            self._add_row(name, text)
        _say(self.note, result.note)
        if method.key == PATCH and result.extrapolated:
            cost = figures.prediction_time(result)
            self.scan_button.setText(tr("Scan all pixels (about {cost})…", cost=cost))
            self.scan_button.setToolTip(tr("Classify every pixel by itself, instead of a sample"))
            self.scan_button.setEnabled(free)
            self.scan_button.show()

    def _show_subject(self) -> None:
        subject = self._session.subject
        self.title.setText(tr("Your image and labels"))
        self.view.setAccessibleName(tr("Your image and labels"))
        idea = subject_idea(use_of(subject)) if subject is not None else ""
        _say(self.idea, idea)
        _say(self.iou, "")
        facts = (subject.name, *subject_facts(subject)) if subject is not None else ()
        _say(self.basis, "\n".join(facts))
        _say(self.note, "")

    def _clear_rows(self) -> None:
        while self.rows.rowCount():
            self.rows.removeRow(0)

    def _add_row(self, name: str, text: str) -> None:
        head = QLabel(name)
        set_role(head, "muted")
        head.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.rows.addRow(head, wrapped(text))

    def show_progress(self) -> None:
        """Say over the picture how far the method is."""
        if self._session.waiting[:1] == [self.key]:
            self.view.set_state(progress_text(self._session), veiled=True)


def _say(label: QLabel, text: str) -> None:
    label.setText(breakable(text))
    label.setVisible(bool(text))
