"""What an image is recognised by, however it was saved again: a hash, a small picture, corners.

The perceptual hash is that of Zauner 2010 ("Implementation and benchmarking of perceptual image
hash functions"): the signs of the lowest frequencies of the cosine transform. The corners are
ORB features (Rublee et al. 2011, "ORB: an efficient alternative to SIFT or SURF"), which stay the
same when the image is cut, turned or scaled.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from core.images import content_hash, read_thumbnail, thumbnail

CORNERS: Final = 500
"""Features kept of an image."""
_SEEN: Final = 1024
"""Longest side at which features are sought; small images are enlarged to the other one."""
_SEEN_AT_LEAST: Final = 400
_FAINT: Final = 7
"""Grey levels by which a corner stands out; OpenCV's own 20 leaves pale smears without any."""
SMALL: Final = 256
"""Longest side of the small picture."""
_FORMAT: Final = b"SSFP1"
_MAX_BYTES: Final = 1 << 20
MOST_KEPT: Final = 5000
"""Fingerprints kept in a folder, some 50 kB each; the oldest go."""


@dataclass(frozen=True, eq=False)
class Fingerprint:
    """Of one image.

    content: BLAKE2b of the file, or of the pixels where there is no file.
    hash: bool (64,), perceptual.
    small: uint8 (h, w), grey, at most 256 pixels a side.
    corners: float32 (n, 2), x and y in pixels of ``small``.
    descriptors: uint8 (n, 32), 256 bits for each corner.
    """

    content: str
    hash: NDArray[np.bool_]
    small: NDArray[np.uint8]
    corners: NDArray[np.float32]
    descriptors: NDArray[np.uint8]

    @staticmethod
    def of(image: NDArray[np.uint8], content: str = "") -> Fingerprint:
        """The fingerprint of an RGB image (H, W, 3), large or already reduced to 1024 pixels."""
        image = np.ascontiguousarray(image)
        if not content:
            content = hashlib.blake2b(image.tobytes(), digest_size=20).hexdigest()
        seen = thumbnail(image, (_SEEN, _SEEN))
        grey = np.asarray(cv2.cvtColor(seen, cv2.COLOR_RGB2GRAY), np.uint8)
        small = thumbnail(grey, (SMALL, SMALL))
        corners, descriptors = _features(grey, small.shape[1] / grey.shape[1])
        return Fingerprint(content, _perceptual_hash(small), small, corners, descriptors)

    @staticmethod
    def of_file(path: Path) -> Fingerprint:
        """The fingerprint of an image file. Raises ImageError."""
        return Fingerprint.of(read_thumbnail(path, (_SEEN, _SEEN)), content_hash(path))

    def to_bytes(self) -> bytes:
        """For a cache; read again by :meth:`from_bytes`."""
        sizes = np.array([*self.small.shape, len(self.corners)], np.uint16)
        parts = (
            np.packbits(self.hash).tobytes(),
            sizes.tobytes(),
            self.small.tobytes(),
            self.corners.tobytes(),
            self.descriptors.tobytes(),
        )
        return _FORMAT + zlib.compress(b"".join(parts), 1)

    @staticmethod
    def from_bytes(data: bytes, content: str) -> Fingerprint | None:
        """The fingerprint kept; None where the bytes are not one."""
        if not data.startswith(_FORMAT) or len(data) > _MAX_BYTES:
            return None
        unpacker = zlib.decompressobj()
        try:
            raw = unpacker.decompress(data[len(_FORMAT) :], _MAX_BYTES)
        except zlib.error:
            return None
        if not unpacker.eof or len(raw) < 14:
            return None
        height, width, count = (int(size) for size in np.frombuffer(raw, np.uint16, 3, 8))
        pixels = height * width
        if len(raw) != 14 + pixels + 40 * count or not pixels or max(height, width) > SMALL:
            return None
        corners = np.frombuffer(raw, np.uint8, 8 * count, 14 + pixels).view(np.float32)
        if not np.isfinite(corners).all():
            return None
        return Fingerprint(
            content,
            np.unpackbits(np.frombuffer(raw, np.uint8, 8)).astype(np.bool_),
            np.frombuffer(raw, np.uint8, pixels, 14).reshape(height, width),
            corners.reshape(count, 2),
            np.frombuffer(raw, np.uint8, 32 * count, 14 + pixels + 8 * count).reshape(count, 32),
        )


class FingerprintCache:
    """Fingerprints by content hash, kept in a folder from one start of the program to the next.

    What cannot be written or read there is made anew; nothing is lost but time.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._known: dict[str, Fingerprint] = {}
        self._made_room = False

    def get(self, path: Path, content: str) -> Fingerprint:
        """The fingerprint of an image file whose content hash is known. Raises ImageError."""
        found = self._known.get(content) or self._read(content)
        if found is None:
            found = Fingerprint.of(read_thumbnail(path, (_SEEN, _SEEN)), content)
            self._write(found)
        self._known[content] = found
        return found

    def holds(self, content: str) -> bool:
        """Whether ``get`` need not look at the image; as far as is seen without reading."""
        file = self._file(content)
        # Unlike Path.is_file, this says False where the folder may not be asked.
        there = file is not None and os.path.isfile(file)  # noqa: PTH113
        return content in self._known or there

    def _file(self, content: str) -> Path | None:
        if self._folder is None or not content.isalnum():
            return None
        return self._folder / f"{content}.print"

    def _read(self, content: str) -> Fingerprint | None:
        path = self._file(content)
        if path is None:
            return None
        try:
            with path.open("rb") as file:
                return Fingerprint.from_bytes(file.read(_MAX_BYTES + 1), content)
        except OSError:
            return None

    def _write(self, found: Fingerprint) -> None:
        target = self._file(found.content)
        if self._folder is None or target is None:
            return
        passing = target.with_suffix(".part")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._make_room(self._folder)
            passing.write_bytes(found.to_bytes())
            passing.replace(target)
        except OSError:
            with contextlib.suppress(OSError):
                passing.unlink(missing_ok=True)

    def _make_room(self, folder: Path) -> None:
        """Once for each start: remove the oldest of too many. Raises OSError."""
        if self._made_room:
            return
        self._made_room = True
        kept = sorted(folder.glob("*.print"), key=lambda file: file.stat().st_mtime)
        for file in kept[: max(0, len(kept) - MOST_KEPT)]:
            file.unlink()


def _perceptual_hash(grey: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """(64,): which of the 8 x 8 lowest frequencies lie above their median."""
    square = cv2.resize(grey, (32, 32), interpolation=cv2.INTER_AREA).astype(np.float32)
    low = cv2.dct(square)[:8, :8].ravel()
    above: NDArray[np.bool_] = low > np.median(low[1:])
    above[0] = False  # the mean: brightness is what changes most
    return above


def _features(
    grey: NDArray[np.uint8], to_small: float
) -> tuple[NDArray[np.float32], NDArray[np.uint8]]:
    """The strongest corners, in pixels of the small picture, and their descriptors."""
    scale = max(1.0, _SEEN_AT_LEAST / max(grey.shape))
    if scale > 1:
        size = (round(grey.shape[1] * scale), round(grey.shape[0] * scale))
        grey = np.asarray(cv2.resize(grey, size, interpolation=cv2.INTER_CUBIC), np.uint8)
    orb = cv2.ORB.create(nfeatures=CORNERS, fastThreshold=_FAINT)
    points, descriptors = orb.detectAndCompute(grey, None)
    if not points:
        return np.zeros((0, 2), np.float32), np.zeros((0, 32), np.uint8)
    places = np.array([point.pt for point in points], np.float32).reshape(-1, 2)
    return places * np.float32(to_small / scale), np.asarray(descriptors, np.uint8)
