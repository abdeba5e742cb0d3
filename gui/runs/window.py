"""The window of training runs: which there were, two beside each other, going back to one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from core.errors import ProjectError
from core.project import RunRecord
from core.run_comparison import compare_runs, comparison_sentence
from gui.dialogs.frame import FramedDialog, InlineMessage, WindowHead, wrapped
from gui.dialogs.kept import open_kept
from gui.empty_page import EmptyPage
from gui.enter_key import press_by_enter
from gui.icons import icon
from gui.refusing import allow
from gui.runs.judging import RunJudging, verdict_rows, verdict_sentence
from gui.runs.session import TrainingRuns
from gui.runs.tables import ComparisonTable, RunsTable, run_name, size_text
from gui.screen_room import begin_within
from gui.term_card import TermButton, add_help_keys
from gui.theme import SPACE, set_role
from gui.words import held_out_text, mark, tr, tr_n, within
from gui.workspace import Workspace

_GEOMETRY = "runs/geometry"
_INTRODUCTION = mark(
    "Every training keeps its network here. If you go back to a run, heatmap, mask, scores and "
    "exports use its network, and the next training goes on from it."
)
_EMPTY = mark(
    "Mark a few cells and some background and press Train: the run is kept here with its network."
)
_ALONE = mark("Train once more: then the two runs can be compared here.")
_ONE = mark("Choose another run to see it beside the one in use; with Ctrl choose any two.")


class RunsWindow(QWidget):
    """A window beside the main one."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setObjectName("runsWindow")
        self.setWindowTitle(tr("Training runs"))
        self._workspace = workspace
        self.session: TrainingRuns = workspace.runs
        self.judging = RunJudging(workspace)
        self._shown: list[RunRecord] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        head = WindowHead(tr("Training runs"), tr(_INTRODUCTION))
        head.row.addWidget(TermButton("run", "held_out", "iou", "loss", "step"))
        column.addWidget(head)
        self.message = InlineMessage()
        column.addWidget(self.message)
        add_help_keys(self, self.message.say)
        column.addWidget(self._make_parts(), 1)
        self.empty = EmptyPage("runs")
        self.empty.say(tr("No training runs yet"), tr(_EMPTY))
        column.addWidget(self.empty, 1)
        self.session.changed.connect(self.refresh)
        self.session.not_taken.connect(self._not_taken)
        self.judging.changed.connect(self._compare)
        self.judging.not_judged.connect(self._not_taken)
        workspace.image_changed.connect(lambda _id: self.refresh())  # its labels
        workspace.path_changed.connect(self._show_buttons)
        workspace.project_changed.connect(self._forget_choice)
        kept = workspace.settings.state(_GEOMETRY)
        begin_within(self, QSize(720, 460), QSize(1120, 680), kept)
        self.table.setFocus()

    # Layout --------------------------------------------------------------------------------------

    def _make_parts(self) -> QSplitter:
        self.table = RunsTable()
        self.table.itemSelectionChanged.connect(self._selected)
        upper = QWidget()
        above = QVBoxLayout(upper)
        above.setContentsMargins(0, 0, 0, SPACE)
        above.addWidget(self.table, 1)
        above.addLayout(self._make_buttons())
        self.parts = QSplitter(Qt.Orientation.Vertical)
        self.parts.setChildrenCollapsible(False)
        self.parts.addWidget(upper)
        self.parts.addWidget(self._make_comparison())
        self.parts.setSizes([260, 380])
        return self.parts

    def _make_buttons(self) -> QHBoxLayout:
        self.back_button = QPushButton(tr("&Go back to this run"))
        self.back_button.setObjectName("goBackButton")
        set_role(self.back_button, "primary")
        self.back_button.clicked.connect(self.go_back)
        self.remove_button = QPushButton(tr("&Remove…"))
        self.remove_button.setObjectName("removeRunsButton")
        self.remove_button.setIcon(icon("trash"))
        self.remove_button.clicked.connect(self.ask_removal)
        self.total = QLabel()
        self.total.setObjectName("runsTotal")
        set_role(self.total, "small")
        row = QHBoxLayout()
        row.setSpacing(SPACE)
        row.addWidget(self.back_button)
        row.addWidget(self.remove_button)
        row.addStretch(1)
        row.addWidget(self.total)
        return row

    def _make_comparison(self) -> QWidget:
        lower = QWidget()
        self.compared = QLabel()
        self.compared.setObjectName("comparedRuns")
        set_role(self.compared, "section")
        self.only_differences = QCheckBox(tr("Only what &differs"))
        self.only_differences.setObjectName("onlyDifferences")
        self.only_differences.setChecked(True)
        self.only_differences.toggled.connect(lambda _on: self._compare())
        self.judge_button = QPushButton(tr("&Judge both now"))
        self.judge_button.setObjectName("judgeRuns")
        self.judge_button.clicked.connect(self.judge)
        self.copy_button = QPushButton(tr("&Copy table"))
        self.copy_button.setObjectName("copyComparison")
        self.copy_button.setIcon(icon("copy"))
        self.copy_button.clicked.connect(self.copy)
        head = QHBoxLayout()
        head.setSpacing(SPACE)
        head.addWidget(self.compared, 1)
        head.addWidget(self.only_differences)
        head.addWidget(self.judge_button)
        head.addWidget(self.copy_button)
        self.sentence = wrapped("", "muted")
        self.sentence.setObjectName("comparisonSentence")
        self.comparison = ComparisonTable()
        column = QVBoxLayout(lower)
        column.setContentsMargins(0, SPACE, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(head)
        column.addWidget(self.sentence)
        column.addWidget(self.comparison, 1)
        column.addStretch()  # the words stay under their heading while there is no table
        return lower

    # What is shown -------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the runs again, unless nobody looks."""
        if not self.isVisible():
            return
        try:
            runs, sizes = self.session.runs(), self.session.sizes()
        except ProjectError as error:
            self.message.say(str(error))
            return
        project = self._workspace.project
        revision = project.revision if project is not None else 0
        self._shown = runs
        in_use, cannot_read = self.session.in_use, self.session.cannot_read
        self.table.show_runs(runs, sizes, in_use, revision, cannot_read)
        first = bool(runs) and self.parts.isHidden()
        self.parts.setVisible(bool(runs))
        if first:  # with no table to be in, the keyboard went to the help
            self.table.setFocus()
        self.empty.setVisible(not runs)
        self.total.setText(
            tr_n(
                "1 run, {size} in the project",
                "{n} runs, {size} in the project",
                len(runs),
                size=size_text(sum(sizes.values())),
            )
        )
        self.message.say(self.session.why_not if runs else "", "info")
        self._selected()

    def _forget_choice(self) -> None:
        """Another project's runs have the same numbers."""
        with QSignalBlocker(self.table):
            self.table.clearSelection()
        self.refresh()

    def _not_taken(self, why: str) -> None:
        """Say it here, or, where this has been closed meanwhile, in the main window."""
        if self.isVisible():
            self.message.say(why)
        else:
            self._workspace.problem.emit(why)

    def _selected(self) -> None:
        self._show_buttons()
        self._compare()

    def _show_buttons(self) -> None:
        chosen, in_use = self.table.chosen(), self.session.in_use
        other = [number for number in chosen if number != in_use]
        why_not = self.session.why_not
        if not why_not and len(chosen) != 1:
            why_not = tr("Choose one run in the table")
        elif not why_not and not other:
            why_not = tr("This run is in use already")
        self.back_button.setToolTip(why_not or tr("Use the network of this run from now on"))
        allow(self.back_button, not why_not, self._workspace)
        self.remove_button.setToolTip(
            tr("Remove the chosen runs and their networks from the project (Del)")
            if other
            else tr("Choose runs other than the one in use")
        )
        removable = bool(other) and self.session.in_use is not None
        allow(self.remove_button, removable, self._workspace)

    def pair(self) -> tuple[RunRecord, RunRecord] | None:
        """The two runs compared: the chosen ones, older first, or the one in use and the other."""
        numbers = set(self.table.chosen())
        if len(numbers) == 1 and self.session.in_use is not None:
            numbers.add(self.session.in_use)
        found = sorted((run for run in self._shown if run.id in numbers), key=lambda run: run.id)
        return (found[0], found[1]) if len(found) == 2 else None

    def _compare(self) -> None:
        pair = self.pair()
        for widget in (
            self.comparison,
            self.only_differences,
            self.judge_button,
            self.copy_button,
        ):
            widget.setVisible(pair is not None)
        if pair is None:
            self.compared.setText(tr("Two runs beside each other"))
            self._say(tr(_ONE if len(self._shown) > 1 else _ALONE))
            return
        names = [run_name(run, self.session.in_use) for run in pair]
        self.compared.setText(
            tr("{first} beside {second}", first=names[0], second=within(names[1]))
        )
        self._show_judging(pair)
        verdict = self.judging.of(pair)
        numbers = (pair[0].id, pair[1].id)
        said = verdict_sentence(verdict, numbers) if verdict else comparison_sentence(*pair)
        self._say(said)
        classes = {record.id: record.name for record in self._workspace.classes}
        rows = compare_runs(*pair)
        if only := self.only_differences.isChecked():
            rows = [row for row in rows if row.differs]
        # What both were judged on now stands there also where it is the same.
        judged = verdict_rows(verdict, classes) if verdict else []
        self.comparison.show_rows([*judged, *rows], names, numbers, mixed=not only)

    def _show_judging(self, pair: tuple[RunRecord, RunRecord]) -> None:
        """What the button does now: judge, or stop that."""
        judging = self.judging
        if judging.running:
            self.judge_button.setText(tr("Stop ({percent:.0f} %)", percent=100 * judging.share))
            self.judge_button.setEnabled(True)
            self.judge_button.setToolTip(tr("Stop judging"))
            return
        number = len(judging.judges(pair))
        self.judge_button.setText(tr("&Judge both now"))
        judged = judging.of(pair)
        if judged is not None and not judged.failures:  # else a file may be there again
            self.judge_button.setEnabled(False)
            self.judge_button.setToolTip(tr("Both are judged on the labels that there are now"))
            return
        self.judge_button.setEnabled(number > 0)
        images = held_out_text(number)
        self.judge_button.setToolTip(
            tr(
                "Compute both IoUs anew on the same {images} that neither run learnt from",
                images=images,
            )
            if number
            else tr("No labelled image is held out that neither run learnt from")
        )

    def _say(self, sentence: str) -> None:
        self.sentence.setText(sentence)
        self.sentence.setAccessibleName(sentence)

    # Intent --------------------------------------------------------------------------------------

    def go_back(self) -> None:
        """Have the network of the chosen run in use."""
        chosen = self.table.chosen()
        if len(chosen) == 1:
            self.session.go_back(chosen[0])

    def judge(self) -> None:
        """Judge both runs on the images held out now, or stop that."""
        pair = self.pair()
        if self.judging.running:
            self.judging.cancel()
        elif pair is not None:
            self.judging.start(pair)

    def ask_removal(self) -> None:
        """Ask before runs are removed for good; the one in use is never among them."""
        numbers = [n for n in self.table.chosen() if n != self.session.in_use]
        if not numbers:
            return
        sizes = self.session.sizes()
        freed = size_text(sum(sizes.get(number, 0) for number in numbers))
        dialog = FramedDialog(tr("Remove training runs"), self, accept_text=tr("Remove"))
        dialog.setObjectName("removeRunsDialog")
        set_role(dialog.accept_button, "danger")
        if dialog.reject_button is not None:  # Enter must not lose what nothing brings back
            dialog.accept_button.setDefault(False)
            dialog.reject_button.setDefault(True)
            dialog.reject_button.setFocus()
        dialog.body.addWidget(
            wrapped(
                tr_n(
                    "Remove run {number} and its network ({size}) from the project? This cannot "
                    "be undone. Labels and images stay. The file does not shrink; what is stored "
                    "next uses the room.",
                    "Remove {n} runs and their networks ({size}) from the project? This cannot "
                    "be undone. Labels and images stay. The file does not shrink; what is stored "
                    "next uses the room.",
                    len(numbers),
                    number=numbers[0],
                    size=freed,
                )
            )
        )
        dialog.resize(440, 1)
        dialog.accepted.connect(lambda: self._remove(numbers))
        open_kept(dialog)

    def _remove(self, numbers: Sequence[int]) -> None:
        self.session.remove(numbers)

    def copy(self) -> None:
        """Put the comparison on the clipboard, for a spreadsheet."""
        QGuiApplication.clipboard().setText(self.comparison.as_text())

    # Window --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; Delete asks about removing the chosen runs."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() == Qt.Key.Key_Delete and self.remove_button.isEnabled():
            self.ask_removal()
        elif not press_by_enter(event, self.focusWidget()):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what happened meanwhile."""
        super().showEvent(event)
        self.refresh()
        self.table.setFocus()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember where it stood; nobody would see what comes of judging."""
        self.judging.cancel()
        self._workspace.settings.put_state(_GEOMETRY, self.saveGeometry())
        event.accept()
