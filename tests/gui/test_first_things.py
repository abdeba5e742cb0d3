"""At a start, what is seen first is loaded first: window, image, plots, torch."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject

from gui import first_things, opening, torch_loading
from gui.first_things import FirstThings
from gui.late_plot import PLOTS, LatePlot
from gui.theme import apply_theme, current_tokens, late_style_sheet
from gui.torch_loading import TORCH_TURN, open_torch_library
from gui.training_plot import TrainingPlot
from tests.gui.technician import Technician

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def nothing_held_afterwards() -> Iterator[None]:
    yield
    PLOTS.release(lambda: None)
    TORCH_TURN.come()


def seen_plot(qtbot) -> TrainingPlot:
    plot = TrainingPlot()
    qtbot.addWidget(plot)
    plot.resize(200, 100)
    plot.show()
    return plot


class Painted(QObject):
    """Notes that the canvas was painted while an image was there."""

    def __init__(self, technician: Technician, order: list[str]) -> None:
        viewport = technician.window.canvas.viewport()
        super().__init__(viewport)
        self._workspace, self._order = technician.workspace, order
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        painted = event.type() == QEvent.Type.Paint and self._workspace.current is not None
        if painted and "image" not in self._order:
            self._order.append("image")
        return False


def test_the_plots_come_after_the_image_and_torch_after_the_plots(
    technician: Technician, trained: Path, qtbot, monkeypatch
) -> None:
    order: list[str] = []
    things = FirstThings(technician.window, lambda: order.append("torch"))
    plot = seen_plot(qtbot)
    monkeypatch.setattr(plot, "come", lambda: (order.append("plot"), LatePlot.come(plot)))
    Painted(technician, order)
    technician.workspace.open_project(trained)
    things.begin()
    assert not TORCH_TURN.has_come
    technician.until(lambda: "torch" in order)
    assert order[0] == "image" and set(order[1:-1]) == {"plot"}, order
    assert plot.is_made and TORCH_TURN.has_come
    technician.settle()


def test_an_image_that_takes_long_keeps_nothing_waiting(
    technician: Technician, trained: Path, qtbot, monkeypatch
) -> None:
    let_go = threading.Event()
    read = opening.open_image

    def slowly(*arguments: object) -> object:
        let_go.wait(30)
        return read(*arguments)

    monkeypatch.setattr(opening, "open_image", slowly)
    monkeypatch.setattr(first_things, "_AT_THE_LATEST_MS", 100)
    begun: list[str] = []
    things = FirstThings(technician.window, lambda: begun.append("torch"))
    plot = seen_plot(qtbot)
    technician.workspace.open_project(trained)
    things.begin()
    technician.until(lambda: bool(begun))
    technician.until(lambda: plot.is_made)  # which asks for it when it is painted
    assert technician.workspace.current is None
    let_go.set()
    technician.until(lambda: technician.workspace.current is not None)
    technician.settle()
    assert begun == ["torch"], "not a second time when it comes at last"


def test_an_image_that_cannot_be_opened_keeps_nothing_waiting(
    technician: Technician, trained: Path, monkeypatch
) -> None:
    monkeypatch.setattr(first_things, "_AT_THE_LATEST_MS", 60_000)
    for path in (trained.parent / "images").iterdir():
        path.write_bytes(b"no image")
    begun: list[str] = []
    things = FirstThings(technician.window, lambda: begun.append("torch"))
    technician.workspace.open_project(trained)
    things.begin()
    technician.until(lambda: bool(begun))
    assert technician.workspace.current is None


def test_with_nothing_to_open_it_goes_on_at_once(technician: Technician) -> None:
    begun: list[str] = []
    FirstThings(technician.window, lambda: begun.append("torch")).begin()
    assert begun == ["torch"]


def test_a_job_that_needs_torch_waits_for_its_turn_but_not_for_ever(monkeypatch) -> None:
    opened = threading.Event()
    worker = threading.Thread(target=lambda: (open_torch_library(), opened.set()), daemon=True)
    TORCH_TURN.hold()
    worker.start()
    assert not opened.wait(0.1)
    TORCH_TURN.come()
    assert opened.wait(30)
    TORCH_TURN.hold()
    monkeypatch.setattr(torch_loading, "_TURN_S", 0.05)
    open_torch_library()


def test_a_plot_that_went_away_before_its_turn_is_not_missed(qtbot) -> None:
    PLOTS.hold()
    gone, stays = TrainingPlot(), seen_plot(qtbot)
    gone.resize(200, 100)
    gone.show()
    qtbot.waitUntil(lambda: gone._coming and stays._coming)
    gone.deleteLater()
    qtbot.wait(10)
    ended: list[bool] = []
    PLOTS.release(lambda: ended.append(stays.is_made))
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [True]


def test_a_window_made_before_the_style_sheet_is_dressed_by_it_at_the_end(qapp) -> None:
    apply_theme(qapp, "light")
    try:
        with late_style_sheet(qapp):
            apply_theme(qapp, "dark", 150)
            before = qapp.styleSheet()
            assert current_tokens().name == "dark", "what code asks for is right"
        late = qapp.styleSheet()
        apply_theme(qapp, "dark", 150)
        assert qapp.styleSheet() == late != before
    finally:
        apply_theme(qapp, "light", 100)


LAID_OUT = """
import contextlib, json, sys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from gui.settings import Settings
from gui.theme import apply_theme, late_style_sheet
from gui.window import MainWindow
app = QApplication([])
late = sys.argv[1] == "late"
with late_style_sheet(app) if late else contextlib.nullcontext():
    apply_theme(app, "light")
    window = MainWindow(Settings())
window.resize(1270, 690)
window.show()
QTest.qWait(300)
rows = window.classes_panel.layout()
print(json.dumps([rows.itemAt(row).geometry().top() for row in range(rows.count())]))
window.close()
"""


def test_a_window_dressed_at_the_end_is_laid_out_as_one_that_was_dressed_before() -> None:
    # In programs of their own: an application that was dressed once cannot be undressed.
    early, late = (
        subprocess.run(
            [sys.executable, "-c", LAID_OUT, when],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for when in ("early", "late")
    )
    assert json.loads(late) == json.loads(early)
