"""With patterns, classes and mask differ without any colour, and a threshold step stays cheap."""

from __future__ import annotations

import time
from itertools import product

import numpy as np
import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon

from core.labels import UNLABELLED, Box
from core.project_records import CLASS_COLOURS
from gui.canvas.canvas import Canvas
from gui.canvas.hatching import (
    ERROR_TILE,
    EXTRA_PATTERN,
    MISSED_PATTERN,
    N_PATTERNS,
    PERIOD,
    TILE,
    Hatching,
    pattern_bit,
)
from gui.canvas.sampling import Frame
from gui.dialogs.class_choice import swatch
from gui.theme import apply_theme
from tests.gui.canvas_hands import seen

GREY = (120, 120, 120)


@pytest.fixture
def canvas(qtbot) -> Canvas:
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(QSize(320, 240))
    made.show()
    qtbot.waitExposed(made)
    made.set_image(np.full((200, 280, 3), 250, np.uint8))
    made.set_layer_opacity("labels", 1.0)
    return made


def test_every_pattern_is_another_and_none_is_full_or_empty() -> None:
    """Those of errors, too: a class's stripes on an error would be taken for the class."""
    pictures = [(TILE & (1 << number)) != 0 for number in range(N_PATTERNS)]
    pictures += [(ERROR_TILE & bit) != 0 for bit in (MISSED_PATTERN, EXTRA_PATTERN)]
    for number, one in enumerate(pictures):
        assert 0.2 < one.mean() < 0.8
        for other in pictures[:number]:
            # Not the same moved, either.
            shifts = [np.roll(other, (dy, dx), (0, 1)) for dy in range(8) for dx in range(8)]
            assert not any((one == moved).all() for moved in shifts)
    assert len({pattern_bit(class_id) for class_id in range(1, N_PATTERNS + 1)}) == N_PATTERNS


def test_patterns_stay_with_the_image_when_it_moves() -> None:
    at_rest = Hatching().under(Frame(1.0, 0.0, 0.0, Box(0, 0, 40, 50)))
    moved = Hatching().under(Frame(1.0, 5.0, 3.0, Box(3, 5, 43, 55)))
    assert np.array_equal(at_rest, moved)
    part = Hatching().under(Frame(1.0, 0.0, 0.0, Box(PERIOD + 1, 2, 30, 50)))
    assert np.array_equal(part, at_rest[PERIOD + 1 : 30, 2:50])


def test_classes_of_one_colour_are_told_apart(canvas: Canvas) -> None:
    labels = np.full((200, 280), UNLABELLED, np.uint8)
    labels[:, :140], labels[:, 140:] = 1, 2
    canvas.set_labels(labels, {1: GREY, 2: GREY})
    left, right = halves(canvas)
    assert len(np.unique(left)) == len(np.unique(right)) == 1, "without patterns they are flat"
    canvas.set_patterns(True)
    left, right = halves(canvas)
    assert len(np.unique(left)) == 2, "on the stripes and between them"
    assert not np.array_equal(left, right)
    canvas.set_patterns(False)
    assert len(np.unique(halves(canvas)[0])) == 1


@pytest.mark.parametrize("opacity", [0.15, 0.25, 0.4])
def test_a_pattern_is_seen_where_labels_are_faint(canvas: Canvas, opacity: float) -> None:
    """As clearly as flat labels of that opacity are told from an image without any."""
    labels = np.full((200, 280), UNLABELLED, np.uint8)
    labels[:, :140] = 1
    canvas.set_layer_opacity("labels", opacity)
    canvas.set_labels(labels, {1: GREY})
    flat, bare = (half.mean() for half in halves(canvas))
    canvas.set_patterns(True)
    stripes, between = np.unique(halves(canvas)[0])[[0, -1]]
    assert abs(stripes - between) >= abs(flat - bare)
    canvas.set_patterns(False)
    assert halves(canvas)[0].mean() == flat


def halves(canvas: Canvas) -> tuple[np.ndarray, np.ndarray]:
    """The brightness of a square of each half."""
    picture = seen(canvas)[..., :3].mean(axis=2).round()
    middle = picture.shape[1] // 2
    return picture[100:132, middle - 60 : middle - 28], picture[100:132, middle + 28 : middle + 60]


def test_the_mask_is_hatched_inside_its_outline(canvas: Canvas) -> None:
    plane = np.zeros((200, 280), np.uint8)
    plane[50:150, 60:200] = 200
    canvas.set_heatmap(plane)
    canvas.set_layer_visible("heatmap", False)
    canvas.set_mask_class(1, GREY)
    inside = seen(canvas)[110:126, 140:156]
    assert len(np.unique(inside.reshape(-1, inside.shape[-1]), axis=0)) == 1
    canvas.set_patterns(True)
    hatched = seen(canvas)[110:126, 140:156]
    assert len(np.unique(hatched.reshape(-1, hatched.shape[-1]), axis=0)) == 2


def test_a_threshold_step_with_patterns_costs_little_more(canvas: Canvas, qtbot) -> None:
    """On a large view; docs/benchmarks.md has what was measured with errors striped."""
    canvas.resize(QSize(1400, 1000))
    plane = np.random.default_rng(0).integers(0, 256, (200, 280), np.uint8)
    canvas.set_heatmap(plane)

    def step() -> float:
        """Processor time of this thread, the least of twenty: others use the machine, too."""
        times = []
        for level in range(100, 120):
            begun = time.thread_time()
            canvas.set_threshold_level(level)
            canvas.viewport().repaint()
            times.append(time.thread_time() - begun)
        return min(times)

    step()
    plain = step()
    canvas.set_patterns(True)
    step()
    assert step() < 2 * plain + 0.004


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_each_first_colour_shows_its_pattern_in_a_small_square(qapp, scheme: str) -> None:
    apply_theme(qapp, scheme)
    for number, colour in enumerate(CLASS_COLOURS, start=1):
        picture = swatch(colour, 14, pattern_bit(number)).pixmap(14, 14).toImage()
        tones = [picture.pixelColor(x, y).rgb() for x, y in product(range(3, 11), repeat=2)]
        assert all(QColor.fromRgba(tone).alpha() == 255 for tone in tones), (
            "no ground shows through"
        )
        light = sorted(luminance(tone) for tone in tones)
        assert (light[-1] + 0.05) / (light[0] + 0.05) >= 2.5, (number, colour)


def luminance(rgb: int) -> float:
    """As WCAG 2.2 defines it."""
    parts = [part / 255 for part in QColor(rgb).getRgb()[:3]]
    linear = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
    return float(np.dot((0.2126, 0.7152, 0.0722), linear))


@pytest.mark.parametrize("mode", list(QIcon.Mode))
def test_a_class_has_its_colour_in_chosen_rows_and_where_a_control_is_off(qapp, mode) -> None:
    picture = swatch((0, 60, 140)).pixmap(QSize(14, 14), mode).toImage()
    assert picture.pixelColor(7, 7) == QColor(0, 60, 140)
