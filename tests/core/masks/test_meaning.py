"""The file suggests whether a value means "not labelled"; colours keep their meaning by a table."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from PIL import Image

from core.errors import MaskError
from core.masks import ColourTable, Form, Mapping, apply_mapping, read_mask, unlabelled_hint
from core.masks.colours import coloured, label_colours
from core.masks.mask_file import grey_mask
from core.masks.meaning import looks_like_strokes
from core.masks.writing import palette_png_bytes, png_bytes


def cells(size: int = 240) -> np.ndarray:
    values = np.zeros((size, size), np.uint8)
    for x, y in ((60, 60), (150, 80), (90, 170), (190, 190)):
        cv2.circle(values, (x, y), 24, 1, -1)
    return values


def strokes(size: int = 240) -> np.ndarray:
    values = np.zeros((size, size), np.uint8)
    cv2.polylines(values, [np.array([(40, 50), (60, 90), (100, 95)])], False, 1, 7)
    cv2.polylines(values, [np.array([(160, 40), (200, 140), (150, 200)])], False, 2, 7)
    return values


def hint(values: np.ndarray, **changes):
    return unlabelled_hint(replace(grey_mask(Path("m.png"), values.astype(np.int64)), **changes))


class TestUnlabelled:
    def test_whole_objects_on_nothing_look_labelled_throughout(self):
        found = hint(cells())
        assert found.candidates == (0,)
        assert found.suggested is None
        assert "whole objects" in found.reason

    def test_strokes_on_nothing_look_as_if_the_rest_was_not_labelled(self):
        found = hint(strokes())
        assert found.suggested == 0
        assert not found.certain
        assert "strokes" in found.reason

    def test_ilastiks_zero_is_unlabelled(self):
        found = hint(cells(), form=Form.ILASTIK)
        assert (found.suggested, found.certain) == (0, True)

    def test_a_255_above_class_numbers_is_vocs(self):
        values = cells()
        values[:5] = 255
        found = hint(values)
        assert found.candidates == (0, 255)
        assert (found.suggested, found.certain) == (255, False)

    def test_a_255_alone_is_foreground(self):
        assert hint(cells() * 255).candidates == (0,)
        three = cells() * 255
        cv2.circle(three, (60, 60), 12, 128, -1)
        assert hint(three).suggested is None

    def test_vocs_palette_says_so_itself(self, tmp_path):
        values = cells()
        values[:5] = 255
        path = tmp_path / "m.png"
        path.write_bytes(palette_png_bytes(values))
        found = unlabelled_hint(read_mask(path))
        assert (found.suggested, found.certain) == (255, True)

    def test_vocs_colour_in_a_colour_mask_says_so_too(self, tmp_path):
        values = cells()
        values[:5] = 255
        path = tmp_path / "m.png"
        path.write_bytes(png_bytes(coloured(values, label_colours({1: (200, 0, 0)}))))
        mask = read_mask(path)
        found = unlabelled_hint(mask)
        assert found.certain
        assert mask.swatches[found.suggested] == (224, 224, 192)

    def test_numbered_objects_lie_on_background(self):
        values = np.arange(1, 26).reshape(5, 5).repeat(9, 0).repeat(9, 1)
        values[::9] = 0
        found = hint(values)
        assert found.suggested is None
        assert "Objects lie on background" in found.reason

    def test_where_there_is_no_zero_nothing_is_suggested(self):
        assert hint(cells() + 1).candidates == ()

    @pytest.mark.parametrize(
        ("folder", "step"), [("wbc_nucleus", 6), ("wbc_three_class", 10), ("rbc/train", 5)]
    )
    def test_real_masks_look_like_objects(self, shared_data, folder, step):
        for path in sorted((shared_data / folder / "masks").glob("*.png"))[::step]:
            assert unlabelled_hint(read_mask(path)).suggested is None, path.name

    def test_marks_of_one_value_are_never_taken_for_strokes(self):
        assert hint((strokes() > 0) * 255).suggested is None, "without background nothing trains"

    def test_a_frame_full_of_marks_holds_no_strokes(self):
        assert not looks_like_strokes(np.ones((50, 50), np.int64), 0)
        assert not looks_like_strokes(np.zeros((50, 50), np.int64), 0)


class TestColours:
    colours = st.tuples(*[st.integers(0, 255)] * 3)

    @given(
        arrays.arrays(
            np.uint8, arrays.array_shapes(min_dims=2, max_dims=2, max_side=12),
            elements=st.sampled_from([0, 1, 2, 255]),
        ),
        st.sets(colours, min_size=2, max_size=2),
    )  # fmt: skip
    def test_labels_in_colours_come_back_by_the_table(self, tmp_path_factory, labels, two):
        first, second = sorted(two)
        if {(0, 0, 0), (224, 224, 192)} & two:
            return
        path = tmp_path_factory.getbasetemp() / "colours.png"
        colours = label_colours({1: first, 2: second})
        path.write_bytes(png_bytes(coloured(labels, colours)))
        table = ColourTable({colour: label for label, colour in colours.items()})
        mask = read_mask(path)
        if mask.form is Form.COLOUR:
            assert np.array_equal(apply_mapping(mask, table.mapping(mask)), labels)

    def mask(self, tmp_path, colours):
        Image.fromarray(np.array([colours], np.uint8)).save(tmp_path / "m.png")
        return read_mask(tmp_path / "m.png")

    def test_what_was_said_of_one_mask_holds_for_the_next(self, tmp_path):
        red, blue, black = (255, 0, 0), (0, 0, 255), (0, 0, 0)
        first = self.mask(tmp_path, [red, black])
        by_name = {name: value for value, name in first.names.items()}
        table = ColourTable().with_mask(first, Mapping({by_name["red"]: 3, by_name["black"]: 0}))
        assert apply_mapping(first, table.mapping(first)).tolist() == [[3, 0]]
        second = self.mask(tmp_path, [red, blue])
        assert table.mapping(second) is None
        assert [second.names[value] for value in table.unknown(second)] == ["blue"]

    def test_the_table_is_kept_as_plain_data(self):
        table = ColourTable({(255, 0, 128): 3, (0, 0, 0): 0}, tolerance=8)
        assert ColourTable.from_json(table.to_json()) == table
        for damaged in (
            None,
            [],
            {"labels": 3},
            {"labels": {"#zzzzzz": 1, "red": 1, "#000000": 999}},
        ):
            assert ColourTable.from_json(damaged) == ColourTable()

    def test_a_tolerance_takes_the_nearest_colour(self, tmp_path):
        mask = self.mask(tmp_path, [(250, 3, 0), (0, 0, 0), (120, 120, 0)])
        table = ColourTable({(255, 0, 0): 1, (0, 0, 0): 0}, tolerance=8)
        assert [mask.names[value] for value in table.unknown(mask)] == ["#787800"]

    def test_two_classes_of_one_colour_are_refused(self):
        with pytest.raises(MaskError, match="class 1 and class 2 would both be #0a0a0a"):
            label_colours({1: (10, 10, 10), 2: (10, 10, 10)})
        with pytest.raises(MaskError, match="the background and class 1"):
            label_colours({1: (0, 0, 0)})
