"""Images of every supported kind are read as they look; all else is refused with a sentence."""

from __future__ import annotations

import io
import os
import threading
from pathlib import Path

import cv2
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps

from core.errors import ImageError, SmearSegError
from core.images import (
    MAX_PIXELS,
    ImageCache,
    content_hash,
    find_images,
    full_scale,
    natural_key,
    oriented,
    read_header,
    read_image,
    read_thumbnail,
    thumbnail,
)
from tests.core.odd_files import (
    deep_png,
    exif_bytes,
    ordinary_user,
    png_header_only,
    png_with,
    public_folder,
    tiff_bytes,
)

HEIGHT, WIDTH = 37, 53


@pytest.fixture
def rgb() -> np.ndarray:
    """A smooth picture with noise, not symmetrical in any way, with 0 and 255 in it."""
    rows, columns = np.mgrid[:HEIGHT, :WIDTH]
    noise = np.random.default_rng(1).integers(0, 20, (HEIGHT, WIDTH, 3))
    picture = np.dstack([rows * 6, columns * 4, (rows + columns) * 2]) + noise
    picture[0, 0], picture[0, 1] = 0, 255
    return np.clip(picture, 0, 255).astype(np.uint8)


@pytest.fixture
def deep(rgb) -> np.ndarray:
    noise = np.random.default_rng(2).integers(0, 256, rgb.shape)
    return (rgb.astype(np.uint16) << 8 | noise).astype(np.uint16)


def encoded(picture: np.ndarray, kind: str, **options) -> bytes:
    file = io.BytesIO()
    Image.fromarray(picture).save(file, kind, **options)
    return file.getvalue()


def cv_encoded(picture: np.ndarray, suffix: str) -> bytes:
    order = picture if picture.ndim == 2 else picture[..., [2, 1, 0, 3][: picture.shape[2]]]
    return cv2.imencode(suffix, np.ascontiguousarray(order))[1].tobytes()


def put(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def scaled_16(picture: np.ndarray) -> np.ndarray:
    return np.floor(picture * (255 / 65535) + 0.5).astype(np.uint8)


class TestEightBitFiles:
    @pytest.mark.parametrize(
        ("name", "kind", "options"),
        [
            ("a.png", "PNG", {}),
            ("a.bmp", "BMP", {}),
            ("a.tif", "TIFF", {}),
            ("lzw.tif", "TIFF", {"compression": "tiff_lzw"}),
            ("deflate.TIFF", "TIFF", {"compression": "tiff_adobe_deflate"}),
            ("packbits.tif", "TIFF", {"compression": "packbits"}),
            ("mikroskop_ä_血.png", "PNG", {}),
        ],
    )
    def test_lossless_rgb_comes_back_as_written(self, tmp_path, rgb, name, kind, options):
        path = put(tmp_path, name, encoded(rgb, kind, **options))
        image = read_image(path)
        assert image.dtype == np.uint8
        assert image.flags.c_contiguous
        assert image.flags.writeable
        assert np.array_equal(image, rgb)
        header = read_header(path)
        assert (header.height, header.width, header.format) == (HEIGHT, WIDTH, kind)

    @pytest.mark.parametrize("options", [{"quality": 95}, {"quality": 95, "progressive": True}])
    def test_jpeg_comes_back_nearly_as_written(self, tmp_path, rgb, options):
        smooth = cv2.GaussianBlur(rgb, (0, 0), 3)
        path = put(tmp_path, "a.jpg", encoded(smooth, "JPEG", **options))
        assert np.abs(read_image(path).astype(int) - smooth).mean() < 3
        assert read_header(path).format == "JPEG"

    def test_grey_is_repeated_into_three_channels(self, tmp_path, rgb):
        for name, kind in [("a.png", "PNG"), ("a.tif", "TIFF"), ("a.bmp", "BMP")]:
            image = read_image(put(tmp_path, name, encoded(rgb[..., 0], kind)))
            assert np.array_equal(image, np.dstack([rgb[..., 0]] * 3))

    def test_cmyk_jpeg_is_read_as_rgb(self, tmp_path):
        path = tmp_path / "a.jpg"
        Image.new("CMYK", (20, 10), (0, 255, 255, 0)).save(path)
        assert np.abs(read_image(path).astype(int) - (255, 0, 0)).max() < 12

    @pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF"])
    def test_palette_is_looked_up(self, tmp_path, rgb, kind):
        quantised = Image.fromarray(rgb).quantize(17)
        path = tmp_path / "a.file"
        quantised.save(path, kind)
        assert np.array_equal(read_image(path), np.asarray(quantised.convert("RGB")))

    @pytest.mark.parametrize(
        ("kind", "options"),
        [
            ("PNG", {}),
            ("BMP", {}),
            ("TIFF", {}),
            ("TIFF", {"compression": "group3"}),
            ("TIFF", {"compression": "group4"}),
            ("TIFF", {"tiffinfo": {262: 0}}),
            ("TIFF", {"tiffinfo": {262: 0}, "compression": "group4"}),
        ],
    )
    def test_one_bit_is_black_and_white(self, tmp_path, rgb, kind, options):
        bits = rgb[..., 0] > 100
        path = tmp_path / "a.file"
        Image.fromarray(bits).save(path, kind, **options)
        assert np.array_equal(read_image(path)[..., 1], np.where(bits, 255, 0))

    def test_white_is_zero_grey_is_inverted(self, tmp_path, rgb, deep):
        grey, deep_grey = np.ascontiguousarray(rgb[..., 0]), np.ascontiguousarray(deep[..., 0])
        shallow = put(tmp_path, "a.tif", tiff_bytes(255 - grey, photometric=0))
        assert np.array_equal(read_image(shallow)[..., 0], grey)
        deeper = put(tmp_path, "b.tif", tiff_bytes(65535 - deep_grey, photometric=0))
        assert np.array_equal(read_image(deeper)[..., 0], scaled_16(deep_grey))

    def test_first_of_several_pages_is_read(self, tmp_path, rgb):
        path = tmp_path / "pages.tif"
        pages = [Image.fromarray(rgb), Image.fromarray(255 - rgb)]
        pages[0].save(path, save_all=True, append_images=pages[1:])
        assert np.array_equal(read_image(path), rgb)


class TestAlpha:
    def on_white(self, rgb, alpha):
        share = alpha[..., None] / 255
        return np.floor(rgb * share + 255 * (1 - share) + 0.5).astype(np.uint8)

    @pytest.mark.parametrize(("name", "kind"), [("a.png", "PNG"), ("a.tif", "TIFF")])
    def test_alpha_is_composited_on_white(self, tmp_path, rgb, kind, name):
        alpha = np.random.default_rng(3).integers(0, 256, rgb.shape[:2]).astype(np.uint8)
        path = put(tmp_path, name, encoded(np.dstack([rgb, alpha]), kind))
        assert np.array_equal(read_image(path), self.on_white(rgb, alpha))

    def test_grey_with_alpha_is_composited_on_white(self, tmp_path, rgb):
        grey, alpha = rgb[..., 0], rgb[..., 1]
        path = put(tmp_path, "a.png", encoded(np.dstack([grey, alpha]), "PNG"))
        assert np.array_equal(read_image(path), self.on_white(np.dstack([grey] * 3), alpha))

    def test_opaque_alpha_changes_nothing(self, tmp_path, rgb):
        opaque = np.dstack([rgb, np.full(rgb.shape[:2], 255, np.uint8)])
        assert np.array_equal(read_image(put(tmp_path, "a.png", encoded(opaque, "PNG"))), rgb)

    def test_transparent_palette_colour_becomes_white(self, tmp_path, rgb):
        quantised = Image.fromarray(rgb).quantize(8)
        path = tmp_path / "a.png"
        quantised.save(path, transparency=3)
        expected = np.asarray(quantised.convert("RGB")).copy()
        expected[np.asarray(quantised) == 3] = 255
        assert np.array_equal(read_image(path), expected)

    def test_transparent_grey_level_becomes_white(self, tmp_path, rgb, deep):
        for grey in (rgb[..., 0], deep[..., 0]):
            path = tmp_path / "a.png"
            grey = np.ascontiguousarray(grey)
            Image.fromarray(grey).save(path, transparency=int(grey[5, 5]))
            image = read_image(path)
            assert image[5, 5].tolist() == [255, 255, 255]
            assert image[0, 0].max() <= 1

    def test_deep_alpha_is_composited_on_white(self, tmp_path, deep):
        alpha = np.random.default_rng(3).integers(0, 65536, deep.shape[:2]).astype(np.uint16)
        rgba = np.dstack([deep, alpha])
        share = alpha[..., None] / 65535
        expected = (deep * share + 65535 * (1 - share)) / 257
        files = {
            "a.png": cv_encoded(rgba, ".png"),
            "a.tif": tiff_bytes(rgba, 2, extra=2),
            "b.tif": tiff_bytes(rgba, 2, extra=2, big_endian=True),
        }
        for name, data in files.items():
            image = read_image(put(tmp_path, name, data))
            assert np.abs(image - expected).max() <= 1.5, name

    def test_deep_grey_with_alpha_is_composited_on_white(self, tmp_path, deep):
        grey, alpha = deep[..., 0], deep[..., 1]
        image = read_image(put(tmp_path, "a.png", deep_png(deep[..., :2], colour_type=4)))
        expected = (grey / 257) * (alpha / 65535) + 255 * (1 - alpha / 65535)
        assert np.abs(image - expected[..., None]).max() <= 1.5

    def test_transparent_deep_colour_becomes_white(self, tmp_path, deep):
        key = deep[5, 5].astype(">u2").tobytes()
        path = put(tmp_path, "a.png", png_with(deep_png(deep, colour_type=2), b"tRNS", key))
        expected = scaled_16(deep)
        expected[(deep == deep[5, 5]).all(axis=2)] = 255
        assert np.array_equal(read_image(path), expected)

    def test_premultiplied_deep_alpha_is_composited_on_white(self, tmp_path, deep):
        alpha = np.random.default_rng(3).integers(0, 65536, deep.shape[:2]).astype(np.uint16)
        share = alpha[..., None] / 65535
        rgba = np.dstack([np.rint(deep * share).astype(np.uint16), alpha])
        rgba[0, 0] = 65535
        image = read_image(put(tmp_path, "a.tif", tiff_bytes(rgba, 2, extra=1)))
        expected = (deep * share + 65535 * (1 - share)) / 257
        assert np.abs(image[1:] - expected[1:]).max() <= 1.6

    def test_fourth_channel_that_is_no_alpha_is_ignored(self, tmp_path, rgb, deep):
        for picture, expected in [(rgb, rgb), (deep, scaled_16(deep))]:
            extra = np.zeros_like(picture[..., :1])
            data = tiff_bytes(np.dstack([picture, extra]), 2, extra=0)
            assert np.array_equal(read_image(put(tmp_path, "a.tif", data)), expected)


class TestDepth:
    def test_16_bit_files_keep_their_depth_until_scaled(self, tmp_path, deep):
        grey = np.ascontiguousarray(deep[..., 0])
        files = {
            "rgb.png": cv_encoded(deep, ".png"),
            "lzw.tif": cv_encoded(deep, ".tif"),
            "little.tif": tiff_bytes(deep, 2),
            "big.tif": tiff_bytes(deep, 2, big_endian=True),
            "grey.png": cv_encoded(grey, ".png"),
            "grey_lzw.tif": cv_encoded(grey, ".tif"),
            "grey_big.tif": tiff_bytes(grey, 1, big_endian=True),
        }
        for name, data in files.items():
            expected = np.dstack([grey] * 3) if "grey" in name else deep
            image = read_image(put(tmp_path, name, data))
            assert np.array_equal(image, scaled_16(expected)), name

    @pytest.mark.parametrize(
        ("maximum", "full"),
        [
            *[(0, 255), (255, 255), (256, 1023), (1023, 1023), (1024, 4095), (4095, 4095)],
            *[(4096, 16383), (16383, 16383), (16384, 65535), (65535, 65535)],
        ],
    )
    def test_scale_is_the_smallest_depth_that_holds_the_maximum(self, tmp_path, maximum, full):
        assert full_scale(maximum) == full
        levels = np.linspace(0, maximum, 60).astype(np.uint16).reshape(6, 10)
        expected = np.floor(levels * (255 / full) + 0.5).astype(np.uint8)
        colours = np.dstack([levels, levels // 2, levels // 3])
        for name, samples in {"grey.png": levels, "rgb.png": colours, "rgb.tif": colours}.items():
            image = read_image(put(tmp_path, name, cv_encoded(samples, Path(name).suffix)))
            assert np.array_equal(image[..., 0], expected), name
        assert np.array_equal(image[..., 1], np.floor(colours[..., 1] * (255 / full) + 0.5))

    @pytest.mark.parametrize("number", [np.int16, np.int32, np.uint32, np.float32])
    def test_wider_numbers_are_read_where_they_are_whole_and_fit(self, tmp_path, number):
        levels = np.arange(0, 3000, 50).astype(number).reshape(6, 10)
        image = read_image(put(tmp_path, "a.tif", tiff_bytes(levels, 1)))
        assert np.array_equal(image[..., 0], np.floor(levels * (255 / 4095) + 0.5))

    @pytest.mark.parametrize(
        "levels",
        [
            np.linspace(0, 1, 60, dtype=np.float32),
            np.array([-1, 5], np.int16),
            np.array([0, 70000], np.int32),
            np.array([0, np.nan], np.float32),
            np.array([0, np.inf], np.float32),
        ],
    )
    def test_numbers_without_known_black_and_white_are_refused(self, tmp_path, levels):
        path = put(tmp_path, "float.tif", tiff_bytes(levels.reshape(2, -1), 1))
        with pytest.raises(ImageError, match=r"float\.tif.*8 or 16 bits"):
            read_image(path)

    def test_deep_colour_in_separate_planes_is_refused_and_shallow_is_read(
        self, tmp_path, rgb, deep
    ):
        shallow = put(tmp_path, "planar.tif", tiff_bytes(rgb, 2, planar=True))
        assert np.array_equal(read_image(shallow), rgb)
        path = put(tmp_path, "planar.tif", tiff_bytes(deep, 2, planar=True))
        with pytest.raises(ImageError, match=r"planar\.tif.*separate planes.*save it as PNG"):
            read_image(path)

    def test_a_rare_kind_of_tiff_is_refused_with_advice(self, tmp_path):
        path = put(tmp_path, "rare.tif", tiff_bytes(np.ones((4, 4), np.float64), 1))
        with pytest.raises(ImageError, match=r"rare\.tif.*save it as PNG"):
            read_image(path)


class TestOrientation:
    @pytest.mark.parametrize("tag", range(1, 9))
    def test_every_exif_orientation_is_applied_as_pillow_does(self, tmp_path, rgb, deep, tag):
        expected = self.turned_by_pillow(rgb, tag)
        deep_expected = np.ascontiguousarray(oriented(scaled_16(deep), tag))
        exif = exif_bytes(tag)
        png, deep_png = encoded(rgb, "PNG"), cv_encoded(deep, ".png")
        files = {
            "early.png": (png_with(png, b"eXIf", exif), expected),
            "late.png": (png_with(png, b"eXIf", exif, last=True), expected),
            "deep.png": (png_with(deep_png, b"eXIf", exif), deep_expected),
            "a.tif": (tiff_bytes(rgb, 2, orientation=tag), expected),
            "deep.tif": (tiff_bytes(deep, 2, orientation=tag), deep_expected),
        }
        for name, (data, image) in files.items():
            path = put(tmp_path, name, data)
            assert np.array_equal(read_image(path), image), name
            header = read_header(path)
            assert (header.height, header.width) == image.shape[:2], name

    @pytest.mark.parametrize("tag", range(1, 9))
    def test_jpeg_and_its_thumbnail_are_turned(self, tmp_path, tag):
        picture = np.zeros((400, 900, 3), np.uint8)
        picture[:100, :200] = 255  # the top left corner
        path = put(tmp_path, "a.jpg", encoded(picture, "JPEG", exif=Image.Exif()))
        exif = Image.Exif()
        exif[0x0112] = tag
        Image.fromarray(picture).save(path, exif=exif)
        expected = self.turned_by_pillow(picture, tag)
        image, small = read_image(path), read_thumbnail(path, (90, 90))
        assert image.shape == expected.shape
        assert np.abs(image.astype(int) - expected).mean() < 3
        assert small.shape == ((40, 90, 3) if tag < 5 else (90, 40, 3))
        assert np.abs(small.astype(int) - thumbnail(expected, (90, 90))).mean() < 5

    @staticmethod
    def turned_by_pillow(picture, tag):
        image = Image.fromarray(picture)
        image.getexif()[0x0112] = tag
        return np.asarray(ImageOps.exif_transpose(image))

    def test_damaged_exif_costs_nothing_but_the_orientation(self, tmp_path, rgb):
        for i, junk in enumerate([b"", b"II*\0", b"MM\0*\xff\xff\xff\xff", b"nonsense" * 9]):
            path = put(tmp_path, f"{i}.png", png_with(encoded(rgb, "PNG"), b"eXIf", junk))
            assert np.array_equal(read_image(path), rgb)
            path = put(tmp_path, f"{i}.jpg", encoded(rgb, "JPEG", exif=b"Exif\0\0" + junk))
            assert read_image(path).shape == rgb.shape


class TestRefusals:
    def sentence(self, path: Path, read=read_image) -> str:
        with pytest.raises(ImageError) as caught:
            read(path)
        sentence = str(caught.value)
        assert path.name in sentence
        assert "\n" not in sentence
        assert sentence.endswith(".")
        return sentence

    def test_a_text_file_named_png_is_called_no_image(self, tmp_path):
        path = put(tmp_path, "notes.png", b"Patient 12: many neutrophils.\n" * 50)
        for read in (read_image, read_header, lambda p: read_thumbnail(p, (9, 9))):
            assert "is not a PNG, JPEG, BMP or TIFF image" in self.sentence(path, read)

    def test_a_project_of_another_name_is_told_how_it_opens(self, tmp_path):
        path = put(tmp_path, "a.smearseg.v1-backup", b"SQLite format 3\0" + bytes(100))
        assert "give a copy of it a name that ends in .smearseg" in self.sentence(path)

    def test_a_missing_file_names_its_folder(self, tmp_path):
        path = tmp_path / "gone.png"
        for read in (read_image, read_header, content_hash, ImageCache(10).get):
            assert str(tmp_path) in self.sentence(path, read)

    def test_an_empty_file_is_called_empty(self, tmp_path):
        assert "is empty" in self.sentence(put(tmp_path, "a.png", b""))

    def test_a_folder_is_called_a_folder(self, tmp_path):
        assert "is a folder" in self.sentence(tmp_path)

    def test_a_file_that_may_not_be_read_is_told_so(self, rgb):
        with public_folder() as folder:
            path = put(folder, "secret.png", encoded(rgb, "PNG"))
            path.chmod(0)
            with ordinary_user():
                assert "may not be read" in self.sentence(path)

    @pytest.mark.parametrize("size", [(100_000, 100_000), (20_001, 20_000)])
    def test_an_enormous_image_is_refused_by_its_header(self, tmp_path, size):
        assert size[0] * size[1] > MAX_PIXELS
        path = put(tmp_path, "huge.png", png_header_only(*size))
        for read in (read_header, read_image):
            assert f"{size[0]} × {size[1]}" in self.sentence(path, read)

    def test_gif_is_refused(self, tmp_path, rgb):
        path = put(tmp_path, "a.png", encoded(rgb, "GIF"))
        assert "is not a PNG, JPEG, BMP or TIFF" in self.sentence(path)

    def files(self, rgb, deep) -> dict[str, bytes]:
        bits = io.BytesIO()
        Image.fromarray(rgb[..., 0] > 90).save(bits, "TIFF", compression="group4")
        return {
            "a.png": encoded(rgb, "PNG"),
            "deep.png": cv_encoded(deep, ".png"),
            "a.bmp": encoded(rgb, "BMP"),
            "a.jpg": encoded(rgb, "JPEG", quality=90),
            "progressive.jpg": encoded(rgb, "JPEG", quality=90, progressive=True),
            "raw.tif": tiff_bytes(rgb, 2),
            "deep.tif": tiff_bytes(deep, 2),
            "lzw.tif": encoded(rgb, "TIFF", compression="tiff_lzw"),
            "deep_lzw.tif": cv_encoded(deep, ".tif"),
            "group4.tif": bits.getvalue(),
        }

    def refused_or_whole(self, path: Path, whole: np.ndarray) -> bool:
        """False where the file was read; it must then have lost no pixel."""
        try:
            image = read_image(path)
        except ImageError as error:
            assert path.name in str(error)
            return True
        assert np.array_equal(image, whole), path.name
        return False

    def test_a_file_cut_short_anywhere_is_refused_or_has_lost_no_pixel(self, tmp_path, rgb, deep):
        for name, data in self.files(rgb, deep).items():
            whole = read_image(put(tmp_path, name, data))
            for end in sorted({*range(0, len(data), max(1, len(data) // 60)), len(data) - 1}):
                refused = self.refused_or_whole(put(tmp_path, name, data[:end]), whole)
                assert refused or end > 0.9 * len(data) - 60, (name, end, len(data))

    def test_a_half_copied_file_filled_up_with_zeros_is_refused(self, tmp_path, rgb, deep):
        for name, data in self.files(rgb, deep).items():
            if name in ("raw.tif", "deep.tif", "a.bmp", "group4.tif"):
                continue  # zeros are pixels like others there; fax data carries no check
            for share in (0.3, 0.5, 0.8, 0.9):
                kept = int(len(data) * share)
                self.sentence(put(tmp_path, name, data[:kept] + bytes(len(data) - kept)))

    def test_a_cut_jpeg_gives_no_thumbnail_either(self, tmp_path, rgb):
        big = cv2.resize(rgb, (1600, 1200))
        data = encoded(big, "JPEG", quality=95)
        path = put(tmp_path, "a.jpg", data[: len(data) * 2 // 3])
        assert "cut short" in self.sentence(path, lambda p: read_thumbnail(p, (100, 100)))

    @settings(
        max_examples=150,
        deadline=None,
        suppress_health_check=[HealthCheck.function_scoped_fixture],
    )
    @given(st.data())
    def test_mutated_files_give_an_image_or_our_own_error(self, tmp_path, rgb, deep, data):
        files = self.files(rgb, deep)
        name = data.draw(st.sampled_from(sorted(files)))
        content = bytearray(files[name])
        for _ in range(data.draw(st.integers(1, 6))):
            place = data.draw(st.integers(0, min(len(content) - 1, 400)))
            content[place] = data.draw(st.integers(0, 255))
        path = put(tmp_path, name, bytes(content))
        for read in (read_header, read_image, lambda p: read_thumbnail(p, (20, 20))):
            try:
                result = read(path)
            except SmearSegError as error:
                assert name in str(error)
            else:
                assert result is not None


class TestThumbnails:
    def test_aspect_is_kept_and_nothing_enlarged(self):
        assert thumbnail(np.zeros((300, 600, 3), np.uint8), (96, 96)).shape == (48, 96, 3)
        assert thumbnail(np.zeros((600, 300, 3), np.uint8), (96, 64)).shape == (64, 32, 3)
        assert thumbnail(np.zeros((20, 10, 3), np.uint8), (96, 96)).shape == (20, 10, 3)
        assert thumbnail(np.zeros((5000, 2, 3), np.uint8), (96, 96)).shape == (96, 1, 3)

    def test_shrinking_averages_areas(self):
        checks = np.zeros((64, 64, 3), np.uint8)
        checks[::2, ::2] = checks[1::2, 1::2] = 255
        small = thumbnail(checks, (8, 8))
        assert np.abs(small.astype(int) - 127).max() <= 1

    @pytest.mark.parametrize(("name", "kind"), [("a.jpg", "JPEG"), ("a.png", "PNG")])
    def test_a_thumbnail_looks_like_its_image(self, tmp_path, rgb, name, kind):
        big = cv2.resize(rgb, (1600, 1200), interpolation=cv2.INTER_CUBIC)
        path = put(tmp_path, name, encoded(big, kind))
        small = read_thumbnail(path, (128, 128))
        assert small.shape == (96, 128, 3)
        assert np.abs(small.astype(int) - thumbnail(big, (128, 128))).mean() < 3


class TestFinding:
    def names(self, paths):
        return [path.name for path in paths]

    def make(self, folder: Path, *names: str) -> None:
        for name in names:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(b"x")

    def test_a_folder_gives_its_images_in_natural_order(self, tmp_path):
        self.make(tmp_path, "cell 10.png", "Cell 2.JPG", "cell 1.tiff", "b.bmp", "notes.txt")
        self.make(tmp_path, "sub/deeper.png", "sub.png/inside.png")
        found = self.names(find_images([tmp_path]))
        assert found == ["b.bmp", "cell 1.tiff", "Cell 2.JPG", "cell 10.png"]

    def test_files_keep_their_order_and_come_once(self, tmp_path):
        self.make(tmp_path, "b.png", "a.png", "c.png")
        given_paths = [tmp_path / "c.png", tmp_path, tmp_path / "a.png"]
        assert self.names(find_images(given_paths)) == ["c.png", "a.png", "b.png"]

    def test_system_files_are_passed_over(self, tmp_path):
        self.make(tmp_path, "a.png", "._a.png", ".hidden.png", ".DS_Store", "Thumbs.db")
        assert self.names(find_images([tmp_path])) == ["a.png"]
        self.make(tmp_path, "__MACOSX/a.png")
        with pytest.raises(ImageError, match="holds no"):
            find_images([tmp_path / "__MACOSX"])

    def test_masks_beside_their_image_are_passed_over(self, tmp_path):
        self.make(tmp_path, "a.jpg", "A_Mask.png", "a-gt.tif", "b_mask.png", "a_labels.png")
        assert self.names(find_images([tmp_path])) == ["a.jpg", "b_mask.png"]

    def test_a_mask_named_itself_is_kept(self, tmp_path):
        self.make(tmp_path, "a.jpg", "a_mask.png")
        assert self.names(find_images([tmp_path / "a_mask.png"])) == ["a_mask.png"]

    def test_an_empty_folder_is_told(self, tmp_path):
        with pytest.raises(ImageError, match=rf"{tmp_path.name} holds no .* images; choose"):
            find_images([tmp_path])

    def test_a_missing_path_is_told(self, tmp_path):
        with pytest.raises(ImageError, match=r"nowhere is not in"):
            find_images([tmp_path / "nowhere"])

    def test_digits_of_other_scripts_and_long_numbers_sort_without_error(self):
        names = ["a²", "a٣", "a3", "a" + "9" * 5000, "", "3", "a"]
        assert sorted(names, key=natural_key)[:2] == ["", "3"]


class TestHash:
    def test_it_follows_the_bytes_and_not_the_name(self, tmp_path):
        first, same = put(tmp_path, "a", b"cells"), put(tmp_path, "b", b"cells")
        other = put(tmp_path, "c", b"cellz")
        assert content_hash(first) == content_hash(same) != content_hash(other)
        assert len(content_hash(first)) == 40


class TestCache:
    @pytest.fixture
    def files(self, tmp_path, rgb):
        return [put(tmp_path, f"{i}.png", encoded(rgb + np.uint8(i), "PNG")) for i in range(4)]

    def test_a_second_get_returns_the_same_array(self, files, rgb):
        cache = ImageCache(10 * rgb.nbytes)
        assert not cache.holds(files[0])
        first = cache.get(files[0])
        assert cache.holds(files[0])
        assert cache.get(files[0]) is first
        assert cache.nbytes == rgb.nbytes

    def test_shared_arrays_cannot_be_written(self, files):
        with pytest.raises(ValueError, match="read-only"):
            ImageCache(10**9).get(files[0])[0, 0] = 1

    def test_the_longest_unused_leaves_first(self, files, rgb):
        cache = ImageCache(2 * rgb.nbytes)
        for i in (0, 1, 0, 2):
            cache.get(files[i])
        assert [cache.holds(path) for path in files] == [True, False, True, False]
        assert cache.nbytes == 2 * rgb.nbytes

    def test_an_image_larger_than_the_cache_is_returned_but_not_kept(self, files, rgb):
        cache = ImageCache(rgb.nbytes - 1)
        assert np.array_equal(cache.get(files[0]), rgb)
        assert cache.nbytes == 0

    def test_a_changed_file_is_read_again_and_replaces_the_old(self, files, rgb):
        cache = ImageCache(10 * rgb.nbytes)
        cache.get(files[0])
        files[0].write_bytes(encoded(255 - rgb, "PNG"))
        os.utime(files[0], ns=(1, 1))
        assert np.array_equal(cache.get(files[0]), 255 - rgb)
        assert cache.nbytes == rgb.nbytes

    def test_clearing_forgets_all(self, files):
        cache = ImageCache(10**9)
        cache.get(files[0])
        cache.clear()
        assert cache.nbytes == 0
        assert not cache.holds(files[0])

    def test_many_threads_get_the_right_images_within_the_bound(self, files, rgb):
        cache = ImageCache(2 * rgb.nbytes)
        wrong = []

        def read(seed):
            chosen = np.random.default_rng(seed).integers(0, 4, 60)
            right = [np.array_equal(cache.get(files[i]), rgb + np.uint8(i)) for i in chosen]
            if not all(right):
                wrong.append(seed)

        threads = [threading.Thread(target=read, args=(seed,)) for seed in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert not wrong
        assert 0 < cache.nbytes <= 2 * rgb.nbytes
