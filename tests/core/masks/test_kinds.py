"""Masks of one kind are asked about once, and never beyond what is plain."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hn
from PIL import Image

from core.labels import UNLABELLED
from core.masks import ColourTable, Form, MaskFile, MaskSource, apply_mapping, read_source
from core.masks.kinds import Merge, kinds_of, merged
from core.masks.labelme import labelme_bytes
from core.masks.meaning import looks_like_strokes
from core.masks.sources import find_sources
from core.smear import make_smear
from tests.core.masks.drawn import NAMES, as_objects, cells

CLASSES = {1: "Cell", 2: "Red Cell"}


def mask_of(folder: Path, pixels: np.ndarray, name: str = "a.png") -> MaskFile:
    Image.fromarray(pixels.astype(np.uint8)).save(folder / name)
    return read_source(MaskSource(folder / name), *pixels.shape[:2])


def levels(*values: int) -> np.ndarray:
    """Stripes, so that no value is one connected object."""
    return np.array([*values], np.uint8)[np.arange(40) % len(values)].repeat(30).reshape(40, 30)


def kinds(folder: Path, *pixels: np.ndarray):
    return kinds_of(enumerate(mask_of(folder, p, f"{i}.png") for i, p in enumerate(pixels)))


def test_two_valued_masks_are_one_kind_whose_ground_is_asked(tmp_path: Path) -> None:
    [kind] = kinds(tmp_path, levels(0, 255), levels(0, 255), levels(0))
    assert kind.members == [0, 1, 2] and kind.ground == 0
    assert kind.suggestion(CLASSES, 2) == {255: 2}
    assert kind.counts == {0: 600 + 600 + 1200, 255: 1200}


def test_class_numbers_and_levels_are_two_kinds(tmp_path: Path) -> None:
    found = kinds(tmp_path, levels(0, 1, 2), levels(0, 255), levels(0, 1, 3), levels(0, 128, 255))
    assert [kind.members for kind in found] == [[0, 2], [1, 3]]
    assert sorted(found[0].counts) == [0, 1, 2, 3]
    assert found[0].example == 0 and found[1].example == 3
    assert found[0].suggestion(CLASSES, 1) == {}, "which number is what, nobody can know"


def test_void_of_voc_is_suggested_as_unlabelled(tmp_path: Path) -> None:
    [kind] = kinds(tmp_path, levels(0, 1, 2, 255))
    assert kind.suggestion(CLASSES, 1) == {255: UNLABELLED}


def test_objects_are_one_row_or_one_each(tmp_path: Path) -> None:
    labels = np.zeros((40, 60), np.uint8)
    for number in range(1, 9):
        labels[5:30, number * 6 : number * 6 + 4] = number
    mask = mask_of(tmp_path, labels)
    [kind] = kinds_of([(0, mask)])
    assert kind.instances and kind.suggestion(CLASSES, 2) == {1: 2}
    mapped = apply_mapping(mask, kind.mapping({0: 0, 1: 2}))
    assert (mapped == np.where(labels > 0, 2, 0)).all()
    each = kind.each_value()
    assert not each.instances and sorted(each.counts) == list(range(9))
    answers = {value: value % 3 for value in range(9)}
    assert (apply_mapping(mask, each.mapping(answers)) == labels % 3).all()


def test_names_in_a_file_find_the_classes_that_have_them(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    path.write_bytes(labelme_bytes(as_objects(cells()), 60, 80))
    [source] = find_sources([path])
    mask = read_source(source, 60, 80)
    [kind] = kinds_of([(0, mask)])
    assert kind.form is Form.OBJECTS and set(kind.class_names().values()) == set(NAMES.values())
    suggested = {kind.names[v]: label for v, label in kind.suggestion(CLASSES, 1).items()}
    assert suggested == {"red cell": 2}, "case does not count; others are asked for"


def test_the_only_name_in_a_file_becomes_no_class_of_another_name_by_itself(tmp_path: Path) -> None:
    labels = np.where(cells() == 1, 1, 0).astype(np.uint8)
    (tmp_path / "a.json").write_bytes(labelme_bytes(as_objects(labels), 60, 80))
    [source] = find_sources([tmp_path / "a.json"])
    [kind] = kinds_of([(0, read_source(source, 60, 80))])
    assert kind.suggestion({1: "White cell"}, 1) == {}
    assert list(kind.suggestion({1: "White cell", 9: "Red cell"}, 1).values()) == [9]


def test_colours_said_once_are_known_again(tmp_path: Path) -> None:
    colours = np.zeros((20, 20, 3), np.uint8)
    colours[:9, :9] = (255, 0, 0)
    colours[12:, 12:] = (0, 0, 200)
    [kind] = kinds(tmp_path, colours)
    assert kind.suggestion(CLASSES, 1) == {}
    table = ColourTable({(255, 0, 0): 2, (0, 0, 0): UNLABELLED, (0, 0, 200): 77})
    told = {kind.swatches[v]: label for v, label in kind.suggestion(CLASSES, 1, table).items()}
    assert told == {(255, 0, 0): 2, (0, 0, 0): UNLABELLED}, "class 77 is no longer there"


label_map = hn.arrays(np.uint8, (6, 7), elements=st.sampled_from([0, 1, 2, 255]))


@given(label_map, label_map, st.sets(st.sampled_from([1, 2])).map(frozenset))
@settings(max_examples=80, deadline=None)
def test_present_labels_are_kept_or_replaced_as_chosen(before, labels, locked) -> None:
    def where(found: np.ndarray) -> np.ndarray:
        assert found.shape == before.shape and found.dtype == np.uint8
        assert (found[np.isin(before, list(locked))] == before[np.isin(before, list(locked))]).all()
        return found[~np.isin(before, list(locked))]

    free = ~np.isin(before, list(locked))
    old, new = before[free], labels[free]
    assert (where(merged(before, labels, Merge.REPLACE, locked)) == new).all()
    wins = where(merged(before, labels, Merge.MASK_WINS, locked))
    assert (wins == np.where(new == UNLABELLED, old, new)).all()
    kept = where(merged(before, labels, Merge.KEEP, locked))
    assert (kept == np.where(old == UNLABELLED, new, old)).all()


def test_touching_cells_are_no_strokes_and_scribbles_are() -> None:
    for seed in range(3):
        assert not looks_like_strokes((make_smear(seed).classes > 0).astype(np.int64), 0)
    chance = np.random.default_rng(5)
    for width in (1, 3, 8, 20):
        canvas = np.zeros((480, 640), np.uint8)
        for _ in range(6):
            steps = np.vstack(
                [chance.integers(80, 400, 2)[None], chance.integers(-40, 40, (10, 2))]
            )
            way = np.cumsum(steps, axis=0).astype(np.int32).reshape(-1, 1, 2)
            cv2.polylines(canvas, [way], False, 1, width)
        assert looks_like_strokes(canvas.astype(np.int64), 0), width


@pytest.mark.parametrize("count", [1, 300])
def test_many_masks_take_no_longer_to_sort_than_to_count(tmp_path: Path, count: int) -> None:
    mask = mask_of(tmp_path, levels(0, 255))
    [kind] = kinds_of((number, mask) for number in range(count))
    assert len(kind.members) == count and len(kind.hints) <= 3
