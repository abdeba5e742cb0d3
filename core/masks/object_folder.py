"""A folder an image with one file an object, as the Data Science Bowl 2018 has them."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from core.errors import MaskError
from core.images import is_hidden, natural_key
from core.masks.mask_file import Form, MaskFile, grey_mask
from core.masks.pairing import MASK_SUFFIXES
from core.masks.raster import read_mask
from core.words import tr

MAX_FILES: Final = 20_000


def object_files_in(folder: Path) -> list[Path]:
    """The PNG, BMP and TIFF files directly in a folder, in natural order. Raises MaskError."""
    try:
        found = [
            path
            for path in folder.iterdir()
            if path.suffix.lower() in MASK_SUFFIXES and not is_hidden(path)
        ]
    except OSError as error:
        raise MaskError(
            tr("The folder {folder} may not be read; copy it elsewhere.", folder=folder.name)
        ) from error
    return sorted(found, key=lambda path: (natural_key(path.name), path.name))


def read_object_folder(folder: Path) -> MaskFile:
    """The objects of a folder as numbers ``(H, W)``: 0 where there is none, then 1, 2, 3…

    A file has two values, the higher being its object; a file of 0 alone is an empty one. Where
    objects overlap the later file lies on top, and a note says so.

    Raises MaskError for no files, too many, other sizes among them, or files with more values.
    """
    files = object_files_in(folder)
    if not files:
        raise MaskError(
            tr("The folder {folder} holds no PNG, BMP or TIFF masks.", folder=folder.name)
        )
    if len(files) > MAX_FILES:
        raise MaskError(
            tr(
                "The folder {folder} holds over {most:,} files; choose another.",
                folder=folder.name,
                most=MAX_FILES,
            )
        )
    numbers: NDArray[np.int64] | None = None
    overlap = 0
    for number, path in enumerate(files, start=1):
        mask = read_mask(path)
        if numbers is None:
            numbers = np.zeros(mask.values.shape, np.int64)
        elif numbers.shape != mask.values.shape:
            raise MaskError(_other_size(path, mask.values, files[0], numbers))
        pixels = _object_in(mask)
        overlap += int(np.count_nonzero(numbers[pixels]))
        numbers[pixels] = number
    assert numbers is not None
    note = (
        tr(
            "In {name} objects overlap in {overlap:,} pixels; the later file was put on top.",
            name=folder.parent.name,
            overlap=overlap,
        )
        if overlap
        else ""
    )
    return grey_mask(folder, numbers, note, form=Form.OBJECT_FILES, instances=True)


def _object_in(mask: MaskFile) -> NDArray[np.bool_]:
    values = list(mask.counts)
    if len(values) > 2 or not mask.ordered:
        raise MaskError(
            tr(
                "{name} holds {values} values, where a file with one object has two; "
                "choose the file itself if it is a mask of the whole image.",
                name=mask.path.name,
                values=len(values),
            )
        )
    if values == [0]:
        return np.zeros(mask.values.shape, np.bool_)
    return np.asarray(mask.values == max(values))


def _other_size(
    path: Path, values: NDArray[np.int64], first: Path, numbers: NDArray[np.int64]
) -> str:
    sizes = [f"{array.shape[1]} × {array.shape[0]}" for array in (values, numbers)]
    return tr(
        "{name} is {size} pixels but {first} beside it {other}; one folder "
        "must hold the objects of one image.",
        name=path.name,
        size=sizes[0],
        first=first.name,
        other=sizes[1],
    )
