"""Masks in NumPy files: plain ``.npy`` arrays, and Cellpose's ``_seg.npy``, never unpickled."""

from __future__ import annotations

import mmap
import warnings
from math import prod
from pathlib import Path
from typing import IO, Any, Final

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from core.decoding import MAX_PIXELS
from core.errors import MaskError
from core.masks.inert_pickle import PickleRefused, plain, read_inert
from core.masks.mask_file import Form, MaskFile, grey_mask
from core.masks.raster import mask_of_pixels, whole_numbers
from core.words import tr

MAX_PICKLE_BYTES: Final = 4 << 30
"""Cellpose stores its flows beside the masks: some 40 bytes a pixel."""
_MAX_ITEM: Final = 8


def read_npy(path: Path) -> MaskFile:
    """Read a mask from a ``.npy`` file: numbers ``(H, W)``, colours, or what Cellpose saves.

    Sides of length 1 are left out, as ilastik writes them. Size and type are judged by the header
    before anything is allocated. Raises MaskError.
    """
    try:
        with path.open("rb") as file:
            shape, fortran, dtype = _header(file, path)
            if dtype.hasobject:
                return _cellpose(path, file)
            _require(shape, dtype, path)
            start = file.tell()
            if path.stat().st_size - start < prod(shape) * dtype.itemsize:
                raise MaskError(
                    tr(
                        "{name} is cut short; copy it again from where it came from.",
                        name=path.name,
                    )
                )
            values = np.fromfile(file, dtype, prod(shape)).reshape(
                shape, order="F" if fortran else "C"
            )
    except OSError as error:
        reason = error.strerror or str(error)
        raise MaskError(
            tr("{name} cannot be read: {reason}; copy it elsewhere.", name=path.name, reason=reason)
        ) from error
    except MemoryError as error:
        raise MaskError(
            tr("{name} needs more memory than is free; crop it.", name=path.name)
        ) from error
    plane = _squeezed(values)
    if plane.ndim == 3:
        if plane.dtype.kind != "u" or plane.dtype.itemsize > 2:
            raise MaskError(
                tr("{name} holds colours that are no 8- or 16-bit numbers.", name=path.name)
            )
        return mask_of_pixels(path, plane)
    return grey_mask(path, whole_numbers(path, plane), form=Form.ARRAY)


def npy_size(path: Path) -> tuple[int, int] | None:
    """Height and width as the header tells them; None where it does not, as with Cellpose's."""
    try:
        with path.open("rb") as file:
            shape, _, dtype = _header(file, path)
    except (OSError, MaskError):
        return None
    sides = () if dtype.hasobject else _squeezed_shape(shape)
    return (sides[0], sides[1]) if len(sides) >= 2 else None


def _header(file: IO[bytes], path: Path) -> tuple[tuple[int, ...], bool, np.dtype[Any]]:
    try:
        version = npy.read_magic(file)
        with warnings.catch_warnings():  # of files from Python 2, which are read all the same
            warnings.simplefilter("ignore")
            if version == (1, 0):
                return npy.read_array_header_1_0(file)
            return npy.read_array_header_2_0(file)
    except Exception as error:  # a damaged header fails in a dozen ways
        raise MaskError(
            tr(
                "{name} is no NumPy array, whatever its name says; export it as PNG.",
                name=path.name,
            )
        ) from error


def _require(shape: tuple[int, ...], dtype: np.dtype[Any], path: Path) -> None:
    sides = [side for side in shape if side != 1]
    channels = len(sides) == 3 and sides[2] in (3, 4)
    if not all(side > 0 for side in shape) or not (len(sides) <= 2 or channels):
        told = " × ".join(map(str, shape))
        raise MaskError(
            tr(
                "{name} is an array of {told}, not a mask of rows and columns.",
                name=path.name,
                told=told,
            )
        )
    if len(sides) < 2 and len(shape) != 2:
        raise MaskError(tr("{name} is no mask of rows and columns.", name=path.name))
    if dtype.kind not in "biuf" or dtype.itemsize > _MAX_ITEM:
        raise MaskError(
            tr("{name} holds no whole numbers; export the mask as PNG.", name=path.name)
        )
    if prod(sides[:2]) > MAX_PIXELS:
        raise MaskError(
            tr(
                "{name} has more than the {most} million pixels that can be read.",
                name=path.name,
                most=MAX_PIXELS // 10**6,
            )
        )


def _squeezed(values: NDArray[Any]) -> NDArray[Any]:
    return values.reshape(_squeezed_shape(values.shape))


def _squeezed_shape(shape: tuple[int, ...]) -> tuple[int, ...]:
    if len(shape) == 2:
        return shape
    kept = tuple(side for side in shape if side != 1)
    return kept if len(kept) >= 2 else shape[:2]


def _cellpose(path: Path, file: IO[bytes]) -> MaskFile:
    """The masks in a ``_seg.npy``: a pickled dictionary, walked without running it."""
    size = path.stat().st_size
    if size > MAX_PICKLE_BYTES:
        raise MaskError(
            tr(
                "{name} is larger than {most} GB; in Cellpose, save the masks as PNG or TIFF.",
                name=path.name,
                most=MAX_PICKLE_BYTES >> 30,
            )
        )
    start = file.tell()
    try:
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as view:
            view.seek(start)
            found = read_inert(view)  # type: ignore[arg-type]
    except (PickleRefused, ValueError) as error:
        raise MaskError(
            tr(
                "{name} is not what Cellpose saves: {error}; nothing in it was run. In "
                "Cellpose, save the masks as PNG or TIFF.",
                name=path.name,
                error=error,
            )
        ) from error
    found = found[0] if isinstance(found, list) and len(found) == 1 else found
    masks = plain(found["masks"]) if isinstance(found, dict) and "masks" in found else None
    if not isinstance(masks, np.ndarray) or masks.dtype.kind not in "iu":
        raise MaskError(
            tr("{name} holds no masks; in Cellpose, save the masks as PNG or TIFF.", name=path.name)
        )
    plane = masks.reshape(tuple(side for side in masks.shape if side != 1) or (1, 1))
    if masks.ndim == 2:
        plane = masks
    if plane.ndim != 2 or 0 in plane.shape or plane.size > MAX_PIXELS:
        told = " × ".join(map(str, masks.shape))
        raise MaskError(
            tr(
                "{name} holds masks of {told}; only single images can be imported.",
                name=path.name,
                told=told,
            )
        )
    return grey_mask(path, plane.astype(np.int64), form=Form.CELLPOSE, instances=True)
