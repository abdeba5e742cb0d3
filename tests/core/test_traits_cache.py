"""Traits kept by content: read again as they were, made anew where the file is anything else."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from PIL import Image

from core.errors import ImageError
from core.fingerprints import FingerprintCache
from core.image_traits import Traits
from core.smear import SmearSettings, make_smear
from core.traits_cache import TraitsCache, traits_from_json, traits_to_json


@pytest.fixture
def image(tmp_path: Path) -> Path:
    path = tmp_path / "a.png"
    Image.fromarray(make_smear(1, SmearSettings(80, 100, red_cell_diameter=20)).image).save(path)
    return path


def test_what_was_kept_is_read_again_without_the_image(tmp_path: Path, image: Path) -> None:
    folder = tmp_path / "kept"
    found = TraitsCache(folder).get(image, "abc1")
    image.unlink()
    assert TraitsCache(folder).get(image, "abc1") == found
    assert [path.name for path in folder.iterdir()] == ["abc1.traits"]
    with pytest.raises(ImageError):
        TraitsCache(folder).get(image, "other")


@pytest.mark.parametrize("cache", [TraitsCache, FingerprintCache])
def test_a_folder_that_may_not_be_asked_holds_nothing(
    cache: type[TraitsCache | FingerprintCache],
    tmp_path: Path,
    image: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = os.stat

    def stat(path: str | Path, *rest: object, **more: object) -> os.stat_result:
        if str(path).startswith(str(tmp_path / "kept")):
            raise PermissionError(13, "Permission denied")
        return real(path, *rest, **more)  # type: ignore[arg-type]

    made = cache(tmp_path / "kept")
    made.get(image, "abc1")
    monkeypatch.setattr(os, "stat", stat)
    assert not cache(tmp_path / "kept").holds("abc1")
    assert made.holds("abc1"), "it is known"


def test_a_text_and_back_is_the_same() -> None:
    traits = Traits((0.1, 0.2, 0.3), (0.4, 0.5, 0.6), -1.5, 4.25)
    assert traits_from_json(traits_to_json(traits).encode()) == traits


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"null",
        b"[1]",
        b"\xff\xfe",
        b"[" * 4000,
        b'{"format": 2, "light": [0, 0, 0], "stain": [0, 0, 0], "edge": 1, "size": 1}',
        b'{"format": 1, "light": [0, 0], "stain": [0, 0, 0], "edge": 1, "size": 1}',
        b'{"format": 1, "light": [0, 0, NaN], "stain": [0, 0, 0], "edge": 1, "size": 1}',
        b'{"format": 1, "light": 5, "stain": [0, 0, 0], "edge": 1, "size": 1}',
        b'{"format": 1, "light": [0, 0, "x"], "stain": [0, 0, 0], "edge": 1, "size": 1}',
    ],
)
def test_anything_else_is_made_anew(tmp_path: Path, image: Path, data: bytes) -> None:
    assert traits_from_json(data) is None
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "abc1.traits").write_bytes(data)
    from core.images import read_image

    assert TraitsCache(folder).get(image, "abc1") == Traits.of(read_image(image))


def test_a_name_that_is_no_hash_leads_nowhere(tmp_path: Path, image: Path) -> None:
    folder = tmp_path / "kept"
    TraitsCache(folder).get(image, "../../evil")
    assert not folder.exists()


def test_a_folder_that_cannot_be_made_costs_only_time(tmp_path: Path, image: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    assert TraitsCache(blocked / "in").get(image, "abc1") == TraitsCache(None).get(image, "abc1")
