"""The size of a pixel from files made here: plain TIFF, ImageJ's, OME-TIFF, and hostile ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import tifffile
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.calibration import Calibration, calibration_from_ome, read_calibration
from core.errors import ImageError

PIXELS = np.zeros((16, 20, 3), np.uint8)
OME = '<OME xmlns="http://www.openmicroscopy.org/Schemas/OME/2016-06">{}</OME>'


@pytest.mark.parametrize(
    ("unit", "per_unit"), [("CENTIMETER", 10_000 / 0.25), ("INCH", 25_400 / 0.25)]
)
def test_resolution_tags_give_the_size(tmp_path: Path, unit: str, per_unit: float) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, PIXELS, resolution=(per_unit, per_unit), resolutionunit=unit)
    found = read_calibration(path)
    assert found is not None
    assert found.um_per_pixel == pytest.approx(0.25, rel=1e-5)
    assert found.source == "TIFF"


def test_ome_metadata_gives_the_size_in_its_own_unit(tmp_path: Path) -> None:
    for size, unit in ((0.1, "µm"), (100.0, "nm"), (1e-4, "mm")):
        path = tmp_path / "a.ome.tif"
        metadata = {
            "axes": "YXS",
            "PhysicalSizeX": size,
            "PhysicalSizeXUnit": unit,
            "PhysicalSizeY": size,
            "PhysicalSizeYUnit": unit,
        }
        tifffile.imwrite(path, PIXELS, ome=True, metadata=metadata)
        found = read_calibration(path)
        assert found is not None
        assert found.um_per_pixel == pytest.approx(0.1)
        assert found.source == "OME"


def test_imagej_files_give_the_size_in_their_unit(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(
        path, PIXELS[..., 0], imagej=True, resolution=(5, 5), metadata={"unit": "micron"}
    )
    found = read_calibration(path)
    assert found is not None
    assert found.um_per_pixel == pytest.approx(0.2)
    tifffile.imwrite(path, PIXELS[..., 0], imagej=True, resolution=(5, 5))
    assert read_calibration(path) is None


def test_resolutions_of_screens_and_files_without_any_say_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.tif"
    tifffile.imwrite(path, PIXELS)
    assert read_calibration(path) is None
    for dpi in (72, 96, 300):
        tifffile.imwrite(path, PIXELS, resolution=(dpi, dpi), resolutionunit="INCH")
        assert read_calibration(path) is None
    tifffile.imwrite(path, PIXELS, resolution=(118.11, 118.11), resolutionunit="CENTIMETER")
    assert read_calibration(path) is None
    tifffile.imwrite(path, PIXELS, resolution=(40_000, 20_000), resolutionunit="CENTIMETER")
    assert read_calibration(path) is None
    Image.fromarray(PIXELS).save(tmp_path / "a.png", dpi=(101_600, 101_600))
    assert read_calibration(tmp_path / "a.png") is None


def test_broken_and_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(ImageError, match=r"gone\.tif"):
        read_calibration(tmp_path / "gone.tif")
    path = tmp_path / "bad.tif"
    for data in (b"", b"II*\0", b"II*\0\xff\xff\xff\xff", b"not a TIFF at all" * 9):
        path.write_bytes(data)
        with pytest.raises(ImageError, match=r"bad\.tif"):
            read_calibration(path)


@given(data=st.binary(max_size=200), cut=st.integers(0, 400))
def test_damage_never_ends_in_anything_but_a_sentence(
    tmp_path_factory: pytest.TempPathFactory, data: bytes, cut: int
) -> None:
    path = tmp_path_factory.mktemp("damage") / "a.tif"
    tifffile.imwrite(path, PIXELS[:4, :4], resolution=(40_000, 40_000))
    whole = path.read_bytes()
    path.write_bytes(whole[:cut] + data + whole[cut + len(data) :])
    try:
        found = read_calibration(path)
    except ImageError as error:
        assert path.name in str(error)
    else:
        assert found is None or found.um_per_pixel > 0


def test_hostile_ome_text_is_refused() -> None:
    path = Path("a.ome.tif")
    bomb = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]>' + OME.format("&a;")
    for text in (bomb, bomb.lower(), OME.format("<Pixels"), OME.format(" " * (5 * 2**20))):
        with pytest.raises(ImageError, match=r"a\.ome\.tif"):
            calibration_from_ome(text, path)


@pytest.mark.parametrize(
    "attributes",
    [
        "",
        'PhysicalSizeX="0"',
        'PhysicalSizeX="nan"',
        'PhysicalSizeX="inf"',
        'PhysicalSizeX="-1"',
        'PhysicalSizeX="1" PhysicalSizeXUnit="pixel"',
        'PhysicalSizeX="1" PhysicalSizeY="2"',
        'PhysicalSizeX="a lot"',
    ],
)
def test_sizes_that_make_no_sense_say_nothing(attributes: str) -> None:
    text = OME.format(f"<Image><Pixels {attributes}/></Image>")
    assert calibration_from_ome(text, Path("a.ome.tif")) is None


def test_a_size_typed_or_drawn_comes_back_from_json() -> None:
    drawn = Calibration.from_scale_bar(80, 20)
    assert drawn == Calibration(0.25, "scale bar")
    assert Calibration.from_json(drawn.to_json()) == drawn
    for text in ("[]", "{}", '{"um_per_pixel": 0}', '{"um_per_pixel": true}', "x"):
        with pytest.raises(ValueError):
            Calibration.from_json(text)
    for pixels, um in ((0, 1), (-1, 1), (1, 0), (1, 1e9)):
        with pytest.raises(ValueError):
            Calibration.from_scale_bar(pixels, um)
