"""JSON from other programs' files: bounded, checked, and never trusted."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

import numpy as np

from core.errors import MaskError
from core.masks.fill import Points
from core.masks.objects import MAX_COORDINATE
from core.words import tr

MAX_JSON_BYTES = 256 * 2**20
"""Parsed, it may take ten times as much memory. A COCO file of 50,000 images has 200 MB."""


def read_json(path: Path) -> Any:
    """What a JSON file holds. Raises MaskError where it is not plain, finite JSON in UTF-8."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_JSON_BYTES + 1)
    except OSError as error:
        raise MaskError(
            tr("{name} cannot be read; copy it elsewhere and try again.", name=path.name)
        ) from error
    if len(data) > MAX_JSON_BYTES:
        raise MaskError(
            tr(
                "{name} has over {most} MB; split it into smaller files.",
                name=path.name,
                most=MAX_JSON_BYTES // 2**20,
            )
        )
    try:
        return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)
    except UnicodeDecodeError as error:
        raise MaskError(
            tr("{name} is not UTF-8 text; save it as UTF-8.", name=path.name)
        ) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise MaskError(
            tr(
                "{name} is damaged or no JSON file; export it again from its program.",
                name=path.name,
            )
        ) from error


def to_json(content: object) -> bytes:
    """UTF-8 bytes of plain JSON, ending in a line break."""
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, indent=1)
    return (text + "\n").encode("utf-8", "surrogatepass")


def mapping(value: object, path: Path, what: str) -> dict[str, Any]:
    """``value`` if it is a JSON object; else MaskError, which names it by ``what``."""
    if not isinstance(value, dict):
        raise MaskError(
            tr("{name} is damaged: {what} is not what it should be.", name=path.name, what=tr(what))
        )
    return value


def sequence(value: object, path: Path, what: str) -> list[Any]:
    """``value`` if it is a JSON list; else MaskError."""
    if not isinstance(value, list):
        raise MaskError(
            tr("{name} is damaged: {what} is not a list.", name=path.name, what=tr(what))
        )
    return value


def text_of(value: object) -> str:
    """``value`` if it is text, without characters that no screen shows; else ""."""
    if not isinstance(value, str):
        return ""
    return "".join(c for c in value if c.isprintable()).strip()[:200]


def file_name_of(value: object) -> str:
    """The last part of a path as Windows or Unix writes it; "" if it is none."""
    return text_of(value).replace("\\", "/").rsplit("/", 1)[-1]


def side_of(value: object) -> int | None:
    """An image's height or width in pixels, or None if the file does not tell."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        return None
    return int(value) if 0 < value < 2**31 and int(value) == value else None


def points_of(value: object, path: Path) -> Points:
    """A list of [x, y, …] as float64 ``(N, 2)``. Raises MaskError for anything else."""
    return checked_points(_numbers(value, path), path)


def checked_points(numbers: np.ndarray[Any, Any], path: Path) -> Points:
    """Numbers ``(N, 2 or more)`` as an outline. Raises MaskError for other and absurd ones."""
    if numbers.size == 0:
        return np.zeros((0, 2))
    if numbers.dtype.kind not in "iuf" or numbers.ndim != 2 or numbers.shape[1] < 2:
        raise MaskError(
            tr("{name} is damaged: an outline is not a list of x, y pairs.", name=path.name)
        )
    points = numbers[:, :2].astype(np.float64)
    if not np.all(np.abs(points) <= MAX_COORDINATE):  # also False for what is no number
        raise MaskError(
            tr("{name} is damaged: an outline lies absurdly far outside the image.", name=path.name)
        )
    return points


def without_last(points: Points) -> Points:
    """An outline without its last point where that repeats the first."""
    closed = len(points) > 1 and bool((points[0] == points[-1]).all())
    return points[:-1] if closed else points


def flat_points(value: object, path: Path) -> Points:
    """A list x1, y1, x2, y2… as float64 ``(N, 2)``. Raises MaskError for anything else."""
    numbers = _numbers(value, path)
    if numbers.size and (numbers.ndim != 1 or numbers.size % 2):
        raise MaskError(
            tr("{name} is damaged: an outline is not a list of x, y pairs.", name=path.name)
        )
    return checked_points(numbers.reshape(-1, 2), path)


def rest(source: Mapping[str, Any], known: frozenset[str]) -> dict[str, Any]:
    """The keys that are not ``known``, as they are."""
    return {key: value for key, value in source.items() if key not in known}


def number_list(points: Points) -> list[list[float]]:
    """An outline for JSON: whole numbers without a point."""
    if bool((points == np.rint(points)).all()):
        whole: list[list[float]] = points.astype(np.int64).tolist()
        return whole
    plain: list[list[float]] = points.tolist()
    return plain


def _numbers(value: object, path: Path) -> np.ndarray[Any, Any]:
    if not isinstance(value, list):
        raise MaskError(
            tr("{name} is damaged: an outline is not a list of x, y pairs.", name=path.name)
        )
    try:
        return np.array(value)
    except (ValueError, TypeError, OverflowError, RecursionError) as error:
        raise MaskError(
            tr("{name} is damaged: an outline is not a list of x, y pairs.", name=path.name)
        ) from error


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
