"""What the canvas paints: the right pixel at the right place, and no more work than needed."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from core.labels import Box
from gui.canvas import Canvas
from gui.canvas.sampling import Pyramid
from tests.gui.canvas_hands import seen

BACKDROP = (10, 20, 30)


@pytest.fixture
def canvas(qtbot) -> Canvas:
    widget = Canvas()
    qtbot.addWidget(widget)
    widget.resize(300, 200)
    widget.set_background(QColor(*BACKDROP))
    widget.show()
    qtbot.waitExposed(widget)
    return widget


@pytest.fixture
def rng() -> np.random.Generator:
    return np.random.default_rng(1)


def rgb_noise(rng, height: int, width: int) -> np.ndarray:
    return rng.integers(0, 256, (height, width, 3), dtype=np.uint8)


def colour_at(canvas: Canvas, picture: np.ndarray, x: float, y: float, ratio=1.0) -> tuple:
    at = canvas.widget_point(x, y) * ratio
    return tuple(picture[int(at.y()), int(at.x())].tolist())


def same_view(canvas: Canvas, other: Canvas) -> None:
    other._look(canvas._camera)


@pytest.mark.parametrize(
    ("zoom", "ratio"),
    [(1, 1.0), (3, 1.0), (3.7, 1.0), (8, 1.0), (64, 1.0), (1.5, 2.0), (3.7, 2.0), (8, 1.25)],
)
def test_a_pixel_s_colour_stands_where_the_pixel_is(canvas, rng, zoom, ratio):
    rgb = rgb_noise(rng, 50, 60)
    canvas.set_image(rgb)
    canvas.set_zoom(zoom)
    canvas.centre_on(31, 24)
    picture = seen(canvas, ratio)
    box = canvas.visible_box()
    assert box.area > 4
    for row in range(box.top + 1, box.bottom - 1):
        for column in range(box.left + 1, box.right - 1):
            found = colour_at(canvas, picture, column + 0.5, row + 0.5, ratio)
            assert found == tuple(rgb[row, column].tolist()), (row, column)


@pytest.mark.parametrize("zoom", [3.7, 8])
def test_pixels_are_squares_when_near_and_edges_are_exact(canvas, rng, zoom):
    rgb = rgb_noise(rng, 20, 20)
    canvas.set_image(rgb)
    canvas.set_zoom(zoom)
    picture = seen(canvas)
    for y in range(200):
        for x in range(300):
            u, v = canvas.image_point(QPointF(x + 0.5, y + 0.5))
            inside = 0 <= u < 20 and 0 <= v < 20
            want = rgb[int(v), int(u)].tolist() if inside else list(BACKDROP)
            assert picture[y, x].tolist() == want


def test_at_one_to_one_the_screen_is_the_image(canvas, rng):
    rgb = rgb_noise(rng, 200, 300)
    canvas.set_image(rgb)
    canvas.set_zoom(1)
    assert np.array_equal(seen(canvas), rgb)


def test_far_away_the_mean_colour_is_kept(canvas, rng):
    rgb = rgb_noise(rng, 2000, 3000)
    canvas.set_image(rgb)
    canvas.set_zoom(0.1)
    inner = seen(canvas)[10:-10, 10:-10].astype(float)
    assert inner.mean((0, 1)) == pytest.approx(rgb.mean((0, 1)), abs=2)
    assert inner.std() < 20  # averaged, not sampled


@pytest.mark.parametrize("shape", [(1, 1), (1, 4000), (4000, 1), (3, 2), (2, 999), (7001, 33)])
def test_images_of_any_shape_show(canvas, shape):
    rgb = np.full((*shape, 3), 200, np.uint8)
    canvas.set_image(rgb)
    canvas.set_labels(np.full(shape, 255, np.uint8))
    canvas.set_heatmap(np.zeros(shape, np.uint8))
    for zoom in (0, 0.01, 0.5, 1, 2, 5, 64):
        canvas.set_zoom(zoom) if zoom else canvas.fit()
        assert (seen(canvas) == 200).all(axis=2).any(), zoom


@pytest.mark.parametrize("zoom", [0.2, 0.33, 0.71, 1, 1.4, 2, 2.9, 3, 5.3, 20])
def test_what_is_mended_equals_what_is_drawn_anew(canvas, qtbot, rng, zoom):
    rgb = rgb_noise(rng, 211, 307)
    labels = rng.choice(np.array([0, 1, 2, 255], np.uint8), (211, 307))
    heat = rng.integers(0, 256, (211, 307), dtype=np.uint8)
    known = rng.random((211, 307)) < 0.9
    other = Canvas()
    qtbot.addWidget(other)
    other.resize(canvas.size())
    other.set_background(QColor(*BACKDROP))
    for widget in (canvas, other):
        widget.set_image(rgb)
        widget.set_labels(labels, {0: (0, 0, 255), 1: (255, 0, 0), 2: (0, 255, 0)})
        widget.set_heatmap(heat, known)
    canvas.set_zoom(zoom)
    canvas.zoom_by(1.0001, QPointF(13, 17))
    seen(canvas)
    for _ in range(12):
        top, left = rng.integers(0, 211), rng.integers(0, 307)
        box = Box(top, left, top + rng.integers(1, 60), left + rng.integers(1, 60))
        box = box.clipped(211, 307)
        labels[box.slices] = rng.integers(0, 3)
        heat[box.slices] = rng.integers(0, 256)
        known[box.slices] = True
        canvas.labels_changed(box)
        canvas.heatmap_changed(box)
        mended = seen(canvas)
        other.set_labels(labels)
        other.set_heatmap(heat, known)
        other._look(canvas._camera)
        assert np.array_equal(mended, seen(other))


def test_the_pyramid_is_the_same_built_at_once_or_mended(rng):
    plane = rng.integers(0, 256, (213, 301), dtype=np.uint8)
    mended = Pyramid(plane).build()
    for _ in range(20):
        top, left = int(rng.integers(0, 213)), int(rng.integers(0, 301))
        box = Box(top, left, top + 23, left + 41).clipped(213, 301)
        plane[box.slices] = rng.integers(0, 256, (box.height, box.width))
        mended.changed(box)
        anew = Pyramid(plane).build()
        for level in range(1, 8):
            assert np.array_equal(mended.level(level)[0], anew.level(level)[0])


def test_only_what_changed_is_painted_again(canvas, qtbot, rng):
    rgb = rgb_noise(rng, 200, 300)
    labels = np.full((200, 300), 255, np.uint8)
    canvas.set_image(rgb)
    canvas.set_labels(labels, {1: (255, 0, 0)})
    canvas.set_zoom(1)
    painted = []
    paint = canvas.drawBackground
    canvas.drawBackground = lambda painter, rect: (painted.append(rect), paint(painter, rect))
    qtbot.wait(20)
    painted.clear()
    labels[50:60, 70:80] = 1
    canvas.labels_changed(Box(50, 70, 60, 80))
    qtbot.waitUntil(lambda: bool(painted))
    assert all(rect.width() < 40 and rect.height() < 40 for rect in painted)


def test_labels_show_in_their_colours_and_unlabelled_is_clear(canvas):
    canvas.set_image(np.full((200, 300, 3), 100, np.uint8))
    labels = np.full((200, 300), 255, np.uint8)
    labels[:, 100:200] = 1
    labels[:, 200:] = 0
    canvas.set_zoom(1)
    canvas.set_labels(labels, {0: (0, 0, 200), 1: (200, 0, 0)})
    canvas.set_layer_opacity("labels", 0.5)
    picture = seen(canvas)
    assert picture[100, 50].tolist() == [100, 100, 100]
    assert picture[100, 150].tolist() == pytest.approx([150, 50, 50], abs=2)
    # Background at half the strength of a class.
    assert picture[100, 250].tolist() == pytest.approx([75, 75, 125], abs=2)
    canvas.set_layer_opacity("labels", 1)
    assert seen(canvas)[100, 150].tolist() == [200, 0, 0]
    canvas.set_layer_visible("labels", False)
    assert not canvas.layer_visible("labels")
    assert seen(canvas)[100, 150].tolist() == [100, 100, 100]


@pytest.fixture
def ramp(canvas) -> Canvas:
    """Probability grows from left (0) to right (255)."""
    canvas.set_image(np.full((200, 256, 3), 100, np.uint8))
    canvas.set_heatmap(np.tile(np.arange(256, dtype=np.uint8), (200, 1)))
    canvas.set_mask_class(1, (255, 0, 0))
    canvas.set_layer_visible("heatmap", False)
    canvas.set_zoom(1)
    return canvas


def foreground_columns(canvas: Canvas) -> list[int]:
    picture = seen(canvas)[100, 22 : 22 + 256]  # the image is centred: (300 - 256) / 2
    return np.flatnonzero(picture[:, 0] > 105).tolist()


@pytest.mark.parametrize("level", [0, 1, 77, 128, 254, 255, 256])
def test_the_mask_is_where_the_plane_reaches_the_level(ramp, level):
    ramp.set_threshold_level(level)
    assert foreground_columns(ramp) == list(range(level, 256))


def test_a_threshold_step_samples_nothing_again(ramp, monkeypatch):
    ramp.set_threshold_level(100)
    before = foreground_columns(ramp)
    monkeypatch.setattr("gui.canvas.sampling.SmoothSource.sample", None)
    monkeypatch.setattr("gui.canvas.sampling.NearestSource.sample", None)
    ramp.set_threshold_level(101)
    assert foreground_columns(ramp) == before[1:]


def test_pixels_not_yet_predicted_have_neither_mask_nor_heat(ramp):
    known = np.zeros((2, 3), bool)
    known[:, 2] = True
    plane = np.full((200, 256), 255, np.uint8)
    ramp.set_heatmap(plane, known, cell=100)
    ramp.set_threshold_level(10)
    assert foreground_columns(ramp) == list(range(200, 256))
    ramp.set_layer_visible("mask", False)
    ramp.set_layer_visible("heatmap", True)
    assert (seen(ramp)[100, 22:222] == 100).all()
    assert (seen(ramp)[100, 222:278] != 100).any(axis=1).all()
    known[:, 1] = True
    ramp.heatmap_changed(Box(0, 100, 200, 200))
    assert (seen(ramp)[100, 122:278] != 100).any(axis=1).all()


@pytest.mark.parametrize("zoom", [0.5, 1, 2, 8, 40])
def test_the_outline_is_two_screen_pixels_wide_at_every_zoom(canvas, zoom):
    plane = np.zeros((400, 600), np.uint8)
    plane[:, 300:] = 255
    canvas.set_image(np.full((400, 600, 3), 100, np.uint8))
    canvas.set_heatmap(plane)
    canvas.set_layer_visible("heatmap", False)
    canvas.set_mask_class(1, (255, 0, 0))
    canvas.set_zoom(zoom)
    canvas.centre_on(300, 200)
    row = seen(canvas)[100]
    assert (row == [255, 0, 0]).all(axis=1).sum() == 2


def test_no_outline_is_drawn_where_the_window_cuts_a_cell(canvas):
    canvas.set_image(np.full((400, 600, 3), 100, np.uint8))
    canvas.set_heatmap(np.full((400, 600), 255, np.uint8))
    canvas.set_layer_visible("heatmap", False)
    canvas.set_mask_class(1, (255, 0, 0))
    canvas.set_zoom(8)
    picture = seen(canvas)
    assert (picture == picture[0, 0]).all()


def test_the_heatmap_leaves_the_improbable_clear(ramp):
    ramp.set_layer_visible("mask", False)
    ramp.set_layer_visible("heatmap", True)
    picture = seen(ramp)[100].astype(int)
    assert abs(picture[22 + 2] - 100).max() < 6
    assert abs(picture[22 + 250] - 100).max() > 40


def test_the_message_shows_until_there_is_an_image(canvas):
    blank = seen(canvas)
    assert (blank == BACKDROP).all()
    canvas.set_message("Drop images here")
    assert not (seen(canvas) == BACKDROP).all()
    canvas.set_image(np.full((10, 10, 3), 9, np.uint8))
    canvas.set_zoom(1)
    assert ((seen(canvas) == BACKDROP).all(axis=2) | (seen(canvas) == 9).all(axis=2)).all()
    canvas.set_image(None)
    assert canvas.visible_box().is_empty
    assert not (seen(canvas) == BACKDROP).all()


def test_another_image_takes_labels_and_heatmap_away(canvas):
    canvas.set_image(np.full((200, 300, 3), 100, np.uint8))
    canvas.set_labels(np.zeros((200, 300), np.uint8))
    canvas.set_heatmap(np.full((200, 300), 255, np.uint8))
    canvas.set_image(np.full((200, 300, 3), 50, np.uint8))
    canvas.set_zoom(1)
    assert (seen(canvas) == 50).all()
    canvas.labels_changed(Box(0, 0, 5, 5))
    canvas.heatmap_changed(Box(0, 0, 5, 5))
    assert (seen(canvas) == 50).all()


def test_the_view_is_kept_for_an_image_of_the_same_size_if_asked(canvas):
    canvas.set_image(np.zeros((200, 300, 3), np.uint8))
    canvas.set_zoom(8)
    canvas.centre_on(20, 30)
    canvas.set_image(np.zeros((200, 300, 3), np.uint8), keep_view=True)
    assert canvas.zoom() == 8 and canvas.centre() == pytest.approx((20, 30))
    canvas.set_image(np.zeros((100, 300, 3), np.uint8), keep_view=True)
    assert canvas.zoom() < 8


def test_an_array_of_another_size_than_the_image_is_refused(canvas):
    with pytest.raises(ValueError, match="shape"):
        canvas.set_labels(np.zeros((5, 5), np.uint8))
    canvas.set_image(np.zeros((200, 300, 3), np.uint8))
    for show in (canvas.set_labels, canvas.set_heatmap):
        with pytest.raises(ValueError, match="shape"):
            show(np.zeros((300, 200), np.uint8))
