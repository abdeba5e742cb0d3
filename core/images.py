"""Image files found, and read into ``uint8 (H, W, 3)`` RGB. Colour profiles are not applied."""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import threading
import unicodedata
from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from core.decoding import MAX_PIXELS as MAX_PIXELS
from core.decoding import file_errors, opened, orientation_of, read_samples
from core.errors import ImageError
from core.stretch import Step
from core.words import tr

if TYPE_CHECKING:
    from PIL import ImageFile

IMAGE_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".bmp", ".tif", ".tiff"})
MASK_STEM_ENDINGS = (
    "_mask", "-mask", "_masks", "-masks", "_gt", "-gt", "_seg", "-seg",
    "_label", "-label", "_labels", "-labels", "_segmentation", "-segmentation",
    "_annotation", "-annotation", "_cp_masks", "_simple segmentation", "-simple segmentation",
    "_instances", "-instances", "_rois", "-rois", "_roiset", "-roiset",
)  # fmt: skip
FileKey = tuple[Path, int, int]
"""One state of a file: path, time of its last change in ns, and bytes."""
_PIECE = 1 << 20
"""Bytes of a file that are read in one go."""
_PICTURE_ENDINGS = ("_heatmap", "_overlay")  # of an export: no masks, but no images to label either


@dataclass(frozen=True)
class ImageHeader:
    """What a file says about itself: size in pixels after EXIF orientation, and format."""

    height: int
    width: int
    format: str


def read_header(path: Path) -> ImageHeader:
    """Size and format of an image file, without decoding its pixels.

    Raises ImageError where the file is missing, no image, or larger than MAX_PIXELS.
    """
    with opened(path) as image:
        width, height = image.size
        if (
            orientation_of(image, path) >= 5 and image.format != "TIFF"
        ):  # Pillow has turned TIFF's size
            width, height = height, width
        return ImageHeader(height, width, "JPEG" if image.format == "MPO" else str(image.format))


def read_image(path: Path) -> NDArray[np.uint8]:
    """Read an image file as ``uint8 (H, W, 3)`` RGB.

    EXIF orientation is applied, alpha is composited on white, of several pages the first is read.
    Deeper data is scaled linearly from the smallest of 2^8, 2^10, 2^12, 2^14, 2^16 that holds its
    maximum. 32-bit data is read where it holds whole numbers from 0 to 65535, else refused: its
    black and white points cannot be known.

    Raises ImageError, also for a file that is damaged or cut short.
    """
    with opened(path) as image:
        return _rgb_of(image, path)


def read_thumbnail(path: Path, size: tuple[int, int]) -> NDArray[np.uint8]:
    """As ``thumbnail(read_image(path), size)``, but JPEG is decoded at a fraction of its size.

    ``size`` is (width, height). Raises ImageError.
    """
    with opened(path) as image:
        if image.format in ("JPEG", "MPO"):
            image.draft(None, (max(size), max(size)))  # a square: the orientation comes later
        return thumbnail(_rgb_of(image, path), size)


def thumbnail(image: NDArray[np.uint8], size: tuple[int, int]) -> NDArray[np.uint8]:
    """Shrink ``(H, W, 3)`` by area averaging to fit (width, height); never enlarges."""
    height, width = image.shape[:2]
    scale = min(size[0] / width, size[1] / height, 1.0)
    target = (max(1, round(width * scale)), max(1, round(height * scale)))
    if target == (width, height):
        return image.copy()
    return np.asarray(cv2.resize(image, target, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def content_hash(path: Path, step: Step | None = None) -> str:
    """BLAKE2b of the file's bytes as 40 hexadecimal digits. Raises ImageError.

    ``step`` is told which share of them was read, and may raise to stop.
    """
    digest, read = hashlib.blake2b(digest_size=20), 0
    with file_errors(path), path.open("rb") as file:
        size = os.fstat(file.fileno()).st_size
        while piece := file.read(_PIECE):
            digest.update(piece)
            read += len(piece)
            if step is not None:
                step(min(read / max(size, 1), 1.0))
    return digest.hexdigest()


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Sort key by which "cell 2" stands before "cell 10", whatever the case."""
    parts = re.split(r"([0-9]+)", unicodedata.normalize("NFC", name).casefold())
    # A number is compared by its length, then its digits: int() refuses very long ones.
    numbers = [part.lstrip("0") for part in parts]
    return tuple(
        (0, len(numbers[i]), numbers[i]) if i % 2 else (1, 0, part) for i, part in enumerate(parts)
    )


def find_images(paths: Iterable[Path]) -> list[Path]:
    """Files in the order given, folders replaced by the images directly in them, each path once.

    In folders, hidden files, ``__MACOSX``, other file types and the masks of a neighbour
    (``cell_mask.png`` beside ``cell.jpg``) are passed over. Raises ImageError for a missing path
    and for a folder without images.
    """
    found: dict[Path, None] = {}
    for path in map(Path, paths):
        with file_errors(path):
            if path.is_dir():
                found.update(dict.fromkeys(_images_in(path)))
            elif path.exists():
                found[path] = None
            else:
                raise FileNotFoundError(path)
    return list(found)


def is_hidden(path: Path) -> bool:
    """Whether a file is the operating system's own: dot files, ``__MACOSX``, ``Thumbs.db``."""
    return path.name.startswith(".") or path.parent.name == "__MACOSX" or path.name == "Thumbs.db"


def stem_key(stem: str) -> str:
    """A file's stem as it is compared: case and the way of writing accents do not matter."""
    return unicodedata.normalize("NFC", stem).casefold()


def full_scale(maximum: int) -> int:
    """Highest value of the smallest of 8, 10, 12, 14 and 16 bits that holds ``maximum``."""
    return next((1 << bits) - 1 for bits in (8, 10, 12, 14, 16) if maximum < 1 << bits)


def file_key(path: Path) -> FileKey:
    """What tells the present state of an image file from others. Raises ImageError."""
    with file_errors(path):
        stat = path.stat()
    return path, stat.st_mtime_ns, stat.st_size


class ImageCache:
    """Images last used, up to ``max_bytes`` of them; safe to use from several threads.

    A file that has changed on disk is read again. The arrays are shared and therefore read-only.
    """

    def __init__(self, max_bytes: int) -> None:
        self._max_bytes = max_bytes
        self._images: OrderedDict[FileKey, NDArray[np.uint8]] = OrderedDict()
        self._nbytes = 0
        self._lock = threading.Lock()

    @property
    def nbytes(self) -> int:
        """Bytes of the images held now."""
        return self._nbytes

    def holds(self, path: Path) -> bool:
        """Whether ``get(path)`` would return at once."""
        with contextlib.suppress(ImageError):
            return file_key(path) in self._images
        return False

    def get(self, path: Path) -> NDArray[np.uint8]:
        """The image ``uint8 (H, W, 3)``, read on a miss. Raises ImageError."""
        key = file_key(path)
        with self._lock:
            if key in self._images:
                self._images.move_to_end(key)
                return self._images[key]
        image = read_image(path)  # outside the lock: a slow file must not hold up the others
        image.flags.writeable = False
        with self._lock:
            return self._keep(key, image)

    def clear(self) -> None:
        """Forget all images."""
        with self._lock:
            self._images.clear()
            self._nbytes = 0

    def _keep(self, key: FileKey, image: NDArray[np.uint8]) -> NDArray[np.uint8]:
        if key in self._images:  # another thread was faster
            return self._images[key]
        if image.nbytes > self._max_bytes:
            return image
        for old in [other for other in self._images if other[0] == key[0]]:  # the file has changed
            self._nbytes -= self._images.pop(old).nbytes
        self._images[key] = image
        self._nbytes += image.nbytes
        while self._nbytes > self._max_bytes:
            self._nbytes -= self._images.popitem(last=False)[1].nbytes
        return image


def oriented(values: NDArray[np.uint8], orientation: int) -> NDArray[np.uint8]:
    """Turn ``(H, W, …)`` as the EXIF tag asks (CIPA DC-008, 4.6.5.1): rows and columns flipped."""
    turned = values.swapaxes(0, 1) if orientation in (5, 6, 7, 8) else values
    if orientation in (3, 4, 7, 8):
        turned = turned[::-1]
    if orientation in (2, 3, 6, 7):
        turned = turned[:, ::-1]
    return np.ascontiguousarray(turned)


def _rgb_of(opened_image: ImageFile.ImageFile, path: Path) -> NDArray[np.uint8]:
    samples = read_samples(opened_image, path)
    values = samples.values
    if samples.palette is not None:
        pixels = np.take(samples.palette, values.view(np.uint8), axis=0)
    elif values.dtype == np.bool_:
        pixels = values.astype(np.uint8) * np.uint8(255)
    elif values.dtype == np.uint8:
        pixels = values.view(np.uint8)
    else:
        pixels = _to_8_bit(_whole_numbers(values, path))
    if samples.transparent is not None:
        if values.dtype == np.bool_:  # Pillow names the value 255
            values = pixels
        seen = values == np.asarray(samples.transparent)
        pixels = pixels.copy()
        pixels[seen if seen.ndim == 2 else seen.all(axis=2)] = 255
    if pixels.ndim == 2:
        pixels = np.repeat(pixels[..., None], 3, axis=2)
    elif pixels.shape[2] == 4:
        pixels = _on_white(pixels, samples.premultiplied)
    image = oriented(pixels, samples.orientation)
    return image if image.flags.writeable else image.copy()  # Pillow lends its own memory


def _whole_numbers(values: NDArray[np.generic], path: Path) -> NDArray[np.uint16]:
    if values.dtype == np.uint16:
        return values.astype(np.uint16, copy=False)
    with np.errstate(invalid="ignore"):  # signalling NaN
        numbers = values.astype(np.float64)
    if not np.all((numbers >= 0) & (numbers <= 65535) & (numbers == np.rint(numbers))):
        raise ImageError(
            tr(
                "{name} holds fractions or numbers outside 0 to 65535, so black and "
                "white are unknown; save it with 8 or 16 bits per channel.",
                name=path.name,
            )
        )
    return numbers.astype(np.uint16)


def _to_8_bit(values: NDArray[np.uint16]) -> NDArray[np.uint8]:
    """Scale linearly; colour by the one maximum of its channels, alpha by its own."""
    if values.ndim == 3 and values.shape[2] == 4:
        return np.dstack([_to_8_bit(values[..., :3]), _to_8_bit(values[..., 3])])
    full = full_scale(int(values.max()))
    table = (np.arange(65536, dtype=np.int64) * 255 + full // 2) // full
    return np.minimum(table, 255).astype(np.uint8)[values]


def _on_white(rgba: NDArray[np.uint8], premultiplied: bool) -> NDArray[np.uint8]:
    colour, alpha = rgba[..., :3], rgba[..., 3:]
    if int(alpha.min()) == 255:
        return np.ascontiguousarray(colour)
    clear = np.uint16(255) - alpha
    if premultiplied:
        return np.minimum(colour + clear, 255).astype(np.uint8)
    # At most 255 * 255 + 127: fits 16 bits.
    mixed = colour * alpha.astype(np.uint16) + np.uint16(255) * clear
    return ((mixed + np.uint16(127)) // np.uint16(255)).astype(np.uint8)


def _images_in(folder: Path) -> list[Path]:
    """Images directly in a folder, in natural order, without masks of their neighbours."""
    files = [
        path
        for path in folder.iterdir()
        if path.suffix.lower() in IMAGE_SUFFIXES and not is_hidden(path) and path.is_file()
    ]
    stems = {stem_key(path.stem) for path in files}
    images = [path for path in files if not _is_mask_beside(stem_key(path.stem), stems)]
    if not images:
        raise ImageError(
            tr(
                "The folder {folder} holds no PNG, JPEG, BMP or TIFF images; choose another.",
                folder=folder.name,
            )
        )
    return sorted(images, key=lambda path: (natural_key(path.name), path.name))


def _is_mask_beside(stem: str, stems: set[str]) -> bool:
    endings = (*MASK_STEM_ENDINGS, *_PICTURE_ENDINGS)
    return any(stem.endswith(end) and stem.removesuffix(end) in stems for end in endings)
