"""The leak guard: images that show the same thing must not stand on both sides.

A held-out image that is also a training image, or a crop or a re-save of one, is no judge. Such
images are found by their fingerprints (core.fingerprints) and kept on one side.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from core.errors import Cancelled
from core.fingerprints import Fingerprint
from core.words import tr

_HASH_BITS: Final = 14
"""Bits by which the hashes of a re-save may differ; at most 12 were seen, on tiny images."""
_ALIKE: Final = 0.93
"""Correlation of details from which two pictures show the same."""
_ALIKE_PART: Final = 0.85
"""The same where only a part is shared, and the corners have said which."""
_MIN_CORNERS: Final = 10
_MAX_BITS: Final = 64
"""Bits of 256 by which a corner's descriptor may differ."""
_VOTING_BITS: Final = 48
"""The same for a vote, which nothing else confirms."""
_CANDIDATES: Final = 8
"""Partners of an image that are looked at closely, those sharing most corners."""
_MIN_VOTES: Final = 3
_NEIGHBOURS: Final = 8
"""Corners compared with each one, those next to it in each of 16 orders."""
_MIN_SHARED: Final = 0.04
"""Shared part of the smaller image, below which an overlap is not worth a word."""


class Kind(StrEnum):
    """How two images are alike."""

    SAME = "same"
    RESAVED = "resaved"
    CROP = "crop"
    OVERLAP = "overlap"


@dataclass(frozen=True)
class Likeness:
    """Two images (by their place in the sequence given) that show the same.

    Of a crop, ``first`` is the crop and ``second`` the image it was cut from. ``shared`` is the
    part of the smaller one, 0..1, that the other shows too; ``agreement`` the correlation there.
    """

    first: int
    second: int
    kind: Kind
    shared: float
    agreement: float


def find_likenesses(
    prints: Sequence[Fingerprint],
    fresh: Collection[int] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> list[Likeness]:
    """All pairs found to show the same, in order. Raises Cancelled.

    ``fresh`` are the images (by place) added since the last search: only pairs with one of them
    are compared.

    Re-saves are found among all pairs by their hashes; crops and overlaps among those that share
    corners. The corners of all images are sorted by their descriptors in 16 orders, each beginning
    with another word of 16 bits (after multi-index hashing, Norouzi et al. 2012); neighbours that
    are alike are votes, and the pairs of images with most votes are compared closely.
    """
    found: dict[tuple[int, int], Likeness] = {}
    for pair in [*_near_hashes(prints), *_sharing_corners(prints)]:
        if cancelled():
            raise Cancelled
        if fresh is not None and not {*pair} & set(fresh):
            continue
        if pair not in found and (likeness := compare(prints, *pair)) is not None:
            found[pair] = likeness
    return [found[pair] for pair in sorted(found)]


def compare(prints: Sequence[Fingerprint], first: int, second: int) -> Likeness | None:
    """How two of the images are alike, or None."""
    one, other = prints[first], prints[second]
    if one.content == other.content:
        return Likeness(first, second, Kind.SAME, 1.0, 1.0)
    if _hash_distance(one, other) <= _HASH_BITS and _same_shape(one, other):
        agreement = _whole_agreement(one.small, other.small)
        if agreement >= _ALIKE:
            return Likeness(first, second, Kind.RESAVED, 1.0, agreement)
    placed = _placed(one, other)
    if placed is None:
        return None
    of_one, of_other, agreement = placed
    shared = max(of_one, of_other)
    if min(of_one, of_other) > 0.93:
        return Likeness(first, second, Kind.RESAVED, shared, agreement)
    if of_other > of_one:
        first, second = second, first
    kind = Kind.CROP if shared > 0.9 else Kind.OVERLAP
    return Likeness(first, second, kind, shared, agreement)


def groups_of(count: int, likenesses: Sequence[Likeness]) -> list[tuple[int, ...]]:
    """The ``count`` images in groups that belong together, each in order, singles included."""
    owner = list(range(count))

    def root(image: int) -> int:
        while owner[image] != image:
            image = owner[image]
        return image

    for likeness in likenesses:
        low, high = sorted((root(likeness.first), root(likeness.second)))
        owner[high] = low
    groups: dict[int, list[int]] = {}
    for image in range(count):
        groups.setdefault(root(image), []).append(image)
    return [tuple(group) for group in groups.values()]


def likeness_sentence(names: Sequence[str], pair: Likeness) -> str:
    """How two images are alike, in words, without a full stop."""
    first, second = names[pair.first], names[pair.second]
    return {
        Kind.SAME: tr("{first} and {second} are the same image", first=first, second=second),
        Kind.RESAVED: tr(
            "{first} and {second} are the same picture, saved differently",
            first=first,
            second=second,
        ),
        Kind.CROP: tr("{first} is a part of {second}", first=first, second=second),
        Kind.OVERLAP: tr(
            "{first} and {second} show in part the same field", first=first, second=second
        ),
    }[pair.kind]


# Who is compared -------------------------------------------------------------------------------


def _near_hashes(prints: Sequence[Fingerprint]) -> list[tuple[int, int]]:
    if len(prints) < 2:
        return []
    signs = np.array([2 * found.hash.astype(np.float32) - 1 for found in prints], np.float32)
    # Of signs ±1, the product of two rows is 64 minus twice the bits that differ.
    near = np.triu(signs @ signs.T >= 64 - 2 * _HASH_BITS, k=1)
    return [(int(i), int(j)) for i, j in np.argwhere(near)]


def _sharing_corners(prints: Sequence[Fingerprint]) -> list[tuple[int, int]]:
    votes = _votes(prints)
    pairs: dict[tuple[int, int], int] = {}
    for image in range(len(prints)):
        for other in np.argsort(-votes[image], kind="stable")[:_CANDIDATES]:
            if votes[image, other] >= _MIN_VOTES:
                pair = (min(image, int(other)), max(image, int(other)))
                pairs[pair] = int(votes[image, other])
    return sorted(pairs, key=lambda pair: (-pairs[pair], pair))


def _votes(prints: Sequence[Fingerprint]) -> NDArray[np.int64]:
    """(n, n): how many pairs of like corners were met, a pair at most once for each word."""
    count = len(prints)
    votes = np.zeros(count * count, np.int64)
    owners = np.repeat(np.arange(count), [len(found.descriptors) for found in prints])
    if len(owners) > 1:
        descriptors = np.concatenate([found.descriptors for found in prints])
        bits = np.ascontiguousarray(descriptors).view(np.uint64)
        words = np.ascontiguousarray(descriptors).view(np.uint16).astype(np.uint64)
        for first in range(16):
            order = np.argsort(_key(words, first))
            ranked, images = bits[order], owners[order]
            for step in range(1, min(_NEIGHBOURS, len(ranked) - 1) + 1):
                differing = np.bitwise_count(ranked[step:] ^ ranked[:-step]).sum(axis=1)
                like = differing < _VOTING_BITS
                pairs = images[step:][like] * count + images[:-step][like]
                votes += np.bincount(pairs, minlength=count * count)
    square = votes.reshape(count, count)
    square = square + square.T
    np.fill_diagonal(square, 0)
    return square


def _key(words: NDArray[np.uint64], first: int) -> NDArray[np.uint64]:
    """Descriptors (n, 16 words) as numbers that begin with a given word, to sort them by."""
    key = np.zeros(len(words), np.uint64)
    for place in range(4):
        key = (key << np.uint64(16)) | words[:, (first + place) % 16]
    return key


# How two are compared ----------------------------------------------------------------------------


def _hash_distance(one: Fingerprint, other: Fingerprint) -> int:
    return int(np.count_nonzero(one.hash != other.hash))


def _same_shape(one: Fingerprint, other: Fingerprint) -> bool:
    ratios = [found.small.shape[1] / found.small.shape[0] for found in (one, other)]
    return bool(abs(ratios[0] / ratios[1] - 1) < 0.05)


def _whole_agreement(one: NDArray[np.uint8], other: NDArray[np.uint8]) -> float:
    height, width = np.minimum(one.shape, other.shape)
    scaled = [
        cv2.resize(p, (int(width), int(height)), interpolation=cv2.INTER_AREA) for p in (one, other)
    ]
    return _correlation(_details(scaled[0]), _details(scaled[1]))


def _details(picture: NDArray[Any]) -> NDArray[np.float32]:
    """The picture without its coarse light and shade, in which all smears are alike."""
    values = picture.astype(np.float32)
    coarse = cv2.GaussianBlur(values, (0, 0), max(2.0, max(picture.shape) / 24))
    return np.asarray(values - coarse, np.float32)


def _correlation(one: NDArray[np.float32], other: NDArray[np.float32]) -> float:
    one, other = one - one.mean(), other - other.mean()
    size = float(np.sqrt(np.sum(one * one) * np.sum(other * other)))
    return float(np.sum(one * other)) / size if size > 0 else 0.0


def _placed(one: Fingerprint, other: Fingerprint) -> tuple[float, float, float] | None:
    """Which part of each lies in the other, and how well they agree there; None for none.

    The corners that match must agree on one move, turn and scale (RANSAC, Fischler & Bolles
    1981). Cells are alike, so some always do by chance; the pictures laid on each other decide.
    """
    if min(len(one.corners), len(other.corners)) < _MIN_CORNERS:
        return None
    matcher = cv2.BFMatcher(cv2.NORM_HAMMING, crossCheck=True)
    matches = [
        m for m in matcher.match(one.descriptors, other.descriptors) if m.distance < _MAX_BITS
    ]
    if len(matches) < _MIN_CORNERS:
        return None
    here = one.corners[[match.queryIdx for match in matches]]
    there = other.corners[[match.trainIdx for match in matches]]
    move, agreeing = cv2.estimateAffinePartial2D(
        here, there, method=cv2.RANSAC, ransacReprojThreshold=1.5, maxIters=1000
    )
    if move is None or int(agreeing.sum()) < _MIN_CORNERS:
        return None
    scale = float(np.sqrt(abs(np.linalg.det(move[:, :2]))))
    if not 0.1 < scale < 10:
        return None
    if scale > 1:  # the coarser picture is the ground on which they are compared
        back = cv2.invertAffineTransform(move)
        turned = _laid_over(other.small, one.small, back)
        return None if turned is None else (turned[1], turned[0], turned[2])
    return _laid_over(one.small, other.small, move)


def _laid_over(
    fine: NDArray[np.uint8], coarse: NDArray[np.uint8], move: NDArray[Any]
) -> tuple[float, float, float] | None:
    """Shares of ``fine`` and of ``coarse`` that both show, and their correlation there."""
    height, width = coarse.shape
    scale = float(np.sqrt(abs(np.linalg.det(move[:, :2]))))
    source = fine.astype(np.float32)
    if scale < 0.7:  # else single pixels stand for many
        source = np.asarray(cv2.GaussianBlur(source, (0, 0), 0.4 / scale), np.float32)
    laid = cv2.warpAffine(source, move, (width, height))
    inside = cv2.warpAffine(np.ones(fine.shape, np.uint8), move, (width, height)) > 0
    core = cv2.erode(inside.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0
    shared = int(np.count_nonzero(inside))
    of_fine = min(1.0, shared / (fine.size * scale * scale))
    of_coarse = shared / coarse.size
    if np.count_nonzero(core) < 200 or max(of_fine, of_coarse) < _MIN_SHARED:
        return None
    rows, columns = np.flatnonzero(core.any(axis=1)), np.flatnonzero(core.any(axis=0))
    box = (slice(rows[0], rows[-1] + 1), slice(columns[0], columns[-1] + 1))
    mean = float(laid[core].mean())
    first = _details(np.where(core, laid, mean)[box].astype(np.uint8))[core[box]]
    ground = np.where(core, coarse, coarse[core].mean())[box].astype(np.uint8)
    agreement = _correlation(first, _details(ground)[core[box]])
    return (of_fine, of_coarse, agreement) if agreement >= _ALIKE_PART else None
