"""The brush paints exactly the capsules of its way, wherever that leads."""

from __future__ import annotations

import math
import tracemalloc
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.brush import Stroke, capsule_mask
from core.labels import UNLABELLED, Box, new_label_map

# Eighths of a pixel: exact in floating point, and finer than any pointer needs.
eighths = st.integers(-40 * 8, 80 * 8).map(lambda n: n / 8)
anywhere = st.floats(-1e4, 1e4, allow_nan=False)
points = st.tuples(anywhere, anywhere)
diameters = st.integers(1, 300)


def is_covered(r: int, c: int, x0: float, y0: float, x1: float, y1: float, diameter: float) -> bool:
    """Distance of a pixel centre from a segment against half the diameter, in exact fractions."""
    px, py = Fraction(2 * c + 1, 2) - Fraction(x0), Fraction(2 * r + 1, 2) - Fraction(y0)
    dx, dy = Fraction(x1) - Fraction(x0), Fraction(y1) - Fraction(y0)
    length2 = dx * dx + dy * dy
    t = (
        min(max((px * dx + py * dy) / length2, Fraction(0)), Fraction(1))
        if length2
        else Fraction(0)
    )
    distance2 = (px - t * dx) ** 2 + (py - t * dy) ** 2
    return distance2 < Fraction(diameter) ** 2 / 4


def whole_mask(box: Box, mask: np.ndarray, height: int, width: int) -> np.ndarray:
    out = np.zeros((height, width), bool)
    out[box.slices] = mask
    return out


@settings(deadline=None, max_examples=60)
@given(eighths, eighths, eighths, eighths, st.integers(2, 40))
def test_a_capsule_is_all_pixels_nearer_than_the_radius(
    x0: float, y0: float, x1: float, y1: float, diameter: int
) -> None:
    height, width = 14, 17
    mask = whole_mask(*capsule_mask(x0, y0, x1, y1, diameter, height, width), height, width)
    for r in range(height):
        for c in range(width):
            assert mask[r, c] == is_covered(r, c, x0, y0, x1, y1, diameter), (r, c)


@settings(deadline=None, max_examples=150)
@given(st.lists(points, min_size=1, max_size=6), diameters, st.integers(1, 90), st.integers(1, 90))
def test_painting_point_by_point_is_the_union_of_the_capsules(
    way: list[tuple[float, float]], diameter: int, height: int, width: int
) -> None:
    way = [(x % 150 - 30, y % 150 - 30) for x, y in way]
    labels = new_label_map(height, width)
    stroke = Stroke(labels, 3, diameter)
    expected = np.zeros((height, width), bool)
    last = way[0]
    for x, y in way:
        before = labels.copy()
        dirty = stroke.move_to(x, y)
        expected |= whole_mask(*capsule_mask(*last, x, y, diameter, height, width), height, width)
        last = (x, y)
        changed = before != labels
        if dirty is None:
            assert not changed.any()
        else:
            outside = changed.copy()
            outside[dirty.slices] = False
            assert not outside.any()
    assert ((labels == 3) == expected).all()
    assert ((labels == UNLABELLED) == ~expected).all()


@settings(deadline=None, max_examples=100)
@given(points, points, st.integers(1, 60))
def test_long_moves_are_painted_in_pieces_without_a_difference(
    start: tuple[float, float], end: tuple[float, float], diameter: int
) -> None:
    height, width = 300, 200
    labels = new_label_map(height, width)
    stroke = Stroke(labels, 1, diameter)
    stroke.move_to(*start)
    stroke.move_to(*end)
    mask = whole_mask(*capsule_mask(*start, *end, diameter, height, width), height, width)
    mask |= whole_mask(*capsule_mask(*start, *start, diameter, height, width), height, width)
    assert ((labels == 1) == mask).all()


@given(st.floats(0, 19.999), st.floats(0, 9.999))
def test_diameter_one_paints_exactly_the_pixel_under_the_pointer(x: float, y: float) -> None:
    labels = new_label_map(10, 20)
    Stroke(labels, 1, 1).move_to(x, y)
    assert np.argwhere(labels == 1).tolist() == [[math.floor(y), math.floor(x)]]


@given(eighths, eighths, eighths, eighths)
def test_a_thin_line_has_no_gaps_and_holds_its_ends(
    x0: float, y0: float, x1: float, y1: float
) -> None:
    shift = 50
    labels = new_label_map(140, 140)
    stroke = Stroke(labels, 1, 1)
    stroke.move_to(x0 + shift, y0 + shift)
    stroke.move_to(x1 + shift, y1 + shift)
    found = {(int(r), int(c)) for r, c in np.argwhere(labels == 1)}
    ends = {(math.floor(y + shift), math.floor(x + shift)) for x, y in ((x0, y0), (x1, y1))}
    assert ends <= found
    reached, waiting = set(), [next(iter(ends))]
    while waiting:
        r, c = waiting.pop()
        if (r, c) in found and (r, c) not in reached:
            reached.add((r, c))
            waiting += [(r + i, c + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]
    assert reached == found


@settings(deadline=None, max_examples=100)
@given(st.lists(points, min_size=1, max_size=5), diameters, st.integers(0, 255), st.booleans())
def test_a_finished_stroke_gives_the_edit_it_made_and_an_aborted_one_none(
    way: list[tuple[float, float]], diameter: int, value: int, abort: bool
) -> None:
    start = np.random.default_rng(0).choice(np.array([0, 1, 255], np.uint8), (130, 170))
    labels = start.copy()
    stroke = Stroke(labels, value, diameter)
    for x, y in way:
        stroke.move_to(x % 250 - 40, y % 250 - 40)
    end = labels.copy()
    if abort:
        stroke.abort()
        assert (labels == start).all()
        return
    edit = stroke.finish()
    assert (labels == end).all()
    if edit is None:
        assert (start == end).all()
        return
    edit.revert(labels)
    assert labels.tobytes() == start.tobytes()
    edit.apply(labels)
    assert labels.tobytes() == end.tobytes()


def test_painting_what_is_there_already_is_no_edit() -> None:
    labels = np.full((50, 50), 2, np.uint8)
    stroke = Stroke(labels, 2, 9)
    stroke.move_to(20, 20)
    assert stroke.finish() is None


def test_a_stroke_beside_the_image_paints_nothing() -> None:
    labels = new_label_map(20, 20)
    stroke = Stroke(labels, 1, 10)
    assert stroke.move_to(-100, -100) is None
    assert stroke.move_to(-100, 500) is None
    assert stroke.finish() is None


def test_a_stroke_from_far_outside_crosses_the_image() -> None:
    labels = new_label_map(40, 30)
    stroke = Stroke(labels, 1, 4)
    stroke.move_to(-1e7, 20)
    assert stroke.move_to(1e7, 20) is not None
    assert (labels[18:22] == 1).all()
    assert (labels == 1).sum() == 4 * 30


@pytest.mark.parametrize("diameter", [1, 2, 3, 300])
def test_an_image_of_one_pixel_can_be_painted(diameter: int) -> None:
    labels = new_label_map(1, 1)
    stroke = Stroke(labels, 5, diameter, "Dab")
    assert stroke.move_to(0.5, 0.5) == Box(0, 0, 1, 1)
    edit = stroke.finish()
    assert edit is not None
    (part,) = edit.parts
    assert (edit.name, part.before.item(), part.after.item()) == ("Dab", 255, 5)


def test_a_round_tip_is_as_wide_as_it_says() -> None:
    for diameter in (2, 3, 8, 41, 300):
        labels = new_label_map(400, 400)
        centre = 200 if diameter % 2 == 0 else 200.5
        Stroke(labels, 1, diameter).move_to(centre, centre)
        rows = np.flatnonzero((labels == 1).any(axis=1))
        columns = np.flatnonzero((labels == 1).any(axis=0))
        assert rows.size == columns.size == diameter
        assert (labels == 1).sum() == pytest.approx(math.pi * diameter**2 / 4, rel=0.3)


@pytest.mark.parametrize("x", [math.nan, math.inf])
def test_a_place_that_is_no_number_is_refused(x: float) -> None:
    labels = new_label_map(5, 5)
    with pytest.raises(ValueError, match="not a place"):
        Stroke(labels, 1, 3).move_to(x, 0)


def test_impossible_brushes_are_refused() -> None:
    labels = new_label_map(5, 5)
    for diameter in (0, 0.5, -3, math.nan):
        with pytest.raises(ValueError, match="at least one pixel"):
            Stroke(labels, 1, diameter)
    with pytest.raises(ValueError, match="a label is"):
        Stroke(labels, 256, 3)


def test_an_ended_stroke_paints_no_more() -> None:
    stroke = Stroke(new_label_map(5, 5), 1, 3)
    stroke.move_to(2, 2)
    stroke.finish()
    with pytest.raises(RuntimeError, match="ended"):
        stroke.move_to(3, 3)


def test_a_move_costs_what_it_touches_and_not_the_map() -> None:
    labels = new_label_map(8192, 8192)
    stroke = Stroke(labels, 1, 40)
    tracemalloc.start()
    try:
        for i in range(100):
            stroke.move_to(4000 + 5 * i, 4000 + 3 * i)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 2**20  # the map is 64 MB


@settings(deadline=None, max_examples=40)
@given(st.lists(points, min_size=1, max_size=4), diameters, st.integers(0, 2**32 - 1))
def test_a_stroke_leaves_protected_values_as_they_are(
    way: list[tuple[float, float]], diameter: int, seed: int
) -> None:
    before = np.random.default_rng(seed).integers(0, 5, (70, 60), np.uint8)
    free, guarded = before.copy(), before.copy()
    unguarded = Stroke(free, 7, diameter)
    stroke = Stroke(guarded, 7, diameter, protected=frozenset({2, 4}))
    for x, y in way:
        unguarded.move_to(x % 90 - 15, y % 90 - 15)
        stroke.move_to(x % 90 - 15, y % 90 - 15)
    kept = np.isin(before, (2, 4))
    assert (guarded == np.where(kept, before, free)).all()
    edit = stroke.finish()
    if edit is not None:
        edit.revert(guarded)
    assert (guarded == before).all()


# Curves and pens


def test_a_curve_keeps_to_the_circle_where_straight_pieces_would_cut_it() -> None:
    """Points 40 degrees apart on a circle, as a fast hand gives them."""
    labels = new_label_map(300, 300)
    stroke = Stroke(labels, 1, 2)
    turns = [math.radians(angle) for angle in range(0, 361, 40)]
    for turn in turns:
        stroke.curve_to(150 + 100 * math.cos(turn), 150 + 100 * math.sin(turn))
    y, x = np.nonzero(labels == 1)
    distance = np.hypot(x + 0.5 - 150, y + 0.5 - 150)
    later = np.arctan2(y + 0.5 - 150, x + 0.5 - 150) % (2 * math.pi) > turns[1]
    # Chords would come within 93 of the middle; the first piece knows no direction yet.
    assert distance[later].min() > 95 and distance.max() < 104


def test_a_curve_goes_through_every_point() -> None:
    labels = new_label_map(200, 200)
    stroke = Stroke(labels, 1, 3)
    way = [(10.5, 10.5), (60.2, 22.1), (95.0, 60.7), (100.1, 120.4), (60.0, 180.3)]
    for point in way:
        stroke.curve_to(*point)
    for x, y in way:
        assert labels[int(y), int(x)] == 1


def test_a_sharp_turn_stays_a_corner() -> None:
    straight, curved = new_label_map(200, 200), new_label_map(200, 200)
    one, other = Stroke(straight, 1, 5), Stroke(curved, 1, 5)
    for point in ((20, 20), (150, 20), (150, 150), (20, 30)):
        one.move_to(*point)
        other.curve_to(*point)
    assert np.array_equal(straight, curved)


def test_a_straight_line_is_not_bent_by_what_came_before() -> None:
    labels, line = new_label_map(300, 300), new_label_map(300, 300)
    stroke = Stroke(labels, 1, 4)
    for point in ((10, 10), (40, 10)):
        stroke.curve_to(*point)
    stroke.move_to(250, 120)
    box, mask = capsule_mask(40, 10, 250, 120, 4, 300, 300)
    line[box.slices][mask] = 1
    assert np.array_equal(labels[:, 45:], line[:, 45:])
    stroke.curve_to(290, 121)
    assert (labels[125:] == UNLABELLED).all(), "the next piece leaves the line without a swing"


def test_an_aborted_curve_leaves_nothing() -> None:
    labels = new_label_map(100, 100)
    stroke = Stroke(labels, 1, 9)
    for point in ((10, 10), (50, 20), (80, 60), (60, 95)):
        stroke.curve_to(*point)
    stroke.abort()
    assert (labels == UNLABELLED).all()


@pytest.mark.parametrize(("share", "width"), [(1.0, 40), (0.5, 20), (0.25, 10), (0.0, 1)])
def test_a_pen_s_force_sets_how_wide_the_tip_is(share: float, width: int) -> None:
    labels = new_label_map(100, 100)
    stroke = Stroke(labels, 1, 40)
    stroke.set_tip(share)
    stroke.move_to(50, 50.5)
    assert np.count_nonzero(labels[50] == 1) == pytest.approx(width, abs=1)


def test_between_two_forces_the_stroke_widens_evenly() -> None:
    labels = new_label_map(100, 300)
    stroke = Stroke(labels, 1, 60)
    stroke.set_tip(0.25)
    stroke.move_to(40, 50)
    stroke.set_tip(1.0)
    stroke.move_to(240, 50)
    widths = (labels[:, 50:230] == 1).sum(axis=0)
    assert (np.diff(widths) >= 0).all() and np.diff(widths).max() <= 3
    assert widths[0] < 25 and widths[-1] > 50


@given(st.integers(0, 2**32 - 1))
@settings(max_examples=25, deadline=None)
def test_a_stroke_knows_what_stood_anywhere_before_it(seed: int) -> None:
    rng = np.random.default_rng(seed)
    labels = rng.integers(0, 256, (int(rng.integers(1, 200)), int(rng.integers(1, 200))), np.uint8)
    start = labels.copy()
    stroke = Stroke(labels, 7, float(rng.uniform(1, 60)))
    for x, y in rng.uniform(-20, 220, (4, 2)):
        stroke.move_to(x, y)
        top, left = rng.integers(0, labels.shape[0]), rng.integers(0, labels.shape[1])
        box = Box(int(top), int(left), *labels.shape)
        assert (stroke.before(box) == start[box.slices]).all()
