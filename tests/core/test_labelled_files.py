"""Images and masks of folders: what is said of masks whose images are stored turned."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from core.labelled_files import find_masked_images


def put(folder: Path, name: str, tag: int) -> None:
    """An image of 20 x 30 stored pixels with that EXIF tag, and a mask of those pixels."""
    exif = Image.Exif()
    exif[0x0112] = tag
    for part in ("images", "masks"):
        (folder / part).mkdir(exist_ok=True)
    Image.fromarray(np.zeros((20, 30, 3), np.uint8)).save(folder / "images" / name, exif=exif)
    mask = np.zeros((20, 30), np.uint8)
    mask[2:9, 3:15] = 255
    Image.fromarray(mask).save(folder / "masks" / name)


def notes(folder: Path) -> list[str]:
    return find_masked_images([folder / "images"], [folder / "masks"]).notes


def test_masks_that_were_turned_or_may_have_to_be_are_counted_and_five_of_each_named(
    tmp_path: Path,
) -> None:
    for number in range(7):
        put(tmp_path, f"a{number}.png", 6)
    for number in range(5):
        put(tmp_path, f"b{number}.png", 3)
    assert notes(tmp_path) == [
        "Masks turned as their images are shown (7): a0.png, a1.png, a2.png, a3.png, a4.png, …",
        "Check that these masks lie as their images are shown, which are stored turned or "
        "mirrored (5): "
        "b0.png, b1.png, b2.png, b3.png, b4.png",
    ]


def test_nothing_is_said_of_masks_of_images_that_are_stored_as_shown(tmp_path: Path) -> None:
    put(tmp_path, "a.png", 1)
    assert notes(tmp_path) == []
