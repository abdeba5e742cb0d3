"""What a small plot's axes are called: the name among the numbers touches none of them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core.metrics import Histogram
from gui.giving_way import LEAST_PLOT
from gui.language import use_language
from gui.score_curves import ScoreCurves
from gui.training_plot import TrainingPlot
from tests.gui.test_late_plots import histogram

LOW = 90


def perfect() -> Histogram:
    """Of a heatmap that parts cells and background wholly."""
    cells, background = np.zeros(256, np.int64), np.zeros(256, np.int64)
    cells[200], background[20] = 100, 300
    return Histogram(cells, background)


@pytest.fixture(params=["en", "de"])
def name(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    use_language(request.param)
    yield {"en": "Threshold", "de": "Schwellenwert"}[request.param]
    use_language("en")


@pytest.mark.parametrize("width", [200, 250, 300, 400, 900])
def test_the_name_among_the_numbers_touches_none(qtbot: QtBot, name: str, width: int) -> None:
    curves = ScoreCurves("curves", all_measures=False)
    qtbot.addWidget(curves)
    curves.show_histogram(histogram())
    curves.resize(width, LOW)
    curves.show()
    qtbot.waitUntil(lambda: curves.is_made and curves.plot.size() == curves.size())
    axis = curves.plot.getAxis("bottom")
    qtbot.waitUntil(lambda: (0.75, name) in axis._tickLevels[0])
    metrics = QFontMetricsF(axis.style["tickFont"])
    spans = sorted(
        (place * axis.size().width(), metrics.horizontalAdvance(text) / 2)
        for place, text in axis._tickLevels[0]
        if text
    )
    gaps = [b - a - wide - w for (a, wide), (b, w) in pairwise(spans)]
    assert min(gaps) > 3
    assert len(spans) == 4 or width < 300  # no number is left out where there is room


def test_the_name_among_the_numbers_keeps_clear_of_the_threshold(qtbot: QtBot) -> None:
    curves = ScoreCurves("curves", all_measures=False)
    qtbot.addWidget(curves)
    curves.resize(300, LOW)
    curves.show()
    qtbot.waitUntil(lambda: curves.is_made and curves.plot.size() == curves.size())

    def named() -> list[float]:
        levels = curves.plot.getAxis("bottom")._tickLevels[0]
        return [place for place, text in levels if text == "Threshold"]

    for threshold, place in ((0.5, 0.75), (0.7, 0.25), (0.5, 0.25), (0.9, 0.25), (0.1, 0.75)):
        curves.set_threshold(threshold)
        assert named() == [place], threshold


@pytest.mark.parametrize("height", [76, 90, 160])
def test_the_names_of_both_curves_of_a_training_stand_along_the_axis(
    qtbot: QtBot, name: str, height: int
) -> None:
    plot = TrainingPlot()
    qtbot.addWidget(plot)
    plot.show_run([(0.0, 0.5), (1.0, 0.4)], ())
    plot.resize(350, height)
    plot.show()
    qtbot.waitUntil(lambda: plot.is_made and plot.plot.size() == plot.size())
    axis = plot.plot.getAxis("left")
    qtbot.waitUntil(lambda: axis.label.isVisible())
    words = axis.label.toPlainText().split()
    assert words[-1] == "IoU" and words[0] in ("Loss,", "Verlust,")
    qtbot.waitUntil(lambda: axis.label.boundingRect().width() <= axis.size().height() + 8)


def test_a_first_loss_over_one_stays_in_the_plot_of_a_training(qtbot: QtBot) -> None:
    plot = TrainingPlot()
    qtbot.addWidget(plot)
    plot.resize(350, 160)
    plot.show()
    qtbot.waitUntil(lambda: plot.is_made)

    def top() -> float:
        return plot.plot.getViewBox().viewRange()[1][1]

    plot.show_run([(0.0, 0.6), (1.0, 0.4)], ())
    usual = top()
    assert 1 <= usual < 1.2
    plot.show_run([(0.0, 1.3), (1.0, 0.4)], ())
    assert top() > 1.3
    plot.show_run([(0.0, 80.0), (1.0, 0.4)], ())
    assert top() < 2


@pytest.mark.parametrize("height", [LEAST_PLOT, LOW, 300])
def test_a_low_curve_shows_its_dot_and_its_numbers_whole(qtbot: QtBot, height: int) -> None:
    curves = ScoreCurves("curves", all_measures=False)
    qtbot.addWidget(curves)
    curves.show_histogram(perfect())
    assert curves.best is not None and curves.best.iou == 1
    curves.resize(350, height)
    curves.show()
    qtbot.waitUntil(lambda: curves.is_made and curves.plot.size() == curves.size())
    box, upwards = curves.plot.getViewBox(), curves.plot.getAxis("left")
    qtbot.waitUntil(lambda: upwards._tickLevels[0][0] == (0, "0"))
    qtbot.waitUntil(lambda: box.mapFromView(QPointF(0, 1)).y() >= 4)
    assert box.mapFromView(QPointF(0, 0)).y() <= box.height()
    across = curves.plot.getAxis("bottom")
    numbers = QFontMetricsF(across.style["tickFont"]).height()
    assert across.size().height() >= numbers
    assert across.mapToScene(0, across.size().height()).y() <= height
