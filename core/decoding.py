"""Image files decoded at their own depth, or refused with a sentence: the door for all pixels.

Pillow reads headers, 8-bit, palette and 1-bit files. Its RGB modes hold 8 bits a channel, so
16-bit colour is decoded by OpenCV, from memory, because OpenCV cannot open paths with letters
outside the code page on Windows. What a decoder would fill up with grey or black is refused.
"""

from __future__ import annotations

import contextlib
import warnings
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import ImageError, SmearSegError
from core.words import tr

if TYPE_CHECKING:
    from PIL import Image, ImageFile

MAX_PIXELS = 400_000_000
_FORMATS = ("PNG", "JPEG", "BMP", "TIFF")  # nothing that runs another program, such as EPS
_ORIENTATION = 0x0112
_TIFF_BITS, _TIFF_PHOTOMETRIC, _TIFF_PLANES, _TIFF_EXTRA_SAMPLES = 258, 262, 284, 338
_GREY_MODES = ("1", "L", "I", "F", "I;16", "I;16L", "I;16B", "I;16N")
_TIFF_OFFSETS, _TIFF_LENGTHS = (273, 324), (279, 325)  # of strips, of tiles
_SIGNATURES = {b"\x89PNG": "PNG", b"\xff\xd8\xff": "JPEG", b"BM": "BMP"} | dict.fromkeys(
    (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+"), "TIFF"
)

cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)  # its errors become sentences


@dataclass(frozen=True)
class Samples:
    """A file's pixels at their own depth, orientation not yet applied.

    ``values`` is ``(H, W)`` grey or palette indices, or ``(H, W, 3 or 4)`` RGB or RGBA, of type
    bool, uint8, uint16, int32 or float32. ``palette`` is ``uint8 (256, 4)`` RGBA where the values
    are indices. ``orientation`` is the EXIF tag still to be applied (TIFF's is applied already).
    ``transparent`` is the one value, or RGB colour, that a PNG without alpha declares see-through.
    """

    values: NDArray[np.generic]
    palette: NDArray[np.uint8] | None
    orientation: int
    premultiplied: bool = False
    transparent: int | tuple[int, int, int] | None = None


@contextlib.contextmanager
def opened(path: Path) -> Iterator[ImageFile.ImageFile]:
    """Open an image with Pillow, its size checked, its pixels not yet decoded.

    Whatever goes wrong inside the ``with`` block because of the file becomes an ImageError.
    """
    from PIL import Image  # with the first file: the window stands without

    # The size is judged by MAX_PIXELS from the header, before a pixel is decoded; Pillow's own
    # limit would refuse large scans and warn on standard error about others.
    Image.MAX_IMAGE_PIXELS = None
    _hush_pillow()
    with file_errors(path), path.open("rb") as file:
        start = file.read(4)
        if not start:
            raise ImageError(
                tr("{name} is empty; copy it again from where it came from.", name=path.name)
            )
        file.seek(0)
        try:
            with Image.open(file, formats=_FORMATS) as image:
                _require_size(image, path)
                yield image
        except SmearSegError:
            raise
        except MemoryError as error:
            raise ImageError(
                tr("{name} needs more memory than is free; crop it.", name=path.name)
            ) from error
        except Exception as error:  # Pillow reports damage by a dozen types of exception
            raise ImageError(_damage_sentence(path.name, start, error)) from error


def check_whole(path: Path) -> None:
    """Refuse a file that was cut short, without decoding its pixels. Raises ImageError."""
    with opened(path) as image:
        _require_whole(image, path)


def read_samples(image: ImageFile.ImageFile, path: Path) -> Samples:
    """Decode an opened image at its own depth; refuses files cut short.

    Raises ImageError or what Pillow and OpenCV raise, so use it inside ``with opened(path)``.
    """
    _require_whole(image, path)
    tags = getattr(image, "tag_v2", {})
    orientation = 1 if image.format == "TIFF" else orientation_of(image, path)
    white_is_zero, extra = tags.get(_TIFF_PHOTOMETRIC) == 0, tags.get(_TIFF_EXTRA_SAMPLES, ())
    deep = _is_deep_colour(image)
    _refuse_deep_planes(image, path)
    image.load()  # first for deep colour too: Pillow refuses files cut short, OpenCV fills them up
    transparent = image.info.get("transparency")
    if deep:
        values = _decode_deep_colour(path)
        if values.shape[2] == 4 and image.mode == "RGB":  # the fourth is no alpha
            values = values[..., :3]
        return Samples(values, None, orientation, 1 in extra, transparent)
    if image.mode == "P":
        return Samples(np.asarray(image), _palette_of(image), orientation)
    if image.mode in ("LA", "PA", "RGBA", "La", "RGBa"):
        return Samples(np.asarray(image.convert("RGBA")), None, orientation)
    values = np.asarray(image if image.mode in _GREY_MODES else image.convert("RGB"))
    if values.dtype.kind == "u" and values.dtype.itemsize == 2:
        values = values.astype(np.uint16)  # of this machine's byte order
        if white_is_zero:  # Pillow inverts such data of up to 8 bits, not of 16
            values = np.uint16(65535) - values
    return Samples(values, None, orientation, transparent=transparent)


def _refuse_deep_planes(image: ImageFile.ImageFile, path: Path) -> None:
    """Refuse 16-bit colour in separate planes, which Pillow and OpenCV both mix up."""
    tags = getattr(image, "tag_v2", {})
    deep_planes = tags.get(_TIFF_PLANES) == 2 and max(tags.get(_TIFF_BITS, (8,))) > 8
    if deep_planes and len(image.getbands()) > 1:
        raise ImageError(
            tr(
                "{name} keeps its colours in separate planes of 16 bits; save it as PNG.",
                name=path.name,
            )
        )


def _palette_of(image: ImageFile.ImageFile) -> NDArray[np.uint8]:
    palette = np.zeros((256, 4), np.uint8)
    entries = np.asarray(image.getpalette("RGB"), np.uint8).reshape(-1, 3)
    palette[: len(entries), :3] = entries
    palette[:, 3] = 255
    match image.info.get("transparency"):
        case int(index):
            palette[index, 3] = 0
        case bytes(alphas):
            palette[: len(alphas), 3] = np.frombuffer(alphas, np.uint8)
    return palette


def _is_deep_colour(image: ImageFile.ImageFile) -> bool:
    """Whether Pillow would cut 16-bit colour down to 8 bits; seen in the name of its decoder."""
    if image.mode not in ("RGB", "RGBA") or not image.tile:
        return False
    arguments = image.tile[0].args
    raw_mode = arguments[0] if isinstance(arguments, tuple) else arguments
    return ";16" in str(raw_mode)


def _decode_deep_colour(path: Path) -> NDArray[np.uint16]:
    """16-bit RGB or RGBA ``(H, W, 3 or 4)``; TIFF comes oriented, PNG does not."""
    decoded = cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_UNCHANGED)
    if decoded is None or decoded.dtype != np.uint16 or decoded.ndim != 3:
        raise ValueError("OpenCV cannot decode these pixels")
    order = [2, 1, 0, 3][: decoded.shape[2]]
    return np.ascontiguousarray(decoded[..., order], dtype=np.uint16)


def orientation_of(image: ImageFile.ImageFile, path: Path) -> int:
    """The EXIF orientation, 1 to 8; a broken tag counts as upright."""
    try:
        exif = _png_exif(path) if image.format == "PNG" else image.getexif()
        tag = exif.get(_ORIENTATION, 1)
    except Exception:  # noqa: BLE001 - damaged EXIF must not cost the pixels, whatever it raises
        return 1
    return tag if isinstance(tag, int) and 1 <= tag <= 8 else 1


def _png_exif(path: Path) -> Image.Exif:
    """EXIF of a PNG wherever its chunk stands; Pillow would decode all pixels to look for it."""
    from PIL import Image

    exif = Image.Exif()
    with path.open("rb") as file:
        file.seek(8)
        while len(head := file.read(8)) == 8 and head[4:] != b"IEND":
            length = int.from_bytes(head[:4], "big")
            if head[4:] == b"eXIf":
                exif.load(file.read(length))
                break
            file.seek(length + 4, 1)
    return exif


def _require_size(image: ImageFile.ImageFile, path: Path) -> None:
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise ImageError(
            tr(
                "{name} has {width} × {height} pixels, more than the {most} "
                "million that can be opened; cut it into smaller images.",
                name=path.name,
                width=width,
                height=height,
                most=MAX_PIXELS // 10**6,
            )
        )


def _require_whole(image: ImageFile.ImageFile, path: Path) -> None:
    """Refuse what Pillow would fill up with grey or black: data that the file does not hold."""
    if image.format in ("JPEG", "MPO"):
        whole = _jpeg_has_end(path.read_bytes())
    elif image.format == "PNG":
        whole = _png_is_whole(path.read_bytes())
    elif image.format == "TIFF":
        tags, size = getattr(image, "tag_v2", {}), path.stat().st_size
        offsets = tags.get(_TIFF_OFFSETS[0]) or tags.get(_TIFF_OFFSETS[1]) or ()
        lengths = tags.get(_TIFF_LENGTHS[0]) or tags.get(_TIFF_LENGTHS[1]) or ()
        whole = all(start + length <= size for start, length in zip(offsets, lengths, strict=False))
    else:
        return  # Pillow notices by itself
    if not whole:
        raise ImageError(_cut_short(path.name))


def _png_is_whole(data: bytes) -> bool:
    """Whether the critical chunks up to the end have their check sums (PNG, section 5)."""
    position = 8
    while len(head := data[position : position + 8]) == 8:
        end = position + 8 + int.from_bytes(head[:4], "big")
        check_sum = data[end : end + 4]
        if head[4:5].isupper():  # a critical chunk; the pixels do not hang on the others
            if zlib.crc32(memoryview(data)[position + 4 : end]).to_bytes(4, "big") != check_sum:
                return False
            if head[4:] == b"IEND":
                return True
        position = end + 4
    return False


def _jpeg_has_end(data: bytes) -> bool:
    """Whether an end marker follows the first scan (ITU-T T.81, B.1.1); EXIF holds others."""
    position = 2
    while data[position : position + 1] == b"\xff" and data[position + 1] != 0xDA:
        if data[position + 1] == 0xFF:  # a fill byte
            position += 1
        else:
            position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")
    return data.find(b"\xff\xd9", position) >= 0


def _cut_short(name: str) -> str:
    return tr("{name} is damaged or cut short; copy it again from where it came from.", name=name)


def _damage_sentence(name: str, start: bytes, error: Exception) -> str:
    from PIL import UnidentifiedImageError

    kind = next((kind for magic, kind in _SIGNATURES.items() if start.startswith(magic)), None)
    if start.startswith(b"SQLi"):
        return tr(
            "{name} is no image, but perhaps a SmearSeg project of another name; to open it, give "
            "a copy of it a name that ends in .smearseg.",
            name=name,
        )
    if kind is None:
        return tr(
            "{name} is not a PNG, JPEG, BMP or TIFF image, whatever its name says; "
            "export it as PNG from the program that made it.",
            name=name,
        )
    if kind == "TIFF" and isinstance(error, UnidentifiedImageError):
        return tr(
            "{name} is damaged or a rare kind of TIFF; save it as PNG, or as TIFF in "
            "grey or RGB with 8 or 16 bits per channel.",
            name=name,
        )
    return _cut_short(name)


@contextlib.contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Turn what the file system says into sentences."""
    try:
        yield
    except FileNotFoundError as error:
        raise ImageError(
            tr(
                "{name} is not in {parent}; check the name, or put the file back.",
                name=path.name,
                parent=path.absolute().parent,
            )
        ) from error
    except PermissionError as error:
        raise ImageError(
            tr(
                "{name} may not be read by this user; change its permissions or copy it.",
                name=path.name,
            )
        ) from error
    except IsADirectoryError as error:
        raise ImageError(
            tr("{name} is a folder; choose an image in it.", name=path.name)
        ) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise ImageError(
            tr("{name} cannot be read: {reason}; copy it elsewhere.", name=path.name, reason=reason)
        ) from error


def _hush_pillow() -> None:
    """Keep Pillow's remarks on odd metadata off standard error; the pixels are judged themselves.

    Adding the filter again is harmless and, unlike ``warnings.catch_warnings``, safe in threads.
    """
    warnings.filterwarnings("ignore", category=UserWarning, module=r"PIL\.")
