"""The Compare window at the real window: runs, stops, stays honest about what results are of."""

from __future__ import annotations

import itertools
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolButton

from core.labels import UNLABELLED
from core.methods import METHODS
from core.project import Project, Role
from gui.canvas.heat_colours import heat_colours
from gui.compare import figures
from gui.compare import session as session_module
from gui.compare.card import Idea
from gui.compare.view import ComparedView
from gui.compare.window import CompareWindow
from gui.dialogs.frame import FramedDialog
from gui.theme import apply_theme, current_tokens
from gui.words import rough_time, short_time, unbroken
from gui.wrapped_label import WrappedLabel
from tests.gui.conftest import NAMES, SIZE
from tests.gui.technician import LEFT, RIGHT, Technician

KEYS = [method.key for method in METHODS]
RADIUS = 33
NONE = Qt.KeyboardModifier.NoModifier


class Comparer(Technician):
    """Somebody who also sits at the Compare window."""

    @property
    def compare(self) -> CompareWindow:
        return self.find("compareWindow")

    def open_compare(self, seconds: int | None = 1) -> None:
        """Press C over the canvas."""
        self.key(Qt.Key.Key_C)
        self.until(lambda: self.window.tools.compare_window is not None)
        assert self.compare.isVisible()
        if seconds is not None:
            self.type_into("compareSeconds", str(seconds))

    def run_one(self, key: str) -> None:
        """Run one method by the button of its card, and wait."""
        self.click(f"{key}RunButton")
        self.until(lambda: not self.compare.session.running, 120_000)

    def click(self, name: str, within=None) -> None:
        button = self.find(name, within)
        if isinstance(button, QToolButton):
            assert button.isVisible()
            assert button.isEnabled(), button.toolTip()
            self.bot.mouseClick(button, LEFT)
        else:
            super().click(name, within)

    def figure(self, name: str) -> str:
        """What a figure says, also where it is elided."""
        label = self.find(name)
        assert isinstance(label, QLabel)
        return getattr(label, "full_text", label.text)()

    def picture(self, key: str) -> ComparedView:
        return self.find(f"{key}Picture")

    @property
    def said(self) -> str:
        """The line over the pictures."""
        return self.compare.message.text()

    @property
    def state(self) -> str:
        return self.figure("compareState")

    def hit(self, key: Qt.Key) -> None:
        """Press a key in the Compare window."""
        self.compare.activateWindow()
        self.until(self.compare.isActiveWindow)
        focus = self.compare.focusWidget() or self.compare
        self.bot.keyClick(focus, key)


@pytest.fixture
def person(sit_down, monkeypatch: pytest.MonkeyPatch) -> Comparer:
    monkeypatch.setattr("tests.gui.conftest.Technician", Comparer)
    made = sit_down()
    assert isinstance(made, Comparer)
    return made


@pytest.fixture
def comparer(person: Comparer, trained: Path) -> Comparer:
    """At the Compare window, with three labelled smears, one of them held out."""
    person.open(trained)
    person.open_compare()
    return person


def test_large_text_is_whole_in_a_low_window(comparer: Comparer, qapp: QApplication) -> None:
    window = comparer.compare
    window.resize(1280, 720)
    try:
        apply_theme(qapp, "light", 150)
        ideas = window.findChildren(Idea)
        assert len(ideas) == len(KEYS) + 1
        comparer.until(lambda: all(i.height() >= i.heightForWidth(i.width()) for i in ideas))
        intro = next(one for one in window.findChildren(WrappedLabel) if "Seven" in one.text())
        comparer.until(lambda: intro.height() >= intro.heightForWidth(intro.width()))
        pictures = [comparer.picture(key) for key in ("subject", *KEYS)]

        def uneven() -> int:
            heights = [picture.height() for picture in pictures]
            return max(heights) - min(heights)

        comparer.until(lambda: uneven() <= 1)  # of one size, but for a pixel that is left over
        for card in window.cards.values():
            assert card.height() >= card.minimumSizeHint().height(), "it scrolls instead"
    finally:
        apply_theme(qapp, "light", 100)


def test_the_whole_ladder_runs_side_by_side_and_stores_nothing(comparer: Comparer) -> None:
    height, width = SIZE
    project = comparer.workspace.project
    assert project is not None
    before = project.revision, len(project.runs()), project.latest_model()
    assert comparer.picture("forest").state == ("Not run yet", True)

    comparer.click("compareRun")
    comparer.until(lambda: not comparer.compare.session.running, 90_000)

    outcomes = comparer.compare.session.outcomes
    assert list(outcomes) == KEYS
    for key, outcome in outcomes.items():
        assert outcome.heat.shape == SIZE
        assert comparer.picture(key).state == ("", False)
        iou = outcome.result.iou
        assert iou is not None
        said = f"IoU ≈ {iou:.2f}" if key == "patch" else f"IoU {iou:.3f}"
        assert comparer.figure(f"{key}Iou") == said, "a sample's is not told as if it were exact"
        assert comparer.figure(f"{key}Basis").endswith(" px, training image")
        assert (" of " in comparer.figure(f"{key}Basis")) == (key == "unpadded"), key
    assert comparer.figure("patchBasis") == "600 random px, training image"
    assert comparer.find("patchIou").property("role") == "estimate", "quieter than what is measured"
    large = comparer.compare.large
    large.show_step("patch")
    assert large.basis.text() == "of “Cell”, on 600 random px, training image"
    heights = {comparer.compare.cards[key].view.height() for key in KEYS[:3]}
    assert len(heights) == 1, "pictures of one row are of one size"
    inner_iou = outcomes["stride-1"].result.inner_iou
    assert inner_iou is not None
    assert comparer.figure("stride-1Inner") == f"{inner_iou:.3f} without border"
    assert "border" not in comparer.figure("unpaddedInner")
    faint = replace(comparer.compare.session.outcomes["unpadded"].result, threshold=0.031)
    assert figures.inner(faint) == "best at 0.031", "its heatmap stays clear"
    assert figures.inner(replace(faint, threshold=0.5)) == ""
    assert figures.inner(replace(faint, iou=None)) == ""
    assert comparer.figure("stride-1Output") == f"{width} × {height} px, the image’s size"
    inner = f"{width - 2 * RADIUS} × {height - 2 * RADIUS}"
    assert comparer.figure("unpaddedOutput") == f"{inner} px, smaller"
    assert comparer.figure("patchPrediction").endswith(", estimated")
    assert "estimated" not in comparer.figure("stride-1Prediction")
    assert comparer.figure("subjectName") == NAMES[0]
    assert outcomes["forest"].result.iou is not None
    assert outcomes["forest"].result.iou > 0.8  # it was scored on labels it was shown
    assert (project.revision, len(project.runs()), project.latest_model()) == before

    comparer.click("compareCopy")
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0].startswith(f"{NAMES[0]} ({width} × {height} px), training image")
    assert [line.split("\t")[0] for line in lines[2:]] == [str(n) for n in range(1, 8)]
    assert len({len(line.split("\t")) for line in lines[1:]}) == 1
    assert [line.split("\t")[-1] for line in lines[2:]].count("") == len(KEYS) - 1


def test_an_image_without_labels_is_said_to_give_no_iou(person: Comparer, trained: Path) -> None:
    with Project.open(trained) as project:
        [unlabelled] = [one.id for one in project.images() if one.name == NAMES[2]]
        project.write_labels(unlabelled, np.full(SIZE, UNLABELLED, np.uint8))
    person.open(trained)
    person.choose(NAMES[2])  # which is held out
    person.open_compare()
    person.until(lambda: person.figure("subjectName") == NAMES[2])
    why = "This image has no labels, so no IoU is computed."
    assert person.text("subjectIdea").startswith("Nothing on this image is labelled")
    assert person.figure("subjectLabels") == "no labels; class “Cell”"
    person.run_one("patch")
    result = person.compare.session.outcomes["patch"].result
    assert "extrapolated" in result.note and "IoU" not in result.note
    assert person.figure("patchBasis") == why
    person.compare.enlarge("patch")
    large = person.find("largeIou")
    assert not large.isVisible(), "no empty figure stands over the sentence"
    assert why in person.find("largeBasis").text()


def test_the_first_card_says_what_the_image_is_to_the_methods(comparer: Comparer) -> None:
    labelled = 2 * SIZE[0] * SIZE[1]
    pixels = f"{labelled // 1000}\u202f{labelled % 1000:03d} labelled px of 2 training images."
    assert comparer.text("subjectIdea").startswith("All methods learn from this image")
    assert comparer.text("subjectIdea").endswith(pixels)
    comparer.key(Qt.Key.Key_D)
    comparer.key(Qt.Key.Key_D)
    comparer.until(lambda: comparer.figure("subjectName") == NAMES[2])  # which is held out
    assert "none of them learns from it" in comparer.text("subjectIdea")
    assert comparer.text("subjectIdea").endswith(pixels)

    comparer.run_one("colour")
    comparer.workspace.set_role([comparer.workspace.current_id], Role.TRAINING)
    assert comparer.said.startswith("Other images are held out since.")
    comparer.run_one("colour")
    assert comparer.said == ""
    assert comparer.text("subjectIdea").endswith("of 3 training images.")


def test_stop_keeps_what_is_done(comparer: Comparer) -> None:
    session = comparer.compare.session
    estimates: list[float | None] = []
    session.progressed.connect(lambda: estimates.append(session.seconds_left))
    comparer.type_into("compareSeconds", "60")
    comparer.click("compareRun")
    comparer.until(lambda: "colour" in session.outcomes and session.progress is not None)
    assert comparer.state.startswith("Step 2 of 7")
    comparer.until(lambda: comparer.state.endswith(" min left"))
    # Six methods learn, but three of them share one network: four times a minute.
    told = [estimate for estimate in estimates if estimate is not None]
    assert told and estimates[-len(told) :] == told, "told once the pace is known, and from then on"
    assert all(180 < estimate < 280 for estimate in told)
    ups = [later - sooner for sooner, later in itertools.pairwise(told)]
    assert max(ups, default=0) < 2, "it does not jump up between a method and the next"
    assert comparer.picture("unet").state == ("Waiting", True)
    assert not comparer.find("colourRunButton").isEnabled()

    comparer.click("compareStop")
    comparer.until(lambda: not session.running)

    assert list(session.outcomes) == ["colour"]
    assert comparer.state == "Stopped after 1 of 7. A card’s arrow runs that one."
    assert comparer.picture("patch").state == ("Stopped", True), "it was running then"
    assert comparer.picture("unet").state == ("Not run yet", True)
    assert comparer.find("compareRun").isEnabled()
    assert not comparer.find("compareStop").isEnabled()
    assert comparer.compare.focusWidget() is comparer.find("compareRun")


def test_another_image_while_running_is_never_taken_for_the_one_compared(
    comparer: Comparer,
) -> None:
    session = comparer.compare.session
    assert comparer.workspace.current is not None
    first = comparer.workspace.current.image
    comparer.click("stride-1RunButton")
    assert session.running
    comparer.choose(NAMES[1])
    comparer.until(lambda: not session.running, 120_000)

    assert comparer.figure("subjectName") == NAMES[0]
    assert session.subject is not None
    assert session.subject.image is first
    assert comparer.said.startswith(f"These results are of “{NAMES[0]}”.")
    assert NAMES[1] in comparer.said

    comparer.choose(NAMES[0])
    assert comparer.said == ""
    comparer.choose(NAMES[2])
    comparer.run_one("colour")
    assert list(session.outcomes) == ["colour"]
    assert comparer.figure("subjectName") == NAMES[2]
    assert comparer.figure("colourBasis").endswith("held-out image")
    assert comparer.figure("stride-1Iou") == ""


def test_results_of_other_labels_say_so_and_are_dropped_by_the_next_run(
    comparer: Comparer,
) -> None:
    session = comparer.compare.session
    comparer.run_one("colour")
    comparer.run_one("stride-1")
    assert comparer.said == ""
    comparer.stroke((20, 20), (30, 30), button=RIGHT)
    assert comparer.said.startswith("The labels have changed since.")

    comparer.run_one("colour")
    assert list(session.outcomes) == ["colour"]
    assert comparer.said == ""


def test_without_image_or_labels_it_says_what_to_do(
    person: Comparer, images: list[Path], smears
) -> None:
    person.open_compare(seconds=None)
    assert person.text("compareEmptyTitle") == "No images yet"
    assert not person.compare.seconds_label.isEnabled(), "nor its field"
    of_pictures = ("compareRun", "compareSeconds", "compareHeatmap", "compareMask", "compareFit")
    assert not any(person.find(name).isEnabled() for name in of_pictures)
    assert "Click a picture" not in person.compare.head.words.text(), "there is none to click"
    assert person.find("compareAddImages").isVisible()

    person.open(*images[:1])
    assert person.text("compareEmptyTitle") == "No labels yet"
    assert "Paint a few cells" in person.text("compareEmptyText")
    assert not person.find("compareAddImages").isVisible(), "there is one"
    assert person.find("compareEmptyTitle").isVisible()

    person.mark(smears[NAMES[0]].all_cells)
    assert not person.find("compareEmptyTitle").isVisible()
    assert all(person.find(name).isEnabled() for name in of_pictures)
    place = person.find("compareMask").pos()
    key = person.compare.heat_key.grab().toImage()
    colours = [key.pixelColor(x, key.height() // 2) for x in range(key.width())]
    assert len({colour.name() for colour in colours}) > 20, "a run of colours"
    assert min(apart(colour, certain()) for colour in colours) <= 20, "to that of what is certain"
    person.click("compareHeatmap")
    assert person.compare.heat_key.isHidden() and person.find("compareMask").pos() == place
    assert "Click a picture" in person.compare.head.words.text()


def certain() -> QColor:
    """What the heatmap's layer shows of a probability of 1."""
    [colour], _ = heat_colours(np.array([255], np.uint8), False)
    return QColor(*(int(part) for part in colour))


def apart(one: QColor, other: QColor) -> int:
    return max(abs(a - b) for a, b in zip(one.getRgb()[:3], other.getRgb()[:3], strict=True))


def test_a_method_that_cannot_learn_says_why_and_the_others_go_on(
    person: Comparer, images: list[Path], smears
) -> None:
    person.open(*images[:1])
    person.take_class(1)
    person.stroke((40, 40), (50, 50))  # cells only, no background
    person.open_compare()
    person.click("compareRun")
    person.until(lambda: not person.compare.session.running, 120_000)

    sentence, veiled = person.picture("stride-1").state
    assert "paint some background too" in sentence
    assert veiled
    assert person.figure("stride-1Iou") == ""
    assert set(person.compare.session.failures) >= {"patch", "pooled", "stride-1", "unet"}
    person.mark(smears[NAMES[0]].all_cells)
    person.run_one("stride-1")
    assert person.figure("stride-1Iou").startswith("IoU 0.")


def test_training_ends_a_comparison_and_keeps_the_next_one_waiting(comparer: Comparer) -> None:
    session, training = comparer.compare.session, comparer.workspace.training
    comparer.type_into("compareSeconds", "60")
    comparer.click("compareRun")
    comparer.until(lambda: session.progress is not None)
    comparer.type_into("trainingSeconds", "2")
    comparer.click("trainButton")
    comparer.until(lambda: training.progress is not None)

    assert not session.running
    assert comparer.state == "Stopped when a training began."
    assert not comparer.find("compareRun").isEnabled()
    assert "being trained" in comparer.find("compareRun").toolTip()
    assert "being trained" in comparer.said
    comparer.settle(60_000)
    assert training.outcome == "Done."
    assert comparer.find("compareRun").isEnabled()


def test_closing_it_stops_what_runs_and_opening_it_shows_what_was_there(
    comparer: Comparer,
) -> None:
    session = comparer.compare.session
    comparer.run_one("colour")
    comparer.type_into("compareSeconds", "60")
    comparer.click("unetRunButton")
    comparer.until(lambda: session.progress is not None)
    comparer.hit(Qt.Key.Key_Escape)
    assert not comparer.compare.isVisible()
    comparer.until(lambda: not session.running)

    comparer.key(Qt.Key.Key_C)
    assert comparer.compare.isVisible()
    assert comparer.figure("colourIou").startswith("IoU ")
    assert comparer.picture("unet").state == ("Stopped", True)


@pytest.mark.parametrize("leave", ["window", "project"])
def test_leaving_while_it_runs_ends_it(comparer: Comparer, leave: str, tmp_path: Path) -> None:
    session = comparer.compare.session
    comparer.run_one("colour")
    comparer.type_into("compareSeconds", "60")
    comparer.click("forestRunButton" if leave == "project" else "compareRun")
    comparer.until(lambda: session.running)
    if leave == "window":
        comparer.leave()
        assert not comparer.compare.isVisible()
    else:
        comparer.workspace.new_project(tmp_path / "other.smearseg")
        assert comparer.text("compareEmptyTitle") == "No images yet"
    assert not session.running
    assert session.subject is None
    assert not session.outcomes
    assert comparer.window.workers.training.close()


def turn_wheel(view: ComparedView, at: QPoint, notches: int) -> None:
    place = QPointF(at)
    event = QWheelEvent(
        place, QPointF(view.viewport().mapToGlobal(at)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, NONE, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_all_pictures_show_the_same_place_small_and_large(comparer: Comparer) -> None:
    comparer.run_one("colour")
    view = comparer.picture("colour")
    turn_wheel(view, QPoint(60, 30), 6)
    box = view.visible_box()
    assert box.area < 0.5 * SIZE[0] * SIZE[1]
    for key in ("subject", *KEYS):
        other = comparer.picture(key)
        assert np.abs(np.subtract(other.visible_box(), box)).max() <= 1, key

    comparer.bot.mouseClick(view.viewport(), LEFT, pos=QPoint(40, 40))
    large = comparer.find("largePicture")
    assert large.isVisible()
    assert large.zoom() > view.zoom()
    assert np.allclose(large.centre(), view.centre(), atol=1)
    assert comparer.text("largeTitle") == "1  Colour threshold"
    assert comparer.text("largeIou") == comparer.figure("colourIou")
    place = large.visible_box()
    for key, title in (
        (Qt.Key.Key_Right, "2  Patch by patch"),
        (Qt.Key.Key_5, "5  Stride 1, padded"),
        (Qt.Key.Key_Left, "4  Stride 1, no padding"),
    ):
        comparer.hit(key)
        assert comparer.text("largeTitle") == title
        assert large.visible_box() == place
    assert large.state == ("Not run yet", True)
    comparer.bot.mouseDClick(large.viewport(), LEFT, pos=QPoint(60, 60))
    comparer.hit(Qt.Key.Key_Escape)
    assert view.isVisible()
    assert view.fitted


def test_scanning_every_pixel_is_asked_about_with_its_cost_and_can_be_stopped(
    comparer: Comparer,
) -> None:
    session = comparer.compare.session
    comparer.run_one("patch")
    sampled = session.outcomes["patch"]
    cost = rough_time(sampled.result.prediction_seconds)
    comparer.hit(Qt.Key.Key_2)
    assert comparer.find("scanButton").text() == f"Scan all pixels (about {cost})…"
    comparer.click("scanButton")
    dialog = comparer.dialog(FramedDialog)
    words = " ".join(label.text() for label in dialog.findChildren(QLabel))
    assert f"about {unbroken(cost)}" in words
    dialog.reject()
    assert not session.running

    comparer.click("scanButton")
    comparer.click("acceptButton", comparer.dialog(FramedDialog))
    comparer.until(lambda: session.progress is not None and session.progress.phase != "training")
    comparer.click("compareStop")
    comparer.until(lambda: not session.running)
    assert session.outcomes["patch"] is sampled


def test_a_scan_of_every_pixel_gives_what_the_stride_1_network_gives_at_once(
    person: Comparer, tmp_path: Path, smears
) -> None:
    side = 44
    smear = smears[NAMES[0]]
    Image.fromarray(smear.image[:side, :side]).save(tmp_path / "small.png")
    person.open(tmp_path / "small.png")
    person.mark(smear.all_cells[:side, :side])
    person.open_compare()
    person.run_one("patch")
    assert person.figure("patchOutput").startswith("drawn at ")
    person.hit(Qt.Key.Key_2)
    person.click("scanButton")
    person.click("acceptButton", person.dialog(FramedDialog))
    person.until(lambda: not person.compare.session.running, 120_000)
    assert person.figure("patchOutput") == "44 × 44 px, the image’s size"
    assert "estimated" not in person.figure("patchPrediction")
    assert not person.find("scanButton").isVisible()

    person.hit(Qt.Key.Key_Escape)
    person.run_one("stride-1")
    outcomes = person.compare.session.outcomes
    scanned, dense = (outcomes[key].heat.astype(int) for key in ("patch", "stride-1"))
    assert np.ptp(dense) > 20
    assert np.abs(scanned - dense).max() <= 2


def test_of_a_large_image_the_part_in_view_is_compared_and_said(
    comparer: Comparer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "WHOLE_UP_TO", 5000)
    monkeypatch.setattr(session_module, "PART_SIDE", 80)
    comparer.canvas.set_zoom(4.0)
    comparer.canvas.centre_on(*(SIZE[1], SIZE[0]))
    comparer.stroke((SIZE[1] - 5, SIZE[0] - 5), button=RIGHT)  # the part is chosen anew
    comparer.run_one("colour")

    subject = comparer.compare.session.subject
    assert subject is not None
    assert subject.box == (SIZE[0] - 80, SIZE[1] - 80, SIZE[0], SIZE[1])
    assert comparer.figure("subjectSize").startswith("80 × 80 of 160 × 120 px, ")
    pixels = int((subject.labels != 255).sum())
    assert 6000 < pixels < 80 * 80
    assert comparer.figure("colourBasis") == f"6\u202f{pixels - 6000:03d} px, training image"
    assert comparer.workspace.current is not None
    assert np.array_equal(subject.image, comparer.workspace.current.image[subject.box.slices])


def test_a_part_without_labels_of_a_training_image_is_not_said_to_judge(
    person: Comparer, trained: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_module, "WHOLE_UP_TO", 5000)
    monkeypatch.setattr(session_module, "PART_SIDE", 60)
    with Project.open(trained) as project:
        [first] = [one.id for one in project.images() if one.name == NAMES[0]]
        labels = project.read_labels(first)
        labels[20:] = UNLABELLED
        project.write_labels(first, labels)
    person.open(trained)
    person.choose(NAMES[0])
    person.open_compare()
    person.until(lambda: person.figure("subjectName") == NAMES[0])
    assert person.figure("subjectLabels") == "no labels; class “Cell”"
    idea = person.text("subjectIdea")
    assert idea.startswith("Nothing on this image is labelled") and "2 training" in idea


def test_it_keeps_to_the_theme(comparer: Comparer, qapp: QApplication) -> None:
    comparer.run_one("colour")
    try:
        for scheme in ("dark", "light"):
            apply_theme(qapp, scheme)
            picture = comparer.compare.grab().toImage()
            tokens = current_tokens()
            assert tokens.name == scheme
            assert picture.pixelColor(2, 2) == QColor(tokens.window)
            card = comparer.find("colourCard")
            corner = card.mapTo(comparer.compare, QPoint(4, 12))
            assert picture.pixelColor(corner) == QColor(tokens.panel)
            view = comparer.picture("colour")
            beside = view.mapTo(comparer.compare, QPoint(1, view.height() // 2))
            assert picture.pixelColor(beside) == QColor(tokens.canvas)
    finally:
        apply_theme(qapp, "light")


def test_an_estimated_time_is_told_no_finer_than_it_is_known() -> None:
    told = [rough_time(seconds) for seconds in (0.52, 48, 58, 247, 3500, 3590, 4210)]
    assert told == ["0.52 s", "50 s", "1 min", "4 min", "58 min", "1 h 00 min", "1 h 10 min"]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "none"),
        (0.00042, "0.42 ms"),
        (0.0312, "31 ms"),
        (0.1, "0.10 s"),
        (0.523, "0.52 s"),
        (5.04, "5 s"),
        (12.4, "12 s"),
        (422, "7 min 02 s"),
        (3 * 3600 + 300, "3 h 05 min"),
        (1500 * 3600, "1\u202f500 h"),
    ],
)
def test_times_have_two_digits_that_mean_something(seconds: float, words: str) -> None:
    assert short_time(seconds) == words
