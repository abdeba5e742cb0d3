"""The words that say what the shade on a plot of scores is, where there is room for them."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from core.metrics import Histogram
from gui.score_curves import ScoreCurves

PANEL = (344, 80)
"""The Threshold panel's curve in a window of 1280 × 720."""


def bell(middle: int, spread: float = 30) -> np.ndarray:
    """Counts of pixels about a heat."""
    levels = np.arange(256)
    return np.round(2000 * np.exp(-(((levels - middle) / spread) ** 2))).astype(np.int64)


GOOD = Histogram(bell(220), bell(40))


def shown(qtbot: QtBot, size: tuple[int, int] = PANEL, all_measures: bool = False) -> ScoreCurves:
    made = ScoreCurves("curves", all_measures)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    made.show_histogram(GOOD)
    qtbot.waitUntil(lambda: made.is_made)
    qtbot.wait(50)
    return made


def across(plot: ScoreCurves) -> tuple[float, float]:
    """Where the words begin and end on the axis of thresholds."""
    words = plot.band_name.words
    rect = words.mapRectToScene(words.boundingRect())
    box = plot.plot.getViewBox()
    return box.mapSceneToView(rect.topLeft()).x(), box.mapSceneToView(rect.topRight()).x()


@pytest.mark.parametrize("threshold", [0.0, 0.3, 0.5, 0.7, 1.0])
def test_the_shade_is_explained_on_the_plot_and_no_line_runs_through_the_words(
    qtbot: QtBot, threshold: float
) -> None:
    plot = shown(qtbot)
    plot.set_threshold(threshold)
    words = plot.band_name.words
    assert words.isVisible() and words.toPlainText() == "shade: ≤ 0.01 lost"
    left, right = across(plot)
    (first, last), _ = plot.plot.getViewBox().viewRange()
    assert first <= left and right <= last, "whole"
    assert not left < threshold < right


def test_the_words_stay_while_a_line_elsewhere_is_dragged(qtbot: QtBot) -> None:
    plot = shown(qtbot)
    plot.set_threshold(0.1)
    before = across(plot)
    for threshold in (0.12, 0.15, 0.18):
        plot.set_threshold(threshold)
        assert across(plot) == before


def test_where_there_is_no_room_or_no_shade_there_are_no_words(qtbot: QtBot) -> None:
    plot = shown(qtbot, (150, 60))
    plot.set_threshold(0.5)
    assert not plot.band_name.words.isVisible()
    wide = shown(qtbot)
    wide.show_histogram(None)
    assert not wide.band_name.words.isVisible()


def test_curves_do_not_run_through_the_words(qtbot: QtBot) -> None:
    plot = shown(qtbot, (700, 300), all_measures=True)
    words = plot.band_name.words
    assert words.isVisible()
    left, right = across(plot)
    top = plot.plot.getViewBox().mapSceneToView(words.mapToScene(words.boundingRect().topLeft()))
    for item in plot.plot.listDataItems():
        x, y = item.getOriginalDataset()
        if x is not None and len(x) > 1:
            beside = (x > left) & (x < right) & np.isfinite(y)
            assert (y[beside] > top.y()).all()
