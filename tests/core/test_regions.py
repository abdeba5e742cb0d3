"""From masks to objects: what each rule does, and that touching cells are parted by its word."""

from __future__ import annotations

import json
import math

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy import ndimage
from skimage.morphology import remove_small_holes

from core.regions import RegionRules, applied, regions_of, regions_of_classes
from core.touching_cells import part_cells

MASKS = arrays(np.bool_, st.tuples(st.integers(1, 24), st.integers(1, 24)))
SIDES = ndimage.generate_binary_structure(2, 1)
RULES = st.builds(
    RegionRules,
    largest_hole=st.none() | st.integers(0, 50),
    smallest_area=st.integers(0, 30),
    largest_area=st.none() | st.integers(0, 200),
    smoothing=st.floats(0, 3),
    drop_at_border=st.booleans(),
    split=st.floats(0, 1),
    join=st.just(0.0) | st.floats(0, 12),
)


def discs(size: tuple[int, int], *circles: tuple[int, int, int]) -> np.ndarray:
    """A mask of discs, each x, y, radius."""
    mask = np.zeros(size, np.uint8)
    for x, y, radius in circles:
        cv2.circle(mask, (x, y), radius, 1, -1)
    return mask


def neck_share(distance: int, radius: int) -> float:
    """Width of the neck between two equal discs, as a share of theirs."""
    return math.sqrt(radius**2 - (distance / 2) ** 2) / radius


@given(MASKS)
@settings(max_examples=60, deadline=None)
def test_without_rules_objects_are_the_parts_joined_by_sides(mask: np.ndarray) -> None:
    found = regions_of(mask, RegionRules())
    labels, count = ndimage.label(mask)
    assert found.count == count
    assert np.array_equal(found.labels, labels)
    assert found.labels.dtype == np.int32
    assert np.array_equal(applied(mask, RegionRules()), mask)


@given(MASKS, st.floats(0.01, 1))
@settings(max_examples=100, deadline=None)
def test_splitting_keeps_every_pixel_and_every_object_in_one_piece(
    mask: np.ndarray, strength: float
) -> None:
    parts = part_cells(mask.astype(np.uint8), strength)
    labels, areas = parts.labels(), parts.areas
    count = len(areas) - 1
    assert np.array_equal(np.bincount(labels.ravel(), minlength=count + 1), areas)
    assert np.array_equal(labels > 0, mask)
    assert sorted(np.unique(labels[mask])) == list(range(1, count + 1))
    for number in range(1, count + 1):
        assert ndimage.label(labels == number)[1] == 1
    firsts = [int(np.flatnonzero(labels == number)[0]) for number in range(1, count + 1)]
    assert firsts == sorted(firsts)


@given(MASKS, RULES)
@settings(max_examples=60, deadline=None)
def test_the_same_mask_gives_the_same_objects_within_the_rules(
    mask: np.ndarray, rules: RegionRules
) -> None:
    before = mask.copy()
    first, second = regions_of(mask, rules), regions_of(mask, rules)
    assert np.array_equal(first.labels, second.labels)
    assert np.array_equal(mask, before)
    areas = np.bincount(first.labels.ravel(), minlength=first.count + 1)[1:]
    assert len(areas) == first.count
    assert (areas >= max(1, rules.smallest_area)).all()
    if rules.largest_area is not None:
        assert (areas <= rules.largest_area).all()
    if rules.drop_at_border:
        edges = (first.labels[0], first.labels[-1], first.labels[:, 0], first.labels[:, -1])
        assert not any(edge.any() for edge in edges)
    assert np.array_equal(applied(mask, rules), first.labels > 0)


@given(MASKS, st.integers(0, 40))
@settings(max_examples=60, deadline=None)
def test_holes_are_filled_as_scipy_fills_them(mask: np.ndarray, largest: int) -> None:
    # Background joins across corners, since objects join across sides only.
    wanted = ndimage.binary_fill_holes(mask, np.ones((3, 3)))
    holes, _ = ndimage.label(wanted & ~mask, structure=np.ones((3, 3)))
    areas = np.bincount(holes.ravel())
    small = (holes > 0) & (areas[holes] <= largest)
    assert np.array_equal(applied(mask, RegionRules(largest_hole=None)), wanted)
    assert np.array_equal(applied(mask, RegionRules(largest_hole=largest)), mask | small)


def test_a_hole_is_filled_up_to_its_area_only() -> None:
    mask = discs((80, 80), (40, 40, 30))
    mask[35:45, 35:45] = 0
    assert not applied(mask, RegionRules(largest_hole=99))[40, 40]
    assert applied(mask, RegionRules(largest_hole=100))[40, 40]
    assert remove_small_holes(mask.astype(bool), max_size=100, connectivity=2)[40, 40]


@pytest.mark.parametrize("angle", [0, 30, 45, 90, 117])
def test_two_discs_part_where_the_neck_is_narrower_than_the_strength(angle: int) -> None:
    radius, distance = 20, 30
    share = neck_share(distance, radius)  # 0.66
    away = distance / 2 * np.array([math.cos(math.radians(angle)), math.sin(math.radians(angle))])
    first, second = np.round(50 + away).astype(int), np.round(50 - away).astype(int)
    mask = discs((100, 100), (*first, radius), (*second, radius))
    assert regions_of(mask, RegionRules(split=share + 0.1)).count == 2
    assert regions_of(mask, RegionRules(split=share - 0.1)).count == 1


@pytest.mark.parametrize("scale", [0.5, 1, 3])
def test_the_strength_means_the_same_at_every_magnification(scale: float) -> None:
    radius, distance = round(24 * scale), round(38 * scale)
    side = round(120 * scale)
    middle = side // 2
    circles = [(middle - distance // 2, middle, radius), (middle + distance // 2, middle, radius)]
    mask = discs((side, side), *circles)
    assert regions_of(mask, RegionRules(split=0.75)).count == 2
    assert regions_of(mask, RegionRules(split=0.45)).count == 1


def test_the_cut_runs_across_the_neck() -> None:
    mask = discs((60, 100), (32, 30, 20), (66, 30, 20))
    labels = regions_of(mask, RegionRules(split=0.8)).labels
    left, right = labels[30, 32], labels[30, 66]
    assert left != right
    columns = [np.flatnonzero(row == right)[0] for row in labels[24:37] if (row == right).any()]
    assert all(abs(column - 49.5) <= 1.5 for column in columns)


def test_long_cells_and_rough_outlines_are_not_cut() -> None:
    mask = np.zeros((120, 200), np.uint8)
    cv2.ellipse(mask, (100, 60), (80, 15), 20, 0, 360, 1, -1)
    assert regions_of(mask, RegionRules(split=0.9)).count == 1
    rough = discs((100, 100), (50, 50, 30))
    rng = np.random.default_rng(3)
    rim = (cv2.dilate(rough, SIDES.astype(np.uint8)) == 1) & (rough == 0)
    rough[rim & (rng.random(rim.shape) < 0.5)] = 1
    assert regions_of(rough, RegionRules(split=0.9)).count == 1


def test_a_chain_of_cells_is_counted() -> None:
    mask = discs((80, 400), *((40 + 36 * i, 40 + 5 * (i % 2), 20) for i in range(9)))
    assert regions_of(mask, RegionRules()).count == 1
    assert regions_of(mask, RegionRules(split=0.8)).count == 9


def test_a_parted_neighbour_stays_when_the_other_is_cut_by_the_border() -> None:
    mask = discs((60, 100), (0, 30, 20), (34, 30, 20))
    rules = RegionRules(split=0.85, drop_at_border=True)
    found = regions_of(mask, rules)
    assert found.count == 1
    assert found.labels[30, 34] == 1


def test_smoothing_takes_spikes_and_keeps_the_area_of_a_disc() -> None:
    mask = discs((80, 80), (40, 40, 25))
    mask[40, 60:80] = 1
    smooth = applied(mask, RegionRules(smoothing=2))
    assert not smooth[40, 72]
    assert smooth.sum() == pytest.approx(mask.sum() - 14, rel=0.02)


def test_lobes_of_a_nucleus_are_one_cell_and_a_neighbour_is_another() -> None:
    mask = discs((60, 200), (30, 30, 12), (62, 30, 12), (140, 30, 12))  # 8 and 54 pixels apart
    found = regions_of(mask, RegionRules(join=12))
    assert found.count == 2
    assert found.labels[30, 30] == found.labels[30, 62] == 1
    assert np.array_equal(found.labels > 0, mask > 0)
    assert regions_of(mask, RegionRules(join=4)).count == 3
    assert regions_of(mask, RegionRules(join=80)).count == 1


def test_classes_keep_their_pixels_and_their_rules() -> None:
    label_map = discs((90, 90), (45, 45, 35))
    label_map[discs((90, 90), (45, 45, 12)) == 1] = 2
    label_map[2:4, 2:4] = 1
    rules = {1: RegionRules(largest_hole=None, smallest_area=10, smoothing=2)}
    found = regions_of_classes(label_map, rules, RegionRules())
    assert found.class_ids.tolist() == [1, 2]
    assert np.array_equal(found.class_map() == 2, label_map == 2)
    assert found.class_map()[2, 2] == 0


def test_a_nucleus_of_another_class_does_not_keep_cells_from_being_parted() -> None:
    cells = discs((80, 140), (40, 40, 22), (80, 40, 22))
    label_map = cells.copy()
    label_map[discs((80, 140), (40, 40, 10)) == 1] = 2
    label_map[discs((80, 140), (80, 40, 12)) == 1] = 2
    rules = {1: RegionRules(split=0.9), 2: RegionRules()}
    found = regions_of_classes(label_map, rules, RegionRules())
    assert found.class_ids.tolist() == [1, 1, 2, 2]
    alone = regions_of(cells, rules[1])
    assert alone.count == 2
    outside = label_map == 1
    assert np.array_equal(found.labels[outside], alone.labels[outside])
    assert np.array_equal(found.class_map(), label_map)


def test_an_empty_mask_has_no_objects() -> None:
    for shape in ((0, 0), (0, 5), (1, 1), (30, 40)):
        found = regions_of(np.zeros(shape, np.bool_), RegionRules(None, 5, 9, 1.0, True, 0.5))
        assert found.count == 0
        assert found.labels.shape == shape
    assert regions_of_classes(np.zeros((4, 4), np.uint8), {}, RegionRules()).count == 0


@given(RULES)
def test_rules_come_back_from_json(rules: RegionRules) -> None:
    assert RegionRules.from_json(rules.to_json()) == rules


def test_rules_of_a_newer_version_are_read_and_nonsense_is_refused() -> None:
    assert RegionRules.from_json('{"split": 0.5, "roundness": 3}') == RegionRules(split=0.5)
    assert RegionRules.from_json("{}") == RegionRules()
    for text in ("", "[]", "3", '{"split": 2}', '{"split": NaN}', '{"split": true}', "[" * 10**5):
        with pytest.raises(ValueError):
            RegionRules.from_json(text)
    for key, value in (
        ("smallest_area", -1),
        ("smallest_area", 1.5),
        ("smallest_area", None),
        ("smoothing", 21),
        ("drop_at_border", 1),
        ("largest_hole", "2"),
    ):
        with pytest.raises(ValueError):
            RegionRules.from_json(json.dumps({key: value}))
