"""Each oddity that real mask files showed is answered rightly, and never silently."""

from __future__ import annotations

import io
import json
from pathlib import Path

import numpy as np
import pytest
import tifffile
from PIL import Image

from core.errors import MaskError
from core.masks import (
    Form,
    MaskFile,
    MaskSource,
    apply_mapping,
    default_mapping,
    find_levels,
    find_sources,
    read_mask,
    read_source,
    snapped,
)
from core.masks.geojson import geojson_bytes
from core.masks.imagej import imagej_bytes
from core.masks.objects import ImageObjects, objects_of
from core.masks.rare_tiff import read_rare_tiff
from tests.core.odd_files import exif_bytes, png_with, tiff_bytes


@pytest.fixture
def cells() -> np.ndarray:
    """Three discs in 90 x 120 pixels, not symmetrical."""
    rows, columns = np.mgrid[:90, :120]
    mask = np.zeros((90, 120), bool)
    for row, column, radius in ((20, 25, 14), (60, 40, 18), (45, 95, 16)):
        mask |= (rows - row) ** 2 + (columns - column) ** 2 < radius**2
    return mask


def save(path: Path, array: np.ndarray, **options) -> Path:
    Image.fromarray(array).save(path, **options)
    return path


def grey(cells: np.ndarray) -> np.ndarray:
    return np.where(cells, 255, 0).astype(np.uint8)


def foreground(path: Path) -> np.ndarray:
    mask = read_mask(path)
    return apply_mapping(mask, default_mapping(mask, 1)) == 1


class TestFiles:
    def test_a_1_bit_png_is_0_and_1_and_not_bool(self, tmp_path, cells):
        mask = read_mask(save(tmp_path / "m.png", cells))
        assert mask.values.dtype == np.int64
        assert list(mask.counts) == [0, 1]
        assert np.array_equal(foreground(mask.path), cells)

    def test_three_equal_channels_are_one(self, tmp_path, cells):
        mask = read_mask(save(tmp_path / "m.png", np.dstack([grey(cells)] * 3)))
        assert mask.form is Form.GREY
        assert np.array_equal(foreground(mask.path), cells)

    def test_opaque_alpha_does_not_fill_the_frame(self, tmp_path, cells):
        rgba = np.dstack([*[grey(cells)] * 3, np.full(cells.shape, 255, np.uint8)])
        assert rgba.any(axis=2).all()
        path = save(tmp_path / "m.png", rgba)
        assert np.array_equal(foreground(path), cells)

    def test_float32_labels_in_a_tiff_are_whole_numbers(self, tmp_path):
        labels = np.array([[0, 1, 2], [3, 70000, 1]], np.float32)
        tifffile.imwrite(tmp_path / "m.tif", labels)
        assert np.array_equal(read_mask(tmp_path / "m.tif").values, labels)

    def test_an_lzw_tiff_is_read(self, tmp_path, cells):
        path = save(tmp_path / "m.tif", grey(cells), compression="tiff_lzw")
        assert np.array_equal(foreground(path), cells)

    @pytest.mark.parametrize("compression", ["group3", "group4"])
    def test_in_a_ccitt_tiff_that_is_white_at_zero_white_is_still_foreground(
        self, tmp_path, cells, compression
    ):
        path = save(tmp_path / "m.tif", cells, compression=compression, tiffinfo={262: 0})
        with Image.open(path) as image:
            assert image.tag_v2[262] == 0
        assert np.array_equal(foreground(path), cells)

    def test_a_grey_tiff_that_is_white_at_zero_is_turned_round(self, tmp_path, cells):
        (tmp_path / "m.tif").write_bytes(tiff_bytes(255 - grey(cells), 0))
        assert np.array_equal(foreground(tmp_path / "m.tif"), cells)

    def test_a_palette_bmp_gives_its_indices(self, tmp_path):
        indices = np.random.default_rng(0).integers(0, 3, (20, 31)).astype(np.uint8)
        image = Image.fromarray(indices)
        image.putpalette([0, 0, 0, 200, 10, 10, 10, 200, 10])
        image.save(tmp_path / "m.bmp")
        mask = read_mask(tmp_path / "m.bmp")
        assert mask.form is Form.PALETTE
        assert np.array_equal(mask.values, indices)
        assert mask.swatches[2] == (10, 200, 10)

    @pytest.mark.parametrize(
        "kind", [np.int8, np.int16, np.int64, np.uint32, np.uint64, np.float16, np.float64]
    )
    def test_numbers_that_pillow_cannot_hold_are_read_from_tiff(self, tmp_path, kind):
        labels = np.array([[0, 1, 2, 100], [3, 3, 3, 0]], kind)
        tifffile.imwrite(tmp_path / "m.tif", labels)
        assert np.array_equal(read_mask(tmp_path / "m.tif").values, labels)

    def test_large_unsigned_labels_do_not_turn_negative(self, tmp_path):
        labels = np.array([[0, 2**31 + 5]], np.uint32)
        tifffile.imwrite(tmp_path / "m.tif", labels)
        assert list(read_mask(tmp_path / "m.tif").counts) == [0, 2**31 + 5]

    def test_a_rare_tiff_cut_short_is_refused_and_not_filled_up(self, tmp_path):
        path = tmp_path / "m.tif"
        tifffile.imwrite(path, np.ones((40, 50), np.int64))
        data = path.read_bytes()
        for end in (len(data) - 1, len(data) // 2, 200, 10):
            path.write_bytes(data[:end])
            with pytest.raises(MaskError):
                read_mask(path)

    def test_a_rare_tiff_that_claims_a_huge_size_is_refused_by_its_header(self, tmp_path):
        path = tmp_path / "m.tif"
        tifffile.imwrite(path, np.ones((4, 5), np.int64))
        data = bytearray(path.read_bytes())
        with tifffile.TiffFile(path) as file:
            for name in ("ImageWidth", "ImageLength"):
                tag = file.pages[0].tags[name]
                size = 4 if tag.dtype == 4 else 2
                number = 2 ** (8 * size - 4)
                data[tag.valueoffset : tag.valueoffset + size] = number.to_bytes(size, "little")
        path.write_bytes(bytes(data))
        assert read_rare_tiff(path) is None
        with pytest.raises(MaskError):
            read_mask(path)

    def test_sixteen_bit_objects_may_be_more_than_a_thousand(self, tmp_path):
        numbers = np.arange(1, 2501, dtype=np.uint16).reshape(50, 50).repeat(6, 0).repeat(6, 1)
        numbers[::6] = 0
        mask = read_mask(save(tmp_path / "m.png", numbers))
        assert mask.instances
        assert len(mask.counts) == 2501

    def test_class_numbers_are_not_taken_for_objects(self, tmp_path):
        classes = np.random.default_rng(0).integers(0, 6, (20, 20)).astype(np.uint8)
        assert not read_mask(save(tmp_path / "m.png", classes.repeat(5, 0).repeat(5, 1))).instances


class TestStrayValues:
    @pytest.fixture
    def three(self, cells) -> np.ndarray:
        levels = grey(cells)
        levels[30:60, 70:110] = 128
        return levels

    def test_a_few_stray_values_are_offered_to_be_set_to_the_nearest_level(self, tmp_path, three):
        spoilt = three.copy()
        spoilt[0, :5], spoilt[1, :3], spoilt[50, 90] = 1, 254, 130
        mask = read_mask(save(tmp_path / "m.png", spoilt))
        assert list(mask.counts) == [0, 1, 128, 130, 254, 255]
        levels = find_levels(mask)
        assert levels is not None
        assert levels.values == (0, 128, 255)
        assert "9 pixels" in levels.offer
        whole = snapped(mask, levels)
        assert list(whole.counts) == [0, 128, 255]
        assert sum(whole.counts.values()) == three.size
        expected = three.copy()
        expected[1, :3] = 255
        assert np.array_equal(whole.values, expected)
        assert "9 pixels" in whole.note
        assert mask.note == ""

    def test_nothing_is_offered_where_nothing_strays(self, tmp_path, three):
        assert find_levels(read_mask(save(tmp_path / "m.png", three))) is None

    def test_a_rare_class_is_no_stray_value(self, tmp_path):
        classes = np.zeros((100, 100), np.uint8)
        classes[:40], classes[50:80], classes[90, :6] = 1, 2, 3
        assert find_levels(read_mask(save(tmp_path / "m.png", classes))) is None

    def test_a_rare_level_is_no_stray_value(self, tmp_path):
        levels = np.zeros((100, 100), np.uint8)
        levels[:40], levels[60, :50] = 128, 255
        assert find_levels(read_mask(save(tmp_path / "m.png", levels))) is None

    def test_a_smooth_picture_has_no_levels(self, tmp_path):
        smooth = np.linspace(0, 255, 100 * 100).reshape(100, 100).astype(np.uint8)
        assert find_levels(read_mask(save(tmp_path / "m.png", smooth))) is None


class TestJpeg:
    @pytest.mark.parametrize("quality", [50, 75, 95])
    def test_a_mask_with_ringing_is_set_to_its_levels_with_a_note(self, tmp_path, cells, quality):
        levels = grey(cells)
        levels[30:60, 70:110] = 128
        path = save(tmp_path / "m.jpg", levels.repeat(4, 0).repeat(4, 1), quality=quality)
        mask = read_mask(path)
        assert list(mask.counts) == [0, 128, 255]
        assert mask.form is Form.JPEG
        assert "m.jpg is a JPEG, which blurs a mask's edges" in mask.note
        assert np.mean(mask.values != levels.repeat(4, 0).repeat(4, 1)) < 0.01

    def test_a_jpeg_is_known_whatever_its_name(self, tmp_path, cells):
        path = save(tmp_path / "m.png", grey(cells).repeat(4, 0).repeat(4, 1), format="JPEG")
        assert read_mask(path).form is Form.JPEG

    def test_class_numbers_are_lost_in_a_jpeg(self, tmp_path):
        classes = np.random.default_rng(0).integers(0, 30, (20, 20)).astype(np.uint8)
        path = save(tmp_path / "m.jpg", classes.repeat(9, 0).repeat(9, 1))
        with pytest.raises(MaskError, match=r"m\.jpg is a JPEG without clear levels"):
            read_mask(path)

    def test_a_photograph_is_refused(self, tmp_path):
        noise = np.random.default_rng(0).normal(0, 12, (90, 120))
        photo = np.clip(np.linspace(90, 200, 120) + noise, 0, 255).astype(np.uint8)
        with pytest.raises(MaskError, match="without clear levels"):
            read_mask(save(tmp_path / "m.jpg", photo))

    def test_colours_are_refused(self, tmp_path, cells):
        colours = np.dstack([grey(cells), grey(~cells), grey(cells)])
        with pytest.raises(MaskError, match="JPEG in colour"):
            read_mask(save(tmp_path / "m.jpg", colours))

    def test_every_real_photograph_is_refused_and_every_real_mask_read(self, shared_data, tmp_path):
        photos = sorted((shared_data / "wbc_nucleus" / "images").glob("*.jpg"))[::20]
        photos += sorted((shared_data / "rbc" / "train" / "images").glob("*.jpg"))[:3]
        for path in photos:
            with Image.open(path) as image:
                grey_photo = save(tmp_path / "photo.jpg", np.asarray(image.convert("L")))
            for file in (path, grey_photo):
                with pytest.raises(MaskError):
                    read_mask(file)
        for path in sorted((shared_data / "rbc" / "train" / "masks").glob("*.png"))[:3]:
            truth = read_mask(path).values
            mask = read_mask(save(tmp_path / "m.jpg", truth.astype(np.uint8), quality=75))
            assert list(mask.counts) == [0, 255]
            assert np.mean(mask.values != truth) < 0.005


class TestSize:
    @pytest.mark.parametrize("shape", [(89, 120), (90, 123), (45, 60), (180, 240)])
    def test_a_mask_of_another_size_is_refused_and_never_stretched(self, tmp_path, shape):
        path = save(tmp_path / "m.png", np.zeros(shape, np.uint8))
        with pytest.raises(MaskError, match=r"m\.png is .* but its image is 120 × 90"):
            read_source(MaskSource(path), 90, 120)

    def image(self, folder: Path, orientation: int, stored: tuple[int, int]) -> Path:
        data = io.BytesIO()
        Image.fromarray(np.zeros((*stored, 3), np.uint8)).save(data, "PNG")
        path = folder / "cell.png"
        path.write_bytes(png_with(data.getvalue(), b"eXIf", exif_bytes(orientation)))
        return path

    @pytest.mark.parametrize(
        ("orientation", "turned"),
        [
            (5, lambda a: a.T),
            (6, lambda a: np.rot90(a, -1)),
            (7, lambda a: np.rot90(a, 2).T),
            (8, np.rot90),
        ],
    )
    def test_a_mask_of_the_stored_pixels_is_turned_as_the_image_is(
        self, tmp_path, cells, orientation, turned
    ):
        image = self.image(tmp_path, orientation, (90, 120))
        mask = read_source(MaskSource(save(tmp_path / "m.png", grey(cells))), 120, 90, image)
        assert np.array_equal(mask.values == 255, turned(cells))
        assert "made from cell.png as it is stored" in mask.turn_note and mask.note == ""

    def test_a_mask_of_the_image_as_shown_stays(self, tmp_path, cells):
        image = self.image(tmp_path, 6, (120, 90))
        mask = read_source(MaskSource(save(tmp_path / "m.png", grey(cells))), 90, 120, image)
        assert np.array_equal(mask.values == 255, cells)
        assert mask.note == ""

    def test_a_turned_mask_of_an_upright_image_is_refused(self, tmp_path, cells):
        image = self.image(tmp_path, 1, (120, 90))
        with pytest.raises(MaskError, match="seems to be turned"):
            read_source(MaskSource(save(tmp_path / "m.png", grey(cells))), 120, 90, image)

    def test_where_the_size_cannot_tell_the_person_is_told(self, tmp_path, cells):
        image = self.image(tmp_path, 3, (90, 120))
        mask = read_source(MaskSource(save(tmp_path / "m.png", grey(cells))), 90, 120, image)
        assert np.array_equal(mask.values == 255, cells)
        assert "check that m.png lies as the image is shown" in mask.turn_note

    def test_a_mask_that_asks_itself_to_be_turned_is_turned_where_only_that_fits(
        self, tmp_path, cells
    ):
        image = self.image(tmp_path, 1, (120, 90))
        data = io.BytesIO()
        Image.fromarray(grey(cells)).save(data, "PNG")
        path = tmp_path / "m.png"
        path.write_bytes(png_with(data.getvalue(), b"eXIf", exif_bytes(6)))
        mask = read_source(MaskSource(path), 120, 90, image)
        assert np.array_equal(mask.values == 255, np.rot90(cells, -1))
        assert mask.turn_note == "m.png was turned as it asks to be shown."
        assert mask.note == "", "that it was read as it lies is no longer so"

    @pytest.mark.parametrize(
        ("orientation", "turned"), [(2, np.fliplr), (3, lambda a: np.rot90(a, 2)), (4, np.flipud)]
    )
    def test_a_mask_that_asks_to_be_turned_as_its_image_does_is_turned_alike(
        self, tmp_path, cells, orientation, turned
    ):
        image = self.image(tmp_path, orientation, (90, 120))
        data = io.BytesIO()
        Image.fromarray(grey(cells)).save(data, "PNG")
        path = tmp_path / "m.png"
        path.write_bytes(png_with(data.getvalue(), b"eXIf", exif_bytes(orientation)))
        mask = read_source(MaskSource(path), 90, 120, image)
        assert np.array_equal(mask.values == 255, turned(cells))
        assert mask.turned and "so it was turned as the image is shown" in mask.turn_note

    @pytest.mark.parametrize(("writer", "suffix"), [(imagej_bytes, "zip"), (geojson_bytes, "json")])
    def test_outlines_without_a_size_that_only_fit_the_stored_image_are_turned_with_it(
        self, tmp_path, writer, suffix
    ):
        stored = np.zeros((90, 120), np.uint8)
        stored[10:30, 100:115] = stored[60:85, 5:20] = 1
        image = self.image(tmp_path, 6, (90, 120))
        path = tmp_path / f"cell.{suffix}"
        found = tuple(objects_of(stored, {1: "RBC"}, split=True))
        path.write_bytes(writer(ImageObjects("cell.png", 90, 120, found), 90, 120))
        [source] = find_sources([path])
        mask = read_source(source, 120, 90, image)
        assert np.array_equal(mask.values != 0, np.rot90(stored, -1) == 1)
        assert mask.turned and "made from cell.png as it is stored" in mask.turn_note

    def test_outlines_without_a_size_that_fit_both_ways_are_told_to_be_checked(self, tmp_path):
        shown = np.zeros((120, 90), np.uint8)
        shown[10:30, 40:55] = 1
        image = self.image(tmp_path, 6, (90, 120))
        path = tmp_path / "cell.zip"
        found = tuple(objects_of(shown, {1: "RBC"}))
        path.write_bytes(imagej_bytes(ImageObjects("cell.png", 120, 90, found), 120, 90))
        [source] = find_sources([path])
        mask = read_source(source, 120, 90, image)
        assert np.array_equal(mask.values != 0, shown == 1)
        assert mask.unsure and "check that cell.zip lies as the image is shown" in mask.turn_note

    def turned_image_with_cells(
        self, folder: Path, *boxes: tuple[int, int, int, int]
    ) -> tuple[MaskFile, np.ndarray]:
        """What is read of outlines drawn at (left, top, right, bottom), and they on 120 x 90."""
        image = self.image(folder, 6, (90, 120))
        corners = [[(a, b), (c, b), (c, d), (a, d), (a, b)] for a, b, c, d in boxes]
        shapes = [{"type": "Polygon", "coordinates": [ring]} for ring in corners]
        path = folder / "cell.geojson"
        path.write_text(json.dumps([{"type": "Feature", "geometry": one} for one in shapes]))
        drawn = np.zeros((120, 120), bool)
        for left, top, right, bottom in boxes:
            drawn[top:bottom, left:right] = True
        [source] = find_sources([path])
        return read_source(source, 120, 90, image), drawn

    def test_outlines_that_overhang_an_edge_of_the_image_as_shown_turn_nothing(self, tmp_path):
        mask, drawn = self.turned_image_with_cells(tmp_path, (70, 10, 93, 30), (5, 60, 25, 85))
        assert np.array_equal(mask.values != 0, drawn[:, :90])
        assert not mask.turned and mask.unsure, "they fit the stored image, too"

    def test_outlines_that_only_fit_the_image_as_shown_are_nothing_to_check(self, tmp_path):
        mask, drawn = self.turned_image_with_cells(tmp_path, (70, 10, 93, 30), (5, 95, 25, 110))
        assert np.array_equal(mask.values != 0, drawn[:, :90])
        assert not mask.turned and not mask.unsure and mask.turn_note == ""

    def test_outlines_that_overhang_an_edge_of_the_stored_image_are_turned_where_one_lies_beyond(
        self, tmp_path
    ):
        mask, drawn = self.turned_image_with_cells(tmp_path, (100, 10, 123, 30), (5, 60, 25, 85))
        assert np.array_equal(mask.values != 0, np.rot90(drawn[:90], -1))
        assert mask.turned and not mask.unsure

    def test_outlines_of_which_none_lies_wholly_beyond_are_told_to_be_checked(self, tmp_path):
        mask, drawn = self.turned_image_with_cells(tmp_path, (80, 10, 123, 30), (5, 60, 25, 85))
        assert np.array_equal(mask.values != 0, drawn[:, :90])
        assert not mask.turned and mask.unsure
