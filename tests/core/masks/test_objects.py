"""Outlines of regions, and the pixels that outlines enclose."""

from __future__ import annotations

import time
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import MaskError
from core.labels import Box
from core.masks.fill import inside
from core.masks.objects import (
    ImageObjects,
    MaskObject,
    as_outlines,
    as_pixels,
    objects_of,
    one_ring,
    rasterise,
    rasterise_instances,
)
from tests.core.masks.drawn import NAMES, as_objects, cells, label_maps, painted


@given(label_maps(), st.booleans())
@settings(max_examples=150, deadline=None)
def test_painting_the_outlines_of_any_label_map_gives_it_back(labels, split) -> None:
    assert (painted(as_objects(labels, split), labels.shape) == labels).all()


@given(label_maps(values=40))
@settings(max_examples=60, deadline=None)
def test_an_instance_map_survives_too(values) -> None:
    names = {value: f"object {value}" for value in range(41)}
    objects = tuple(objects_of(values, names))
    assert [item.name for item in objects] == [names[v] for v in np.unique(values).tolist()]
    numbers = {name: value for value, name in names.items()}
    assert (rasterise(ImageObjects(objects=objects), *values.shape, numbers) == values).all()


@given(label_maps())
@settings(max_examples=60, deadline=None)
def test_no_outline_visits_a_corner_twice_and_holes_run_the_other_way(labels) -> None:
    for item in objects_of(labels, NAMES, split=True):
        assert len(item.parts) == 1, "a connected region has one outer outline"
        for ring, sign in [(r, 1) for r in item.parts] + [(r, -1) for r in item.holes]:
            assert len({tuple(point) for point in ring}) == len(ring)
            x, y = ring.T
            area = np.dot(x, np.roll(y, -1)) - np.dot(y, np.roll(x, -1))
            assert np.sign(area) == sign


def test_a_pixel_is_outlined_by_its_four_corners() -> None:
    labels = np.zeros((5, 7), np.uint8)
    labels[2, 3] = 1
    [item] = objects_of(labels, NAMES)
    assert {tuple(point) for point in item.parts[0]} == {(3, 2), (4, 2), (4, 3), (3, 3)}


def test_one_object_a_region_or_one_a_value() -> None:
    labels = np.array([[1, 0, 1], [0, 0, 0], [2, 2, 0]], np.uint8)
    assert [item.name for item in objects_of(labels, NAMES)] == [NAMES[1], NAMES[2]]
    assert [item.name for item in objects_of(labels, NAMES, split=True)] == [
        NAMES[1],
        NAMES[1],
        NAMES[2],
    ]
    assert objects_of(labels, {2: "only"})[0].name == "only"
    assert objects_of(np.zeros((4, 4), np.uint8), NAMES) == []


def test_the_centre_of_a_pixel_decides() -> None:
    triangle = np.array([(0, 0), (4, 0), (0, 4)], np.float64)
    found = inside([triangle], [], Box(0, 0, 4, 4))
    rows, columns = np.mgrid[:4, :4]
    assert (found == (rows + 0.5 + columns + 0.5 < 4)).all()


def test_centres_on_left_and_top_edges_are_in_on_right_and_bottom_edges_out() -> None:
    square = np.array([(0.5, 0.5), (2.5, 0.5), (2.5, 2.5), (0.5, 2.5)])
    found = inside([square], [], Box(0, 0, 4, 4))
    expected = np.zeros((4, 4), bool)
    expected[:2, :2] = True
    assert (found == expected).all()


corner = st.tuples(st.integers(0, 16), st.integers(0, 16)).map(lambda p: (p[0] / 2, p[1] / 2))


@given(st.lists(corner, min_size=3, max_size=8))
@settings(max_examples=150, deadline=None)
def test_neighbours_share_no_pixel_and_leave_none(points) -> None:
    """A polygon and the frame around it with that polygon as its hole make up the whole frame."""
    ring = np.array(points)
    box = Box(0, 0, 9, 9)
    frame = np.array([(0, 0), (9, 0), (9, 9), (0, 9)], np.float64)
    own, rest = inside([ring], [], box), inside([frame], [ring], box)
    assert (own ^ rest).all()
    assert (own == inside([ring[::-1]], [], box)).all(), "whichever way it runs"
    assert (inside([one_ring([frame, ring])], [], box) == rest).all()


def test_it_agrees_with_scikit_image_away_from_edges() -> None:
    from skimage.draw import polygon2mask

    chance = np.random.default_rng(3)
    for _ in range(30):
        ring = chance.uniform(-3, 33, (7, 2))
        theirs = polygon2mask((30, 30), ring[:, ::-1] - 0.5)
        assert (inside([ring], [], Box(0, 0, 30, 30)) == theirs).all()


def test_parts_may_overlap_and_an_island_may_lie_in_a_hole() -> None:
    def square(low: float, high: float) -> np.ndarray:
        return np.array([(low, low), (high, low), (high, high), (low, high)])

    item = MaskObject("", (square(0, 9), square(4, 5), square(0, 3)), (square(2, 7),))
    found = item.pixels(Box(0, 0, 9, 9))
    assert found[4, 4] and not found[3, 5] and found[8, 8] and found[2, 2]


def test_later_objects_lie_on_top_and_objects_end_at_the_border() -> None:
    low = np.array([(-5, -5), (3, -5), (3, 3), (-5, 3)], np.float64)
    mask = (Box(1, 1, 9, 9), np.ones((8, 8), bool))
    objects = ImageObjects(objects=(MaskObject("a", (low,)), MaskObject("b", mask=mask)))
    expected = np.zeros((4, 4), int)
    expected[:3, :3] = 1
    expected[1:, 1:] = 2
    assert (rasterise(objects, 4, 4, {"a": 1, "b": 2}) == expected).all()
    assert (rasterise_instances(objects, 4, 4) == expected).all()
    assert (rasterise(objects, 4, 4, {"a": 7}) == np.where(expected == 0, 0, 7) * (
        np.pad(np.ones((3, 3), int), ((0, 1), (0, 1))))).all()  # fmt: skip


def test_pixels_and_outlines_change_into_each_other() -> None:
    labels = cells()
    for item in as_objects(labels, split=False).objects:
        box, pixels = as_pixels(item, *labels.shape)
        again = as_outlines(MaskObject(item.name, mask=(box, pixels)), *labels.shape)
        assert (again.pixels(box) == pixels).all()


@pytest.mark.parametrize("size", [(61, 80), (80, 60), (59, 79)])
def test_objects_of_an_image_of_another_size_are_refused(size) -> None:
    objects = as_objects(cells())
    with pytest.raises(MaskError, match="80 × 60"):
        rasterise(objects, *size, {})


def test_objects_outside_the_image_are_refused_where_the_file_tells_no_size() -> None:
    ring = np.array([(100, 5), (110, 5), (110, 9)], np.float64)
    objects = ImageObjects(objects=(MaskObject("a", (ring,)),), source=Path("a b.json"))
    with pytest.raises(MaskError, match=r"a b\.json has outlines outside"):
        rasterise(objects, 50, 50, {"a": 1})


def test_hostile_outlines_are_refused_in_no_time() -> None:
    begun = time.process_time()
    zigzag = np.column_stack([np.arange(60_000.0) % 7, np.where(np.arange(60_000) % 2, 9000, 0)])
    one = ImageObjects(objects=(MaskObject("a", (zigzag,)),), source=Path("zigzag.json"))
    with pytest.raises(MaskError, match=r"zigzag\.json.*intricate"):
        rasterise(one, 9000, 10, {"a": 1})
    frame = np.array([(0, 0), (2000, 0), (2000, 2000), (0, 2000)], np.float64)
    many = ImageObjects(objects=(MaskObject("a", (frame,)),) * 100_000, source=Path("many.json"))
    with pytest.raises(MaskError, match=r"many\.json"):
        rasterise(many, 2000, 2000, {})
    assert time.process_time() - begun < 30


def test_a_hundred_cells_are_outlined_and_painted_in_a_moment() -> None:
    labels = np.kron(np.tile(cells(), (6, 6)), np.ones((4, 4), np.uint8))
    begun = time.process_time()
    assert (painted(as_objects(labels), labels.shape) == labels).all()
    assert time.process_time() - begun < 30
