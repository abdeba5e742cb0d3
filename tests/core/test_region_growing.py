"""Fill and wand take what hangs together with the pixel clicked, and nothing else."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from skimage.measure import label

from core.labels import UNLABELLED, Box, new_label_map
from core.region_growing import Region, Wand, fill_region

EVERYTHING = 10**9


def spread(region: Region, shape: tuple[int, int]) -> np.ndarray:
    out = np.zeros(shape, bool)
    out[region.box.slices] = region.mask
    return out


@settings(deadline=None, max_examples=80)
@given(
    arrays.arrays(np.uint8, st.tuples(st.integers(1, 24), st.integers(1, 24)),
                  elements=st.sampled_from([0, 1, 255])),
    st.data(),
)  # fmt: skip
def test_a_fill_is_the_connected_component_of_the_label_clicked(labels, data):
    row = data.draw(st.integers(0, labels.shape[0] - 1))
    column = data.draw(st.integers(0, labels.shape[1] - 1))
    region = fill_region(labels, row, column, EVERYTHING)
    parts = label(labels.astype(int) + 1, connectivity=1)
    expected = parts == parts[row, column]
    assert np.array_equal(spread(region, labels.shape), expected)
    border = expected.copy()
    border[1:-1, 1:-1] = False
    assert region.at_border == bool(border.any()) and region.whole


def ring(height: int, width: int, centre: tuple[int, int], radius: int) -> np.ndarray:
    labels = new_label_map(height, width)
    cv2.circle(labels, centre[::-1], radius, 1, 1)
    return labels


@pytest.mark.parametrize("radius", [5, 60, 200, 480])
def test_a_thin_ring_holds_the_fill_whatever_its_size(radius):
    labels = ring(1000, 1100, (500, 520), radius)
    region = fill_region(labels, 500, 520, EVERYTHING)
    assert region.whole and not region.at_border
    assert region.pixels == pytest.approx(np.pi * (radius - 0.5) ** 2, rel=0.2)
    assert (labels[region.box.slices][region.mask] == UNLABELLED).all()


def test_an_open_region_reaches_the_border():
    region = fill_region(ring(300, 400, (150, 150), 40), 0, 0, EVERYTHING)
    assert region.at_border and region.box == (0, 0, 300, 400)


def test_a_fill_looks_no_farther_than_its_limit():
    region = fill_region(new_label_map(3000, 3000), 1500, 1500, 500_000)
    assert not region.whole and region.box.area <= 500_000


def test_a_small_fill_looks_at_a_small_part_of_a_huge_map():
    labels = np.broadcast_to(np.uint8(UNLABELLED), (60_000, 60_000))  # one byte of memory
    region = fill_region(labels, 30_000, 30_000, 200_000)
    assert not region.whole and region.holds(30_000, 30_000)


# The wand


def cell(colour=(180, 90, 110), ground=(225, 220, 200), radius=30, blur=1.5) -> np.ndarray:
    """A disc of one colour in a field of another, with soft edges and a little noise."""
    image = np.empty((200, 260, 3), np.float64)
    image[:] = ground
    cv2.circle(image, (130, 100), radius, colour, -1)
    image = cv2.GaussianBlur(image, (0, 0), blur)
    image += np.random.default_rng(1).normal(0, 2.0, image.shape)
    return np.clip(image, 0, 255).astype(np.uint8)


def grown(image: np.ndarray, row: int, column: int, tolerance: float) -> np.ndarray:
    height, width = image.shape[:2]
    wand = Wand(image, row, column, Box(0, 0, height, width))
    return spread(wand.region(tolerance), (height, width))


def disc(radius: float) -> np.ndarray:
    y, x = np.mgrid[:200, :260]
    return (y - 100) ** 2 + (x - 130) ** 2 <= radius**2


@pytest.mark.parametrize("tolerance", [12, 20, 30])
def test_the_wand_takes_the_cell_up_to_its_edge(tolerance):
    mask = grown(cell(), 100, 130, tolerance)
    assert (mask & disc(30)).sum() / (mask | disc(30)).sum() > 0.85


def test_more_tolerance_never_takes_less():
    image = cell()
    wand = Wand(image, 100, 130, Box(0, 0, 200, 260))
    last = np.zeros((200, 260), bool)
    for tolerance in range(0, 101, 5):
        mask = spread(wand.region(tolerance), (200, 260))
        assert not (last & ~mask).any()
        last = mask
    assert last.all()


def test_an_edge_holds_the_wand_where_colour_alone_would_not():
    """Two halves nearly alike in colour with a step between: a slope of the same rise does not."""
    step = np.full((100, 200, 3), 150, np.uint8)
    step[:, 100:] = 158
    slope = np.repeat(np.linspace(150, 158, 200)[np.newaxis, :, np.newaxis], 100, axis=0)
    slope = np.repeat(slope, 3, axis=2).astype(np.uint8)
    assert not grown(step, 50, 50, 3.2)[:, 110:].any()
    assert grown(slope, 50, 50, 3.2)[:, 110:].any()


def test_the_wand_takes_only_what_hangs_together():
    image = cell()
    cv2.circle(image, (30, 30), 12, (180, 90, 110), -1)
    mask = grown(image, 100, 130, 25)
    assert not mask[25:35, 25:35].any()


def test_the_wand_leaves_no_pin_holes():
    image = cell(blur=0.5)
    image[95, 125] = image[104, 133] = (255, 255, 255)
    mask = grown(image, 100, 130, 20)
    assert mask[95, 125] and mask[104, 133]


def test_the_wand_keeps_to_its_window_and_says_that_it_was_cut():
    wand = Wand(cell(), 100, 130, Box(90, 110, 120, 140))
    region = wand.region(25)
    assert not region.whole and region.box == (90, 110, 120, 140)


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 199), st.integers(0, 259), st.floats(0, 60), st.integers(4, 300))
def test_the_window_that_is_looked_at_changes_no_pixel(row, column, tolerance, side):
    image = cell(blur=3)
    everything = Box(0, 0, 200, 260)
    expected = Wand(image, row, column, everything)
    expected._side = 1000
    expected._look_around()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("core.region_growing._FIRST_SIDE", side)
        found = Wand(image, row, column, everything).region(tolerance)
    assert np.array_equal(spread(found, (200, 260)), spread(expected.region(tolerance), (200, 260)))


def test_a_click_of_no_tolerance_takes_its_pixel_and_no_more_than_it_must():
    noise = np.random.default_rng(5).integers(0, 256, (60, 60, 3), dtype=np.uint8)
    for row, column in ((0, 0), (30, 31), (59, 59)):
        mask = grown(noise, row, column, 0)
        assert mask[row, column] and mask.sum() <= 9
