"""A card of the Compare window: one step of the ladder with its picture and its figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from core.methods import METHODS, Method
from core.project import Role
from gui.compare import figures
from gui.compare.job import Lessons
from gui.compare.view import ComparedView
from gui.dialogs.elided import ElidedLabel
from gui.icons import icon
from gui.text_size import follow_text, is_large
from gui.theme import SPACE, set_role, text_size_changed
from gui.time_left import left_text
from gui.words import count, tr, tr_n

if TYPE_CHECKING:
    from gui.compare.job import Subject
    from gui.compare.session import CompareSession

LEAST_PICTURE = 120
GOAL = "stride-1"
"""The step that the road leads to, and that the program uses."""
IDEAS = tuple(method.idea for method in METHODS)
LONGEST = tuple(
    (role, Lessons(9_999_999, 99, here))
    for role, here in ((Role.HELD_OUT, False), (Role.TRAINING, True), (Role.TRAINING, False))
)
"""What the first card's sentence is likely to have room for."""


class Idea(QLabel):
    """A sentence in the quiet small type; every card of a row gives it the same height."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.say(text)
        set_role(self, "small")
        text_size_changed.connect(self._fit)

    def say(self, text: str) -> None:
        """Show another sentence."""
        self.setText(text)
        self.setToolTip(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As high as the longest idea needs at this width, whichever idea this is."""
        metrics, wrap = self.fontMetrics(), int(Qt.TextFlag.TextWordWrap)
        room = QRect(0, 0, self.width(), 0)
        ideas = [*map(tr, IDEAS), *map(subject_idea, LONGEST)]
        height = max(metrics.boundingRect(room, wrap, idea).height() for idea in ideas)
        self.setFixedHeight(height + 2)


class Card(QFrame):
    """Title, idea, picture, and a grid of figures under it."""

    chosen = Signal()

    def __init__(self, name: str, title: str, idea: str) -> None:
        super().__init__()
        self.setObjectName(f"{name}Card")
        set_role(self, "card")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.title = ElidedLabel(title)
        set_role(self.title, "section")
        self.view = ComparedView()
        self.view.setObjectName(f"{name}Picture")
        self.view.setAccessibleName(tr("Picture of {title}", title=title))
        self.view.setMinimumSize(LEAST_PICTURE, LEAST_PICTURE * 3 // 4)
        self.view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.view.setToolTip(tr("Click to see it large; wheel and drag move all pictures"))
        self.view.chosen.connect(self.chosen)
        self.button = QToolButton()
        self.button.setFixedSize(26, 26)
        head = QHBoxLayout()
        head.setSpacing(SPACE // 2)
        head.addWidget(self.title, 1)
        head.addWidget(self.button)
        self.bar = QProgressBar()
        self.bar.setAccessibleName(tr("Progress of {method}", method=title))
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(4)
        self.bar.setMinimumHeight(4)
        self.figures = QVBoxLayout()
        self.figures.setSpacing(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE - 2)
        column.setSpacing(SPACE // 2)
        column.addLayout(head)
        self.idea = Idea(idea)
        column.addWidget(self.idea)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        column.addLayout(self.figures)
        for widget in (self.button, self.bar):  # the pictures must neither jump nor differ
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
            widget.hide()

    def hasHeightForWidth(self) -> bool:
        """Its sentence has its height already: Qt need not guess another for each card."""
        return False

    def sizeHint(self) -> QSize:
        """The same for all, so that what is over is shared alike."""
        return self.minimumSizeHint()

    def _add_row(self, left: QLabel, right: QLabel | None = None) -> None:
        """Figures in one line under the picture; those that elide give way to those that do not."""
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(left, isinstance(left, ElidedLabel))
        if right is not None:
            row.addWidget(right, isinstance(right, ElidedLabel))
            right.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.figures.addLayout(row)


def _figure(name: str, role: str = "small", elided: bool = True) -> QLabel:
    label = ElidedLabel() if elided else QLabel()
    label.setObjectName(name)
    set_role(label, role)
    return label


class SubjectCard(Card):
    """The image itself with its labels: what all methods are given."""

    def __init__(self) -> None:
        super().__init__("subject", tr("Your image and labels"), "")
        self.idea.setObjectName("subjectIdea")
        self._texts = (
            _figure("subjectName", "readout"),
            _figure("subjectSize"),
            _figure("subjectLabels"),
        )
        for label in self._texts:
            self._add_row(label)
        # As many lines as the methods have, whose pictures are to be of one size with this.
        blank = [_figure(f"subjectBlank{line}") for line in range(3)]
        for label in blank:
            self._add_row(label)
        follow_text(self, lambda: [label.setVisible(is_large()) for label in blank])

    def show_subject(self, subject: Subject) -> None:
        """Say which image it is."""
        self.idea.say(subject_idea(use_of(subject)))
        _write(self._texts, (subject.name, *subject_facts(subject)))


def use_of(subject: Subject) -> tuple[Role, Lessons]:
    """What ``subject_idea`` goes by; what has no labels judges nothing, whatever its role."""
    if subject.label_pixels:
        return subject.role, subject.lessons
    return Role.TRAINING, replace(subject.lessons, here=False)


def subject_idea(known: tuple[Role, Lessons]) -> str:
    """What the image is to the methods, and what they learn from."""
    role, lessons = known
    if role == Role.HELD_OUT:
        return tr_n(
            "This image judges the methods, and none of them learns from it: they learn from "
            "{pixels} labelled px of {n} training image.",
            "This image judges the methods, and none of them learns from it: they learn from "
            "{pixels} labelled px of {n} training images.",
            lessons.images,
            pixels=count(lessons.pixels),
        )
    if lessons.here:
        return tr_n(
            "All methods learn from this image, and are judged on it too, which flatters them: "
            "{pixels} labelled px of {n} training image.",
            "All methods learn from this image, and are judged on it too, which flatters them: "
            "{pixels} labelled px of {n} training images.",
            lessons.images,
            pixels=count(lessons.pixels),
        )
    return tr_n(
        "Nothing on this image is labelled that could judge a method. All learn from "
        "{pixels} labelled px of {n} training image.",
        "Nothing on this image is labelled that could judge a method. All learn from "
        "{pixels} labelled px of {n} training images.",
        lessons.images,
        pixels=count(lessons.pixels),
    )


def subject_facts(subject: Subject) -> tuple[str, str]:
    """Size and role of the image compared; its labels and the class."""
    size, kind = figures.size(*subject.size), figures.image_kind(subject)
    box = figures.size(subject.box.height, subject.box.width)
    labels, name = count(subject.label_pixels), subject.class_name
    return (
        tr("{size}, {kind}", size=size, kind=kind)
        if subject.whole
        else tr("{part} of {size}, {kind}", size=size, part=box.removesuffix(" px"), kind=kind),
        tr("{labels} px labelled; judged: “{class_name}”", labels=labels, class_name=name)
        if subject.label_pixels
        else tr("no labels; class “{class_name}”", class_name=name),
    )


class MethodCard(Card):
    """One method: its idea, its heatmap, what it cost and how good it is."""

    run_asked = Signal()

    def __init__(self, method: Method, session: CompareSession) -> None:
        title = f"{figures.STEP[method.key]}  {figures.title(method.key)}"
        super().__init__(method.key, title, tr(method.idea))
        self.key = method.key
        self._session = session
        if method.key == GOAL:
            set_role(self, "goal")
        self.button.setObjectName(f"{method.key}RunButton")
        self.button.setIcon(icon("train"))
        self.button.setAccessibleName(tr("Run {title}", title=figures.title(method.key)))
        self.button.clicked.connect(self.run_asked)
        self.button.show()
        self.bar.setObjectName(f"{method.key}Progress")
        self.bar.setAccessibleName(tr("Progress of {title}", title=figures.title(method.key)))
        self._texts = (
            _figure(f"{self.key}Iou", "readout", elided=False),
            _figure(f"{self.key}Output"),
            _figure(f"{self.key}Basis"),
            _figure(f"{self.key}Inner", elided=False),
            _figure(f"{self.key}Prediction"),
            _figure(f"{self.key}Training", elided=False),
        )
        follow_text(self, self._place_figures)

    def _place_figures(self) -> None:
        """Two in a line; of large text one, whole."""
        while (row := self.figures.takeAt(0)) is not None:
            row.layout().deleteLater()
        iou, output, basis, inner, prediction, training = self._texts
        if is_large():
            for label in (iou, output, basis, prediction, training, inner):  # often empty: last
                self._add_row(label)
                label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        else:
            self._add_row(iou, output)
            self._add_row(basis, inner)
            self._add_row(prediction, training)

    def show_state(self) -> None:
        """Bring picture, figures and button in step with the session."""
        session, key = self._session, self.key
        outcome = session.outcomes.get(key)
        running = bool(session.waiting) and session.waiting[0] == key
        waiting = key in session.waiting
        self.button.setEnabled(not session.running and not session.why_not)
        self.button.setVisible(not session.running)
        self.button.setToolTip(
            session.why_not
            or (tr("Run this method again") if outcome else tr("Run this method alone"))
        )
        self.bar.setVisible(running)
        if outcome is not None and session.subject is not None:
            result = outcome.result
            _write(self._texts, figures.of_card(result, session.subject))
            # A sample's score stands back behind those that can be compared with each other.
            set_role(self._texts[0], "estimate" if result.extrapolated else "readout")
        else:
            _write(self._texts, ("",) * len(self._texts))
        self.setToolTip(outcome.result.note if outcome else "")
        self._show_picture(running, waiting)

    def _show_picture(self, running: bool, waiting: bool) -> None:
        session, key = self._session, self.key
        failed = session.failures.get(key, "")
        if running:
            self.show_progress()
        elif waiting:
            self.view.set_state(tr("Waiting"), veiled=True)
        elif failed:
            self.view.set_state(failed, veiled=True)
        elif key not in session.outcomes:
            why = tr("Stopped") if key == session.cut_short else tr("Not run yet")
            self.view.set_state(why if self.view.has_image else "", veiled=True)
        else:
            outcome = session.outcomes[key]
            self.view.set_state(
                "" if outcome.result.heatmap.size else tr("No answer"), veiled=False
            )

    def show_progress(self) -> None:
        """Say how far the method is."""
        self.view.set_state(progress_text(self._session), veiled=True)
        progress = self._session.progress
        self.bar.setRange(0, 0 if progress is None else 1000)
        if progress is not None:
            self.bar.setValue(round(1000 * progress.fraction))


def _write(labels: Sequence[QLabel], texts: Sequence[str]) -> None:
    for label, text in zip(labels, texts, strict=True):
        if isinstance(label, ElidedLabel):
            label.set_full_text(text)
        else:
            label.setText(text)


def progress_text(session: CompareSession) -> str:
    """What the running method does and how long that takes yet."""
    progress = session.progress
    if session.stopping:
        return tr("Stopping…")
    if progress is None:
        return tr("Getting ready…")
    doing = {"training": tr("Training"), "predicting": tr("Predicting")}.get(
        progress.phase, progress.phase
    )
    left = session.phase_seconds_left
    return (
        tr("{doing}…", doing=doing)
        if left is None
        else tr("{doing}, {left}", doing=doing, left=left_text(left))
    )
