"""Where the image goes when the program brings a part of it into sight."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.labels import Box
from gui.canvas.bringing import Area, brought
from gui.canvas.camera import Camera

WIDTH, HEIGHT = 648, 616
LEGEND, MINIMAP = Area(8, 459, 244, 608), Area(460, 472, 636, 604)
boxes = st.builds(
    lambda top, left, height, width: Box(top, left, top + height, left + width),
    st.integers(0, 440), st.integers(0, 600), st.integers(1, 40), st.integers(1, 40),
)  # fmt: skip


def view(scale: float) -> Camera:
    return Camera(640, 480, WIDTH, HEIGHT, scale)


def seen(camera: Camera, box: Box) -> Area:
    corner = camera.to_screen(box.left, box.top)
    return Area(*corner, *camera.to_screen(box.right, box.bottom))


@given(boxes, st.floats(0.1, 12))
def test_an_image_larger_than_the_window_fills_it_and_a_smaller_one_is_in_its_middle(
    box: Box, scale: float
) -> None:
    camera = brought(view(scale), box)
    for start, length, window in (
        (camera.left, 640 * scale, WIDTH),
        (camera.top, 480 * scale, HEIGHT),
    ):
        if length >= window:
            assert start <= 0.5 and start + length >= window - 0.5
        else:
            assert start == pytest.approx((window - length) / 2, abs=0.5)


@given(st.integers(200, 400), st.integers(150, 300))
def test_what_lies_far_from_the_image_s_edges_comes_to_the_middle(left: int, top: int) -> None:
    box = Box(top, left, top + 20, left + 30)
    camera = brought(view(4.0), box)
    x, y = camera.to_screen(left + 15, top + 10)
    assert (x, y) == pytest.approx((WIDTH / 2, HEIGHT / 2), abs=1)


@given(boxes, st.floats(0.9, 6))
def test_what_is_brought_into_sight_is_seen_whole_and_under_nothing(box: Box, scale: float) -> None:
    camera = brought(view(scale), box, [LEGEND, MINIMAP])
    place = seen(camera, box)
    assert place.left >= -1 and place.top >= -1
    assert place.right <= WIDTH + 1 and place.bottom <= HEIGHT + 1
    assert not place.meets(LEGEND) and not place.meets(MINIMAP)


def test_the_image_comes_in_from_the_window_s_edge_only_for_what_would_be_covered_else() -> None:
    corner = Box(460, 0, 480, 20)
    bare = brought(view(4.0), corner)
    assert bare.to_screen(640, 480)[1] == HEIGHT
    clear = brought(view(4.0), corner, [LEGEND])
    assert not seen(clear, corner).meets(LEGEND)
    moved = (abs(clear.left - bare.left), abs(clear.top - bare.top))
    assert min(moved) == 0 and max(moved) < 200, "by one side, and no more than the legend takes"
    inner = Box(400, 60, 420, 80)
    assert brought(view(4.0), inner, [LEGEND]).to_screen(640, 480)[1] >= HEIGHT


def test_what_has_no_place_beside_the_legends_stands_as_if_there_were_none() -> None:
    whole = Box(0, 0, 480, 640)
    assert brought(view(1.0), whole, [LEGEND, MINIMAP]) == brought(view(1.0), whole)
