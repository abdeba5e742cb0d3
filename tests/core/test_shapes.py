"""A shape covers exactly the pixels whose centres lie inside."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.brush import capsule_mask
from core.labels import Box
from core.shapes import Ellipse, Polygon, Rectangle, Shape, polygon_mask, simplified

HEIGHT, WIDTH = 13, 17
eighths = st.integers(-6 * 8, 24 * 8).map(lambda n: n / 8)
points = st.tuples(eighths, eighths)
corners = st.lists(points, min_size=0, max_size=8).map(tuple)


def whole(shape: Shape, height: int = HEIGHT, width: int = WIDTH) -> np.ndarray:
    box, mask = shape.mask(height, width)
    out = np.zeros((height, width), bool)
    out[box.slices] = mask
    return out


def is_inside(ring: tuple[tuple[float, float], ...], row: int, column: int) -> bool:
    """Even-odd in exact fractions: edges that a ray to the left meets, or that it starts on."""
    x, y = Fraction(2 * column + 1, 2), Fraction(2 * row + 1, 2)
    crossed = 0
    for (xa, ya), (xb, yb) in zip(ring, (*ring[1:], *ring[:1]), strict=True):
        if (Fraction(ya) <= y) != (Fraction(yb) <= y):
            t = (y - Fraction(ya)) / (Fraction(yb) - Fraction(ya))
            crossed += Fraction(xa) + t * (Fraction(xb) - Fraction(xa)) <= x
    return crossed % 2 == 1


@settings(deadline=None, max_examples=120)
@given(corners)
def test_a_polygon_covers_the_centres_inside_by_the_even_odd_rule(ring):
    mask = whole(Polygon(ring))
    for row in range(HEIGHT):
        for column in range(WIDTH):
            assert mask[row, column] == is_inside(ring, row, column), (row, column)


@settings(deadline=None, max_examples=80)
@given(st.lists(points, min_size=4, max_size=4, unique=True))
def test_neighbours_that_share_an_edge_neither_overlap_nor_leave_a_gap(ring):
    """Two triangles along a diagonal are the quadrilateral of the even-odd rule."""
    a, b, c, d = ring
    one, other = whole(Polygon((a, b, c))), whole(Polygon((a, c, d)))
    assert np.array_equal(one ^ other, whole(Polygon((a, b, c, d))))


def test_where_a_polygon_starts_and_which_way_it_goes_does_not_matter():
    ring = ((1.2, 3.4), (11.7, 0.3), (9.1, 12.2), (4.4, 7.0))
    expected = whole(Polygon(ring))
    assert expected.any()
    for turned in ((*ring[2:], *ring[:2]), ring[::-1]):
        assert np.array_equal(whole(Polygon(turned)), expected)


def test_a_ring_inside_a_ring_is_a_hole():
    outer = np.array([(1, 1), (12, 1), (12, 11), (1, 11)], float)
    inner = np.array([(4, 4), (7, 4), (7, 8), (4, 8)], float)
    box, mask = polygon_mask([outer, inner], HEIGHT, WIDTH)
    assert box == (1, 1, 11, 12) and mask.sum() == 110 - 12
    assert not mask[4, 4] and mask[0, 0]


def test_a_polygon_far_larger_than_the_image_covers_all_of_it_and_nothing_else():
    box, mask = Polygon(((-1e6, -1e6), (1e6, -1e6), (1e6, 1e6), (-1e6, 1e6))).mask(20, 30)
    assert box == (0, 0, 20, 30) and mask.all()
    box, mask = Polygon(((50, 50), (60, 50), (60, 60))).mask(20, 30)
    assert box.is_empty and mask.size == 0


@pytest.mark.parametrize("bad", [float("nan"), float("inf"), 1e30])
def test_a_corner_that_is_nowhere_is_refused(bad):
    with pytest.raises(ValueError, match="no place"):
        Polygon(((0, 0), (bad, 1), (2, 2))).mask(9, 9)
    with pytest.raises(ValueError, match="no place"):
        Ellipse(0, 0, bad, 4).mask(9, 9)


@settings(deadline=None, max_examples=80)
@given(eighths, eighths, eighths, eighths)
def test_a_rectangle_is_the_polygon_of_its_corners(x0, y0, x1, y1):
    corners = ((x0, y0), (x1, y0), (x1, y1), (x0, y1))
    assert np.array_equal(whole(Rectangle(x0, y0, x1, y1)), whole(Polygon(corners)))


@settings(deadline=None, max_examples=120)
@given(eighths, eighths, eighths, eighths)
def test_an_ellipse_covers_the_centres_inside(x0, y0, x1, y1):
    mask = whole(Ellipse(x0, y0, x1, y1))
    a, b = abs(Fraction(x1) - Fraction(x0)) / 2, abs(Fraction(y1) - Fraction(y0)) / 2
    cx, cy = (Fraction(x0) + Fraction(x1)) / 2, (Fraction(y0) + Fraction(y1)) / 2
    for row in range(HEIGHT):
        for column in range(WIDTH):
            x, y = Fraction(2 * column + 1, 2) - cx, Fraction(2 * row + 1, 2) - cy
            assert mask[row, column] == ((x * b) ** 2 + (y * a) ** 2 < (a * b) ** 2)


@settings(deadline=None, max_examples=60)
@given(eighths, eighths, st.integers(2, 40))
def test_a_circle_is_the_brush_s_dab(x, y, diameter):
    expected = np.zeros((HEIGHT, WIDTH), bool)
    box, mask = capsule_mask(x, y, x, y, diameter, HEIGHT, WIDTH)
    expected[box.slices] = mask
    r = diameter / 2
    assert np.array_equal(whole(Ellipse(x - r, y - r, x + r, y + r)), expected)


@settings(deadline=None, max_examples=60)
@given(st.lists(points, min_size=0, max_size=40), st.floats(0.25, 4))
def test_a_simplified_outline_keeps_to_the_drawn_one(ring, tolerance):
    drawn = np.array(ring, float).reshape(-1, 2)
    fewer = simplified(drawn, tolerance)
    assert len(fewer) <= max(len(drawn), 1)
    assert {tuple(p) for p in fewer.tolist()} <= {tuple(p) for p in drawn.tolist()}


def test_a_simplified_circle_loses_points_and_hardly_a_pixel():
    turn = np.linspace(0, 2 * np.pi, 400, endpoint=False)
    drawn = np.stack([60 + 40 * np.cos(turn), 60 + 40 * np.sin(turn)], axis=1)
    fewer = simplified(drawn, 0.5)
    assert len(fewer) < 60
    _, mask = polygon_mask([drawn], 120, 120)
    _, rough = polygon_mask([fewer], 120, 120)
    assert rough.sum() == pytest.approx(mask.sum(), rel=0.02)


def test_the_box_is_clipped_to_the_image():
    box, mask = Ellipse(-10, -10, 10, 10).mask(6, 7)
    assert box == Box(0, 0, 6, 7) and mask.shape == (6, 7) and mask[0, 0]
