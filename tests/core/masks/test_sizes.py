"""A mask of another size than its image's is told before it is read, and no other one is."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from core.errors import MaskError
from core.masks import find_sources, pair_sources, read_source
from core.masks.coco import coco_bytes
from core.masks.objects import ImageObjects
from core.masks.sizes import sizes_taken, with_sizes, without_misfits

SHOWN, STORED = (30, 20), (20, 30)
"""Height and width of an image that lies on its side in its file."""


def write(path: Path, shape: tuple[int, ...], orientation: int = 1) -> Path:
    exif = Image.Exif()
    exif[0x0112] = orientation
    Image.fromarray(np.zeros(shape, np.uint8)).save(path, exif=exif)
    return path


def written(path: Path, size: tuple[int, int], orientation: int = 1) -> Path:
    """A mask in the format of its suffix."""
    if path.suffix == ".npy":
        np.save(path, np.zeros((1, *size, 1), np.uint8))
    elif path.suffix == ".json":
        path.write_bytes(coco_bytes([ImageObjects("a.jpg", *size, ())]))
    elif path.suffix == ".tif":
        Image.fromarray(np.zeros(size, np.uint8)).save(path, tiffinfo={0x0112: orientation})
    else:
        write(path, size, orientation)
    return path


@pytest.mark.parametrize("suffix", [".png", ".bmp", ".jpg", ".tif", ".npy", ".json"])
@pytest.mark.parametrize("size", [SHOWN, STORED, (30, 21), (60, 40)])
@pytest.mark.parametrize("turn", [1, 6])
@pytest.mark.parametrize("own_turn", [1, 3, 6])
def test_it_is_told_of_a_mask_exactly_where_its_reading_refuses_it(
    tmp_path: Path, suffix: str, size: tuple[int, int], turn: int, own_turn: int
) -> None:
    image = write(tmp_path / "a.jpg", (*(SHOWN if turn == 1 else STORED), 3), turn)
    (tmp_path / "masks").mkdir()
    path = written(tmp_path / "masks" / f"a{suffix}", size, own_turn)
    sources = with_sizes(find_sources([path], [image]), [SHOWN])
    pairing = pair_sources([image], sources)
    [pair] = pairing.pairs
    taken = sizes_taken({image: SHOWN}, sources)
    split = without_misfits(pairing, taken)
    try:
        read_source(pair[1], *SHOWN, image)
    except MaskError:
        assert (split.pairs, split.misfits) == ([], [pair])
    else:
        assert (split.pairs, split.misfits) == ([pair], [])


def test_what_only_reading_tells_stays_a_pair(tmp_path: Path) -> None:
    image, path = tmp_path / "a.png", tmp_path / "a_mask.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\nbroken")
    cells = tmp_path / "a_seg.npy"
    np.save(cells, {"masks": np.zeros((4, 4), np.uint8)}, allow_pickle=True)  # type: ignore[arg-type]
    for mask in (path, cells):
        sources = with_sizes(find_sources([mask], [image]), [(20, 30)])
        assert [source.size for source in sources] == [None]
        pairing = pair_sources([image], sources)
        taken = sizes_taken({image: (20, 30)}, sources)
        assert without_misfits(pairing, taken).pairs == pairing.pairs != []
