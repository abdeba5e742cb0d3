"""Cells that touch are parted as the rule says it, pixel by pixel, however that is computed."""

from __future__ import annotations

import itertools

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import ndimage

from core.touching_cells import MAX_SHORT, MIN_DEPTH, join_parts, part_cells

MASKS = arrays(
    np.uint8, st.tuples(st.integers(1, 20), st.integers(1, 20)), elements=st.integers(0, 1)
)
Pixel = tuple[int, int]


def in_order(labels: np.ndarray) -> np.ndarray:
    """Numbered anew from 1 in the order of first pixels, row by row."""
    found: dict[int, int] = {0: 0}
    return np.array([found.setdefault(int(n), len(found)) for n in labels.ravel()]).reshape(
        labels.shape
    )


def plainly_parted(mask: np.ndarray, strength: float) -> np.ndarray:
    """The rule of ``core.touching_cells``, a pixel and a cell at a time."""
    distance = np.minimum(cv2.distanceTransform(mask, cv2.DIST_L2, 5), max(mask.shape))
    blurred = cv2.GaussianBlur(distance, (0, 0), 1.0, borderType=cv2.BORDER_REPLICATE)
    height = {(int(r), int(c)): blurred[r, c] for r, c in zip(*np.nonzero(mask), strict=True)}

    def beside(at: Pixel) -> list[Pixel]:
        row, column = at
        around = ((row - 1, column), (row, column - 1), (row, column + 1), (row + 1, column))
        return [one for one in around if one in height]

    def peak_above(at: Pixel) -> Pixel:
        highest = max([at, *beside(at)], key=lambda one: height[one])  # of equals the first
        return at if highest == at else peak_above(highest)

    basin = {at: peak_above(at) for at in height}
    order = sorted(set(basin.values()), key=lambda peak: (height[peak], peak))
    rank = {peak: number for number, peak in enumerate(order)}
    saddles = [
        (rank[basin[one]], rank[basin[other]], min(height[one], height[other]))
        for one in height
        for other in beside(one)
        if other > one
    ]
    cell = list(range(len(order)))  # by rank: joining always leads to a higher one
    while True:
        best: dict[int, tuple[float, int]] = {}
        for one, other, saddle in saddles:
            pair = {cell[one], cell[other]}
            for this in pair if len(pair) == 2 else ():
                best[this] = max(best.get(this, (-1.0, -1)), (saddle, max(pair - {this})))
        into = {
            this: other
            for this, (saddle, other) in best.items()
            if other > this and saddle > limit(height[order[this]], strength)
        }
        if not into:
            break
        for number, this in enumerate(cell):
            while this in into:
                this = into[this]
            cell[number] = this
    labels = np.zeros(mask.shape, int)
    for at, peak in basin.items():
        labels[at] = 1 + cell[rank[peak]]
    return in_order(labels)


def limit(peak: np.float32, strength: float) -> np.float32:
    return min(peak * np.float32(strength), peak - np.float32(MIN_DEPTH))


def same(mask: np.ndarray, strength: float) -> None:
    parts = part_cells(mask, strength)
    labels, wanted = parts.labels(), plainly_parted(mask, strength)
    assert np.array_equal(labels, wanted)
    assert labels.dtype == np.int32
    assert np.array_equal(parts.areas, np.bincount(wanted.ravel(), minlength=len(parts.areas)))


@given(MASKS, st.floats(0.01, 1))
@settings(max_examples=60, deadline=None)
def test_any_mask_is_parted_as_the_rule_says_pixel_by_pixel(
    mask: np.ndarray, strength: float
) -> None:
    same(mask, strength)


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("strength", [0.5, 0.8, 1.0])
def test_crowded_cells_are_parted_as_the_rule_says(seed: int, strength: float) -> None:
    rng = np.random.default_rng(seed)
    mask = np.zeros((70, 90), np.uint8)
    for x, y, a, b, turn in rng.integers((0, 0, 4, 4, 0), (90, 70, 14, 14, 180), (14, 5)).tolist():
        cv2.ellipse(mask, (x, y), (a, b), turn, 0, 360, 1, -1)
    same(mask, strength)


def test_a_snake_whose_end_is_far_from_its_peak_is_one_cell() -> None:
    mask = np.zeros((41, 400), np.uint8)
    mask[:, 0:1] = 1
    for number in range(0, 41, 4):
        mask[number, :] = 1
        mask[number : number + 4, -1 if number % 8 == 0 else 0] = 1
    wedge = np.abs(np.arange(41)[:, None] - 20) <= np.arange(400) / 20  # one peak, far away
    for one in (mask, wedge.astype(np.uint8)):
        assert len(part_cells(one, 0.3).areas) == 2


def test_more_pieces_than_16_bits_can_tell_apart_are_told_apart() -> None:
    mask = np.zeros((600, 600), np.uint8)
    mask[::2, ::2] = 1
    for strength in (0.0, 0.7):
        parts = part_cells(mask, strength)
        assert len(parts.areas) == 90_001 > MAX_SHORT
        assert np.array_equal(parts.labels()[::2, ::2].ravel(), np.arange(1, 90_001))


@given(MASKS, st.floats(0.1, 12))
@settings(max_examples=60, deadline=None)
def test_parts_are_joined_where_both_grown_by_half_the_distance_meet(
    mask: np.ndarray, distance: float
) -> None:
    grown = cv2.distanceTransform(1 - mask, cv2.DIST_L2, 5) <= distance / 2
    wanted = in_order(np.where(mask, ndimage.label(grown)[0], 0))
    parts = join_parts(mask, distance)
    assert np.array_equal(parts.labels(), wanted)
    assert np.array_equal(parts.areas, np.bincount(wanted.ravel(), minlength=len(parts.areas)))


@given(MASKS, st.floats(0, 1))
@settings(max_examples=40, deadline=None)
def test_objects_at_the_border_are_those_with_a_pixel_there(
    mask: np.ndarray, strength: float
) -> None:
    parts = part_cells(mask, strength)
    labels = parts.labels()
    inner = labels[1:-1, 1:-1]
    cut = {
        int(labels[at]) for at in itertools.product(*map(range, mask.shape)) if is_edge(at, mask)
    }
    assert set(parts.at_the_border.tolist()) == cut
    numbers = np.arange(len(parts.areas), dtype=np.int32)
    numbers[list(cut)] = 0
    assert not (set(np.unique(parts.labels(numbers))) & (cut - {0}))
    assert set(np.unique(parts.labels(numbers))) - {0} == set(np.unique(inner)) - cut - {0}


def is_edge(at: Pixel, mask: np.ndarray) -> bool:
    return at[0] in (0, mask.shape[0] - 1) or at[1] in (0, mask.shape[1] - 1)
