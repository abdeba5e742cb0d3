"""Masks of other programs keep their values, are understood or asked about, find their image."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from core.errors import MaskError, SmearSegError
from core.images import find_images
from core.masks import (
    MAX_VALUES,
    Mapping,
    apply_mapping,
    check_size,
    default_mapping,
    find_masks,
    foreground_mapping,
    pair_masks,
    read_mask,
    two_value_mapping,
)
from tests.core.odd_files import deep_png, exif_bytes, png_with, tiff_bytes

SHAPE = (12, 17)


@pytest.fixture
def cells() -> np.ndarray:
    """A bool mask, not symmetrical."""
    mask = np.zeros(SHAPE, bool)
    mask[2:7, 3:12] = mask[9:, :4] = True
    return mask


def save(path: Path, array: np.ndarray, **options) -> Path:
    Image.fromarray(array).save(path, **options)
    return path


def save_palette(path: Path, indices: np.ndarray, colours: list[int], **options) -> Path:
    image = Image.fromarray(indices)
    image.putpalette(colours)
    image.save(path, **options)
    return path


def grey_as_rgb(grey: np.ndarray) -> np.ndarray:
    return np.dstack([grey] * 3)


class TestReadingValues:
    @pytest.mark.parametrize("name", ["m.png", "m.bmp", "m.tif", "Mäske 血.PNG"])
    def test_grey_levels_stay_as_they_are(self, tmp_path, name):
        levels = np.random.default_rng(0).choice([0, 3, 128, 200, 255], SHAPE).astype(np.uint8)
        mask = read_mask(save(tmp_path / name, levels))
        assert np.array_equal(mask.values, levels)
        numbers = dict(zip(*np.unique(levels, return_counts=True), strict=True))
        assert mask.counts == numbers
        assert list(mask.counts) == [0, 3, 128, 200, 255]
        assert mask.swatches[128] == (128, 128, 128)
        assert mask.names[128] == "128"
        assert mask.note == ""

    @pytest.mark.parametrize(
        ("name", "options"),
        [
            ("m.png", {}),
            ("m.bmp", {}),
            ("m.tif", {}),
            ("m.tif", {"compression": "group4"}),
            ("m.tif", {"tiffinfo": {262: 0}}),
        ],
    )
    def test_one_bit_files_give_zero_and_one(self, tmp_path, cells, name, options):
        mask = read_mask(save(tmp_path / name, cells, **options))
        assert np.array_equal(mask.values, cells)
        assert mask.swatches == {0: (0, 0, 0), 1: (255, 255, 255)}

    def test_equal_colour_channels_count_as_grey(self, tmp_path, cells):
        grey = np.where(cells, 255, 0).astype(np.uint8)
        opaque = np.full(SHAPE, 255, np.uint8)
        for array in (grey_as_rgb(grey), np.dstack([grey_as_rgb(grey), opaque])):
            assert np.array_equal(read_mask(save(tmp_path / "m.png", array)).values, grey)
        assert np.array_equal(
            read_mask(save(tmp_path / "m.png", np.dstack([grey, opaque]))).values, grey
        )

    @pytest.mark.parametrize("options", [{}, {"transparency": 0}])
    def test_palette_files_give_indices(self, tmp_path, options):
        indices = np.random.default_rng(0).integers(0, 4, SHAPE).astype(np.uint8)
        colours = [0, 0, 0, 128, 0, 0, 255, 255, 255, 1, 2, 3]
        path = save_palette(tmp_path / "m.png", indices, colours, **options)
        mask = read_mask(path)
        assert np.array_equal(mask.values, indices)
        assert mask.swatches[1] == (128, 0, 0)
        assert mask.names == {0: "0 (black)", 1: "1 (#800000)", 2: "2 (white)", 3: "3 (#010203)"}

    def test_a_transparent_grey_level_stays_a_level(self, tmp_path):
        levels = np.array([[0, 7], [7, 9]], np.uint8)
        mask = read_mask(save(tmp_path / "m.png", levels, transparency=0))
        assert np.array_equal(mask.values, levels)

    def test_deep_and_wide_labels_stay_as_they_are(self, tmp_path):
        labels = np.array([[0, 1, 300], [65535, 2, 2]], np.uint16)
        files = {
            "m.png": deep_png(labels, colour_type=0),
            "rgb.png": deep_png(grey_as_rgb(labels), colour_type=2),
            "m.tif": tiff_bytes(labels, 1),
            "big.tif": tiff_bytes(labels, 1, big_endian=True),
            "int.tif": tiff_bytes(labels.astype(np.int32), 1),
            "float.tif": tiff_bytes(labels.astype(np.float32), 1),
        }
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
            mask = read_mask(tmp_path / name)
            assert np.array_equal(mask.values, labels), name
            assert mask.swatches[65535] == (255, 255, 255)

    def test_each_colour_is_a_value_with_a_swatch_and_a_name(self, tmp_path):
        colours = np.array([[(0, 0, 0), (255, 0, 0)], [(0, 0, 255), (18, 52, 86)]], np.uint8)
        mask = read_mask(save(tmp_path / "m.png", colours))
        assert set(mask.swatches.values()) == {tuple(c) for c in colours.reshape(-1, 3).tolist()}
        assert set(mask.names.values()) == {"black", "red", "blue", "#123456"}
        assert mask.counts == dict.fromkeys(mask.counts, 1)
        assert mask.swatches[int(mask.values[1, 1])] == (18, 52, 86)

    def test_transparent_pixels_are_one_value_whatever_colour_lies_under(self, tmp_path):
        rgba = np.zeros((2, 2, 4), np.uint8)
        rgba[0, 0], rgba[0, 1], rgba[1, 0] = (9, 8, 7, 0), (0, 0, 0, 0), (255, 0, 0, 255)
        rgba[1, 1] = (255, 0, 0, 128)
        mask = read_mask(save(tmp_path / "m.png", rgba))
        assert list(mask.counts.values()) == [2, 1, 1]
        assert mask.names[0] == "transparent"
        assert mask.values[0, 0] == mask.values[0, 1] == 0
        assert [mask.swatches[v] for v in mask.counts][1:] == [(255, 0, 0)] * 2

    def test_deep_colours_that_differ_little_stay_apart(self, tmp_path):
        rgba = np.full((1, 3, 4), 65535, np.uint16)
        rgba[0, 0, 0], rgba[0, 1, 0], rgba[0, 2, 3] = 1000, 1001, 0
        path = tmp_path / "m.png"
        path.write_bytes(deep_png(rgba, colour_type=6))
        mask = read_mask(path)
        assert len(mask.counts) == 3
        assert all(value >= 0 for value in mask.counts)

    def test_orientation_of_a_png_is_noted_and_not_applied(self, tmp_path, cells):
        data = io.BytesIO()
        Image.fromarray(cells).save(data, "PNG")
        path = tmp_path / "m.png"
        path.write_bytes(png_with(data.getvalue(), b"eXIf", exif_bytes(6)))
        mask = read_mask(path)
        assert np.array_equal(mask.values, cells)
        assert "m.png asks to be shown turned" in mask.note

    def test_further_pages_are_noted(self, tmp_path, cells):
        pages = [Image.fromarray(cells), Image.fromarray(~cells)]
        pages[0].save(tmp_path / "m.tif", save_all=True, append_images=pages[1:])
        mask = read_mask(tmp_path / "m.tif")
        assert np.array_equal(mask.values, cells)
        assert "2 pages" in mask.note


class TestRefusals:
    def sentence(self, path: Path) -> str:
        with pytest.raises(MaskError) as caught:
            read_mask(path)
        assert path.name in str(caught.value)
        return str(caught.value)

    def test_a_photograph_is_refused(self, tmp_path):
        noise = np.random.default_rng(0).integers(0, 256, (60, 60, 3)).astype(np.uint8)
        path = save(tmp_path / "photo.png", noise)
        assert len(np.unique(noise.reshape(-1, 3), axis=0)) > MAX_VALUES
        assert "different values" in self.sentence(path)

    def test_fractions_are_refused(self, tmp_path):
        path = tmp_path / "m.tif"
        for odd in (0.5, np.nan, np.inf):
            path.write_bytes(tiff_bytes(np.array([[0, odd]], np.float32), 1))
            assert "fractions" in self.sentence(path)

    def test_what_is_no_image_is_refused(self, tmp_path):
        (tmp_path / "m.png").write_text("not a mask")
        assert "is not a PNG" in self.sentence(tmp_path / "m.png")
        assert "is not in" in self.sentence(tmp_path / "gone.png")

    def test_a_mask_cut_short_anywhere_is_refused(self, tmp_path, cells):
        data = save(tmp_path / "whole.png", cells).read_bytes()
        path = tmp_path / "cut.png"
        for end in range(len(data)):
            path.write_bytes(data[:end])
            self.sentence(path)

    @settings(
        max_examples=150,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(st.data())
    def test_mutated_files_give_a_mask_or_our_own_error(self, tmp_path, cells, data):
        kind = data.draw(st.sampled_from(["PNG", "BMP", "TIFF"]))
        indices = cells.astype(np.uint8)
        path = save_palette(tmp_path / "m.file", indices, [0, 0, 0, 9, 9, 9], format=kind)
        content = bytearray(path.read_bytes())
        for _ in range(data.draw(st.integers(1, 5))):
            content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
        path.write_bytes(bytes(content))
        try:
            mask = read_mask(path)
        except SmearSegError as error:
            assert "m.file" in str(error)
        else:
            assert sum(mask.counts.values()) == mask.values.size


class TestMeaning:
    def mask(self, tmp_path, values):
        return read_mask(save(tmp_path / "m.png", np.array([values], np.uint8)))

    @pytest.mark.parametrize("values", [[0, 255], [255, 0], [1, 2], [0, 1], [128, 127]])
    def test_of_two_values_the_higher_is_foreground(self, tmp_path, values):
        mapping = default_mapping(self.mask(tmp_path, values), 7)
        assert mapping.labels == {min(values): 0, max(values): 7}

    @pytest.mark.parametrize("values", [[0], [255], [0, 128, 255]])
    def test_one_value_or_more_than_two_have_to_be_asked_about(self, tmp_path, values):
        assert default_mapping(self.mask(tmp_path, values), 1) is None

    def test_two_colours_are_understood_only_with_black(self, tmp_path):
        red, black, white = (255, 0, 0), (0, 0, 0), (255, 255, 255)
        mask = read_mask(save(tmp_path / "m.png", np.array([[black, red]], np.uint8)))
        mapping = default_mapping(mask, 1)
        assert apply_mapping(mask, mapping).tolist() == [[0, 1]]
        mask = read_mask(save(tmp_path / "m.png", np.array([[white, red]], np.uint8)))
        assert default_mapping(mask, 1) is None

    def test_a_palette_from_white_to_black_has_to_be_asked_about(self, tmp_path):
        indices = np.array([[0, 1]], np.uint8)
        rising = read_mask(save_palette(tmp_path / "m.png", indices, [0, 0, 0, 255, 255, 255]))
        assert default_mapping(rising, 1).labels == {0: 0, 1: 1}
        falling = read_mask(save_palette(tmp_path / "m.png", indices, [255, 255, 255, 0, 0, 0]))
        assert default_mapping(falling, 1) is None

    def test_values_become_the_labels_given(self, tmp_path):
        mask = self.mask(tmp_path, [0, 128, 255, 64])
        labels = apply_mapping(mask, Mapping({0: 0, 128: 1, 255: 2, 64: 255}))
        assert labels.tolist() == [[0, 1, 2, 255]]
        assert labels.dtype == np.uint8

    def test_named_foreground_leaves_the_rest_background(self, tmp_path):
        mask = self.mask(tmp_path, [0, 128, 255, 64])
        mapping = foreground_mapping([128, 255, 99], 3, unlabelled=[64])
        assert apply_mapping(mask, mapping).tolist() == [[0, 3, 3, 255]]

    def test_a_value_without_meaning_is_told_by_name(self, tmp_path):
        mask = self.mask(tmp_path, [0, 64, 255, 9])
        with pytest.raises(MaskError, match=r"m\.png also holds 9, 64, whose meaning"):
            apply_mapping(mask, two_value_mapping([0, 255], 1))

    def test_wide_negative_and_colour_values_are_mapped_alike(self, tmp_path):
        path = tmp_path / "m.tif"
        for values in ([-5, 0, 7], [0, 70000, 3], [0, 1, 65536]):
            path.write_bytes(tiff_bytes(np.array([values], np.int32), 1))
            mask = read_mask(path)
            mapping = Mapping({value: i for i, value in enumerate(values)})
            assert apply_mapping(mask, mapping).tolist() == [[0, 1, 2]]

    def test_another_size_is_told_with_both_sizes(self, tmp_path):
        mask = read_mask(save(tmp_path / "m.png", np.zeros((30, 40), np.uint8)))
        check_size(mask, 30, 40)
        with pytest.raises(MaskError, match=r"m\.png is 40 × 30 .* cell\.jpg is 50 × 60; choose"):
            check_size(mask, 60, 50, "cell.jpg")
        with pytest.raises(MaskError, match=r"30 × 40; it seems to be turned"):
            check_size(mask, 40, 30)


class TestPairing:
    def pairs(self, images, masks, suffix=""):
        pairing = pair_masks(map(Path, images), map(Path, masks), suffix)
        return [(str(image), str(mask)) for image, mask in pairing.pairs], pairing

    def test_stems_match_whatever_case_and_extension(self):
        pairs, _ = self.pairs(
            ["i/Cell 10.JPG", "i/cell 2.bmp", "i/é.png"],
            ["m/cell 10.png", "m/CELL 2.tif", "m/é.bmp"],
        )
        assert pairs == [
            ("i/cell 2.bmp", "m/CELL 2.tif"),
            ("i/Cell 10.JPG", "m/cell 10.png"),
            ("i/é.png", "m/é.bmp"),
        ]

    @pytest.mark.parametrize(
        "end", ["_mask", "-mask", "_Masks", "_gt", "_seg", "_label", "-labels"]
    )
    def test_common_endings_are_known(self, end):
        pairs, _ = self.pairs(["i/a.jpg", "i/a1.jpg"], [f"m/a{end}.png"])
        assert pairs == [("i/a.jpg", f"m/a{end}.png")]

    def test_a_given_suffix_is_the_only_one(self):
        pairs, pairing = self.pairs(["i/a.jpg", "i/b.jpg"], ["m/a_x.png", "m/b_mask.png"], "_X")
        assert pairs == [("i/a.jpg", "m/a_x.png")]
        assert pairing.masks_without_image == [Path("m/b_mask.png")]
        assert pairing.images_without_mask == [Path("i/b.jpg")]

    def test_the_whole_stem_comes_before_an_ending(self):
        pairs, _ = self.pairs(["i/a.jpg", "i/a_seg.jpg"], ["m/a_seg.png", "m/a.png"])
        assert pairs == [("i/a.jpg", "m/a.png"), ("i/a_seg.jpg", "m/a_seg.png")]

    def test_two_masks_for_one_image_are_told_and_not_guessed(self):
        pairs, pairing = self.pairs(["i/a.jpg", "i/b.jpg"], ["m/a.png", "m/a_gt.png", "m/b.png"])
        assert pairs == [("i/b.jpg", "m/b.png")]
        assert pairing.ambiguous == [([Path("i/a.jpg")], [Path("m/a.png"), Path("m/a_gt.png")])]

    def test_two_images_for_one_mask_are_told_and_not_guessed(self):
        pairs, pairing = self.pairs(["1/a.jpg", "2/a.jpg"], ["m/a.png"])
        assert pairs == []
        assert pairing.ambiguous == [([Path("1/a.jpg"), Path("2/a.jpg")], [Path("m/a.png")])]

    def test_system_files_and_other_types_are_passed_over(self):
        strange = ["m/._a.png", "m/.DS_Store", "__MACOSX/a.png", "m/Thumbs.db", "m/a.txt", "m/a"]
        pairs, pairing = self.pairs(["i/a.jpg"], [*strange, "m/a.png"])
        assert pairs == [("i/a.jpg", "m/a.png")]
        assert pairing.masks_without_image == []

    def test_an_image_is_not_its_own_mask(self, tmp_path):
        names = ["a.png", "a_mask.png", "b.png", "c_gt.tif", "notes.txt"]
        for name in names:
            (tmp_path / name).write_bytes(b"x")
        images = find_images([tmp_path])
        pairing = pair_masks(images, find_masks([tmp_path]))
        assert pairing.pairs == [(tmp_path / "a.png", tmp_path / "a_mask.png")]
        assert pairing.images_without_mask == [tmp_path / "b.png", tmp_path / "c_gt.tif"]
        assert pairing.masks_without_image == []

    @given(st.lists(st.text(max_size=8), max_size=6), st.lists(st.text(max_size=8), max_size=6))
    def test_every_image_is_accounted_for_once(self, images, masks):
        stems = {name.replace("/", "").replace("\0", "") for name in images}
        image_paths = [Path("i") / f"x{stem}.png" for stem in sorted(stems)]
        mask_paths = [Path("m") / f"x{m.replace('/', '').replace(chr(0), '')}.png" for m in masks]
        pairing = pair_masks(image_paths, mask_paths)
        seen = [image for image, _ in pairing.pairs] + pairing.images_without_mask
        seen += [image for images_, _ in pairing.ambiguous for image in images_]
        assert sorted(seen) == sorted(image_paths)


class TestFinding:
    def test_a_folder_gives_its_masks_in_natural_order(self, tmp_path):
        for name in ("m10.png", "m2.TIF", "m1.bmp", "photo.jpg", ".m.png"):
            (tmp_path / name).write_bytes(b"x")
        assert [p.name for p in find_masks([tmp_path])] == ["m1.bmp", "m2.TIF", "m10.png"]

    def test_empty_and_missing_folders_are_told(self, tmp_path):
        with pytest.raises(MaskError, match="holds no PNG, BMP or TIFF masks"):
            find_masks([tmp_path])
        with pytest.raises(MaskError, match="is not in"):
            find_masks([tmp_path / "gone"])


class TestRealMasks:
    def pairs(self, folder: Path) -> list[tuple[Path, Path]]:
        pairing = pair_masks(find_images([folder / "images"]), find_masks([folder / "masks"]))
        assert pairing.images_without_mask == []
        assert pairing.masks_without_image == []
        assert pairing.ambiguous == []
        return pairing.pairs

    def test_every_nucleus_mask_imports_rightly(self, shared_data):
        pairs = self.pairs(shared_data / "wbc_nucleus")
        assert len(pairs) == 218
        kinds = set()
        for image, path in pairs:
            assert image.stem == path.stem
            mask = read_mask(path)
            check_size(mask, 480, 640)
            labels = apply_mapping(mask, default_mapping(mask, 1))
            with Image.open(path) as reference:
                kinds.add(reference.mode)
                assert np.array_equal(labels, np.asarray(reference.convert("L")) // 255)
        assert kinds == {"1", "RGBA"}

    def test_every_three_class_mask_asks_and_imports_rightly(self, shared_data):
        pairs = self.pairs(shared_data / "wbc_three_class")
        assert len(pairs) == 300
        for _, path in pairs:
            mask = read_mask(path)
            assert list(mask.counts) == [0, 128, 255]
            assert default_mapping(mask, 1) is None
            labels = apply_mapping(mask, Mapping({0: 0, 128: 1, 255: 2}))
            assert np.array_equal(labels, (mask.values + 1) // 128)

    def test_every_red_cell_mask_imports_rightly(self, shared_data):
        for part in ("train", "test"):
            for _, path in self.pairs(shared_data / "rbc" / part):
                mask = read_mask(path)
                labels = apply_mapping(mask, default_mapping(mask, 1))
                with Image.open(path) as reference:
                    assert np.array_equal(labels, np.asarray(reference)[..., 0] // 255)
