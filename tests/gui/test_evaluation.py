"""The Evaluation panel: the number to report, the table of images, the curves over threshold."""

from __future__ import annotations

import shutil
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QApplication,
    QDockWidget,
    QLabel,
    QMenu,
    QScrollArea,
    QStyleOptionViewItem,
    QTabBar,
    QTableView,
)

from core.cross_fit import OWN_JUDGE, cross_fit
from core.errors import SmearSegError
from core.images import content_hash, read_header
from core.intervals import mean_interval
from core.labels import UNLABELLED
from core.metrics import Histogram, level_threshold, mask_counts, optimum
from core.metrics import iou as iou_of
from core.project import Project, Role, RunRecord
from core.run_summary import TRAINED_ON
from core.smear import SmearSettings, make_smear
from gui.evaluation_table import COLUMNS, IOU, ROLE
from gui.giving_way import LEAST_PLOT
from gui.runs.tables import judged_on
from gui.score_curves import MEASURES, ScoreCurves
from gui.scores import Scope
from gui.theme import apply_theme
from gui.words import megapixels
from tests.gui.column_hands import drag_lower_edge
from tests.gui.conftest import SIZE, write_smears
from tests.gui.technician import LEFT, Technician

TRAINED, HELD_OUT = 2, 6


@pytest.fixture(scope="module")
def judged_folder(tmp_path_factory: pytest.TempPathFactory, trained_folder: Path) -> Path:
    """A project of eight fully labelled fields, six of them held out, with a network of two."""
    folder = tmp_path_factory.mktemp("judged") / "made"
    settings = SmearSettings(*SIZE, red_cell_diameter=26, white_cells=1, platelets=2, noise=0.5)
    smears = {f"field-{n}.png": make_smear(n, settings) for n in range(1, TRAINED + HELD_OUT + 1)}
    paths = write_smears(folder / "fields", smears)
    former_path = shutil.copy(trained_folder / "trained.smearseg", folder)
    with Project.open(Path(former_path)) as former:
        data = former.latest_model()
    assert data is not None
    with Project.create(folder / "judged.smearseg") as project:
        ids = project.add_images([(p, read_header(p), content_hash(p)) for p in paths])
        for image_id, path in zip(ids, paths, strict=True):
            project.write_labels(image_id, smears[path.name].all_cells.astype(np.uint8))
        project.set_roles(ids[TRAINED:], Role.HELD_OUT)
        seen = {TRAINED_ON: ids[:TRAINED]}
        project.add_model(data, RunRecord(0, "2024-01-01T00:00:00+00:00", 1, 12, 8, None, seen))
    # Moved, so that copies find their images beside them and nowhere else.
    return folder.rename(folder.with_name("kept"))


@pytest.fixture
def judged(judged_folder: Path, tmp_path: Path) -> Path:
    """A copy of that project, to be changed at will: the path of its file."""
    shutil.copytree(judged_folder, tmp_path / "judged")
    return tmp_path / "judged" / "judged.smearseg"


@pytest.fixture
def person(technician: Technician, judged: Path) -> Technician:
    technician.open(judged)
    technician.until(lambda: not technician.workspace.held_out.waiting)
    return technician


def open_panel(person: Technician) -> None:
    person.action("evaluationAction").trigger()
    person.until(lambda: person.window.evaluation_panel.isVisible())
    caught_up(person)


def caught_up(person: Technician) -> None:
    """Wait until the panel shows what is so."""
    person.settle()
    person.until(lambda: not person.workspace.held_out.waiting)
    person.window.evaluation_panel.refresh()


def cells(person: Technician, column: int) -> list[str]:
    model = person.find("evaluationTable").model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


# The panel ---------------------------------------------------------------------------------------


def test_it_is_closed_at_the_first_start_and_opened_by_menu_key_and_link(
    person: Technician,
) -> None:
    [dock] = person.window.findChildren(QDockWidget, "evaluationDock")
    assert not dock.isVisible()
    [panels] = [m for m in person.window.findChildren(QMenu) if m.title() == "Panel&s"]
    [entry] = [action for action in panels.actions() if action.text() == "Evaluation"]
    entry.trigger()
    assert dock.isVisible()
    entry.trigger()
    assert not dock.isVisible()
    person.click("moreEvaluationButton")
    assert dock.isVisible() and person.find("evaluationTable").hasFocus()
    dock.close()
    person.key(
        Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    assert dock.isVisible()


def test_nothing_of_it_is_lost_on_a_small_screen(person: Technician) -> None:
    person.window.resize(1280, 720)
    area = person.window.threshold_panel.parentWidget().parentWidget()
    assert isinstance(area, QScrollArea)
    person.until(lambda: area.verticalScrollBar().maximum() == 0)
    assert not person.find("iouCurve").isVisible() or person.find("iouCurve").height() >= 60
    width = person.find("thresholdDock").width()
    open_panel(person)
    assert person.window.size().height() == 720 and person.window.size().width() == 1280
    assert person.find("thresholdDock").width() == width
    assert person.find("evaluationCurves").height() >= 60
    person.window.resize(1280, 900)
    person.until(lambda: person.find("iouCurve").isVisible())


def test_after_a_training_the_threshold_needs_no_scrolling(person: Technician) -> None:
    person.window.resize(1280, 720)
    area = person.window.threshold_panel.parentWidget().parentWidget()
    person.train(2)
    assert person.window.height() == 720
    person.until(lambda: area.verticalScrollBar().maximum() == 0)
    person.window.resize(1280, 1000)
    person.until(lambda: person.find("trainingPlot").isVisible())
    person.until(lambda: person.find("iouCurve").isVisible())


@pytest.mark.parametrize("in_parts", [False, True])
def test_an_iou_of_parts_of_the_held_out_images_is_said_to_be_one(
    person: Technician, monkeypatch: pytest.MonkeyPatch, in_parts: bool
) -> None:
    """The Threshold panel has that of all their pixels, which is another."""
    if in_parts:
        monkeypatch.setattr("core.held_out.MAX_PART_PIXELS", 4000)
    person.train(2)
    progress = person.workspace.training.progress
    assert progress is not None and progress.held_out_in_parts == in_parts
    of_all = f"{HELD_OUT} held-out images"
    on = f"parts of {of_all}" if in_parts else of_all
    assert f" on {on}." in person.text("trainingState")
    exactly = f"{on} ({megapixels(progress.held_out_pixels)})"
    assert (exactly in person.find("trainingState").toolTip()) == in_parts
    assert (progress.held_out_pixels < HELD_OUT * SIZE[0] * SIZE[1]) == in_parts
    run = person.workspace.runs.record
    assert run is not None and judged_on(run).startswith(on)


def test_while_training_its_curve_comes_first_and_then_the_person_decides(
    person: Technician,
) -> None:
    window = person.window
    window.resize(1280, 900)
    curve, threshold = person.find("trainingPlot"), person.find("iouCurve")
    person.type_into("trainingSeconds", "60")
    person.click("trainButton")
    try:
        area = window.docks[3].panel.viewport()

        def seen() -> int:
            place = QRect(curve.mapTo(area, QPoint(0, 0)), curve.size())
            return (place & area.rect()).height() if curve.isVisible() else 0

        person.until(lambda: seen() >= 60)
        assert threshold.isVisible(), "there is room for both"
        docks = window.docks[3:5]
        drag_lower_edge(person, docks[0], 150)
        person.until(lambda: docks[0].height() < 180)
        person.until(lambda: len(person.workspace.training.losses) > 30)
        assert docks[0].height() < 180, "who makes it smaller meanwhile keeps it so"
    finally:
        person.click("stopButton")
        person.settle(60_000)


def test_live_mode_leaves_the_threshold_whole_and_its_end_brings_back_the_curve(
    person: Technician,
) -> None:
    person.window.resize(1280, 720)
    training, threshold = person.find("trainingPlot"), person.find("iouCurve")
    area = person.window.docks[3].panel
    assert isinstance(area, QScrollArea)
    person.train(2)
    person.until(lambda: threshold.isVisible() and not training.isVisible())
    person.action("liveAction").trigger()
    assert not person.workspace.training.running, "it knows the labels and waits"
    person.stand_still()  # the column is divided anew, or stays; which curve has room depends
    assert area.verticalScrollBar().maximum() == 0
    plots = [plot.height() for plot in (training, threshold) if plot.isVisible()]
    assert all(height >= LEAST_PLOT for height in plots)
    person.action("liveAction").trigger()
    person.until(lambda: threshold.isVisible() and not training.isVisible())


# The number to report ----------------------------------------------------------------------------


def test_the_number_is_cross_fitted_with_its_interval_over_images(person: Technician) -> None:
    workspace = person.workspace
    open_panel(person)
    histograms = []
    for image_id, record in workspace.records.items():
        if record.role == Role.HELD_OUT:
            person.choose(record.name)
            person.settle()
            plane = workspace.heatmap.plane()
            assert plane is not None and workspace.current_id == image_id
            histograms.append((record.name, Histogram.of(plane, person.labels, 1)))
    fit = cross_fit(histograms)
    assert fit is not None
    interval = mean_interval(fit.scored.ious)
    caught_up(person)
    assert interval is not None
    assert person.text("heldOutHeadline") == (
        f"Mean IoU {fit.scored.mean_iou:.3f}, 95 % interval {interval.low:.3f} to "
        f"{interval.high:.3f}, over {HELD_OUT} held-out images"
    )
    said = person.text("heldOutExplanation")
    assert said.startswith(fit.fairness)
    assert "none judges itself" in said
    if fit.optimism is not None and fit.optimism >= 0.0005:
        more = person.find("heldOutExplanation").toolTip()
        assert f"One threshold for all, {fit.threshold:.3f}" in more
        assert f"{fit.flattered.mean_iou:.3f}: {fit.optimism:.3f} above the fair number" in more
    assert f"{fit.scored.mean_iou:.3f}" in person.text("heldOutReadout")


def test_of_several_classes_it_names_the_one_that_it_is_of(person: Technician) -> None:
    open_panel(person)
    alone = person.text("heldOutHeadline")
    assert "Cell" not in alone and not person.find("imagesBasis").isVisible()
    person.workspace.class_table.add("Platelet", (1, 99, 99))
    person.workspace.painting.set_value(1)
    caught_up(person)
    named = alone.replace("Mean IoU", "Mean IoU of “Cell”")
    assert person.text("heldOutHeadline") == named
    assert person.text("imagesBasis") == "IoU is that of “Cell”"
    assert person.find("imagesBasis").isVisible()
    for name in [name for name in cells(person, 0) if name not in ("field-1.png", "field-3.png")]:
        person.window.images_panel._set_role([person.ids[name]], Role.TRAINING)
    caught_up(person)
    assert person.text("heldOutHeadline").startswith("“Cell”, 1 held-out image: ")
    height = person.find("imageList").height()
    person.take_class(2)
    assert person.text("imagesBasis").strip() == "", "it is not trained: no row has an IoU"
    assert "Platelet" not in person.text("heldOutHeadline"), "what is judged still is Cell"
    caught_up(person)
    assert person.text("heldOutHeadline") == "This class is not trained yet"
    assert person.find("imageList").height() == height, "rows stay under the pointer"


def test_training_images_that_were_not_trained_on_yet_are_told(person: Technician) -> None:
    """Their role alone does not say that the network has seen them."""
    person.train(2)
    basis = person.window.threshold_panel._bases[Scope.TRAINING]
    assert basis.text().endswith("of 2 images") and "trained on" not in basis.toolTip()
    held_out = [r.id for r in person.workspace.records.values() if r.role == Role.HELD_OUT]
    person.workspace.set_role(held_out[:1], Role.TRAINING)
    person.until(lambda: basis.text() == "57\u202f600\u00a0px, 1 of 3 new")
    assert "1 of them not trained on yet" in basis.toolTip()


def test_of_an_image_with_strokes_only_its_iou_is_said_to_be_of_a_part(person: Technician) -> None:
    person.train(2)
    basis = person.window.threshold_panel._bases[Scope.IMAGE]
    person.until(lambda: basis.text().endswith("px"))
    person.workspace.painting.set_value(UNLABELLED)
    person.stroke((20, 20), (60, 20))
    person.until(lambda: basis.text().endswith("px, in part"))


def test_the_cross_fitted_number_does_not_follow_the_slider_the_plain_one_does(
    person: Technician,
) -> None:
    open_panel(person)
    before, said = person.text("heldOutHeadline"), person.text("heldOutPresent")
    explained = person.text("heldOutExplanation")
    person.slide("thresholdSlider", 40)
    caught_up(person)
    assert person.text("heldOutHeadline") == before
    assert person.text("heldOutExplanation").startswith(explained)
    assert person.text("heldOutPresent") != said
    assert person.text("heldOutPresent").startswith("At one threshold, 0.156: ")


def test_each_of_the_two_scores_of_several_images_says_how_they_are_taken_together(
    person: Technician,
) -> None:
    open_panel(person)
    assert person.text("heldOutPresent").startswith("At one threshold, 0.")
    assert person.text("evaluationBasis").endswith("px together")
    person.click("held_outScopeButton")
    assert person.text("iouOfWhat") == "of held\u2011out images"
    [basis] = [
        label.text()
        for label in person.window.threshold_panel.findChildren(QLabel)
        if label.text().endswith(f" of {HELD_OUT} images")
    ]
    assert basis.startswith(megapixels(HELD_OUT * SIZE[0] * SIZE[1]))


def test_a_threshold_that_scores_clearly_lower_than_the_held_out_images_choose_is_said_to(
    person: Technician,
) -> None:
    open_panel(person)
    answer = person.workspace.held_out.answer
    assert answer is not None and answer.fit is not None
    said = "The threshold that is set scores clearly lower."
    person.workspace.choose_threshold(answer.fit.threshold)
    caught_up(person)
    assert said not in person.text("heldOutExplanation")
    person.workspace.choose_threshold(1.0)
    caught_up(person)
    assert person.text("heldOutExplanation").endswith(said)
    for level in range(0, 256, 5):  # it follows the images' own difference, not the flattered mean
        person.workspace.choose_threshold(level / 255)
        clearly = answer.fit.is_clearly_above(answer.question.images, level / 255)
        assert (said in person.workspace.held_out.explanation) == clearly


def test_a_score_of_some_of_the_held_out_images_says_so_while_others_are_to_come(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, panel = person.workspace, person.window.threshold_panel
    monkeypatch.setattr(type(workspace.scores), "waiting", property(lambda _scores: True))
    last = max(workspace.records)
    workspace.scores.forget(last)
    said = f"{HELD_OUT - 1} of {HELD_OUT} images so far"
    person.until(lambda: said in [label.text() for label in panel.findChildren(QLabel)])
    person.until(lambda: not workspace.held_out.waiting)
    short = workspace.held_out.short
    assert short == "Cross-fitted held-out IoU …", "no interval of a part stands as that of all"


def test_a_score_of_some_of_the_training_images_says_so_while_others_are_to_come(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, panel = person.workspace, person.window.threshold_panel
    person.until(lambda: len(workspace.scores.images(Scope.TRAINING, 1)) == TRAINED)
    monkeypatch.setattr(type(workspace.scores), "waiting", property(lambda _scores: True))
    workspace.scores.forget(list(workspace.records)[TRAINED - 1])
    said = f"{TRAINED - 1} of {TRAINED} images so far"
    person.until(lambda: said in [label.text() for label in panel.findChildren(QLabel)])


def test_what_judged_the_network_before_goes_as_a_snapshot_of_another_comes(
    person: Technician,
) -> None:
    workspace = person.workspace
    assert workspace.held_out.short.startswith("Cross-fitted held-out IoU 0.")
    workspace.heatmap.set_model(workspace.heatmap.model, snapshot=True)
    to_come = "Cross-fitted held-out IoU after training"
    assert workspace.held_out.short == to_come, "the line stays, lest what is below it jumps"
    assert person.text("heldOutReadout") == to_come


def test_the_number_to_report_is_not_taken_for_that_of_a_threshold_set_by_hand(
    person: Technician,
) -> None:
    workspace = person.workspace
    before = person.text("heldOutReadout")
    assert before.startswith("Cross-fitted held-out IoU 0.")
    workspace.thresholds.choose(0.99)
    said = person.text("heldOutReadout")
    assert said == before.replace(" held-out IoU", ", not at yours")
    workspace.thresholds.use_proposed()
    assert person.text("heldOutReadout") == before


def test_a_number_to_report_that_will_not_come_again_is_not_waited_for(person: Technician) -> None:
    workspace = person.workspace
    assert workspace.held_out.short
    held_out = [r.id for r in workspace.records.values() if r.role == Role.HELD_OUT]
    workspace.set_role(held_out, Role.TRAINING)
    person.until(lambda: workspace.held_out.short == "")
    assert person.find("heldOutReadout").isHidden()


def test_no_number_is_promised_for_after_a_training_when_nothing_is_held_out_any_more(
    person: Technician,
) -> None:
    workspace = person.workspace
    workspace.heatmap.set_model(workspace.heatmap.model, snapshot=True)
    assert workspace.held_out.short == "Cross-fitted held-out IoU after training"
    held_out = [r.id for r in workspace.records.values() if r.role == Role.HELD_OUT]
    workspace.set_role(held_out, Role.TRAINING)
    person.until(lambda: not workspace.held_out.waiting)
    assert workspace.held_out.short == ""
    assert person.find("heldOutReadout").isHidden()


def test_no_number_is_promised_where_judging_failed(
    person: Technician, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise SmearSegError("It went wrong.")

    open_panel(person)
    workspace = person.workspace
    assert workspace.held_out.short
    with monkeypatch.context() as broken:
        broken.setattr("gui.held_out.judge", fail)
        workspace.scores.changed.emit()
        person.until(lambda: "It went wrong." in person.problems)
    assert workspace.held_out.short == "" and person.find("heldOutReadout").isHidden()
    person.window.evaluation_panel.refresh()
    assert person.text("heldOutHeadline") == "The held-out images could not be judged"
    workspace.scores.changed.emit()  # whatever changes next, it is tried again
    person.until(lambda: workspace.held_out.short.startswith("Cross-fitted held-out IoU 0."))


def test_what_judged_the_network_before_is_not_said_of_the_new_one(person: Technician) -> None:
    workspace = person.workspace
    assert workspace.held_out.short
    workspace.heatmap.generation += 1
    workspace.scores.changed.emit()
    assert workspace.held_out.answer is None
    assert workspace.held_out.short == "Cross-fitted held-out IoU …"


@pytest.mark.parametrize("size", [100, 150, 200])
def test_no_figure_of_the_cross_fitted_score_is_cut(
    person: Technician, qapp: QApplication, size: int
) -> None:
    apply_theme(qapp, "light", size)
    person.window.resize(2560, 1440)
    person.stand_still()
    label = person.find("heldOutReadout")
    assert label.isVisible() and label.text().count(".") >= 3
    assert label.height() >= label.heightForWidth(label.width())
    assert label.width() >= max(map(label.fontMetrics().horizontalAdvance, label.text().split()))
    apply_theme(qapp, "light")


def test_without_labels_the_place_of_the_curve_says_what_to_do(person: Technician) -> None:
    hint = person.find("iouCurveHint")
    person.settle()
    person.click("imageScopeButton")
    person.until(lambda: person.find("iouReadout").text() != "IoU –")
    assert hint.isHidden()
    labels = person.labels
    person.workspace.painting.begin_batch("Nothing").put(
        person.workspace.current_id, np.full_like(labels, UNLABELLED)
    )
    person.settle()
    assert hint.text() == "No labels on this image: choose “Held-out images”, or paint some."
    person.click("held_outScopeButton")
    assert hint.isHidden()


def in_sight(view: QTableView, row: int) -> bool:
    return view.viewport().rect().contains(view.visualRect(view.model().index(row, 0)).center())


def spoil(person: Technician, image_id: int) -> None:
    """Have an image labelled the other way round, so that it scores worst."""
    labels = person.workspace.require_project().read_labels(image_id)
    person.workspace.painting.begin_batch("Spoil").put(image_id, 1 - labels)
    caught_up(person)


def test_after_new_scores_the_image_shown_is_in_sight_or_else_the_worst(
    person: Technician,
) -> None:
    open_panel(person)
    panel = person.window.evaluation_panel
    view, table = panel.view, panel.table
    view.setFixedHeight(130)  # as in a low window: three of the eight
    person.settle()
    best, worst = table.rows[-1], table.rows[0]
    person.workspace.select(best.image_id)
    caught_up(person)
    assert in_sight(view, 7) and not in_sight(view, 0)
    spoil(person, best.image_id)
    assert table.row_of(best.image_id) == 0
    assert in_sight(view, 0), "it went up, and so did the view"

    person.workspace.select(worst.image_id)
    caught_up(person)
    view.scrollToBottom()
    person.settle()
    row = table.row_of(worst.image_id)
    assert not in_sight(view, row), "somebody has scrolled"
    spoil(person, table.rows[-1].image_id)
    assert in_sight(view, 0) and view.verticalScrollBar().value() == 0


def test_a_narrow_table_leaves_columns_out_instead_of_cutting_them(person: Technician) -> None:
    open_panel(person)
    view = person.window.evaluation_panel.view
    full = len(COLUMNS)

    def shown(width: int) -> list[int]:
        view.resize(width, 200)
        person.settle()
        found = [column for column in range(full) if not view.isColumnHidden(column)]
        assert sum(map(view.columnWidth, found)) <= view.viewport().width()
        assert all(view.columnWidth(c) >= view.sizeHintForColumn(c) for c in found if c)
        return found

    view.setParent(None)  # out of its splitter, to be as wide as asked
    view.show()
    assert shown(1200) == list(range(full))
    assert shown(490) == [0, 1, IOU, 4, 5, 6, 7]
    assert shown(320) == [0, 1, IOU, 4, 5]
    role = view.itemDelegateForColumn(0)
    rows = [view.model().index(row, 0) for row in range(view.model().rowCount())]
    assert not any(role.beside(QStyleOptionViewItem(), row) for row in rows), "told by its column"
    assert shown(270) == [0, IOU, 4, 5], "the role goes before names are shortened"
    for row in rows:
        option = QStyleOptionViewItem()
        option.rect = view.visualRect(row)
        role.initStyleOption(option, row)
        held_out = row.siblingAtColumn(1).data() == "Held out"
        assert option.icon.isNull() is not held_out, "a sign of it stays"
        width = option.fontMetrics.horizontalAdvance(option.text)
        sign = option.decorationSize.width() if held_out else 0
        assert width + sign <= view.columnWidth(0)
        for kind in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            assert row.data(kind).endswith(row.siblingAtColumn(1).data())
    assert shown(1200) == list(range(full))
    view.close()


def test_no_two_measures_share_a_colour_or_a_style() -> None:
    assert len({measure.line for measure in MEASURES}) == len(MEASURES)
    assert len({measure.style for measure in MEASURES}) == len(MEASURES)


def test_with_four_images_there_is_no_interval_and_with_one_no_number(person: Technician) -> None:
    held = [r.id for r in person.workspace.records.values() if r.role == Role.HELD_OUT]
    open_panel(person)
    person.workspace.set_role(held[:2], Role.TRAINING)
    caught_up(person)
    assert "too few images for an interval" in person.text("heldOutHeadline")
    assert "over 4 held-out images" in person.text("heldOutHeadline")
    person.workspace.set_role(held[2:5], Role.TRAINING)
    caught_up(person)
    assert "too few for a fair score" in person.text("heldOutHeadline")
    assert person.text("heldOutExplanation") == OWN_JUDGE
    person.workspace.set_role(held[5:], Role.TRAINING)
    caught_up(person)
    assert "No held-out image has labels" in person.text("heldOutHeadline")
    for _ in range(3):
        person.control(Qt.Key.Key_Z)
    caught_up(person)
    assert f"over {HELD_OUT} held-out images" in person.text("heldOutHeadline")


def test_images_that_the_network_has_seen_judge_nothing(person: Technician) -> None:
    first = next(iter(person.workspace.records))
    person.workspace.set_role([first], Role.HELD_OUT)
    open_panel(person)
    assert f"over {HELD_OUT} held-out images" in person.text("heldOutHeadline")
    assert "Held out, trained on" in cells(person, 1)


def test_a_narrow_column_of_roles_cuts_no_word(person: Technician) -> None:
    """“Held out, trained on” was cut in its middle: “Held…d on”."""
    person.workspace.set_role([next(iter(person.workspace.records))], Role.HELD_OUT)
    open_panel(person)
    view = person.window.evaluation_panel.view
    row = cells(person, ROLE).index("Held out, trained on")
    index = view.model().index(row, ROLE)

    def drawn(width: int) -> str:
        view.resize(width, 200)
        person.settle()
        option = QStyleOptionViewItem()
        option.initFrom(view)
        option.rect = view.visualRect(index)
        view.itemDelegateForColumn(ROLE).initStyleOption(option, index)
        assert option.fontMetrics.horizontalAdvance(option.text) < option.rect.width()
        assert not view.isColumnHidden(ROLE)
        return option.text

    view.setParent(None)  # out of its splitter, to be as wide as asked
    view.show()
    assert drawn(1200) == "Held out, trained on"
    assert drawn(360) == "Held out, …"
    for kind in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
        assert index.data(kind).endswith("Held out, trained on")
    view.close()


# The table ---------------------------------------------------------------------------------------


def test_the_table_has_every_labelled_image_worst_first(person: Technician) -> None:
    open_panel(person)
    shown = cells(person, IOU)
    assert len(shown) == TRAINED + HELD_OUT and "–" not in shown
    assert shown == sorted(shown)
    assert sorted(cells(person, 0)) == sorted(person.ids)


def test_its_numbers_are_those_of_the_pixels(person: Technician) -> None:
    open_panel(person)
    name = cells(person, 0)[0]
    person.choose(name)
    caught_up(person)
    person.slide("thresholdSlider", 90)
    caught_up(person)
    plane = person.workspace.heatmap.plane()
    assert plane is not None
    counts = mask_counts(plane >= 90, person.labels, 1)
    row = person.window.evaluation_panel.table.row_of(person.ids[name])
    said = [cells(person, column)[row].replace("\u202f", "") for column in range(len(COLUMNS))]
    assert said[2] == f"{iou_of(counts):.3f}"
    assert said[4] == f"{counts.tp / (counts.tp + counts.fp):.3f}"
    assert said[5] == f"{counts.tp / (counts.tp + counts.fn):.3f}"
    assert said[6:] == [str(counts.fn), str(counts.fp), str(person.labels.size)]


def test_a_click_on_a_heading_sorts_and_a_click_on_a_row_opens_the_image(
    person: Technician,
) -> None:
    open_panel(person)
    view: QTableView = person.find("evaluationTable")
    header = view.horizontalHeader()
    middle = header.sectionViewportPosition(0) + header.sectionSize(0) // 2
    at = QPointF(middle, header.height() / 2).toPoint()
    person.bot.mouseClick(header.viewport(), LEFT, pos=at)
    assert cells(person, 0) == sorted(person.ids)
    person.bot.mouseClick(header.viewport(), LEFT, pos=at)
    assert cells(person, 0) == sorted(person.ids, reverse=True)
    target = view.model().index(3, 0)
    person.bot.mouseClick(view.viewport(), LEFT, pos=view.visualRect(target).center())
    person.shows(target.data())
    person.choose("field-1.png")
    caught_up(person)
    assert view.currentIndex().siblingAtColumn(0).data() == "field-1.png"


def test_the_hint_of_the_empty_table_goes_when_there_are_rows(person: Technician) -> None:
    hint = person.find("evaluationTableHint")
    open_panel(person)
    assert person.window.evaluation_panel.table.rowCount() > 0
    assert hint.isHidden()


def test_arrow_keys_walk_through_the_images(person: Technician) -> None:
    open_panel(person)
    names = cells(person, 0)
    view = person.find("evaluationTable")
    person.choose(names[0])
    person.until(lambda: view.currentIndex().row() == 0)  # the table follows the list
    view.setFocus()
    person.bot.keyClick(view, Qt.Key.Key_Down)
    person.shows(names[1])


def test_the_keyboard_comes_to_the_table_without_choosing_an_image(
    technician: Technician, judged: Path, tmp_path: Path
) -> None:
    person = technician
    [unlabelled] = write_smears(tmp_path / "new", {"new.png": make_smear(99, SmearSettings(*SIZE))})
    with Project.open(judged) as project:
        [made] = project.add_images(
            [(unlabelled, read_header(unlabelled), content_hash(unlabelled))]
        )
        project.set_setting("current_image", made)
    person.open(judged)
    person.choose(unlabelled.name)  # the table has no row of it
    workspace, view = person.workspace, person.find("evaluationTable")
    person.until(lambda: workspace.held_out.answer is not None)
    open_panel(person)
    person.until(view.hasFocus)
    person.settle()
    person.shows(unlabelled.name)
    person.bot.keyClick(view, Qt.Key.Key_Down)
    person.shows(cells(person, 0)[0])


# The curves --------------------------------------------------------------------------------------


def test_the_curves_show_the_best_how_flat_it_is_and_move_the_threshold(
    person: Technician,
) -> None:
    open_panel(person)
    plot: ScoreCurves = person.find("evaluationCurves")
    found = person.workspace.scores.images(person.window.evaluation_panel.scope, 1)
    total = sum((histogram for _, histogram in found), Histogram.empty())
    best = optimum(total)
    assert best is not None and plot.best == best
    said = person.text("flatness")
    for number in (f"{best.iou:.3f}", f"{best.threshold:.3f}", f"{best.low:.3f}"):
        assert number in said
    for measure in ("iou", "dice", "precision", "recall"):
        assert person.text(f"{measure}Legend")[-1].isdigit()
    person.until(lambda: plot.is_made)
    line = plot.line
    line.setValue(0.25)
    line.sigDragged.emit(line)
    assert person.workspace.threshold == level_threshold(64), "of a level, as the slider's"
    assert person.find("thresholdSlider").value() == 64
    line.setValue(1.0)
    line.sigDragged.emit(line)
    assert person.workspace.threshold == 1.0


def test_painting_refreshes_curves_and_table(person: Technician) -> None:
    open_panel(person)
    person.choose("field-8.png")
    caught_up(person)
    label: QLabel = person.find("evaluationBasis")
    before, rows = label.text(), cells(person, 8)
    person.stroke((20, 20), (60, 60), button=Qt.MouseButton.RightButton)  # erases
    person.until(lambda: label.text() != before)
    assert cells(person, 8) != rows


def test_its_action_stands_in_the_network_menu(technician: Technician) -> None:
    action = technician.action("evaluationAction")
    assert isinstance(action, QAction) and action.isEnabled()
    action.trigger()
    assert technician.find("evaluationTable").model().rowCount() == 0
    assert technician.text("heldOutHeadline") == "No images yet: add some first"


def test_no_tab_bar_lies_over_other_panels(technician: Technician) -> None:
    """Qt leaves tab bars behind where docks are stacked in the wrong order."""
    window = technician.window

    def bars() -> list[list[str]]:
        technician.settle()
        return sorted(
            [bar.tabText(index) for index in range(bar.count())]
            for bar in window.findChildren(QTabBar)
            if bar.isVisibleTo(window) and window.rect().intersects(bar.geometry())
        )

    assert bars() == [["Threshold", "Cells"]]
    for name in ("evaluationAction", "measurementsAction"):
        technician.action(name).trigger()
    assert bars() == [["Evaluation", "Measurements"], ["Threshold", "Cells"]]
    for dock in window.docks:
        if dock.objectName() in ("evaluationDock", "measurementsDock"):
            dock.close()
    assert bars() == [["Threshold", "Cells"]]


def test_without_images_nothing_is_said_of_their_best_threshold(technician: Technician) -> None:
    open_panel(technician)
    assert not technician.window.evaluation_panel.flatness.text()


def test_opening_panels_does_not_widen_a_window_on_a_small_screen(technician: Technician) -> None:
    """Qt makes room for the second beside the first before they are put behind each other."""
    window = technician.window
    window.resize(1280, 720)
    technician.settle()
    for _again in range(2):
        for name in ("evaluationAction", "measurementsAction"):
            technician.action(name).trigger()
            technician.settle()
            assert window.width() == 1280
            shown = [dock for dock in window.docks if dock.joined and dock.isVisible()]
            assert max(dock.width() for dock in shown) > 600
        for dock in window.docks:
            if dock.joined:
                dock.close()
