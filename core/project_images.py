"""The rows of a project's images and classes, and where the image files stand."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath
from typing import Any

from core.errors import ProjectError
from core.labels import BACKGROUND, LabelCounts
from core.project_records import ClassRecord, ImageRecord, Role, RunRecord

# Above what any image reader accepts; a project that says more is damaged or hostile.
MAX_PIXELS = 1_000_000_000

IMAGE_COLUMNS = (
    "id, name, relative_path, absolute_path, content_hash, height, width, role, removed, "
    "labels_revision, label_pixels"
)
CLASS_COLUMNS = "id, name, red, green, blue, threshold"
RUN_COLUMNS = "id, started, seconds, steps, labels_revision, held_out_iou, summary"


def stored_paths(image: Path, project: Path) -> tuple[str | None, str]:
    """The relative (POSIX form) and the absolute path under which an image is stored.

    The relative one is None on another drive. ProjectError for a name that is not text.
    """
    absolute = os.path.abspath(image)  # noqa: PTH100 - keeps links as the person sees them
    try:
        absolute.encode()
    except UnicodeEncodeError as error:
        readable = absolute.encode(errors="replace").decode()
        raise ProjectError(
            f"The name {readable} has characters that cannot be stored; rename the image."
        ) from error
    try:
        # Through links ".." leads elsewhere, so the way is measured between real folders.
        way = os.path.relpath(os.path.realpath(absolute), os.path.realpath(project.parent))
    except ValueError:
        return None, absolute
    return PurePath(way).as_posix(), absolute


def possible_paths(relative: str | None, absolute: str, project: Path) -> list[Path]:
    """Where an image may stand, likeliest first: it moves with the project, or it stays."""
    places = [Path(absolute)]
    if relative is not None:
        places.insert(0, Path(os.path.normpath(project.parent.resolve() / relative)))
    return places


def existing_path(relative: str | None, absolute: str, project: Path) -> Path | None:
    """The first of the possible paths at which there is a file."""
    for path in possible_paths(relative, absolute, project):
        try:
            if path.is_file():
                return path
        except (OSError, ValueError):  # a name the file system cannot have
            continue
    return None


def image_from_row(row: Sequence[Any], project: Path) -> ImageRecord:
    """An image from its row (IMAGE_COLUMNS). ProjectError when the row makes no sense."""
    try:
        relative, absolute = _text_or_none(row[2]), _text(row[3])
        height, width = int(row[5]), int(row[6])
        if height < 1 or width < 1 or height * width > MAX_PIXELS:
            raise ValueError(f"an image of {height} x {width} pixels")
        class_pixels = pixels_from_json(row[10])
        labelled = sum(class_pixels.values())
        return ImageRecord(
            id=int(row[0]),
            path=existing_path(relative, absolute, project) or Path(absolute),
            name=last_part(_text(row[1])),
            height=height,
            width=width,
            content_hash=_text(row[4]),
            role=Role(row[7]),
            counts=LabelCounts(
                height * width, labelled, labelled - class_pixels.get(BACKGROUND, 0)
            ),
            removed=bool(row[8]),
            labels_revision=int(row[9]),
            class_pixels=class_pixels,
        )
    except (ValueError, TypeError, AttributeError) as error:
        raise damaged(project, "its list of images", error) from error


def class_from_row(row: Sequence[Any], project: Path) -> ClassRecord:
    """A class from its row (CLASS_COLUMNS). ProjectError when the row makes no sense."""
    try:
        record = ClassRecord(
            int(row[0]), _text(row[1]), (int(row[2]), int(row[3]), int(row[4])), float(row[5])
        )
        check_class(record)
    except (ValueError, TypeError) as error:
        raise damaged(project, "its list of classes", error) from error
    return record


def run_from_row(row: Sequence[Any], project: Path) -> RunRecord:
    """A run from its row (RUN_COLUMNS). ProjectError when the row makes no sense."""
    try:
        summary = json.loads(row[6])
        if not isinstance(summary, dict):
            raise TypeError("a summary that is no table")
        iou = None if row[5] is None else float(row[5])
        return RunRecord(
            int(row[0]), _text(row[1]), float(row[2]), int(row[3]), int(row[4]), iou, summary
        )
    except (ValueError, TypeError) as error:
        raise damaged(project, "its list of training runs", error) from error


def check_class(record: ClassRecord) -> None:
    """ValueError when a class has an impossible id, colour, threshold or no name."""
    if not 1 <= record.id <= 254:
        raise ValueError(f"a class id is 1..254, not {record.id}")
    if not record.name.strip():
        raise ValueError("a class without a name")
    if len(record.colour) != 3 or not all(0 <= part <= 255 for part in record.colour):
        raise ValueError(f"a colour is three numbers 0..255, not {record.colour}")
    if not 0.0 <= record.threshold <= 1.0:
        raise ValueError(f"a threshold is 0..1, not {record.threshold}")


def pixels_from_json(text: str) -> dict[int, int]:
    """The count of labelled pixels by value, as stored. ValueError, TypeError for others."""
    counts = {int(value): int(pixels) for value, pixels in json.loads(text).items()}
    if any(not 0 <= value <= 254 or pixels < 0 for value, pixels in counts.items()):
        raise ValueError("impossible counts of labels")
    return counts


def last_part(name: str) -> str:
    """The file name at the end of a path of any system: a stored name leads nowhere else."""
    return PureWindowsPath(PurePosixPath(name).name).name or "image"


def damaged(project: Path, part: str, error: Exception) -> ProjectError:
    """The error for a part of a project that makes no sense."""
    return ProjectError(f"{project.name} is damaged in {part} ({error}); open a backup of it.")


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{type(value).__name__} where text should be")
    return value


def _text_or_none(value: Any) -> str | None:
    return None if value is None else _text(value)
