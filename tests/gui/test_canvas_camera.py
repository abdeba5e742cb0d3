"""The camera: arithmetic of zoom and place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.canvas.camera import KEEP_IN_SIGHT, MAX_SCALE, Camera

sizes = st.integers(1, 20000)
windows = st.floats(50, 4000)
points = st.floats(-500, 4500)


@given(sizes, sizes, windows, windows)
def test_a_fitted_image_lies_inside_the_window_and_is_centred(iw, ih, w, h):
    camera = Camera(iw, ih, w, h).fitted()
    right, bottom = camera.to_screen(iw, ih)
    assert camera.left >= 0 and camera.top >= 0 and right <= w + 1 and bottom <= h + 1
    assert camera.left == pytest.approx(w - right, abs=1)
    assert camera.top == pytest.approx(h - bottom, abs=1)


@given(windows, windows, st.floats(0.05, 20), st.floats(0, 1), st.floats(0, 1))
def test_zoom_keeps_the_image_point_under_the_pointer(w, h, factor, u, v):
    camera = Camera(1000, 800, w, h).fitted()
    at = camera.to_screen(1000 * u, 800 * v)
    zoomed = camera.zoomed(camera.scale * factor, at)
    assert zoomed.to_screen(1000 * u, 800 * v) == pytest.approx(at, abs=1e-6)


@given(st.floats(1e-9, 1e9))
def test_zoom_has_limits(scale):
    camera = Camera(1000, 800, 600, 400)
    assert camera.min_scale <= camera.zoomed(scale, (10, 10)).scale <= MAX_SCALE


@given(st.floats(-1e6, 1e6), st.floats(-1e6, 1e6), st.floats(0.05, 60))
def test_no_pan_loses_the_image(dx, dy, scale):
    camera = Camera(1000, 800, 600, 400).zoomed(scale, (300, 200)).panned(dx, dy)
    right, bottom = camera.to_screen(1000, 800)
    keep = min(KEEP_IN_SIGHT, 800 * camera.scale)
    assert right >= keep - 1e-6 and bottom >= keep - 1e-6
    assert camera.left <= 600 - keep + 1e-6 and camera.top <= 400 - keep + 1e-6


@given(windows, windows, st.floats(50, 3999), st.floats(50, 3999))
def test_resizing_keeps_the_middle_in_the_middle(w, h, w2, h2):
    camera = Camera(3000, 2000, w, h).fitted().zoomed(2.0, (w / 2, h / 2))
    resized = camera.resized(w2, h2)
    middle = camera.to_image(w / 2, h / 2)
    assert resized.to_image(w2 / 2, h2 / 2) == pytest.approx(middle, abs=1e-6)


@given(st.floats(0.2, 3), st.floats(-900, 500), st.floats(-700, 400), windows, windows)
def test_a_direction_that_has_room_only_now_shows_all_of_the_image_in_the_middle(
    scale, left, top, w2, h2
):
    before = Camera(1000, 800, 180, 150, scale, left, top)
    after = before.resized(w2, h2)
    for start, length, window in (
        (after.left, 1000 * scale, w2),
        (after.top, 800 * scale, h2),
    ):
        if length <= window:
            assert start == pytest.approx(window - start - length, abs=1.01)


def test_what_was_in_sight_whole_stays_so_and_what_was_pushed_out_stays_there():
    seen = Camera(100, 100, 300, 300, 1.0, 0.0, 150.0)
    assert (seen.resized(200, 200).left, seen.resized(200, 200).top) == (0.0, 100.0)
    pushed = Camera(100, 100, 300, 300, 1.0, -40.0, 150.0)
    assert pushed.resized(300, 400).left == -40.0
    assert pushed.resized(320, 300).left == -30.0


def test_to_screen_and_to_image_are_each_other_s_inverse():
    camera = Camera(1000, 800, 600, 400, scale=3.7, left=-12.25, top=99.5)
    assert camera.to_image(*camera.to_screen(12.5, 700.25)) == pytest.approx((12.5, 700.25))
