"""Images that were moved or renamed are found by their content, and by nothing else."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.errors import Cancelled
from core.image_search import Wanted, find_by_content
from core.images import content_hash
from tests.core.odd_files import png_header_only


def picture(path: Path, seed: int, size: tuple[int, int] = (12, 20)) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(np.random.default_rng(seed).integers(0, 255, (*size, 3), np.uint8)).save(path)
    return path


def wanted(path: Path, number: int = 1) -> Wanted:
    with Image.open(path) as image:
        return Wanted(number, path.name, image.height, image.width, content_hash(path))


def test_a_renamed_image_is_found_whatever_stands_beside_it(tmp_path: Path) -> None:
    image = wanted(picture(tmp_path / "a.png", 1))
    (tmp_path / "a.png").rename(tmp_path / "field 1.png")
    picture(tmp_path / "other.png", 2)
    picture(tmp_path / "small.png", 3, (3, 4))
    (tmp_path / "broken.png").write_bytes(b"\x89PNG")
    (tmp_path / "huge.png").write_bytes(png_header_only(100_000, 100_000))
    found = find_by_content([image], [tmp_path], deep=False)
    assert found.paths == {1: tmp_path / "field 1.png"} and not found.changed and found.complete


def test_folders_inside_are_searched_only_when_that_is_meant(tmp_path: Path) -> None:
    image = wanted(picture(tmp_path / "a.png", 1))
    (tmp_path / "deep" / "er").mkdir(parents=True)
    (tmp_path / "a.png").rename(tmp_path / "deep" / "er" / "b.png")
    assert not find_by_content([image], [tmp_path], deep=False).paths
    found = find_by_content([image], [tmp_path], deep=True)
    assert found.paths == {1: tmp_path / "deep" / "er" / "b.png"}


def test_a_file_of_the_same_name_with_other_content_is_told_and_not_taken(tmp_path: Path) -> None:
    image = wanted(picture(tmp_path / "a.png", 1))
    picture(tmp_path / "a.png", 2)
    found = find_by_content([image], [tmp_path], deep=False)
    assert not found.paths and found.changed == {1: tmp_path / "a.png"}


def test_each_image_is_found_once_and_links_lead_nowhere_else(tmp_path: Path) -> None:
    images = [wanted(picture(tmp_path / f"{n}.png", n), n) for n in range(1, 4)]
    inside = tmp_path / "in"
    inside.mkdir()
    for n in range(1, 4):
        (tmp_path / f"{n}.png").rename(inside / f"{4 - n}.png")
    (inside / "round").symlink_to(tmp_path, target_is_directory=True)
    found = find_by_content(images, [tmp_path, inside, tmp_path], deep=True)
    assert found.paths == {n: inside / f"{4 - n}.png" for n in range(1, 4)}


def test_a_search_can_be_cancelled_and_says_how_far_it_is(tmp_path: Path) -> None:
    picture(tmp_path / "gone.png", 0)
    image = wanted(tmp_path / "gone.png")
    (tmp_path / "gone.png").unlink()
    for n in range(1, 60):
        picture(tmp_path / f"{n}.png", n)
    heard: list[tuple[int, int]] = []
    find_by_content([image], [tmp_path], deep=False, report=lambda *so_far: heard.append(so_far))
    assert heard == [(20, 0), (40, 0)]
    calls = iter(range(100))

    def check() -> None:
        if next(calls) == 10:
            raise Cancelled

    with pytest.raises(Cancelled):
        find_by_content([image], [tmp_path], deep=False, check=check)
    assert next(calls) == 11


def test_a_folder_that_is_not_there_or_not_to_be_read_is_passed_over(tmp_path: Path) -> None:
    image = wanted(picture(tmp_path / "a.png", 1))
    found = find_by_content([image], [tmp_path / "nowhere", tmp_path], deep=True)
    assert found.paths == {1: tmp_path / "a.png"}
