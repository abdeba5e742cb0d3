"""The list of jobs: what it lists of real lanes, what Cancel does, what is told at the end."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDockWidget, QLabel, QMainWindow

import gui.jobs.list
from core.errors import ExportError
from gui.errand import Errand, State, share_of
from gui.icons import icon, icon_pixmap
from gui.jobs import rows
from gui.jobs.ending import LONG_S, EndNotice
from gui.jobs.list import KEPT, JobList
from gui.jobs.panel import JobsPanel
from gui.jobs.rows import stop_rect
from gui.jobs.taskbar import Taskbar
from gui.jobs.telling import spoken, where_it_stands
from gui.preferences import NOTIFY_LONG_JOBS
from gui.theme import current_tokens
from gui.worker import Job, JobContext, Lane
from tests.gui.technician import Technician

LISTED_AFTER = 0.03
"""Seconds; half a second is for people."""


class Bench:
    """Two lanes, the list that follows them, and jobs that go on until they are let go."""

    def __init__(self, qtbot) -> None:
        self.bot = qtbot
        self.lane, self.other = Lane("one"), Lane("other")
        self.list = JobList([self.lane, self.other])
        self.tester = QAbstractItemModelTester(
            self.list, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        self.let_go = threading.Event()
        self.ended: list[Errand] = []
        self.list.ended.connect(self.ended.append)

    def work(self, context: JobContext, *shares: float, raises: Exception | None = None) -> str:
        for share in shares:
            context.report(share)
        while not self.let_go.wait(0.002):
            context.check()
        if raises is not None:
            raise raises
        return "done"

    def submit(self, errand: str | Errand, *shares: float, lane: Lane | None = None) -> Job:
        return (lane or self.lane).submit(errand, self.work, *shares)

    def until(self, true: Callable[[], object]) -> None:
        self.bot.waitUntil(true, timeout=10_000)

    def rows(self) -> list[tuple[str, State]]:
        errands = [self.list.errand(row) for row in range(self.list.rowCount())]
        return [(one.title, one.state) for one in errands]


@pytest.fixture
def bench(qtbot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setattr(gui.jobs.list, "LISTED_AFTER", LISTED_AFTER)
    made = Bench(qtbot)
    made.list.set_pace(5)
    yield made
    made.let_go.set()
    assert made.lane.close() and made.other.close()


def test_a_job_waits_runs_says_how_far_it_is_and_stays_listed_when_it_is_done(bench: Bench) -> None:
    first, second = Errand("First", "a.png"), Errand("Second")
    bench.submit(first, 0.25, 0.5)
    bench.submit(second)
    bench.until(lambda: bench.rows() == [("First", State.RUNNING), ("Second", State.WAITING)])
    bench.until(lambda: first.share == 0.5)
    assert "50 %" in where_it_stands(first) and "a.png" in spoken(first)
    assert bench.list.foremost is first
    bench.let_go.set()
    bench.until(lambda: bench.rows() == [("Second", State.DONE), ("First", State.DONE)])
    assert "Done in" in where_it_stands(first) and bench.list.foremost is None
    assert bench.ended == [first, second]


def test_what_is_over_at_once_is_never_listed(bench: Bench, monkeypatch) -> None:
    monkeypatch.setattr(gui.jobs.list, "LISTED_AFTER", 10)
    bench.let_go.set()
    drawn: list[bool] = []
    bench.list.changed.connect(lambda: drawn.append(True))
    for number in range(40):
        bench.submit(f"Tile {number}")
        bench.submit(Errand("Asked for"))
    bench.until(lambda: not bench.lane.busy and not bench.list.under_way)
    assert bench.rows() == [] and bench.ended == []
    assert not drawn, "nothing that is shown has changed"
    assert not bench.list.looks, "and nothing wakes the program to look again"


def test_what_failed_at_once_is_listed_with_its_sentence_where_somebody_asked_for_it(
    bench: Bench, monkeypatch
) -> None:
    monkeypatch.setattr(gui.jobs.list, "LISTED_AFTER", 10)

    def fail(_context: JobContext, error: Exception) -> None:
        raise error

    errand = Errand("Exporting")
    bench.lane.submit(errand, fail, ExportError("The disk is full; free some space."))
    bench.lane.submit("By itself", fail, ExportError("Nobody need know."))
    bench.until(lambda: not bench.list.under_way)
    assert bench.rows() == [("Exporting", State.FAILED)]
    assert "The disk is full" in where_it_stands(errand)


def test_an_unexpected_error_is_not_spelt_out(bench: Bench) -> None:
    errand = Errand("Odd")
    bench.lane.submit(errand, lambda _context: {}["key"])
    bench.until(lambda: errand.is_over)
    assert errand.state is State.FAILED and "key" not in where_it_stands(errand)


def test_cancel_really_cancels_what_runs_and_what_waits(bench: Bench) -> None:
    running, waiting = Errand("Running"), Errand("Waiting")
    heard: list[str] = []
    for errand in (running, waiting):
        job = bench.submit(errand)
        job.cancelled.connect(lambda name=errand.title: heard.append(name))
        job.returned.connect(lambda _answer: heard.append("returned"))
    bench.until(lambda: running.state is State.RUNNING)
    waiting.cancel()
    assert waiting.state is State.STOPPED, "what has not begun is over at once"
    running.cancel()
    bench.until(lambda: running.state is State.STOPPED and not bench.lane.busy)
    bench.until(lambda: heard == ["Running", "Waiting"])


def test_cancel_calls_the_owner_where_it_has_a_way_of_its_own(bench: Bench) -> None:
    stopped: list[str] = []
    errand = Errand("Measuring", stop=lambda: stopped.append("asked"))
    job = bench.submit(errand)
    errand.cancel()
    assert stopped == ["asked"] and not job.cancel_requested
    assert errand.state is State.STOPPING
    errand = Errand("Saving", can_stop=False, stop=lambda: stopped.append("never"))
    bench.submit(errand, lane=bench.other)
    errand.cancel()
    assert stopped == ["asked"] and errand.state is not State.STOPPING


@pytest.mark.parametrize("when", ["never looked", "taken already", "heeded", "refused"])
def test_what_is_cancelled_too_late_is_listed_as_what_became_of_it(bench: Bench, when: str) -> None:
    gate, begun = threading.Event(), threading.Event()

    def work(context: JobContext) -> str:
        begun.set()
        gate.wait(10)
        return "part" if when == "heeded" and context.cancelled() else "whole"

    errand = Errand("Recolouring")
    job = bench.lane.submit(errand, work)
    taken: list[str] = []
    job.returned.connect(taken.append)
    if when == "taken already":
        job.returned.connect(lambda _: errand.cancel())
    elif when == "refused":
        job.returned.connect(lambda _: errand.refuse())
    bench.until(lambda: begun.is_set() and errand.began is not None)
    if when != "taken already":
        errand.cancel()
        assert errand.state is State.STOPPING
    gate.set()
    bench.until(lambda: errand.is_over)
    whole = when in ("never looked", "taken already")
    assert errand.state is (State.DONE if whole else State.STOPPED)
    assert taken == ["part" if when == "heeded" else "whole"]


def test_a_series_that_is_cancelled_between_two_jobs_is_cancelled(bench: Bench) -> None:
    bench.let_go.set()
    errand = Errand("Measuring images", steps=3)
    bench.submit(errand).returned.connect(lambda _: errand.cancel())
    bench.until(lambda: errand.is_over)
    assert errand.state is State.STOPPED and errand.done == 1


def test_a_series_of_jobs_is_one_row_with_its_share_of_all(bench: Bench) -> None:
    errand = Errand("Measuring images", steps=4)
    bench.let_go.set()
    seen: list[float | None] = []

    def next_one(_answer: object = None) -> None:
        seen.append(errand.share)
        if errand.given < 4:
            bench.submit(errand).returned.connect(next_one)

    next_one()
    bench.until(lambda: errand.is_over)
    assert errand.state is State.DONE and errand.done == 4 and errand.share == 1
    assert [one for one in seen if one is not None] == sorted(s for s in seen if s is not None)


def test_what_nobody_waits_for_any_more_leaves_the_list(bench: Bench) -> None:
    shown, waiting = Errand("Heatmap", "a.png"), Errand("Heatmap", "b.png")
    jobs = [bench.submit(shown), bench.submit(waiting)]
    bench.until(lambda: len(bench.rows()) == 2)
    for job in jobs:
        job.abandon()
    bench.until(lambda: bench.rows() == [])
    assert bench.ended == []


def test_the_same_done_by_itself_again_is_one_row_and_fifty_are_kept(bench: Bench) -> None:
    bench.let_go.set()
    for number in range(KEPT + 5):
        gui.jobs.list.LISTED_AFTER = 0.0
        bench.submit(Errand(f"Export {number}"))
        bench.until(lambda: not bench.list.under_way)
        bench.submit("Backup")
        bench.until(lambda: not bench.list.under_way)
    titles = [title for title, _ in bench.rows()]
    assert titles.count("Backup") == 1 and titles[0] == "Backup"
    assert len(titles) == KEPT and titles[1] == f"Export {KEPT + 4}"
    bench.list.clear_over()
    assert bench.rows() == []


def test_what_a_person_asked_for_is_shown_before_what_runs_by_itself(bench: Bench) -> None:
    bench.submit("Scoring")
    bench.until(lambda: bench.rows() == [("Scoring", State.RUNNING)])
    assert bench.list.foremost is bench.list.errand(0)
    asked = Errand("Exporting")
    bench.submit(asked)
    bench.until(lambda: bench.list.foremost is asked)


def test_what_a_result_says_of_its_failures_stands_in_the_outcome(bench: Bench) -> None:
    errand = Errand("Exporting", failed_of=list)
    bench.let_go.set()
    bench.lane.submit(errand, lambda _context: ["a.png", "b.png"])
    bench.until(lambda: errand.is_over)
    assert errand.state is State.DONE and where_it_stands(errand).endswith("2 failed.")
    assert errand.fell_short, "so its sign is a warning"


def test_what_failed_in_part_has_no_green_tick(bench: Bench, monkeypatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr(
        rows, "icon_pixmap", lambda name, *how: drawn.append(name) or icon_pixmap(name, *how)
    )
    bench.let_go.set()
    for failed, sign in (([], "check"), (["a.png"], "warning")):
        errand = Errand("Exporting", failed_of=list)
        bench.lane.submit(errand, lambda _context, failed=failed: failed)
        bench.until(lambda errand=errand: errand.is_over)
        pixmap = QPixmap(200, 40)
        painter = QPainter(pixmap)
        rows.JobDelegate(None)._outcome(painter, QRect(0, 0, 200, 20), errand, current_tokens())
        painter.end()
        assert drawn[-1] == sign


@pytest.mark.parametrize("progress", [(3, 4), "x", None, object()])
def test_a_report_that_is_no_share_says_nothing(progress: object) -> None:
    assert share_of(progress) is None


# In the window ---------------------------------------------------------------------------------


def wait_at(gate: threading.Event) -> Callable[[JobContext], None]:
    def work(context: JobContext) -> None:
        context.report(0.42)
        while not gate.wait(0.002):
            context.check()

    return work


@pytest.fixture
def gate() -> Iterator[threading.Event]:
    made = threading.Event()
    yield made
    made.set()


def test_the_panel_opens_by_key_lists_the_job_and_its_square_cancels(
    technician: Technician, gate: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    person, errand = technician, Errand("Exporting masks", "14 images")
    drawn: set[str] = set()
    monkeypatch.setattr(
        rows, "icon_pixmap", lambda name, *how: drawn.add(name) or icon_pixmap(name, *how)
    )
    person.window.workers.files.submit(errand, wait_at(gate))
    assert not person.find("jobsPanel").isVisible()
    person.control(Qt.Key.Key_J)
    panel, view = person.find("jobsPanel"), person.find("jobList")
    person.until(lambda: panel.isVisible() and view.model().rowCount() == 1)
    assert person.action("jobsAction").isChecked()
    index = view.model().index(0)
    assert "14 images" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    view.viewport().repaint()
    assert drawn == {"stop"}, "a cross closes panels"
    square = icon("stop").pixmap(16).toImage()
    assert person.find("jobCancel").icon().pixmap(16).toImage() == square
    person.bot.mouseClick(
        view.viewport(), Qt.MouseButton.LeftButton, pos=stop_rect(view.visualRect(index)).center()
    )
    person.until(lambda: errand.state is State.STOPPED)
    person.bot.keyClick(view, Qt.Key.Key_Escape)
    assert not panel.isVisible() and not person.action("jobsAction").isChecked()
    assert person.canvas.hasFocus()


def test_delete_in_the_list_cancels_the_chosen_job(
    technician: Technician, gate: threading.Event
) -> None:
    person, errand = technician, Errand("Writing the report")
    person.window.workers.survey.submit(errand, wait_at(gate))
    person.until(lambda: person.window.jobs.list.active == [errand])
    person.click("jobsButton")
    view = person.find("jobList")
    assert view.hasFocus() and view.currentIndex().row() == 0
    person.bot.keyClick(view, Qt.Key.Key_Delete)
    person.until(lambda: errand.state is State.STOPPED)


def test_the_status_bar_shows_the_foremost_and_how_many_there_are(
    technician: Technician, gate: threading.Event
) -> None:
    person = technician
    person.window.workers.survey.submit("Looking at images", wait_at(gate))
    person.window.workers.files.submit(Errand("Exporting masks"), wait_at(gate))
    person.until(lambda: person.job_told.startswith("Exporting masks"))
    assert person.find("jobsButton").text() == "2"
    assert person.find("jobProgress").value() == 420
    gate.set()
    person.until(lambda: not person.job_told)
    assert person.find("jobsButton").text() == ""


def test_what_runs_by_itself_can_be_cancelled_and_begins_anew_with_other_images(
    technician: Technician, images: list[Path], gate: threading.Event
) -> None:
    person, leaks = technician, technician.workspace.leaks
    person.open(images[0])
    person.until(lambda: len(leaks._prints) == 1 and not leaks.working)
    person.window.workers.thumbnails.submit("Gate", wait_at(gate))
    person.window.files.open_paths(images[1:2])
    title = "Looking for images that look alike"
    list_ = person.window.jobs.list
    person.until(lambda: title in [one.title for one in list_.under_way])
    person.cancel_job(title)
    assert not leaks.working
    gate.set()
    person.settle()
    assert len(leaks._prints) == 1, "nothing was looked at any more"
    person.window.files.open_paths(images[2:])
    person.until(lambda: len(leaks._prints) == 3)
    person.settle()


def test_the_taskbar_hears_each_percent_once_and_the_title_while_minimised(
    technician: Technician, gate: threading.Event
) -> None:
    class Heard(Taskbar):
        def __init__(self) -> None:
            super().__init__()
            self.heard: list[int | None] = []

        def send(self, percent: int | None) -> None:
            self.heard.append(percent)

    person, bar = technician, Heard()
    person.window.jobs.taskbar = bar
    person.window.workers.prediction.submit("Scoring", wait_at(gate))
    person.window.workers.training.submit(Errand("Training"), wait_at(gate))
    person.until(lambda: bar.heard == [42])
    assert "%" not in person.window.windowTitle()
    person.window.showMinimized()
    person.until(lambda: person.window.windowTitle().startswith("42 % – "))
    person.window.showNormal()
    person.until(lambda: "%" not in person.window.windowTitle())
    gate.set()
    person.until(lambda: bar.heard == [42, None])


class Told(EndNotice):
    def __init__(self, window) -> None:
        super().__init__(window)
        self.told: list[tuple[str, str]] = []

    def show(self, head: str, text: str) -> None:
        self.told.append((head, text))


def ended_errand(seconds: float, *, fails: bool = False, by_itself: bool = False) -> Errand:
    errand = Errand("Training", "secret-name.png", by_itself=by_itself)
    lane = Lane("ending")
    job = lane.submit(errand, (lambda _c: {}["x"]) if fails else (lambda _c: None))
    while not errand.is_over:
        QApplication.processEvents()
    assert job.title == "Training" and lane.close()
    assert errand.over is not None
    errand.began = errand.over - seconds
    return errand


@pytest.mark.parametrize(
    ("seconds", "active", "on", "by_itself", "told"),
    [
        (LONG_S + 1, False, True, False, True),
        (LONG_S - 1, False, True, False, False),
        (LONG_S + 1, True, True, False, False),
        (LONG_S + 1, False, False, False, False),
        (LONG_S + 1, False, True, True, False),
    ],
    ids=["long, away", "short", "at the window", "not wanted", "by itself"],
)
def test_the_end_of_a_long_job_is_told_to_who_looks_away(
    technician: Technician, monkeypatch, trained, seconds, active, on, by_itself, told
) -> None:
    person = technician
    person.window.settings.set(NOTIFY_LONG_JOBS, on)
    monkeypatch.setattr(
        QApplication, "activeWindow", staticmethod(lambda: person.window if active else None)
    )
    notice = Told(person.window)
    notice.ended(ended_errand(seconds, by_itself=by_itself))
    assert notice.told == ([("Training: done", "")] if told else [])


def test_what_is_told_names_job_and_project_and_nothing_of_an_image(
    technician: Technician, monkeypatch, trained
) -> None:
    technician.open(trained)
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: None))
    notice = Told(technician.window)
    notice.ended(ended_errand(LONG_S + 1, fails=True))
    assert notice.told == [("Training: failed", "trained")]


def test_the_panel_lies_over_the_corner_of_the_image_and_says_all_of_why_something_failed(
    bench: Bench, qtbot
) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(800, 600)
    bar, image, dock = window.statusBar(), QLabel(), QDockWidget()
    window.setCentralWidget(image)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
    window.resizeDocks([dock], [200], Qt.Orientation.Horizontal)
    window.show()
    panel = JobsPanel(bench.list, window)
    why = "ward-6-field-16.png is damaged or cut short; copy it again from where it came from."
    bench.lane.submit(Errand("Opening"), partial(bench.work, raises=ExportError(why)))
    bench.until(lambda: len(bench.list.active) == 1)
    bench.let_go.set()
    bench.until(lambda: bench.rows() == [("Opening", State.FAILED)])
    panel.open_panel()
    geometry = panel.geometry()
    assert 0 < image.geometry().right() - geometry.right() < 12, "with its border all around"
    assert 0 < bar.y() - 1 - geometry.bottom() < 12
    assert not geometry.intersects(dock.geometry()), "no control is cut in two"
    window.resizeDocks([dock], [320], Qt.Orientation.Horizontal)
    bench.until(lambda: not panel.geometry().intersects(dock.geometry()))
    metrics = panel.view.fontMetrics()
    assert panel.view.sizeHintForRow(0) >= rows.ROW_HEIGHT + metrics.lineSpacing() - 4
    shown = panel.view.viewport().height()
    assert 0 <= shown - panel.view.sizeHintForRow(0) < 16, "one row, and no empty ground under it"


def test_the_list_opens_with_what_has_just_begun(bench: Bench, qtbot, monkeypatch) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    panel = JobsPanel(bench.list, window)
    bench.submit(Errand("Old", stop=bench.let_go.set))
    bench.until(lambda: bench.rows() == [("Old", State.RUNNING)])
    bench.let_go.set()
    bench.until(lambda: bench.rows() == [("Old", State.DONE)])
    bench.let_go.clear()
    monkeypatch.setattr(gui.jobs.list, "LISTED_AFTER", 10)
    new = Errand("New")
    bench.submit(new)
    bench.list.look()
    assert [title for title, _ in bench.rows()] == ["Old"]
    panel.open_panel()
    assert [title for title, _ in bench.rows()] == ["New", "Old"]
    assert panel.view.chosen() is new
    bench.let_go.set()
    bench.until(lambda: bench.rows() == [("Old", State.DONE)])


def test_a_list_that_was_cleared_does_not_say_that_nothing_has_run(bench: Bench, qtbot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    panel = JobsPanel(bench.list, window)
    bench.submit(Errand("Old"))
    bench.until(lambda: bench.rows() == [("Old", State.RUNNING)])
    bench.let_go.set()
    bench.until(lambda: bench.rows() == [("Old", State.DONE)])
    panel.open_panel()
    panel.clear_button.click()
    said = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    assert said == ["Jobs", "Nothing is running.\nJobs longer than half a second appear here."]


def test_the_list_opens_on_what_is_under_way_so_that_delete_cancels_it(bench: Bench, qtbot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(800, 600)
    window.show()
    panel = JobsPanel(bench.list, window)
    bench.submit(Errand("Old", stop=bench.let_go.set))
    bench.until(lambda: bench.rows() == [("Old", State.RUNNING)])
    bench.let_go.set()
    bench.until(lambda: bench.rows() == [("Old", State.DONE)])
    panel.open_panel()
    assert panel.view.chosen().title == "Old"
    panel.close_panel()
    bench.let_go.clear()
    first, second = Errand("First"), Errand("Second")
    bench.submit(first)
    bench.submit(second)
    bench.until(lambda: len(bench.list.active) == 2)
    panel.open_panel()
    assert panel.view.chosen() is first
    QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    bench.until(lambda: first.is_over)
    assert first.state is State.STOPPED and not second.is_over
