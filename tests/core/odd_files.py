"""Files that Pillow and OpenCV cannot or will not write, put together byte by byte."""

from __future__ import annotations

import contextlib
import os
import struct
import tempfile
import zlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

SHORT, LONG = 3, 4


def tiff_bytes(
    samples: np.ndarray,
    photometric: int,
    *,
    extra: int | None = None,
    orientation: int = 1,
    big_endian: bool = False,
    planar: bool = False,
) -> bytes:
    """An uncompressed TIFF 6.0 file of ``(H, W)`` or ``(H, W, C)`` samples of any number type."""
    end = ">" if big_endian else "<"
    height, width = samples.shape[:2]
    channels = 1 if samples.ndim == 2 else samples.shape[2]
    planes = channels if planar else 1
    stored = np.moveaxis(samples, 2, 0) if planar else samples
    data = np.ascontiguousarray(stored, dtype=samples.dtype.newbyteorder(end)).tobytes()
    strip = len(data) // planes
    kind = {"u": 1, "i": 2, "f": 3}[samples.dtype.kind]
    entries = [
        (256, LONG, [width]),
        (257, LONG, [height]),
        (258, SHORT, [samples.dtype.itemsize * 8] * channels),
        (259, SHORT, [1]),
        (262, SHORT, [photometric]),
        (273, LONG, [0] * planes),
        (274, SHORT, [orientation]),
        (277, SHORT, [channels]),
        (278, LONG, [height]),
        (279, LONG, [strip] * planes),
        (284, SHORT, [2 if planar else 1]),
        *([(338, SHORT, [extra])] if extra is not None else []),
        (339, SHORT, [kind] * channels),
    ]
    after = 8 + 2 + 12 * len(entries) + 4
    long_values = sum(n for _, t, v in entries if (n := len(v) * (2 if t == SHORT else 4)) > 4)
    first = after + long_values
    table, beside = b"", b""
    for tag, number_type, values in entries:
        if tag == 273:
            values = [first + i * strip for i in range(planes)]
        packed = struct.pack(end + ("H" if number_type == SHORT else "I") * len(values), *values)
        if len(packed) > 4:
            beside, packed = beside + packed, struct.pack(end + "I", after + len(beside))
        table += struct.pack(end + "HHI", tag, number_type, len(values)) + packed.ljust(4, b"\0")
    head = (b"MM\0*" if big_endian else b"II*\0") + struct.pack(end + "IH", 8, len(entries))
    return head + table + bytes(4) + beside + data


def png_chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def png_with(png: bytes, name: bytes, data: bytes, *, last: bool = False) -> bytes:
    """The PNG with a chunk added: after the header, or behind the pixels."""
    place = len(png) - 12 if last else 33
    return png[:place] + png_chunk(name, data) + png[place:]


def deep_png(samples: np.ndarray, colour_type: int) -> bytes:
    """A 16-bit PNG of ``(H, W)`` or ``(H, W, C)``: grey 0, RGB 2, grey and alpha 4, RGBA 6."""
    height, width = samples.shape[:2]
    header = struct.pack(">IIBBBBB", width, height, 16, colour_type, 0, 0, 0)
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in samples)
    chunks = [(b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(png_chunk(*chunk) for chunk in chunks)


def png_header_only(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = png_chunk(b"IDAT", zlib.compress(b"\0"))
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + pixels + png_chunk(b"IEND", b"")


def exif_bytes(orientation: int) -> bytes:
    """An EXIF block, as a PNG's eXIf chunk holds it."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    return exif.tobytes().removeprefix(b"Exif\0\0")


@contextlib.contextmanager
def public_folder() -> Iterator[Path]:
    """A folder that every user may enter (pytest's own are for its user only)."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


@contextlib.contextmanager
def ordinary_user() -> Iterator[None]:
    """Within it, permissions count even where the tests run as root; skips on Windows."""
    if not hasattr(os, "geteuid"):
        pytest.skip("needs POSIX permissions")
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
