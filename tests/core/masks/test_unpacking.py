"""Zips of masks are unpacked within bounds, and never outside their folder."""

from __future__ import annotations

import os
import zipfile
from pathlib import Path

import pytest

from core.errors import Cancelled, MaskError
from core.masks import unpacking
from core.masks.unpacking import unpack_masks


def zipped(path: Path, *names: str, data: bytes = b"x") -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            archive.writestr(name, data)
    return path


def test_masks_are_unpacked_and_all_else_passed_over(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "set ü.zip",
        "masks/field 1_mask.png", "annotations.json", "白/b.geojson", "a?b.tif", "win\\c.bmp",
        "__MACOSX/._a.png", ".DS_Store", "readme.txt", "tool.exe", "masks/.hidden.png",
    )  # fmt: skip
    (tmp_path / "out").mkdir()
    folder = unpack_masks(path, tmp_path / "out")
    assert folder == tmp_path / "out" / "set ü"
    found = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
    expected = {
        "masks/field 1_mask.png",
        "annotations.json",
        "白/b.geojson",
        "a_b.tif",
        "win/c.bmp",
    }
    assert found == {name.replace("/", os.sep) for name in expected}


@pytest.mark.parametrize("name", ["../evil.png", "/etc/evil.png", "a/../../b.png", "C:\\e.png"])
def test_names_that_lead_out_are_refused_before_anything_is_written(tmp_path, name) -> None:
    (tmp_path / "out").mkdir()
    with pytest.raises(MaskError, match="lead out"):
        unpack_masks(zipped(tmp_path / "a.zip", "good.png", name), tmp_path / "out")
    assert [p.name for p in tmp_path.rglob("*.png")] == []


def test_too_many_files_and_too_many_bytes_are_refused(tmp_path: Path, monkeypatch) -> None:
    path = zipped(tmp_path / "a.zip", "a.png", "b.png", data=bytes(3000))
    for number, limit in enumerate(("MAX_FILES", "MAX_BYTES")):
        with monkeypatch.context() as patch:
            patch.setattr(unpacking, limit, 1)
            (tmp_path / str(number)).mkdir()
            with pytest.raises(MaskError, match=r"a\.zip unpacks to more"):
                unpack_masks(path, tmp_path / str(number))


@pytest.mark.parametrize("content", [b"", b"no zip", b"PK\x03\x04" + bytes(40)])
def test_what_is_no_zip_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    (tmp_path / "out").mkdir()
    with pytest.raises(MaskError, match=r"a\.zip"):
        unpack_masks(tmp_path / "a.zip", tmp_path / "out")


def test_a_zip_without_masks_is_said_and_unpacking_can_be_cancelled(tmp_path: Path) -> None:
    def stop() -> None:
        raise Cancelled

    (tmp_path / "out").mkdir()
    with pytest.raises(MaskError, match="no masks"):
        unpack_masks(zipped(tmp_path / "a.zip", "readme.txt"), tmp_path / "out")
    with pytest.raises(Cancelled):
        unpack_masks(zipped(tmp_path / "b.zip", "a.png"), tmp_path / "out", stop)
