"""A stroke costs what it touches, not what the image is."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.brush import Stroke
from core.label_edits import edit_of_map
from core.label_tiles import is_unlabelled, value_pixels
from core.labels import edit_between, new_label_map

SIDE = 8192


@pytest.fixture(scope="module")
def large_map() -> np.ndarray:
    return new_label_map(SIDE, SIDE)


@pytest.mark.parametrize("diameter", [20, 300])
def test_a_stroke_across_a_large_map_takes_memory_for_its_way_only(
    large_map: np.ndarray, diameter: int
) -> None:
    length = 1.5 * SIDE
    tracemalloc.start()
    stroke = Stroke(large_map, 3, diameter)
    for way in np.linspace(0.02, 0.98, 40):
        stroke.move_to(SIDE * way, SIDE * (0.5 + 0.4 * np.sin(6 * way)))
    edit = stroke.finish()
    assert edit is not None
    labels = edit_of_map(1, large_map, edit)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    # Twice the squares of 256 that the way passes, and the small tiles of before.
    passed = length * (diameter + 2 * 256)
    assert edit.nbytes < 2 * passed
    assert peak < 4 * passed + 2e6
    assert peak < large_map.nbytes / 2
    assert labels.kept_bytes < 0.02 * passed + 100_000
    edit.revert(large_map)
    assert (large_map == 255).all()


@given(st.integers(0, 2**32 - 1), st.integers(1, 5))
@settings(max_examples=15, deadline=None)
def test_a_large_edit_of_scattered_squares_leads_there_and_back(seed: int, dabs: int) -> None:
    rng = np.random.default_rng(seed)
    before = rng.integers(0, 3, tuple(rng.integers(500, 1200, 2)), np.uint8)
    after = before.copy()
    for _ in range(dabs):
        row, column = (int(rng.integers(0, length)) for length in before.shape)
        after[row : row + 90, column : column + 40] = 7
    edit = edit_between(before, after, "Test", corner=(30, 40))
    assert edit is not None
    work = np.zeros((1300, 1300), np.uint8)
    inside = work[30 : 30 + before.shape[0], 40 : 40 + before.shape[1]]
    inside[:] = before
    start = work.copy()
    edit.apply(work)
    assert (inside == after).all()
    made = edit_of_map(1, work, edit)
    gained = np.bincount(work.ravel(), minlength=256) - np.bincount(start.ravel(), minlength=256)
    assert (sum(tile.gained for tile in made.tiles.values()) == gained).all()
    edit.revert(work)
    assert (work == start).all()
    differs = np.argwhere(before != after)
    corner = np.array([30, 40])
    assert edit.box == (*(differs.min(axis=0) + corner), *(differs.max(axis=0) + corner + 1))


@given(st.integers(0, 70_000), st.integers(0, 2**32 - 1))
@settings(max_examples=30, deadline=None)
def test_the_pixels_of_every_value_are_counted(size: int, seed: int) -> None:
    values = np.random.default_rng(seed).choice([0, 1, 254, 255], size).astype(np.uint8)
    counted = value_pixels(values.tobytes())
    assert counted.dtype == np.int64
    assert (counted == np.bincount(values, minlength=256)).all()
    assert is_unlabelled(values.tobytes()) == bool((values == 255).all())
    assert is_unlabelled(b"\xff" * size)
