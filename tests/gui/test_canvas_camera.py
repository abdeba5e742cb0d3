"""The camera: arithmetic of zoom and place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gui.canvas.camera import FOR_KEY, KEEP_IN_SIGHT, MAX_SCALE, Camera

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


@given(sizes, sizes, windows, windows, st.floats(0, 300), st.floats(10, 400), st.floats(10, 120))
def test_a_fitted_image_leaves_a_strip_to_the_key_or_is_centred(
    iw, ih, w, h, covered, length, strip
):
    plain = Camera(iw, ih, w, h, covered=covered).fitted()
    camera = Camera(iw, ih, w, h, covered=covered, key=(length, strip)).fitted()
    right, bottom = camera.to_screen(iw, ih)
    below, beside = h - bottom >= strip - 1e-6, camera.left >= strip - 1e-6
    has_room = (below and length <= w) or (beside and length <= h - covered)
    assert (1 - FOR_KEY) * plain.scale <= camera.scale <= plain.scale
    if has_room:
        assert camera.left >= min(plain.left, 0) and camera.top >= min(plain.top, covered)
        assert right <= w + 1 and bottom <= max(plain.to_screen(iw, ih)[1], h) + 1
    else:
        assert (camera.scale, camera.left, camera.top) == (plain.scale, plain.left, plain.top)
    # In a window of a usual size an image of the window's own shape gives way as far as it may.
    if strip <= (1 - FOR_KEY / 2) * FOR_KEY * min(w, h - covered) and length <= min(w, h - covered):
        assert has_room


def test_an_image_gives_way_to_the_key_by_no_more_than_is_needed() -> None:
    key = (250.0, 64.0)
    for image, window, covered, scale, left, top in (
        ((600, 400), (616, 616), 0.0, 1, 8, 108),  # room enough: it is centred
        ((600, 500), (616, 616), 0.0, 1, 8, 52),  # moved up
        ((600, 400), (616, 516), 40.0, 1, 8, 52),  # no further up than below what covers it
        ((500, 600), (616, 616), 0.0, 1, 64, 8),  # moved to the right
        ((1000, 1000), (616, 616), 0.0, 0.544, 8 + 28, 8),  # smaller
        ((600, 600), (300, 300), 0.0, 284 / 600, 8, 8),  # so small a window has no room for both
        ((600, 500), (240, 240), 0.0, 224 / 600, 8, 27),  # nor for the key
    ):
        camera = Camera(*image, *window, covered=covered, key=key).fitted()
        found = (camera.scale, camera.left, camera.top)
        assert found == pytest.approx((scale, left, top), abs=0.5), (image, window)


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
