"""What waits until the window has been seen: plots, and opening what is to be opened."""

from __future__ import annotations

from itertools import combinations, pairwise

import numpy as np
import pytest
from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QPainter,
    QPicture,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from core.cell_columns import CellRows, MeasuredCells
from core.measurements import measure
from core.metrics import Histogram
from core.regions import Regions
from gui import first_paint
from gui.cell_plots import HISTOGRAM, SCATTER, CellPlot
from gui.explore.plots import DataPlot
from gui.first_paint import after_first_paint
from gui.pyqtgraph_loading import pg
from gui.score_curves import ScoreCurves
from gui.spoken_roles import install_roles
from gui.theme import apply_theme, current_tokens
from gui.training_plot import TrainingPlot


def histogram() -> Histogram:
    levels = np.arange(256)
    return Histogram(foreground=levels, background=levels[::-1].copy())


def test_a_plot_is_made_once_it_is_seen_and_shows_what_came_before(qtbot) -> None:
    curves = ScoreCurves("curves", all_measures=True)
    qtbot.addWidget(curves)
    curves.show_histogram(histogram())
    curves.set_threshold(0.25)
    assert not curves.is_made and curves.best is not None, "the best is known without a plot"
    curves.resize(300, 200)
    room = curves.sizeHint(), curves.minimumSizeHint()
    curves.show()
    qtbot.waitUntil(lambda: curves.is_made)
    assert (curves.sizeHint(), curves.minimumSizeHint()) == room, "nothing moves when it comes"
    assert curves.line.value() == 0.25
    assert len(curves._curves["iou"].getData()[0]) == 256
    qtbot.waitUntil(lambda: curves.plot.size() == curves.size())


def test_words_in_the_place_of_a_plot_have_one_ground_before_and_after_it_is_made(qtbot) -> None:
    """Where only some of it was painted anew, a lighter strip stood under them."""
    curves = ScoreCurves("curves", all_measures=True)
    qtbot.addWidget(curves)
    curves.show_hint("These images are judged after training.")
    curves.resize(300, 200)
    before = curves.grab().toImage()
    assert not curves.is_made
    assert curves.plot is not None
    assert curves.grab().toImage() == before


def test_axes_of_small_plots_say_what_they_measure(qtbot) -> None:
    for plot, up in (
        (ScoreCurves("one", all_measures=False), "IoU"),
        (ScoreCurves("all", all_measures=True), "Score"),
        (TrainingPlot(), "Loss, IoU"),
    ):
        qtbot.addWidget(plot)
        plot.resize(320, 160)
        plot.show()
        left, bottom = (plot.plot.getAxis(side) for side in ("left", "bottom"))
        qtbot.waitUntil(lambda left=left: left.size().height() > 50)
        assert left.labelText == up and left.label.isVisible()
        if up == "Loss, IoU":
            assert bottom.tickStrings([0, 20], 1, 20) == ["0 s", "20 s"]
        else:
            assert bottom.labelText == "Threshold" and bottom.label.isVisible()
            assert [text for _, text in bottom._tickLevels[0]][4] == "0.8"
        plot.resize(320, 45)
        qtbot.waitUntil(lambda left=left: not left.label.isVisible() or left.labelText == "IoU")
        plot.hide()


def test_until_then_its_ground_is_painted(qtbot) -> None:
    curves = ScoreCurves("curves", all_measures=False)
    qtbot.addWidget(curves)
    curves.resize(60, 40)
    assert curves.grab().toImage().pixelColor(30, 20) == QColor(current_tokens().plot_background)


def test_a_run_is_drawn_whether_its_plot_was_there_before_or_not(qtbot) -> None:
    plot = TrainingPlot()
    qtbot.addWidget(plot)
    plot.show_run([(0.0, 0.7), (1.0, 0.4)], [])
    assert plot.plot is plot.plot, "made when asked for, once"
    assert list(plot.loss_curve.getData()[1]) == [0.7, 0.4]
    plot.show_run([(0.0, 0.7)], [(1.0, 0.9)])
    assert list(plot.iou_curve.getData()[1]) == [0.9]


def test_the_judgement_of_the_network_kept_stands_out(qtbot) -> None:
    plot = TrainingPlot()
    qtbot.addWidget(plot)
    assert plot.plot is not None
    ious = [(1.0, 0.8), (2.0, 0.9), (3.0, 0.7)]
    plot.show_run([(0.0, 0.7), (3.0, 0.4)], ious, kept_at=2.0)

    def sizes() -> list[int]:
        return list(plot.iou_curve.scatter.data["size"])

    small, large, last = sizes()
    assert small == last and large >= 2 * small
    plot.show_run([(0.0, 0.7), (3.0, 0.4)], [*ious, (4.0, 0.95)])
    assert sizes() == [small] * 4
    plot.show_run([(0.0, 0.7)], ious[:2], kept_at=1.0)
    assert sizes() == [large, small]
    plot.show_run([], [])
    assert not plot.iou_curve.scatter.isVisible()


def test_a_run_of_a_single_report_is_seen_and_no_time_before_its_start(qtbot) -> None:
    plot = TrainingPlot()
    qtbot.addWidget(plot)
    plot.resize(300, 120)
    plot.show()
    plot.show_run([(1.5, 0.7)], [])
    assert plot.plot.viewRange()[0][0] == 0
    assert plot.loss_curve.opts["symbol"] == "o"
    plot.show_run([(1.5, 0.7), (2.0, 0.4)], [])
    assert plot.loss_curve.opts["symbol"] is None
    plot.hide()


def test_the_time_of_a_run_begins_at_its_start_and_has_all_of_it(qapp, qtbot) -> None:
    apply_theme(qapp, "light", 100)
    plot = TrainingPlot()
    qtbot.addWidget(plot)
    plot.resize(300, 120)
    plot.show_run([(1.62, 0.7), (4.0, 0.4)], [])
    plot.show()
    for end in (4.0, 20.0):
        plot.show_run([(1.62, 0.7), (4.0, 0.4)], [(2.0, 0.8), (end, 0.9)])
        (left, right), _ = plot.plot.viewRange()
        assert left == 0 and end < right < 1.1 * end
    plot.show_run([(0.0, 0.7)], [])
    assert plot.plot.viewRange()[0][0] == 0
    axis = plot.plot.getAxis("bottom")
    first = QFontMetricsF(axis.style["tickFont"]).horizontalAdvance("0 s")
    assert -axis.boundingRect().left() > first / 2, "its number has room to be drawn"
    plot.hide()


def test_a_plot_is_one_chart_to_a_screen_reader_wherever_it_stands(qtbot) -> None:
    install_roles()
    late, data = TrainingPlot(), DataPlot("stain", "Stain of images", "red", "blue")
    for widget in (late, data):
        qtbot.addWidget(widget)
    heard = QAccessible.queryAccessibleInterface(late)
    assert heard.role() is QAccessible.Role.Chart and heard.text(QAccessible.Text.Name)
    inside = QAccessible.queryAccessibleInterface(late.plot).role()
    assert inside not in (QAccessible.Role.Chart, QAccessible.Role.Graphic), "it is told once"
    heard = QAccessible.queryAccessibleInterface(data.plot)
    assert heard.role() is QAccessible.Role.Chart
    assert heard.text(QAccessible.Text.Name) == "Stain of images"


@pytest.mark.parametrize("shown", [True, False], ids=["painted", "never painted"])
def test_what_waits_for_the_first_paint_comes_after_it_or_at_last_without(
    qtbot, monkeypatch, shown
) -> None:
    monkeypatch.setattr(first_paint, "_AT_THE_LATEST_MS", 200)
    order: list[str] = []

    class Painted(QWidget):
        def paintEvent(self, event) -> None:
            order.append("paint")

    widget = Painted()
    qtbot.addWidget(widget)
    QTimer.singleShot(0, lambda: order.append("timer set before"))
    after_first_paint(widget, lambda: order.append("begun"))
    if shown:
        widget.show()
    qtbot.waitUntil(lambda: "begun" in order)
    assert order.count("begun") == 1
    assert ("paint" in order[: order.index("begun")]) is shown
    qtbot.wait(250 if shown else 0)
    assert order.count("begun") == 1, "not a second time by the clock"


def test_its_numbers_are_of_the_size_of_the_text(qapp, qtbot) -> None:
    plot = TrainingPlot()
    qtbot.addWidget(plot)
    apply_theme(qapp, "light", 100)
    font = plot.plot.getAxis("left").style["tickFont"]
    small = font.pointSizeF()
    apply_theme(qapp, "light", 200)
    try:
        assert plot.plot.getAxis("left").style["tickFont"].pointSizeF() == pytest.approx(2 * small)
    finally:
        apply_theme(qapp, "light", 100)
    assert plot.plot.getAxis("left").style["tickFont"].pointSizeF() == pytest.approx(small)


def test_a_histogram_of_cells_asks_for_no_second_measure_from_the_start(qtbot) -> None:
    plot = CellPlot()
    qtbot.addWidget(plot)
    plot.show()
    assert plot.across.isVisible() and not plot.up.isVisible()
    plot.kind.setCurrentIndex(SCATTER)
    assert plot.up.isVisible()


def test_the_numbers_of_a_plot_have_spaces_between_thousands_and_counts_are_whole(qapp) -> None:
    from gui.number_axis import NumberAxis

    axis = NumberAxis("left")
    marks = [0, 500, 12_500, 1_500_000, -2000]
    shown = ["0", "500", "12\u202f500", "1\u202f500\u202f000", "−2\u202f000"]
    assert axis.tickStrings(marks, 1.0, 500) == shown
    assert axis.tickStrings([0.2, 0.4], 1.0, 0.2) == ["0.2", "0.4"]
    assert axis.tickSpacing(0, 1, 300)[-1][0] < 1
    axis.counts = True
    assert all(step >= 1 and step % 1 == 0 for step, _ in axis.tickSpacing(0, 1, 300))


def drawn_numbers(plot: pg.PlotWidget, axis: pg.AxisItem, font: QFont) -> list[QRectF]:
    """Where the numbers of an axis are drawn, after the plot took another size."""
    plot.show()
    QGuiApplication.processEvents()
    picture = QPixmap(10, 10)  # must outlive the painter
    painter = QPainter(picture)
    painter.setFont(font)
    _line, marks, numbers = axis.generateDrawSpecs(painter)
    painter.end()
    assert marks
    return sorted((rect for rect, _flags, _text in numbers), key=lambda rect: rect.left())


def plot_in(points: int) -> tuple[pg.PlotWidget, dict[str, pg.AxisItem], QFont]:
    """A plot with our axes and numbers of that size."""
    from gui.number_axis import number_axes

    axes = number_axes()
    font = QFont(QGuiApplication.font())
    font.setPointSize(points)
    for axis in axes.values():
        axis.setStyle(tickFont=font)
    return pg.PlotWidget(axisItems=axes), axes, font


@pytest.mark.parametrize("past_ends", [0, 24])
@pytest.mark.parametrize("points", [9, 12, 18])
@pytest.mark.parametrize(
    ("low", "high"),
    [(0, 1), (6, 9), (0, 102), (0, 2500), (0, 58_550), (0, 59_426), (1_205_500, 1_209_500)],
)
def test_of_the_numbers_that_are_drawn_none_runs_into_another(
    qtbot, low, high, points, past_ends
) -> None:
    plot, axes, font = plot_in(points)
    qtbot.addWidget(plot)
    axes["left"].setWidth(40)
    axes["bottom"].past_ends = past_ends
    for width in range(150, 420, 18):
        plot.resize(width, 120)
        plot.setXRange(low, high, padding=0)
        rects = drawn_numbers(plot, axes["bottom"], font)
        gaps = [b.left() - a.right() for a, b in pairwise(rects)]
        assert all(gap >= 8 for gap in gaps), (width, gaps)
        assert rects or points > 9, (width, "one number at least has room")


@pytest.mark.parametrize("points", [9, 18])
def test_on_a_low_plot_no_number_lies_on_another(qtbot, points) -> None:
    plot, axes, font = plot_in(points)
    qtbot.addWidget(plot)
    axes["left"].counts = True
    for height in range(50, 200, 12):
        plot.resize(200, height)
        plot.setYRange(0, 10, padding=0.1)
        rects = drawn_numbers(plot, axes["left"], font)
        assert not any(a.intersects(b) for a, b in combinations(rects, 2)), height


def test_the_label_of_an_axis_goes_on_in_a_second_line_where_the_plot_is_narrow(qtbot) -> None:
    plot = DataPlot("light", "Light", "Brightness of the background, %", "Stain, optical density")
    qtbot.addWidget(plot)
    plot.resize(600, 500)
    plot.show()
    axes = [plot.plot.getAxis(side) for side in ("bottom", "left")]
    qtbot.waitUntil(lambda: all(axis.label.textWidth() < 0 for axis in axes))
    plot.resize(200, 180)

    def whole() -> bool:
        lengths = axes[0].size().width(), axes[1].size().height()
        wide = [axis.label.boundingRect().width() for axis in axes]
        return all(one <= length for one, length in zip(wide, lengths, strict=True))

    qtbot.waitUntil(whole)
    assert axes[0].label.textWidth() > 0


def test_a_histogram_numbers_cells_and_measures_alike(qtbot) -> None:
    plot = CellPlot()
    qtbot.addWidget(plot)
    for side in ("left", "bottom"):
        shown = plot.ground.plot.getAxis(side).tickStrings([20_000], 1.0, 5000)
        assert shown == ["20\u202f000"], side


def test_curves_wear_the_colours_of_the_theme(qapp, qtbot) -> None:
    plot = TrainingPlot()
    qtbot.addWidget(plot)
    try:
        for scheme in ("dark", "light"):
            apply_theme(qapp, scheme, 100)
            _ = plot.plot
            loss = QColor(current_tokens().plot_lines[0])
            assert plot.loss_curve.opts["pen"].color() == loss, scheme
    finally:
        apply_theme(qapp, "light", 100)


def drawn(plot: pg.PlotWidget, side: str) -> dict[str, QRectF]:
    """The numbers that are drawn at an axis, and where in the plot."""
    axis = plot.getAxis(side)
    picture = QPicture()
    painter = QPainter(picture)
    texts = axis.generateDrawSpecs(painter)[2]
    painter.end()
    return {text: axis.mapRectToScene(rect) for rect, _flags, text in texts}


def test_the_last_time_of_a_run_is_seen_whole_at_the_very_end(qtbot) -> None:
    plot = TrainingPlot()
    qtbot.addWidget(plot)
    plot.resize(320, 120)
    plot.show_run([(t / 10, 0.5) for t in range(194)], [])
    plot.show()
    qtbot.waitUntil(lambda: plot.is_made and plot.plot.size() == plot.size())
    qtbot.waitUntil(lambda: "20 s" in drawn(plot.plot, "bottom"))
    assert drawn(plot.plot, "bottom")["20 s"].right() <= plot.width()


@pytest.mark.parametrize("kind", [HISTOGRAM, SCATTER])
def test_the_same_cells_have_the_same_numbers_whatever_was_before_and_all_are_whole(
    qtbot, kind: int
) -> None:
    labels = np.zeros((60, 200), np.int32)
    for cell in range(5):
        labels[5 : 15 + 8 * cell, 40 * cell : 40 * cell + 14 + 2 * cell] = cell + 1
    measured = measure(Regions(labels, np.ones(5, np.uint8)))
    rows = CellRows.of([MeasuredCells(1, "a", measured)])
    shown = []
    for sizes in ([(280, 190)], [(900, 600), (120, 140), (280, 190)]):
        plot = CellPlot()
        qtbot.addWidget(plot)
        plot.kind.setCurrentIndex(kind)
        for size in sizes:
            plot.resize(*size)
            plot.show()
            qtbot.waitUntil(lambda plot=plot: plot.ground.is_made)
            qtbot.waitUntil(lambda plot=plot: plot.plot.size() == plot.ground.size())
            plot.put(rows, {1: ("Cell", (0, 0, 0))})
        qtbot.waitUntil(lambda plot=plot: len(drawn(plot.plot, "left")) >= 2)
        numbers = drawn(plot.plot, "left")
        assert min(rect.top() for rect in numbers.values()) >= -1
        shown.append((plot.plot.viewRange(), sorted(numbers)))
    assert shown[0] == shown[1]
