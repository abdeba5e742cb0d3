"""Whatever is written as an image file is read back exactly, at every depth."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from core.masks import Form, read_mask
from core.masks.writing import bmp_bytes, palette_png_bytes, png_bytes, tiff_bytes, voc_palette

FEW = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
shapes = arrays.array_shapes(min_dims=2, max_dims=2, max_side=20)


def pixels(kind: type, elements: st.SearchStrategy) -> st.SearchStrategy:
    return arrays.arrays(kind, shapes, elements=elements)


@pytest.mark.parametrize(
    ("suffix", "encode"), [("png", png_bytes), ("bmp", bmp_bytes), ("tif", tiff_bytes)]
)
@FEW
@given(
    drawn=pixels(np.uint8, st.sampled_from([0, 255]))
    | pixels(np.uint8, st.sampled_from([0, 1]))
    | pixels(np.uint8, st.integers(0, 255))
)
def test_grey_0_255_and_0_1_and_class_numbers(tmp_path, suffix, encode, drawn):
    (tmp_path / f"m.{suffix}").write_bytes(encode(drawn))
    mask = read_mask(tmp_path / f"m.{suffix}")
    assert np.array_equal(mask.values, drawn)
    assert sum(mask.counts.values()) == drawn.size
    assert mask.note == ""


@pytest.mark.parametrize(("suffix", "encode"), [("png", png_bytes), ("tif", tiff_bytes)])
@FEW
@given(drawn=pixels(np.uint16, st.integers(0, 65535)))
def test_16_bit_objects(tmp_path, suffix, encode, drawn):
    (tmp_path / f"m.{suffix}").write_bytes(encode(drawn))
    assert np.array_equal(read_mask(tmp_path / f"m.{suffix}").values, drawn)


@FEW
@given(drawn=pixels(np.float32, st.integers(0, 2**20).map(float)))
def test_float_labels(tmp_path, drawn):
    (tmp_path / "m.tif").write_bytes(tiff_bytes(drawn))
    assert np.array_equal(read_mask(tmp_path / "m.tif").values, drawn)


@FEW
@given(drawn=pixels(np.uint8, st.integers(0, 255)))
def test_vocs_palette(tmp_path, drawn):
    (tmp_path / "m.png").write_bytes(palette_png_bytes(drawn))
    mask = read_mask(tmp_path / "m.png")
    assert mask.form is Form.PALETTE
    assert np.array_equal(mask.values, drawn)
    assert all(mask.swatches[value] == tuple(voc_palette()[value]) for value in mask.counts)


def test_vocs_palette_is_the_published_one():
    palette = voc_palette()
    known = {0: (0, 0, 0), 1: (128, 0, 0), 2: (0, 128, 0), 3: (128, 128, 0), 8: (64, 0, 0),
             15: (192, 128, 128), 20: (0, 64, 128), 255: (224, 224, 192)}  # fmt: skip
    assert {index: tuple(palette[index].tolist()) for index in known} == known


@FEW
@given(drawn=arrays.arrays(np.uint8, shapes.map(lambda s: (*s, 3)), elements=st.integers(0, 255)))
def test_colours(tmp_path, drawn):
    (tmp_path / "m.png").write_bytes(png_bytes(drawn))
    mask = read_mask(tmp_path / "m.png")
    if mask.form is Form.COLOUR:
        shown = np.array([[mask.swatches[v] for v in row] for row in mask.values.tolist()])
        assert np.array_equal(shown, drawn)
