"""The window of training runs at the real window: listed, compared, gone back to, removed."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QToolButton

from core.errors import ProjectError
from core.export.kinds import PROGRAMS, What, kinds_for
from core.images import read_image
from core.model import TrainedModel
from core.project import Project, Role, RunRecord
from core.run_summary import classes_of
from core.smear import Smear
from gui.dialogs.export import ExportChoices, ExportReportDialog, Scope
from gui.dialogs.frame import FramedDialog
from gui.runs.judging import Judge, Verdict, judge_runs, verdict_rows, verdict_sentence
from gui.runs.tables import RunsTable, judged_on
from gui.runs.window import RunsWindow
from tests.gui.conftest import NAMES, Work
from tests.gui.technician import LEFT, Technician

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


def open_runs(person: Technician) -> RunsWindow:
    person.key(Qt.Key.Key_T, SHIFT)
    window = person.find("runsWindow")
    assert window.isVisible()
    return window


def click_row(person: Technician, row: int, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    table = person.find("runsTable")
    place = table.visualItemRect(table.item(row, 1)).center()
    person.bot.mouseClick(table.viewport(), LEFT, modifier, place)


def cells(person: Technician, name: str = "runsTable") -> list[list[str]]:
    table = person.find(name)
    return [
        [table.item(row, column).text() for column in range(table.columnCount())]
        for row in range(table.rowCount())
    ]


def names_of(person: Technician) -> list[str]:
    return [row[0] for row in cells(person)]


@pytest.fixture
def twice_trained(
    sit_down: Callable[[], Technician], after_work: Callable[[str, Work], Path]
) -> Technician:
    """Somebody who opened a project with three runs; the first is the trained project's own."""

    def train_twice(maker: Technician) -> None:
        maker.train()
        maker.train()

    path = after_work("twice trained", train_twice)
    person = sit_down()
    person.open(path)
    return person


def test_runs_are_listed_newest_first_with_what_they_were_judged_on(
    twice_trained: Technician,
) -> None:
    person = twice_trained
    open_runs(person)
    assert names_of(person) == ["3, in use", "2", "1"]
    newest, _, oldest = cells(person)
    assert float(newest[2]) > 0
    assert newest[3] == "1 held-out image (19\u202f200\u00a0px)"
    assert newest[4] == "2 images: Cell"
    assert newest[6] == "as now"
    assert newest[5].endswith(" steps") and "learnt_classes" in person.workspace.runs.record.summary
    assert oldest[2:5] == ["–", "no held-out labels", "not told"]
    assert person.text("runsTotal").startswith("3 runs, ")


def test_only_classes_that_had_labels_were_trained_on() -> None:
    run = RunRecord(1, "2026-01-01T00:00:00+00:00", 1.0, 3, 0, None, {"classes": ["A", "B"]})
    assert classes_of(run) == ("A", "B"), "an older run does not tell which"
    run.summary["learnt_classes"] = ["A"]
    assert classes_of(run) == ("A",)


def test_a_held_out_iou_says_of_which_classes_it_is_where_there_are_several() -> None:
    figures = {"held_out_images": 2, "held_out_pixels": 500, "classes": ["A", "B", "C"]}
    run = RunRecord(1, "2026-01-01T00:00:00+00:00", 1.0, 3, 0, 0.9, dict(figures))
    where = "2 held-out images (500\u00a0px)"
    assert judged_on(run) == where, "an older run does not tell"
    run.summary["judged_classes"] = ["B"]
    assert judged_on(run) == f"{where}: B"
    run.summary["judged_classes"] = ["A", "C"]
    assert judged_on(run) == f"{where}: mean of A, C"
    run.summary.update(learnt_classes=["B"], judged_classes=["B"])
    assert judged_on(run) == f"{where}: B", "though it has learnt no other"
    run.summary.update(learnt_classes=["A"], judged_classes=["A", "B"])
    assert judged_on(run) == f"{where}: mean of A, B", "one that it has not learnt, too"
    run.summary.update(classes=["A"], learnt_classes=["A"], judged_classes=["A"])
    assert judged_on(run) == where, "there is no other class"


def test_a_training_of_hours_is_told_in_hours(qtbot) -> None:
    table = RunsTable()
    qtbot.addWidget(table)
    long = RunRecord(1, "2026-01-01T00:00:00+00:00", 7_500.0, 3, 0, None, {})
    table.show_runs([long], {}, None, 0)
    assert "2 h 05 min, 3 steps" in [table.item(0, n).text() for n in range(table.columnCount())]


def test_a_run_without_a_score_says_why_there_is_none() -> None:
    def run(**summary: object) -> RunRecord:
        return RunRecord(1, "2026-01-01T00:00:00+00:00", 1.0, 3, 0, None, summary)

    assert judged_on(run(judged_by=[3], stopped=True)) == "stopped before its first scoring"
    assert judged_on(run(judged_by=[3], stopped=False)) == "not scored"
    assert judged_on(run(judged_by=[], stopped=True)) == "no held-out labels"


def test_labels_painted_since_are_told_at_once(twice_trained: Technician) -> None:
    person = twice_trained
    open_runs(person)
    assert cells(person)[0][6] == "as now"
    person.take_class(1)
    person.stroke((5, 5), (20, 20), button=Qt.MouseButton.RightButton)
    assert cells(person)[0][6] == "changed since"
    person.control(Qt.Key.Key_Z)
    assert cells(person)[0][6] == "changed since", "it was changed, and changed back"


def test_going_back_takes_heatmap_scores_thresholds_and_the_next_training_along(
    twice_trained: Technician,
) -> None:
    person = twice_trained
    workspace, project = person.workspace, person.workspace.project
    assert project is not None
    newest = workspace.heatmap.heat.copy()
    window = open_runs(person)
    click_row(person, 2)
    person.click("goBackButton")
    person.settle()
    assert names_of(person) == ["3", "2", "1, in use"]
    assert "run 1 is in use" in person.told
    assert project.run_in_use == 1
    assert workspace.heatmap.model.to_bytes() == project.model(1)
    assert not np.array_equal(workspace.heatmap.heat, newest)
    assert workspace.heatmap.complete
    assert workspace.threshold == pytest.approx(workspace.heatmap.model.thresholds[0])
    assert person.text("trainingState") == "The network of run 1 is in use, not the newest."
    assert not window.back_button.isEnabled()
    assert person.text("trainingOrigin") == "Goes on from run 1"
    person.train()
    assert project.runs()[-1].summary["begun_from"] == "warm"
    assert names_of(person)[0] == "4, in use"

    # And there and back again: nothing is lost.
    click_row(person, 1)
    person.click("goBackButton")
    person.settle()
    assert project.run_in_use == 3
    assert np.array_equal(workspace.heatmap.heat, newest)


def test_the_best_of_one_network_gives_way_to_another_that_is_taken(
    twice_trained: Technician,
) -> None:
    person, workspace = twice_trained, twice_trained.workspace
    thresholds, classes = workspace.thresholds, workspace.class_table
    thresholds.choose_best(0.123)
    open_runs(person)
    click_row(person, 2)
    person.click("goBackButton")
    person.settle()
    own = workspace.heatmap.model.thresholds[0]
    assert (workspace.threshold, thresholds.chosen) == (own, frozenset())
    assert thresholds.given_up == {classes.records[0].id: 0.123}
    assert "you had chosen 0.123" in person.told
    workspace.choose_threshold(0.321)
    click_row(person, 0)
    person.click("goBackButton")
    person.settle()
    assert workspace.threshold == 0.321, "chosen by hand"


def test_the_run_in_use_survives_a_restart(sit_down, trained: Path) -> None:
    person = sit_down()
    person.open(trained)
    person.train()
    open_runs(person)
    click_row(person, 1)
    person.click("goBackButton")
    person.settle()
    person.leave()
    again = sit_down()
    again.open(trained)
    assert again.workspace.project.run_in_use == 1
    assert again.workspace.heatmap.model.to_bytes() == again.workspace.project.model(1)
    open_runs(again)
    assert names_of(again) == ["2", "1, in use"]
    assert again.text("trainingState") == "The network of run 1 is in use, not the newest."


def test_what_a_network_has_seen_follows_it(
    technician: Technician, images: list[Path], smears: dict[str, Smear]
) -> None:
    person = technician
    person.open(*images)
    first, second = NAMES[:2]
    person.mark(smears[first].all_cells)
    person.train()
    person.choose(second)
    person.mark(smears[second].all_cells)
    person.train()
    ids = person.ids
    assert person.workspace.heatmap.trained_on == {ids[first], ids[second]}
    person.workspace.runs.go_back(1)
    person.settle()
    assert person.workspace.heatmap.trained_on == {ids[first]}


def test_exports_are_of_the_run_gone_back_to(twice_trained: Technician, tmp_path: Path) -> None:
    from core.model import TrainedModel
    from core.prediction import Predictor

    person = twice_trained
    workspace = person.workspace
    workspace.runs.go_back(1)
    person.settle()
    kind = kinds_for(PROGRAMS[0], What.MASK)[0]
    person.window.mask_export.export(
        ExportChoices(Scope.ALL, tmp_path, "{stem}_mask.png", 1, kind=kind, receipt=False)
    )
    person.dialog(ExportReportDialog).accept()
    model = TrainedModel.from_bytes(workspace.project.model(1), "run 1")
    for record in workspace.records.values():
        heat = Predictor(model).predict(read_image(record.path))
        with Image.open(tmp_path / f"{record.path.stem}_mask.png") as mask:
            exported = np.asarray(mask) > 0
        assert np.mean(exported == (heat[0] >= 255 * workspace.threshold)) > 0.995


def test_two_runs_stand_beside_each_other(twice_trained: Technician) -> None:
    person = twice_trained
    open_runs(person)
    click_row(person, 1)
    assert person.text("comparedRuns") == "Run 2 beside run 3 (in use)"
    assert "held-out IoU" in person.text("comparisonSentence")
    rows = {row[0]: row[1:] for row in cells(person, "comparisonTable")}
    assert rows["Trained"][2].startswith("+") and rows["Trained"][2].endswith(" s")
    assert "Classes of the network" not in rows, "they are the same"
    person.click("onlyDifferences")
    rows = {row[0]: row[1:] for row in cells(person, "comparisonTable")}
    assert rows["Classes of the network"] == ["Cell", "Cell", ""]
    assert rows["Begun from"][1] == "the network before it"
    click_row(person, 2, CONTROL)
    assert person.text("comparedRuns") == "Run 1 beside run 2"
    assert "cannot be compared" in person.text("comparisonSentence")
    person.click("copyComparison")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].split("\t") == ["", "Run 1", "Run 2", "Run 2 − run 1"]
    assert len({len(line.split("\t")) for line in lines}) == 1


def test_two_runs_are_judged_anew_on_the_same_images(twice_trained: Technician) -> None:
    from core.images import read_image
    from core.metrics import Histogram, iou_at
    from core.model import TrainedModel
    from core.prediction import Predictor

    person = twice_trained
    window = open_runs(person)
    click_row(person, 2)
    assert person.text("comparisonSentence").startswith("One of the runs has no held-out IoU")
    person.click("judgeRuns")
    pair = window.pair()
    assert pair is not None
    person.until(lambda: window.judging.of(pair) is not None, 60_000)
    said = person.text("comparisonSentence")
    assert "1 held-out image (19\u202f200\u00a0px) that neither" in said
    assert not window.judge_button.isEnabled(), "there is nothing left to judge"
    assert "Both are judged" in window.judge_button.toolTip()
    row = cells(person, "comparisonTable")[0]
    assert row[0] == "Held-out IoU, judged now"
    project, record = person.workspace.project, person.workspace.records[person.ids[NAMES[2]]]
    labels = project.read_labels(record.id)
    for column, run in ((1, 1), (2, 3)):
        model = TrainedModel.from_bytes(project.model(run), "run")
        heat = Predictor(model).predict(read_image(record.path))
        expected = iou_at(Histogram.of(heat[0], labels, 1), model.thresholds[0])
        assert float(row[column]) == pytest.approx(expected, abs=0.004)
    # What was judged now stands there with its value also where it is the same.
    found = window.judging.verdict
    assert found is not None and window.only_differences.isChecked()
    window.judging.verdict = replace(found, scores={1: (0.9, 0.9)})
    window.judging.changed.emit()
    assert cells(person, "comparisonTable")[0][:3] == ["Held-out IoU, judged now", "0.900", "0.900"]
    assert person.text("comparisonSentence").endswith("IoU is 0.900 for both.")
    assert not window.comparison.item(1, 1).font().bold()
    window.judging.verdict = replace(found, scores={1: (0.9, 0.93)})
    window.judging.changed.emit()
    assert "IoU of run 3 is 0.930, 0.030 higher than the 0.900 of run 1" in person.text(
        "comparisonSentence"
    )
    window.judging.verdict = replace(found, failures=("a.png is missing.",))
    window.judging.changed.emit()
    assert window.judge_button.isEnabled(), "it may be there again"
    window.judging.verdict = found
    # Another network in the place of one of them, as live mode does, makes it stale; ...
    newest = pair[1]
    project.replace_model(newest.id, project.model(newest.id), replace(newest, steps=9_999))
    runs = {run.id: run for run in project.runs()}
    assert window.judging.of((runs[pair[0].id], runs[newest.id])) is None
    project.replace_model(newest.id, project.model(newest.id), newest)
    assert window.judging.of(pair) is not None
    # ... and so do labels that were painted since; without judges there is none.
    person.choose(NAMES[2])
    person.workspace.set_role([record.id], Role.TRAINING)
    assert window.judging.of(pair) is None
    window.refresh()
    assert not window.judge_button.isEnabled()
    assert "neither run learnt from" in window.judge_button.toolTip()


def test_a_class_that_no_held_out_label_shows_judges_nothing(
    technician: Technician, trained: Path
) -> None:
    person = technician
    person.open(trained)
    person.choose(NAMES[0])
    person.workspace.class_table.add("Platelet", (1, 99, 99))
    person.take_class(2)
    person.stroke((40, 40), (60, 50))
    person.train(2)
    project = person.workspace.require_project()
    network = project.model(person.workspace.runs.in_use)
    assert TrainedModel.from_bytes(network, "run").class_ids == (1, 2)
    record = person.workspace.records[person.ids[NAMES[2]]]
    labels = person.workspace.painting.packed_labels(record.id)
    context = SimpleNamespace(
        check=lambda: None,
        step=lambda _share: None,
        cancelled=lambda: False,
        report=lambda _share: None,
        stretch=lambda _begin, _end: lambda _share: None,
    )
    verdict = judge_runs(context, [(3, network)] * 2, [Judge(record.name, record.path, labels, 1)])
    assert list(verdict.scores) == [1], "the other's IoU would be 0, and halve the mean"


def test_of_several_classes_their_mean_is_told_in_one_sentence() -> None:
    both = Verdict({1: (0.8, 0.9), 2: (0.5, 0.5)}, 2, 19_200, ())
    assert verdict_sentence(both, (1, 3)).endswith(
        "classes is 0.700 for run 3, 0.050 higher than the 0.650 of run 1."
    )
    rows = verdict_rows(both, {1: "Cell", 2: "Nucleus"})
    assert rows[1].name == "Held-out IoU of Nucleus, judged now"
    one = Verdict({1: (0.9, 0.8)}, 2, 19_200, ())
    assert verdict_sentence(one, (1, 3)).endswith(
        "of run 3 is 0.800, 0.100 lower than the 0.900 of run 1."
    )


def test_judging_is_stopped_by_its_button_and_by_closing(
    twice_trained: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = twice_trained
    window = open_runs(person)
    click_row(person, 2)
    for stop in (lambda: person.click("judgeRuns"), window.close):
        person.click("judgeRuns")
        assert window.judging.running
        assert person.find("judgeRuns").text().startswith("Stop")
        stop()
        person.until(lambda: not window.judging.running)
        assert window.judging.verdict is None


def test_old_runs_are_removed_after_a_question_and_the_one_in_use_never(
    twice_trained: Technician,
) -> None:
    person = twice_trained
    window = open_runs(person)
    click_row(person, 0)
    assert not window.remove_button.isEnabled(), "it is in use"
    window.table.selectAll()
    person.click("removeRunsButton")
    dialog = person.dialog(FramedDialog)
    assert dialog.objectName() == "removeRunsDialog"
    assert dialog.accept_button.property("role") == "danger"
    assert dialog.reject_button.isDefault()
    assert not dialog.accept_button.isDefault()
    assert dialog.focusWidget() is dialog.reject_button, "it cannot be undone"
    person.bot.mouseClick(dialog.reject_button, LEFT)
    assert len(cells(person)) == 3, "nothing without a yes"
    window.table.selectAll()
    person.bot.keyClick(window.table, Qt.Key.Key_Delete)
    person.bot.mouseClick(person.dialog(FramedDialog).accept_button, LEFT)
    assert names_of(person) == ["3, in use"]
    assert [run.id for run in person.workspace.project.runs()] == [3]


def test_a_damaged_network_is_said_and_changes_nothing(
    twice_trained: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = twice_trained
    monkeypatch.setattr(Project, "model", lambda self, number: b"no network")
    before = person.workspace.heatmap.model
    window = open_runs(person)
    click_row(person, 1)
    [number] = window.table.chosen()
    person.bot.mouseClick(window.back_button, LEFT)
    person.settle()
    assert person.workspace.project.run_in_use == 3
    assert person.workspace.heatmap.model is before
    said = window.message.text()
    assert (
        said.startswith(f"The network of run {number} is damaged")
        and "the one in use stays" in said
    )
    assert not person.problems, "it is no matter of the network in use"


def test_a_run_that_cannot_be_judged_is_named_where_it_was_asked_for(
    twice_trained: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = twice_trained
    window = open_runs(person)
    click_row(person, 1)
    intact = Project.model
    monkeypatch.setattr(
        Project, "model", lambda self, number: b"spoilt" if number == 2 else intact(self, number)
    )
    person.click("judgeRuns")
    person.until(lambda: not window.judging.running)
    assert window.message.text().startswith("Run 2 cannot be judged: its network is damaged")
    assert not person.problems, "it is no matter of the network in use"


def test_while_training_no_other_run_can_be_taken(twice_trained: Technician) -> None:
    person = twice_trained
    window = open_runs(person)
    click_row(person, 1)
    assert window.back_button.isEnabled()
    person.type_into("trainingSeconds", "30")
    person.click("trainButton")
    assert not window.back_button.isEnabled()
    assert "being trained" in window.message.text()
    person.workspace.runs.go_back(1)
    assert person.workspace.project.run_in_use == 3
    person.until(person.find("stopButton").isEnabled)
    person.click("stopButton")
    person.settle(60_000)
    assert window.message.text() == ""


def test_a_disk_that_does_not_take_the_choice_leaves_all_as_it_was(
    twice_trained: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self, number: int) -> None:
        raise ProjectError("The disk is full; make room.")

    person = twice_trained
    before = person.workspace.heatmap.model
    monkeypatch.setattr(Project, "use_run", full)
    person.workspace.runs.go_back(1)
    person.settle()
    assert person.problems == ["The disk is full; make room."]
    assert person.workspace.heatmap.model is before


def test_without_runs_the_window_says_how_to_get_one(
    technician: Technician, images: list[Path]
) -> None:
    technician.open(*images)
    window = open_runs(technician)
    assert technician.find("runsEmptyText").isVisible()
    assert not technician.find("runsTable").isVisible()
    assert not technician.find("trainingRunsButton").isVisible()
    technician.bot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


def test_the_training_panel_leads_to_the_runs(technician: Technician, trained: Path) -> None:
    technician.open(trained)
    technician.click("trainingRunsButton")
    assert technician.find("runsWindow").isVisible()
    assert names_of(technician) == ["1, in use"]


def test_a_damaged_network_is_told_with_what_to_do(technician: Technician, trained: Path) -> None:
    with Project.open(trained) as project:
        data = project.latest_model()
    assert data is not None
    with closing(sqlite3.connect(trained)) as file, file:
        file.execute("UPDATE model SET data = x'00'")
    technician.open(trained)
    technician.settle()
    heatmap, stands_in = technician.workspace.heatmap, "The mask shown is the starter network's."
    assert "The network is damaged and cannot be read. Train again" in technician.told
    assert heatmap.is_starter and technician.told.endswith(f", if there is one. {stands_in}")
    heatmap.show(None)
    assert technician.told.endswith(", if there is one."), "no image, no mask"
    technician.click("trainingRunsButton")
    window = technician.find("runsWindow")
    assert window.isVisible(), "the way to another run"
    assert names_of(technician) == ["1, cannot be read"]
    assert window.table.item(0, 0).toolTip() == "1, cannot be read"
    heatmap.set_model(TrainedModel.from_bytes(data, "It"), snapshot=True)
    assert names_of(technician) == ["1, cannot be read"], "a snapshot is not what is in use"


def test_what_is_said_of_a_damaged_network_goes_when_another_is_in_use(
    technician: Technician, trained: Path
) -> None:
    with Project.open(trained) as project:
        data = project.latest_model()
    assert data is not None
    with closing(sqlite3.connect(trained)) as file, file:
        file.execute("UPDATE model SET data = x'00'")
    technician.open(trained)
    technician.settle()
    assert "The network is damaged" in technician.told
    open_runs(technician)
    assert names_of(technician) == ["1, cannot be read"]
    technician.workspace.heatmap.set_model(TrainedModel.from_bytes(data, "It"), snapshot=False)
    assert "The network is damaged" not in technician.told
    assert names_of(technician) == ["1, in use"]


def test_the_keyboard_is_in_the_table_when_the_window_opens(
    technician: Technician, trained: Path, images: list[Path]
) -> None:
    person = technician
    person.open(*images)
    window = open_runs(person)
    assert window.empty.isVisible()
    person.open(trained)
    person.settle()
    assert window.focusWidget() is window.table, "as soon as there is one"
    window.findChild(QToolButton).setFocus()
    window.close()
    assert open_runs(person).focusWidget() is window.table


@pytest.mark.parametrize("seen", [True, False])
def test_of_another_project_the_run_in_use_is_chosen(
    twice_trained: Technician, after_work: Callable[[str, Work], Path], seen: bool
) -> None:
    person = twice_trained
    window = open_runs(person)
    click_row(person, 2)
    assert window.table.chosen() == [1]
    if not seen:
        window.close()
    person.open(after_work("trained again", Technician.train))
    window = window if seen else open_runs(person)
    assert names_of(person) == ["2, in use", "1"]
    assert window.table.chosen() == [2]


def test_a_wide_window_keeps_the_columns_side_by_side(twice_trained: Technician) -> None:
    person = twice_trained
    window = open_runs(person)
    click_row(person, 1)
    window.resize(2400, 1000)
    person.settle()
    for table in (window.table, window.comparison):
        last = table.columnCount() - 1
        assert table.columnViewportPosition(last) < 1100, "followed by eye"
        assert table.horizontalHeader().length() == table.viewport().width()
    window.resize(window.minimumSize())
    person.settle()
    assert window.table.columnWidth(4) < 200, "words give way"


def test_only_differences_that_can_be_seen_are_listed_and_none_is_bold(
    twice_trained: Technician,
) -> None:
    person = twice_trained
    window = open_runs(person)
    click_row(person, 1)
    table = window.comparison
    for row in cells(person, "comparisonTable"):
        assert row[1] != row[2] or row[3] == "others", row
    bold = [table.item(row, 1).font().bold() for row in range(table.rowCount())]
    assert not any(bold), "nothing stands out where all differs"
    person.click("onlyDifferences")
    bold = [table.item(row, 1).font().bold() for row in range(table.rowCount())]
    assert any(bold) and not all(bold)


@pytest.mark.parametrize("width", range(700, 1000, 23))
def test_many_runs_are_not_read_sideways_where_words_can_give_way(
    technician: Technician, width: int
) -> None:
    summary = {
        "training_images": 12, "held_out_images": 3, "held_out_pixels": 410_000,
        "held_out_in_parts": True, "classes": ["Red blood cell"],
    }  # fmt: skip
    table = RunsTable()
    technician.bot.addWidget(table)
    table.resize(width, 200)
    table.show()
    for number in (3, 5, 6, 7, 8, 20):
        runs = [
            RunRecord(n, "2026-01-01T00:00:00+00:00", 75.0, 3200, 0, 0.91, summary)
            for n in range(number, 0, -1)
        ]
        table.show_runs(runs, {run.id: 61_000 for run in runs}, number, 0)
        QApplication.processEvents()
        spare = table.columnWidth(3) + table.columnWidth(4)
        assert not table.horizontalScrollBar().isVisible() or spare <= 240, (number, spare)
